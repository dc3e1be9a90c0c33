import { isMissing, isText, type Cell } from "./cells";

/**
 * Where the labels of a selection end and its data begin.
 *
 * Convention: the first row is a header when one of its cells beyond the first holds text,
 * or when the first cell is text or blank and all others are years (whole numbers 1900-2100). It is data
 * all the same when its text stands only in leading columns of labels and numbers with decimals or NA follow, which
 * no heading has: a selection without its header that has two label columns. Whole numbers may be codes of activities.
 * Everything up to the last leading text column labels the rows; numbers may stand before
 * the first text column only if they are identifiers (whole, and one for each name, or years; or under a heading
 * such as adcode). Under a header, columns headed as a year or a code are never data. A column of years among the labels
 * holds the years, whatever its heading, and so does one right after them where the names repeat and name and year do not.
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

/** True for the heading of a year or of a code, whose numbers are never data. */
export function isNeverData(heading: string): boolean {
  return NEVER_DATA.has(heading.trim().toLowerCase());
}

/** A heading that says "indicator": numbers stored as text under it are an error to be named, not labels. */
const LAYER_CODE = /^[hfs]\d{0,2}(?=$|[\s:_])/i;
const NUMERIC_TEXT = /^[-+−]?[\d.,\s]+%?$/;
const YEAR_HEADINGS = new Set(["year", "年份"]);

export function findLayout(grid: readonly (readonly Cell[])[]): Layout {
  const width = grid[0].length;
  const hasHeader = isHeader(grid);
  const body = hasHeader ? grid.slice(1) : grid;
  const headings = grid[0].map((cell) => (hasHeader && typeof cell === "string" ? cell.trim().toLowerCase() : ""));
  const neverData = (j: number): boolean => NEVER_DATA.has(headings[j]);
  const text = (j: number): boolean => isTextColumn(body, j) && !(LAYER_CODE.test(headings[j].normalize("NFKC")) && isNumericText(body, j));

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
  const among = headed >= 0 ? headed : range(last + 1).findIndex((j) => body.every((row) => isYear(row[j])));
  const yearColumn = among < 0 && last >= 0 && last + 2 < width && tellYearsApart(body, first, last + 1) ? last + 1 : among;
  const dataColumns = range(width).filter((j) => j > last && j !== yearColumn && !neverData(j));
  const code = headings.findIndex((heading, j) => NEVER_DATA.has(heading) && j !== yearColumn);
  // A column of codes kept as text stands among the labels, but a name beside it names the unit.
  const names = range(last + 1).filter((j) => j >= first && text(j));
  const named = names.find((j) => !neverData(j)) ?? names[0];
  return { grid, hasHeader, dataColumns, labelColumn: named ?? (code >= 0 ? code : yearColumn), yearColumn };
}

function isHeader(grid: readonly (readonly Cell[])[]): boolean {
  const row = grid[0];
  if (row.length === 1) return isText(row[0]);
  if (row.some((cell, j) => j > 0 && isText(cell))) return !isLabelledRow(grid);
  return (isMissing(row[0]) || isText(row[0])) && row.every((cell, j) => j === 0 || isYear(cell));
}

/** A first row whose text only labels it: in columns of text to the bottom, with numbers after them that are no headings, as one has decimals or is NA. */
function isLabelledRow(grid: readonly (readonly Cell[])[]): boolean {
  const row = grid[0];
  const body = grid.slice(1);
  let last = -1;
  for (let j = 0; j < row.length; j++) {
    const cell = row[j];
    if (!isText(cell)) continue;
    if (NEVER_DATA.has(cell.trim().toLowerCase()) || (body.length > 0 && !isTextColumn(body, j))) return false;
    last = j;
  }
  const data = row.slice(last + 1).filter((cell) => cell !== null && cell !== "");
  return data.every((cell) => typeof cell === "number" || isMissing(cell)) && data.some((cell) => !Number.isInteger(cell));
}

export function isYear(cell: Cell): boolean {
  return typeof cell === "number" && Number.isInteger(cell) && cell >= 1900 && cell <= 2100;
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

/** Years in every row of column j, some name in several rows, and no name twice in a year. */
function tellYearsApart(body: readonly (readonly Cell[])[], names: number, j: number): boolean {
  if (!body.every((row) => isYear(row[j]) && isText(row[names]))) return false;
  const seen = new Set(body.map((row) => row[names]));
  return seen.size < body.length && new Set(body.map((row) => `${String(row[names])} ${String(row[j])}`)).size === body.length;
}

function isNumericText(body: readonly (readonly Cell[])[], j: number): boolean {
  return body.every((row) => isMissing(row[j]) || (isText(row[j]) && NUMERIC_TEXT.test(String(row[j]).normalize("NFKC").trim())));
}

/** Whole numbers that go with the names in `names` one to one, or years. */
function isIdentifier(body: readonly (readonly Cell[])[], j: number, names: number): boolean {
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
