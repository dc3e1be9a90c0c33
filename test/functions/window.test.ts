import { rca } from "../../src/functions/advantage";
import { density } from "../../src/functions/relatedness";
import { costgap, entry, window } from "../../src/functions/window";

const HEADINGS = ["Status", "Relative unit labor cost", "Trend", "Years left", "Low", "High"];
const flat = (...values: number[]): number[][] => [values];

describe("COSTGAP", () => {
  test("gives the status and the years left of a ratio that grows by a tenth a year", () => {
    const [headings, row] = costgap(flat(50, 55), flat(100, 100), flat(100, 100), flat(100, 100));
    expect(headings).toEqual(HEADINGS);
    expect(row.slice(0, 2)).toEqual(["closing", 0.55]);
    expect(row[2]).toBeCloseTo(Math.log(1.1), 12);
    expect(row[3]).toBeCloseTo(-Math.log(0.55) / Math.log(1.1), 12);
    expect(row.slice(4)).toEqual(["", ""]);
  });

  test("takes single numbers: open or shut, without a trend", () => {
    expect(costgap([[50]], [[100]], [[80]], [[100]])).toEqual([HEADINGS, ["open", 0.625, "", "", "", ""]]);
    expect(costgap(90 as never, 100 as never, 80 as never, 100 as never)[1].slice(0, 2)).toEqual(["shut", 1.125]);
  });

  test("reads rows and columns, with and without headings, and years in any order", () => {
    const expected = costgap(flat(50, 55, 58), flat(100, 101, 102), flat(90, 91, 92), flat(100, 101, 103), flat(2019, 2021, 2022));
    expect(
      costgap([["Wage"], [58], [50], [55]], [["Productivity", 102, 100, 101]], [[92], [90], [91]], [["", 103, 100, 101]], [["Year"], [2022], [2019], [2021]]),
    ).toEqual(expected);
  });

  test("matches a series that stands beside its years", () => {
    const beside = [
      [2022, 58],
      [2019, 50],
      [2021, 55],
    ];
    const years = flat(2019, 2021, 2022);
    const others = [flat(100, 101, 102), flat(90, 91, 92), flat(100, 101, 103)] as const;
    expect(costgap(beside, ...others, years)).toEqual(costgap(flat(50, 55, 58), ...others, years));
  });

  test("takes the years that stand over or beside a series where years are left out", () => {
    const others = [flat(100, 101, 102), flat(90, 91, 92), flat(100, 101, 103)] as const;
    const expected = costgap(flat(50, 55, 58), ...others, flat(2019, 2021, 2022));
    const wages: unknown[][][] = [
      [flat(2019, 2021, 2022)[0], [50, 55, 58]],
      [
        ["Year", 2019, 2021, 2022],
        ["Wage", 50, 55, 58],
      ],
      [
        ["", 2019, 2021, 2022],
        ["Wage", 50, 55, 58],
      ],
      [
        ["2019", 50],
        ["2021", 55],
        ["2022", 58],
      ],
      [
        ["Year", "Wage"],
        ["2019年", 50],
        ["2021年", 55],
        ["2022年", 58],
      ],
    ];
    for (const wage of wages) expect(costgap(wage, ...others)).toEqual(expected);
    expect(costgap(flat(50, 55, 58), wages[1], flat(90, 91, 92), flat(100, 101, 103), flat(2019, 2021, 2022))).toEqual(
      costgap(flat(50, 55, 58), flat(50, 55, 58), flat(90, 91, 92), flat(100, 101, 103), flat(2019, 2021, 2022)),
    );
    expect(() => costgap(wages[1], flat(1, 2), ...(others.slice(1) as [number[][], number[][]]))).toThrow(
      "productivity has the wrong number of cells: 2 instead of 3.",
    );
  });

  test("takes years kept as text, and does not take a number kept as text for a heading", () => {
    const series = [flat(50, 55, 58), flat(100, 101, 102), flat(90, 91, 92), flat(100, 101, 103)] as const;
    const expected = costgap(...series, flat(2019, 2021, 2022));
    for (const years of [
      ["2019", "2021", "2022"],
      ["2019年", "2021年", "2022年"],
      ["Year", "2019", "2021", "2022"],
    ])
      expect(costgap(...series, [years])).toEqual(expected);
    expect(() => costgap(...series, [["early", "later", "last"]])).toThrow('years: the value for 1 is "early", not a number.');
    expect(() => costgap([["50", 55, 58]], series[1], series[2], series[3])).toThrow('wage: the value for 1 is "50", not a number.');
    expect(() => costgap(...series, [flat(2019, 2021)[0], [1, 2]])).toThrow("years has 2 rows and 2 columns; one row or one column is needed.");
  });

  test("says that an argument of blank cells is missing", () => {
    expect(() => costgap([["", null]], flat(1, 2), flat(1, 2), flat(1, 2))).toThrow("wage is missing.");
    expect(() => costgap(flat(1, 2), flat(1, 2), flat(1, 2), [["", ""]])).toThrow("productivityBenchmark is missing.");
  });

  test("leaves out a year that lacks one of the four numbers, the last one too", () => {
    const gap = costgap([[50, 55, "NA"]], flat(100, 100, 100), [[100, 100, 100]], flat(100, 100, 100));
    expect(gap).toEqual(costgap(flat(50, 55), flat(100, 100), flat(100, 100), flat(100, 100)));
    expect(() => costgap([["NA", 5]], [[1, "NA"]], flat(1, 1), flat(1, 1))).toThrow(
      "No year has all four of wage, productivity, wageBenchmark, productivityBenchmark.",
    );
  });

  test("names the series that is not as long as the others", () => {
    expect(() => costgap(flat(1, 2, 3), flat(1, 2, 3), flat(1, 2), flat(1, 2, 3))).toThrow("wageBenchmark has the wrong number of cells: 2 instead of 3.");
    expect(() => costgap(flat(1, 2), flat(1, 2, 3), flat(1, 2, 3), flat(1, 2, 3))).toThrow("wage has the wrong number of cells: 2 instead of 3.");
    expect(() => costgap(flat(1, 2), flat(1, 2), flat(1, 2), flat(1, 2), flat(2020))).toThrow("wage has the wrong number of cells: 2 instead of 1.");
    expect(() => costgap(flat(1, 2), [[3]], flat(1, 2), flat(1, 2))).toThrow("productivity has the wrong number of cells: 1 instead of 2.");
  });

  test("names a number that is not positive, a word, a repeated year, and a table where a line is due", () => {
    expect(() => costgap(flat(1, 0), flat(1, 2), flat(1, 2), flat(1, 2), flat(2020, 2021))).toThrow("wage: the value for 2021 is 0; it must be above 0.");
    expect(() => costgap(flat(1, 2), [[1, "high"]], flat(1, 2), flat(1, 2))).toThrow('productivity: the value for 2 is "high", not a number.');
    expect(() => costgap(flat(1, 2), flat(1, 2), flat(1, 2), flat(1, 2), flat(2020, 2020))).toThrow("years names 2020 twice.");
    expect(() => costgap([...flat(1, 2), ...flat(3, 4)], flat(1, 2), flat(1, 2), flat(1, 2))).toThrow(
      "wage has 2 rows and 2 columns; one row or one column is needed, or two with the years in one of them.",
    );
    expect(() => costgap(flat(1e-200, 2), flat(1, 2), flat(1, 2), flat(1, 2))).toThrow("wage: the value for 1 is 1e-200; it must lie between 1e-70 and 1e+70.");
  });
});

const before = [
  ["code", "Region", "0011", "0012"],
  ["A1", "North", 3, 1],
  ["A2", "South", 1, 3],
];

describe("ENTRY", () => {
  test("writes a word for every region and activity, under the labels of the first table, whatever the order of the second", () => {
    const after = [
      ["Region", "0012", "0011"],
      ["south", 1, 1],
      ["north", 3, 1],
    ];
    expect(entry(before, after)).toEqual([
      ["code", "Region", "0011", "0012"],
      ["A1", "North", "exit", "entry"],
      ["A2", "South", "entry", "exit"],
    ]);
  });

  test("works without labels, and by position where only one table has them", () => {
    const bare = [
      [1, 3],
      [1, 1],
    ];
    expect(
      entry(
        [
          [3, 1],
          [1, 3],
        ],
        bare,
      ),
    ).toEqual([
      ["exit", "entry"],
      ["entry", "exit"],
    ]);
    expect(entry(before, bare)[1]).toEqual(["A1", "North", "exit", "entry"]);
  });

  test("adds up a label that stands twice, and blanks an empty row without spoiling the rest", () => {
    const twice = [
      ["Region", "a", "b"],
      ["North", 2, 1],
      ["South", 1, 3],
      ["North", 1, 0],
      ["Empty", 0, "NA"],
    ];
    const after = [
      ["Region", "a", "b"],
      ["North", 1, 3],
      ["South", 1, 1],
      ["Empty", 1, 1],
    ];
    const words = entry(twice, after).slice(1);
    expect(words[0].slice(1)).toEqual(words[2].slice(1));
    expect(words[3]).toEqual(["Empty", "", ""]);
    expect(words[1]).toEqual(["South", "entry", "exit"]);
  });

  test("takes another threshold", () => {
    const steady = entry(before, before, 0.4);
    expect(steady[1].slice(2)).toEqual(["kept", "kept"]);
    expect(() => entry(before, before, -1)).toThrow("threshold is -1; it must be at least 0.");
  });

  test("names a region or an activity that only one table has, and tables that do not fit", () => {
    const other = (rows: unknown[][]): (() => unknown) => {
      return () => entry(before, rows);
    };
    expect(
      other([
        ["Region", "0011", "0012"],
        ["North", 1, 1],
        ["West", 1, 1],
      ]),
    ).toThrow('after has no entry for "South".');
    expect(
      other([
        ["Region", "0011", "0012"],
        ["North", 1, 1],
        ["South", 1, 1],
        ["West", 1, 1],
      ]),
    ).toThrow('after names "West", which is not in the table.');
    expect(
      other([
        ["Region", "0011", "0013"],
        ["North", 1, 1],
        ["South", 1, 1],
      ]),
    ).toThrow('after has no entry for "0012".');
    expect(
      other([
        [1, 2, 3],
        [1, 2, 3],
      ]),
    ).toThrow("after holds 2 x 3 numbers, before 2 x 2; without labels on both sides they must be as many.");
    expect(() =>
      entry(
        [
          ["Region", "a", "b"],
          ["North", 1, 2],
        ],
        before,
      ),
    ).toThrow("before has one region (North), which is its own reference. Select more regions.");
    expect(() => entry(stacked, before)).toThrow("before holds several years (2023, 2022); select the rows of one.");
  });
});

const stacked = [
  ["Region", "Year", "a", "b", "c"],
  ["North", 2023, 6, 3, 1],
  ["South", 2023, 2, 5, 1],
  ["West", 2023, 1, 4, 5],
  ["North", 2022, 5, 4, 1],
  ["South", 2022, 3, 5, 1],
];

describe("WINDOW", () => {
  const HEADINGS = ["Activity", "Status", "RCA", "Slope", "Low", "High", "Density", "Years left", "Value rank"];

  test("takes RCA from the last year, whatever the order of the rows, and the slope of its logarithm between the years", () => {
    const [headings, a] = window(stacked, "north");
    expect(headings).toEqual(HEADINGS);
    expect(a.slice(0, 2)).toEqual(["a", "open"]);
    const [first, last] = [0.5 / (8 / 19), 0.6 / (9 / 28)];
    expect(a[2]).toBeCloseTo(last, 12);
    expect(a[3]).toBeCloseTo(Math.log(last / first), 12);
    expect(a.slice(4, 6)).toEqual(["", ""]);
    expect(a[7]).toBe("");
    expect(window(stacked, 1 as never)).toEqual(window(stacked, "North"));
  });

  test("agrees with RCA and DENSITY in the last year", () => {
    const own = ["North", "South", "West"].map((unit) => window(stacked, unit).slice(1));
    const last = stacked.filter((row, i) => i === 0 || row[1] === 2023);
    expect(own.map((rows) => rows.map((row) => row[2]))).toEqual(
      rca(last)
        .slice(1)
        .map((row) => row.slice(2)),
    );
    expect(own.map((rows) => rows.map((row) => row[6]))).toEqual((density(last) as unknown[][]).slice(1).map((row) => row.slice(2)));
  });

  test("blanks the slope of a region that has one year", () => {
    const rows = window(stacked, "West").slice(1);
    expect(rows.map((row) => row[3])).toEqual(["", "", ""]);
    expect(rows.map((row) => row[1])).toEqual(["shut", "shut", "open"]);
  });

  test("takes a result of COSTGAP as it is: a window that closes within ten years is closing, with its date", () => {
    const gap = costgap(flat(80, 88), flat(100, 100), flat(100, 100), flat(100, 100));
    const rows = window(stacked, "North", gap).slice(1);
    expect(rows[0][1]).toBe("closing");
    for (const row of rows) expect(row[7]).toBeCloseTo(-Math.log(0.88) / Math.log(1.1), 12);
  });

  test("shows no years left where the cost is above the benchmark's", () => {
    const gap = costgap(flat(130, 120), flat(100, 100), flat(100, 100), flat(100, 100));
    expect(gap[1][0]).toBe("opens");
    const rows = window(stacked, "North", gap).slice(1);
    expect(rows.map((row) => row[7])).toEqual(["", "", ""]);
    expect(rows[0][1]).toBe("open");
  });

  test("takes a row of costs per activity, matched by name, or relative costs alone", () => {
    const perActivity = [
      ["Activity", "Status", "Relative unit labor cost", "Years left"],
      ["c", "open", 0.7, ""],
      ["a", "closing", 0.9, 4],
      ["b", "shut", 1.2, ""],
    ];
    expect(
      window(stacked, "North", perActivity)
        .slice(1)
        .map((row) => row[7]),
    ).toEqual([4, "", ""]);
    expect(window(stacked, "North", [[0.9]])).toEqual(window(stacked, "North"));
    expect(window(stacked, "North", flat(0.9, 0.8, 1.1))).toEqual(window(stacked, "North"));
    expect(() => window(stacked, "North", perActivity.slice(0, 3))).toThrow('cost has no entry for "b".');
    expect(() => window(stacked, "North", [[0]])).toThrow("cost: the value for a is 0; it must be above 0.");
    expect(() => window(stacked, "North", flat(1, 2))).toThrow("cost has the wrong number of cells: 2 instead of 3.");
  });

  test("says why ranks of value are missing where complexity is not defined, and computes the rest", () => {
    const apart = [
      ["", "year", "a", "b"],
      ["North", 2022, 5, 0],
      ["South", 2022, 0, 5],
      ["North", 2023, 5, 0],
      ["South", 2023, 0, 5],
    ];
    const [, a, b] = window(apart, "North");
    expect(a.slice(0, 3)).toEqual(["a", "open", 2]);
    expect(b.slice(0, 3)).toEqual(["b", "shut", 0]);
    expect(a[8]).toMatchObject({ code: "#N/A" });
    expect((a[8] as Error).message).toMatch(/^tables: complexity is not defined in the last year: the network/);
  });

  test("blanks a region without amounts in the last year", () => {
    const empty = stacked.map((row) => (row[0] === "North" && row[1] === 2023 ? ["North", 2023, 0, 0, 0] : row));
    for (const row of window(empty, "North").slice(1)) expect(row.slice(1, 3)).toEqual(["", ""]);
  });

  test("asks for the unit, offers near names, and says that a region has left before the last year", () => {
    expect(() => window(stacked)).toThrow("unit is missing: name one of the table's rows.");
    expect(() => window(stacked, "Nroth")).toThrow('unit: "Nroth" is not in the table. Nearest names: North');
    expect(() => window(stacked.slice(0, 3).concat(stacked.slice(4)), "West")).toThrow('unit: "West" is not in the table.');
    const left = stacked.map((row) => (row[1] === 2022 ? [row[0], 2024, ...row.slice(2)] : row));
    expect(() => window(left, "West")).toThrow("tables has no row for West in 2024, its last year.");
    expect(() =>
      window(
        stacked.filter((row) => row[0] !== "South"),
        "North",
      ),
    ).toThrow("tables has one region (North 2022), which is its own reference.");
  });

  test("a code is never taken for a position: region 2 is not the second of 02 and 03", () => {
    const coded = stacked.map(([name, ...row]) => [({ North: "02", South: "03", West: "10" } as Record<string, unknown>)[String(name)] ?? "region", ...row]);
    expect(window(coded, "02")).toEqual(window(stacked, "North"));
    for (const unit of ["2", 2 as never]) expect(() => window(coded, unit)).toThrow('unit: "2" is not in the table. Nearest names: 02, 03, 10.');
    expect(window(stacked, "2")).toEqual(window(stacked, "South"));
    expect(() => window(stacked, "02")).toThrow('unit: "02" is not in the table.');
    expect(() => window(stacked, "4")).toThrow("unit is 4; positions in the table run from 1 to 3.");
  });

  describe("asks for years and for names", () => {
    const expected = window(stacked, "North");
    const numbered = expected.map((row, i) => (i === 0 ? row : [i, ...row.slice(1)]));

    test("of one year it says what is needed", () => {
      const needed = "tables holds one year; two or more are needed, one row per region and year, in a column headed year.";
      expect(() => window(stacked.slice(0, 4), "North")).toThrow(needed);
      expect(() => window([stacked[0].filter((_, j) => j !== 1), ...stacked.slice(1, 4).map((row) => row.filter((_, j) => j !== 1))], "North")).toThrow(needed);
    });

    test("years in front are years without a heading too, and no activity", () => {
      const bare = stacked.slice(1).map(([name, year, ...row]) => [year, name, ...row]);
      expect(window(bare, "North")).toEqual(numbered);
      expect(window([["Jahr", "Land", "a", "b", "c"], ...bare], "North")).toEqual(expected);
    });

    test("years and amounts alone lack the names that tell regions apart", () => {
      const nameless = stacked.slice(1).map(([, ...row]) => row);
      const lacking = "tables names no regions; give a column of their names before the amounts, the same name in every year.";
      expect(() => window(nameless, "1")).toThrow(lacking);
      expect(() => window([["year", "a", "b", "c"], ...nameless], "1")).toThrow(lacking);
    });

    test("years kept as text stand beside codes as they do beside names", () => {
      const codes: Record<string, number> = { North: 11, South: 12, West: 13 };
      const texts = stacked.map(([name, year, ...row], i) => (i === 0 ? ["year", "code", ...row] : [String(year), codes[String(name)], ...row]));
      expect(window(texts, "11")).toEqual(expected);
      const unheaded = stacked.slice(1).map(([name, year, ...row]) => [name, String(year), ...row]);
      expect(window(unheaded, "North")).toEqual(numbered);
    });

    test("a row without a year, and one whose year is a word, are named", () => {
      const odd = (year: unknown): unknown[][] => [...stacked, ["West", year, 1, 1, 1]];
      expect(() => window(odd(""), "North")).toThrow("tables: row West has no year.");
      expect(() => window(odd("early"), "North")).toThrow('tables: row West, column year holds "early", which is no year. Every row needs one.');
    });

    test("error cells keep their name, and #N/A stays missing", () => {
      const bare = stacked.slice(1).map(([name, year, ...row]) => [year, name, ...row]);
      const withCell = (cell: unknown): unknown[][] => bare.map((row, i) => (i === 1 ? [row[0], row[1], cell, ...row.slice(3)] : row));
      expect(() => window(withCell({ type: "Error", basicValue: "#REF!" }), "North")).toThrow("tables: row South 2023, column 1 holds the error #REF!.");
      expect(window(withCell({ type: "Error", basicValue: "#N/A" }), "North")).toEqual(window(withCell(0), "North"));
    });
  });
});
