import { concentration, specialization, variety } from "../../src/functions/specialization";

const TABLE = [
  ["region", "Machinery", "Textiles"],
  ["East", 50, 50],
  ["West", 20, 80],
];
const INDICES = ["Krugman", "Hoover", "Herfindahl", "Herfindahl normalized", "Hachman", "Entropy", "Theil", "Gini"];
const BLANKS = Array.from({ length: 8 }, () => "");
const close = (row: unknown[], expected: (string | number)[]): void => {
  expect(row).toHaveLength(expected.length);
  expected.forEach((value, j) => (typeof value === "number" ? expect(row[j]).toBeCloseTo(value, 12) : expect(row[j]).toBe(value)));
};

describe("SPECIALIZATION", () => {
  test("reports every index of every region, by hand", () => {
    const [headings, east] = specialization(TABLE);
    expect(headings).toEqual(["Unit", ...INDICES]);
    const theil = 0.5 * Math.log(0.5 / 0.35) + 0.5 * Math.log(0.5 / 0.65);
    // Lorenz curve over Textiles (0.65 of the whole, 0.5 of East), then Machinery.
    close(east, ["East", 0.3, 0.15, 0.5, 0, 1 / (0.25 / 0.35 + 0.25 / 0.65), Math.log(2), theil, 1 - (0.65 * 0.5 + 0.35 * 1.5)]);
  });

  test("without labels numbers the regions", () => {
    expect(specialization(TABLE.slice(1).map((row) => row.slice(1))).map((row) => row[0])).toEqual(["Unit", 1, 2]);
  });

  test("against a nation by name, also for one region", () => {
    const [, row] = specialization(TABLE.slice(0, 2), [
      ["Textiles", "Machinery"],
      [800, 200],
    ]);
    close(row.slice(0, 3), ["East", 0.6, 0.3]);
    expect(() => specialization(TABLE.slice(0, 2))).toThrow(
      "table has one region (East), which is its own reference. Select more regions, or give the nation's amounts as benchmark.",
    );
  });

  test("a region without amounts is blank, an activity that nobody has changes nothing", () => {
    const wide = [
      ["region", "Machinery", "Fishing", "Textiles"],
      ["East", 50, null, 50],
      ["North", "NA", 0, null],
      ["West", 20, "", 80],
    ];
    const [headings, east, north, west] = specialization(wide);
    expect([headings, east, west]).toEqual(specialization(TABLE));
    expect(north).toEqual(["North", ...BLANKS]);
  });

  test("every year is compared with its own total", () => {
    const stacked = [
      ["region", "year", "Machinery", "Textiles"],
      ["East", 2022, 50, 50],
      ["West", 2022, 20, 80],
      ["East", 2023, 7, 3],
      ["West", 2023, 7, 3],
    ];
    const result = specialization(stacked);
    expect(result.slice(1, 3).map((row) => row.slice(1))).toEqual(
      specialization(TABLE)
        .slice(1)
        .map((row) => row.slice(1)),
    );
    close(result[4].slice(0, 3), ["West 2023", 0, 0]);
  });

  test("regions that stand twice are one region", () => {
    expect(specialization([TABLE[0], ["East", 30, 10], TABLE[2], ["EAST", 20, 40]])).toEqual(specialization(TABLE));
  });

  test("one activity is an error, and so is text among the amounts", () => {
    expect(() => specialization(TABLE.map((row) => row.slice(0, 2)))).toThrow(
      "table has one activity (Machinery), so that every share is 1. Select more activities.",
    );
    expect(() => specialization([...TABLE, ["South", "many", 3]])).toThrow('table: row South, column Machinery holds "many", not a number.');
  });
});

describe("CONCENTRATION", () => {
  test("is SPECIALIZATION with rows and columns changed", () => {
    const turned = TABLE[0].map((_, j) => TABLE.map((row) => row[j]));
    const [headings, ...rows] = concentration(TABLE);
    expect(headings).toEqual(["Activity", ...INDICES]);
    expect(rows).toEqual(specialization(turned).slice(1));
  });

  test("an activity that nobody has is blank; a region without amounts does not count among the regions", () => {
    const wide = [
      ["", "Machinery", "Fishing", "Textiles"],
      ["East", 50, 0, 50],
      ["North", 0, 0, 0],
      ["West", 20, 0, 80],
    ];
    const [headings, machinery, fishing, textiles] = concentration(wide);
    expect([headings, machinery, textiles]).toEqual(concentration(TABLE));
    expect(fishing).toEqual(["Fishing", ...BLANKS]);
  });

  test("several years stand below each other, every one with its own regions", () => {
    const result = concentration([
      ["region", "year", "Machinery", "Textiles"],
      ["East", 2022, 50, 50],
      ["West", 2022, 20, 80],
      ["East", 2023, 7, 3],
      ["West", 2023, 14, 6],
    ]);
    expect(result.map((row) => row[0])).toEqual(["Activity", "Machinery 2022", "Textiles 2022", "Machinery 2023", "Textiles 2023"]);
    expect(result.slice(1, 3).map((row) => row.slice(1))).toEqual(
      concentration(TABLE)
        .slice(1)
        .map((row) => row.slice(1)),
    );
    expect(result[3][1]).toBeCloseTo(0, 12);
  });

  test("without labels numbers the activities", () => {
    expect(
      concentration([
        [50, 50],
        [20, 80],
      ]).map((row) => row[0]),
    ).toEqual(["Activity", 1, 2]);
  });

  test("one region or one activity is an error", () => {
    expect(() => concentration(TABLE.slice(0, 2))).toThrow("table has one region (East), so that every region's share is 1. Select more regions.");
    expect(() => concentration(TABLE.map((row) => row.slice(0, 2)))).toThrow("table has one activity (Machinery)");
  });
});

describe("VARIETY", () => {
  const AMOUNTS = [
    ["", "Cars", "Trucks", "Yarn", "Cloth"],
    ["East", 5, 5, 5, 5],
    ["West", 7, 0, 7, 0],
    ["North", 0, 0, 0, 0],
  ];
  const RESULT = [
    ["Unit", "Related", "Unrelated", "Total"],
    ["East", 1, 1, 2],
    ["West", 0, 1, 1],
    ["North", "", "", ""],
  ];

  test.each<[string, unknown[][]]>([
    ["words in a row", [["V", "V", "T", "T"]]],
    ["words in a row as wide as the selection", [["", "V", "V", "T", "T"]]],
    ["words in a column", [["V"], ["V"], ["T"], ["T"]]],
    ["words in a column under a heading", [["group"], ["V"], ["V"], ["T"], ["T"]]],
    ["numbers", [[29, 29, 13, 13]]],
    ["codes as text, some as numbers", [["29", 29, "13", 13]]],
    [
      "words under names in any order",
      [
        ["Yarn", "Cars", "cloth", "Trucks"],
        ["T", "V", "t", "v"],
      ],
    ],
    [
      "words beside names, under headings",
      [
        ["activity", "group"],
        ["Yarn", "T"],
        ["Cars", "V"],
        ["Cloth", "T"],
        ["Trucks", "V"],
      ],
    ],
  ])("takes groups as %s", (_, groups) => {
    expect(variety(AMOUNTS, groups)).toEqual(RESULT);
  });

  test("activities that stand twice need the same group both times", () => {
    const twice = AMOUNTS.map((row, i) => [...row, i === 0 ? "Cars" : 0]);
    expect(variety(twice, [["V", "V", "T", "T", "V"]])).toEqual(RESULT);
    expect(() => variety(twice, [["V", "V", "T", "T", "T"]])).toThrow(
      'groups: two values are given for Cars, "V" and "T". Its label stands twice; give the same value both times.',
    );
  });

  test("an activity without a group is named, and so is one that the groups do not know", () => {
    expect(() => variety(AMOUNTS, [["V", "V", "", "T"]])).toThrow("groups: Yarn has no group. Write one for it.");
    expect(() =>
      variety(AMOUNTS, [
        ["Cars", "Trucks", "Yarn"],
        ["V", "V", "T"],
      ]),
    ).toThrow('groups has no entry for "Cloth".');
    expect(() => variety(AMOUNTS, [["V", "V", "T"]])).toThrow("groups has the wrong number of cells: 3 instead of 4.");
    expect(() => variety(AMOUNTS, null as unknown as unknown[][])).toThrow("groups is missing.");
  });
});
