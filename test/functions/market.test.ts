import { market } from "../../src/functions/market";

const SALES = [
  ["region", "Home", "Asia", "Europe"],
  ["East", 60, 30, 10],
  ["West", 0, 40, 40],
  ["North", null, "NA", 0],
];
const SIZE = [[100, 300, 200]];
const DISTANCE = [[1, 5, 10]];
const POTENTIAL = 100 / 1 + 300 / 5 + 200 / 10;
const potentials = (result: unknown[][]): unknown[] => result.slice(1).map((row) => row[4]);

describe("MARKET", () => {
  test("reports the home share, the breadth and the largest market by name, the first of equals; without sales none of them", () => {
    const result = market(SALES);
    expect(result[0]).toEqual(["Unit", "Domestic share", "Breadth", "Largest market", "Potential"]);
    expect(result[1]).toEqual(["East", 0.6, expect.closeTo(1 - 0.36 - 0.09 - 0.01, 12), "Home", ""]);
    expect(result[2]).toEqual(["West", 0, 0.5, "Asia", ""]);
    expect(result[3]).toEqual(["North", "", "", "", ""]);
  });

  test("without labels names units and markets by position", () => {
    expect(
      market([
        [1, 3],
        [2, 2],
      ]),
    ).toEqual([
      ["Unit", "Domestic share", "Breadth", "Largest market", "Potential"],
      [1, 0.25, 0.375, 2, ""],
      [2, 0.5, 0.5, 1, ""],
    ]);
  });

  test("adds the potential where size and distance are given, both or none", () => {
    expect(potentials(market(SALES, SIZE, DISTANCE))).toEqual([POTENTIAL, POTENTIAL, POTENTIAL]);
    expect(potentials(market(SALES, SIZE))).toEqual(["", "", ""]);
    expect(potentials(market(SALES, undefined, DISTANCE))).toEqual(["", "", ""]);
  });

  test("takes size and distance by name", () => {
    const size = [
      ["Europe", 200],
      ["Home", 100],
      ["Asia", 300],
    ];
    const distance = [
      ["", "Asia", "Europe", "Home"],
      ["km", 5, 10, 1],
    ];
    expect(potentials(market(SALES, size, distance))).toEqual([POTENTIAL, POTENTIAL, POTENTIAL]);
  });

  test("takes a table of distances by label, or by position", () => {
    const labelled = [
      ["", "Asia", "Home", "Europe"],
      ["North", 1, 1, 1],
      ["East", 5, 1, 10],
      ["West", 10, 2, 20],
    ];
    const bare = [
      [1, 5, 10],
      [2, 10, 20],
      [1, 1, 1],
    ];
    for (const distance of [labelled, bare]) expect(potentials(market(SALES, SIZE, distance))).toEqual([POTENTIAL, POTENTIAL / 2, 600]);
  });

  test("distances do not change with the year", () => {
    const stacked = [
      ["region", "year", "Home", "Asia"],
      ["East", 2022, 1, 1],
      ["West", 2022, 1, 1],
      ["East", 2023, 1, 3],
      ["West", 2023, 1, 1],
    ];
    const distance = [
      ["", "Home", "Asia"],
      ["East", 1, 2],
      ["West", 1, 4],
    ];
    const result = market(stacked, [[8, 8]], distance);
    expect(potentials(result)).toEqual([12, 10, 12, 10]);
    expect(result[3].slice(0, 4)).toEqual(["East 2023", 0.25, 0.375, "Asia"]);
  });

  test("a distance that is zero, negative or missing is named", () => {
    const advice = "a distance lies above 0. For the home market give a distance inside it, such as the mean distance between its places.";
    expect(() => market(SALES, SIZE, [[0, 5, 10]])).toThrow(`distance: column Home holds 0; ${advice}`);
    const table = [SALES[0], ["East", 1, 1, 1], ["West", 1, -2, 1], ["North", 1, 1, "NA"]];
    expect(() => market(SALES, SIZE, table)).toThrow(`distance: row West, column Asia holds -2; ${advice}`);
    expect(() => market(SALES, SIZE, [...table.slice(0, 2), ["West", 1, 2, 1], table[3]])).toThrow(
      'distance: row North, column Europe is "NA"; a distance is needed.',
    );
    expect(() => market(SALES, SIZE, [...table.slice(0, 3), ["North", 1, null, 1]])).toThrow("distance: row West, column Asia holds -2;");
    expect(() => market(SALES, SIZE, [...table.slice(0, 2), ["West", 1, null, 1], table[3]])).toThrow(
      "distance: row West, column Asia is blank; a distance is needed.",
    );
    expect(() => market(SALES, SIZE, [[1, "NA", 10]])).toThrow('distance: column Asia is "NA"; a distance is needed.');
    expect(() => market(SALES, SIZE, [[1, "", 10]])).toThrow("distance: column Asia is blank; a distance is needed.");
    expect(() =>
      market(SALES, SIZE, [
        ["Home", "Asia"],
        [1, 5],
      ]),
    ).toThrow('distance has no entry for "Europe".');
    expect(() => market(SALES, SIZE, table.slice(0, 3))).toThrow('distance has no entry for "North".');
  });

  test("a size that is missing or negative is named, zero is none", () => {
    expect(() => market(SALES, [[100, null, 200]], DISTANCE)).toThrow("size: the value for Asia is blank; a number is needed.");
    expect(() => market(SALES, [[100, "n/a", 200]], DISTANCE)).toThrow('size: the value for Asia is "n/a"; a number is needed.');
    expect(() =>
      market(
        SALES,
        [
          ["Home", "Europe"],
          [100, 200],
        ],
        DISTANCE,
      ),
    ).toThrow('size has no entry for "Asia".');
    expect(() => market(SALES, [[100, -3, 200]], DISTANCE)).toThrow("size: the value for Asia is -3; it must be at least 0.");
    expect(() => market(SALES, [[100, 300]], DISTANCE)).toThrow("size has the wrong number of cells: 2 instead of 3.");
    expect(potentials(market(SALES, [[100, 0, 200]], DISTANCE))[0]).toBe(120);
  });

  test("a size or distance beyond what can be computed with is named", () => {
    const beyond = "sizes beyond 1e150 or below 1e-150 cannot be computed with. Use another unit.";
    expect(() => market(SALES, [[100, 1e308, 200]], DISTANCE)).toThrow(`size: the value for Asia is 1e+308; ${beyond}`);
    expect(() => market(SALES, SIZE, [[1, 1e-308, 10]])).toThrow(`distance: the value for Asia is 1e-308; ${beyond}`);
    const table = [SALES[0], ["East", 1, 1, 1], ["West", 1, 1e-308, 1], ["North", 1, 1, 1]];
    expect(() => market(SALES, SIZE, table)).toThrow(`distance: row West, column Asia holds 1e-308; ${beyond}`);
    const largest = potentials(market(SALES, [[1e150, 1e150, 1e150]], [[1e-150, 1e-150, 1e-150]]))[0] as number;
    expect(largest / 3e300).toBeCloseTo(1, 12);
  });

  test("a table of distances may be headed by codes, as the sales are", () => {
    const coded = (table: readonly unknown[][]): unknown[][] => [["region", 10, 20, 30], ...table.slice(1)];
    const distance = [SALES[0], ["East", 1, 5, 10], ["West", 2, 5, 10], ["North", 1, 5, 20]];
    expect(potentials(market(coded(SALES), SIZE, coded(distance)))).toEqual(potentials(market(SALES, SIZE, distance)));
  });

  test("a table of distances of another shape says both sizes", () => {
    expect(() =>
      market(SALES, SIZE, [
        [1, 2, 3],
        [4, 5, 6],
      ]),
    ).toThrow("distance holds 2 x 3 numbers, sales 3 x 3; without labels on both sides they must be as many. Give both tables their labels.");
  });
});
