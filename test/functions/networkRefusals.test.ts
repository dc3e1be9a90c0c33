import fc from "fast-check";
import { catalog } from "../../src/catalog/functions";
import { chains, decompose, gvc, shock } from "../../src/functions/chains";
import { distortion, inputchoice, passthrough, stress, wedgecut } from "../../src/functions/distortions";
import { functions as families } from "../../src/functions/families";
import { coefficients, inverse, linkages, multipliers } from "../../src/functions/inputOutput";
import { position } from "../../src/functions/network";
import { localsupply, regionalize } from "../../src/functions/regionalTables";
import { productionTroubles } from "../../src/engine/network/requireProductionTable";
import { tableTotal } from "../../src/engine/network/tableTotals";
import { nationalTable } from "../fixtures/network/nbs";

const none = undefined as any;
const column = (values: ArrayLike<number>): number[][] => Array.from(values, (value) => [value]);
const times = (table: readonly (readonly number[])[], factor: number): number[][] => table.map((line) => line.map((value) => value * factor));
const turned = <T>(grid: readonly (readonly T[])[]): T[][] => grid[0].map((_, j) => grid.map((line) => line[j]));
const said = (body: () => unknown): string => {
  try {
    body();
  } catch (thrown) {
    return (thrown as Error).message;
  }
  return "no error";
};

const flows = [
  ["", "Ore", "Steel", "Cars", "Trade"],
  ["Ore", 0, 40, 0, 0],
  ["Steel", 0, 20, 60, 0],
  ["Cars", 0, 0, 10, 30],
  ["Trade", 5, 5, 20, 10],
] as any[][];
const Z = flows.slice(1).map((line) => line.slice(1) as number[]);
const output = [[50], [100], [200], [150]];
const final = [[10], [20], [160], [110]];
const china = nationalTable("china2007");
const matrix = (values: Float64Array, n: number): number[][] => Array.from({ length: n }, (_, i) => Array.from(values.subarray(i * n, (i + 1) * n)));
const A = matrix(china.Z.map((value, at) => value / china.x[at % china.n]), china.n); // prettier-ignore

describe("An economy that works but for rounding", () => {
  const tenths = Array.from({ length: 10 }, () => new Array<number>(10).fill(0.1));

  test("is refused: ten tenths add up to 1", () => {
    expect(said(() => inverse(tenths))).toMatch(/^flows: the sectors use up more than they make \(spectral radius 1 or above\)/);
    expect(said(() => multipliers(tenths))).toMatch(/^flows: the sectors use up more/);
  });

  test("and so it is in GVC, where a region's block has no inverse", () => {
    const regions = Array.from({ length: 20 }, (_, i) => [i < 10 ? "North" : "South"]);
    const world = regions.map(([one]) => regions.map(([other]) => (one === other ? 0.1 : 0)));
    const nothing = regions.map(() => [0, 0]);
    expect(said(() => gvc(world, new Array(20).fill([1]), nothing, regions))).toMatch(/^flows: the sectors use up more than they make/);
  });

  test("one that makes a millionth more than it uses passes", () => {
    const almost = tenths.map((line) => line.map((value) => value * (1 - 1e-6)));
    expect(inverse(almost)[0][1]).toBeCloseTo(1e5, 0);
  });
});

describe("Amounts in two units", () => {
  test("output in a unit ten thousand times smaller", () => {
    expect(said(() => multipliers(flows, times(output, 1e4)))).toBe(
      "output looks as if in another unit than flows: flows add up to 0.004 % of output. Give all amounts in one unit.",
    );
    expect(said(() => decompose(flows, output, flows, times(output, 1e4)))).toMatch(/^output1 looks as if in another unit than flows1: /);
  });

  test("few sectors, or few that buy, may be next to nothing in output", () => {
    expect(multipliers([[0, 2], [0, 0]], [[1e6], [1e6]])).toHaveLength(3); // prettier-ignore
    const one = Z.map((line, i) => line.map((_, j) => (i === 0 && j === 1 ? 2 : 0)));
    expect(multipliers(one, times(output, 1e4))).toHaveLength(5);
  });

  test("imports ten thousand times too large", () => {
    const trade = [column([1, 2, 3, 4]), column([1e5, 2e5, 3e5, 4e5])];
    const message = "imports look as if in another unit than output: they add up to 2000 times output. Give all amounts in one unit.";
    expect(said(() => localsupply(flows, output, trade[0], trade[1]))).toBe(message);
    expect(said(() => position(flows, output, trade[0], trade[1]))).toBe(message);
    expect(said(() => coefficients(flows, output, "domestic", trade[0], trade[1]))).toBe(message);
    expect(said(() => stress(flows, output, trade[1], trade[0], 0.1 as any))).toBe(message);
    expect(localsupply(flows, output, trade[0], times(trade[1], 1e-3))).toHaveLength(5);
  });

  test("two tables in two units, where output and flows differ alike by a power of ten", () => {
    expect(said(() => decompose(flows, output, times(Z, 1.1e4), times(output, 1.2e4)))).toBe(
      "flows1 and output1 look as if in another unit than flows0 and output0: about 10000 times as large in all. Give both tables in one unit.",
    );
    expect(said(() => decompose(times(Z, 1e4), times(output, 1e4), Z, output))).toMatch(/about 0\.0001 times as large in all/);
    for (const factor of [10, 40, 200]) expect(decompose(flows, output, times(Z, factor), times(output, factor))).toHaveLength(5);
  });
});

describe("Subtotals among coefficients", () => {
  const lines = [[0.1, 0.2, 0.05, 0.1], [0.15, 0.1, 0.3, 0.2], [0.02, 0.08, 0.1, 0.05]]; // prettier-ignore
  const sum = (a: number[], b: number[]): number[] => a.map((value, j) => value + b[j]);

  test("show by their row alone, above or below what they sum", () => {
    const below = [lines[0], lines[1], sum(lines[0], lines[1]), lines[2]];
    expect(said(() => inverse(below))).toBe("flows: 3 is the sum of 1 to 2. Leave totals out of the selection.");
    const above = [sum(lines[0], lines[1]), lines[0], lines[1], lines[2]];
    expect(said(() => regionalize(above, column([1, 1, 1, 1]), column([2, 2, 2, 2])))).toBe(
      "coefficients: 1 is the sum of 2 to 3. Leave totals out of the selection.",
    );
  });

  test("a sum in two columns, or one that is not exact, is chance", () => {
    const two = [[0.1, 0, 0, 0.2], [0.1, 0, 0, 0.1], [0.2, 0, 0, 0.1 + 0.2], [0, 0.1, 0.1, 0]]; // prettier-ignore
    expect(tableTotal(Float64Array.from(two.flat()), 4, { coefficients: true })).toBeNull();
    const near = [lines[0], lines[1], sum(lines[0], lines[1]).map((value) => value * (1 + 1e-7)), lines[2]];
    expect(tableTotal(Float64Array.from(near.flat()), 4, { coefficients: true })).toBeNull();
    expect(inverse(A)).toHaveLength(china.n);
  });
});

describe("Rows and columns exchanged in CHAINS", () => {
  const back = turned(Z);

  test("show where final demand of all sectors balances the other way", () => {
    expect(chains(flows, output, final)).not.toHaveLength(1);
    expect(said(() => chains(back, output, final))).toBe(
      "flows looks transposed: as it stands its balances miss output by 20 %, with rows and columns exchanged by 0 %. Rows must supply and columns use (TRANSPOSE).",
    );
  });

  test("do not show by a part of final demand, or by that of some sectors", () => {
    expect(chains(flows, output, times(final, 0.5))).not.toHaveLength(1);
    expect(chains([flows[0], ...back.map((line, i) => [flows[i + 1][0], ...line])], output, [["Cars", 160]])).not.toHaveLength(1);
  });
});

describe("Final demand that does not make up output with the sales to sectors", () => {
  test("is refused by DISTORTION, where even without wedges centrality would not be 1", () => {
    expect(distortion([[20, 30], [10, 20]], [[100], [100]], [[50], [70]], 0 as any).slice(1).map((line) => line[3])).toEqual([expect.closeTo(1, 13), expect.closeTo(1, 13)]); // prettier-ignore
    expect(
      said(() =>
        distortion(
          [
            [20, 30],
            [10, 20],
          ],
          [[100], [100]],
          [[70], [70]],
          0 as any,
        ),
      ),
    ).toBe(
      "final: 1 has the share 0.5, but what sales to sectors leave of output gives it 0.417. Give the whole final demand, net of imports and with stocks and exports, and check the row and output of 1.",
    );
  });

  test("its unit does not matter, and statistical errors may be left out", () => {
    expect(distortion(flows, output, times(final, 0.3), 0.1 as any)).toEqual(distortion(flows, output, final, 0.1 as any).map((line) => line.map((cell) => (typeof cell === "number" ? expect.closeTo(cell, 12) : cell)))); // prettier-ignore
    const without = china.final.map((value, i) => value - china.column("ERR")[i]);
    expect(said(() => distortion(china.cells, column(china.x), column(without), 0.02 as any))).toMatch(/^final: final demand of .* is -/);
  });

  test("a part of it is refused, and so is one with imports not deducted", () => {
    const gross = china.final.map((value, i) => value - china.column("IM")[i]);
    expect(said(() => distortion(china.cells, column(china.x), column(gross), 0.02 as any))).toMatch(/^final: .* has the share 0\.\d+, but what sales/);
    const households = china.column("HH_RUR").map((value, i) => value + china.column("HH_URB")[i]);
    expect(said(() => distortion(china.cells, column(china.x), column(households), 0.02 as any))).toMatch(/^final: .* has the share/);
  });

  test("WEDGECUT takes any basket", () => {
    expect(wedgecut(flows, output, [[0], [0], [1], [0]], 0.1 as any, "Cars")).toHaveLength(8);
  });

  test("China's domestic table passes with its whole final demand", () => {
    const domestic = coefficients(china.cells, column(china.x), "domestic flows", column(china.column("EX")), column(china.column("IM")));
    const sold = domestic.slice(1).map((line) => line.slice(1).reduce((sum: number, value) => sum + Number(value), 0));
    const left = sold.map((sum, i) => Math.max(0, china.x[i] - sum));
    expect(distortion(domestic, column(china.x), column(left), 0.02 as any)).toHaveLength(china.n + 1);
  });
});

describe("A name that stands twice", () => {
  const names = ["A", "B", "A", "C"];
  const twice = [["", ...names], ...Z.map((line, i) => [names[i], ...line])];

  test("names no sector; a position does", () => {
    expect(said(() => passthrough(twice, output, "a"))).toBe('sector: "a" names several sectors (1, 3); give its position.');
    expect(said(() => wedgecut(twice, output, final, 0.1 as any, "A"))).toBe('sector: "A" names several sectors (1, 3); give its position.');
    expect(passthrough(twice, output, "3").map((line) => line[1])).toEqual(passthrough(Z, output, "3").map((line) => line[1]));
    expect(passthrough(twice, output, "b").map((line) => line[1])).toEqual(passthrough(Z, output, "2").map((line) => line[1]));
  });

  test("a position counts also where the names are numbers", () => {
    const codes = ["10", "20", "10", "20"];
    const coded = [["", ...codes], ...Z.map((line, i) => [codes[i], ...line])];
    expect(passthrough(coded, output, "4").map((line) => line[1])).toEqual(passthrough(Z, output, "4").map((line) => line[1]));
    expect(said(() => passthrough(coded, output, "10"))).toBe("sector: 10 names several sectors (1, 3); give its position.".replace("10", '"10"'));
  });
});

describe("Names and codes", () => {
  const codes = ["01", "02", "03", "04"];
  const names = flows.slice(1).map((line) => String(line[0]));
  const coded = [["code", "sector", ...names], ...Z.map((line, i) => [codes[i], names[i], ...line])];
  const headedByCode = [["code", "sector", ...codes], ...coded.slice(1)];
  const expected = multipliers(flows, output);
  const order = [2, 0, 3, 1];

  test.each<[string, any[][]]>([
    ["two columns of labels", [["code", "sector", "x"], ...codes.map((code, i) => [code, names[i], output[i][0]])]],
    ["two columns of labels without a header", codes.map((code, i) => [code, names[i], output[i][0]])],
    ["two columns of labels in another order", [["code", "sector", "x"], ...order.map((i) => [codes[i], names[i], output[i][0]])]],
    ["two lines of labels in a row", turned([["code", "sector", "x"], ...order.map((i) => [codes[i], names[i], output[i][0]])])],
    ["numbers as codes", order.map((i) => [i + 101, names[i], output[i][0]])],
    ["codes alone, in another order", order.map((i) => [codes[i], output[i][0]])],
    ["codes alone under a heading", [["code", "x"], ...order.map((i) => [codes[i], output[i][0]])]],
    ["names, as before", order.map((i) => [names[i], output[i][0]])],
  ])("a vector beside %s", (_, vector) => {
    for (const table of [coded, headedByCode]) expect(multipliers(table, vector)).toEqual(expected);
  });

  test("numbers in the cells of codes are codes too", () => {
    const numbered = [["code", "sector", ...names], ...Z.map((line, i) => [10 * (i + 1), names[i], ...line])];
    expect(multipliers(numbered, order.map((i) => [10 * (i + 1), output[i][0]]))).toEqual(expected); // prettier-ignore
    expect(shock(numbered, output, [[20, 5]])).toEqual(shock(flows, output, [["Steel", 5]]));
    expect(said(() => shock(numbered, output, [[2, 5]]))).toBe("change has the wrong number of cells: 2 instead of 4.");
    expect(passthrough(numbered, output, "30")).toEqual(passthrough(flows, output, "Cars"));
    expect(passthrough(numbered, output, "3")).toEqual(passthrough(flows, output, "Cars"));
  });

  test("a sector, some sectors and a block of final demand go by code", () => {
    expect(passthrough(coded, output, "02")).toEqual(passthrough(flows, output, "Steel"));
    expect(shock(coded, output, [["03", 5]])).toEqual(shock(flows, output, [["Cars", 5]]));
    const block = [["code", "Households", "Exports"], ...order.map((i) => [codes[i], final[i][0] - 3, 3])];
    expect(chains(coded, output, block)).toEqual(chains(flows, output, final));
    const tables = [coded.map((line) => line.filter((__, j) => j !== 1)), flows];
    tables[0] = [["code", ...codes], ...tables[0].slice(1)];
    const wide = [["code", "sector", "Households", "Exports"], ...order.map((i) => [codes[i], names[i], final[i][0] - 3, 3])];
    expect(chains(tables[0], output, wide).map((line) => line[2])).toEqual(chains(flows, output, final).map((line) => line[2]));
  });

  test("beside names that repeat, codes tell the sectors apart", () => {
    const again = ["Food", "Tools", "Food", "Tools"];
    const regions = [["code", "sector", ...codes], ...Z.map((line, i) => [codes[i], again[i], ...line])];
    const vector = order.map((i) => [codes[i], again[i], output[i][0]]);
    expect(multipliers(regions, vector).map((line) => line[1])).toEqual(expected.map((line) => line[1]));
    const block = [["code", "sector", "Home", "Abroad"], ...order.map((i) => [codes[i], again[i], final[i][0] - 3, 3])];
    expect(chains(regions, output, block).map((line) => line[2])).toEqual(chains(flows, output, final).map((line) => line[2]));
    expect(passthrough(regions, output, "03").map((line) => line[1])).toEqual(passthrough(flows, output, "Cars").map((line) => line[1]));
  });

  test("a name that is not there, or several columns of numbers, are still an error", () => {
    const wrong = [["code", "sector", "x"], ...codes.map((code, i) => [`${code}x`, `${names[i]}s`, output[i][0]])];
    expect(said(() => multipliers(coded, wrong))).toMatch(/^output has no entry for "Ore"\. Nearest names: Ores, /);
    expect(said(() => multipliers(coded, codes.map((code, i) => [code, names[i], 1, 2])))).toBe("output has 4 rows and 4 columns; one row or one column is needed, with or without names."); // prettier-ignore
  });
});

describe("Numbers that cannot be computed with", () => {
  test("are named in a vector, and beside one for all", () => {
    const message = (value: string): string =>
      `output: the value for Steel is ${value}; sizes beyond 1e150 or below 1e-150 cannot be computed with. Use another unit.`;
    expect(said(() => multipliers(flows, [[50], [1e200], [200], [150]]))).toBe(message("1e+200"));
    expect(said(() => multipliers(flows, [[50], [1e-200], [200], [150]]))).toBe(message("1e-200"));
    const alone = said(() => distortion(flows, output, final, 1e200 as any));
    expect(alone).toBe("wedges is 1e+200; sizes beyond 1e150 or below 1e-150 cannot be computed with. Use another unit.");
  });

  test("no sentence holds Infinity or NaN, whatever the sizes", () => {
    const size = fc.constantFrom(0, 1e-150, 1e-60, 1, 1e60, 1e150);
    const drawn = fc.tuple(
      fc.array(fc.array(size, { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 4 }),
      fc.array(size, { minLength: 4, maxLength: 4 }),
    );
    fc.assert(
      fc.property(drawn, ([table, vector]) => {
        const x = column(vector);
        for (const body of [() => inverse(table, x), () => inverse(table), () => position(table, x, x, x), () => distortion(table, x, x, x)])
          expect(said(body)).not.toMatch(/Infinity|NaN|undefined/);
      }),
    );
  });
});

describe("Coefficients beside output", () => {
  test("may do without output, and the sentence says so", () => {
    const small = times(Z, 1e-3);
    const message =
      "flows holds coefficients, but amounts are needed here: no column adds up to more than 1, while output is 500 in all. Give the flows as amounts, in the unit of output";
    expect(said(() => inverse(small, output))).toBe(`${message}, or leave output empty.`);
    expect(said(() => inverse(small, output, "ghosh"))).toBe(`${message}.`);
    expect(said(() => linkages(small, output))).toBe(`${message}.`);
    expect(said(() => linkages(small, output, "leontief"))).toBe(`${message}, or leave output empty.`);
    expect(said(() => position(small, output))).toBe(`${message}.`);
  });

  test("show by their columns, which are alike while output is not, in whatever unit", () => {
    for (const unit of [1e4, 1e6, 1e8]) {
      const x = china.x.map((value) => value / unit);
      expect(productionTroubles({ labels: china.names, Z: Float64Array.from(A.flat()), x }, "flows")).toEqual([
        expect.objectContaining({ code: "coefficientsGiven" }),
      ]);
      expect(productionTroubles({ labels: china.names, Z: china.Z.map((value) => value / unit), x }, "flows")).toEqual([]);
    }
  });

  test("flows in a large unit are never taken for them: purchases go with output", () => {
    const economy = fc.record({
      shares: fc.array(fc.array(fc.double({ min: 0.001, max: 0.08, noNaN: true }), { minLength: 9, maxLength: 9 }), { minLength: 9, maxLength: 9 }),
      x: fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 9, maxLength: 9 }),
    });
    fc.assert(
      fc.property(economy, ({ shares, x }) => {
        const table = Float64Array.from(shares.flatMap((line) => line.map((share, j) => share * x[j])));
        expect(productionTroubles({ labels: x.map(String), Z: table, x: Float64Array.from(x) }, "flows")).toEqual([]);
      }),
    );
  });
});

describe("Flows where coefficients are needed", () => {
  const message = "should be coefficients, but looks like flows: row Ore, column Steel holds 40, and no input is larger than the output it goes into.";

  test("in REGIONALIZE and INPUTCHOICE, which take no output", () => {
    expect(said(() => regionalize(flows, output, output))).toBe(`coefficients ${message} Take HFS.COEFFICIENTS of them first.`);
    expect(said(() => inputchoice(flows, flows))).toBe(`shares ${message} Take HFS.COEFFICIENTS of them first.`);
  });
});

describe("Whole rows, and nothing at all", () => {
  const ids = catalog.filter(({ family }) => family === "network").map(({ id }) => id);
  const given = (id: string, first: unknown): string => {
    const { arguments: rest } = catalog.find((entry) => entry.id === id)!.example;
    return said(() => families.get(id)!(first, ...rest.slice(1)));
  };

  test("every function of the family is asked", () => expect(ids).toHaveLength(22));

  test.each(ids)("%s refuses 16 384 columns, and says how many it takes", (id) => {
    expect(
      given(
        id,
        Array.from({ length: 3 }, () => new Array<number>(16384).fill(1)),
      ),
    ).toMatch(/^\w+ is too large \(rows: 3, columns: 16384\)/);
  });

  test.each(ids)("%s asks for the selection where it holds nothing", (id) => {
    for (const nothing of [null, undefined, [[null, null], [null, null]]]) expect(given(id, nothing)).toMatch(/^\w+ (is missing|holds no numbers)/); // prettier-ignore
  });
});

describe("Sentences that say what to do", () => {
  test("home use that is smaller than what other sectors buy", () => {
    const exports = column([0, 95, 0, 0]);
    expect(said(() => position(flows, output, exports, column([0, 0, 0, 0])))).toBe(
      "Steel: other sectors buy 80 of it, but home use (output - exports + imports - inventories) is 5, so that upstreamness has no solution. Check exports and imports, and their unit.",
    );
  });

  test("text beside a sector's name", () => {
    expect(said(() => shock(flows, output, [["Steel", "ten"]]))).toBe('change: the value for Steel is "ten", not a number.');
  });

  test("a position beside a number stands for the sector, unless names are numbers", () => {
    expect(shock(flows, output, [[2, 10]])).toEqual(shock(flows, output, [["Steel", 10]]));
    expect(shock(Z, output, [[2, 10], [4, 5]])).toEqual(shock(Z, output, [[0], [10], [0], [5]])); // prettier-ignore
    expect(said(() => shock(flows, output, [[5, 10]]))).toBe("change is 5; positions in the table run from 1 to 4.");
    const codes = ["10", "20", "30", "40"];
    const coded = [["", ...codes], ...Z.map((line, i) => [codes[i], ...line])];
    expect(said(() => shock(coded, output, [[2, 10]]))).toBe("change has the wrong number of cells: 2 instead of 4.");
  });

  test("wedges in a square of another size", () => {
    expect(
      said(() =>
        distortion(flows, output, final, [
          [0.1, 0],
          [0, 0.1],
        ]),
      ),
    ).toBe(
      // prettier-ignore
      "wedges has 2 rows and 2 columns; give one number per selling sector (4), one for all, or a square table of all sectors, suppliers in rows and users in columns.",
    );
  });

  test("an argument left out, and a name given twice", () => {
    expect(said(() => multipliers(none, output))).toBe("flows is missing. Select the cells that hold it, or type it.");
    expect(said(() => shock(flows, output, [["Cars", 1], ["cars", 2]]))).toBe('change names "cars" twice. Every name may stand once.'); // prettier-ignore
  });
});
