import type { Session } from "../functions/session";
import { formatAddress } from "../workbook/address";
import type { Workbook } from "../workbook/port";
import { cellAddress, dataCell, headingCell, nameColumn, type Dataset } from "./dataset";

export type FindingKind = "text" | "error" | "constant" | "blank" | "zero" | "outlier" | "empty" | "unnamed" | "duplicate" | "noCode";

/** One thing to look at, with the cell to go to. */
export interface Finding {
  readonly address: string;
  readonly row: string;
  readonly column: string;
  readonly value: string;
}

export interface DataCheck {
  /** In the order of gravity; kinds without findings are left out. */
  readonly groups: readonly { readonly kind: FindingKind; readonly stops: boolean; readonly findings: readonly Finding[] }[];
  /** Cells marked as missing by a word such as NA. */
  readonly missing: number;
  /** True where nothing needs the user: outliers alone do not, for scores cut them off. */
  readonly clean: boolean;
}

/** Kinds that stop a function, before those that only bear on the result. */
const ORDER: readonly FindingKind[] = ["text", "error", "constant", "blank", "zero", "outlier", "empty", "unnamed", "duplicate", "noCode"];
const STOPS: ReadonlySet<FindingKind> = new Set<FindingKind>(["text", "error", "constant"]);

/** Zeros are doubted where the other values start above this share of their median, as HFS.CHECK does. */
const FAR_ABOVE_ZERO = 0.1;

/**
 * What stands in the way of a sound result: cells and columns, each with its place. Columns without a layer code are not examined further.
 * Outliers are the cells that HFS.TREAT would pull in.
 */
export function checkData(dataset: Dataset, session: Session): DataCheck {
  const { table } = dataset;
  const found = new Map<FindingKind, Finding[]>(ORDER.map((kind) => [kind, []]));
  const add = (kind: FindingKind, finding: Finding): void => void found.get(kind)?.push(finding);
  const anyCode = table.columns.some(({ code }) => code !== null);
  let missing = 0;
  const treated = session.call("TREAT", [dataset.values]);
  const pulled = treated.ok ? (treated.value as unknown[][]) : null;

  table.columns.forEach(({ label, code }, j) => {
    const heading = { address: headingCell(dataset, j), row: "", column: label, value: "" };
    if (code === null) {
      add("noCode", heading);
      if (anyCode) return;
    }
    const kinds = table.kinds.map((row) => row[j]);
    kinds.forEach((kind, i) => {
      const place = { address: dataCell(dataset, i, j), row: table.rows[i].label, column: label, value: table.quoted(i, j) };
      if (kind === "missing") missing++;
      else if (kind === "blank" && isTrueBlank(dataset, i, j)) add("blank", place);
      else if (kind === "blank") missing++;
      else if (kind === "text" || kind === "flag") add("text", place);
      else if (kind === "error") add("error", place);
    });
    const place = (i: number): Finding => ({ address: dataCell(dataset, i, j), row: table.rows[i].label, column: label, value: table.quoted(i, j) });
    if (zerosDoubtful(dataset, j)) kinds.forEach((kind, i) => kind === "number" && numberAt(dataset, i, j) === 0 && add("zero", place(i)));
    kinds.forEach((kind, i) => {
      const { index } = table.rows[i];
      if (kind === "number" && pulled && pulled[index][table.columns[j].index] !== numberAt(dataset, i, j)) add("outlier", place(i));
    });
    const numbers = new Set(kinds.flatMap((kind, i) => (kind === "number" ? [table.quoted(i, j)] : [])));
    if (numbers.size === 0 && !kinds.includes("text")) add("empty", heading);
    if (numbers.size === 1 && table.rows.length > 1) add("constant", { ...heading, value: [...numbers][0] });
  });
  if (table.hasRowLabels) {
    duplicates(dataset).forEach((finding) => add("duplicate", finding));
    unnamed(dataset).forEach((finding) => add("unnamed", finding));
  }

  const groups = ORDER.map((kind) => ({ kind, stops: STOPS.has(kind), findings: found.get(kind) ?? [] })).filter(({ findings }) => findings.length > 0);
  return { groups, missing, clean: groups.every(({ kind }) => kind === "outlier") };
}

function numberAt({ table, values }: Dataset, i: number, j: number): number {
  return Number(values[table.rows[i].index][table.columns[j].index]);
}

/** Zeros among values that all lie far above: blanks, perhaps, that were handed over as 0. */
function zerosDoubtful(dataset: Dataset, j: number): boolean {
  const numbers = dataset.table.kinds.flatMap((row, i) => (row[j] === "number" ? [numberAt(dataset, i, j)] : []));
  const others = numbers.filter((value) => value !== 0).sort((a, b) => a - b);
  const zeros = numbers.length - others.length;
  if (zeros === 0 || 2 * zeros >= numbers.length || others[0] < 0) return false;
  const middle = (others.length - 1) / 2;
  const median = (others[Math.floor(middle)] + others[Math.ceil(middle)]) / 2;
  return others[0] > FAR_ABOVE_ZERO * median;
}

/** A blank to be filled: nothing, or the empty text or white space that pasting leaves; not a formula that shows nothing. */
function isTrueBlank(dataset: Dataset, i: number, j: number): boolean {
  const [row, column] = [dataset.table.rows[i].index, dataset.table.columns[j].index];
  return String(dataset.values[row][column] ?? "").trim() === "" && !dataset.formulas[row]?.[column];
}

function duplicates(dataset: Dataset): Finding[] {
  const seen = new Set<string>();
  const column = Math.max(0, nameColumn(dataset));
  return dataset.table.rows.flatMap(({ index, label, key }) => {
    if (key === "" || !seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [{ address: cellAddress(dataset, index, column), row: label, column: "", value: label }];
  });
}

/** Rows whose name is blank: they go by their number. */
function unnamed(dataset: Dataset): Finding[] {
  const column = nameColumn(dataset);
  if (column < 0) return [];
  return dataset.table.rows.flatMap(({ index, label }) =>
    String(dataset.values[index][column] ?? "").trim() === "" ? [{ address: cellAddress(dataset, index, column), row: label, column: "", value: "" }] : [],
  );
}

/** Writes NA into every blank of the used columns, or in place of every doubtful zero, as one undo step; returns how many. */
export async function writeMissing(workbook: Workbook, dataset: Dataset, what: "blank" | "zero" = "blank"): Promise<number> {
  const blanks = runs(dataset, what);
  await workbook.undoGroup(async () => {
    for (const { address, cells } of blanks) await workbook.write(address, cells);
  });
  return blanks.reduce((sum, { cells }) => sum + cells.length, 0);
}

/** Blanks that stand below one another are written at once. */
function runs(dataset: Dataset, what: "blank" | "zero"): { address: string; cells: string[][] }[] {
  const { table, area } = dataset;
  const anyCode = table.columns.some(({ code }) => code !== null);
  return table.columns.flatMap(({ index, code }, j) => {
    if (anyCode && code === null) return [];
    const doubtful = what === "zero" && zerosDoubtful(dataset, j);
    const blank = table.rows.map((_, i) =>
      what === "zero"
        ? doubtful && table.kinds[i][j] === "number" && numberAt(dataset, i, j) === 0
        : table.kinds[i][j] === "blank" && isTrueBlank(dataset, i, j),
    );
    const starts = blank.flatMap((is, i) => (is && !blank[i - 1] ? [i] : []));
    return starts.map((start) => {
      const end = blank.indexOf(false, start);
      const rows = (end < 0 ? blank.length : end) - start;
      const top = { sheet: area.sheet, row: area.row + table.rows[start].index, column: area.column + index, rows, columns: 1 };
      return { address: formatAddress(top), cells: Array.from({ length: rows }, () => ["NA"]) };
    });
  });
}
