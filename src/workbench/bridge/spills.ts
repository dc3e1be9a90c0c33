import type { ICellData, IRange, IUnitRange, Nullable } from "@univerjs/core";
import type { FormulaDataModel } from "@univerjs/engine-formula";
import { contentKey } from "./contentKey";

const BLOCKED = "#SPILL!";

/**
 * Formulas that read another formula's spill. The engine orders formulas by the cell they stand in,
 * not by the cells they fill, so a formula that reads the middle of a spill may have been calculated
 * before it, and stays wrong. This remembers what every spill held, and names the cells whose
 * content has changed since: what reads them is to be calculated once more, until nothing changes.
 */
export class Spills {
  private known = new Map<string, { key: string; unitId: string; sheetId: string; area: IRange }>();

  constructor(private readonly data: Pick<FormulaDataModel, "getArrayFormulaRange" | "getArrayFormulaCellData">) {}

  /** The areas of spills that have changed since the last call, without the cells that hold the formulas. */
  changed(): IUnitRange[] {
    const before = this.known;
    const now = new Map<string, { key: string; unitId: string; sheetId: string; area: IRange }>();
    const changes: IUnitRange[] = [];
    for (const spill of this.all()) {
      const name = `${spill.unitId}|${spill.sheetId}|${spill.area.startRow}|${spill.area.startColumn}`;
      now.set(name, spill);
      const old = before.get(name);
      before.delete(name);
      if (old?.key === spill.key) continue;
      changes.push(...beyondAnchor(spill));
      if (old) changes.push(...beyondAnchor(old));
    }
    for (const gone of before.values()) changes.push(...beyondAnchor(gone));
    this.known = now;
    return changes;
  }

  /**
   * The cells of formulas that show #SPILL! and wanted cells in one of the areas. What stood in their way may have been another spill
   * that has shrunk in the same calculation; the engine calculates a blocked formula again only when somebody clears its way.
   */
  blocked(areas: readonly IUnitRange[]): IUnitRange[] {
    const cells = this.data.getArrayFormulaCellData() as Tree<ICellData>;
    const found: IUnitRange[] = [];
    for (const { unitId, sheetId, area } of this.ranges()) {
      const anchor = { startRow: area.startRow, endRow: area.startRow, startColumn: area.startColumn, endColumn: area.startColumn };
      if (cells[unitId]?.[sheetId]?.[area.startRow]?.[area.startColumn]?.v !== BLOCKED) continue;
      if (areas.some((one) => one.unitId === unitId && one.sheetId === sheetId && crosses(one.range, area))) found.push({ unitId, sheetId, range: anchor });
    }
    return found;
  }

  private *all(): Generator<{ key: string; unitId: string; sheetId: string; area: IRange }> {
    const cells = this.data.getArrayFormulaCellData() as Tree<ICellData>;
    for (const spill of this.ranges()) yield { ...spill, key: contentOf(cells[spill.unitId]?.[spill.sheetId] ?? {}, spill.area) };
  }

  private *ranges(): Generator<{ unitId: string; sheetId: string; area: IRange }> {
    const ranges = this.data.getArrayFormulaRange() as Tree<IRange>;
    for (const [unitId, sheets] of Object.entries(ranges))
      for (const [sheetId, rows] of Object.entries(sheets ?? {}))
        for (const columns of Object.values(rows ?? {})) for (const area of Object.values(columns ?? {})) if (area) yield { unitId, sheetId, area };
  }
}

function crosses(a: IRange, b: IRange): boolean {
  return a.startRow <= b.endRow && b.startRow <= a.endRow && a.startColumn <= b.endColumn && b.startColumn <= a.endColumn;
}

type Cells<T> = Record<number, Record<number, Nullable<T>> | undefined>;
type Tree<T> = Record<string, Record<string, Cells<T> | undefined> | undefined>;

function contentOf(cells: Cells<ICellData>, { startRow, endRow, startColumn, endColumn }: IRange): string {
  const content: unknown[] = [endRow - startRow, endColumn - startColumn];
  for (let row = startRow; row <= endRow; row++) for (let column = startColumn; column <= endColumn; column++) content.push(cells[row]?.[column]?.v ?? null);
  return contentKey(content);
}

function beyondAnchor({ unitId, sheetId, area }: { unitId: string; sheetId: string; area: IRange }): IUnitRange[] {
  const { startRow, endRow, startColumn, endColumn } = area;
  const right = endColumn > startColumn ? [{ startRow, endRow: startRow, startColumn: startColumn + 1, endColumn }] : [];
  const below = endRow > startRow ? [{ startRow: startRow + 1, endRow, startColumn, endColumn }] : [];
  return [...right, ...below].map((range) => ({ unitId, sheetId, range }));
}
