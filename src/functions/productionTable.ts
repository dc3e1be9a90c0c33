import type { ProductionTable } from "../engine/network/chainPosition";
import { requireProductionTable } from "../engine/network/requireProductionTable";
import { fail } from "../engine/errors";
import { labelKey } from "../engine/table/labels";
import { cellText, type Table } from "../engine/table/table";
import { isOmitted, readAmounts, readNumbers } from "./arguments";

/** Reads input-output tables: square flows under the same sectors on both sides, and the vectors that belong to them. */

/** Flows between sectors, rows supply and columns use. `labels` name the sectors, `labelled` tells whether the selection did. */
export interface Flows {
  readonly table: Table;
  readonly labels: readonly string[];
  readonly labelled: boolean;
}

export function readFlows(raw: unknown, argument: string): Flows {
  const table = readAmounts(raw, argument);
  const { rows, columns, rowLabels, columnLabels, hasRowLabels, hasColumnLabels } = table;
  if (rows !== columns) fail("flowsNotSquare", { argument, rows, columns });
  if (hasRowLabels && hasColumnLabels) requireSameSectors(table);
  return { table, labels: hasRowLabels ? rowLabels : columnLabels, labelled: hasRowLabels || hasColumnLabels };
}

/** Columns bear the rows' names, or their codes: any of the label columns will do. */
function requireSameSectors({ argument, layout, rowLabels, columnLabels }: Table): void {
  const body = layout.grid.slice(layout.hasHeader ? 1 : 0);
  const data = new Set(layout.dataColumns);
  const sides = [rowLabels, ...layout.grid[0].flatMap((_, j) => (data.has(j) ? [] : [body.map((row) => cellText(row[j]))]))];
  if (sides.some((side) => side.every((label, i) => labelKey(label) === labelKey(columnLabels[i])))) return;
  const at = rowLabels.findIndex((label, i) => labelKey(label) !== labelKey(columnLabels[i]));
  fail("sectorsDiffer", { argument, position: at + 1, row: rowLabels[at], column: columnLabels[at] });
}

export interface ProductionArguments {
  readonly output: unknown;
  readonly exports?: unknown;
  readonly imports?: unknown;
  readonly inventories?: unknown;
}

/** A table with all that is known of it, checked. A blank in a vector is zero. */
export function readProductionTable(flows: Flows, given: ProductionArguments): ProductionTable {
  const { table, labels } = flows;
  if (isOmitted(given.output)) fail("missingArgument", { argument: "output" });
  const vector = (raw: unknown, argument: string, min = -Infinity): Float64Array => readVector(raw, argument, labels, min);
  const x = vector(given.output, "output", 0);
  const [outward, inward] = [!isOmitted(given.exports), !isOmitted(given.imports)];
  if (outward !== inward) fail("tradeTogether", { argument: outward ? "imports" : "exports" });
  const trade = outward ? { exports: vector(given.exports, "exports", 0), imports: readImports(vector(given.imports, "imports"), labels) } : undefined;
  const inventories = isOmitted(given.inventories) ? undefined : vector(given.inventories, "inventories");
  const production = { labels, Z: table.values, x, trade, inventories };
  requireProductionTable(production, table.argument);
  return production;
}

/** One number per sector, never one for all; a blank is zero. */
function readVector(raw: unknown, argument: string, labels: readonly string[], min: number): Float64Array {
  const single = !Array.isArray(raw) || (raw.length === 1 && (!Array.isArray(raw[0]) || raw[0].length === 1));
  if (single && labels.length !== 1) fail("wrongLength", { argument, given: 1, needed: labels.length });
  return readNumbers(raw, argument, labels, { min }).map((value) => (Number.isNaN(value) ? 0 : value));
}

/** Imports as positive amounts, or all as deductions, the way tables with competitive imports write them; both signs at once are an error. */
function readImports(imports: Float64Array, labels: readonly string[]): Float64Array {
  if (imports.every((value) => value <= 0)) return imports.map((value) => Math.abs(value));
  imports.forEach((value, i) => {
    if (value < 0) fail("importsNegative", { column: labels[i], value });
  });
  return imports;
}
