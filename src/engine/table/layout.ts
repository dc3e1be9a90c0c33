import { isMissing, isText, type Cell } from "./cells";
import { isNumericText, isTextColumn, isYear, judgeFirstRow, type Grid } from "./firstRow";
import { isCodeHeading, isNeverData } from "./headings";

/**
 * Where the labels of a selection end and its data begin.
 *
 * Convention: whether the first row is a header is said in firstRow.ts.
 * Everything up to the last leading text column labels the rows; numbers may stand before
 * the first text column only if they are identifiers (whole, and one for each name, or years; or under a heading
 * such as adcode). Under a header, columns headed as a year or a code are never data. A column of years among the labels
 * holds the years, whatever its heading, and so does one right after them where names stand in
 * several years; a year may be missing there, and may be text where years repeat. In a table of activities, figures kept as text after a column of names are data, so that the
 * error can name a cell, unless the heading or a leading zero says that they are codes.
 */
export interface Layout {
  /** The whole selection, labels included. */
  readonly grid: Grid;
  readonly hasHeader: boolean;
  /** The first row may as well be a header; it was taken for data. */
  readonly unclear: boolean;
  /** Positions in the grid of the columns that hold data. */
  readonly dataColumns: readonly number[];
  /** Position of the column that names the units, or -1. */
  readonly labelColumn: number;
  /** Position of the year column, or -1. */
  readonly yearColumn: number;
}

export interface LayoutOptions {
  /** A table of amounts by activity: its headings may be codes. */
  readonly activities?: boolean;
}

/** A heading that says "indicator": numbers stored as text under it are an error to be named, not labels. */
const LAYER_CODE = /^[hfs]\d{0,2}(?=$|[\s:_])/i;
const YEAR_TEXT = /^(19|20)\d\d年?$/;
const YEAR_HEADINGS = new Set(["year", "年份"]);

export function findLayout(grid: Grid, { activities = false }: LayoutOptions = {}): Layout {
  const width = grid[0].length;
  const firstRow = judgeFirstRow(grid, activities);
  const hasHeader = firstRow === "header";
  const body = hasHeader ? grid.slice(1) : grid;
  const headings = grid[0].map((cell) => (hasHeader && typeof cell === "string" ? cell.trim().toLowerCase() : ""));
  const neverData = (j: number): boolean => isNeverData(headings[j]);
  const text = (j: number): boolean => isTextColumn(body, j) && !isStoredAsText(body, j, headings[j], activities);

  let first = 0;
  while (first < width && !text(first)) first++;
  let last = -1;
  if (first < width - 1 && range(first).every((j) => neverData(j) || isIdentifier(body, j, first))) {
    last = first;
    for (let j = first + 1; j < width; j++) {
      if (text(j)) last = j;
      else if (!neverData(j)) break;
    }
    // Text to the very end is no label: the last column is read as data, so that the error can name its cells.
    if (last === width - 1) last = Math.max(first, width - 2);
  }
  const headed = headings.findIndex((heading) => YEAR_HEADINGS.has(heading));
  // Years among the names are years under any heading, and without one; so are years after them that tell rows of the same name apart.
  const among = headed >= 0 ? headed : range(last + 1).findIndex((j) => areYears(body, j) || areYearTexts(body, j));
  const yearColumn = among < 0 && last >= 0 && last + 2 < width && tellYearsApart(body, first, last + 1) ? last + 1 : among;
  const dataColumns = range(width).filter((j) => j > last && j !== yearColumn && !neverData(j));
  const code = headings.findIndex((heading, j) => isNeverData(heading) && j !== yearColumn);
  // A column of codes kept as text stands among the labels, but a name beside it names the unit.
  const texts = range(last + 1).filter((j) => j >= first && text(j));
  const names = texts.some((j) => j !== yearColumn) ? texts.filter((j) => j !== yearColumn) : texts;
  const named = names.find((j) => !neverData(j)) ?? names[0];
  const labelColumn = named ?? (code >= 0 ? code : yearColumn);
  return { grid, hasHeader, unclear: firstRow === "unclear", dataColumns, labelColumn, yearColumn };
}

/** Figures kept as text where numbers are due: under a layer's code, or after the names of a table of activities. */
function isStoredAsText(body: Grid, j: number, heading: string, activities: boolean): boolean {
  if (!isNumericText(body, j)) return false;
  if (LAYER_CODE.test(heading.normalize("NFKC"))) return true;
  if (!activities || isNeverData(heading) || isCodeHeading(heading) || areYearTexts(body, j)) return false;
  const afterNames = range(j).some((i) => isTextColumn(body, i) && !isNumericText(body, i));
  return afterNames && !body.some((row) => /^0\d/.test(String(row[j]).trim()));
}

/** Nothing but years, some of which may be missing. */
function areYears(body: Grid, j: number): boolean {
  return body.every((row) => isYear(row[j]) || isMissing(row[j])) && body.some((row) => isYear(row[j]));
}

/** Years kept as text, 2020 or 2020年, most of which come again in other rows: codes of activities do not. */
function areYearTexts(body: Grid, j: number): boolean {
  const texts = body.map((row) => row[j]).filter((cell) => !isMissing(cell));
  return texts.every((cell) => isText(cell) && YEAR_TEXT.test(cell.normalize("NFKC").trim())) && texts.length > 0 && 2 * new Set(texts).size <= body.length;
}

/** Years in column j, and some name in several rows: no name twice in a year, or so few years that most of them come again. */
function tellYearsApart(body: Grid, names: number, j: number): boolean {
  if (!areYears(body, j) || !body.every((row) => isText(row[names]))) return false;
  const seen = new Set(body.map((row) => row[names]));
  const pairs = new Set(body.map((row) => `${String(row[names])} ${String(row[j])}`)).size;
  if (pairs === body.length) return seen.size < body.length;
  return pairs > seen.size && 2 * new Set(body.map((row) => row[j])).size <= body.length;
}

/** Whole numbers that go with the names in `names` one to one, or years. */
function isIdentifier(body: Grid, j: number, names: number): boolean {
  const cells = body.filter((row) => !isMissing(row[j]));
  if (cells.every((row) => isYear(row[j]))) return true;
  const nameOf = new Map<Cell, Cell>();
  const idOf = new Map<Cell, Cell>();
  return cells.every((row) => {
    const [id, name] = [row[j], row[names]];
    if (typeof id !== "number" || !Number.isInteger(id)) return false;
    if ((nameOf.has(id) && nameOf.get(id) !== name) || (idOf.has(name) && idOf.get(name) !== id)) return false;
    nameOf.set(id, name);
    idOf.set(name, id);
    return true;
  });
}

function range(n: number): number[] {
  return Array.from({ length: n }, (_, i) => i);
}
