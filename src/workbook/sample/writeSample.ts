import { formatAddress, sheetPrefix } from "../address";
import type { Workbook } from "../port";
import { sampleWorkbook } from "./definition";
import { sampleNames, type SampleNames } from "./layout";
import type { SampleArea, SampleSheet } from "./types";

/**
 * Writes the sample into the open workbook, as one undo step. A sheet that is already there is
 * never touched: where a name is taken, all sheets of the sample get the same suffix, so that
 * the formulas refer to the right ones. A sample that is already there is shown.
 */
export async function writeSample(workbook: Workbook): Promise<void> {
  const place = await findPlace(workbook);
  const sample = sampleWorkbook(place.names);
  if (!place.written) {
    await workbook.undoGroup(async () => {
      for (const sheet of sample.sheets) await workbook.ensureSheet(sheet.name);
      for (const sheet of sample.sheets) await writeCells(workbook, sheet);
      for (const sheet of sample.sheets) await dress(workbook, sheet);
    });
    await workbook.settled();
  }
  await workbook.activate(sample.start);
}

/** The first set of names that is free, or that a complete sample bears. */
async function findPlace(workbook: Workbook): Promise<{ names: SampleNames; written: boolean }> {
  const lower = (names: readonly string[]): Set<string> => new Set(names.map((name) => name.toLowerCase()));
  const sheets = lower(await workbook.sheets());
  const tables = lower((await workbook.tables()).map(({ name }) => name));
  for (let copy = 1; ; copy++) {
    const names = sampleNames(copy);
    const sample = sampleWorkbook(names);
    const taken = sample.sheets.filter(({ name }) => sheets.has(name.toLowerCase()));
    if (taken.length === 0 && ![names.table, names.tradeTable, names.inputOutputTable].some((name) => tables.has(name.toLowerCase())))
      return { names, written: false };
    if (taken.length === sample.sheets.length && (await bearTitles(workbook, sample.sheets))) return { names, written: true };
  }
}

/** True when every sheet begins with the title that the sample gives it. */
async function bearTitles(workbook: Workbook, sheets: readonly SampleSheet[]): Promise<boolean> {
  for (const { name, blocks } of sheets) {
    const { values } = await workbook.read(`${sheetPrefix(name)}A1`);
    if (values[0][0] !== blocks[0].cells[0][0]) return false;
  }
  return true;
}

async function writeCells(workbook: Workbook, sheet: SampleSheet): Promise<void> {
  for (const { row, column, cells } of sheet.blocks) {
    await workbook.write(address(sheet, { row, column, rows: cells.length, columns: cells[0].length }), cells);
  }
}

/** Everything but the cells: looks, notes, lists, tables, pictures. */
async function dress(workbook: Workbook, sheet: SampleSheet): Promise<void> {
  for (const table of sheet.tables) await workbook.addTable(address(sheet, table), table.name);
  for (const area of sheet.formats) await workbook.format(address(sheet, area), area.format);
  await workbook.columnWidths(sheet.name, sheet.widths);
  if (workbook.rowHeights && sheet.heights.length > 0) await workbook.rowHeights(sheet.name, sheet.heights);
  await workbook.freezeRows(sheet.name, sheet.frozenRows);
  for (const { row, column, source } of sheet.choices) await workbook.addChoice(cell(sheet, row, column), source);
  for (const { row, column, text } of sheet.notes) await workbook.setNote(cell(sheet, row, column), text);
  for (const chart of sheet.charts) await workbook.addChart(chart);
  await workbook.fitToPage?.(sheet.name, sheet.printed && address(sheet, sheet.printed));
}

function address(sheet: SampleSheet, area: SampleArea): string {
  return formatAddress({ sheet: sheet.name, row: area.row, column: area.column, rows: area.rows, columns: area.columns });
}

function cell(sheet: SampleSheet, row: number, column: number): string {
  return address(sheet, { row, column, rows: 1, columns: 1 });
}
