import { chains, decompose, gvc, shock, smile } from "../../src/functions/chains";
import figures from "../fixtures/network/chains.json";

const none = undefined;
const column = (values: readonly number[]): number[][] => values.map((value) => [value]);
const numbers = (rows: any[][], at: number): unknown[] => rows.slice(1).map((row) => row[at]);
const flows = [
  ["", "Ore", "Steel", "Cars"],
  ["Ore", 0, 40, 0],
  ["Steel", 0, 20, 60],
  ["Cars", 0, 0, 0],
];
const output = [[40], [100], [200]];
const bare = flows.slice(1).map((row) => row.slice(1));

describe("SHOCK", () => {
  const { Z0, x0, change, employment, moved, percent, jobs } = figures.two;

  test("agrees with the second implementation, a row per sector", () => {
    const result = shock(Z0, column(x0), column(change), column(employment));
    expect(result[0]).toEqual(["Sector", "Change", "Change %", "Jobs"]);
    expect(numbers(result, 0)).toEqual([1, 2, 3, 4, 5, 6]);
    moved.forEach((value, i) => {
      expect(result[i + 1][1]).toBeCloseTo(value, 10);
      if (x0[i] === 0) return expect(result[i + 1].slice(2)).toEqual(["", ""]);
      expect(result[i + 1][2]).toBeCloseTo(percent[i], 10);
      expect(result[i + 1][3]).toBeCloseTo(jobs[i], 9);
    });
  });

  test("names of some sectors with an amount beside each are enough", () => {
    const whole = shock(flows, output, [[0], [0], [-20]], [[8], [10], [30]]);
    for (const named of [
      [["cars", -20]],
      [
        ["Sector", "2025"],
        ["Cars", -20],
      ],
      [
        ["Ore", "Cars"],
        [0, -20],
      ],
      [
        ["Cars", -20],
        ["Steel", null],
      ],
    ])
      // prettier-ignore
      expect(shock(flows, output, named, [[8], [10], [30]])).toEqual(whole);
    // Ore: 20 x .3 x 1.25 x .4 = 3 less; Steel 7.5 less.
    expect(whole.map((row) => row[0])).toEqual(["Sector", "Ore", "Steel", "Cars"]);
    [-3, -7.5, -20].forEach((value, i) => expect(whole[i + 1][1]).toBeCloseTo(value, 12));
    [-7.5, -7.5, -10].forEach((value, i) => expect(whole[i + 1][2]).toBeCloseTo(value, 12));
    [-0.6, -0.75, -3].forEach((value, i) => expect(whole[i + 1][3]).toBeCloseTo(value, 12));
  });

  test("without employment the column of jobs is blank", () => {
    expect(numbers(shock(flows, output, [[0], [0], [5]]), 3)).toEqual(["", "", ""]);
  });

  test.each<[string, () => unknown, string]>([
    ["a name that is not there", () => shock(flows, output, [["Car", 5]]), 'change: "Car" is not in the table. Nearest names: Cars, Ore, Steel.'], // prettier-ignore
    [
      "a name that is not there, among others",
      () => shock(flows, output, [["Cars", 5], ["Stele", 2]]), // prettier-ignore
      'change: "Stele" is not in the table. Nearest names: Steel, Ore, Cars.',
    ],
    ["an amount without a name", () => shock(flows, output, [["Cars", 5], [null, 2]]), "change: 2 stands beside a blank. Put a sector's name there."], // prettier-ignore
    ["a name given twice", () => shock(flows, output, [["Cars", 5], ["cars", 2]]), 'change names "cars" twice.'], // prettier-ignore
    ["text for a number", () => shock(flows, output, [["Cars", 5], ["Steel", true]] as any), "change: the value for Steel is TRUE, not a number."], // prettier-ignore
    ["one change for all", () => shock(flows, output, [[5]]), "change has the wrong number of cells: 1 instead of 3."],
    ["no change", () => shock(flows, output, null as any), "change is missing."],
    [
      "negative employment",
      () => shock(flows, output, output, [[1], [-2], [3]]),
      "employment: the amount for Steel is -2; an amount cannot be negative. Correct it, or write 0 where there is none.",
    ],
    [
      "demand for a sector without output",
      () => shock([["", "a", "b"], ["a", 1, 0], ["b", 0, 0]], [[9], [0]], [["b", 4]]), // prettier-ignore
      "change: b has no output in the table, so the inputs that a change of 4 needs are not known. Leave the sector out.",
    ],
    ["coefficients", () => shock([[0.15, 0.25], [0.2, 0.05]], none as any, [[1], [2]]), "output is missing. flows holds coefficients, but amounts with their output are needed here: no column adds up to more than 1."], // prettier-ignore
  ])("refuses %s", (_, body, message) => {
    expect(body).toThrow(message);
  });
});

describe("DECOMPOSE", () => {
  const { Z0, x0, Z1, x1, technology, finalDemand } = figures.two;
  const later = [
    ["", "Ore", "Steel", "Cars"],
    ["Ore", 0, 30, 0],
    ["Steel", 0, 25, 90],
    ["Cars", 0, 0, 10],
  ];
  const outputLater = [[30], [130], [310]];

  test("agrees with the second implementation; the parts add up", () => {
    const result = decompose(Z0, column(x0), Z1, column(x1));
    expect(result[0]).toEqual(["Sector", "Technology", "Final demand", "Total"]);
    technology.forEach((value, i) => {
      expect(result[i + 1][1]).toBeCloseTo(value, 9);
      expect(result[i + 1][2]).toBeCloseTo(finalDemand[i], 9);
      expect(result[i + 1][3]).toBe(x1[i] - x0[i]);
    });
  });

  test("matches the sectors of the second table by name", () => {
    const turn = [0, 3, 1, 2];
    const turned = turn.map((i) => turn.map((j) => later[i][j]));
    const named = [["Ore", 30], ["Steel", 130], ["Cars", 310]]; // prettier-ignore
    const straight = decompose(flows, output, later, outputLater);
    const crossed = decompose(flows, output, turned, named);
    expect(crossed.map((row) => row[0])).toEqual(["Sector", "Ore", "Steel", "Cars"]);
    straight.slice(1).forEach((row, i) => row.slice(1).forEach((value, k) => expect(crossed[i + 1][k + 1]).toBeCloseTo(value as number, 12)));
    expect(decompose(bare, output, later, outputLater).map((row) => row[1])).toEqual(straight.map((row) => row[1]));
  });

  test.each<[string, () => unknown, string]>([
    [
      "a sector that the second table lacks",
      () => decompose(flows, output, later.map((row) => row.map((cell) => (cell === "Steel" ? "Stele" : cell))), outputLater), // prettier-ignore
      'flows1 has no entry for "Steel". It is a row of flows0. Nearest names: Stele.',
    ],
    [
      "a table of another size",
      () => decompose(bare, output, [[1, 2], [3, 4]], [[20], [30]]), // prettier-ignore
      "flows1 holds 2 x 2 numbers, flows0 3 x 3; without labels on both sides they must be as many. Give both tables their labels.",
    ],
    ["no second output", () => decompose(flows, output, later, null as any), "output1 is missing."],
    [
      "purchases without output in the second year",
      () => decompose(flows, output, later, [[30], [0], [310]]),
      "output1: Steel has no output, but buys inputs of 55. Give its output, or leave the sector out.",
    ],
    [
      "a unit that does not fit",
      () => decompose(flows, output, later, [[3], [13], [31]]),
      "flows1: the sectors use up more than they make (spectral radius 1 or above); inputs of Steel add up to 4.23 of its output. Check the unit of output, and that no totals are selected.",
    ],
  ])("refuses %s", (_, body, message) => {
    expect(body).toThrow(message);
  });
});

describe("CHAINS", () => {
  const final = [[0], [20], [200]];
  const added = [[40], [40], [140]];

  test("agrees with the second implementation: sectors by their position, share of the total, number of links", () => {
    const { Z, x, stressor, final: demand, threshold, total, found } = figures.paths;
    const result = chains(Z, column(x), column(demand), column(stressor), threshold, 100);
    expect(result[0]).toEqual(["Rank", "Path", "Value", "Share", "Order"]);
    expect(result).toHaveLength(found.length + 1);
    found.forEach(({ path, value }, k) => {
      expect(result[k + 1].slice(0, 2)).toEqual([k + 1, path.map((i) => i + 1).join(" > ")]);
      expect(result[k + 1][2]).toBeCloseTo(value, 10);
      expect(result[k + 1][3]).toBeCloseTo(value / total, 12);
      expect(result[k + 1][4]).toBe(path.length - 1);
    });
  });

  test("names the sectors from the first supplier to the final good", () => {
    const result = chains(flows, output, final, added, 0.04);
    // Value added is 1, .4 and .7 of output; 220 in all.
    const expected = [["Cars", 140, 0], ["Ore > Steel > Cars", 24, 2], ["Steel > Cars", 24, 1]] as const; // prettier-ignore
    for (const [path, value, order] of expected) {
      const row = result.find((found) => found[1] === path) as unknown[];
      expect(row[2]).toBeCloseTo(value, 12);
      expect(row[3]).toBeCloseTo(value / 220, 12);
      expect(row[4]).toBe(order);
    }
    expect(result).toHaveLength(4);
    expect(numbers(result, 1)[0]).toBe("Cars");
  });

  test("takes 20 paths at most where top is left out, and output where stressor is", () => {
    const { Z, x, final: demand } = figures.paths;
    expect(chains(Z, column(x), column(demand))).toHaveLength(21);
    expect(numbers(chains(flows, output, final, none, 0.15, 2), 1)).toEqual(["Cars", "Steel > Cars"]);
    expect(chains(flows, output, final, none, 0.15, 2)[1][2]).toBe(200);
  });

  test("adds up a block of final demand, and takes the names of some sectors", () => {
    const block = [["", "Homes", "Exports", "Imports"], ["Ore", 5, 0, -5], ["Steel", 0, 30, -10], ["Cars", 150, 50, 0]]; // prettier-ignore
    expect(chains(flows, output, block, added)).toEqual(chains(flows, output, final, added));
    expect(chains(flows, output, [["Cars", 200], ["Steel", 20]], added)).toEqual(chains(flows, output, final, added)); // prettier-ignore
  });

  test("a negative final demand gives negative paths, among the others by size", () => {
    const result = chains(flows, output, [[-10], [20], [200]], added, 0.04);
    expect(result.map((row) => row[1])).toContain("Ore");
    expect(result.find((row) => row[1] === "Ore")?.slice(2)).toEqual([-10, expect.closeTo(-10 / 210, 12), 0]);
  });

  test("the longest path fits into a cell, however long the names", () => {
    const name = "n".repeat(400);
    const single = chains([["", name], [name, 99.9]], [[100]], [[0.1]], undefined as any, 1e-9, 10_000); // prettier-ignore
    expect(String(single[101][1])).toHaveLength(101 * 300 + 100 * 3);
  });

  test("sectors whose name stands twice bear their position", () => {
    const twice = [["", "Steel", "Steel"], ["Steel", 0, 50], ["Steel", 0, 0]]; // prettier-ignore
    expect(numbers(chains(twice, [[60], [100]], [[10], [100]]), 1)).toEqual(["Steel (2)", "Steel (1) > Steel (2)", "Steel (1)"]);
  });

  test.each<[string, () => unknown, string]>([
    [
      "a negative flow",
      () => chains([[1, -1], [0, 0]], [[9], [9]], [[1], [1]]), // prettier-ignore
      "flows: row 1, column 2 holds -1; an amount cannot be negative.",
    ],
    [
      "a negative stressor",
      () => chains(flows, output, final, [[1], [-1], [1]]),
      "stressor: the amount for Steel is -1; an amount cannot be negative. Correct it, or write 0 where there is none.",
    ],
    [
      "a stressor without output",
      () => chains([["", "a", "b"], ["a", 1, 0], ["b", 0, 0]], [[9], [0]], [[8], [0]], [[1], [2]]), // prettier-ignore
      "stressor: b has 2, but no output to divide it by. Give its output, or leave the sector out.",
    ],
    ["no final demand", () => chains(flows, output, null as any), "final is missing."],
    ["a threshold in percent", () => chains(flows, output, final, added, 5), "threshold is 5; it must lie between 0 and 1."],
    ["no place for a path", () => chains(flows, output, final, added, 0.1, 0), "top is 0; it must lie between 1 and 10000."],
    ["a threshold above every path", () => chains(flows, output, final, added, 0.9), "No path reaches 0.9 of the total. Take a lower threshold."],
    [
      "final demand that cancels out",
      () => chains(flows, output, [[-15], [0], [100]], [[40], [0], [0]]),
      "final: what final demand holds adds up to 0, so no path has a share in it. Select final demand, net of imports, in the unit of the flows.",
    ],
  ])("refuses %s", (_, body, message) => {
    expect(body).toThrow(message);
  });
});

describe("SMILE", () => {
  const { valueAdded, output: made, upstreamness, estimates, errors, turning } = figures.smile;
  const names = made.map((_, i) => `S${i}`);
  const named = (values: readonly number[]): [string, number][] => values.map((value, i) => [names[i], value]);

  test("agrees with the second implementation", () => {
    const result = smile(column(valueAdded), column(made), column(upstreamness));
    expect(result[0]).toEqual(["Term", "Estimate", "Standard error"]);
    expect(numbers(result, 0)).toEqual(["Intercept", "Upstreamness", "Upstreamness squared", "Turning point"]);
    [...estimates, turning[0]].forEach((value, k) => expect(result[k + 1][1]).toBeCloseTo(value, 9));
    [...errors, turning[1]].forEach((value, k) => expect(result[k + 1][2]).toBeCloseTo(value, 9));
  });

  test("matches by name, in rows or columns, with or without headings", () => {
    const straight = smile(column(valueAdded), column(made), column(upstreamness));
    const turned = [...named(upstreamness)].reverse();
    expect(smile([["Sector", "Value added"], ...named(valueAdded)], named(made), [["Sector", "Upstreamness"], ...turned])).toEqual(straight);
    expect(smile([names, valueAdded], [names, made], [turned.map(([name]) => name), turned.map(([, value]) => value)])).toEqual(straight);
    expect(smile([["VA"], ...column(valueAdded)], [["x"], ...column(made)], [["U"], ...column(upstreamness)])).toEqual(straight);
    expect(smile([valueAdded], [made], [upstreamness])).toEqual(straight);
  });

  test("takes POSITION's column, its blank for a sector without output included", () => {
    const longer = smile([...column(valueAdded), [0]], [...column(made), [0]], [...column(upstreamness), [""]]);
    expect(longer).toEqual(smile(column(valueAdded), column(made), column(upstreamness)));
  });

  test("a frown turns at its highest point; a straight line does not turn, and says so", () => {
    const made = [[100], [100], [100], [100], [100]];
    const places = [[1], [2], [3], [4], [5]];
    const frown = smile([[10], [40], [50], [40], [10]], made, places);
    expect(frown[3][1]).toBeLessThan(0);
    // A parabola with weights that are alike on both sides turns in the middle.
    expect(frown[4][1]).toBeCloseTo(3, 12);
    expect(frown[4][2]).toBeGreaterThan(0);
    const line = smile([[10], [20], [30], [40], [50]], made, places);
    expect((line[4][1] as CustomFunctions.Error).message).toBe("The rates lie on a straight line of upstreamness, which has no turning point.");
    expect(line[4][2]).toBe("");
  });

  test.each<[string, () => unknown, string]>([
    ["a negative value added", () => smile([[-1], [2], [3], [4]], [[9], [9], [9], [9]], [[1], [2], [3], [4]]), "valueAdded: row 1, column 1 holds -1; an amount cannot be negative."], // prettier-ignore
    [
      "value added above output",
      () => smile([["a", 1], ["b", 20], ["c", 3], ["d", 4]], [[9], [9], [9], [9]], [[1], [2], [3], [4]]), // prettier-ignore
      "valueAdded: b has 20, more than its output of 9. Give both in the same unit.",
    ],
    ["three sectors", () => smile([[1], [2], [3]], [[9], [9], [9]], [[1], [2], [3]]), "Sectors with value added, output and upstreamness: 3; at least 4 needed for a curve with standard errors."], // prettier-ignore
    ["one upstreamness for all", () => smile([[1], [2], [3], [4]], [[9], [9], [9], [9]], [[2]]), "upstreamness takes fewer than 3 different values, which is too few for a curve."], // prettier-ignore
    ["no upstreamness", () => smile([[1], [2], [3], [4]], [[9], [9], [9], [9]], null as any), "upstreamness is missing."],
    ["a whole table", () => smile([[1, 2, 3], [4, 5, 6], [7, 8, 9]], [[9]], [[1]]), "valueAdded has 3 rows and 3 columns; one row or one column is needed, with or without names."], // prettier-ignore
  ])("refuses %s", (_, body, message) => {
    expect(body).toThrow(message);
  });
});

describe("GVC", () => {
  const { regions, Z, x, F, rows } = figures.world;
  const names = ["Anhui", "Jiangsu", "Shanghai"];
  const of = column(regions).map(([s]) => [names[s]]);
  const HEADINGS = [
    ...["Region", "Exports", "Domestic VA", "Domestic double counted", "Foreign VA", "Foreign double counted"],
    ...["VAX", "Backward", "Forward", "Position"],
  ];
  const straight = gvc(Z, column(x), F, of);

  test("agrees with the second implementation, a row per region in the order in which they come", () => {
    expect(straight[0]).toEqual(HEADINGS);
    expect(numbers(straight, 0)).toEqual(names);
    rows.forEach((row, s) => row.forEach((value, k) => expect(straight[s + 1][k + 1]).toBeCloseTo(value, 8)));
  });

  test("takes names on all sides, and final demand by the regions' names, several columns of one added up", () => {
    const sectors = x.map((_, i) => `${names[regions[i]]} ${i}`);
    const labelled = [["", ...sectors], ...Z.map((row, i) => [sectors[i], ...row])];
    const beside = sectors.map((sector, i) => [sector, x[i]]).reverse();
    const turned = [["", "Shanghai", "anhui", "Jiangsu", "Anhui"], ...F.map((row, i) => [sectors[i], row[2], row[0] - 1, row[1], 1])]; // prettier-ignore
    const tagged = sectors.map((sector, i) => [sector, of[i][0]]);
    const result = gvc(labelled, beside, turned, tagged);
    straight.slice(1).forEach((row, s) => row.slice(1).forEach((value, k) => expect(result[s + 1][k + 1]).toBeCloseTo(value as number, 8)));
    expect(numbers(result, 0)).toEqual(names);
  });

  test("the same sectors in every region go by position", () => {
    const sectors = x.map((_, i) => `S${i % 4}`);
    const labelled = [["", ...sectors], ...Z.map((row, i) => [sectors[i], ...row])];
    const beside = sectors.map((sector, i) => [sector, x[i]]);
    expect(gvc(labelled, beside, F, sectors.map((sector, i) => [sector, of[i][0]]))).toEqual(straight); // prettier-ignore
    expect(gvc(labelled, column(x), F, [["Region"], ...of])).toEqual(straight);
  });

  test("a region without exports has no shares", () => {
    const result = gvc([[10, 0], [5, 20]], [[60], [100]], [[50, 0], [15, 60]], [["a"], ["b"]]); // prettier-ignore
    expect(result[1]).toEqual(["a", 0, 0, 0, 0, 0, 0, "", "", ""]);
  });

  test.each<[string, () => unknown, string]>([
    ["no regions", () => gvc(Z, column(x), F, null as any), "regions is missing."],
    ["one region", () => gvc(Z, column(x), F, x.map(() => ["all"])), "regions has one region (all); two or more are needed."], // prettier-ignore
    ["a row without a region", () => gvc(Z, column(x), F, of.map((cell, i) => (i === 2 ? [null] : cell)) as any), "regions: row 3 (3) has no region. Write one for every row."], // prettier-ignore
    [
      "final demand without its regions",
      () => gvc(Z, column(x), F.map((row) => [row[0] + row[1] + row[2]]), of), // prettier-ignore
      "final has the wrong number of columns: 1 instead of 3, one per region (Anhui, Jiangsu, Shanghai). Give them in this order, or head them with the regions' names.",
    ],
    [
      "a heading that is no region",
      () => gvc(Z, column(x), [["Anhui", "Jiangsu", "Shanghia"], ...F], of), // prettier-ignore
      'final names "Shanghia", which is not in the table. Nearest names: Shanghai, Anhui, Jiangsu.',
    ],
    [
      "a transposed table",
      () => gvc(Z.map((row, i) => row.map((_, j) => Z[j][i])), column(x), F, of), // prettier-ignore
      "flows looks transposed: as it stands its balances miss output by 9 %, with rows and columns exchanged by 0 %. Rows must supply and columns use (TRANSPOSE).",
    ],
    [
      "another unit",
      () => gvc(Z.map((row) => row.map((z) => z / 100)), column(x), F.map((row) => row.map((f) => f / 100)), of), // prettier-ignore
      "output looks as if in another unit than flows: multiplied by 0.01 it fits. Give all amounts in one unit.",
    ],
    [
      "final demand that lacks something",
      () => gvc([[10, 5], [5, 20]], [[60], [100]], [[40, 5], [15, 40]], [["a"], ["b"]]), // prettier-ignore
      "2: sales to sectors and final demand add up to 80, but output is 100. They must agree within 0.5 %: final needs the final demand of every region, and all amounts one unit.",
    ],
    [
      "negative value added",
      () => gvc([[10, 70], [5, 40]], [[130], [100]], [[40, 10], [15, 40]], [["a"], ["b"]]), // prettier-ignore
      "flows: the inputs of 2 add up to 1.1 of its output, so its value added is negative. Check its flows and output.",
    ],
  ])("refuses %s", (_, body, message) => {
    expect(body).toThrow(message);
  });
});

describe("GVC with headed columns of final demand", () => {
  const cells = [[10, 20, 10], [20, 10, 30], [10, 10, 10]]; // prettier-ignore
  const output = [[50], [80], [60]];
  const regions = [["P"], ["Q"], ["Q"]];
  const final = (...headings: string[]): unknown[][] => [headings, [5, 5], [10, 10], [20, 10]];

  test("takes them by name, in any order", () => {
    const swapped = [["Q", "P"], [5, 5], [10, 10], [10, 20]]; // prettier-ignore
    expect(gvc(cells, output, swapped, regions)).toEqual(gvc(cells, output, final("P", "Q"), regions));
  });

  test("refuses headings that are no regions, and a region that has no column", () => {
    expect(() => gvc(cells, output, final("Q-land", "P-land"), regions)).toThrow('final names "Q-land", which is not in the table. Nearest names: ');
    expect(() => gvc(cells, output, final("P", "p"), regions)).toThrow('final has no entry for "Q"');
  });
});
