import { formatAddress } from "../workbook/address";
import type { About } from "../workbook/handOn/about";
import { annotationOf, type Annotation } from "../workbook/handOn/annotation";
import { callsHfs, mendNames } from "../workbook/formula/hfsCells";
import { InputFinder } from "../workbook/formula/references";
import type { Area, Workbook } from "../workbook/port";

const MAX_CELLS = 250_000;

/** The formula of ours whose result a cell shows, and what is told about it. */
export interface FormulaExplained {
  /** The cell with the formula. */
  readonly anchor: string;
  /** The cell asked about is the formula's own. */
  readonly own: boolean;
  readonly annotation: Annotation;
}

/** What a cell shows: its own formula of ours, or the one whose result covers it; null where no formula of ours does. */
export async function explainFormula(workbook: Workbook, selection: Area, about: About): Promise<FormulaExplained | null> {
  const cell = { ...selection, rows: 1, columns: 1 };
  const { formulas } = await workbook.read(formatAddress(cell));
  const found = formulas[0][0] === "" ? await covering(workbook, cell) : { area: cell, formula: formulas[0][0] };
  if (!found || !callsHfs(mendNames(found.formula))) return null;
  const annotation = await annotationOf(mendNames(found.formula), found.area, new InputFinder(workbook), about);
  return { anchor: formatAddress(found.area), own: found.area.row === cell.row && found.area.column === cell.column, annotation };
}

/** The formula above or to the left whose result covers a cell. */
async function covering(workbook: Workbook, cell: Area): Promise<{ area: Area; formula: string } | null> {
  const used = await workbook.usedArea(cell.sheet);
  if (!used || used.rows * used.columns > MAX_CELLS) return null;
  const { formulas } = await workbook.read(formatAddress(used));
  const candidates = formulas.slice(0, Math.max(0, cell.row - used.row + 1)).flatMap((line, i) =>
    line.slice(0, Math.max(0, cell.column - used.column + 1)).flatMap((formula, j) => {
      const area = { sheet: cell.sheet, row: used.row + i, column: used.column + j, rows: 1, columns: 1 };
      return callsHfs(formula) ? [{ area, formula }] : [];
    }),
  );
  const spills = await workbook.spillAreas(candidates.map(({ area }) => formatAddress(area)));
  const covers = ({ row, column, rows, columns }: Area): boolean =>
    cell.row >= row && cell.row < row + rows && cell.column >= column && cell.column < column + columns;
  return candidates.find((_, i) => covers(spills[i])) ?? null;
}
