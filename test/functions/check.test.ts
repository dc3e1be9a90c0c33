import fc from "fast-check";
import { domesticFlows } from "../../src/engine/network/importShares";
import { check } from "../../src/functions/check";
import { nationalTable } from "../fixtures/network/nbs";

const HEADINGS = ["Finding", "Where", "Size", "Advice"];
type Rows = (string | number | null)[][];
const names = (result: any[][]): unknown[] => result.slice(1).map((row) => row[0]);
const row = (result: any[][], name: string): any[] => result.find((line) => line[0] === name) ?? [];
const turned = (rows: Rows): Rows => rows[0].map((_, j) => rows.map((line) => line[j]));
const set = (rows: Rows, i: number, j: number, value: string | number | null): Rows =>
  rows.map((line, r) => (r === i ? line.map((cell, c) => (c === j ? value : cell)) : line));
const none = undefined;

/** A closed economy that balances on both sides: sales 80, 100, 40 and purchases alike. */
const flows: Rows = [
  ["", "Ore", "Steel", "Cars"],
  ["Ore", 10, 40, 5],
  ["Steel", 15, 20, 60],
  ["Cars", 5, 10, 20],
];
const bare = flows.slice(1).map((line) => line.slice(1));
const output = [[80], [120], [200]];
const final = [[25], [25], [165]];
const valueAdded = [[50, 50, 115]];

describe("CHECK of an input-output table", () => {
  test("has no findings in a closed table that balances, with or without labels", () => {
    const clean = [HEADINGS, ["No findings", "", "", ""]];
    expect(check(flows, output, final, valueAdded)).toEqual(clean);
    expect(check(bare, output, final, valueAdded)).toEqual(clean);
    expect(check(flows, output)).toEqual(clean);
    expect(check([[0.2, 0.3], [0.1, 0.4]])).toEqual(clean); // prettier-ignore
  });

  test("adds up a block of final demand and one of value added", () => {
    const demand = [["", "Households", "Exports"], ["Ore", 20, 5], ["Steel", 5, 20], ["Cars", 100, 65]]; // prettier-ignore
    const wages = [["", "Ore", "Steel", "Cars"], ["Wages", 30, 30, 100], ["Profits", 20, 20, 15]]; // prettier-ignore
    expect(names(check(flows, output, demand, wages))).toEqual(["No findings"]);
  });

  test.each<[string, string, () => any[][], unknown[]]>([
    [
      "value-added rows in the selection, by name",
      "Not square",
      () => check([...flows, ["Wages", 30, 30, 100], ["Profits", 20, 20, 15]], output, final, valueAdded),
      [
        "Wages; Profits",
        2,
        "table is not square (rows: 5, columns: 3, labels left aside). Select the flows between sectors only, without value added, final use and totals.",
      ],
    ],
    [
      "a sector that is spelled differently",
      "Sectors differ",
      () => check(set(flows, 0, 2, "Iron"), output, final, valueAdded),
      ["Steel / Iron", "", "table: row 2 is Steel, but column 2 is Iron. Rows and columns must list the same sectors in the same order."],
    ],
    [
      "columns in another order",
      "Sectors in another order",
      () => check(flows.map(([a, b, c, d]) => [a, c, b, d]), output, final, [[50, 50, 115]]), // prettier-ignore
      ["Ore; Steel", "", "table: rows and columns list the same sectors in another order; row 1 is Ore, but column 1 is Steel. Sort one side like the other."],
    ],
    [
      "text among the flows",
      "Text among numbers",
      () => check(set(flows, 1, 2, "forty"), output, final, valueAdded),
      ["row Ore, column Steel", 1, 'table: row Ore, column Steel holds "forty", not a number. Write 0 where there is nothing.'],
    ],
    [
      "an error cell",
      "Error cells",
      () => check(set(flows, 1, 2, "#DIV/0!"), output, final, valueAdded),
      ["row Ore, column Steel", 1, "table: row Ore, column Steel holds the error #DIV/0!."],
    ],
    [
      "numbers kept as text, which count as the numbers they mean",
      "Numbers kept as text",
      () => check(set(flows, 1, 2, "40"), output, final, valueAdded),
      ["Steel", 1, 'table: column Steel holds numbers kept as text, such as "40". Turn them into numbers (VALUE, or Text to Columns).'],
    ],
    [
      "a total by name",
      "Total by name",
      () => check([[...flows[0], "Total"], ...flows.slice(1).map((line) => [...line, 1.5]), ["Total", 31, 72, 83, 4]], output, final, valueAdded),
      ["Total", "", "table: Total is a total by its name. Leave totals out of the selection."],
    ],
    [
      "rows and columns exchanged",
      "Transposed",
      () => check(turned(flows), output, final, valueAdded),
      [
        "table",
        // Exchanged, 30, 70 and 85 are sold and 55, 95 and 35 bought: both sides miss output by 25, 25 and 50.
        100 / 400,
        expect.stringMatching(
          /^table looks transposed: as it stands its balances miss output by [\d.]+ %, with rows and columns exchanged by 0 %\. Rows must supply and columns use \(TRANSPOSE\)\.$/,
        ),
      ],
    ],
    [
      "output in another unit",
      "Another unit",
      () => check(flows, output.map(([x]) => [x / 1e4]), final, valueAdded), // prettier-ignore
      ["output", 1e4, "output looks as if in another unit than table: multiplied by 10000 it fits. Give all amounts in one unit."],
    ],
    [
      "value added in another unit",
      "Another unit",
      () => check(flows, output, final, [[5e4, 5e4, 115e3]]),
      ["valueAdded", 0.001, "valueAdded looks as if in another unit than table: multiplied by 0.001 it fits. Give all amounts in one unit."],
    ],
    [
      "the table in another unit than all that goes with it",
      "Another unit",
      () => check(bare.map((line) => line.map((z) => Number(z) * 1e4)), output, final, valueAdded), // prettier-ignore
      ["table", 1e-4, "table looks as if in another unit than output: multiplied by 0.0001 it fits. Give all amounts in one unit."],
    ],
    [
      "coefficients in place of flows",
      "Coefficients in place of flows",
      () => check([[0.2, 0.3], [0.1, 0.4]], [[500], [700]]), // prettier-ignore
      [
        "table",
        "",
        "table holds coefficients, but amounts are needed here: no column adds up to more than 1, while output is 1200 in all. Give the flows as amounts, in the unit of output.",
      ],
    ],
    [
      "flows in place of coefficients",
      "Flows in place of coefficients",
      () => check(flows),
      [
        "table",
        "",
        "table should be coefficients, since output is left empty, but looks like flows: row Ore, column Ore holds 10, and no input is larger than the output it goes into. Give output too.",
      ],
    ],
    [
      "a balance that is off, the worst sector first",
      "Rows out of balance",
      () => check(flows, output, [[25], [28], [167]], valueAdded),
      [
        "Steel; Cars",
        0.025,
        "table: sales of Steel, final demand included, are 123, but its output is 120 (off by 2.5 %). Check its row, and that final demand is whole and net of imports.",
      ],
    ],
    [
      "a balance of columns that is off",
      "Columns out of balance",
      () => check(flows, output, final, [[52, 50, 115]]),
      ["Ore", 0.025, "table: inputs and value added of Ore are 82, but its output is 80 (off by 2.5 %). Check its column, and that value added is whole."],
    ],
    [
      "a negative flow",
      "Negative flows",
      () => check(set(flows, 3, 1, -5), output, [[25], [25], [175]], [[60, 50, 115]]),
      [
        "row Cars, column Ore",
        -5,
        "table: row Cars, column Ore holds -5. Multipliers and other linear results allow for negative flows; functions that need shares refuse them.",
      ],
    ],
    [
      "negative value added",
      "Negative value added",
      () => check(flows, [[80], [120], [80]], [[25], [25], [45]]),
      [
        "Cars",
        1 - 85 / 80,
        "table: inputs of Cars add up to 1.06 of its output, so its value added is negative. Check its column; no wedge can be put on it in DISTORTION.",
      ],
    ],
    [
      "blanks",
      "Blank cells",
      () => check(set(set(flows, 1, 1, null), 2, 1, "NA"), output),
      ["Ore", 2, "table: row Ore, column Ore is a blank, which counts as 0 among flows. Write 0 where nothing flows."],
    ],
    [
      "purchases without output",
      "Purchases without output",
      () => check(flows, [[80], [0], [200]]),
      ["Steel", 70, "output: Steel has no output, but buys inputs of 70. Give its output, or leave the sector out."],
    ],
    [
      "a sector that sells nothing",
      "Sells nothing",
      () => check(flows.map((line, i) => (i === 3 ? ["Cars", 0, 0, 0] : line)), output), // prettier-ignore
      ["Cars", "", "table: Cars sells nothing to any sector. Right for goods of final use only; else check its row."],
    ],
    [
      "a negative output",
      "Negative output",
      () => check(flows, [[-80], [120], [200]]),
      ["Ore", -80, "output: the amount for Ore is -80; an amount cannot be negative. Correct it, or write 0 where there is none."],
    ],
    [
      "a vector that cannot be read",
      "Not readable",
      () => check(flows, output, [[25], [25]]),
      ["final", "", "final has the wrong number of cells: 2 instead of 3."],
    ],
    [
      "final demand without output, which is made up of both",
      "Output missing",
      () => check(flows, none, final, valueAdded),
      ["output", "", "output is missing. Select the cells that hold it, or type it."],
    ],
  ])("finds %s", (_, name, body, expected) => {
    const result = body();
    expect(row(result, name).slice(1)).toEqual(expected);
  });

  test.each<[string, () => any[][]]>([
    ["a transposed table", () => check(turned(bare), output, final, valueAdded)],
    ["another unit", () => check(flows, output.map(([x]) => [x * 1000]), final, valueAdded)], // prettier-ignore
    ["columns in another order", () => check(flows.map(([a, b, c, d]) => [a, d, b, c]), output, final, [[115, 50, 50]])], // prettier-ignore
    [
      "final demand beside the flows",
      () =>
        check(
          flows.map((line, i) => [...line, ["Use", 25, 25, 165][i]]),
          output,
          final,
          valueAdded,
        ),
    ],
    ["text", () => check(set(flows, 1, 2, "forty"), output, final, valueAdded)],
  ])("tells %s once, not again in every balance", (_, body) => {
    expect(names(body())).toHaveLength(1);
  });

  test("takes amounts of a month for no power of 10: a factor that does not quite fit is not named", () => {
    const monthly = final.map(([f]) => [f * 12]);
    expect(names(check(flows, output, monthly))).toEqual(["Rows out of balance"]);
    // With errors of 1 % on either side, thousands are still told.
    const [rough, x] = [[[25.8], [23.8], [165.8]], output.map(([made]) => [made * 1000])]; // prettier-ignore
    expect(row(check(flows, x, rough), "Another unit").slice(1, 3)).toEqual(["output", 0.001]);
  });

  test("tells a missing row alone, though output and final demand are whole", () => {
    const short = flows.filter((_, i) => i !== 2);
    const result = check(short, output, final, valueAdded);
    expect(result.slice(1).map((line) => line.slice(0, 3))).toEqual([["Not square", "Steel", 1]]);
    const named = [["Ore", 80], ["Steel", 120], ["Cars", 200]]; // prettier-ignore
    expect(names(check(short, named, final))).toEqual(["Not square"]);
    expect(names(check(turned(short), output, final, valueAdded))).toEqual(["Not square"]);
    // A vector that fits neither side is told all the same.
    expect(names(check(short, output, [[25], [25], [100], [65]]))).toEqual(["Not square", "Not readable"]); // prettier-ignore
  });

  test("reads coefficients beside a final demand as coefficients, and speaks of no output that was not given", () => {
    expect(names(check([[0.2, 0.3], [0.1, 0.4]], none, [[100], [126]]))).toEqual(["No findings"]); // prettier-ignore
  });

  describe("imports inside the flows", () => {
    const x = [[100], [120], [140]];
    const Z: Rows = [["", "A", "B", "C"], ["A", 10, 60, 31], ["B", 40, 5, 6], ["C", 7, 8, 9]]; // prettier-ignore

    test("are not claimed for a sector whose net final demand is slightly below zero", () => {
      expect(names(check(Z, x, [[-1], [69], [116]]))).toEqual(["Negative final demand"]);
    });

    test("are claimed for a net final demand below zero by more than 2 % of output", () => {
      const more = set(Z, 1, 1, 17);
      expect(row(check(more, x, [[-8], [69], [116]]), "Imports inside the flows").slice(1, 3)).toEqual(["A", 8 / 360]);
    });

    test.each(["INV", "Change in stocks", "ERR", "存货增加", "统计误差"])("are not claimed for a column %s that is below zero everywhere", (heading) => {
      const block = [["Use", heading], [30, -31], [80, -11], [126, -10]]; // prettier-ignore
      expect(names(check(Z, x, block))).toEqual(["Negative final demand"]);
      const large = [["Use", heading], [12, -20], [80, -11], [126, -10]]; // prettier-ignore
      expect(names(check(set(Z, 1, 1, 17), x, large))).toEqual(["Negative final demand"]);
    });

    test.each(["IM", "Imports", "进口"])("are claimed for a column %s", (heading) => {
      const block = [["Use", heading], [30, -31], [80, -11], [126, -10]]; // prettier-ignore
      expect(row(check(Z, x, block), "Imports inside the flows").slice(1, 3)).toEqual([heading, 52 / 360]);
    });

    test("name the argument where the column has no heading", () => {
      expect(row(check(Z, x, [[30, -31], [80, -11], [126, -10]]), "Imports inside the flows")[1]).toBe("final column 2"); // prettier-ignore
    });
  });

  test("names all totals, and looks at the sectors without them", () => {
    const inner = [[10, 40, 50, 5, 55], [15, 20, 35, 60, 95], [25, 60, 85, 65, 150], [5, 10, 15, 20, 35], [30, 70, 100, 85, 185]]; // prettier-ignore
    for (const x of [output, [[80], [120], [200], [200], [400]]]) {
      const result = check(inner, x);
      expect(names(result)).toEqual(["Total by numbers"]);
      expect(row(result, "Total by numbers")[1]).toBe("3; 5");
    }
  });

  test("gives the spectral radius of an economy that uses up more than it makes", () => {
    const found = row(check([[0.8, 0.6], [0.5, 0.7]]), "Spectral radius 1 or above"); // prettier-ignore
    expect(found[2]).toBeCloseTo(0.75 + Math.sqrt(0.05 ** 2 + 0.3), 8);
  });

  test("does not say twice over the same what stands in three or more places", () => {
    const result = check(
      flows,
      output,
      final.map(([f]) => [f + 9]),
    );
    expect(row(result, "Rows out of balance")[1]).toBe("Ore; Steel; Cars");
    const many = Array.from({ length: 5 }, (_, i) => Array.from({ length: 5 }, (__, j) => (i === j ? 0 : 1)));
    expect(row(check(many, Array(5).fill([20]), Array(5).fill([12])), "Rows out of balance")[1]).toBe("1; 2; 3 ... and 2 more");
  });

  test("looks at the sectors' own cells when the whole sheet is selected, not at the corner below final demand", () => {
    const sheet = [...flows.map((line, i) => [...line, ["Use", 25, 25, 165][i]]), ["Wages", 30, 30, 100, ""], ["Profits", 20, 20, 15, "n.a."]];
    const result = check(sheet, output, final, valueAdded);
    expect(result.slice(1).map((line) => line.slice(0, 3))).toEqual([["Not square", "Wages; Profits; Use", 3]]);
  });

  test("refuses only what is no selection", () => {
    expect(() => check(null as any)).toThrow("table is missing.");
    expect(() => check([["a", "b"], ["c", "d"]])).toThrow("table holds no numbers."); // prettier-ignore
    expect(() => check([Array(16384).fill(1)])).toThrow("table is too large");
    for (const odd of [[[1]], [["a", 1]], [["a"], [1]], [[1, 2, 3]], [["", "a"], ["a", "x"], ["b", 2]]]) expect(check(odd as Rows)[0]).toEqual(HEADINGS); // prettier-ignore
  });
});

test("CHECK answers any selection that holds a number: rows of four, numbers finite, no error", () => {
  const cell = fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: -3, max: 90 }) },
    { weight: 3, arbitrary: fc.double() },
    { weight: 3, arbitrary: fc.constantFrom("", "NA", "12", "a", "b", "Total", "H1 x", "#REF!", null, true, "2020", 2020, 0) },
  );
  const grid = (rows: number, columns: number): fc.Arbitrary<any[][]> =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
  const drawn = fc.integer({ min: 1, max: 5 }).chain((n) => fc.tuple(grid(n, n), fc.option(grid(n, 1)), fc.option(grid(n, 2)), fc.option(grid(1, n))));
  fc.assert(
    fc.property(drawn, fc.boolean(), ([table, x, f, v], oblong) => {
      const rows = oblong ? table.map((line) => [...line, line[0]]) : table;
      let result: any[][];
      try {
        result = check(rows, x as any, f as any, v as any);
      } catch (thrown) {
        expect(String((thrown as Error).message)).toMatch(/^table (holds no numbers\.$|is missing\.)/);
        return;
      }
      expect(result[0]).toEqual(HEADINGS);
      expect(result.length).toBeGreaterThan(1);
      for (const [name, where, size, advice] of result.slice(1)) {
        expect([typeof name, typeof where, typeof advice]).toEqual(["string", "string", "string"]);
        expect(size === "" || Number.isFinite(size)).toBe(true);
        expect(`${where}${advice}`).not.toMatch(/\{\w+\}|NaN|Infinity|undefined/);
      }
    }),
    { numRuns: 300 },
  );
});

describe("CHECK of China's table of 2007", () => {
  const china = nationalTable("china2007");
  const column = (values: ArrayLike<number>): number[][] => Array.from(values, (value) => [value]);
  const flows42 = china.cells;
  const use = ["HH_RUR", "HH_URB", "GOV", "GFCF", "INV", "EX", "IM", "ERR"];
  const demand = [use, ...china.codes.map((_, i) => use.map((heading) => china.column(heading)[i]))];
  const added = ["COMP", "NPT", "DEP", "OS"].map((heading) => china.row(heading));

  test("finds imports inside the flows and the six sectors whose final demand they make negative, nothing else", () => {
    const result = check(flows42, column(china.x), demand, added);
    expect(names(result)).toEqual(["Imports inside the flows", "Negative final demand"]);
    expect(result[1][1]).toBe("IM");
    expect(result[1][2]).toBeCloseTo(-china.column("IM").reduce((a, b) => a + b, 0) / china.x.reduce((a, b) => a + b, 0), 12);
    expect(result[1][3]).toContain("Every value-added multiplier is then 1");
    expect(result[2][1]).toMatch(/ \.\.\. and 3 more$/);
    expect(result[2][2]).toBeCloseTo(-0.62, 2);
  });

  test("has no findings in the proportional domestic table", () => {
    const Z = domesticFlows(china.Z, china.x, { exports: china.column("EX"), imports: china.column("IM").map((value) => -value) });
    const square = Array.from({ length: 42 }, (_, i) => Array.from(Z.subarray(i * 42, (i + 1) * 42)));
    const sold = square.map((line, i) => [china.x[i] - line.reduce((a, b) => a + b, 0)]);
    expect(names(check(square, column(china.x), sold))).toEqual(["No findings"]);
  });

  test("finds imports inside by a net final demand too: six of 42 sectors are below zero", () => {
    expect(names(check(flows42, column(china.x), column(china.final)))).toEqual(["Imports inside the flows", "Negative final demand"]);
  });

  test("tells the exchanged table by a miss of 27 %", () => {
    const bare42 = flows42.slice(1).map((line) => line.slice(2));
    const found = check(turned(bare42), column(china.x), none, added);
    expect(names(found)).toEqual(["Transposed"]);
    expect(found[1][2]).toBeCloseTo(0.27, 2);
  });

  test("finds the row and column of totals that make the multipliers wrong", () => {
    const bare42 = flows42.slice(1).map((line) => line.slice(2) as number[]);
    const wide = bare42.map((line) => [...line, line.reduce((a, b) => a + b, 0)]);
    const withTotals = [...wide, wide[0].map((_, j) => wide.reduce((sum, line) => sum + line[j], 0))];
    expect(check(withTotals, column(china.x), none, added)[1].slice(0, 2)).toEqual(["Total by numbers", "43"]);
  });
});

describe("CHECK of a table of indicators", () => {
  const table: Rows = [
    ["Region", "H1 R&D", "F5 Staff", "S3 Brands"],
    ["North", 1.2, 30, 5],
    ["South", 2.5, 45, 7],
    ["East", 1.9, 38, 9],
    ["West", 2.2, 31, 4],
    ["Center", 1.4, 40, 6],
  ];

  test("has no findings in a sound table", () => {
    expect(check(table)).toEqual([HEADINGS, ["No findings", "", "", ""]]);
  });

  test.each<[string, string, Rows, unknown[]]>([
    [
      "text",
      "Text among numbers",
      set(table, 2, 2, "n.p."),
      ["row South, column F5 Staff", 1, 'table: row South, column F5 Staff holds "n.p.", not a number. Write NA for a missing value.'],
    ],
    [
      "numbers kept as text in a whole column, which would be taken for labels",
      "Numbers kept as text",
      table.map((line, i) => (i === 0 ? ["Region", "Patents", "Staff", "Brands"] : [line[0], String(line[1]), ...line.slice(2)])),
      ["Patents", 5, 'table: column Patents holds numbers kept as text, such as "1.2". Turn them into numbers (VALUE, or Text to Columns).'],
    ],
    [
      "blanks, counted, with their columns",
      "Blank cells",
      set(set(table, 2, 2, null), 3, 3, " "),
      ["F5 Staff; S3 Brands", 2, "table: row South, column F5 Staff is blank. Write NA where the figure is missing, so that no blank is taken for 0."],
    ],
    [
      "a constant column",
      "Constant columns",
      table.map((line, i) => (i === 0 ? line : [line[0], 7, line[2], line[3]])),
      ["H1 R&D", "", "table: column H1 R&D has the same value (7) in every row, so it cannot be scaled. Leave it out, or give it low and high goalposts."],
    ],
    [
      "a column without numbers",
      "Empty columns",
      table.map((line, i) => (i === 0 ? line : [line[0], line[1], "NA", line[3]])),
      ["F5 Staff", "", "table: column F5 Staff holds no numbers. Leave it out, or fill it."],
    ],
    [
      "a column without a layer code",
      "Columns without a layer code",
      set(table, 0, 2, "Staff"),
      ["Staff", "", "table: column Staff has no layer code, so SCORE does not use it. Head it H1, F5, S3 ... or H, F, S, or list it in a framework."],
    ],
    [
      "units named twice, in any case",
      "Units named twice",
      set(table, 5, 0, "north"),
      ["north", "", "table: north names several rows. Give every unit a name of its own, or a year column where they are years."],
    ],
    [
      "columns named twice",
      "Columns named twice",
      set(table, 0, 3, "F5 staff"),
      ["F5 staff", "", "table: F5 staff heads several columns. Give every column a heading of its own, since columns are found by their headings."],
    ],
    [
      "zeros that may be blanks",
      "Zeros that may be blanks",
      set(table, 4, 2, 0),
      [
        "F5 Staff",
        1,
        "table: column F5 Staff holds 0, as in row West, while its other values start at 30. Excel may hand a blank over as 0: write NA where the figure is missing.",
      ],
    ],
    [
      "few rows",
      "Few rows",
      table.slice(0, 4),
      ["", 3, "table has few rows (3): goalposts and weights taken from the data rest on them. Give goalposts, or more units."],
    ],
  ])("finds %s", (_, name, rows, expected) => {
    expect(row(check(rows), name).slice(1)).toEqual(expected);
  });

  test("finds what TREAT would winsorize", () => {
    const values = [1, 2, 3, 2, 1, 2, 3, 2, 1, 90];
    const found = row(check([["Region", "H1"], ...values.map((value, i) => [`R${i}`, value])]), "Outliers"); // prettier-ignore
    expect(found[1]).toBe("H1");
    expect(found[2]).toBeGreaterThan(3);
    expect(found[3]).toContain("the furthest in row R9. Winsorize it with TREAT");
    expect(names(check([["Region", "H1"], ...values.map((value, i) => [`R${i}`, value === 90 ? 4 : value])]))).toEqual(["No findings"]); // prettier-ignore
  });

  test("advises the logarithm only against values far above the others, all of them above 0", () => {
    const advice = (values: number[]): string => row(check([["Region", "H1"], ...values.map((value, i) => [`R${i}`, value])]), "Outliers")[3]; // prettier-ignore
    const high = [1, 2, 3, 2, 1, 2, 3, 2, 1, 90];
    expect(advice(high)).toMatch(/Winsorize it with TREAT, or take the logarithm\.$/);
    for (const values of [high.map((value) => value - 2), high.map((value) => 100 - value)]) expect(advice(values)).toMatch(/Winsorize it with TREAT\.$/);
  });

  test("does not look further at columns without a code where others have one", () => {
    expect(names(check(set(set(table, 0, 2, "Staff"), 2, 2, "many")))).toEqual(["Columns without a layer code"]);
  });

  test("looks at every column, and says so, where none has a code", () => {
    const plain = [["Region", "R&D", "Staff"], ["a", 1, 4], ["b", 2, "x"], ["c", 3, 6], ["d", 2.5, 7], ["e", 1.5, 7]]; // prettier-ignore
    expect(names(check(plain))).toEqual(["Text among numbers", "No layer codes"]);
  });
});

test("vectors may go by codes where the flows bear them, as in the other functions", () => {
  const cells = [
    ["code", "sector", "c1", "c2"],
    ["c1", "Ore", 10, 30],
    ["c2", "Steel", 20, 10],
  ];
  const output = [["c2", 80], ["c1", 60]]; // prettier-ignore
  const final = [["Steel", 50], ["Ore", 20]]; // prettier-ignore
  expect(check(cells, output, final).slice(1)).toEqual([["No findings", "", "", ""]]);
  expect(check(cells, [["c2", 80], ["c1", 30]], final)[1][0]).toBe("Rows out of balance"); // prettier-ignore
});
