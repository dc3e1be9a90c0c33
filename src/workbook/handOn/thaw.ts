import { formatAddress } from "../address";
import { InputFinder } from "../formula/references";
import type { CellInput, CellValue, Obstacle, Piece, Workbook } from "../port";
import { changedInputs } from "./changedInputs";
import { updateGuide } from "./guide";
import { hasMoved } from "./moved";
import { areaOfFrozen, isBack, keepOriginals, readOriginals, withoutLeftovers, type FrozenCell, type Originals } from "./originals";
import { crosses, sameSheet, touches, type Scope } from "./scope";
import { sameValue, sameValues, SheetCells } from "./sheetCells";
import { cellKey, spillReferences } from "./spillReferences";
import { rememberThawed } from "./undone";

export interface ThawReport {
  readonly state: "nothing" | "thawed" | "damaged" | "newer";
  readonly restored: number;
  readonly kept: readonly Kept[];
  readonly changes: readonly Change[];
}

export interface Kept {
  readonly address: string;
  /** `overwritten`: another formula stands there; `gone`: its sheet, or one that it refers to, is not there, or its cells have moved, or the result that it refers to (`A8#`) is not back. */
  readonly reason: Obstacle | "overwritten" | "gone";
}

/** A cell that is not what it was when it was frozen. */
export interface Change {
  readonly address: string;
  readonly what: "input" | "result";
  readonly before: CellValue;
  readonly after: CellValue;
}

/**
 * Brings back the formulas that are frozen in the scope; a spill of which the scope holds any cell comes back whole. Values that were
 * changed by hand since give way, and are reported; where another formula stands, it stays, and so does the record of ours. Sheets
 * are known by their names: on a sheet that has been renamed nothing comes back until it bears its name again. A damaged or newer
 * record restores nothing and is left as it is.
 */
export function thaw(workbook: Workbook, scope: Scope, despite: readonly Obstacle[] = []): Promise<ThawReport> {
  return thawWhere(workbook, (cell) => touches(scope, areaOfFrozen(cell)), despite);
}

/** The same for the formulas for which `wanted` is true. */
export async function thawWhere(workbook: Workbook, wanted: (cell: FrozenCell) => boolean, despite: readonly Obstacle[]): Promise<ThawReport> {
  const { state, originals } = await readOriginals(workbook);
  if (!originals) {
    if (state === "none") await keepOriginals(workbook, NOTHING);
    return { state: state === "none" ? "nothing" : state, restored: 0, kept: [], changes: [] };
  }
  if (!originals.cells.some(wanted)) return { state: "nothing", restored: 0, kept: [], changes: [] };
  await workbook.settled();
  const now = await SheetCells.read(workbook);
  const asked = withSources(
    originals.cells.filter((cell) => !isBack(cell, now)),
    wanted,
  );
  const { restored, kept } = await choose(workbook, originals, asked, now, despite);
  const changes = [...changedResults(restored, now), ...changedInputs(originals, restored, now).map((change) => ({ ...change, what: "input" as const }))];
  const back = new Set(restored);
  const leaves = (cell: FrozenCell): boolean => back.has(cell) || (wanted(cell) && isBack(cell, now));
  const after = withoutLeftovers({ ...originals, cells: originals.cells.filter((cell) => !leaves(cell)) });
  await workbook.undoGroup(async () => {
    await workbook.writeAll(restored.map(pieceOf));
    await updateGuide(workbook, originals, after);
  });
  await keepOriginals(workbook, after);
  await rememberThawed(workbook, originals);
  await workbook.settled();
  return { state: "thawed", restored: restored.length, kept, changes };
}

const NOTHING: Originals = { guide: "", descriptions: {}, cells: [], inputs: [], used: [] };

/** What is wanted, with the frozen formulas to whose results it refers as a whole (`A8#`): those must spill for it. */
function withSources(frozen: readonly FrozenCell[], wanted: (cell: FrozenCell) => boolean): FrozenCell[] {
  const asked = new Set(frozen.filter(wanted));
  const at = new Map(frozen.map((cell) => [cellKey(cell), cell]));
  // A set that grows is walked to its end.
  for (const { formula, sheet } of asked)
    for (const key of spillReferences(formula, sheet)) {
      const source = at.get(key);
      if (source) asked.add(source);
    }
  return frozen.filter((cell) => asked.has(cell));
}

/** The formula in the first cell; the cells that it fills again are cleared. */
function pieceOf(cell: FrozenCell): Piece {
  const cells = cell.values.map((line, i) => line.map((_, j): CellInput => (i + j === 0 ? cell.formula : null)));
  return { address: formatAddress(areaOfFrozen(cell)), cells };
}

async function choose(
  workbook: Workbook,
  originals: Originals,
  asked: readonly FrozenCell[],
  now: SheetCells,
  despite: readonly Obstacle[],
): Promise<{ restored: FrozenCell[]; kept: Kept[] }> {
  const finder = new InputFinder(workbook);
  const there = asked.filter(({ sheet }) => now.has(sheet));
  const obstacles = new Map<FrozenCell, readonly Obstacle[]>();
  (await workbook.obstacles(there.map((cell) => formatAddress(areaOfFrozen(cell))))).forEach((found, i) => obstacles.set(there[i], found));
  const [restored, kept]: [FrozenCell[], Kept[]] = [[], []];
  for (const cell of asked) {
    const reason =
      (await isGone(cell, originals, now, finder)) ?? reasonAgainst(cell, originals, now) ?? (obstacles.get(cell) ?? []).find((one) => !despite.includes(one));
    if (reason) kept.push({ address: formatAddress({ ...areaOfFrozen(cell), rows: 1, columns: 1 }), reason });
    else restored.push(cell);
  }
  const back = new Set(restored);
  return withoutLost(restored, kept, new Set(asked.filter((cell) => !back.has(cell)).map(cellKey)));
}

/** A formula that refers to a result as a whole waits with it. */
function withoutLost(restored: FrozenCell[], kept: Kept[], lost: ReadonlySet<string>): { restored: FrozenCell[]; kept: Kept[] } {
  const waiting = restored.filter(({ formula, sheet }) => spillReferences(formula, sheet).some((key) => lost.has(key)));
  if (waiting.length === 0) return { restored, kept };
  return withoutLost(
    restored.filter((cell) => !waiting.includes(cell)),
    [...kept, ...waiting.map((cell) => ({ address: formatAddress({ ...areaOfFrozen(cell), rows: 1, columns: 1 }), reason: "gone" as const }))],
    new Set(waiting.map(cellKey)),
  );
}

async function isGone(cell: FrozenCell, originals: Originals, now: SheetCells, finder: InputFinder): Promise<"gone" | undefined> {
  if (!now.has(cell.sheet) || (await finder.missingSheets(cell.formula)).length > 0) return "gone";
  const others = originals.cells.filter((one) => one !== cell && sameSheet(one.sheet, cell.sheet)).map(areaOfFrozen);
  return hasMoved(cell, others, now) ? "gone" : undefined;
}

/** Where two frozen results share cells, the later one is what stands there. */
function reasonAgainst(cell: FrozenCell, { cells }: Originals, now: SheetCells): "overwritten" | undefined {
  const later = cells.some((one) => one.freeze > cell.freeze && sameSheet(one.sheet, cell.sheet) && crosses(one, cell));
  return later || now.formula(cell.sheet, cell.row, cell.column) !== "" || now.holdsOtherFormula(areaOfFrozen(cell)) ? "overwritten" : undefined;
}

function changedResults(cells: readonly FrozenCell[], now: SheetCells): Change[] {
  return cells.flatMap((cell) => {
    const values = now.values(areaOfFrozen(cell));
    if (sameValues(cell.values, values)) return [];
    return cell.values.flatMap((line, i) =>
      line.flatMap((before, j): Change[] => {
        const address = formatAddress({ sheet: cell.sheet, row: cell.row + i, column: cell.column + j, rows: 1, columns: 1 });
        return sameValue(before, values[i][j]) ? [] : [{ address, what: "result", before, after: values[i][j] }];
      }),
    );
  });
}
