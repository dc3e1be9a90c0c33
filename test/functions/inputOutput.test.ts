import { catalog } from "../../src/catalog/functions";
import { coefficients, extraction, inverse, linkages, multipliers, propagation } from "../../src/functions/inputOutput";
import { position } from "../../src/functions/network";
import { labelKey } from "../../src/engine/table/labels";
import { nationalTable, printed } from "../fixtures/network/nbs";
import { figures } from "../engine/network/inputOutputFigures";
import lock from "../contract.lock.json";

const none = undefined as any;
const flows = [
  ["", "Ore", "Steel", "Cars"],
  ["Ore", 0, 40, 0],
  ["Steel", 0, 20, 60],
  ["Cars", 0, 0, 0],
];
const output = [[40], [100], [200]];
const inputs = [
  ["", "Ore", "Steel", "Cars"],
  ["Ore", 0, 0.4, 0],
  ["Steel", 0, 0.2, 0.3],
  ["Cars", 0, 0, 0],
];
const empty = [
  ["", "Ore", "Idle", "Steel"],
  ["Ore", 0, 0, 40],
  ["Idle", 0, 0, 0],
  ["Steel", 0, 0, 20],
];
const emptyOutput = [[40], [0], [100]];
const column = (values: ArrayLike<number>): number[][] => Array.from(values, (value) => [value]);
const numbers = (matrix: any[][]): number[] => matrix.slice(1).flatMap((row) => row.slice(1) as number[]);
const bare = (table: any[][]): any[][] => table.slice(1).map((row) => row.slice(1) as unknown[]);
const change = (row: number, at: number, value: unknown): unknown[][] => flows.map((line, i) => line.map((cell, j) => (i === row && j === at ? value : cell)));
const byId = { coefficients, extraction, inverse, linkages, multipliers, propagation };

/** Largest difference, relative to the size of the numbers where they exceed 1. */
function distance(found: readonly number[], expected: ArrayLike<number>): number {
  expect(found).toHaveLength(expected.length);
  return found.reduce((most, value, at) => Math.max(most, Math.abs(value - expected[at])), 0);
}

describe("the statistics bureau's printed matrices, as cells give them", () => {
  const [t2007, t2000] = [nationalTable("china2007"), nationalTable("china2000")];
  const lessIdentity = (matrix: any[][], n: number): number[] => numbers(matrix).map((value, at) => value - (at % (n + 1) === 0 ? 1 : 0));

  test("direct input coefficients of 2007, to the last printed digit", () => {
    const A = coefficients(t2007.cells, column(t2007.x));
    expect(A[0].slice(1)).toEqual(t2007.names);
    expect(distance(numbers(A), printed("china2007_coefficients"))).toBeLessThan(5e-13);
  });

  test("the inverse less the identity, of 2000 to the last digit, of 2007 to its five printed digits", () => {
    const of2000 = inverse(t2000.cells, column(t2000.x));
    expect(distance(lessIdentity(of2000, 17), printed("china2000_inverse"))).toBeLessThan(5e-13);
    const of2007 = inverse(t2007.cells, column(t2007.x));
    expect(distance(lessIdentity(of2007, 42), printed("china2007_inverse"))).toBeLessThan(2.3e-5);
  });

  test("the printed coefficients, output left empty, give the same inverse", () => {
    const A = Array.from(printed("china2007_coefficients"));
    const rows = Array.from({ length: 42 }, (_, i) => A.slice(42 * i, 42 * i + 42));
    expect(distance(inverse(rows).flat() as number[], numbers(inverse(t2007.cells, column(t2007.x))))).toBeLessThan(1e-11);
  });

  test("in 2007 value added multiplies to 1 in every sector, as imports are inside the flows; on domestic coefficients to less", () => {
    const one = multipliers(t2007.cells, column(t2007.x), column(t2007.valueAdded));
    for (const row of one.slice(1)) expect(row[2]).toBeCloseTo(1, 6);
    const exports = column(t2007.column("EX"));
    const domestic = coefficients(t2007.cells, column(t2007.x), "domestic", exports, column(t2007.column("IM")));
    const perOutput = t2007.valueAdded.map((value, j) => value / t2007.x[j]);
    const less = multipliers(domestic, none, column(perOutput))
      .slice(1)
      .map((row) => row[2] as number);
    expect(Math.max(...less)).toBeLessThan(1);
    expect(Math.min(...less)).toBeGreaterThan(0.4);
  });

  test("the mean output multiplier of 2007 is 2.93, and crude oil, more imported than finally used, leads forward linkages at 8.52", () => {
    const rows = linkages(t2007.cells, column(t2007.x)).slice(1);
    expect(rows.reduce((sum, row) => sum + (row[1] as number), 0) / 42).toBeCloseTo(2.93, 2);
    const [first] = [...rows].sort((a, b) => b[2] - a[2]);
    expect(first[0]).toBe("石油和天然气开采业");
    expect(first[2]).toBeCloseTo(8.52, 2);
  });

  test("linkages on domestic flows are those of POSITION's domestic table: oil sells no more than it makes", () => {
    const [exports, imports] = [column(t2007.column("EX")), column(t2007.column("IM"))];
    const flows = coefficients(t2007.cells, column(t2007.x), "domestic flows", exports, imports);
    const rows = linkages(flows, column(t2007.x));
    const positions = position(t2007.cells, column(t2007.x), exports, imports);
    rows.slice(1).forEach((row, i) => expect(row[1] / (row[1] + row[2])).toBeCloseTo(positions[i + 1][3] as number, 10));
    expect(Math.max(...rows.slice(1).map((row) => row[2] as number))).toBeLessThan(8.52);
  });

  test("totals in the range, and output in another unit, are refused", () => {
    const { Z, x, n } = t2007;
    const rows = Array.from({ length: n }, (_, i) => Array.from(Z.subarray(i * n, i * n + n)));
    const down = rows[0].map((_, j) => rows.reduce((sum, row) => sum + row[j], 0));
    const totals = [...rows.map((row) => [...row, row.reduce((sum, z) => sum + z, 0)]), [...down, down.reduce((sum, z) => sum + z, 0)]];
    const made = column([...Array.from(x), x.reduce((sum, value) => sum + value, 0)]);
    for (const id of ["coefficients", "inverse", "multipliers", "linkages", "extraction", "propagation"] as const) {
      const body = byId[id] as (flows: any[][], output: any[][]) => any[][];
      expect(() => body(totals, made)).toThrow("flows: 43 is the sum of 1 to 42. Leave totals out of the selection.");
      expect(() => body(rows, column(Array.from(x, (value) => value / 1.6)))).toThrow("the sectors use up more than they make");
    }
  });
});

describe("COEFFICIENTS", () => {
  test.each(["input", "output", "domestic", "domestic flows"] as const)("%s agrees with the second implementation, zeros for the empty sector", (side) => {
    const found = coefficients(figures.Z, column(figures.x), side, column(figures.exports), column(figures.imports));
    expect(found).toHaveLength(7);
    expect(distance(found.flat() as number[], figures.coefficients[side].flat())).toBeLessThan(side === "domestic flows" ? 1e-12 : 1e-15);
  });

  test("labels both sides when the flows had labels on either", () => {
    const expected = [
      ["", "Ore", "Steel", "Cars"],
      ["Ore", 0, 0.4, 0],
      ["Steel", 0, 0.2, 0.3],
      ["Cars", 0, 0, 0],
    ];
    expect(coefficients(flows, output)).toEqual(expected);
    expect(coefficients(flows.slice(1), output)).toEqual(expected);
    expect(coefficients(bare(flows), output)).toEqual(bare(expected));
    expect(bare(coefficients(flows, output, "OUTPUT"))).toEqual([[0, 1, 0], [0, 0.2, 0.6], [0, 0, 0]]); // prettier-ignore
  });

  test("a good that is imported alone has no domestic flows, and exports in excess by rounding make none negative", () => {
    const imported = [
      ["", "Oil", "Plastics"],
      ["Oil", 0, 30],
      ["Plastics", 0, 10],
    ];
    expect(bare(coefficients(imported, [[0], [100]], "domestic flows", [[0], [100 * (1 + 1e-7)]], [[30], [25]]))).toEqual([[0, 0], [0, 0]]); // prettier-ignore
  });

  test.each<[string, () => unknown, string]>([
    ["domestic without trade", () => coefficients(flows, output, "domestic"), "side is domestic, which takes imports out. Give exports and imports too."],
    ["domestic flows without imports", () => coefficients(flows, output, "domestic flows", output), "imports is missing: exports and imports go together."],
    [
      "coefficients",
      () => coefficients(inputs, none),
      "output is missing. flows holds coefficients, but amounts with their output are needed here: no column adds up to more than 1.",
    ],
    ["an unknown word", () => coefficients(flows, output, "rows"), 'side is "rows"; it must be one of: input, output, domestic, domestic flows.'],
  ])("refuses %s", (_, body, message) => {
    expect(body).toThrow(message);
  });
});

describe("INVERSE", () => {
  test("takes flows or coefficients, and Ghosh's weights", () => {
    const L = inverse(flows, output);
    expect(L[0]).toEqual(["", "Ore", "Steel", "Cars"]);
    // By hand: steel needs 1 / .8 of itself.
    [1, 0.5, 0.15, 0, 1.25, 0.375, 0, 0, 1].forEach((value, at) => expect(numbers(L)[at]).toBeCloseTo(value, 14));
    numbers(inverse(inputs)).forEach((value, at) => expect(value).toBeCloseTo(numbers(L)[at], 14));
    const G = numbers(inverse(flows, output, "ghosh"));
    [1, 1.25, 0.75, 0, 1.25, 0.75, 0, 0, 1].forEach((value, at) => expect(G[at]).toBeCloseTo(value, 14));
  });

  test("a sector without output has the identity's row and column", () => {
    for (const side of ["leontief", "ghosh"]) {
      const found = inverse(empty, emptyOutput, side);
      expect(found[2].slice(1)).toEqual([0, 1, 0]);
      expect(found.slice(1).map((row) => row[2] as number)).toEqual([0, 1, 0]);
    }
  });

  test("negative flows are taken as they are", () => {
    const [[one, two], [three, four]] = bare(inverse([["", "a", "b"], ["a", 20, -10], ["b", 30, 40]], [[100], [100]])); // prettier-ignore
    expect([one, two, three, four].map((value: number) => value * 0.51)).toEqual([0.6, -0.1, 0.3, 0.8].map((value) => expect.closeTo(value, 14)));
  });

  test.each<[string, () => unknown, string]>([
    [
      "ghosh without output",
      () => inverse(inputs, none, "ghosh"),
      "side ghosh divides deliveries by the seller's output, so that it needs flows with their output. Give output, or take side leontief.",
    ],
    [
      "flows without output",
      () => inverse(flows),
      "flows should be coefficients, since output is left empty, but looks like flows: row Ore, column Steel holds 40, and no input is larger than the output it goes into. Give output too.",
    ],
    [
      "an economy that uses up all it makes",
      () => inverse([[0.5, 0.6], [0.5, 0.5]]), // prettier-ignore
      "flows: the sectors use up more than they make (spectral radius 1 or above); inputs of 2 add up to 1.1 of its output. Check the unit of output, and that no totals are selected.",
    ],
    ["text inside", () => inverse(change(1, 2, "forty"), output), 'flows: row Ore, column Steel holds "forty", not a number. Write 0 where there is nothing.'],
    [
      "inputs of a sector without output, negative ones too",
      () => inverse(change(2, 2, -20), [[40], [0], [200]]),
      "output: Steel has no output, but buys inputs of 20. Give its output, or leave the sector out.",
    ],
  ])("refuses %s", (_, body, message) => {
    expect(body).toThrow(message);
  });
});

describe("MULTIPLIERS", () => {
  const jobs = [
    ["Cars", 50],
    ["Ore", 0],
    ["Steel", 30],
  ];
  const income = [[10], [20], [60]];
  const consumption = [
    ["", "Rural", "Urban"],
    ["Ore", 0, 0],
    ["Steel", 0, 1],
    ["Cars", 20, 40],
  ];

  test("shows what was given, and no more", () => {
    const headings = lock.MULTIPLIERS.headings;
    expect(multipliers(flows, output)[0]).toEqual(headings.slice(0, 2));
    expect(multipliers(flows, output, jobs)[0]).toEqual(headings.slice(0, 4));
    expect(multipliers(flows, output, jobs, income, consumption)[0]).toEqual(headings);
    expect(multipliers(flows, output, none, income, consumption)[0]).toEqual(headings);
  });

  test("matches the stressor by name; no ratio where the sector has none of it", () => {
    const result = multipliers(flows, output, jobs);
    // Jobs per output: 0, .3, .25. Steel 1.25 * .3; cars .375 * .3 + .25.
    expect(result.map((row) => row[0])).toEqual(["Sector", "Ore", "Steel", "Cars"]);
    expect(result[1].slice(1)).toEqual([1, 0, ""]);
    expect(result[2].slice(1)).toEqual([1.75, 0.375, 1.25].map((value) => expect.closeTo(value, 14)));
    expect(result[3].slice(1)).toEqual([1.525, 0.3625, 1.45].map((value) => expect.closeTo(value, 14)));
  });

  test("several columns of consumption are added up, and income alone in place of a stressor is the income multiplier", () => {
    const one = multipliers(flows, output, none, income, [[0], [1], [60]]);
    expect(multipliers(flows, output, none, income, consumption)).toEqual(one);
    // w = .25, .2, .3; w L = .25, .375, .4125; h = 0, 1/90, 60/90: w L h = 25.125 / 90.
    const factor = 1 / (1 - 25.125 / 90);
    expect(one[3].slice(2)).toEqual([0.4125, 1.375, 1.375 * factor].map((value) => expect.closeTo(value, 13)));
  });

  test("agrees with the second implementation, the empty sector a row of blanks", () => {
    const result = multipliers(figures.Z, column(figures.x), column(figures.jobs), column(figures.income), column(figures.consumption));
    const { output: made, jobs: of } = figures.multipliers;
    [made, of.total, of.typeOne, of.typeTwo].forEach((expected, k) =>
      expected.forEach((value, i) => expect(result[i + 1][k + 1]).toEqual(value === null ? "" : expect.closeTo(value, 11))),
    );
    expect(result[figures.empty + 1]).toEqual([figures.empty + 1, "", "", "", ""]);
  });

  test.each<[string, () => unknown, string]>([
    ["income alone", () => multipliers(flows, output, none, income), "consumption is missing: income and consumption go together."],
    ["consumption alone", () => multipliers(flows, output, none, none, consumption), "income is missing: income and consumption go together."],
    [
      "households on coefficients",
      () => multipliers(inputs, none, none, income, consumption),
      "output is missing: income and consumption are amounts, to be divided by it. Give flows with their output, or leave both out.",
    ],
    [
      "households that spend far more than they earn",
      () => multipliers(flows, output, jobs, income, [[0], [0], [300]]),
      "consumption: a unit of income that households spend brings back 1.38 of income, so that Type II has no limit (it must be below 1). Check that income and consumption have the unit of the flows, and that income is complete.",
    ],
    [
      "a stressor without output",
      () => multipliers(empty, emptyOutput, [[1], [5], [2]]),
      "stressor: Idle has 5, but no output. Give its output, or leave the sector out.",
    ],
    ["one stressor for all", () => multipliers(flows, output, [[3]]), "stressor has the wrong number of cells: 1 instead of 3."],
    ["a sector that is not there", () => multipliers(flows, output, [["Ore", 1], ["Steal", 2], ["Cars", 3]]), "Steal"], // prettier-ignore
    [
      "negative income",
      () => multipliers(flows, output, jobs, [[-1], [2], [3]], consumption),
      "income: the amount for Ore is -1; an amount cannot be negative. Correct it, or write 0 where there is none.",
    ],
  ])("refuses %s", (_, body, message) => {
    expect(body).toThrow(message);
  });
});

describe("LINKAGES", () => {
  test("keeps its headings, numbers sectors without names, and leaves the empty one blank", () => {
    const result = linkages(figures.Z, column(figures.x));
    expect(result[0]).toEqual(lock.LINKAGES.headings);
    expect(result.map((row) => row[0])).toEqual(["Sector", 1, 2, 3, 4, 5, 6, 7]);
    expect(result[figures.empty + 1].slice(1)).toEqual(Array(8).fill(""));
    expect(result.slice(1).map((row) => row[8])).toEqual(figures.linkages.ghosh.classes);
  });

  test.each(["ghosh", "leontief"] as const)("forward %s agrees with the second implementation", (forward) => {
    const result = linkages(figures.Z, column(figures.x), forward);
    figures.linkages[forward].numbers.forEach((expected, k) =>
      expected.forEach((value, i) => expect(result[i + 1][k + 1]).toEqual(value === null ? "" : expect.closeTo(value, 12))),
    );
  });

  test("Leontief linkages need no output", () => {
    const [found, expected] = [linkages(inputs, none, "leontief"), linkages(flows, output, "leontief")];
    expected
      .slice(1)
      .forEach((row, i) => row.forEach((cell, k) => expect(found[i + 1][k]).toEqual(typeof cell === "number" ? expect.closeTo(cell, 13) : cell)));
  });

  test.each<[string, () => unknown, string]>([
    [
      "coefficients, ghosh being the default",
      () => linkages(inputs),
      "forward ghosh divides deliveries by the seller's output, so that it needs flows with their output. Give output, or take forward leontief.",
    ],
    ["a threshold below 0", () => linkages(flows, output, none, -1), "threshold is -1; it must be at least 0."],
  ])("refuses %s", (_, body, message) => {
    expect(body).toThrow(message);
  });
});

describe("PROPAGATION", () => {
  test("agrees with the second implementation, labelled as the flows were", () => {
    expect(distance(propagation(figures.Z, column(figures.x)).flat() as number[], figures.lengths.flat())).toBeLessThan(1e-11);
    const result = propagation(flows, output);
    expect(result[0]).toEqual(["", "Ore", "Steel", "Cars"]);
    expect(bare(result).flat()).toEqual([0, 1.25, 2.25, 0, 1.25, 1.25, 0, 0, 0].map((value) => expect.closeTo(value, 14)));
  });

  test.each<[string, () => unknown, string]>([
    ["negative flows", () => propagation(change(1, 2, -4), output), "flows: row Ore, column Steel holds -4; an amount cannot be negative."],
    [
      "coefficients",
      () => propagation(inputs, none),
      "output is missing. flows holds coefficients, but amounts with their output are needed here: no column adds up to more than 1.",
    ],
  ])("refuses %s", (_, body, message) => {
    expect(body).toThrow(message);
  });
});

describe("EXTRACTION", () => {
  const tags = [
    ["Sector", "Tag"],
    ["Steel", "traditional"],
    ["Ore", "Traditional"],
    ["Cars", "new"],
  ];

  test.each(["total", "backward", "forward"] as const)("%s agrees with the second implementation, by sector and by tag", (form) => {
    const result = extraction(figures.Z, column(figures.x), form);
    expect(result[0]).toEqual(lock.EXTRACTION.headings);
    figures.extraction[form].forEach((value, i) => expect(result[i + 1][1]).toEqual(value === null ? "" : expect.closeTo(value, 9)));
    expect(result[figures.empty + 1]).toEqual([figures.empty + 1, "", "", ""]);
    const groups = extraction(figures.Z, column(figures.x), form, [figures.tags]);
    expect(groups.map((row) => row[0])).toEqual([
      "Sector",
      ...figures.tags.filter((tag, i, all) => all.findIndex((other) => labelKey(other) === labelKey(tag)) === i),
    ]);
    figures.extractionOfBlocks[form].forEach((value, b) => expect(groups[b + 1][1]).toBeCloseTo(value, 9));
  });

  test("tags go by name, in order of appearance; letters large or small are one tag", () => {
    const result = extraction(flows, output, "total", tags);
    expect(result.map((row) => row[0])).toEqual(["Sector", "Traditional", "new"]);
    // Without cars steel keeps its final use of 20, so that 25 of it are made from 10 of ore: 40 + 100 + 200 - 35.
    expect(result[2].slice(1)).toEqual([305, 305 / 340, 1].map((value) => expect.closeTo(value, 12)));
    // Without ore and steel cars keep theirs.
    expect(result[1].slice(1)).toEqual([140, 140 / 340, 2].map((value) => expect.closeTo(value, 12)));
  });

  test("sectors of the same name in several regions take their tags by position", () => {
    const twice = [
      ["", "Ore", "Steel", "Ore", "Steel"],
      ["Ore", 0, 40, 0, 5],
      ["Steel", 0, 20, 0, 0],
      ["Ore", 0, 3, 0, 9],
      ["Steel", 0, 0, 0, 20],
    ];
    const regions = ["Ore", "Steel", "Ore", "Steel"].map((name, i) => [name, i < 2 ? "East" : "West"]);
    const result = extraction(twice, [[60], [100], [20], [90]], "total", regions);
    expect(result).toEqual(extraction(bare(twice), [[60], [100], [20], [90]], "total", [["East", "East", "West", "West"]]));
    expect(result.map((row) => row[0])).toEqual(["Sector", "East", "West"]);
  });

  test.each<[string, () => unknown, string]>([
    [
      "a sector without a tag",
      () => extraction(flows, output, "total", [["a"], ["NA"], ["b"]]),
      "group: row Steel has no group. Write one for it, or leave group out.",
    ],
    ["tags that are too few", () => extraction(flows, output, "total", [["a", "b"]]), "group has the wrong number of cells: 2 instead of 3."],
    ["an unknown form", () => extraction(flows, output, "both"), 'form is "both"; it must be one of: total, backward, forward.'],
    [
      "coefficients",
      () => extraction(inputs, none),
      "output is missing. flows holds coefficients, but amounts with their output are needed here: no column adds up to more than 1.",
    ],
  ])("refuses %s", (_, body, message) => {
    expect(body).toThrow(message);
  });
});

test.each(Object.entries(byId))("%s gives its catalog's expected number", (name, body) => {
  const { example } = catalog.find((entry) => entry.id === name.toUpperCase())!;
  const result = (body as (...given: unknown[]) => unknown[][])(...example.arguments);
  expect(result[example.expected.row][example.expected.column]).toBeCloseTo(example.expected.value as number, 6);
});
