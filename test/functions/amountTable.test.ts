import {
  activityCell,
  amountTransform,
  eachPeriod,
  readAmountTable,
  readBenchmark,
  requireComparison,
  requireOneYear,
  requireSeveralActivities,
  requireSeveralRegions,
  rowsOf,
  type AmountTable,
} from "../../src/functions/amountTable";
import { oneCell, oneNumber, readActivityCells, readUnitCells, unitNames } from "../../src/functions/amountVectors";
import { sentence } from "../../src/functions/errors";
import { matchAmounts } from "../../src/functions/matchedAmounts";
import { unitCell } from "../../src/functions/results";
import type { Matrix } from "../../src/engine/table/table";
import { HfsError } from "../../src/engine/errors";

const read = (raw: unknown): AmountTable => readAmountTable(raw, "table");

/** A second table in the order of the first. */
const readMatching = (raw: unknown, argument: string, first: AmountTable): Matrix => matchAmounts(readAmountTable(raw, argument), first).amounts;

/** The sentence a cell would show. */
function said(body: () => unknown): string {
  try {
    body();
  } catch (thrown) {
    return thrown instanceof HfsError ? sentence(thrown) : String(thrown);
  }
  return "no error";
}

const rows = ({ values, columns }: { values: Float64Array; columns: number }): number[][] =>
  Array.from({ length: values.length / columns }, (_, i) => [...values.subarray(i * columns, (i + 1) * columns)]);

const TABLE = [
  ["", "Agriculture", "Industry"],
  ["Anhui", 1, 2],
  ["Jiangsu", 3, 4],
];

const REPEATED = [
  ["region", "Steel", "Toys", "steel "],
  ["North", 1, 2, 3],
  ["South", 10, 20, 30],
  ["north", 100, 200, 300],
];

const STACKED = [
  ["region", "year", "Steel", "Toys"],
  ["Anhui", 2022, 1, 2],
  ["Jiangsu", 2022, 3, 4],
  ["Anhui", 2023, 5, 6],
  ["Jiangsu", 2023, 7, 8],
];

describe("A table of amounts", () => {
  test("counts what is missing as zero", () => {
    expect(
      rows(
        read([
          ["", "a", "b", "c"],
          ["X", null, "NA", 3],
        ]),
      ),
    ).toEqual([[0, 0, 3]]);
  });

  test("is an error when it holds nothing but zeros, whether typed or missing", () => {
    expect(
      said(() =>
        read([
          ["", "a", "b"],
          ["X", 0, "NA"],
        ]),
      ),
    ).toBe("table holds only zeros.");
  });

  test("without labels takes every row and column as it stands", () => {
    const table = read([
      [1, 2],
      [1, 2],
    ]);
    expect(rows(table)).toEqual([
      [1, 2],
      [1, 2],
    ]);
    expect([table.rowAt, table.columnAt]).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });

  test("adds up rows and columns that bear the same label in any case, in the order of their first appearance", () => {
    const table = read(REPEATED);
    expect(table.rowLabels).toEqual(["North", "South"]);
    expect(table.columnLabels).toEqual(["Steel", "Toys"]);
    expect(rows(table)).toEqual([
      [1 + 3 + 100 + 300, 2 + 200],
      [10 + 30, 20],
    ]);
    expect(unitCell(table, 1)).toBe("South");
  });

  test("adds up rows of the same label and year only", () => {
    const table = read([...STACKED, ["Anhui", 2022, 100, 200]]);
    expect(table.rowLabels).toEqual(["Anhui 2022", "Jiangsu 2022", "Anhui 2023", "Jiangsu 2023"]);
    expect(rows(table)[0]).toEqual([101, 202]);
    expect(rows(table)[2]).toEqual([5, 6]);
  });

  test("never adds up what has no label, though its position is the label of another", () => {
    const table = read([
      ["", "2", "", "x"],
      ["2", 1, 2, 3],
      ["", 4, 5, 6],
      ["", 7, 8, 9],
      ["b", 1, 1, 1],
    ]);
    expect([table.rows, table.columns]).toEqual([4, 3]);
  });

  test("text codes stay text, and those that differ only in leading zeros stay apart", () => {
    const table = read([
      ["code", "0011", "11"],
      ["001", 1, 2],
      ["01", 3, 4],
    ]);
    expect(table.columnLabels).toEqual(["0011", "11"]);
    expect(table.rowLabels).toEqual(["001", "01"]);
  });
});

describe("A table of several years", () => {
  test.each([
    ["headed year", "year"],
    ["headed 年份", "年份"],
    ["under any other heading", "Jahr"],
  ])("%s: each year is a period of its own", (_, heading) => {
    const table = read([["region", heading, "Steel", "Toys"], ...STACKED.slice(1)]);
    expect(table.periods).toEqual([
      { year: "2022", rows: [0, 1] },
      { year: "2023", rows: [2, 3] },
    ]);
  });

  test("without a header too", () => {
    const table = read(STACKED.slice(1).map(([region, year, a, b]) => [region, year, Number(a) + 0.5, Number(b) + 0.5]));
    expect(table.periods.map(({ year }) => year)).toEqual(["2022", "2023"]);
    expect(table.rowLabels[3]).toBe("Jiangsu 2023");
  });

  test("one year alone is no period, and its name stands in no label", () => {
    const table = read(STACKED.slice(0, 3));
    expect(table.periods).toEqual([{ year: "", rows: [0, 1] }]);
    expect(table.rowLabels).toEqual(["Anhui", "Jiangsu"]);
  });

  test("years in any order keep the table's order, and each is computed on its own", () => {
    const mixed = read([STACKED[0], STACKED[1], STACKED[3], STACKED[2], STACKED[4]]);
    expect(mixed.periods).toEqual([
      { year: "2022", rows: [0, 2] },
      { year: "2023", rows: [1, 3] },
    ]);
    const totals = eachPeriod(mixed, (year) => {
      const sum = year.values.reduce((a, b) => a + b, 0);
      return year.values.map(() => sum);
    });
    expect([...totals]).toEqual([10, 10, 26, 26, 10, 10, 26, 26]);
  });

  test("a calculation may give another number of values per row, and knows its rows", () => {
    const table = read(STACKED);
    const seen: (readonly number[])[] = [];
    const result = eachPeriod(
      table,
      (year, units) => {
        seen.push(units);
        return Float64Array.from({ length: year.rows * 3 }, (_, k) => units[Math.floor(k / 3)] * 10 + (k % 3));
      },
      3,
    );
    expect(seen).toEqual([
      [0, 1],
      [2, 3],
    ]);
    expect([...result]).toEqual([0, 1, 2, 10, 11, 12, 20, 21, 22, 30, 31, 32]);
  });

  test("is an error where a result belongs to one year", () => {
    expect(said(() => requireOneYear(read(STACKED)))).toBe("table holds several years (2022, 2023); select the rows of one.");
    expect(said(() => requireOneYear(read(STACKED.slice(0, 3))))).toBe("no error");
  });

  test("its units are named without the year where a vector names them once for all years", () => {
    expect(unitNames(read(STACKED))).toEqual(["Anhui", "Jiangsu", "Anhui", "Jiangsu"]);
    expect(unitNames(read(TABLE))).toEqual(["Anhui", "Jiangsu"]);
  });
});

describe("Results", () => {
  test("go back under the input's labels, and each of the rows and columns that were added up shows the sum's value", () => {
    const table = read(REPEATED);
    expect(amountTransform(table, Float64Array.of(1, 2, 3, NaN))).toEqual([
      ["region", "Steel", "Toys", "steel "],
      ["North", 1, 2, 1],
      ["South", 3, "", 3],
      ["north", 1, 2, 1],
    ]);
  });

  test("keep the columns that are no data", () => {
    expect(amountTransform(read(STACKED), Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8))[3]).toEqual(["Anhui", 2023, 5, 6]);
  });

  test("activities are named by their label, by position without one, and with the year where it is given", () => {
    expect(activityCell(read(TABLE), 1)).toBe("Industry");
    expect(activityCell(read(TABLE), 1, "2022")).toBe("Industry 2022");
    expect(activityCell(read([[1, 2]]), 1)).toBe(2);
    expect(activityCell(read([[1, 2]]), 1, "2022")).toBe("2 2022");
  });

  test("activities keep the numbers and the texts that head them", () => {
    const table = read([
      ["region", 11, "0011", "C"],
      ["X", 1, 2, 3],
    ]);
    expect([0, 1, 2].map((j) => activityCell(table, j))).toEqual([11, "0011", "C"]);
    expect(activityCell(table, 0, "2022")).toBe("11 2022");
  });

  test("some rows of a matrix come in the given order", () => {
    expect(rowsOf(read(TABLE), [1, 0])).toEqual({ rows: 2, columns: 2, values: Float64Array.of(3, 4, 1, 2) });
  });
});

describe("Comparisons", () => {
  test("one region needs a benchmark, in every year", () => {
    const one = read(TABLE.slice(0, 2));
    const sentenceOf = (name: string): string =>
      `table has one region (${name}), which is its own reference. Select more regions, or give the nation's amounts as benchmark.`;
    expect(said(() => requireComparison(one, undefined))).toBe(sentenceOf("Anhui"));
    expect(said(() => requireComparison(one, Float64Array.of(5, 5)))).toBe("no error");
    expect(said(() => requireComparison(read(STACKED.slice(0, 4)), undefined))).toBe(sentenceOf("Anhui 2023"));
  });

  test("the same region twice is one region", () => {
    expect(said(() => requireComparison(read([TABLE[0], TABLE[1], TABLE[1]]), undefined))).toContain("table has one region (Anhui)");
  });

  test("one activity is an error, and so is one that stands twice", () => {
    expect(
      said(() =>
        requireSeveralActivities(
          read([
            ["", "Steel", "STEEL"],
            ["X", 1, 2],
          ]),
        ),
      ),
    ).toBe("table has one activity (Steel), so that every share is 1. Select more activities.");
  });

  test("a function without a benchmark does not advise one", () => {
    expect(said(() => requireSeveralRegions(read(TABLE.slice(0, 2))))).toBe(
      "table has one region (Anhui), so that every region's share is 1. Select more regions.",
    );
  });
});

describe("A benchmark", () => {
  const benchmark = (raw: unknown, table: unknown = TABLE): number[] => [...readBenchmark(raw, read(table))!];
  const coded = [
    ["adcode", "region", "region_zh", "year", "Steel", "Toys"],
    [340000, "Anhui", "安徽", 2023, 1, 2],
    [320000, "Jiangsu", "江苏", 2023, 3, 4],
  ];

  test("left out is none", () => {
    expect(readBenchmark(null, read(TABLE))).toBeUndefined();
    expect(readBenchmark([[""]], read(TABLE))).toBeUndefined();
  });

  test.each<[string, unknown]>([
    ["a row of numbers", [[10, 20]]],
    ["a column of numbers", [[10], [20]]],
    ["a row as wide as the selection", [["China", 10, 20]]],
    ["a row with two labels before it", [["000", "全国", 10, 20]]],
    ["a row with a code and a name before it", [[100000, "China", 10, 20]]],
    ["a column under a heading", [["China"], [10], [20]]],
    [
      "names over numbers",
      [
        ["Agriculture", "Industry"],
        [10, 20],
      ],
    ],
    [
      "names over numbers in another order",
      [
        ["", "industry", "AGRICULTURE"],
        ["China", 20, 10],
      ],
    ],
    [
      "names beside numbers",
      [
        ["Industry", 20],
        ["Agriculture", 10],
      ],
    ],
    [
      "names beside numbers under a heading",
      [
        ["Activity", "China"],
        ["Industry", 20],
        ["Agriculture", 10],
      ],
    ],
    [
      "codes and names beside numbers",
      [
        ["code", "activity", "China"],
        ["02", "Industry", 20],
        ["01", "Agriculture", 10],
      ],
    ],
    [
      "a nation's row of a coded table",
      [
        ["adcode", "region", "year", "Agriculture", "Industry"],
        [100000, "China", 2023, 10, 20],
      ],
    ],
    [
      "names that stand twice",
      [
        ["Agriculture", "Industry", "Agriculture"],
        [4, 20, 6],
      ],
    ],
  ])("may be %s", (_, raw) => {
    expect(benchmark(raw)).toEqual([10, 20]);
  });

  test("as wide as a selection with several label columns has its numbers under the data", () => {
    expect(benchmark([[100000, "China", "全国", 2023, 10, 20]], coded)).toEqual([10, 20]);
    expect(benchmark([["", "", "", "", 10, 20]], coded)).toEqual([10, 20]);
    expect(benchmark([["China", 10, 20]], coded)).toEqual([10, 20]);
  });

  test("of a table without labels goes by position, and drops its own names", () => {
    const bare = [
      [1, 2],
      [3, 4],
    ];
    expect(benchmark([[10, 20]], bare)).toEqual([10, 20]);
    expect(
      benchmark(
        [
          ["Agriculture", "Industry"],
          [10, 20],
        ],
        bare,
      ),
    ).toEqual([10, 20]);
  });

  test("is added up where the table's labels stand twice, in a row over the selection or by name", () => {
    expect(benchmark([[100, 200, 300]], REPEATED)).toEqual([400, 200]);
    expect(benchmark([["China", 100, 200, 300]], REPEATED)).toEqual([400, 200]);
    expect(benchmark([[100], [200], [300]], REPEATED)).toEqual([400, 200]);
    expect(benchmark([REPEATED[0], ["China", 100, 200, 300]], REPEATED)).toEqual([400, 200]);
    expect(
      benchmark(
        [
          ["Steel", "Toys"],
          [400, 200],
        ],
        REPEATED,
      ),
    ).toEqual([400, 200]);
  });

  test.each<[string, unknown, string]>([
    ["a bare number", 5, "benchmark has the wrong number of cells: 1 instead of 2."],
    ["one cell", [[5]], "benchmark has the wrong number of cells: 1 instead of 2."],
    ["too many numbers", [[1, 2, 3, 4]], "benchmark has the wrong number of cells: 4 instead of 2."],
    [
      "two rows of numbers",
      [
        [1, 2],
        [3, 4],
      ],
      "benchmark has 2 rows and 2 columns; one row or one column is needed, with or without names.",
    ],

    [
      "a name too few",
      [
        ["Industry", "code"],
        [20, 7],
      ],
      'benchmark has no entry for "Agriculture". It is a column of table.',
    ],
    [
      "a name too many",
      [
        ["Agriculture", "Industry", "Trade"],
        [10, 20, 5],
      ],
      'benchmark names "Trade", which is not in the table. Nearest names: Industry, Agriculture.',
    ],
    [
      "a zero for what a region has",
      [[0, 20]],
      "benchmark: the amount for Agriculture is 0, but table holds 1 for it in row Anhui. Give the reference economy's amount.",
    ],
    [
      "a hole for what a region has",
      [["NA", 20]],
      "benchmark: the amount for Agriculture is 0, but table holds 1 for it in row Anhui. Give the reference economy's amount.",
    ],
    ["zeros alone", [[0, 0]], "benchmark holds only zeros."],
    ["a negative amount", [[10, -3]], "benchmark: the amount for Industry is -3; an amount cannot be negative. Correct it, or write 0 where there is none."],
    [
      "a size beyond arithmetic",
      [[10, 1e200]],
      "benchmark: the value for Industry is 1e+200; sizes beyond 1e150 or below 1e-150 cannot be computed with. Use another unit.",
    ],
    ["text for a number", [[10, "many"]], 'benchmark: the value for Industry is "many", not a number.'],
  ])("is an error that says so: %s", (_, raw, message) => {
    expect(said(() => benchmark(raw))).toBe(message);
  });

  test("under another name says that name", () => {
    expect(said(() => readBenchmark([[0, 20]], read(TABLE), "nationBefore"))).toBe(
      "nationBefore: the amount for Agriculture is 0, but table holds 1 for it in row Anhui. Give the reference economy's amount.",
    );
  });

  test("may lack what no region has", () => {
    expect(
      benchmark(
        [[10, 20, 0]],
        [
          ["", "a", "b", "c"],
          ["X", 1, 2, 0],
          ["Y", 1, 2, 0],
        ],
      ),
    ).toEqual([10, 20, 0]);
  });
});

describe("Vectors beside a table of amounts", () => {
  test("one cell per unit, as a column, a row, or by name in any order", () => {
    const table = read(TABLE);
    for (const raw of [
      [[7], [8]],
      [[7, 8]],
      [["income"], [7], [8]],
      [
        ["Jiangsu", 8],
        ["anhui", 7],
      ],
      [
        ["", "Jiangsu", "Anhui"],
        ["income", 8, 7],
      ],
    ])
      expect(readUnitCells(raw, "income", table)).toEqual([[7], [8]]);
  });

  test("names in any spacing and width are the same", () => {
    const table = read([
      ["", "a"],
      ["北京", 1],
      ["天津", 2],
    ]);
    expect(
      readUnitCells(
        [
          ["天 津", 8],
          ["北　京", 7],
        ],
        "income",
        table,
      ),
    ).toEqual([[7], [8]]);
  });

  test("by name and year, or once for all years", () => {
    const table = read(STACKED);
    const byYear = [["region", "year", "income"], ...STACKED.slice(1).map(([region, year], i) => [region, year, i])];
    expect(readUnitCells(byYear, "income", table)).toEqual([[0], [1], [2], [3]]);
    expect(
      readUnitCells(
        [
          ["Jiangsu", 8],
          ["Anhui", 7],
        ],
        "income",
        table,
      ),
    ).toEqual([[7], [8], [7], [8]]);
    expect(readUnitCells([[1], [2], [3], [4]], "income", table)).toEqual([[1], [2], [3], [4]]);
  });

  test("a unit that the vector lacks, and one that it has too many, are named", () => {
    const table = read(TABLE);
    expect(
      said(() =>
        readUnitCells(
          [
            ["Anhui", 7],
            ["Hubei", 8],
          ],
          "income",
          table,
        ),
      ),
    ).toBe('income has no entry for "Jiangsu". It is a row of table. Nearest names: Hubei.');
    expect(
      said(() =>
        readUnitCells(
          [
            ["Anhui", 7],
            ["Jiangsu", 8],
            ["Hubei", 9],
          ],
          "income",
          table,
        ),
      ),
    ).toBe('income names "Hubei", which is not in the table. Nearest names: Anhui, Jiangsu.');
  });

  test("a label that stands twice brings both cells, which must agree where one is needed", () => {
    const table = read(REPEATED);
    expect(readActivityCells([["A", "B", "A"]], "groups", table)).toEqual([["A", "A"], ["B"]]);
    expect(readUnitCells([[5], [6], [5]], "income", table)).toEqual([[5, 5], [6]]);
    expect(oneCell(["A", "A"], "groups", "Steel")).toBe("A");
    expect(oneNumber([null, 5], "income", "North")).toBe(5);
    expect(oneNumber([null, "NA"], "income", "North")).toBeNaN();
    expect(said(() => oneNumber([5, 6], "income", "North"))).toBe(
      "income: two values are given for North, 5 and 6. Its label stands twice; give the same value both times.",
    );
    expect(said(() => oneNumber(["x"], "income", "North"))).toBe('income: the value for North is "x", not a number.');
  });

  test("an error cell is named, also where it would be one of two", () => {
    const table = read(TABLE);
    const [cells] = readActivityCells([["#REF!", 2]], "groups", table);
    expect(said(() => oneCell(cells, "groups", "Agriculture"))).toBe("groups: the value for Agriculture is the error #REF!.");
  });

  test("an argument left out is missing", () => {
    expect(said(() => readUnitCells(null, "income", read(TABLE)))).toBe("income is missing. Select the cells that hold it, or type it.");
  });
});

describe("A second table of amounts", () => {
  test("is put in the first one's order by label, after adding up", () => {
    const second = readMatching(
      [
        ["", "Industry", "Agriculture", "industry"],
        ["Jiangsu", 1, 2, 3],
        ["ANHUI", 4, 5, 6],
      ],
      "imports",
      read(TABLE),
    );
    expect(rows(second)).toEqual([
      [5, 10],
      [2, 4],
    ]);
  });

  test("goes by position where one of the two has no labels", () => {
    const bare = [
      [5, 6],
      [7, 8],
    ];
    expect(rows(readMatching(bare, "imports", read(TABLE)))).toEqual(bare);
    expect(rows(readMatching(TABLE, "imports", read(bare)))).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  test("of another shape, or with other labels, is an error that says what differs", () => {
    expect(said(() => readMatching([[1, 2, 3]], "imports", read(TABLE)))).toBe(
      "imports holds 1 x 3 numbers, table 2 x 2; without labels on both sides they must be as many. Give both tables their labels.",
    );
    expect(said(() => readMatching(TABLE.slice(0, 2), "imports", read(TABLE)))).toBe(
      'imports has no entry for "Jiangsu". It is a row of table. Nearest names: Anhui.',
    );
    expect(said(() => readMatching([...TABLE, ["Hubei", 1, 1]], "imports", read(TABLE)))).toBe(
      'imports names "Hubei", which is not in the table. Nearest names: Anhui, Jiangsu.',
    );
  });
});
