import { cellFindings, oddCells } from "../table/cellFindings";
import type { Inspection } from "../table/inspection";
import { labelKey } from "../table/labels";
import { columnOf } from "../table/table";
import { findings, trouble, type Finding, type Trouble } from "../troubles";
import { codeOfHeader } from "./framework";
import { kurtosis, skewness } from "./moments";
import { quantile } from "./quantile";

/** Limits beyond which TREAT winsorizes a column; its defaults. */
const [SKEWNESS, KURTOSIS] = [2, 3.5];
/** Fewer units than this do not bear quantiles. */
const FEW = 5;
/** Zeros are doubted where the other values start above this share of their median. */
const FAR_ABOVE_ZERO = 0.1;

/**
 * Looks through a table of indicators, units in rows, for what stops the functions on them or bears on the result. Columns without a
 * layer's code are not looked at further where others have one, since SCORE does not use them; in a table without any code all are.
 *
 * The cells and columns that stop a function are those of the pane's check of data; outliers are what TREAT would winsorize.
 */
export function indicatorFindings(table: Inspection, argument: string): Finding[] {
  const { rows, columns, columnLabels, rowLabels } = table;
  const coded = columnLabels.map((label) => table.hasColumnLabels && codeOfHeader(label) !== null);
  const anyCode = coded.includes(true);
  const used = (j: number): boolean => !anyCode || coded[j];
  const troubles: Trouble[] = [];
  for (let j = 0; j < columns; j++) {
    if (used(j)) troubles.push(...columnTroubles(table, j, argument));
    else troubles.push(trouble("columnNoCode", { argument, column: columnLabels[j] }, columnLabels[j]));
  }
  if (!anyCode) troubles.push(trouble("noLayerCode", { argument }));
  if (table.hasRowLabels) for (const row of repeated(rowLabels)) troubles.push(trouble("unitTwice", { argument, row }, row));
  if (table.hasColumnLabels) for (const column of repeated(columnLabels)) troubles.push(trouble("columnTwice", { argument, column }, column));
  if (rows < FEW) troubles.push(trouble("fewRows", { argument, rows }, "", rows));
  const cells = (_: number, j: number): boolean => used(j);
  return [...cellFindings(table, argument, cells), ...oddCells(table, argument, "cellBlank", ["blank"], "column", cells), ...findings(troubles)];
}

/** Names that stand a second time, in any case. */
function repeated(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const known = seen.has(labelKey(name));
    seen.add(labelKey(name));
    return known;
  });
}

function columnTroubles(table: Inspection, j: number, argument: string): Trouble[] {
  const column = table.columnLabels[j];
  const all = columnOf(table, j);
  const there = all.filter((value) => !Number.isNaN(value));
  const odd = table.odd.some((cell) => cell.column === j && cell.kind !== "blank" && cell.kind !== "missing");
  if (there.length === 0) return odd ? [] : [trouble("emptyColumn", { argument, column }, column)];
  const [least, most] = [there.reduce((a, b) => Math.min(a, b)), there.reduce((a, b) => Math.max(a, b))];
  if (least === most) return table.rows > 1 ? [trouble("constantColumn", { argument, column, value: least }, column)] : [];

  const troubles: Trouble[] = [];
  const [skew, kurt] = [skewness(there), kurtosis(there)];
  if (Math.abs(skew) >= SKEWNESS && kurt >= KURTOSIS) {
    const row = table.rowLabels[all.indexOf(skew > 0 ? most : least)];
    // The logarithm brings in what lies far above, and only of values above 0.
    troubles.push(
      trouble(
        skew > 0 && least > 0 ? "outliersLog" : "outliers",
        { argument, column, value: Number(skew.toPrecision(3)), kurtosis: Number(kurt.toPrecision(3)), row },
        column,
        skew,
      ),
    );
  }
  const above = there.filter((value) => value !== 0).sort();
  const zeros = there.length - above.length;
  if (least === 0 && zeros > 0 && 2 * zeros < there.length && above[0] > FAR_ABOVE_ZERO * quantile(above, 0.5))
    troubles.push(trouble("zerosDoubtful", { argument, column, row: table.rowLabels[all.indexOf(0)], value: above[0] }, column, zeros));
  return troubles;
}
