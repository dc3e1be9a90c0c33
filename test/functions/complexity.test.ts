import { complexity } from "../../src/functions/complexity";
import { outlook } from "../../src/functions/outlook";
import { density, proximity } from "../../src/functions/relatedness";
import { figures, stataFigures } from "../engine/advantage/support";
import { expectClose } from "../engine/indicators/support";

const none = undefined;
type Cells = any[][];

/** Amounts under the labels r1, r2 ... and a1, a2 ... */
const labelled = (amounts: readonly (readonly number[])[]): Cells => [
  ["", ...amounts[0].map((_, j) => `a${j + 1}`)],
  ...amounts.map((row, i) => [`r${i + 1}`, ...row]),
];
const column = (result: Cells, j: number): unknown[] => result.slice(1).map((row) => row[j]);
const inner = (result: Cells): unknown[] => result.slice(1).flatMap((row) => row.slice(1));
const small = labelled(figures.small.amounts);
const stata: Cells = [["origin", ...stataFigures.products], ...stataFigures.exports.map((row, i) => [stataFigures.origins[i], ...row])];

/** Four regions, four activities, connected, without ties. */
const TABLE: Cells = [
  ["Region", "Aircraft", "Machinery", "Textiles", "Crops"],
  ["North", 30, 40, 20, 10],
  ["East", 5, 45, 45, 5],
  ["South", 0, 20, 50, 30],
  ["West", 0, 5, 25, 70],
];

describe("COMPLEXITY", () => {
  test("of regions gives diversity and ECI with mean 0 and deviation 1, blank where there is no output", () => {
    const result = complexity(small);
    expect(result[0]).toEqual(["Unit", "Diversity", "ECI"]);
    expect(column(result, 0)).toEqual(figures.small.amounts.map((_, i) => `r${i + 1}`));
    expectClose(column(result, 1), figures.small.diversity, 0);
    expectClose(column(result, 2), figures.small.eci.ddof0, 1e-11);
  });

  test("of activities gives ubiquity and PCI on the scale of ECI", () => {
    const result = complexity(small, "activities");
    expect(result[0]).toEqual(["Activity", "Ubiquity", "PCI"]);
    expectClose(column(result, 1), figures.small.ubiquity, 0);
    expectClose(column(result, 2), figures.small.pci.growthlab, 1e-11);
  });

  test("by fitness and by reflections", () => {
    expect(complexity(small, none, "fitness")[0]).toEqual(["Unit", "Diversity", "Fitness"]);
    expect(complexity(small, "activities", "fitness")[0]).toEqual(["Activity", "Ubiquity", "Complexity"]);
    expectClose(column(complexity(small, none, "fitness"), 2), figures.small.fitness.upTo200.fitness, 1e-10);
    expectClose(column(complexity(small, "activities", "fitness"), 2), figures.small.fitness.upTo200.complexity, 1e-10);
    const reflected = column(complexity(small, none, "reflections"), 2);
    // Over n here, over n - 1 in the figures.
    const n = figures.small.diversity.filter((value) => value !== null).length;
    expectClose(
      reflected.map((value) => (value === "" ? "" : (value as number) * Math.sqrt((n - 1) / n))),
      figures.small.reflections.regions18z,
      1e-11,
    );
  });

  test("stands without labels and keeps the position as a name", () => {
    const result = complexity(figures.small.amounts.map((row) => [...row]));
    expect(column(result, 0)).toEqual(figures.small.amounts.map((_, i) => i + 1));
    expectClose(column(result, 2), figures.small.eci.ddof0, 1e-11);
  });

  describe("presets", () => {
    test("stata is what the Stata package printed", () => {
      expectClose(column(complexity(stata, none, none, none, none, "stata"), 1), stataFigures.diversity, 0);
      expectClose(column(complexity(stata, none, none, none, none, "stata"), 2), stataFigures.eci, 1e-11);
      expectClose(column(complexity(stata, "activities", none, none, none, "stata"), 2), stataFigures.pci, 1e-11);
      expectClose(inner(density(stata, none, none, "stata")), stataFigures.density.flat(), 1e-12);
      expectClose(inner(outlook(stata, none, none, none, none, "stata")), stataFigures.cog.flat(), 1e-11);
      expectClose(column(outlook(stata, "index", none, none, none, "stata"), 1), stataFigures.coi, 1e-11);
    });

    test("growthlab counts an activity as its own neighbour", () => {
      expectClose(column(complexity(small, none, none, none, none, "growthlab"), 2), figures.small.eci.ddof0, 1e-11);
      expectClose(inner(density(small, none, none, "growthlab")), figures.small.density.minimum1.flat(), 1e-12);
      expectClose(inner(outlook(small, none, none, none, none, "growthlab")), figures.small.gain.growthlab1.flat(), 1e-11);
      expectClose(column(outlook(small, "index", none, none, none, "growthlab"), 1), figures.small.index.diagonal1.raw.z0, 1e-11);
    });

    test("r standardizes each side by itself over n - 1, and fitness ends after 19 updates", () => {
      expectClose(column(complexity(small, none, none, none, none, "r"), 2), figures.small.eci.ddof1, 1e-11);
      expectClose(column(complexity(small, "activities", none, none, none, "r"), 2), figures.small.pci.own1, 1e-11);
      expectClose(column(complexity(small, none, "fitness", none, none, "r"), 2), figures.small.fitness.nineteen.fitness, 1e-11);
      expectClose(column(complexity(small, none, "reflections", none, none, "r"), 2), figures.small.reflections.regions18z, 1e-11);
      expectClose(column(complexity(small, "activities", "reflections", none, none, "r"), 2), figures.small.reflections.activities19z, 1e-11);
      expectClose(column(outlook(small, "index", none, none, none, "r"), 1), figures.small.index.diagonal1.own1.sum, 1e-11);
    });

    test("oec reflects, and econgeo divides by the sum or counts from 0 to 100", () => {
      expectClose(column(complexity(small, none, none, none, none, "oec"), 2), figures.small.reflections.regions18z, 1e-11);
      const share = column(complexity(small, none, none, none, none, "econgeo"), 2).filter((value) => value !== "") as number[];
      expect(Math.abs(share.reduce((sum, value) => sum + value, 0))).toBeCloseTo(1, 12);
      const percent = column(complexity(small, none, "reflections", none, none, "econgeo"), 2).filter((value) => value !== "") as number[];
      expect([Math.min(...percent), Math.max(...percent)]).toEqual([0, 100]);
      expectClose(inner(density(small, none, none, "econgeo")), figures.small.density.probability.flat(), 1e-11);
      expectClose(inner(proximity(small, none, none, "econgeo")), figures.small.proximity.probability.flat(), 1e-13);
    });

    test("name what a package does not have", () => {
      expect(() => complexity(TABLE, none, "fitness", none, none, "stata")).toThrow("method is fitness; preset stata covers only: eigenvector.");
      expect(() => outlook(TABLE, none, none, none, none, "econgeo")).toThrow(
        "preset is econgeo, a package that has no complexity outlook; take growthlab, stata, r or oec.",
      );
      expect(() => outlook(TABLE, "index", none, none, none, "oec")).toThrow("of is index; preset oec covers only: gain.");
      expect(() => complexity(TABLE, none, none, none, none, "python")).toThrow('preset is "python"; it must be one of: growthlab, stata, r, econgeo, oec.');
    });
  });

  describe("with complexities from elsewhere", () => {
    test("a region's is the plain mean over what it has, as numpy gives it", () => {
      const pci = [figures.small.given.pci];
      expectClose(column(complexity(small, none, none, none, pci), 2), figures.small.given.eci, 1e-12);
    });

    test("they are matched by name, a result of COMPLEXITY fits as it is, and gaps are left out", () => {
      const own = complexity(TABLE, "activities");
      const eci = column(complexity(TABLE), 2) as number[];
      expectClose(column(complexity(TABLE, none, none, none, own), 2), eci, 1e-12);
      const shuffled = [own[3], own[1], own[4], own[2]].map(([name, , value]) => [name, value]);
      expectClose(column(complexity(TABLE, none, none, none, shuffled), 2), eci, 1e-12);
      const gap = complexity(TABLE, none, none, none, [
        ["Textiles", 1],
        ["Aircraft", "NA"],
        ["Crops", 2],
        ["Machinery", 4],
      ]);
      // North has Aircraft (not known) and Machinery.
      expect(gap[1]).toEqual(["North", 2, 4]);
      expect(() =>
        complexity(TABLE, none, none, none, [
          ["Textiles", 1],
          ["Aircraft", 3],
          ["Ships", 2],
          ["Machinery", 4],
        ]),
      ).toThrow('pci has no entry for "Crops".');
    });

    test("groups that share nothing can be compared", () => {
      const apart = [
        [5, 0],
        [0, 5],
      ];
      expect(column(complexity(apart, none, none, none, [[1, 3]]), 2)).toEqual([1, 3]);
    });
  });

  test("each year of a stacked table stands alone, in the order of the table", () => {
    const stacked: Cells = [["year", ...TABLE[0]]];
    TABLE.slice(1).forEach((row) => stacked.push([2021, ...row], [2022, row[0], ...[...row.slice(1)].reverse()]));
    const result = complexity(stacked);
    expect(column(result, 0).slice(0, 2)).toEqual(["North 2021", "North 2022"]);
    const single = column(complexity(TABLE), 2) as number[];
    expectClose(
      column(result, 2).filter((_, i) => i % 2 === 0),
      single,
      1e-12,
    );
    const activities = complexity(stacked, "activities");
    expect(column(activities, 0)).toEqual([
      "Aircraft 2021",
      "Machinery 2021",
      "Textiles 2021",
      "Crops 2021",
      "Aircraft 2022",
      "Machinery 2022",
      "Textiles 2022",
      "Crops 2022",
    ]);
    const pci = column(activities, 2) as number[];
    expectClose(pci.slice(4).reverse(), pci.slice(0, 4), 1e-12);
    expect(() => proximity(stacked)).toThrow("table holds several years (2021, 2022); select the rows of one.");
  });

  test("groups that share no activity are named, the smallest first", () => {
    const apart: Cells = [
      ["", "0011", "0012", "渔业", "矿业"],
      ["安徽", 5, 5, 0, 0],
      ["江苏", 5, 3, 0, 0],
      ["海南", 0, 0, 4, 0],
      ["青海", 0, 0, 0, 2],
    ];
    expect(() => complexity(apart)).toThrow(
      "table falls into 3 groups of regions that share no activity: 青海 (矿业); 海南 (渔业); 安徽, 江苏 (0011, 0012). Complexity cannot compare them",
    );
    expect(() => complexity(apart, none, "reflections")).toThrow("table falls into 3 groups");
    expect(column(complexity(apart, none, "fitness"), 1)).toEqual([2, 2, 1, 1]);
    expect(() => outlook(apart)).toThrow("table falls into 3 groups");
    expect(inner(density(apart)).filter((value) => value === "")).toHaveLength(8);
  });

  test("regions all alike, a tie of eigenvalues, one region and one activity are errors in words", () => {
    const alike = [
      [1, 2],
      [3, 6],
      [2, 4],
    ];
    const said = "table: all regions have the same activities at this threshold, or differ in a way that averages out, so nothing tells them apart.";
    expect(() => complexity(alike)).toThrow(said);
    expect(() => complexity(alike, none, "reflections")).toThrow(said);
    const ring = [
      [5, 5, 0],
      [0, 5, 5],
      [5, 0, 5],
    ];
    expect(() => complexity(ring)).toThrow("table: the second and the third eigenvalue are equal (0.25), so that the order of regions is not unique.");
    expect(() =>
      complexity([
        ["", "a", "b"],
        ["Anhui", 1, 2],
      ]),
    ).toThrow("table has one region (Anhui); complexity and relatedness compare regions. Select two or more.");
    expect(() =>
      density([
        ["", "a"],
        ["Anhui", 1],
        ["Hubei", 2],
      ]),
    ).toThrow("table has one activity (a), so that every share is 1. Select more activities.");
    expect(() =>
      complexity([
        [0, 0],
        [0, 0],
      ]),
    ).toThrow("table holds only zeros.");
    expect(() =>
      complexity([
        ["", "a", "b"],
        ["Anhui", 1, -2],
        ["Hubei", 1, 1],
      ]),
    ).toThrow("table: row Anhui, column b holds -2; an amount cannot be negative.");
    expect(() => complexity(TABLE, none, none, -1)).toThrow("threshold is -1; it must be at least 0.");
  });

  test("a region with output and nothing above a high threshold has diversity 0 and no ECI", () => {
    const even = [...TABLE, ["Centre", 35, 110, 140, 115]];
    const result = complexity(even, none, "fitness", 1.1);
    expect(result[5]).toEqual(["Centre", 0, ""]);
    expect(column(result, 1)).toEqual([2, 2, 1, 1, 0]);
    // Crops stand in West alone, which has nothing else at 1.1: no neighbours.
    expect(density(even, none, 1.1)[5]).toEqual(["Centre", 0, 0, 0, ""]);
    expect(outlook(even, "index", none, 1.1, [[1, 2, 3, 4]])[5]).toEqual(["Centre", ""]);
  });

  test("a threshold that too few regions reach, and choices that exclude each other, are said", () => {
    expect(() => complexity(TABLE, none, none, 1e9)).toThrow(
      "table: regions that reach the threshold 1000000000 in some activity: 0; at least 1 needed. Take a lower threshold.",
    );
    expect(() => density(TABLE, none, 1e9)).toThrow("at least 1 needed");
    expect(() => complexity(TABLE, none, none, 3)).toThrow("table: regions that reach the threshold 3 in some activity: 1; at least 2 needed.");
    expect(() => complexity(TABLE, none, "fitness", none, [[1, 2, 3, 4]])).toThrow(
      "method is fitness, but with pci given a region's complexity is the mean of those values.",
    );
    expect(() => density(TABLE, 1, none, "econgeo")).toThrow("diagonal is 1; with preset econgeo an activity is never its own neighbour.");
    expect(() => complexity(TABLE, none, none, none, [["NA", "NA", "NA", "NA"]])).toThrow("pci holds no numbers.");
    expect(() => complexity(TABLE, none, none, none, [[1, 2, 1e200, 4]])).toThrow("pci: the value for Textiles is 1e+200");
  });

  test("an order without a sign, and a vector whose sum is 0, are errors instead of arbitrary numbers", () => {
    const mirror = [
      [1, 0],
      [0, 1],
      [1, 1],
    ];
    expect(() => complexity(mirror, none, none, 0)).toThrow(
      "table: neither diversity nor ubiquity tells which end of the order of regions is the complex one.",
    );
    // Where all regions are equally diverse, the eigenvector adds up to 0.
    const balanced = [
      [1, 1, 0, 0],
      [1, 0, 1, 0],
      [1, 0, 1, 0],
      [1, 0, 1, 0],
    ];
    expect(column(complexity(balanced, none, none, 0), 1)).toEqual([2, 2, 2, 2]);
    expect(() => complexity(balanced, "activities", none, 0, none, "econgeo")).toThrow(
      "preset is econgeo, which divides an eigenvector by its sum; here the sum is 0.",
    );
  });

  test.each([
    [31, 42],
    [7, 10],
    [5, 31],
    [6, 10],
    [40, 3],
  ])("%i x %i of the same shares are alike, whatever the size", (rows, columns) => {
    const same = Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (__, j) => (i + 1) * (j + 2)));
    for (const threshold of [0, 1]) expect(() => complexity(same, none, none, threshold)).toThrow("all regions have the same activities at this threshold");
    expect(() => outlook(same, "index")).toThrow("all regions have the same activities at this threshold");
  });

  test("outlooks that are equal but for rounding are 0 apart", () => {
    const round = Array.from({ length: 7 }, (_, i) => Array.from({ length: 7 }, (__, j) => (j === i || j === (i + 2) % 7 ? 0 : 1)));
    expect(column(outlook(round, "index", 0, 0, [Array(7).fill(0.1)]), 1)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  test("rows that bear the same name are added up", () => {
    const twice: Cells = [TABLE[0], ["North", 10, 20, 10, 0], ...TABLE.slice(2), ["north ", 20, 20, 10, 10]];
    const result = complexity(twice);
    expect(column(result, 0)).toEqual(["North", "East", "South", "West"]);
    expectClose(column(result, 2), column(complexity(TABLE), 2) as number[], 1e-12);
    const spread = density(twice);
    expect(spread[1].slice(1)).toEqual(spread[5].slice(1));
    expect(spread[5][0]).toBe("north ");
  });
});

describe("PROXIMITY", () => {
  test("is a square under the activities' names, with 1 on the diagonal for the minimum and 0 for EconGeo's forms", () => {
    const result = proximity(TABLE);
    expect(result[0]).toEqual(["", "Aircraft", "Machinery", "Textiles", "Crops"]);
    expect(result[2][2]).toBe(1);
    expect(proximity(TABLE, "cosine")[2][2]).toBe(0);
    expect(proximity(TABLE, none, none, "stata")[2][2]).toBe(0);
    expectClose(inner(proximity(small)), figures.small.proximity.minimum.flat(), 1e-13);
  });

  test("of too many activities is refused, because the square would not fit", () => {
    const wide = [0, 1].map((i) => Array.from({ length: 1200 }, (_, j) => 1 + ((i + j) % 3)));
    expect(() => proximity(wide)).toThrow("table has 1200 activities; a square table holds at most 999. Select fewer columns.");
  });
});

describe("DENSITY and OUTLOOK", () => {
  test("keep the table's labels and the diagonal that is asked for", () => {
    const result = density(TABLE);
    expect(result[0]).toEqual(TABLE[0]);
    expect(column(result, 0)).toEqual(["North", "East", "South", "West"]);
    expectClose(inner(density(small)), figures.small.density.minimum0.flat(), 1e-12);
    expectClose(inner(density(small, 1)), figures.small.density.minimum1.flat(), 1e-12);
    expectClose(inner(outlook(small)), figures.small.gain.growthlab0.flat(), 1e-11);
    expectClose(inner(outlook(small, none, 1)), figures.small.gain.growthlab1.flat(), 1e-11);
    expect(() => density(TABLE, 0.5)).toThrow("diagonal is 0.5; a whole number is needed.");
    expect(() => density(TABLE, 2)).toThrow("diagonal is 2; it must lie between 0 and 1.");
  });

  test("the index is standardized over regions, from the raw vector", () => {
    const result = outlook(small, "index");
    expect(result[0]).toEqual(["Unit", "COI"]);
    expectClose(column(result, 1), figures.small.index.diagonal0.raw.z0, 1e-11);
  });

  test("given complexities are taken as they are, also a result of COMPLEXITY", () => {
    const own = complexity(small, "activities");
    const gains = outlook(small, none, none, none, own);
    const direct = outlook(small, none, none, none, [figures.small.pci.growthlab.map((value) => value ?? "NA")]);
    expectClose(inner(gains), inner(direct) as number[], 1e-11);
    // PCI by ECI's mean and deviation is the raw vector less a constant, so that the gains differ.
    expect(inner(gains)).not.toEqual(inner(outlook(small)));
  });
});
