import type { Workbook } from "../../src/workbook/port";
import { excelWorkbook } from "../../src/workbook/excel/excelWorkbook";
import { ExcelMock } from "./excelMock";

let excel: ExcelMock;
let workbook: Workbook;

beforeEach(() => {
  excel = new ExcelMock("Sheet1");
  workbook = excelWorkbook();
});

describe("events of Excel", () => {
  test("a listener hears the new selection until it is taken off", async () => {
    const heard: unknown[] = [];
    const off = await workbook.onSelectionChanged((area) => heard.push(area));
    excel.selected = ["Sheet1!B2:B5"];
    await excel.fire("selection");
    expect(heard).toEqual([{ sheet: "Sheet1", row: 1, column: 1, rows: 4, columns: 1 }]);
    off();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(excel.listeners("selection")).toBe(0);
  });

  test("a burst of changes is told once, after calculation", async () => {
    let heard = 0;
    const off = await workbook.onChanged(() => heard++);
    await excel.fire("changed");
    await excel.fire("calculated");
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(heard).toBe(1);
    await excel.fire("changed");
    off();
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(heard).toBe(1);
    expect(excel.listeners("changed") + excel.listeners("calculated")).toBe(0);
  });

  test("a renamed sheet is told by both names until the listener is taken off", async () => {
    const heard: unknown[] = [];
    const off = await workbook.onMoved((move) => heard.push(move));
    await excel.fire("renamed", { nameBefore: "Sheet1", nameAfter: "Regions" });
    expect(heard).toEqual([{ kind: "renamed", from: "Sheet1", to: "Regions" }]);
    off();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(excel.listeners("renamed") + excel.listeners("changed")).toBe(0);
  });

  test("inserted and removed rows, columns and cells are told with their sheet, in order; values that change are not", async () => {
    const heard: unknown[] = [];
    const off = await workbook.onMoved((move) => heard.push(move));
    const change = (changeType: string, address: string, changeDirectionState?: object): Promise<unknown> =>
      excel.fire("changed", { worksheetId: "Sheet1", changeType, address, changeDirectionState });
    await Promise.all([
      change("RowInserted", "5:7"),
      change("RangeEdited", "A1:B2"),
      change("ColumnDeleted", "C:D"),
      change("ColumnInserted", "AA:AA"),
      change("RowDeleted", "12:12"),
      change("CellInserted", "B5:C7", { insertShiftDirection: "Down" }),
      change("CellDeleted", "Sheet1!$B$5", { deleteShiftDirection: "Left" }),
      change("CellInserted", "B5:C7"),
      change("RowDeleted", "5:5,8:9"),
    ]);
    expect(heard).toEqual([
      { kind: "inserted", sheet: "Sheet1", axis: "rows", at: 4, count: 3 },
      { kind: "removed", sheet: "Sheet1", axis: "columns", at: 2, count: 2 },
      { kind: "inserted", sheet: "Sheet1", axis: "columns", at: 26, count: 1 },
      { kind: "removed", sheet: "Sheet1", axis: "rows", at: 11, count: 1 },
      { kind: "inserted", sheet: "Sheet1", axis: "rows", at: 4, count: 3, across: { first: 1, count: 2 } },
      { kind: "removed", sheet: "Sheet1", axis: "columns", at: 1, count: 1, across: { first: 4, count: 1 } },
      { kind: "removed", sheet: "Sheet1", axis: "rows", at: 7, count: 2 },
      { kind: "removed", sheet: "Sheet1", axis: "rows", at: 4, count: 1 },
    ]);
    off();
  });

  test("a sheet that is gone before it is asked for moves nothing, and what follows is told", async () => {
    const heard: unknown[] = [];
    const off = await workbook.onMoved((move) => heard.push(move));
    await excel.fire("changed", { worksheetId: "Gone", changeType: "RowInserted", address: "5:7" });
    await excel.fire("changed", { worksheetId: "Sheet1", changeType: "RowInserted", address: "5:7" });
    expect(heard).toHaveLength(1);
    off();
  });

  test("an Excel that does not tell of renamed sheets is not asked to", async () => {
    excel.version = 1.16;
    const off = await workbook.onMoved(() => undefined);
    expect(excel.listeners("renamed")).toBe(0);
    off();
  });
});
