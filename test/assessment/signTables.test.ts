import { findCostTables, findShareTables } from "../../src/assessment/signTables";
import type { CellInput } from "../../src/workbook/port";
import type { FakeWorkbook } from "../fakeWorkbook";
import { realSession } from "../realSession";
import { ADDRESS, exampleWorkbook } from "./example";
import { PANEL } from "./positionExample";

const session = realSession();

const SHARES: readonly (readonly CellInput[])[] = [
  ["Region", 2018, 2019, 2020],
  ["North", 0.3, 0.29, 0.27],
  ["South", 0.2, 0.21, 0.22],
];
const COSTS: readonly (readonly CellInput[])[] = [
  ["年份", "劳动生产率", "工资", "基准生产率", "基准工资"],
  [2018, 1, 1, 2, 3],
  [2019, 1, 1.1, 2, 3],
];

/** A workbook with indicators, a panel of amounts, shares by years and costs, each on a sheet of its own. */
function workbookWith(more: Readonly<Record<string, readonly (readonly CellInput[])[]>> = {}): FakeWorkbook {
  const workbook = exampleWorkbook();
  for (const [sheet, cells] of Object.entries({ Amounts: PANEL, Shares: SHARES, Costs: COSTS, ...more })) {
    workbook.cells.set(sheet, new Map());
    workbook.fill(`${sheet}!A1`, cells);
  }
  return workbook;
}

describe("tables for the signs of hollowing out and of a cost gap", () => {
  test("are those by years for shares and those with the columns of costs, in either language", async () => {
    const workbook = workbookWith();
    expect(await findShareTables(workbook, session)).toEqual(["Shares!A1:D3"]);
    expect(await findCostTables(workbook)).toEqual(["Costs!A1:E3"]);
  });

  test("are none where only indicators are there", async () => {
    expect(await findShareTables(exampleWorkbook(), session)).toEqual([]);
    expect(await findCostTables(exampleWorkbook())).toEqual([]);
  });

  test("may be named, and say their years in words; a year twice, or a heading without one, is no such table", async () => {
    const headed = (...headings: string[]): (readonly CellInput[])[] => [["Region", ...headings], ...SHARES.slice(1)];
    const workbook = workbookWith({ A: headed("2018年", "2019年", "2020年"), B: headed("FY2018", "FY2018", "FY2019"), C: headed("2018", "2019", "GDP") });
    await workbook.addTable("A!A1:D3", "ByYears");
    expect(await findShareTables(workbook, session)).toEqual(["A!A1:D3", "Shares!A1:D3"]);
  });

  test("are not indicators of half-years", async () => {
    const workbook = workbookWith({ Halves: [["Region", "H1 2018", "H1 2019", "H1 2020"], ...SHARES.slice(1)] });
    expect(await findShareTables(workbook, session)).toEqual(["Shares!A1:D3"]);
  });

  test("are not results on sheets of ours, nor what plain formulas pick out of them", async () => {
    const picked = SHARES.map((row, i) => row.map((cell, j) => (i > 0 && j > 0 ? `=INDEX($A$10:$D$12,${i},${j})` : cell)));
    const workbook = workbookWith({ Ours: picked });
    workbook.show("Ours!A1", SHARES);
    expect(await findShareTables(workbook, session)).toEqual(["Shares!A1:D3", "Ours!A1:D3"]);
    workbook.fill("Ours!A10", [[`=HFS.SCORE(${ADDRESS})`]]);
    expect(await findShareTables(workbook, session)).toEqual(["Shares!A1:D3"]);
  });

  test("are those typed beside a formula of ours", async () => {
    const workbook = workbookWith();
    workbook.fill("Shares!A10", [["=HFS.HOLLOWING(A1:D3)"]]);
    expect(await findShareTables(workbook, session)).toEqual(["Shares!A1:D3"]);
  });
});
