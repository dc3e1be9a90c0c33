import { agglomeration, clusters } from "../../src/functions/clusters";
import figures from "../fixtures/advantage/change.json";

const none = undefined;
const jobs = [
  ["Region", "Machinery", "Textiles", "Services"],
  ["East", 900, 100, 1000],
  ["Middle", 100, 300, 600],
  ["West", "NA", 600, 400],
];
const plants = [
  ["Region", "Activity", "Jobs"],
  ["East", "machinery", 500],
  ["East", "Machinery", 400],
  ["Middle", "Machinery", 100],
  ["West", "Textiles", 600],
];

describe("AGGLOMERATION", () => {
  test("takes plants by name; one plant and none give no gamma", () => {
    const result = agglomeration(jobs, plants);
    expect(result[0]).toEqual(["Activity", "G", "Plant Herfindahl", "Gamma", "Plants"]);
    // x = 1/2, 1/4, 1/4; shares of machinery 0.9, 0.1, 0; H = 0.25 + 0.16 + 0.01.
    const G = 0.16 + 0.0225 + 0.0625;
    expect(result[1][0]).toBe("Machinery");
    expect(result[1][1]).toBeCloseTo(G, 12);
    expect(result[1][2]).toBeCloseTo(0.42, 12);
    expect(result[1][3]).toBeCloseTo((G - 0.625 * 0.42) / (0.625 * 0.58), 12);
    expect(result[1][4]).toBe(3);
    expect([result[2][2], result[2][3], result[2][4]]).toEqual([1, "", 1]);
    expect(result[3].slice(2)).toEqual(["", "", 0]);
  });

  test("agrees with a second implementation on bare numbers and positions", () => {
    const numbered = figures.agglomeration.plants.map(([activity, size]) => [1, activity + 1, size]);
    const result = agglomeration(figures.amounts[0], numbered);
    figures.agglomeration.expected.forEach((row, i) => {
      expect(result[i + 1][0]).toBe(i + 1);
      if (row[2] === null) expect(result[i + 1][3]).toBe("");
      else expect(result[i + 1][3]).toBeCloseTo(row[2], 12);
    });
  });

  test("codes kept as text stay text, and a number that is no code is no position", () => {
    const coded = [
      ["", "0011", "0012"],
      ["East", 5, 10],
      ["West", 10, 5],
    ];
    const listed = [
      ["East", "0012", 6],
      ["East", "0012", 4],
    ];
    expect(agglomeration(coded, listed).map((row) => [row[0], row[4]])).toEqual([
      ["Activity", "Plants"],
      ["0011", 0],
      ["0012", 2],
    ]);
    expect(() => agglomeration(coded, [["East", "0013", 6]])).toThrow(
      'plants: row 1, column activity names "0013", which table does not have. Nearest names: 0011, 0012.',
    );
    expect(() => agglomeration(coded, [["East", 2, 6]])).toThrow(
      'plants: row 1, column activity names "2", which table does not have. Nearest names: 0012, 0011.',
    );
  });

  test("passes blank lines over and does not count plants without size", () => {
    const result = agglomeration(jobs, [...plants, ["", "", ""], ["East", "Services", "NA"], ["East", "Textiles", 0]]);
    expect(result).toEqual(agglomeration(jobs, plants));
  });

  test("names what does not fit", () => {
    expect(() => agglomeration(jobs, [["North", "Textiles", 3]])).toThrow(
      'plants: row 1, column region names "North", which table does not have. Nearest names: East, West, Middle.',
    );
    expect(() => agglomeration(jobs, [...plants, ["East", "", 3]])).toThrow("plants: row 6 has no activity.");
    expect(() => agglomeration(jobs, [...plants, ["", "Textiles", 3]])).toThrow("plants: row 6 has no region.");
    expect(() => agglomeration(jobs, [...plants, ["East", "Textiles", -3]])).toThrow("plants: row 6, column size holds -3; an amount cannot be negative.");
    expect(() => agglomeration(jobs, [...plants, ["East", "Textiles", "many"]])).toThrow('plants: row 6, column size holds "many", not a number.');
    expect(() => agglomeration(jobs, [["East", "Textiles"]])).toThrow(
      "plants has the wrong number of columns: 2; three are needed, region, activity and size.",
    );
    expect(() => agglomeration(jobs, [plants[0]])).toThrow("plants holds no numbers.");
    expect(() => agglomeration(jobs, [["", null, ""]])).toThrow("plants is missing.");
    expect(() => agglomeration(jobs, [...plants, ["East", 4, 3]])).toThrow("plants: row 6, column activity is 4; it must lie between 1 and 3.");
    expect(() => agglomeration(jobs, [...plants, ["East", 1.5, 3]])).toThrow("plants: row 6, column activity is 1.5; a whole number is needed.");
    expect(() => agglomeration(jobs.slice(0, 2), plants)).toThrow("table has one region (East); two or more are needed.");
  });
});

describe("AGGLOMERATION's rows", () => {
  test("are counted from the first row of the selection, error cells among them", () => {
    const error = { type: "Error", basicValue: "#REF!" };
    expect(() => agglomeration(jobs, [...plants, ["East", error, 3]])).toThrow("plants: row 6, column activity holds the error #REF!.");
    expect(() => agglomeration(jobs, [...plants.slice(1), [error, "Textiles", 3]])).toThrow("plants: row 5, column region holds the error #REF!.");
    expect(() => agglomeration(jobs, [...plants, ["East", "Textiles", error]])).toThrow("plants: row 6, column size holds the error #REF!.");
  });

  test("a first row that names a region and an activity is no heading, so its size is said to be wrong", () => {
    const said = 'plants: row 1, column size holds "many", not a number.';
    expect(() => agglomeration(jobs, [["East", "Textiles", "many"]])).toThrow(said);
    expect(() => agglomeration(jobs, [["East", "Textiles", "many"], ...plants.slice(1)])).toThrow(said);
  });
});

describe("CLUSTERS", () => {
  test("lists what earns a star, strongest first", () => {
    const result = clusters(jobs);
    expect(result[0]).toEqual(["Unit", "Activity", "LQ", "Size share", "Focus", "Stars"]);
    expect(result[1]).toEqual(["West", "Textiles", 2.4, 0.6, 0.6, 3]);
    expect(result.slice(2).map((row) => [row[0], row[1], row[5]])).toEqual([
      ["East", "Machinery", 1],
      ["Middle", "Services", 1],
      ["East", "Services", 1],
    ]);
  });

  test("one region is judged against a benchmark, by quotient and focus", () => {
    const result = clusters([jobs[0], jobs[3]], [[1000, 1000, 2000]]);
    expect(result.slice(1)).toEqual([["West", "Textiles", 2.4, 0.6, 0.6, 2]]);
    expect(() => clusters([jobs[0], jobs[3]])).toThrow(
      "table has one region (West), which is its own reference. Select more regions, or give the nation's amounts as benchmark.",
    );
  });

  test("a benchmark smaller than one of its regions is refused, whose size share would be above 1", () => {
    expect(() => clusters(jobs, [[1000, 1000, 999]])).toThrow(
      "benchmark: the amount for Services is 999, less than the 1000 that table holds in row East. It must contain every region, in the same unit.",
    );
    expect(() => clusters(jobs, [[1, 1, 1]])).toThrow("benchmark: the amount for Machinery is 1, less than the 900 that table holds in row East.");
    expect(clusters(jobs, [[900, 1000, 2000]])[0]).toHaveLength(6);
    const tenths = [0.1, 0.2].reduce((sum, x) => sum + x);
    expect(() =>
      clusters(
        [
          ["", "a", "b"],
          ["East", tenths, 1],
          ["West", 0, 1],
        ],
        [[0.3, 2]],
      ),
    ).not.toThrow();
  });

  test("each year is judged alone", () => {
    const stacked = [
      ["Region", "year", "Machinery", "Textiles", "Services"],
      ...[2020, 2021].flatMap((year) => jobs.slice(1).map(([region, ...row]) => [region, year, ...row])),
    ];
    const alone = clusters(jobs).slice(1);
    const both = clusters(stacked).slice(1);
    expect(both).toHaveLength(2 * alone.length);
    expect(both.slice(0, 2)).toEqual([2020, 2021].map((year) => [`West ${year}`, ...alone[0].slice(1)]));
  });

  test("says so in one row where nothing earns a star", () => {
    expect(
      clusters([
        [5, 5],
        [5, 5],
      ]),
    ).toEqual([
      ["Unit", "Activity", "LQ", "Size share", "Focus", "Stars"],
      ["No clusters", "", "", "", "", ""],
    ]);
  });

  test("numbers stand for names that the table does not have", () => {
    expect(clusters(figures.clusters.jobs, none)[1].slice(0, 2)).toEqual([figures.clusters.own[0][0] + 1, figures.clusters.own[0][1] + 1]);
  });
});
