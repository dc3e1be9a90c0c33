import { checkAmounts, type AmountFindingKind } from "../../src/assessment/amountCheck";
import { readDataset } from "../../src/assessment/dataset";
import { isResidualName } from "../../src/assessment/residualNames";
import { formatAddress } from "../../src/workbook/address";
import type { CellValue } from "../../src/workbook/port";
import { FakeWorkbook } from "../fakeWorkbook";
import { realSession } from "../realSession";
import { PANEL } from "./positionExample";

const session = realSession();

async function check(table: CellValue[][]): Promise<Partial<Record<AmountFindingKind, string[]>>> {
  const workbook = new FakeWorkbook(["Amounts"]).fill("Amounts!B2", table);
  const dataset = await readDataset(workbook, session, formatAddress({ sheet: "Amounts", row: 1, column: 1, rows: table.length, columns: table[0].length }), {
    activities: true,
  });
  if (!dataset) throw new Error("no table");
  return Object.fromEntries(
    checkAmounts(dataset).groups.map(({ kind, findings }) => [kind, findings.map(({ row, column, address }) => `${row}${column} ${address}`)]),
  );
}

describe("the check of a table of amounts", () => {
  test("has nothing to object to in a panel, and takes a blank as zero", async () => {
    expect(await check(PANEL)).toEqual({});
    expect(await check(PANEL.map((row, i) => row.map((cell, j) => (i === 4 && j === 4 ? null : cell))))).toEqual({});
  });

  test("points out rows and columns that are totals or rests by name, with their cells", async () => {
    const table = [
      ["region", "Wheat", "Toys", "Total"],
      ["Álava", 3, 4, 7],
      ["Sin provincia asignada", 1, 1, 2],
      ["全国", 4, 5, 9],
    ];
    expect(await check(table)).toEqual({ total: ["Sin provincia asignada Amounts!B4", "全国 Amounts!B5", "Total Amounts!E2"] });
  });

  test("finds a total that goes by another name: a row that is the sum of the year's others", async () => {
    const regions = PANEL.slice(1, 7);
    const sum = regions[0].map((_, j) => (j === 0 ? 2021 : j === 1 ? "Kingdom" : regions.reduce((total, row) => total + Number(row[j]), 0)));
    expect(await check([...PANEL, sum])).toEqual({ total: ["Kingdom 2021 Amounts!B21"].map((text) => text.replace("B21", "C21")) });
  });

  test("points out text, errors and negative amounts, which stop the functions, before what does not", async () => {
    const found = await check([
      ["region", "Wheat", "Toys", "Toys", "Coal"],
      ["North", "many", 4, 1, 0],
      ["South", -2, "#DIV/0!", 1, 0],
      ["South", 5, 1, 1, 0],
    ]);
    expect(Object.keys(found)).toEqual(["text", "error", "negative", "empty", "duplicate"]);
    expect(found).toEqual({
      text: ["NorthWheat Amounts!C3"],
      error: ["SouthToys Amounts!D4"],
      negative: ["SouthWheat Amounts!C4"],
      empty: ["Coal Amounts!F2"],
      duplicate: ["South Amounts!B5", "Toys Amounts!E2"],
    });
  });
});

describe("names that the functions add up", () => {
  test("are pointed out in any case, spacing and width, rows only within a year", async () => {
    const table = [
      ["year", "region", "Steel", "Toys", "ＳＴＥＥＬ"],
      [2020, "北京", 1, 2, 3],
      [2020, "北 京", 1, 2, 4],
      [2020, "天津", 5, 1, 2],
      [2021, "北京", 1, 3, 3],
      [2021, "天津", 5, 2, 2],
    ];
    expect(await check(table)).toEqual({ duplicate: ["北 京 2020 Amounts!C4", "ＳＴＥＥＬ Amounts!F2"] });
  });
  test("are no names that are missing, whatever their place", async () => {
    const table = [
      ["region", "2", "", ""],
      ["2", 1, 2, 3],
      ["", 4, 5, 6],
      ["", 7, 8, 9],
      ["b", 1, 1, 1],
    ];
    expect(await check(table)).toEqual({});
  });
});

test("figures kept as text are pointed out in the first column of data too, and codes in the heading are none", async () => {
  const table = [
    ["region", 11, 12, 13],
    ["North", "5", 1, 2],
    ["South", "6", 1, 1],
  ];
  expect(await check(table)).toEqual({ text: ["North11 Amounts!C3", "South11 Amounts!C4"] });
});

describe("a name of a total or a rest", () => {
  test.each([
    "Total",
    "TOTALS",
    "Grand total",
    "合计",
    "合 计",
    "全国",
    "其他",
    "Others",
    "Unassigned",
    "Sin provincia asignada",
    "Rest of the world",
    "Residual",
  ])("%s is one", (name) => expect(isResidualName(name)).toBe(true));
  test.each(["Other manufacturing", "其他制造产品", "Totalán", "National parks", "全国性服务", "World trade", "Anhui", ""])("%s is none", (name) =>
    expect(isResidualName(name)).toBe(false),
  );
});
