import { areaOf, formatAddress } from "../address";
import { callsHfs } from "../formula/hfsCells";
import type { Area, CellValue, Reading } from "../port";
import { rangeOf, supports, type Context } from "./batches";

/** What Excel knows about sheets, cells, tables, names and notes. */

const PLACE = "rowIndex,columnIndex,rowCount,columnCount,worksheet/name";

/** Where a loaded range lies. */
function areaOfRange(range: Excel.Range): Area {
  return { sheet: range.worksheet.name, row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}

export async function sheets(context: Context): Promise<string[]> {
  const all = context.workbook.worksheets;
  all.load("items/name");
  await context.sync();
  return all.items.map(({ name }) => name);
}

/** The first rectangle of the selection. */
export async function selection(context: Context): Promise<Area> {
  const range = context.workbook.getSelectedRanges().areas.getItemAt(0);
  range.load(PLACE);
  await context.sync();
  return areaOfRange(range);
}

export async function usedArea(context: Context, sheet: string): Promise<Area | null> {
  const range = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true);
  range.load(PLACE);
  await context.sync();
  return range.isNullObject ? null : areaOfRange(range);
}

export async function read(context: Context, address: string): Promise<Reading> {
  const area = areaOf(address);
  const range = rangeOf(context, area);
  range.load("values,formulas,valueTypes");
  await context.sync();
  const values = range.values.map((row, i) => row.map((value, j): CellValue => (range.valueTypes[i][j] === Excel.RangeValueType.empty ? null : value)));
  // Text that begins with "=" stands in both lists; a formula shows something else than itself.
  const isFormula = (formula: unknown, value: unknown): formula is string => typeof formula === "string" && formula.startsWith("=") && formula !== value;
  const formulas = range.formulas.map((row, i) => row.map((formula, j) => (isFormula(formula, range.values[i][j]) ? formula : "")));
  await clearSpilled(context, area, formulas);
  return { area, values, formulas };
}

/**
 * A spilled cell has no formula of its own, whatever the host reports for it. Asked are the cells
 * that could be spilled: those whose formula stands more than once, and those that call HFS.
 */
async function clearSpilled(context: Context, area: Area, formulas: string[][]): Promise<void> {
  if (!supports("1.12")) return;
  const count = new Map<string, number>();
  formulas.flat().forEach((formula) => count.set(formula, (count.get(formula) ?? 0) + 1));
  const suspects = formulas.flatMap((row, i) =>
    row.flatMap((formula, j) => {
      if (formula === "" || ((count.get(formula) ?? 0) < 2 && !callsHfs(formula))) return [];
      const parent = rangeOf(context, { sheet: area.sheet, row: area.row + i, column: area.column + j, rows: 1, columns: 1 }).getSpillParentOrNullObject();
      parent.load("rowIndex,columnIndex");
      return [{ i, j, parent }];
    }),
  );
  if (suspects.length === 0) return;
  await context.sync();
  for (const { i, j, parent } of suspects) {
    if (!parent.isNullObject && (parent.rowIndex !== area.row + i || parent.columnIndex !== area.column + j)) formulas[i][j] = "";
  }
}

/** The file's name without its ending. */
export async function title(context: Context): Promise<string> {
  context.workbook.load("name");
  await context.sync();
  return context.workbook.name.replace(/\.[^.]+$/, "");
}

/** What the formula in each cell covers. */
export async function spillAreas(context: Context, cells: readonly string[]): Promise<Area[]> {
  const own = cells.map((address) => areaOf(address));
  if (!supports("1.12") || own.length === 0) return own;
  const spilled = own.map((area) => {
    const range = rangeOf(context, area).getSpillingToRangeOrNullObject();
    range.load(PLACE);
    return range;
  });
  await context.sync();
  return own.map((area, i) => (spilled[i].isNullObject ? area : areaOfRange(spilled[i])));
}

export async function tables(context: Context): Promise<{ name: string; area: Area }[]> {
  const all = context.workbook.tables;
  all.load("items/name,items/showTotals");
  await context.sync();
  const ranges = all.items.map((table) => {
    const range = table.getRange();
    range.load(PLACE);
    return range;
  });
  if (ranges.length > 0) await context.sync();
  return all.items.map(({ name, showTotals }, i) => {
    const area = areaOfRange(ranges[i]);
    return { name, area: showTotals ? { ...area, rows: area.rows - 1 } : area };
  });
}

/** Names of the workbook that stand for a range. */
export async function names(context: Context): Promise<{ name: string; address: string }[]> {
  const all = context.workbook.names;
  all.load("items/name");
  await context.sync();
  const ranges = all.items.map((item) => {
    const range = item.getRangeOrNullObject();
    range.load(PLACE);
    return range;
  });
  if (ranges.length > 0) await context.sync();
  return all.items.flatMap(({ name }, i) => (ranges[i].isNullObject ? [] : [{ name, address: formatAddress(areaOfRange(ranges[i])) }]));
}

/** Notes of a sheet; none where this Excel cannot read them. */
export async function notes(context: Context, sheet: string): Promise<{ address: string; text: string }[]> {
  if (!supports("1.18")) return [];
  const all = context.workbook.notes;
  all.load("items/content");
  await context.sync();
  const places = all.items.map((note) => {
    const range = note.getLocation();
    range.load(PLACE);
    return range;
  });
  if (places.length > 0) await context.sync();
  return all.items.flatMap(({ content }, i) => {
    const area = areaOfRange(places[i]);
    return area.sheet === sheet ? [{ address: formatAddress(area), text: content }] : [];
  });
}
