import { attribute, obstacles } from "../../src/functions/attribution";
import { aggregate } from "../../src/functions/aggregation";
import { score } from "../../src/functions/scores";
import { attribution } from "../engine/indicators/attributionFigures";
import { expectClose, figures, sample } from "../engine/indicators/support";

const HEADINGS = ["Unit", "Hardware", "Firmware", "Software"];
const result = [
  [...HEADINGS, "Overall", "Rank", "Coverage"],
  ["a", 0.5, 0.8, 0.2, 0.43, 1, 1],
  ["b", 0.3, 0.4, 0, 0.13, 2, 1],
  ["c", 0.3, "", 0.4, "", "", 0.6],
];
const body = (rows: any[][]): unknown[] => rows.slice(1).flatMap((row) => row.slice(1));

describe("ATTRIBUTE", () => {
  test("splits what sets each province of a result of SCORE apart from the average; the parts and the baseline give Overall", () => {
    const scores = score(sample);
    const split = attribute(scores);
    expect(split[0]).toEqual([...HEADINGS, "Total"]);
    expect(split.map((row) => row[0])).toEqual(scores.map((row) => row[0]));
    const layers: number[][] = figures.score.default.layers;
    const means = [0, 1, 2].map((k) => layers.reduce((sum, row) => sum + row[k], 0) / layers.length);
    const baseline = Math.cbrt(means[0] * means[1] * means[2]);
    split.slice(1).forEach((row, i) => {
      const [, h, f, s, total] = row as number[];
      expect(h + f + s).toBe(total);
      expect(total + baseline).toBeCloseTo(scores[i + 1][4], 12);
    });
  });
  test("agrees with the mean over all orders, by every mean and kind of baseline", () => {
    for (const mean of ["geometric", "arithmetic", "harmonic"]) {
      const expected = attribution.attribute[mean];
      expectClose(body(attribute(attribution.scores, undefined, mean)), expected.means.flat(), 1e-13);
      expectClose(body(attribute(attribution.scores, undefined, mean, [attribution.weights])), expected.weighted.flat(), 1e-13);
      expectClose(body(attribute(attribution.scores, [[0.5, 0, 0.7, 0.9, 50]], mean)), expected.row.flat(), 1e-13);
      expectClose(body(attribute(attribution.scores, attribution.earlier, mean)), expected.change.flat(), 1e-13);
    }
    expectClose(body(attribute(attribution.signed, undefined, "arithmetic")), attribution["attribute signed"].flat());
  });
  test("takes a baseline of one number, a row or a column, bare or by name, or a row of a result of SCORE", () => {
    const expected = attribute(result, [[0.1, 0.2, 0.3]]);
    const rows = [
      [[0.1], [0.2], [0.3]],
      [
        ["Software", 0.3],
        ["Hardware", 0.1],
        ["Firmware", 0.2],
      ],
      [
        ["Firmware", "Hardware", "Software"],
        [0.2, 0.1, 0.3],
      ],
      [
        ["", "Firmware", "Hardware", "Software"],
        ["Mean", 0.2, 0.1, 0.3],
      ],
      [["last", 0.1, 0.2, 0.3, 0.18, 9, 1]],
      [result[0], ["last", 0.1, 0.2, 0.3, 0.18, 9, 1]],
    ];
    for (const row of rows) expect(attribute(result, row)).toEqual(expected);
    expect(attribute(result, 0.5 as any)).toEqual(attribute(result, [[0.5, 0.5, 0.5]]));
    expect(attribute(result, [[""]])).toEqual(attribute(result));
  });
  test("matches last year's table by label in any order of rows and columns, and by position without labels", () => {
    const [head, a, b, c] = result;
    expect(body(attribute(result, [head, c, a, b])).map((x) => x || 0)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    const other = [
      ["", "Software", "Hardware", "Firmware"],
      ["c", 0.1, 0.2, 0.3],
      ["b", 0.1, 0.3, 0.4],
      ["a", 0.2, 0.1, 0.8],
    ];
    const [, first, second, third] = attribute(result, other);
    expect(first.slice(2, 4)).toEqual([0, 0]);
    expect(first[1]).toBeCloseTo(Math.cbrt(0.5 * 0.8 * 0.2) - Math.cbrt(0.1 * 0.8 * 0.2), 12);
    expect(second[3]).toBeLessThan(0);
    expect(third).toEqual(["c", "", "", "", ""]);
    expect(() => attribute(result, [head, ["x", 1, 1, 1, 1, 1, 1], a, b])).toThrow('baseline has no entry for "c".');
    expect(() => attribute(result, [["", "Software", "Hardware", "Fun"], ...other.slice(1)])).toThrow('baseline has no entry for "Firmware".');
    const bare = [
      [0.5, 0.8],
      [0.3, 0.4],
    ];
    expect(
      body(
        attribute(bare, [
          [0.5, 0.8],
          [0.3, 0.1],
        ]),
      ),
    ).toEqual([0, 0, 0, 0, expect.any(Number), expect.any(Number)]);
  });
  test("a unit with a hole, in its own year or the last, is a row of holes; the others compute", () => {
    const [, a, b, c] = attribute(result);
    expect(c).toEqual(["c", "", "", "", ""]);
    expect([...a, ...b]).not.toContain("");
    expect(attribute(attribution.scores, attribution.earlier)[5]).toEqual([5, "", "", "", "", "", ""]);
  });
  test("heads columns by their names or by 1..n, and gives a column without weight 0", () => {
    const plain = attribute(
      [
        [0.2, 0.4],
        [0.6, 0.4],
      ],
      undefined,
      "arithmetic",
      [[1, 0]],
    );
    expect(plain[0]).toEqual(["Unit", "1", "2", "Total"]);
    expectClose(body(plain), [-0.2, 0, -0.2, 0.2, 0, 0.2]);
    expect(
      attribute(
        [
          ["city", "Jobs"],
          ["x", 0.5],
          ["y", 0.1],
        ],
        [
          ["x", 0.25],
          ["y", 0.1],
        ],
        "arithmetic",
      ),
    ).toEqual([
      ["Unit", "Jobs", "Total"],
      ["x", 0.25, 0.25],
      ["y", 0, 0],
    ]);
  });
  test("units named by numbers keep them, from a result of SCORE too", () => {
    const scores = score([
      ["adcode", "H1", "F1", "S1"],
      [110000, 1, 2, 3],
      [120000, 2, 4, 1],
      [130000, 5, 3, 2],
    ]);
    expect(attribute(scores).map((row) => row[0])).toEqual(["Unit", 110000, 120000, 130000]);
    const reordered = [scores[0], scores[3], scores[1], scores[2]];
    expect(body(attribute(scores, reordered))).toEqual(Array.from({ length: 12 }, () => 0));
  });
  test("splits more columns than could be tried one by one in the geometric mean", () => {
    const wide = [1, 2, 3].map((i) => Array.from({ length: 40 }, (_, j) => 0.1 + ((i * 37 + j * 11) % 83) / 100));
    const totals = attribute(wide, [[0.5]] as any)
      .slice(1)
      .map((row) => row[41]);
    expectClose(
      totals,
      aggregate(wide, undefined, "geometric").map(([mean]) => mean - 0.5),
    );
    expect(() => attribute(wide, undefined, "harmonic")).toThrow(
      "scores has too many columns with a weight (40) for the exact split of the harmonic mean; the limit for this number of rows (3) is 16.",
    );
  });
  test("says what does not fit: negative values, shapes, weights, words, an empty column", () => {
    const negative = [
      ["", "x", "y"],
      ["a", 0.5, -0.1],
      ["b", 0.2, 0.3],
    ];
    expect(() => attribute(negative)).toThrow("scores: row a, column y is -0.1; this mean needs positive values.");
    expect(attribute(negative, undefined, "geometric", [[1, 0]])).toHaveLength(3);
    expect(() => attribute(result, [[0.1, -0.2, 0.3]])).toThrow("baseline: the value for Firmware is -0.2; it must lie between 0 and ∞.");
    expect(() =>
      attribute(
        result,
        [result[0], ["a", -1, 0, 0], ["b", 0, 0, 0], ["c", 0, 0, 0]].map((row) => row.slice(0, 4)),
      ),
    ).toThrow("baseline: row a, column Hardware is -1; this mean needs positive values.");
    expect(() => attribute(result, [[0.1, "NA", 0.3]])).toThrow("baseline: the value for Firmware is a blank, not a number.");
    expect(() => attribute(result, [[0.1, 0.2]])).toThrow("baseline has the wrong number of cells: 2 instead of 3.");
    expect(() =>
      attribute(result, [
        [1, 2],
        [3, 4],
      ]),
    ).toThrow("baseline holds 2 x 2 numbers; give one number, one row of 3, or a table of 3 x 3 (units x columns).");
    expect(() => attribute(result, undefined, undefined, [[0, 0, 0]])).toThrow("weights: all weights are zero or blank; at least one must be positive.");
    expect(() => attribute(result, undefined, undefined, [[1, -1, 0]])).toThrow("weights: column Firmware has the weight -1; weights cannot be negative.");
    expect(() => attribute(result, undefined, "mpi")).toThrow('aggregation is "mpi"; it must be one of: geometric, arithmetic, harmonic.');
    expect(() =>
      attribute([
        ["", "x", "y"],
        ["a", 1, ""],
        ["b", 2, ""],
      ]),
    ).toThrow(expect.objectContaining({ code: "#N/A" }));
  });
});

const head = ["region", "H1 R&D", "H1 Labs", "F: courts", "S2 Brands"];
const rows = [head, ["a", 1, 5, "NA", 3], ["b", 2, 1, 4, 8], ["c", 9, 9, 9, 9], ["d", "", "..", "NA", null]];

describe("OBSTACLES", () => {
  const listed = (units: [string, number][][]): unknown[][] => units.map((found) => found.slice(0, 3).flat());

  test("lists the three largest of the sample's, as the second implementation does", () => {
    const found = obstacles(sample);
    expect(found[0]).toEqual(["Unit", "Obstacle 1", "Degree 1", "Obstacle 2", "Degree 2", "Obstacle 3", "Degree 3"]);
    expect(found.slice(1).map((row) => row[0])).toEqual(figures.score.units);
    found.slice(1).forEach((row, i) => compare(row.slice(1), listed(attribution.obstacles.default)[i]));
    const turned = obstacles(sample, undefined, [attribution.directions], [attribution["obstacle weights"]]);
    turned.slice(1).forEach((row, i) => compare(row.slice(1), listed(attribution.obstacles["reversed and weighted"])[i]));
  });
  test("lists all of them, missing levels left out, holes and none where nothing is known or nothing is lacking", () => {
    const codes = figures.score.codes as string[];
    const table = [sample[0].slice(3), ...attribution.holes.map((row) => row.map((cell) => cell ?? "NA"))];
    const [headings, ...found] = obstacles(table, [codes], undefined, undefined, 99);
    const indicators = new Set(codes.map((code, j) => (code.length > 1 ? code : j))).size;
    expect(headings).toHaveLength(1 + 2 * indicators);
    found.forEach((row, i) => {
      const expected = attribution.obstacles["with holes"][i].flat();
      compare(row.slice(1), [...(i === 6 ? ["none"] : []), ...expected, ...Array(2 * indicators - expected.length - (i === 6 ? 1 : 0)).fill("")]);
    });
    expect(found[2].slice(1).every((cell) => cell === "")).toBe(true);
  });
  test("names columns that share a code by it, a single one by its heading, and works out degrees by hand", () => {
    const goal = [["Column", "Code", "Low", "High"], ...head.slice(1).map((name) => [name, name.split(/[ :]/)[0], 0, 10])];
    const [, a, b, c, d] = obstacles(rows, goal, undefined, undefined, 3);
    expect(a.slice(0, 5)).toEqual(["a", "H1", expect.closeTo(0.5, 12), "S2 Brands", expect.closeTo(0.5, 12)]);
    expect(a.slice(5)).toEqual(["", ""]);
    const total = 0.85 + 0.6 + 0.2;
    expect(b).toEqual([
      "b",
      "H1",
      expect.closeTo(0.85 / total, 12),
      "F: courts",
      expect.closeTo(0.6 / total, 12),
      "S2 Brands",
      expect.closeTo(0.2 / total, 12),
    ]);
    expect(c.filter((_, k) => k % 2 === 1)).toEqual(["H1", "F: courts", "S2 Brands"]);
    expect(d).toEqual(["d", "", "", "", "", "", ""]);
  });
  test("says none where nothing is below 1, and lists no more than asked for", () => {
    expect(obstacles(rows, undefined, undefined, undefined, 1).map((row) => row.slice(0, 2))).toEqual([
      ["Unit", "Obstacle 1"],
      ["a", "S2 Brands"],
      ["b", "F: courts"],
      ["c", "none"],
      ["d", ""],
    ]);
  });
  test("without any code the columns are one flat index; without headings codes name the indicators", () => {
    const flat = [
      ["city", "GDP", "Jobs"],
      ["x", 1, 2],
      ["y", 3, 1],
      ["z", 2, 2],
    ];
    expect(obstacles(flat)[2]).toEqual(["y", "Jobs", 1, "", ""]);
    const bare = obstacles(
      [
        [1, 2, 5],
        [3, 1, 7],
        [2, 2, 6],
      ],
      [["H1", "H1", "S"]],
    );
    expect(bare.map((row) => row[1])).toEqual(["Obstacle 1", "3", "H1", "3"]);
  });
  test("a column without weight is not used, so it may be constant; a constant one that counts is named", () => {
    const table = [
      ["", "H", "F"],
      ["a", 1, 2],
      ["b", 1, 3],
    ];
    expect(obstacles(table, undefined, undefined, [[0, 1]])).toEqual([
      ["Unit", "Obstacle 1", "Degree 1"],
      ["a", "F", 1],
      ["b", "none", ""],
    ]);
    expect(() => obstacles(table)).toThrow("data: column H has the same value (1) in every row, so it cannot be scaled.");
  });
  test("is #N/A for one row without goalposts, and says what top must be", () => {
    expect(() => obstacles(rows.slice(0, 2))).toThrow(expect.objectContaining({ code: "#N/A", message: expect.stringContaining("single row") }));
    expect(() => obstacles(rows, undefined, undefined, undefined, 0)).toThrow("top is 0; it must be at least 1.");
    expect(() => obstacles(rows, undefined, undefined, undefined, 1.5)).toThrow("top is 1.5; a whole number is needed.");
    expect(() => obstacles(rows, [["H", "Q", "F", "S"]])).toThrow('framework: "Q" is no layer code');
  });
});

function compare(found: readonly unknown[], expected: readonly unknown[]): void {
  expect(found).toEqual(expected.map((cell) => (typeof cell === "number" ? expect.closeTo(cell, 11) : cell)));
}
