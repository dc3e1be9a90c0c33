import { location } from "../../src/functions/advantage";
import { shiftshare } from "../../src/functions/change";
import { proximity } from "../../src/functions/relatedness";
import { concentration, specialization } from "../../src/functions/specialization";
import { window } from "../../src/functions/window";

/** What a cell would show: the result, or the sentence of its error. */
function shown(call: () => unknown): unknown {
  try {
    return call();
  } catch (thrown) {
    return (thrown as Error).message;
  }
}

const column = (result: unknown, j: number): unknown[] => (result as unknown[][]).map((row) => row[j]);

const STACKED = [
  [2020, "x", 10, 20, 5],
  [2020, "y", 30, 10, 8],
  [2020, "z", 5, 5, 9],
  [2021, "x", 11, 20, 5],
  [2021, "y", 25, 10, 8],
  [2021, "z", 5, 6, 9],
];
const ONE = [
  ["region", "part", "a", "b"],
  ["x", "east", 1, 2],
  ["y", "east", 3, 1],
  ["z", "west", 2, 2],
];
const HEADED = [["year", "region", "1", "2", "3"], ...STACKED];

describe("A selection without its header", () => {
  test("keeps its first row where a year and a name stand before whole numbers", () => {
    const result = location(STACKED) as unknown[][];
    expect(result).toEqual(location(HEADED).slice(1));
    // x has 20 of 35, all regions 35 of 102.
    expect(result[0][3]).toBeCloseTo(20 / 35 / (35 / 102), 12);
  });

  test("numbers the activities of WINDOW, and finds the first row's region in every year of SHIFTSHARE", () => {
    expect(column(window(STACKED, "x"), 0)).toEqual(["Activity", 1, 2, 3]);
    const [before, after] = ["y", "x"].map((unit) => STACKED.filter((row) => row[1] !== unit));
    expect(column(shiftshare(before, null as never, "dynamic"), 0)).toEqual(["Unit", "x", "z"]);
    expect(column(shiftshare(after, null as never, "dynamic"), 0)).toEqual(["Unit", "y", "z"]);
  });

  test("keeps its first row where two columns of labels stand before whole numbers", () => {
    const coded = [
      ["01", "Anhui", 1, 2],
      ["02", "Hebei", 3, 1],
      ["03", "Henan", 1, 2],
    ];
    const found = specialization(coded);
    expect(column(found, 0)).toEqual(["Unit", "01", "02", "03"]);
    // 01 has shares 1/3 and 2/3, all have 1/2 and 1/2.
    expect(found[1][1]).toBeCloseTo(1 / 3, 12);
    const named = [
      ["安徽", "Anhui", 2, 1],
      ["河北", "Hebei", 3, 1],
    ];
    expect(column(specialization(named), 0)).toEqual(["Unit", "安徽", "河北"]);
  });

  test("asks for a header where the numbers of the first row may be codes", () => {
    const named = [
      ["安徽", "Anhui", 1, 2],
      ["河北", "Hebei", 3, 1],
    ];
    expect(shown(() => specialization(named))).toBe(
      "table: the first row (安徽, Anhui, 1, 2) may hold headings or data. If it is data, select a row of headings above it; if it holds headings, write region over the names.",
    );
    expect(column(specialization([["地区", "Name", "农业", "工业"], ...named]), 0)).toEqual(["Unit", "安徽", "河北"]);
  });
});

describe("Headings that are numbers", () => {
  const BODY = [
    ["x", 5, 2, 3],
    ["y", 6, 2, 1],
  ];
  test.each(["region", "", "省份"])("are codes of activities beside the corner %p", (corner) => {
    expect(specialization([[corner, 11, 12, 13], ...BODY])).toEqual(specialization([["", "a", "b", "c"], ...BODY]));
    expect(location([[corner, 11, 12, 13], ...BODY])[0]).toEqual([corner, 11, 12, 13]);
  });
  test("stay numbers in reports and square tables, and texts stay texts", () => {
    const mixed = [["", 11, "0012", "C"], ...BODY];
    expect(column(concentration(mixed), 0)).toEqual(["Activity", 11, "0012", "C"]);
    expect(proximity(mixed)[0]).toEqual(["", 11, "0012", "C"]);
    expect(column(proximity(mixed), 0)).toEqual(["", 11, "0012", "C"]);
  });
  test("stay data beside the name of a region", () => {
    expect(column(specialization([["w", 1, 2, 4], ...BODY]), 0)).toEqual(["Unit", "w", "x", "y"]);
  });
  test("are asked about where the corner may be a region or a heading", () => {
    expect(shown(() => specialization([["Ort", 11, 12, 13], ...BODY]))).toContain("table: the first row (Ort, 11, 12, 13) may hold headings or data.");
  });
});

describe("Figures kept as text", () => {
  test.each([
    ["5", "6"],
    ["1 200", "6"],
    ["1,200", "0.5"],
    ["５", "６"],
  ])("in the first column of data are named: %s", (one, other) => {
    const table = [
      ["", "a", "b", "c"],
      ["x", one, 2, 3],
      ["y", other, 2, 1],
    ];
    expect(shown(() => specialization(table))).toBe(`table: row x, column a holds "${one}", not a number. Write NA for a missing value.`);
    expect(shown(() => location(table.slice(1)))).toBe(`table: row x, column 1 holds "${one}", not a number. Write NA for a missing value.`);
  });

  test("are codes, and no data, under a heading that says so, with leading zeros, or in front of the names", () => {
    const names = (heading: string, one: string, other: string): unknown[] =>
      column(
        location([
          ["region", heading, "a", "b"],
          ["x", one, 2, 3],
          ["y", other, 2, 1],
        ]),
        1,
      );
    expect(names("HS code", "11", "12")).toEqual(["HS code", "11", "12"]);
    expect(names("行业代码", "11", "12")).toEqual(["行业代码", "11", "12"]);
    expect(names("group", "0011", "12")).toEqual(["group", "0011", "12"]);
    const first = [
      ["", "region", "a", "b"],
      ["11", "x", 2, 3],
      ["12", "y", 2, 1],
    ];
    expect(column(location(first), 0)).toEqual(["", "11", "12"]);
    expect(column(location(first.map(([code, , a, b]) => [code, a, b])), 0)).toEqual(["", "11", "12"]);
  });

  test("are years where they come again in other rows", () => {
    const text = HEADED.map(([year, ...rest], i) => [i === 0 ? "Jahr" : `${year}年`, ...rest]);
    expect(location(text).map((row) => row.slice(2))).toEqual(location(HEADED).map((row) => row.slice(2)));
    expect(window(text, "x")).toEqual(window(HEADED, "x"));
    const after = HEADED.map(([year, region, ...rest], i) => [region, i === 0 ? "Jahr" : String(year), ...rest]);
    expect(location(after).map((row) => row.slice(2))).toEqual(location(HEADED).map((row) => row.slice(2)));
  });
});

describe("A long list in place of a table", () => {
  const LIST = [
    ["region", "activity", "2020", "2021"],
    ...["x", "y", "z"].flatMap((region, r) => ["Steel", "Toys"].map((activity, p) => [region, activity, r + p + 1, r + 2 * p + 1])),
  ];
  const sentence = (column: string): string =>
    `table is a long list: x stands in several rows, which column ${column} tells apart. Put regions in rows and activities in columns first, as a pivot table does.`;

  test("is an error that says to pivot it, with and without a header, whatever stands in front", () => {
    for (const call of [location, specialization, concentration]) {
      expect(shown(() => call(LIST))).toBe(sentence("activity"));
      expect(shown(() => call(LIST.slice(1)))).toBe(sentence("2"));
    }
    const turned = LIST.map(([region, activity, ...rest]) => [activity, region, ...rest]);
    expect(shown(() => location(turned))).toBe(sentence("region").replace("x stands", "Steel stands"));
    expect(shown(() => location(LIST.map((row) => row.slice(0, 3))))).toBe(sentence("activity"));
  });

  test("shows within a year too", () => {
    const dated = [2020, 2021].flatMap((year, t) => LIST.slice(t === 0 ? 0 : 1).map((row, i) => [t === 0 && i === 0 ? "year" : year, ...row]));
    expect(shown(() => location(dated))).toBe(sentence("activity").replace("x stands", "x 2020 stands"));
  });

  test("is none where regions only come again in other years, or few of them twice, or with one name beside", () => {
    const named = HEADED.map(([year, region, ...rest]) => [year, region, `${region}-land`, ...rest]);
    expect(location(named)).toHaveLength(7);
    const twice = [...ONE, ["x", "west", 1, 2]];
    expect(location(twice)).toHaveLength(5);
    const alike = [ONE[0], ...ONE.slice(1), ...ONE.slice(1)];
    expect(location(alike)).toHaveLength(7);
  });
});

describe("A year", () => {
  const with4 = (year: unknown): unknown[][] => HEADED.map((row, i) => (i === 5 ? [year, ...row.slice(1)] : row));
  const calls: [string, (table: any) => unknown][] = [
    ["LOCATION", location],
    ["SPECIALIZATION", specialization],
    ["WINDOW", (table) => window(table, "x")],
    ["SHIFTSHARE", (table) => shiftshare(table, null as never, "dynamic")],
  ];

  test.each(calls)("that is blank is an error of %s that names the row, with and without a header", (name, call) => {
    const argument = name === "WINDOW" ? "tables" : name === "SHIFTSHARE" ? "before" : "table";
    for (const blank of ["", null, "NA", 0]) expect(shown(() => call(with4(blank)))).toBe(`${argument}: row y has no year.`);
    expect(shown(() => call(with4("").slice(1)))).toBe(`${argument}: row y has no year.`);
  });
  test.each(calls)("that is none is an error of %s", (name, call) => {
    const argument = name === "WINDOW" ? "tables" : name === "SHIFTSHARE" ? "before" : "table";
    expect(shown(() => call(with4("abc")))).toBe(`${argument}: row y, column year holds "abc", which is no year. Every row needs one.`);
    expect(shown(() => call(with4(2020.5)))).toBe(`${argument}: row y, column year holds 2020.5, which is no year. Every row needs one.`);
    expect(shown(() => call(with4(true)))).toBe(`${argument}: row y, column year holds TRUE, which is no year. Every row needs one.`);
  });
  test("that is blank is named under any heading, and right after the names", () => {
    const after = with4("").map(([year, region, ...rest], i) => [region, i === 0 ? "Jahr" : year, ...rest]);
    expect(shown(() => location(after))).toBe("table: row y has no year.");
  });
  test("is not asked of a row that holds nothing at all", () => {
    const gap = ["", "", "", "NA", ""];
    const rows = [...HEADED.slice(0, 4), gap, ...HEADED.slice(4)];
    expect(location(rows)[4]).toEqual(["", "", "", "", ""]);
    expect(location(rows).filter((_, i) => i !== 4)).toEqual(location(HEADED));
    expect(window([HEADED[0], gap, ...STACKED], "x")).toEqual(window(HEADED, "x"));
    expect(shiftshare(rows, null as never, "dynamic")).toEqual(shiftshare(HEADED, null as never, "dynamic"));
  });
  test("may be a quarter, except where years are counted", () => {
    const quarters = HEADED.map(([year, ...rest], i) => [i === 0 ? "year" : `2020Q${Number(year) - 2019}`, ...rest]);
    expect(location(quarters).map((row) => row.slice(2))).toEqual(location(HEADED).map((row) => row.slice(2)));
    expect(shown(() => window(quarters, "x"))).toBe('tables: row x 2020Q1, column year holds "2020Q1", which is no year. Every row needs one.');
  });
  test("stands beside a region twice: its rows are added up", () => {
    const twice = [...HEADED.slice(0, 4), [2020, "X", 1, 2, 3], ...HEADED.slice(4)];
    const once = HEADED.map((row) => (row[0] === 2020 && row[1] === "x" ? [2020, "x", 11, 22, 8] : row));
    expect(shiftshare(twice, null as never, "dynamic")).toEqual(shiftshare(once, null as never, "dynamic"));
    // From 41 to 36 in all.
    expect(shiftshare(twice, null as never, "dynamic")[1]).toEqual(expect.arrayContaining(["x", expect.closeTo(-5, 9)]));
    const bare = twice.slice(1).map(([year, region, ...rest]) => [region, year, ...rest]);
    expect(shiftshare(bare, null as never, "dynamic")).toEqual(shiftshare(once, null as never, "dynamic"));
  });
});
