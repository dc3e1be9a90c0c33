import { sampleWorkbook } from "../../src/workbook/sample/definition";
import { writeSample } from "../../src/workbook/sample/writeSample";
import { FakeWorkbook } from "../fakeWorkbook";

const SHEETS = ["Read me", "Data", "Scores", "Robustness", "Paths", "Roadmap", "What-if", "Trade", "Advantage", "Input-output", "Network"];

describe("writing the sample", () => {
  test("adds its sheets behind the user's and opens on the input of paths", async () => {
    const workbook = new FakeWorkbook();
    await writeSample(workbook);
    expect(await workbook.sheets()).toEqual(["Sheet1", ...SHEETS]);
    expect(workbook.activated).toEqual(["Paths!$B$4"]);
  });

  test("is one undo step", async () => {
    const workbook = new FakeWorkbook();
    await writeSample(workbook);
    expect(workbook.groups).toBe(1);
    expect(workbook.writesOutside).toBe(0);
  });

  test("carries over every cell, note, list, table, picture, width, height and frozen row of the definition", async () => {
    const workbook = new FakeWorkbook();
    await writeSample(workbook);
    for (const sheet of sampleWorkbook().sheets) {
      const area = await workbook.usedArea(sheet.name);
      const cells = sheet.blocks.flatMap(({ cells }) => cells.flat()).filter((cell) => cell !== null);
      expect(workbook.cells.get(sheet.name)?.size).toBe(cells.length);
      expect(area).not.toBeNull();
      expect(await workbook.notes(sheet.name)).toHaveLength(sheet.notes.length);
      expect(workbook.widths.get(sheet.name)).toEqual(sheet.widths);
      expect(workbook.heights.get(sheet.name) ?? []).toEqual(sheet.heights);
      expect(workbook.frozen.get(sheet.name)).toBe(sheet.frozenRows);
    }
    expect(workbook.charts.map(({ id }) => id)).toEqual([
      "sample-layers",
      "sample-ranks",
      "sample-factors",
      "sample-gains",
      "sample-first",
      "sample-effort",
      "sample-roadmap",
      "sample-strategies",
      "sample-relatedness",
      "sample-position",
      "sample-linkages",
      "sample-prices",
    ]);
    expect([...workbook.choices]).toEqual([
      ["Paths!B4", "Data!$A$6:$A$35"],
      ["Paths!E40", "Paths!$B$9:$B$25"],
      ["Advantage!B4", "Trade!$A$6:$A$57"],
      ["Network!B4", "'Input-output'!$A$7:$A$48"],
      ["Network!B112", "'Input-output'!$A$7:$A$48"],
    ]);
    expect(workbook.tableList).toEqual([
      { name: "HFSData", area: { sheet: "Data", row: 4, column: 0, rows: 31, columns: 23 } },
      { name: "HFSTrade", area: { sheet: "Trade", row: 4, column: 0, rows: 53, columns: 22 } },
      { name: "HFSInputOutput", area: { sheet: "Input-output", row: 5, column: 0, rows: 43, columns: 54 } },
    ]);
    expect(workbook.formats).toHaveLength(sampleWorkbook().sheets.reduce((sum, { formats }) => sum + formats.length, 0));
  });

  test("a second time it only shows what is there, whatever the user has typed into it", async () => {
    const workbook = new FakeWorkbook();
    await writeSample(workbook);
    await workbook.write("Paths!B4", [["Beijing"]]);
    await writeSample(workbook);
    expect(await workbook.sheets()).toEqual(["Sheet1", ...SHEETS]);
    expect((await workbook.read("Paths!B4")).values).toEqual([["Beijing"]]);
    expect(workbook.groups).toBe(1);
    expect(workbook.activated).toHaveLength(2);
  });

  test("a sheet of the user's with one of its names stays as it is, and the sample's formulas refer to its own sheets", async () => {
    const workbook = new FakeWorkbook(["data"]);
    await workbook.write("data!A1", [["mine", 1]]);
    await writeSample(workbook);
    expect(await workbook.sheets()).toEqual(["data", ...SHEETS.map((name) => `${name} (2)`)]);
    expect((await workbook.read("data!A1:B1")).values).toEqual([["mine", 1]]);
    expect((await workbook.read("'Scores (2)'!A5")).formulas[0][0]).toBe("=HFS.SCORE('Data (2)'!$A$5:$W$35)");
    expect(workbook.tableList.map(({ name }) => name)).toEqual(["HFSData2", "HFSTrade2", "HFSInputOutput2"]);
  });

  test("a sample that lost a sheet is left alone and a whole one written beside it", async () => {
    const workbook = new FakeWorkbook();
    await writeSample(workbook);
    workbook.cells.delete("Scores");
    await writeSample(workbook);
    expect(await workbook.sheets()).toEqual([
      "Sheet1",
      "Read me",
      "Data",
      "Robustness",
      "Paths",
      "Roadmap",
      "What-if",
      "Trade",
      "Advantage",
      "Input-output",
      "Network",
      ...SHEETS.map((name) => `${name} (2)`),
    ]);
  });

  test("a table of the user's with its name is no obstacle", async () => {
    const workbook = new FakeWorkbook();
    await workbook.addTable("Sheet1!A1:B3", "hfsdata");
    await writeSample(workbook);
    expect(await workbook.sheets()).toEqual(["Sheet1", ...SHEETS.map((name) => `${name} (2)`)]);
  });
});
