import { freeze } from "../../../src/workbook/handOn/freeze";
import { thaw } from "../../../src/workbook/handOn/thaw";
import { callsHfs } from "../../../src/workbook/formula/hfsCells";
import { formatAddress } from "../../../src/workbook/address";
import type { CellValue } from "../../../src/workbook/port";
import { sampleWorkbook } from "../../../src/workbook/sample/definition";
import { writeSample } from "../../../src/workbook/sample/writeSample";
import { FakeWorkbook } from "../../fakeWorkbook";
import { Calculator } from "../evaluate";
import { FUNCTIONS } from "../sampleFunctions";
import { formulasOf, toyAbout } from "./toy";

/** The sample with the results that its formulas have. */
async function calculatedSample(): Promise<FakeWorkbook> {
  const workbook = new FakeWorkbook(["Sheet1"]);
  await writeSample(workbook);
  const sample = sampleWorkbook();
  const calculator = new Calculator(sample, FUNCTIONS);
  for (const { name } of sample.sheets) {
    for (const [key, { formula }] of [...(workbook.cells.get(name) ?? [])]) {
      if (formula === "") continue;
      const [row, column] = key.split(",").map(Number);
      const spill = calculator.spills.find((one) => one.sheet === name && one.row === row && one.column === column);
      const area = { sheet: name, row, column, rows: spill?.rows ?? 1, columns: spill?.columns ?? 1 };
      const address = formatAddress(area);
      const values = calculator.read(address).map((line) => line.map((value) => (typeof value === "object" && value !== null ? "#N/A" : (value as CellValue))));
      workbook.show(address, values);
      if (spill) workbook.spilled.set(formatAddress({ ...area, rows: 1, columns: 1 }), area);
    }
  }
  return workbook;
}

describe("the sample workbook", () => {
  test("freezes whole and thaws to the letter", async () => {
    const workbook = await calculatedSample();
    const before = formulasOf(workbook);
    const own = Object.values(before).filter(callsHfs);
    expect(own.length).toBeGreaterThan(25);
    const report = await freeze(workbook, { kind: "workbook" }, toyAbout);
    expect(report.skipped).toEqual([]);
    expect(report.formulas).toBe(own.length);
    expect(Object.values(formulasOf(workbook)).filter(callsHfs)).toEqual([]);
    expect(await thaw(workbook, { kind: "workbook" })).toMatchObject({ restored: own.length, kept: [], changes: [] });
    expect(formulasOf(workbook)).toEqual(before);
    expect([...workbook.partTexts]).toEqual([]);
  });
});
