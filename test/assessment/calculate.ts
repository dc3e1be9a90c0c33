import { findCalls } from "../../src/workbook/formula/parse";
import { repeatCall } from "../../src/workbook/formula/resolve";
import type { Session } from "../../src/functions/session";
import { areaOf, formatAddress } from "../../src/workbook/address";
import { findHfsCells } from "../../src/workbook/formula/hfsCells";
import { InputFinder } from "../../src/workbook/formula/references";
import type { Area, CellValue } from "../../src/workbook/port";
import type { FakeWorkbook } from "../fakeWorkbook";

/**
 * Computes the HFS formulas of a workbook in the order they stand and spills their results, as a
 * spreadsheet would: a result that meets a filled cell is an error here. Plain references
 * (`=$B$4`) are followed; Excel's own functions are not computed, and a formula of ours that takes what they would give is passed over.
 */
export async function calculate(workbook: FakeWorkbook, session: Session): Promise<Map<string, CellValue[][]>> {
  const results = new Map<string, CellValue[][]>();
  for (const { address, formula } of await findHfsCells(workbook)) {
    const area = areaOf(address);
    await followReferences(workbook, area.sheet);
    if (await takesUncomputed(workbook, formula, area)) continue;
    const outcome = await repeatCall(findCalls(formula)[0], { workbook, session, sheet: area.sheet });
    if (outcome.kind !== "result")
      throw new Error(`${address} ${formula}: ${outcome.kind === "failed" ? outcome.error.message : JSON.stringify(outcome.values)}`);
    const grid = outcome.grid.map((row) => row.map((cell): CellValue => (typeof cell === "object" ? cell.error : cell)));
    const { values, formulas } = await workbook.read(formatAddress({ ...area, rows: grid.length, columns: grid[0].length }));
    values.forEach((row, i) =>
      row.forEach((value, j) => {
        if ((value !== null || formulas[i][j] !== "") && (i > 0 || j > 0)) throw new Error(`${address}: #SPILL! at ${i}, ${j}`);
      }),
    );
    workbook.show(address, grid);
    results.set(address, grid);
  }
  return results;
}

/** True where a formula refers to cells whose own formula was not computed here. */
async function takesUncomputed(workbook: FakeWorkbook, formula: string, at: Area): Promise<boolean> {
  for (const { area } of await new InputFinder(workbook).of(formula, at)) {
    const { values, formulas } = await workbook.read(formatAddress(area));
    if (formulas.some((row, i) => row.some((one, j) => one !== "" && values[i][j] === null))) return true;
  }
  return false;
}

/** Shows in each cell that is a plain reference what the other cell shows. */
async function followReferences(workbook: FakeWorkbook, sheet: string): Promise<void> {
  for (const [key, { formula }] of [...(workbook.cells.get(sheet) ?? [])]) {
    const target = /^=(\$?[A-Z]+\$?\d+)$/.exec(formula)?.[1];
    if (!target) continue;
    const [row, column] = key.split(",").map(Number);
    const { values } = await workbook.read(formatAddress(areaOf(target, sheet)));
    workbook.show(formatAddress({ sheet, row, column, rows: 1, columns: 1 }), values);
  }
}
