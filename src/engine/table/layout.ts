import { isMissing, isText, type Cell } from "./cells";

/**
 * Where the labels of a selection end and its data begin.
 *
 * Convention: the first row is a header when one of its cells beyond the first holds text,
 * or when the first cell is text or blank and all others are years (whole numbers 1900-2100).
 * Everything up to the last leading text column labels the rows; numbers may stand before
 * the first text column only if they are identifiers (whole and distinct, or under a heading
 * such as adcode). Under a header, columns headed as a year or a code are never data.
 */
export interface Layout {
  /** The whole selection, labels included. */
  readonly grid: readonly (readonly Cell[])[];
  readonly hasHeader: boolean;
  /** Positions in the grid of the columns that hold data. */
  readonly dataColumns: readonly number[];
  /** Position of the column that names the units, or -1. */
  readonly labelColumn: number;
  /** Position of the year column, or -1. */
  readonly yearColumn: number;
}

const NEVER_DATA = new Set(["year", "年份", "code", "adcode", "iso", "iso2", "iso3"]);
const YEAR_HEADINGS = new Set(["year", "年份"]);

export function findLayout(grid: readonly (readonly Cell[])[]): Layout {
  const width = grid[0].length;
  const hasHeader = isHeader(grid[0]);
  const body = hasHeader ? grid.slice(1) : grid;
  const heading = (j: number): string => {
    const cell = hasHeader ? grid[0][j] : null;
    return typeof cell === "string" ? cell.trim().toLowerCase() : "";
  };
  const neverData = (j: number): boolean => NEVER_DATA.has(heading(j));
  const text = (j: number): boolean => isTextColumn(body, j);

  let first = 0;
  while (first < width && !text(first)) first++;
  let last = -1;
  if (first < width - 1 && allIdentifiers(body, first, neverData)) {
    last = first;
    for (let j = first + 1; j < width; j++) {
      if (text(j)) last = j;
      else if (!neverData(j)) break;
    }
    if (last === width - 1) last = width - 2 > first ? width - 2 : first;
  }
  const dataColumns: number[] = [];
  for (let j = last + 1; j < width; j++) if (!neverData(j)) dataColumns.push(j);

  const heads = range(width);
  const yearColumn = heads.find((j) => YEAR_HEADINGS.has(heading(j))) ?? -1;
  const named = last >= 0 ? first : (heads.find((j) => neverData(j) && j !== yearColumn) ?? yearColumn);
  return { grid, hasHeader, dataColumns, labelColumn: named, yearColumn };
}

function isHeader(row: readonly Cell[]): boolean {
  if (row.length < 2) return row.length === 1 && isText(row[0]);
  if (row.slice(1).some(isText)) return true;
  const corner = row[0];
  const years = row.slice(1).every((cell) => typeof cell === "number" && Number.isInteger(cell) && cell >= 1900 && cell <= 2100);
  return years && (isMissing(corner) || isText(corner));
}

/** A column of labels: text in every cell that is not missing; the first column may hold some numbers among its names. */
function isTextColumn(body: readonly (readonly Cell[])[], j: number): boolean {
  let texts = 0;
  let others = 0;
  for (const row of body) {
    const cell = row[j];
    if (isText(cell)) texts++;
    else if (!isMissing(cell)) others++;
  }
  return texts > 0 && (others === 0 || (j === 0 && texts > others));
}

function allIdentifiers(body: readonly (readonly Cell[])[], end: number, neverData: (j: number) => boolean): boolean {
  return range(end).every((j) => {
    if (neverData(j)) return true;
    const seen = new Set<number>();
    return body.every((row) => {
      const cell = row[j];
      if (isMissing(cell)) return true;
      if (typeof cell !== "number" || !Number.isInteger(cell) || seen.has(cell)) return false;
      seen.add(cell);
      return true;
    });
  });
}

function range(n: number): number[] {
  return Array.from({ length: n }, (_, i) => i);
}
