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
    const off = await workbook.onRenamed((from, to) => heard.push([from, to]));
    await excel.fire("renamed", { nameBefore: "Sheet1", nameAfter: "Regions" });
    expect(heard).toEqual([["Sheet1", "Regions"]]);
    off();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(excel.listeners("renamed")).toBe(0);
  });

  test("an Excel that does not tell of renamed sheets is not asked to", async () => {
    excel.version = 1.16;
    const off = await workbook.onRenamed(() => undefined);
    expect(excel.listeners("renamed")).toBe(0);
    off();
  });
});
