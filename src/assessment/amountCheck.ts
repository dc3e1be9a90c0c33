import { cellAddress, dataCell, headingCell, nameColumn, type Dataset } from "./dataset";
import type { Finding } from "./dataCheck";
import { isResidualName } from "./residualNames";

export type AmountFindingKind = "text" | "error" | "negative" | "total" | "empty" | "duplicate";

export interface AmountCheck {
  /** In the order of gravity; kinds without findings are left out. */
  readonly groups: readonly { readonly kind: AmountFindingKind; readonly stops: boolean; readonly findings: readonly Finding[] }[];
  readonly clean: boolean;
}

const ORDER: readonly AmountFindingKind[] = ["text", "error", "negative", "total", "empty", "duplicate"];
const STOPS: ReadonlySet<AmountFindingKind> = new Set<AmountFindingKind>(["text", "error", "negative"]);
/** Sums agree when they differ by no more than this share; fewer lines than these may add up by chance. */
const SAME = 1e-6;
const FEWEST = 4;

/** What stands in the way in a table of amounts, regions in rows and activities in columns. A blank is zero there, and no finding. */
export function checkAmounts(dataset: Dataset): AmountCheck {
  const { table } = dataset;
  const found = new Map<AmountFindingKind, Finding[]>(ORDER.map((kind) => [kind, []]));
  const add = (kind: AmountFindingKind, finding: Finding): void => void found.get(kind)?.push(finding);
  const named = Math.max(0, nameColumn(dataset));
  const row = (i: number, value = ""): Finding => ({ address: cellAddress(dataset, table.rows[i].index, named), row: table.rows[i].label, column: "", value });
  const column = (j: number, value = ""): Finding => ({ address: headingCell(dataset, j), row: "", column: table.columns[j].label, value });

  table.kinds.forEach((kinds, i) =>
    kinds.forEach((kind, j) => {
      const place = { address: dataCell(dataset, i, j), row: table.rows[i].label, column: table.columns[j].label, value: table.quoted(i, j) };
      if (kind === "text" || kind === "flag") add("text", place);
      else if (kind === "error") add("error", place);
      else if (amount(dataset, i, j) < 0) add("negative", place);
    }),
  );
  const rows = table.rows.map((_, i) => table.columns.map((__, j) => amount(dataset, i, j)));
  const columns = table.columns.map((_, j) => rows.map((line) => line[j]));
  for (const i of totalRows(dataset, rows)) add("total", row(i));
  for (const j of totalsAmong(columns, (at) => isResidualName(table.columns[at].label))) add("total", column(j));
  const isZero = (i: number, j: number): boolean => rows[i][j] === 0 && table.kinds[i][j] !== "text";
  rows.forEach((line, i) => line.every((_, j) => isZero(i, j)) && add("empty", row(i)));
  columns.forEach((line, j) => line.every((_, i) => isZero(i, j)) && add("empty", column(j)));
  for (const i of repeated(table.rows)) add("duplicate", row(i));
  for (const j of repeated(table.columns)) add("duplicate", column(j));

  const groups = ORDER.map((kind) => ({ kind, stops: STOPS.has(kind), findings: found.get(kind) ?? [] })).filter(({ findings }) => findings.length > 0);
  return { groups, clean: groups.length === 0 };
}

function amount({ table, values }: Dataset, i: number, j: number): number {
  const value = table.kinds[i][j] === "number" ? values[table.rows[i].index][table.columns[j].index] : 0;
  return typeof value === "number" ? value : 0;
}

/** Rows that are a total or a rest by name, or the sum of the year's other rows. */
function totalRows({ table }: Dataset, rows: readonly number[][]): number[] {
  const years = [...new Set(table.rows.map(({ year }) => year))];
  return years
    .flatMap((year) => {
      const own = table.rows.flatMap((row, i) => (row.year === year ? [i] : []));
      return totalsAmong(
        own.map((i) => rows[i]),
        (at) => isResidualName(table.rows[own[at]].unit),
      ).map((at) => own[at]);
    })
    .sort((a, b) => a - b);
}

/** Lines that bear such a name; where none does, a line that is the sum of all others. */
function totalsAmong(lines: readonly number[][], isNamed: (at: number) => boolean): number[] {
  const named = lines.flatMap((_, at) => (isNamed(at) ? [at] : []));
  if (named.length > 0 || lines.length < FEWEST) return named;
  const sums = lines[0].map((_, j) => lines.reduce((sum, line) => sum + line[j], 0));
  const doubled = lines.findIndex((line) => line.some((value) => value > 0) && line.every((value, j) => Math.abs(sums[j] - 2 * value) <= SAME * sums[j]));
  return doubled < 0 ? [] : [doubled];
}

/** What bears a label that stood before: its amounts are added to those. */
function repeated(labelled: readonly { readonly key: string }[]): number[] {
  const seen = new Set<string>();
  return labelled.flatMap(({ key }, i) => {
    if (seen.has(key)) return [i];
    if (key !== "") seen.add(key);
    return [];
  });
}
