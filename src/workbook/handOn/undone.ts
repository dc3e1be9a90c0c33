import type { Workbook } from "../port";
import { areaOfFrozen, keepOriginals, readOriginals, withoutLeftovers, type Originals } from "./originals";
import { sameValues, type SheetCells } from "./sheetCells";
import { cellKey } from "./spillReferences";

/** What each open workbook was frozen to before it was thawed last, for as long as its undo steps live. */
const thawed = new WeakMap<Workbook, { readonly title: string; readonly originals: Originals }>();

export async function rememberThawed(workbook: Workbook, originals: Originals): Promise<void> {
  thawed.set(workbook, { title: await workbook.title(), originals });
}

/**
 * Undoing a thaw brings the frozen values back into the cells, but not the record beside the sheets, which hosts do not undo: where
 * these values stand again without their formulas, the record is kept again, so that the formulas are not lost.
 */
export async function recallUndone(workbook: Workbook, now: SheetCells): Promise<void> {
  const last = thawed.get(workbook);
  if (!last || last.title !== (await workbook.title())) return;
  const { state, originals } = await readOriginals(workbook);
  if (state === "damaged" || state === "newer") return;
  const known = new Set((originals?.cells ?? []).map(cellKey));
  const again = last.originals.cells.filter(
    (cell) =>
      !known.has(cellKey(cell)) &&
      now.has(cell.sheet) &&
      now.formula(cell.sheet, cell.row, cell.column) === "" &&
      sameValues(cell.values, now.values(areaOfFrozen(cell))),
  );
  if (again.length === 0) return;
  const freezes = new Set(last.originals.cells.map(({ freeze }) => freeze));
  const isLater = ({ freeze }: { freeze: number }): boolean => !freezes.has(freeze);
  await keepOriginals(
    workbook,
    withoutLeftovers({
      guide: last.originals.guide,
      descriptions: { ...last.originals.descriptions, ...originals?.descriptions },
      cells: [...(originals?.cells ?? []), ...again],
      inputs: [...last.originals.inputs, ...(originals?.inputs ?? []).filter(isLater)],
      used: [...last.originals.used, ...(originals?.used ?? []).filter(isLater)],
    }),
  );
}
