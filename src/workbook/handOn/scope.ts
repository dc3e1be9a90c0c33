import type { Area } from "../port";

/** What a task works on: all sheets, one sheet, or a rectangle of it. */
export type Scope = { readonly kind: "workbook" } | { readonly kind: "sheet"; readonly sheet: string } | { readonly kind: "area"; readonly area: Area };

type Rectangle = Omit<Area, "sheet">;

/** True when two rectangles of one sheet share a cell. */
export function crosses(a: Rectangle, b: Rectangle): boolean {
  return a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
}

/** True when an area has a cell inside the scope. Names of sheets are the same whatever their case. */
export function touches(scope: Scope, area: Area): boolean {
  if (scope.kind === "workbook") return true;
  if (scope.kind === "sheet") return sameSheet(scope.sheet, area.sheet);
  return sameSheet(scope.area.sheet, area.sheet) && crosses(scope.area, area);
}

export function sameSheet(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
