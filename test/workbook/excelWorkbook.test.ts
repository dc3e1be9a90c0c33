import type { ChartDefinition, Workbook } from "../../src/workbook/port";
import { excelWorkbook } from "../../src/workbook/excel/excelWorkbook";
import { repair } from "../../src/workbook/handOn/repair";
import { sampleWorkbook } from "../../src/workbook/sample/definition";
import { writeSample } from "../../src/workbook/sample/writeSample";
import { ExcelMock } from "./excelMock";

let excel: ExcelMock;
let workbook: Workbook;

beforeEach(() => {
  excel = new ExcelMock("Sheet1", "What-if");
  workbook = excelWorkbook();
});

describe("reading Excel", () => {
  test("sheets, selection and used area come as names and positions", async () => {
    excel.set("'What-if'!B3", [
      [1, 2],
      ["", 3],
    ]);
    excel.selected = ["'What-if'!C4:D9", "Sheet1!A1"];
    expect(await workbook.sheets()).toEqual(["Sheet1", "What-if"]);
    expect(await workbook.selection()).toEqual({ sheet: "What-if", row: 3, column: 2, rows: 6, columns: 2 });
    expect(await workbook.usedArea("What-if")).toEqual({ sheet: "What-if", row: 2, column: 1, rows: 2, columns: 2 });
    expect(await workbook.usedArea("Sheet1")).toBeNull();
  });

  test("a blank is null, a formula has its text, a constant has none", async () => {
    excel.set("Sheet1!A1", [["North", 4.5, "", "=A1&B1"]]);
    const { values, formulas } = await workbook.read("Sheet1!A1:D1");
    expect(values).toEqual([["North", 4.5, null, "#CALC"]]);
    expect(formulas).toEqual([["", "", "", "=A1&B1"]]);
  });

  test("a spilled cell has no formula, even where the host reports its anchor's", async () => {
    excel.set("Sheet1!A1", [["=HFS.SCORE(D1:F9)"]]);
    excel.spills.set("Sheet1!A1", "Sheet1!A1").set("Sheet1!B1", "Sheet1!A1").set("Sheet1!A2", "Sheet1!A1").set("Sheet1!B2", "Sheet1!A1");
    expect((await workbook.read("Sheet1!A1:B2")).formulas).toEqual([
      ["=HFS.SCORE(D1:F9)", ""],
      ["", ""],
    ]);
    expect((await workbook.read("Sheet1!B2")).formulas).toEqual([[""]]);
  });

  test("tables, names of ranges and notes of a sheet are listed", async () => {
    excel.tables.set("Table1", { area: { sheet: "Sheet1", row: 0, column: 0, rows: 4, columns: 2 } });
    excel.names.set("Rate", { sheet: "What-if", row: 1, column: 1, rows: 1, columns: 1 }).set("Constant", null);
    excel.notes.set("Sheet1!A1", { content: "one" }).set("'What-if'!A1", { content: "two" });
    expect(await workbook.tables()).toEqual([{ name: "Table1", area: { sheet: "Sheet1", row: 0, column: 0, rows: 4, columns: 2 } }]);
    excel.tables.set("Table1", { area: { sheet: "Sheet1", row: 0, column: 0, rows: 4, columns: 2 }, showTotals: true });
    expect((await workbook.tables())[0].area.rows).toBe(3);
    expect(await workbook.names()).toEqual([{ name: "Rate", address: "'What-if'!B2" }]);
    expect(await workbook.notes("What-if")).toEqual([{ address: "'What-if'!A1", text: "two" }]);
  });

  test("what was not loaded cannot be read: the mock keeps Excel's discipline", async () => {
    const run = (globalThis as any).Excel.run as (body: (context: any) => Promise<unknown>) => Promise<unknown>;
    await expect(run(async (context) => context.workbook.worksheets.items)).rejects.toThrow("PropertyNotLoaded");
    await expect(
      run(async (context) => {
        context.workbook.worksheets.load("items/name");
        return context.workbook.worksheets.items;
      }),
    ).rejects.toThrow("PropertyNotLoaded");
  });
});

describe("writing into Excel", () => {
  test("cells are written at the corner of the address; null clears", async () => {
    excel.set("Sheet1!B3", [[1]]);
    await workbook.write("Sheet1!B2", [
      ["=HFS.RCA(D1:F9)", 2],
      [null, "NA"],
    ]);
    expect(excel.cell("Sheet1!B2")?.formula).toBe("=HFS.RCA(D1:F9)");
    expect(excel.cell("Sheet1!C2")?.value).toBe(2);
    expect(excel.cell("Sheet1!B3")).toBeUndefined();
    expect(excel.cell("Sheet1!C3")?.value).toBe("NA");
  });

  test("only the looks that were asked for are set", async () => {
    await workbook.format("Sheet1!A1:B1", { bold: true, ruleBelow: "#0072B2", numberFormat: "0.00" });
    expect(excel.log).toEqual([
      "Sheet1!A1:B1 format.font.bold = true",
      'Sheet1!A1:B1 numberFormat = "0.00"',
      'Sheet1!A1:B1 format.EdgeBottom.style = "Continuous"',
      'Sheet1!A1:B1 format.EdgeBottom.weight = "Medium"',
      'Sheet1!A1:B1 format.EdgeBottom.color = "#0072B2"',
    ]);
  });

  test("a column of 8.43 characters is 48 points wide, as Excel's standard column", async () => {
    await workbook.columnWidths("Sheet1", [{ from: 2, to: 3, characters: 8.43 }]);
    const [entry] = excel.log;
    expect(entry).toMatch(/^Sheet1!C1:D1 column format\.columnWidth = /);
    expect(Number(entry.split("= ")[1])).toBeCloseTo(48, 1);
  });

  test("a sheet is made once", async () => {
    expect(await workbook.ensureSheet("New")).toBe(true);
    expect(await workbook.ensureSheet("New")).toBe(false);
    expect(await workbook.sheets()).toEqual(["Sheet1", "What-if", "New"]);
  });

  test("a table gets its name, a name its range, a cell its list", async () => {
    await workbook.addTable("Sheet1!A5:C9", "HFSData");
    await workbook.addTable("Sheet1!A5:C9", "HFSData");
    await workbook.addName("Rate", "'What-if'!B2");
    await workbook.addName("Rate", "'What-if'!B3");
    await workbook.addChoice("Sheet1!B4", "'What-if'!A1:A9");
    expect([...excel.tables]).toEqual([["HFSData", { area: { sheet: "Sheet1", row: 4, column: 0, rows: 5, columns: 3 } }]]);
    expect(await workbook.names()).toEqual([{ name: "Rate", address: "'What-if'!B3" }]);
    expect(excel.log).toContain(`Sheet1!B4 dataValidation.rule = {"list":{"inCellDropDown":true,"source":"='What-if'!$A$1:$A$9"}}`);
  });

  test("a note is added, changed and removed; an Excel without notes says so", async () => {
    expect(await workbook.setNote("Sheet1!A1", "one")).toBe(true);
    expect(await workbook.setNote("Sheet1!A1", "two")).toBe(true);
    expect((await workbook.notes("Sheet1")).map(({ text }) => text)).toEqual(["two"]);
    expect(await workbook.setNote("Sheet1!A1", null)).toBe(true);
    expect(excel.notes.size).toBe(0);
    excel.version = 1.17;
    expect(await workbook.setNote("Sheet1!A1", "three")).toBe(false);
    expect(await workbook.notes("Sheet1")).toEqual([]);
  });

  test("a chart takes names, ranges and colours from its definition, and replaces itself", async () => {
    const chart: ChartDefinition = {
      id: "layers",
      kind: "bars",
      title: "Scores",
      description: "",
      categories: "Sheet1!A2:A4",
      series: [
        { name: "Hardware", values: "Sheet1!B2:B4", color: "#0072B2" },
        { name: "Software", values: "Sheet1!C2:C4", color: "#B84E00" },
      ],
      place: "Sheet1!E2:J20",
    };
    await workbook.addChart(chart);
    await workbook.addChart({ ...chart, title: "Again" });
    const charts = excel.sheets[0].charts;
    expect([...charts.keys()]).toEqual(["layers"]);
    expect(charts.get("layers")).toMatchObject({
      type: "BarClustered",
      by: "Columns",
      "title text": "Again",
      "legend visible": true,
      "category reversePlotOrder": true,
      place: "E2:J20",
      series: [
        { name: "Hardware", values: "Sheet1!B2:B4", categories: "Sheet1!A2:A4", color: "#0072B2" },
        { name: "Software", values: "Sheet1!C2:C4", categories: "Sheet1!A2:A4", color: "#B84E00" },
      ],
    });
  });

  test("rank intervals are a stock chart of high, low and rank, with rank 1 at the top and no median", async () => {
    const column = (name: string, letter: string) => ({ name, values: `Sheet1!${letter}2:${letter}4`, color: "#5F6673" });
    await workbook.addChart({
      id: "ranks",
      kind: "intervals",
      title: "Ranks",
      description: "",
      categories: "Sheet1!A2:A4",
      series: [column("Rank", "B"), column("Low", "C"), column("High", "E"), column("Median", "D")],
      axisTitle: "Rank, 1 = best",
      place: "Sheet1!G2:L20",
    });
    const chart = excel.sheets[0].charts.get("ranks");
    expect(chart).toMatchObject({
      chartType: "StockHLC",
      "legend visible": false,
      "value minimum": 1,
      "value reversePlotOrder": true,
      "value title text": "Rank, 1 = best",
      "category tickLabelPosition": "High",
      series: [
        { name: "High", values: "Sheet1!E2:E4", categories: "Sheet1!A2:A4", "line lineStyle": "None", markerStyle: "None" },
        { name: "Low", values: "Sheet1!C2:C4", categories: "Sheet1!A2:A4", "line lineStyle": "None", markerStyle: "None" },
        { name: "Rank", values: "Sheet1!B2:B4", categories: "Sheet1!A2:A4", "line lineStyle": "None", markerStyle: "Circle", markerBackgroundColor: "#5F6673" },
      ],
    });
    expect((chart?.series as unknown[]).length).toBe(3);
    expect(chart).not.toHaveProperty("category reversePlotOrder");
  });

  test("a scatter has an x and a y range per group, marks without lines, both axes named", async () => {
    await workbook.addChart({
      id: "map",
      kind: "scatter",
      title: "Relatedness",
      description: "",
      categories: "Sheet1!A2:A4",
      series: [
        { name: "present", x: "Sheet1!B2:B4", values: "Sheet1!C2:C4", color: "#5F6673", hollow: true },
        { name: "absent", x: "Sheet1!D2:D4", values: "Sheet1!E2:E4", color: "#0072B2" },
      ],
      axisTitle: "Complexity",
      xAxisTitle: "Density",
      place: "Sheet1!G2:L20",
    });
    const chart = excel.sheets[0].charts.get("map");
    const mark = { "line lineStyle": "None", markerStyle: "Circle" };
    expect(chart).toMatchObject({
      type: "XYScatter",
      "legend visible": true,
      "value title text": "Complexity",
      "category title text": "Density",
      place: "G2:L20",
      series: [
        { ...mark, name: "present", values: "Sheet1!C2:C4", categories: "Sheet1!B2:B4", markerForegroundColor: "#5F6673", markerBackgroundColor: "#FFFFFF" },
        { ...mark, name: "absent", values: "Sheet1!E2:E4", categories: "Sheet1!D2:D4", markerForegroundColor: "#0072B2", markerBackgroundColor: "#0072B2" },
      ],
    });
    expect((chart?.series as unknown[]).length).toBe(2);
  });
});

describe("calculating in Excel", () => {
  test("waiting ends when the state is done", async () => {
    excel.calculation = [{ state: "Calculating", mode: "Automatic" }];
    setTimeout(() => (excel.calculation = []), 50);
    const start = Date.now();
    await workbook.settled();
    expect(Date.now() - start).toBeGreaterThanOrEqual(45);
  });

  test("in manual mode pending work is not waited for", async () => {
    excel.calculation = [{ state: "Pending", mode: "Manual" }];
    await workbook.settled();
    expect(excel.calculation[0].state).toBe("Pending");
  });

  test("only cells that call HFS are entered anew", async () => {
    excel.set("Sheet1!A1", [["'012", "=SUM(B1:B2)", "=HFS.RCA(D1:F9)", "=_xldudf_HFS_SCORE(D1:F9)"]]);
    expect(await repair(workbook)).toEqual({ entered: 2, mended: 1 });
    expect(excel.log.filter((entry) => entry.includes("formulas"))).toEqual([
      'Sheet1!D1 formulas = [["=HFS.SCORE(D1:F9)"]]',
      'Sheet1!C1 formulas = [["=HFS.RCA(D1:F9)"]]',
    ]);
  });
});

describe("batches", () => {
  test("a group is one batch with one undo step where Excel has it", async () => {
    await workbook.undoGroup(async () => {
      await workbook.write("Sheet1!A1", [[1]]);
      await workbook.undoGroup(() => workbook.write("Sheet1!A2", [[2]]));
    });
    expect(excel.runs).toEqual([{ delayForCellEdit: true, mergeUndoGroup: true }]);
    expect(excel.cell("Sheet1!A2")?.value).toBe(2);
  });

  test("an older Excel gets a plain batch", async () => {
    excel.version = 1.19;
    await workbook.undoGroup(() => workbook.write("Sheet1!A1", [[1]]));
    expect(excel.runs).toEqual([{ delayForCellEdit: true }]);
  });

  test("where a call cannot be undone, the work is done without the single step", async () => {
    excel.failNextGroup = "UndoNotSupported";
    await workbook.undoGroup(() => workbook.write("Sheet1!A1", [[1]]));
    expect(excel.cell("Sheet1!A1")?.value).toBe(1);
    excel.failNextGroup = "GeneralException";
    await expect(workbook.undoGroup(() => workbook.write("Sheet1!A1", [[2]]))).rejects.toThrow("GeneralException");
  });

  test("after a failed group the next call opens its own batch", async () => {
    await expect(workbook.undoGroup(() => workbook.write("Nowhere!A1", [[1]]))).rejects.toThrow("ItemNotFound");
    await workbook.write("Sheet1!A1", [[3]]);
    expect(excel.cell("Sheet1!A1")?.value).toBe(3);
  });

  test("the writes of a group travel in one sync", async () => {
    await workbook.undoGroup(async () => {
      for (let row = 1; row <= 20; row++) await workbook.write(`Sheet1!A${row}`, [[row]]);
    });
    expect(excel.syncs).toBeLessThanOrEqual(2);
  });
});

describe("the sample in Excel", () => {
  test("is written in one batch, with every cell of its definition", async () => {
    await writeSample(workbook);
    expect(excel.runs.filter(({ mergeUndoGroup }) => mergeUndoGroup)).toHaveLength(1);
    expect(await workbook.sheets()).toEqual(["Sheet1", "What-if", ...sampleWorkbook().sheets.map(({ name }) => `${name} (2)`)]);
    const cell = excel.cell("'Paths (2)'!A8");
    expect(cell?.formula).toContain("HFS.PATH('Data (2)'!$A$5:$W$35,$B$4,,$B$5");
    expect([...excel.tables.keys()]).toEqual(["HFSData2", "HFSTrade2", "HFSInputOutput2"]);
    expect(excel.log.filter((entry) => entry.includes("pageLayout prints"))).toEqual(
      ["Robustness", "Advantage", "Network"].map(
        (sheet) => `${sheet} (2) pageLayout prints '${sheet} (2)'!A1:N${sampleWorkbook().sheets.find(({ name }) => name === sheet)?.printed?.rows}`,
      ),
    );
  });
});
