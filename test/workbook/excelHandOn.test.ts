import { excelWorkbook } from "../../src/workbook/excel/excelWorkbook";
import { freeze } from "../../src/workbook/handOn/freeze";
import { thaw } from "../../src/workbook/handOn/thaw";
import { shareCopy } from "../../src/workbook/handOn/shareCopy";
import { ExcelMock } from "./excelMock";

const ABOUT = { version: "0.1.0", date: "2026-11-26", describe: () => ({ meaning: "Scores.", source: "Own." }) };

describe("Excel's part in handing a workbook on", () => {
  test("the title is the file's name without its ending", async () => {
    new ExcelMock("Data");
    expect(await excelWorkbook().title()).toBe("Study 2023");
  });

  test("a spill is as large as its cells reach; an Excel before spills has none", async () => {
    const excel = new ExcelMock("Data");
    excel.set("Data!A1", [
      ["=HFS.SCORE(D1:E3)", 1],
      [2, 3],
    ]);
    for (const cell of ["B1", "A2", "B2"]) excel.spills.set(`Data!${cell}`, "Data!A1");
    expect(await excelWorkbook().spillAreas(["Data!A1", "Data!D4"])).toEqual([
      { sheet: "Data", row: 0, column: 0, rows: 2, columns: 2 },
      { sheet: "Data", row: 3, column: 3, rows: 1, columns: 1 },
    ]);
    excel.version = 1.9;
    expect(await excelWorkbook().spillAreas(["Data!A1"])).toEqual([{ sheet: "Data", row: 0, column: 0, rows: 1, columns: 1 }]);
  });

  test("obstacles: protected unless unlocked, merged, hidden, in a table", async () => {
    const excel = new ExcelMock("Data", "Closed");
    excel.protectedSheets.add("Closed");
    excel.unlocked.add("Closed!B2");
    excel.merged.push({ sheet: "Data", row: 0, column: 0, rows: 1, columns: 2 });
    excel.hiddenRows.set("Data", 4);
    excel.tables.set("T", { area: { sheet: "Data", row: 8, column: 0, rows: 3, columns: 3 } });
    expect(await excelWorkbook().obstacles(["Data!B1", "Data!A5", "Data!A4:A6", "Data!C11:D12", "Data!F1", "Closed!A1", "Closed!B2"])).toEqual([
      ["merged"],
      ["hidden"],
      ["hidden"],
      ["table"],
      [],
      ["protected"],
      [],
    ]);
    expect(await excelWorkbook().obstacles([])).toEqual([]);
  });

  test("texts beside the sheets are kept, replaced and removed; foreign parts stay", async () => {
    const excel = new ExcelMock("Data");
    excel.xmlParts.set("other", '<a xmlns="urn:other"/>');
    const workbook = excelWorkbook();
    expect(await workbook.part("frozen")).toBeNull();
    await workbook.keepPart("frozen", '{"a":"<&>"}');
    await workbook.keepPart("frozen", "second");
    expect(await workbook.part("frozen")).toBe("second");
    expect(excel.xmlParts.size).toBe(2);
    await workbook.keepPart("frozen", null);
    expect([...excel.xmlParts.keys()]).toEqual(["other"]);
  });

  test("pieces are written in one batch, a large one in several", async () => {
    const excel = new ExcelMock("Data");
    const workbook = excelWorkbook();
    await workbook.writeAll([
      { address: "Data!A1", cells: [[1, 2]] },
      { address: "Data!A5", cells: [["'=x"], [null]] },
    ]);
    expect([excel.cell("Data!B1")?.value, excel.cell("Data!A5")?.value]).toEqual([2, "=x"]);
    const before = excel.syncs;
    await workbook.writeAll([{ address: "Data!A10", cells: Array.from({ length: 300 }, (_, i) => Array.from({ length: 1000 }, () => i)) }]);
    expect(excel.syncs - before).toBeGreaterThan(2);
    expect([excel.cell("Data!A10")?.value, excel.cell("Data!ALL309")?.value]).toEqual([0, 299]);
  });

  test("text that looks like a formula is text", async () => {
    const excel = new ExcelMock("Data");
    excel.set("Data!A1", [["'=HFS.SCORE(A1)", "=HFS.SCORE(A1)"]]);
    expect((await excelWorkbook().read("Data!A1:B1")).formulas).toEqual([["", "=HFS.SCORE(A1)"]]);
  });

  test("a sheet can be removed", async () => {
    const excel = new ExcelMock("Data", "HFS check");
    await excelWorkbook().removeSheet("HFS check");
    expect(excel.sheets.map(({ name }) => name)).toEqual(["Data"]);
  });

  test("freezing and thawing bring every formula back, with the record outside the undo step", async () => {
    const excel = new ExcelMock("Data");
    excel.set("Data!A1", [["=HFS.SCORE(D1:E2)", "=SUM(A1)"]]);
    excel.set("Data!D1", [[1, 2]]);
    excel.sheet("Data").cells.get("0,0")!.value = 0.5;
    const workbook = excelWorkbook();
    expect(await freeze(workbook, { kind: "workbook" }, ABOUT)).toMatchObject({ formulas: 1, skipped: [] });
    expect(excel.cell("Data!A1")).toEqual({ value: 0.5, formula: "" });
    expect(excel.cell("Data!B1")?.formula).toBe("=SUM(A1)");
    expect(excel.xmlParts.size).toBeGreaterThan(0);
    expect(await thaw(workbook, { kind: "workbook" })).toMatchObject({ state: "thawed", restored: 1 });
    expect(excel.cell("Data!A1")?.formula).toBe("=HFS.SCORE(D1:E2)");
    expect(excel.xmlParts.size).toBe(0);
    expect(excel.sheets.map(({ name }) => name)).toEqual(["Data"]);
  });

  test("a copy is handed out frozen, in a window of its own, and the workbook is as before", async () => {
    const excel = new ExcelMock("Data");
    excel.set("Data!A1", [["=HFS.SCORE(D1:E2)"]]);
    excel.sheet("Data").cells.get("0,0")!.value = 0.5;
    let seen: unknown;
    let closed = 0;
    const slice = (text: string): unknown => ({ status: "succeeded", value: { data: [...text].map((sign) => sign.charCodeAt(0)) } });
    const file = {
      sliceCount: 2,
      getSliceAsync: (i: number, done: (result: unknown) => void) => done(slice(["PK-", "file"][i])),
      closeAsync: () => closed++,
    };
    Object.assign((globalThis as any).Office, { FileType: { Compressed: "compressed" }, AsyncResultStatus: { Succeeded: "succeeded" } });
    (globalThis as any).Office.context.document = {
      getFileAsync: (_: string, done: (result: unknown) => void) => {
        seen = excel.cell("Data!A1");
        done({ status: "succeeded", value: file });
      },
    };
    await shareCopy(excelWorkbook(), ABOUT, "Study 2023 (shared)");
    expect(seen).toEqual({ value: 0.5, formula: "" });
    expect(excel.created.map((text) => atob(text))).toEqual(["PK-file"]);
    expect(closed).toBe(1);
    expect(excel.cell("Data!A1")?.formula).toBe("=HFS.SCORE(D1:E2)");
  });

  test("an Excel that cannot open a copy says so, and the workbook is as before", async () => {
    const excel = new ExcelMock("Data");
    excel.version = 1.7;
    excel.set("Data!A1", [["=HFS.SCORE(D1:E2)"]]);
    excel.sheet("Data").cells.get("0,0")!.value = 0.5;
    await expect(shareCopy(excelWorkbook(), ABOUT, "Study")).rejects.toThrow("cannot open a copy in a new window");
    expect(excel.cell("Data!A1")?.formula).toBe("=HFS.SCORE(D1:E2)");
  });
});
