import { cellKind, quote, type Cell, type CellKind } from "./cells";
import { isNumericText, type Grid } from "./firstRow";
import { isCodeHeading, isNeverData } from "./headings";
import { findLayout, type Layout } from "./layout";
import { cellText, isExtreme, labelRows } from "./table";

/** A cell that is not a plain number; `digits` are numbers kept as text. */
export interface OddCell {
  readonly row: number;
  readonly column: number;
  readonly kind: Exclude<CellKind, "number"> | "digits" | "extreme";
  readonly quoted: string;
}

/** A table as it stands, whatever is in it: NaN where a cell is not a number. */
export interface Inspection {
  readonly layout: Layout;
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
  readonly odd: readonly OddCell[];
  readonly rowLabels: readonly string[];
  readonly columnLabels: readonly string[];
  readonly hasRowLabels: boolean;
  readonly hasColumnLabels: boolean;
  /** The columns of labels, each from top to bottom. */
  readonly sides: readonly (readonly string[])[];
}

/**
 * Looks at a selection without objecting to anything. Labels are found as every function finds them, with three exceptions for what has
 * gone wrong: a table in which all is text is read as numbers; a first row of figures is data although a text stands
 * in it, where that makes the table square; and columns of figures kept as text after the names are data.
 */
export function inspectTable(grid: Grid): Inspection {
  const layout = mendedLayout(grid);
  const body = layout.hasHeader ? grid.slice(1) : grid;
  const data = new Set(layout.dataColumns);
  const found = layout.labelColumn < 0 ? [] : digitColumns(body, grid[0], layout);
  const dataColumns = [...found, ...layout.dataColumns].sort((a, b) => a - b);
  const heading = (j: number): string => (layout.hasHeader ? cellText(grid[0][j]) : "");
  const [rows, columns] = [body.length, dataColumns.length];
  const values = new Float64Array(rows * columns).fill(NaN);
  const odd: OddCell[] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const cell = body[row][dataColumns[column]];
      const at = row * columns + column;
      if (typeof cell === "number" && !isExtreme(cell)) values[at] = cell;
      else {
        const kind = kindOf(cell);
        if (kind === "digits") values[at] = numberIn(String(cell));
        odd.push({ row, column, kind, quoted: quote(kind === "blank" ? null : cell) });
      }
    }
  return {
    layout: { ...layout, dataColumns },
    rows,
    columns,
    values,
    odd,
    rowLabels: labelRows(body, layout),
    columnLabels: dataColumns.map((j, i) => heading(j) || String(i + 1)),
    hasRowLabels: layout.labelColumn >= 0,
    hasColumnLabels: layout.hasHeader,
    sides: grid[0].flatMap((_, j) => (data.has(j) || found.includes(j) ? [] : [body.map((row) => cellText(row[j]))])),
  };
}

function kindOf(cell: Cell): OddCell["kind"] {
  const kind = cellKind(cell);
  if (kind === "number") return "extreme";
  return kind === "text" && !Number.isNaN(numberIn(String(cell))) ? "digits" : kind;
}

const FIGURE = /^[-+−]?(\d{1,3}([,\s]\d{3})+|\d+)?(\.\d+)?(e[-+]?\d+)?%?$/i;

/** The number that a text means: 1,234.5 or 12%; NaN where it means none. */
export function numberIn(text: string): number {
  const plain = text.normalize("NFKC").trim().replace("−", "-");
  if (!FIGURE.test(plain) || !/\d/.test(plain)) return NaN;
  const value = Number(plain.replace(/[,\s%]/g, ""));
  return plain.endsWith("%") ? value / 100 : value;
}

/** So many whole numbers that ascend are likelier codes than figures. */
const ASCENDING = 8;

function mendedLayout(grid: Grid): Layout {
  const all = grid[0].map((_, j) => j);
  const noLabels = (): Layout => ({ grid, hasHeader: false, unclear: false, dataColumns: all, labelColumn: -1, yearColumn: -1 });
  const digits = (cell: Cell): boolean => typeof cell === "string" && !Number.isNaN(numberIn(cell)) && !/^0\d/.test(cell.trim());
  if (grid.every((row) => row.every((cell) => digits(cell) || cellKind(cell) === "blank")) && grid.some((row) => row.some(digits))) return noLabels();

  const layout = findLayout(grid);
  const first = layout.dataColumns.map((j) => grid[0][j]);
  const numbers = first.filter((cell) => typeof cell === "number");
  const square = layout.hasHeader && grid.length === first.length;
  const steps = numbers.slice(1).map((cell, i) => cell - numbers[i]);
  const headings = steps.every((step) => step === 1) || (numbers.length >= ASCENDING && steps.every((step) => Number.isInteger(step) && step > 0));
  return square && 2 * numbers.length > first.length && !headings ? { ...layout, hasHeader: false } : layout;
}

/** Columns among the labels, after the one with the names, that hold figures and no codes. */
function digitColumns(body: Grid, top: Grid[number], { hasHeader, labelColumn, yearColumn, dataColumns }: Layout): number[] {
  const data = new Set(dataColumns);
  return top.flatMap((cell, j) => {
    const heading = hasHeader ? cellText(cell) : "";
    if (j <= labelColumn || j === yearColumn || data.has(j) || isNeverData(heading) || isCodeHeading(heading)) return [];
    return isNumericText(body, j) && !body.some((row) => /^0\d/.test(cellText(row[j]))) && body.some((row) => kindOf(row[j]) === "digits") ? [j] : [];
  });
}
