import { distortion, inputchoice, passthrough, prices, stress, wedgecut } from "../../src/functions/distortions";
import { catalog } from "../../src/catalog/functions";
import { distortions as entries } from "../../src/catalog/distortions";
import { functions } from "../../src/functions/families";
import { nationalTable } from "../fixtures/network/nbs";
import made from "../fixtures/network/distortions.json";

const none = undefined;
const flows = [
  ["", "Materials", "Parts", "Machines"],
  ["Materials", 20, 54, 12],
  ["Parts", 0, 12, 60],
  ["Machines", 10, 6, 6],
];
const bare = flows.slice(1).map((row) => row.slice(1));
const output = [[200], [120], [120]];
const final = [[114], [48], [98]];
const wedges = [[0.2], [0], [0.1]];
const column = (values: readonly number[]): number[][] => values.map((value) => [value]);
const coefficients = [
  ["", "Materials", "Parts", "Machines"],
  ["Materials", 0.1, 0.45, 0.1],
  ["Parts", 0, 0.1, 0.5],
  ["Machines", 0.05, 0.05, 0.05],
];
const numbers = (result: any[][], from = 1): number[][] => result.slice(1).map((row) => row.slice(from));

test.each(entries.map((entry) => [entry.id, entry] as const))("%s gives the number of its worked example", (id, { example }) => {
  const result = functions.get(id)!(...example.arguments) as unknown[][];
  const { row, column: at, value } = example.expected;
  expect(result[row][at]).toBeCloseTo(value as number, 6);
  expect(catalog.filter((entry) => entry.id === id)).toHaveLength(1);
});

describe("PRICES", () => {
  test("takes flows with output or coefficients, and names the sectors", () => {
    const fromFlows = prices(flows, output, wedges);
    expect(fromFlows[0]).toEqual(["Sector", "Price", "Change %", "Wedge part", "Productivity part", "Wage part"]);
    expect(fromFlows.map((row) => row[0])).toEqual(["Sector", "Materials", "Parts", "Machines"]);
    const fromCoefficients = prices(coefficients, none, wedges);
    numbers(fromFlows).flat().forEach((value, at) => expect(numbers(fromCoefficients).flat()[at]).toBeCloseTo(value, 12)); // prettier-ignore
  });

  test("without anything that moves, every price is 100 and every part 0", () => {
    expect(numbers(prices(flows, output))).toEqual(new Array(3).fill([100, 0, 0, 0, 0]));
  });

  test("parts add up to the log of the price over 100", () => {
    const result = prices(flows, output, wedges, [[1.1], [0.9], [1]], [[1.2], [1], [1.05]], 0.1 as any, [[0], [0.2], [0]]);
    for (const [price, change, wedge, productivity, wage] of numbers(result)) {
      expect(wedge + productivity + wage).toBeCloseTo(Math.log(price / 100), 14);
      expect(change).toBeCloseTo(price - 100, 12);
      expect(wage).toBeGreaterThan(0);
    }
  });

  test("takes one number for all, a row, names in another order, and blanks as no change", () => {
    expect(prices(flows, output, 0.2 as any)).toEqual(prices(flows, output, [[0.2], [0.2], [0.2]]));
    expect(prices(flows, output, [[0.2, 0, 0.1]])).toEqual(prices(flows, output, wedges));
    expect(prices(flows, output, [["Machines", 0.1], ["Parts", ""], ["Materials", 0.2]])).toEqual(prices(flows, output, wedges)); // prettier-ignore
    expect(prices(flows, output, none, [["", "", 1.1]])).toEqual(prices(flows, output, none, [[1, 1, 1.1]]));
    expect(prices(flows, output, none, none, [["Machines", 1.1], ["Parts", ""], ["Materials", ""]])).toEqual(prices(flows, output, none, none, [[1], [1], [1.1]])); // prettier-ignore
  });

  test("the same sectors in two regions take vectors by position", () => {
    const twice = [
      ["", "Farms", "Mills", "Farms", "Mills"],
      ["Farms", 1, 5, 0, 1],
      ["Mills", 2, 1, 1, 0],
      ["Farms", 0, 2, 1, 4],
      ["Mills", 1, 0, 2, 1],
    ];
    const named = [["Farms", 0.1], ["Mills", 0], ["Farms", 0], ["Mills", 0.3]]; // prettier-ignore
    const plain = prices(twice.slice(1).map((row) => row.slice(1)), [[20], [20], [20], [20]], [[0.1], [0], [0], [0.3]]); // prettier-ignore
    expect(numbers(prices(twice, [[20], [20], [20], [20]], named))).toEqual(numbers(plain));
  });

  test("numbers sectors without names, and leaves a sector without output blank", () => {
    const empty = [[20, 0, 12], [0, 0, 0], [10, 0, 6]]; // prettier-ignore
    const result = prices(empty, [[200], [0], [120]], 0.1 as any);
    expect(result.map((row) => row[0])).toEqual(["Sector", 1, 2, 3]);
    expect(result[2].slice(1)).toEqual(["", "", "", "", ""]);
    expect(result[3].slice(1).every((cell) => typeof cell === "number")).toBe(true);
  });

  test.each<[string, () => unknown, string]>([
    ["a wedge of -100 %", () => prices(flows, output, [[0], [-1], [0]]), "wedges: the value for Parts is -1; it must be above -1. Write 0.2 for 20 %."],
    ["such a wedge for all", () => prices(flows, output, -2 as any), "wedges is -2; it must be above -1. Write 0.2 for 20 %."],
    [
      "a rate in place of a level of productivity",
      () => prices(flows, output, none, [[0], [0], [0.1]]),
      "productivity: the value for Materials is 0; a level must be above 0, and 1 leaves things as they are.",
    ],
    ["a wage of 0", () => prices(flows, output, none, none, 0 as any), "wages is 0; a level must be above 0, and 1 leaves things as they are."],
    [
      "a factor wedge below -1",
      () => prices(flows, output, none, none, none, [[0], [0], [-3]]),
      "factorWedge: the value for Machines is -3; it must be above -1. Write 0.2 for 20 %.",
    ],
    [
      "work of which nothing is productive",
      () => prices(flows, output, none, none, none, none, [[0], [1], [0]]),
      "unproductive: the value for Parts is 1; a share of work must be at least 0 and below 1.",
    ],
    ["a wedge for each of two sectors", () => prices(flows, output, [[0.1], [0.2]]), "wedges has the wrong number of cells: 2 instead of 3."],
    ["a wedge of words", () => prices(flows, output, [["low"], [0], [0]]), 'wedges: the value for Materials is "low", not a number.'],
    [
      "inputs above output",
      () => prices(flows, [[200], [70], [120]]),
      "flows: inputs of Parts add up to 1.02857 of its output, which leaves a negative share for labor and capital. Cost shares cannot be above 1: check the unit of output, or join the sector with another.",
    ],
    [
      "flows without output",
      () => prices(flows),
      "flows should be coefficients, since output is left empty, but looks like flows: row Materials, column Materials holds 20, and no input is larger than the output it goes into. Give output too.",
    ],
    [
      "a negative flow",
      () => prices([[1, -1], [2, 1]], [[9], [9]]), // prettier-ignore
      "flows: row 1, column 2 holds -1; an amount cannot be negative.",
    ],
  ])("refuses %s", (_, body, message) => {
    expect(body).toThrow(message);
  });
});

describe("PASSTHROUGH", () => {
  test("is a square table under the names of the sectors, its column what one sector's wedge does", () => {
    const all = passthrough(flows, output);
    expect(all[0]).toEqual(["", "Materials", "Parts", "Machines"]);
    expect(all.map((row) => row[0])).toEqual(["", "Materials", "Parts", "Machines"]);
    const parts = passthrough(flows, output, "parts");
    expect(parts[0]).toEqual(["Sector", "Elasticity"]);
    parts.slice(1).forEach((row, i) => expect(row[1]).toBeCloseTo(all[i + 1][2], 14));
    expect(passthrough(flows, output, 2 as any)).toEqual(parts);
  });

  test("takes coefficients, and no names", () => {
    const unnamed = passthrough(coefficients.slice(1).map((row) => row.slice(1)));
    expect(unnamed).toHaveLength(3);
    unnamed.flat().forEach((value, at) => expect(value).toBeCloseTo(numbers(passthrough(flows, output)).flat()[at], 12));
  });

  test("offers the nearest names of a sector that is not there", () => {
    expect(() => passthrough(flows, output, "Machine")).toThrow('sector: "Machine" is not in the table. Nearest names: Machines, Materials, Parts.');
    expect(() => passthrough(bare, output, "4")).toThrow("sector is 4; positions in the table run from 1 to 3.");
  });
});

describe("DISTORTION", () => {
  test("spreads a wedge per seller along its row, and takes a table of wedges in any order of sectors", () => {
    const bySeller = distortion(flows, output, final, wedges);
    expect(bySeller[0]).toEqual(["Sector", "Influence", "Domar weight", "Distortion centrality"]);
    const table = [
      ["", "Machines", "Materials", "Parts"],
      ["Machines", 0.1, 0.1, 0.1],
      ["Materials", 0.2, 0.2, 0.2],
      ["Parts", "", 0, 0],
    ];
    expect(distortion(flows, output, final, table)).toEqual(bySeller);
    expect(distortion(bare, output, final, [[0.2, 0.2, 0.2], [0, 0, 0], [0.1, 0.1, 0.1]]).slice(1).map((row) => row.slice(1))).toEqual(numbers(bySeller)); // prettier-ignore
  });

  test("of two sectors tells a table of wedges from a vector beside its names", () => {
    const two = [["", "Up", "Down"], ["Up", 0, 40], ["Down", 0, 0]]; // prettier-ignore
    const sizes: [any[][], any[][], any[][]] = [two, [[40], [100]], [[0], [100]]];
    const onOne = distortion(...sizes, [["", "Up", "Down"], ["Up", 0, 0.3], ["Down", 0, 0]]); // prettier-ignore
    expect(onOne[1][3] / onOne[2][3]).toBeCloseTo(1.3, 13);
    const named = distortion(...sizes, [["Up", 0.3], ["Down", 0]]); // prettier-ignore
    expect(named).toEqual(onOne);
    expect(distortion(...sizes, [["Sector", "Wedge"], ["Up", 0.3], ["Down", 0]])).toEqual(onOne); // prettier-ignore
    expect(distortion(...sizes, [[0, 0.3], [0, 0]])).toEqual(onOne); // prettier-ignore
    expect(distortion(...sizes, [[0.3, 0]])).toEqual(onOne);
  });

  test("reads shares as formed under the wedges unless told otherwise", () => {
    const observed = distortion(flows, output, final, wedges);
    expect(distortion(flows, output, final, wedges, true)).toEqual(observed);
    const technology = distortion(flows, output, final, wedges, false);
    expect(technology[1][3]).not.toBeCloseTo(observed[1][3], 4);
    expect(distortion(flows, output, final, 0 as any, false)[1][3]).toBeCloseTo(1, 13);
  });

  test("as a cell passes it, agrees with the second implementation", () => {
    const result = distortion(made.Z, column(made.x), column(made.final), made.distortion.wedges);
    made.distortion.observed.centrality.forEach((value, i) => expect(result[i + 1][3]).toBeCloseTo(value, 11));
  });

  test("China's table of 2007 bears the same wedge on all purchases up to 19.8 %", () => {
    // numpy: the least of 1 / (column sum of A) - 1 is 0.197998.
    const { cells, x, final: demand } = nationalTable("china2007");
    const sold = demand.map((value) => [Math.max(0, value)]);
    const under = (wedge: number): unknown => distortion(cells, column([...x]), sold, wedge as any);
    expect(() => under(0.2)).toThrow("One wedge for all could be up to 0.1979 in this table.");
    expect(under(0.1979)).toHaveLength(43);
    expect(() => distortion(cells, column([...x]), column(demand), 0.1 as any)).toThrow("negative final demand is outside the theory");
  });

  test.each<[string, () => unknown, string]>([
    ["no wedges", () => distortion(flows, output, final, null as any), "wedges is missing."],
    [
      "wedges that leave labor a negative share",
      () => distortion(flows, output, final, 0.9 as any),
      "wedges: with its wedges Parts spends 1.14 of its output on inputs, so that its labor share is negative, which is outside the theory. One wedge for all could be up to 0.5384 in this table.",
    ],
    [
      "negative final demand",
      () => distortion(flows, output, [[114], [-3], [98]], wedges),
      "final: final demand of Parts is -3; negative final demand is outside the theory. Where imports are deducted, take the domestic table: flows from COEFFICIENTS with domestic flows, and final = output less the sums of their rows. Where stocks or statistical errors still leave it below 0, write 0.",
    ],
    [
      "a negative wedge",
      () => distortion(flows, output, final, [[0], [-0.1], [0]]),
      "wedges: the value for Parts is -0.1; in this theory a wedge cannot be below 0.",
    ],
    [
      "a negative wedge in a table",
      () => distortion(flows, output, final, [[0, 0, 0], [0, 0, -0.1], [0, 0, 0]]), // prettier-ignore
      "wedges: row Parts, column Machines is -0.1; in this theory a wedge cannot be below 0.",
    ],
    [
      "wedges of other sectors",
      () => distortion(flows, output, final, [["", "A", "Parts", "Machines"], ["A", 0, 0, 0], ["Parts", 0, 0, 0], ["Machines", 0, 0, 0]]), // prettier-ignore
      'wedges has no entry for "Materials". Nearest names: A.',
    ],
    ["coefficients", () => distortion(coefficients, none as any, final, wedges), "output is missing. flows holds coefficients, but amounts with their output are needed here: no column adds up to more than 1."], // prettier-ignore
    ["a switch of words", () => distortion(flows, output, final, wedges, "maybe" as any), 'observed is "maybe"; it must be one of: TRUE, FALSE.'],
  ])("refuses %s", (_, body, message) => {
    expect(body).toThrow(message);
  });
});

describe("INPUTCHOICE", () => {
  const names = ["Materials", "Parts", "Machines"];
  const table = (rows: unknown[][]): unknown[][] => [["", ...names], ...rows.map((row, i) => [names[i], ...row])];
  const shares = table([[0, 0.4, 0.1], [0, 0.1, 0.5], [0.1, 0.1, ""]]); // prettier-ignore
  const gains = table([[0, 0.05, 0.02], [0, 0.01, 0.08], [0.01, 0.01, 0]]); // prettier-ignore

  test("counts inputs under wedges and without, and what is lost", () => {
    const result = inputchoice(shares, gains, wedges);
    expect(result[0]).toEqual(["Sector", "Price", "Inputs", "Inputs undistorted", "Lost"]);
    expect(numbers(result, 2)).toEqual([
      [1, 1, 0],
      [2, 3, 1],
      [2, 2, 0],
    ]);
    expect(numbers(inputchoice(shares, gains), 4)).toEqual([[0], [0], [0]]);
  });

  test("matches gains by name", () => {
    const turned = [["", "Parts", "Machines", "Materials"], ["Parts", 0.01, 0.08, 0], ["Machines", 0.01, 0, 0.01], ["Materials", 0.05, 0.02, 0]]; // prettier-ignore
    expect(inputchoice(shares, turned, wedges)).toEqual(inputchoice(shares, gains, wedges));
  });

  test("as a cell passes it, agrees with the second implementation", () => {
    const { choice } = made;
    const result = inputchoice(choice.shares, choice.gains, column(choice.wedges), column(choice.productivity));
    choice.price.forEach((price, i) => {
      expect(result[i + 1][1]).toBeCloseTo(price, 11);
      expect(result[i + 1][4]).toBe(choice.undistorted[i] - choice.inputs[i]);
    });
  });

  test.each<[string, () => unknown, string]>([
    [
      "a menu that adds up to 1",
      () => inputchoice([[0, 0.6], [0.3, 0.4]], [[0, 0], [0, 0]]), // prettier-ignore
      "shares: shares of the inputs that 2 may take add up to 1; they must stay below 1, so that labor is always needed.",
    ],
    [
      "gains of another size",
      () => inputchoice([[0, 0.6], [0.3, 0.1]], [[0.1]]), // prettier-ignore
      "gains holds 1 x 1 numbers, shares 2 x 2; without labels on both sides they must be as many. Give both tables their labels.",
    ],
    ["a negative share", () => inputchoice([[0, -0.6], [0.3, 0.1]], [[0, 0], [0, 0]]), "shares: row 1, column 2 holds -0.6; an amount cannot be negative."], // prettier-ignore
    ["no gains", () => inputchoice(shares, null as any), "gains is missing."],
  ])("refuses %s", (_, body, message) => {
    expect(body).toThrow(message);
  });
});

describe("WEDGECUT", () => {
  test("has a row per price, the two welfare numbers and F3", () => {
    const result = wedgecut(flows, output, final, wedges, "Materials");
    expect(result[0]).toEqual(["Measure", "Before", "After", "Change"]);
    expect(result.slice(1).map((row) => row[0])).toEqual([
      "Price: Materials",
      "Price: Parts",
      "Price: Machines",
      "Real wage (wedge is waste)",
      "Real GDP (wedge rebated)",
      "Firmware F3",
    ]);
    for (const [, before, after, change] of result.slice(1)) expect(change).toBe(after - before);
    const remaining = prices(flows, output, [[0], [0], [0.1]]);
    for (let i = 1; i <= 3; i++) expect(result[i][2]).toBeCloseTo(remaining[i][1], 11);
  });

  test("a cut of 0 changes nothing, one of half leaves half of the wedge", () => {
    expect(wedgecut(flows, output, final, wedges, "1", 0).slice(1).map((row) => row[3])).toEqual([0, 0, 0, 0, 0, 0]); // prettier-ignore
    const half = wedgecut(bare, output, final, wedges, 1 as any, 0.5);
    expect(half[1][0]).toBe("Price: 1");
    expect(half[1][2]).toBeCloseTo(prices(flows, output, [[0.1], [0], [0.1]])[1][1], 11);
  });

  test("takes a block of final demand, and one wedge for all", () => {
    const block = [["", "Households", "Exports"], ["Materials", 100, 14], ["Parts", 40, 8], ["Machines", 90, 8]]; // prettier-ignore
    expect(wedgecut(flows, output, block, 0.1 as any, "Parts")).toEqual(wedgecut(flows, output, final, [[0.1], [0.1], [0.1]], "Parts"));
  });

  test("China's domestic table of 2007 bears it: a wedge of 10 % on power lowers the real wage more than rebated GDP", () => {
    const { Z, x, n, column: of, names } = nationalTable("china2007");
    const [exports, imports] = [of("EX"), of("IM").map(Math.abs)];
    const home = names.map((_, i) => 1 - imports[i] / (x[i] - exports[i] + imports[i]));
    const domestic = names.map((_, i) => [...Z.slice(i * n, (i + 1) * n)].map((z) => z * home[i]));
    const left = domestic.map((row, i) => [Math.max(0, x[i] - row.reduce((sum, z) => sum + z, 0))]);
    const result = wedgecut(domestic, column([...x]), left, column(names.map((_, i) => (i === 22 ? 0.1 : 0))), 23 as any);
    const [wage, gdp] = [result[n + 1], result[n + 2]];
    expect(wage[1]).toBeLessThan(gdp[1]);
    expect(gdp[1]).toBeLessThan(1);
    expect([wage[2], gdp[2]].every((value) => Math.abs(value - 1) < 1e-12)).toBe(true);
  });

  test.each<[string, () => unknown, string]>([
    ["more than the whole wedge", () => wedgecut(flows, output, final, wedges, "Parts", 1.2), "cut is 1.2; it must lie between 0 and 1."],
    ["a negative wedge", () => wedgecut(flows, output, final, -0.1 as any, "Parts"), "wedges is -0.1; in this theory a wedge cannot be below 0."],
    ["no wedges", () => wedgecut(flows, output, final, null as any, "Parts"), "wedges is missing."],
    ["no sector", () => wedgecut(flows, output, final, wedges, null as any), "sector is missing."],
    ["no final demand", () => wedgecut(flows, output, null as any, wedges, "Parts"), "final is missing."],
  ])("refuses %s", (_, body, message) => {
    expect(body).toThrow(message);
  });
});

describe("STRESS", () => {
  const imports = [[30], [20], [40]];
  const exports = [[10], [15], [30]];

  test("gives prices, output and jobs under the sectors' names", () => {
    const result = stress(flows, output, imports, exports, 0.2 as any, [[50], [80], [60]]);
    expect(result[0]).toEqual(["Sector", "Price %", "Output %", "Jobs at risk"]);
    for (const [price, loss] of numbers(result)) expect(loss).toBe(-price);
    expect(result[1][3]).toBeCloseTo((50 * result[1][1]) / 100, 12);
    expect(result.map((row) => row[0])).toEqual(["Sector", "Materials", "Parts", "Machines"]);
  });

  test("takes imports as deductions, and leaves jobs blank where employment is not given", () => {
    const result = stress(flows, output, [[-30], [-20], [-40]], exports, [[0.2], [0.2], [0.2]]);
    expect(result.map((row) => row.slice(0, 3))).toEqual(stress(flows, output, imports, exports, 0.2 as any, output).map((row) => row.slice(0, 3)));
    expect(result.slice(1).map((row) => row[3])).toEqual(["", "", ""]);
  });

  test("above a shock of 1 shows prices only", () => {
    const result = stress(flows, output, imports, exports, [[1.45], [0], [0]], [[50], [80], [60]]);
    for (const row of result.slice(1)) {
      expect(row[1]).toBeGreaterThan(0);
      expect(row.slice(2)).toEqual(["", ""]);
    }
  });

  test("as a cell passes it, agrees with the second implementation", () => {
    const { exports: out, imports: into, shock, employment, jobs } = made.stress;
    const result = stress(made.Z, column(made.x), column(into), column(out), column(shock), column(employment));
    jobs.forEach((value, i) => expect(result[i + 1][3]).toBeCloseTo(value, 11));
  });

  test.each<[string, () => unknown, string]>([
    ["a negative shock", () => stress(flows, output, imports, exports, [[0.1], [-0.1], [0]]), "shock: the value for Parts is -0.1; it must be at least 0."],
    ["no shock", () => stress(flows, output, imports, exports, null as any), "shock is missing."],
    ["no exports", () => stress(flows, output, imports, null as any, 0.1 as any), "exports is missing: exports and imports go together."],
    ["neither", () => stress(flows, output, null as any, null as any, 0.1 as any), "imports is missing."],
    [
      "more exports than there is",
      () => stress(flows, output, imports, [[250], [0], [0]], 0.1 as any),
      "exports: Materials exports 250, more than the 230 that its output and imports supply. Check exports and imports, and their unit.",
    ],
  ])("refuses %s", (_, body, message) => {
    expect(body).toThrow(message);
  });
});

describe("a table the wrong way round", () => {
  // Columns and final demand add up to output (50 + 50, 80 + 120), rows do not.
  const turned = [[10, 20], [40, 60]]; // prettier-ignore

  test("is refused by its balances, whatever the unit of final demand", () => {
    const [output, final] = [[[100], [200]], [[50], [120]]]; // prettier-ignore
    expect(() => distortion(turned, output, final, 0 as any)).toThrow("flows looks transposed");
    expect(() => wedgecut(turned, output, final, [[0.1], [0]], "1")).toThrow("flows looks transposed");
    expect(distortion(turned[0].map((_, j) => turned.map((row) => row[j])), output, final.map(([value]) => [value / 1000]), 0 as any)).toHaveLength(3); // prettier-ignore
  });
});
