import { location, rca } from "../../src/functions/advantage";

const labelled = [
  ["", "steel", "toys"],
  ["North", 30, 10],
  ["South", 10, 50],
];

describe("LOCATION", () => {
  test("is the share in the region over the share in the whole, under the input's labels", () => {
    expect(location(labelled)).toEqual([
      ["", "steel", "toys"],
      ["North", 0.75 / 0.4, 0.25 / 0.6],
      ["South", 10 / 60 / 0.4, 50 / 60 / 0.6],
    ]);
  });
  test("names argument, row, column and value of a negative amount", () => {
    expect(() =>
      location([
        ["", "steel", "toys"],
        ["North", -3, 1],
      ]),
    ).toThrow("table: row North, column steel holds -3; an amount cannot be negative.");
  });
});

describe("The benchmark", () => {
  test("is matched by name, and a name that the table lacks is an error: its amount would be lost", () => {
    expect(
      location(
        [
          ["r", "a", "b"],
          ["X", 10, 20],
        ],
        [
          ["", "b", "a"],
          ["nation", 100, 300],
        ],
      ),
    ).toEqual([
      ["r", "a", "b"],
      ["X", 1 / 3 / 0.75, 2 / 3 / 0.25],
    ]);
    expect(() =>
      location(
        [
          ["r", "a", "b"],
          ["X", 10, 20],
        ],
        [
          ["a", "b", "c"],
          [100, 100, 800],
        ],
      ),
    ).toThrow('benchmark names "c", which is not in the table.');
  });
  test("names the activity of a negative amount", () => {
    expect(() => location(labelled, [[100, -3]])).toThrow("benchmark: the amount for toys is -3; an amount cannot be negative.");
  });
});

describe("RCA", () => {
  test("is exactly 1 on exact ties", () => {
    expect(
      rca([
        [1, 2],
        [3, 6],
      ]),
    ).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });
  test("offers the allowed words when the form is unknown", () => {
    expect(() => rca(labelled, "balasa")).toThrow('form is "balasa"; it must be one of: balassa, symmetric, log, normalized, additive, weighted, vollrath.');
  });
});

describe("LOCATION and RCA on tables as they come", () => {
  const coded = [
    ["adcode", "region", "region_zh", "year", "纺织", "0011"],
    [340000, "Anhui", "安徽", 2023, 20, 80],
    [320000, "Jiangsu", "江苏", 2023, 50, 50],
  ];

  test("label and code columns come out as they went in, Chinese names and text codes too", () => {
    expect(location(coded)).toEqual([
      coded[0],
      [340000, "Anhui", "安徽", 2023, 0.2 / 0.35, 0.8 / 0.65],
      [320000, "Jiangsu", "江苏", 2023, 0.5 / 0.35, 0.5 / 0.65],
    ]);
  });

  test("a benchmark may be a row of the same width, or the nation's row under the same header", () => {
    const expected = [
      [0.2 / 0.25, 0.8 / 0.75],
      [0.5 / 0.25, 0.5 / 0.75],
    ];
    const nation = [100000, "China", "全国", 2023, 250, 750];
    for (const benchmark of [
      [nation],
      [coded[0], nation],
      [[250, 750]],
      [
        ["0011", "纺织"],
        [750, 250],
      ],
    ])
      expect(
        location(coded, benchmark)
          .slice(1)
          .map((row) => row.slice(4)),
      ).toEqual(expected);
  });

  test("labels that stand twice are added up, and both show the sum's value", () => {
    const split = [labelled[0], ["North", 10, 4], ["South", 10, 50], ["NORTH", 20, 6]];
    const [, north, south] = location(labelled);
    expect(location(split)).toEqual([labelled[0], north, south, ["NORTH", ...north.slice(1)]]);
    for (const form of ["symmetric", "log", "normalized", "additive", "weighted", "vollrath"])
      expect(rca(split, form).slice(0, 3)).toEqual(rca(labelled, form));
  });

  test("each year is an economy of its own", () => {
    const second = [
      ["North", 1, 1],
      ["South", 2, 6],
    ];
    const stacked = [["", "year", "steel", "toys"], ...[...labelled.slice(1), ...second].map(([name, a, b], i) => [name, i < 2 ? 2022 : 2023, a, b])];
    for (const form of ["balassa", "symmetric", "log", "normalized", "additive", "weighted", "vollrath"]) {
      const values = rca(stacked, form)
        .slice(1)
        .map((row) => row.slice(2));
      const alone = [labelled, [labelled[0], ...second]].flatMap((table) =>
        rca(table, form)
          .slice(1)
          .map((row) => row.slice(1)),
      );
      expect(values).toEqual(alone);
    }
  });

  test("one region needs the nation, one activity has nothing to be compared with, zeros alone are no data", () => {
    const one = labelled.slice(0, 2);
    expect(() => location(one)).toThrow(
      "table has one region (North), which is its own reference. Select more regions, or give the nation's amounts as benchmark.",
    );
    expect(location(one, [[40, 60]])[1]).toEqual(["North", 0.75 / 0.4, 0.25 / 0.6]);
    expect(() => rca(labelled.map((row) => row.slice(0, 2)))).toThrow("table has one activity (steel), so that every share is 1. Select more activities.");
    expect(() => location(labelled.map((row, i) => (i === 0 ? row : [row[0], 0, 0])))).toThrow("table holds only zeros.");
  });

  test("a benchmark that lacks an activity is an error that names activity and region", () => {
    expect(() => location(labelled, [[0, 60]])).toThrow(
      "benchmark: the amount for steel is 0, but table holds 30 for it in row North. Give the reference economy's amount.",
    );
    expect(() => location(labelled, [["steel"], ["toys"]])).toThrow('benchmark: the value for steel is "steel", not a number.');
    expect(() =>
      location(labelled, [
        ["steel", "x"],
        [40, ""],
      ]),
    ).toThrow('benchmark has no entry for "toys".');
  });

  test("regions and activities without amounts are blank and spoil nothing", () => {
    const holes = [
      ["", "steel", "fish", "toys"],
      ["North", 30, "NA", 10],
      ["East", 0, null, ""],
      ["South", 10, 0, 50],
    ];
    const [header, north, east, south] = location(holes);
    expect(header).toEqual(holes[0]);
    expect(east).toEqual(["East", "", "", ""]);
    expect([north, south].map(([name, steel, fish, toys]) => [name, steel, toys, fish])).toEqual(
      location(labelled)
        .slice(1)
        .map((row) => [...row, ""]),
    );
  });

  test("vollrath leaves the region out, so its benchmark must contain it", () => {
    expect(() => rca(labelled, "vollrath", [[400, 40]])).toThrow(
      "benchmark: the amount for toys is 40, less than the 50 of row South. This form leaves the region out of the reference, so the benchmark must contain every region, in the same unit.",
    );
    expect(rca(labelled, "vollrath", [[40, 60]])).toEqual(rca(labelled, "vollrath"));
  });
});
