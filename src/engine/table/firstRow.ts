import { isMissing, isText, type Cell } from "./cells";
import { isLabelHeading, isNeverData } from "./headings";
import { labelKey } from "./labels";

/**
 * Whether the first row of a selection holds headings or data already.
 *
 * Convention: it is a header when one of its cells beyond the first holds text, or when the first cell is text or blank and all others
 * are years (whole numbers 1900-2100). Two selections leave doubt, as their headings are numbers (codes of activities) or their first
 * row has names. One begins with several columns of labels: what tells its two readings apart is in `judgeLabelledRow`. The other is a
 * table of activities whose corner is a name or blank: in `judgeCodes`. What stays in doubt is `unclear`: no reading may lose a row unseen.
 */
export type FirstRow = "header" | "data" | "unclear";

export type Grid = readonly (readonly Cell[])[];

/** `activities`: the columns are activities, whose headings may be codes. */
export function judgeFirstRow(grid: Grid, activities: boolean): FirstRow {
  const row = grid[0];
  if (row.length === 1) return isText(row[0]) ? "header" : "data";
  if (row.some((cell, j) => j > 0 && isText(cell))) return judgeLabelledRow(grid);
  if (!isMissing(row[0]) && !isText(row[0])) return "data";
  if (row.every((cell, j) => j === 0 || isYear(cell))) return "header";
  return activities ? judgeCodes(grid) : "data";
}

export function isYear(cell: Cell): cell is number {
  return typeof cell === "number" && Number.isInteger(cell) && cell >= 1900 && cell <= 2100;
}

/** A column of labels: text in every cell that is not missing; the first column may hold some numbers among its names. */
export function isTextColumn(body: Grid, j: number): boolean {
  let texts = 0;
  let others = 0;
  for (const row of body) {
    const cell = row[j];
    if (isText(cell)) texts++;
    else if (!isMissing(cell)) others++;
  }
  return texts > 0 && (others === 0 || (j === 0 && texts > others));
}

const NUMERIC_TEXT = /^[-+−]?[\d.,\s]+%?$/;

/** Text in every cell that is not missing, and all of it figures. */
export function isNumericText(body: Grid, j: number): boolean {
  return body.every((row) => isMissing(row[j]) || (isText(row[j]) && NUMERIC_TEXT.test(String(row[j]).normalize("NFKC").trim())));
}

/**
 * A first row with text beyond its first cell. Where all its text stands in leading columns of text and numbers follow, it is data if
 * a number stands over numbers in front of the text; if a number is no code (a decimal, below zero, NA); if a text goes on a column of
 * figures or stands again below; or if the numbers do not ascend. It is a header if a text is a known heading, if the corner is blank,
 * if the numbers are years, or if its names are in another script than the names below.
 */
function judgeLabelledRow(grid: Grid): FirstRow {
  const [row, ...body] = grid;
  const last = row.reduce<number>((found, cell, j) => (isText(cell) ? j : found), -1);
  const labels = row.slice(0, last + 1);
  const data = row.slice(last + 1).filter((cell) => cell !== null && cell !== "");
  const leading = labels.every((cell, j) => !isText(cell) || body.length === 0 || isTextColumn(body, j));
  if (!leading || data.length === 0 || !data.every((cell) => typeof cell === "number" || isMissing(cell))) return "header";

  if (labels.some((cell, j) => typeof cell === "number" && body.some((line) => typeof line[j] === "number"))) return "data";
  if (labels.some((cell) => isText(cell) && (isNeverData(cell) || isLabelHeading(cell)))) return "header";
  if (body.length === 0 || !data.every(isCode)) return "data";
  if (isMissing(labels[labels.findIndex((_, j) => isTextColumn(body, j))])) return ascends(data) ? "header" : areDistinct(data) ? "unclear" : "data";
  if (labels.some((cell, j) => isText(cell) && isNumericText(grid, j))) return "data";
  if (labels.some((cell, j) => isText(cell) && body.some((line) => isText(line[j]) && labelKey(line[j]) === labelKey(cell)))) return "data";
  if (data.length > 1 && data.every(isYear) && areDistinct(data)) return "header";
  if (!ascends(data)) return "data";
  return labels.some((cell, j) => isText(cell) && differsInScript(cell, body, j)) ? "header" : "unclear";
}

/** Fewest columns at which numbers that ascend, or count up one by one, are likelier codes than data. */
const [ASCENDING, CONSECUTIVE, LEAST] = [8, 3, 10];

/**
 * A first row of numbers with a text or a blank in its corner, over a column of names: a header if the corner is a known heading, or
 * blank over numbers that ascend; data if the corner is a name, but unclear if its numbers alone ascend as codes do.
 */
function judgeCodes([row, ...body]: Grid): FirstRow {
  const [corner, ...data] = row;
  const numbers = data.filter((cell) => !isMissing(cell));
  const over = (kind: (cell: Cell) => boolean): boolean => body.length > 0 && body.every(([cell]) => kind(cell));
  if (!numbers.every((cell) => typeof cell === "number")) return "data";
  if (isText(corner) && (isNeverData(corner) || over(isYear))) return "header";
  if (!isTextColumn(body, 0)) return "data";
  if (isText(corner) && isLabelHeading(corner)) return "header";
  if (numbers.length < 2 || numbers.length < data.length || !numbers.every(isCode)) return "data";
  if (!isText(corner)) return ascends(numbers) ? "header" : areDistinct(numbers) ? "unclear" : "data";
  const countUp = numbers.length >= CONSECUTIVE && numbers[0] >= LEAST && numbers.every((code, j) => code === numbers[0] + j);
  if (!ascends(numbers) || !(countUp || numbers.length >= ASCENDING)) return "data";
  return body.some(([, ...line]) => ascends(line)) ? "data" : "unclear";
}

/** Whole and not below zero, as headings are. */
function isCode(cell: Cell): cell is number {
  return typeof cell === "number" && Number.isInteger(cell) && cell >= 0;
}

function ascends(cells: readonly Cell[]): boolean {
  return cells.every((cell, j) => typeof cell === "number" && (j === 0 || cell > Number(cells[j - 1])));
}

function areDistinct(cells: readonly Cell[]): boolean {
  return new Set(cells).size === cells.length;
}

const HAN = /\p{Script=Han}/u;

/** One of the two in Chinese, the heading or all of the names below. */
function differsInScript(heading: string, body: Grid, j: number): boolean {
  const names = body.map((line) => line[j]).filter(isText);
  const own = HAN.test(heading);
  return names.every((name) => HAN.test(name) !== own);
}
