import { hollowing, upgrade } from "../../src/functions/structure";

const none = undefined;
const head = ["Region", "Machinery", "Textiles"];
const outputBefore = [head, ["East", 300, 200], ["West", 0, 0]];
const laborBefore = [head, ["East", 30, 50], ["West", 0, 0]];
const outputAfter = [head, ["East", 600, 180], ["West", 5, 0]];
const laborAfter = [
  ["", "Textiles", "Machinery"],
  ["West", 0, 1],
  ["East", 40, 50],
];

describe("UPGRADE", () => {
  test("matches four tables by label; a region without labor at first is blank", () => {
    const result = upgrade(outputBefore, laborBefore, outputAfter, laborAfter);
    expect(result[0]).toEqual(["Unit", "Within", "Between", "Interaction", "Total"]);
    expect(result[1][0]).toBe("East");
    expect(result[1][1] + result[1][2] + result[1][3]).toBeCloseTo(780 / 90 - 500 / 80, 12);
    expect(result[1][1]).toBeCloseTo(1.0625, 12);
    expect(result[2]).toEqual(["West", "", "", "", ""]);
  });

  test("takes bare numbers by position", () => {
    expect(upgrade([[300, 200]], [[30, 50]], [[600, 180]], [[50, 40]])[1].slice(1)).toEqual(
      upgrade(outputBefore, laborBefore, outputAfter, laborAfter)[1].slice(1),
    );
  });

  test("names output without labor, a missing table and a label that one table lacks", () => {
    expect(() => upgrade(outputBefore, [head, ["East", 30, "NA"], ["West", 0, 0]], outputAfter, laborAfter)).toThrow(
      "laborBefore: row East, column Textiles is 0, but outputBefore holds 200 there. Give its labor, or leave the activity out.",
    );
    expect(() =>
      upgrade(outputBefore, laborBefore, outputAfter, [
        ["", "Textiles", "Machinery"],
        ["West", 1, 0],
        ["East", 40, 50],
      ]),
    ).toThrow("laborAfter: row West, column Machinery is 0, but outputAfter holds 5 there.");
    expect(() => upgrade(outputBefore, laborBefore, outputAfter, null as any)).toThrow("laborAfter is missing.");
    expect(() => upgrade(outputBefore, laborBefore, outputAfter.slice(0, 2), laborAfter)).toThrow('outputAfter has no entry for "West".');
  });
});

describe("HOLLOWING", () => {
  const share = [
    ["Region", 2018, 2019, 2020, 2021, 2022],
    ["East", 0.32, 0.31, 0.29, 0.28, 0.25],
    ["West", 0.1, "NA", 0.1, 0.1, 0.12],
    ["North", "NA", 0.2, 0.2, 0.2, 0.2],
  ];
  const imports = [
    ["", 2022, 2021, 2020, 2019, 2018],
    ["North", 0.1, 0.1, 0.1, 0.1, 0.1],
    ["West", 0.3, 0.3, 0.3, 0.3, 0.3],
    ["East", 0.26, 0.24, 0.21, 0.21, 0.2],
  ];

  test("is the change of penetration less the change of the log share, both tables matched by label", () => {
    const result = hollowing(share, imports);
    expect(result[0]).toEqual(["Unit", "Share change", "Penetration change", "Index", "Low", "High", "Signal"]);
    expect(result[1][0]).toBe("East");
    expect(result[1][1]).toBeCloseTo(Math.log(0.25 / 0.32), 12);
    expect(result[1][2]).toBeCloseTo(0.06, 12);
    expect(result[1][3]).toBeCloseTo(0.06 - Math.log(0.25 / 0.32), 12);
    expect(result[1][4]).toBeCloseTo(0.121291, 6);
    expect(result[1][6]).toBe("hollowing");
  });

  test("four years give no interval, and a unit without its first year is blank", () => {
    const result = hollowing(share, imports);
    expect(result[2].slice(4)).toEqual(["", "", "too few years"]);
    expect(result[3]).toEqual(["North", "", "", "", "", "", ""]);
  });

  test("without imports the penetration change is blank and the index minus the share change", () => {
    const result = hollowing(share);
    expect(result[1][2]).toBe("");
    expect(result[1][3]).toBe(-result[1][1]);
  });

  test("columns may stand in any order, and percent gives the same", () => {
    const backwards = share.map(([unit, ...row]) => [unit, ...row.reverse()]);
    expect(hollowing(backwards, imports)).toEqual(hollowing(share, imports));
    const percent = share.map((row, i) => row.map((cell, j) => (i > 0 && j > 0 && typeof cell === "number" ? cell * 100 : cell)));
    hollowing(percent, imports)[1]
      .slice(1, 6)
      .forEach((value: number, j) => expect(value).toBeCloseTo(hollowing(share, imports)[1][j + 1], 10));
  });

  test("years come from the headings in words or without a label beside them, or from the argument", () => {
    const row = [0.32, 0.31, 0.29, 0.28, 0.25];
    const years = [2010, 2012, 2013, 2014, 2020];
    const wanted = hollowing([
      ["Region", ...years],
      ["East", ...row],
    ])[1].slice(1);
    expect(hollowing([years, row])[1].slice(1)).toEqual(wanted);
    expect(
      hollowing([
        ["Region", ...years.map((year) => `FY${year}`)],
        ["East", ...row],
      ])[1].slice(1),
    ).toEqual(wanted);
    expect(
      hollowing(
        [
          ["Region", "a", "b", "c", "d", "e"],
          ["East", ...row],
        ],
        none,
        [years],
      )[1].slice(1),
    ).toEqual(wanted);
    expect(
      hollowing(
        [row],
        none,
        years.map((year) => [year]),
      )[1].slice(1),
    ).toEqual(wanted);
    expect(hollowing([row])[1][4]).not.toBe(wanted[3]);
    expect(hollowing([row])[1].slice(1)).toEqual(hollowing([row], none, [[2001, 2002, 2003, 2004, 2005]])[1].slice(1));
  });

  test("one number is no row of years, and one too many is no heading", () => {
    expect(() => hollowing(share, imports, 2000 as any)).toThrow("years has the wrong number of cells: 1 instead of 5.");
    expect(() => hollowing(share, imports, [[2017, 2018, 2019, 2020, 2021, 2022]])).toThrow("years has the wrong number of cells: 6 instead of 5.");
    expect(hollowing(share, imports, [["Year", 2018, 2019, 2020, 2021, 2022]])).toEqual(hollowing(share, imports));
  });

  test("shares and percentages in one row are refused, whatever the order of the columns; a row in percent beside others is not", () => {
    const mixed = "valueAddedShare: row East goes from 0.31 (2019) to 28 (2021), as if shares and percentages were mixed. Write all years alike.";
    const row = ["East", 0.32, 0.31, "NA", 28, 25];
    expect(() => hollowing([share[0], row])).toThrow(mixed);
    expect(() => hollowing([share[0], row].map(([unit, ...rest]) => [unit, ...rest.reverse()]))).toThrow(mixed);
    expect(() => hollowing([share[0], share[1], ["West", 32, 31, 29, 28, 25]])).not.toThrow();
    expect(() => hollowing([share[0], ["East", 0.4, 0.9, 2.5, 8, 12]])).not.toThrow();
  });

  test("names shares that are not above 0, penetration in percent, and years that are no years", () => {
    expect(() => hollowing([share[0], ["East", 0.3, 0, 0.3, 0.3, 0.3]])).toThrow(
      "valueAddedShare: row East, column 2019 is 0; a share must lie above 0. Write NA for a missing value.",
    );
    expect(() => hollowing(share.slice(0, 2), [imports[0], ["East", 26, 24, 21, 21, 20]])).toThrow(
      "importShare: row East, column 2022 is 26; write import penetration as a share, such as 0.25 for 25 %.",
    );
    expect(() => hollowing([[0.3, 0.2]], none, [[2010, 2010]])).toThrow("years names 2010 twice.");
    expect(() => hollowing([[0.3, 0.2]], none, [[2010, ""]])).toThrow("years: column 2 has no year. Give one number per column.");
    expect(() =>
      hollowing([
        ["", "2010", "later"],
        ["East", 0.3, 0.2],
      ]),
    ).toThrow("valueAddedShare: column later has no year.");
    expect(() => hollowing([[0.3], [0.2]])).toThrow("valueAddedShare has too few columns: 1; at least 2 needed.");
    expect(() => hollowing([[0.3, 0.2]], [[0.1, 0.1, 0.1]])).toThrow(
      "importShare holds 1 x 3 numbers, valueAddedShare 1 x 2; without labels on both sides they must be as many.",
    );
    expect(() => hollowing(share, imports.slice(0, 3))).toThrow('importShare has no entry for "East".');
  });
});
