import type { ProductionTable } from "../engine/network/chainPosition";
import { columnSums, inputCoefficients } from "../engine/network/coefficients";
import { requireCoefficients } from "../engine/network/requireCoefficients";
import { requireProductionTable } from "../engine/network/requireProductionTable";
import { fail } from "../engine/errors";
import { ErrorCell, isMissing } from "../engine/table/cells";
import { labelKey } from "../engine/table/labels";
import { cellText, columnOf, type Matrix, type Table } from "../engine/table/table";
import { isOmitted, readAmounts, readCells, readNumbers, type NumberLimits } from "./arguments";
import { NameFinder } from "./nameFinder";
import { alignedToSectors, sectorOrder, withoutRepeatedNames } from "./sectorVectors";
import { report, squareMatrix, unitCell, type ResultCell } from "./results";

/** Reads input-output tables: square flows under the same sectors on both sides, and the vectors that belong to them. */

/** Flows between sectors, rows supply and columns use. `labels` name the sectors, `labelled` tells whether the selection did. */
export interface Flows {
  readonly table: Table;
  readonly labels: readonly string[];
  readonly labelled: boolean;
  /** What stands in the other label columns of the selection, such as codes: each list names all sectors. */
  readonly codes?: readonly (readonly string[])[];
}

/** The sectors a vector belongs to, and whether they have names. */
export type Sectors = Pick<Flows, "labels" | "labelled" | "codes">;

/** `signed`: a flow may be negative, as in tables that correct for scrap or for second-hand goods. */
export function readFlows(raw: unknown, argument: string, { signed = false } = {}): Flows {
  const table = readAmounts(raw, argument, { signed, text: "textAmongAmounts" });
  const { rows, columns, rowLabels, columnLabels, hasRowLabels, hasColumnLabels } = table;
  if (rows !== columns) fail("flowsNotSquare", { argument, rows, columns });
  const codes = hasRowLabels ? labelSides(table) : [];
  if (hasRowLabels && hasColumnLabels) requireSameSectors(table, codes);
  return { table, labels: hasRowLabels ? rowLabels : columnLabels, labelled: hasRowLabels || hasColumnLabels, codes };
}

/** Columns bear the rows' names, or their codes: any of the label columns will do. */
function requireSameSectors({ argument, rowLabels, columnLabels }: Table, codes: readonly (readonly string[])[]): void {
  if ([rowLabels, ...codes].some((side) => side.every((label, i) => labelKey(label) === labelKey(columnLabels[i])))) return;
  const at = rowLabels.findIndex((label, i) => labelKey(label) !== labelKey(columnLabels[i]));
  fail("sectorsDiffer", { argument, position: at + 1, row: rowLabels[at], column: columnLabels[at] });
}

/** What stands in each column of labels. */
function labelSides({ layout }: Table): string[][] {
  const body = layout.grid.slice(layout.hasHeader ? 1 : 0);
  const data = new Set(layout.dataColumns);
  return layout.grid[0].flatMap((_, j) => (data.has(j) ? [] : [body.map((row) => cellText(row[j]))]));
}

export interface ProductionArguments {
  readonly output: unknown;
  readonly exports?: unknown;
  readonly imports?: unknown;
  readonly inventories?: unknown;
  /** What the argument of output is called, where it is not `output`. */
  readonly outputName?: string;
  /** Coefficients are taken too, with output left empty. */
  readonly coefficients?: boolean;
}

/** A table with all that is known of it, checked. A blank in a vector is zero. */
export function readProductionTable(flows: Flows, given: ProductionArguments): ProductionTable {
  const { table, labels } = flows;
  const { outputName = "output" } = given;
  if (isOmitted(given.output)) {
    const coefficients = columnSums(table.values, table.columns).every((sum) => sum <= 1);
    if (coefficients) fail("coefficientsAlone", { argument: table.argument, output: outputName });
    fail("missingArgument", { argument: outputName });
  }
  const x = readSectorVector(given.output, outputName, flows, { min: 0 });
  const [outward, inward] = [!isOmitted(given.exports), !isOmitted(given.imports)];
  if (outward !== inward) fail("tradeTogether", { argument: outward ? "imports" : "exports" });
  const trade = outward ? { exports: readSectorVector(given.exports, "exports", flows, { min: 0 }), imports: readImports(given.imports, flows) } : undefined;
  const inventories = isOmitted(given.inventories) ? undefined : readSectorVector(given.inventories, "inventories", flows);
  const production = { labels, Z: table.values, x, trade, inventories };
  requireProductionTable(production, table.argument, outputName, { coefficients: given.coefficients ?? false });
  return production;
}

/** Input coefficients A, and the output they were taken from; null where coefficients were given. */
export interface Technology {
  readonly sectors: Flows;
  readonly A: Float64Array;
  readonly x: Float64Array | null;
}

/** Flows with their output, or, where `output` is left empty, input coefficients as they are. `needed`: output is not to be left empty here. */
export function readTechnology(flows: unknown, output: unknown, { signed = false, needed = false } = {}): Technology {
  const sectors = readFlows(flows, "flows", { signed });
  if (isOmitted(output)) {
    requireCoefficients(sectors.table.values, sectors.labels, sectors.table.argument);
    return { sectors, A: sectors.table.values, x: null };
  }
  const { Z, x } = readProductionTable(sectors, { output, coefficients: !needed });
  return { sectors, A: inputCoefficients(Z, x), x };
}

/** One number per sector, matched by name where both have names, never one for all; a blank is zero. */
export function readSectorVector(raw: unknown, argument: string, sectors: Sectors, limits: NumberLimits = {}): Float64Array {
  const { labels } = sectors;
  if (isOmitted(raw)) fail("missingArgument", { argument });
  const single = !Array.isArray(raw) || (raw.length === 1 && (!Array.isArray(raw[0]) || raw[0].length === 1));
  if (single && labels.length !== 1) fail("wrongLength", { argument, given: 1, needed: labels.length });
  const { min, ...others } = limits;
  const values = blankIs(readNumbers(alignedToSectors(raw, argument, sectors), argument, labels, min === 0 ? others : limits), 0);
  const below = min === 0 ? values.findIndex((value) => value < 0) : -1;
  return below < 0 ? values : fail("elementNegative", { argument, column: labels[below], value: values[below] });
}

/** One number per sector, or one for all; a blank is zero, or what `blank` says. */
export function readSectorNumbers(raw: unknown, argument: string, sectors: Sectors, limits: NumberLimits = {}, blank = 0): Float64Array {
  return blankIs(readNumbers(alignedToSectors(raw, argument, sectors), argument, sectors.labels, limits), blank);
}

function blankIs(values: Float64Array, blank: number): Float64Array {
  return values.map((value) => (Number.isNaN(value) ? blank : value));
}

/**
 * Final demand of every sector: one column, or the columns of a block of final demand added up (households, government,
 * investment, exports, imports as deductions). May be negative. A blank is zero.
 */
export function readFinalDemand(raw: unknown, argument: string, sectors: Flows): Float64Array {
  const block = readSectorBlock(raw, argument, sectors);
  return Float64Array.from({ length: block.rows }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < block.columns; j++) sum += block.values[i * block.columns + j];
    return sum;
  });
}

/** Several columns beside the flows, sectors in rows, matched by name where both have names. A vector may lie as a row. */
export function readSectorBlock(
  raw: unknown,
  argument: string,
  sectors: Sectors,
): Matrix & { readonly columnLabels: readonly string[]; readonly labelled: boolean } {
  const { labels, labelled } = sectors;
  if (isOmitted(raw)) fail("missingArgument", { argument });
  const lies = Array.isArray(raw) && (raw.length <= 2 || !Array.isArray(raw[0]) || raw[0].length === 1) && labels.length > 2;
  if (lies || !Array.isArray(raw))
    return { rows: labels.length, columns: 1, values: readSectorVector(raw, argument, sectors), columnLabels: ["1"], labelled: false };
  const table = readAmounts(raw, argument, { signed: true, text: "textAmongAmounts" });
  if (table.rows !== labels.length) fail("wrongLength", { argument, given: table.rows, needed: labels.length });
  const named = labelled && table.hasRowLabels && new Set(labels.map(labelKey)).size === labels.length;
  const order =
    labelled && table.hasRowLabels
      ? sectorOrder(
          labelSides(table).map((side) => side.map(labelKey)),
          sectors,
        )
      : null;
  const columns = Array.from({ length: table.columns }, (_, j) => {
    const column = columnOf(table, j);
    if (order) return Float64Array.from(order, (place) => column[place]);
    if (!named) return column;
    return readSectorVector(
      Array.from(column, (value, i) => [table.rowLabels[i], value]),
      argument,
      sectors,
    );
  });
  const values = new Float64Array(table.rows * table.columns);
  columns.forEach((column, j) => column.forEach((value, i) => (values[i * table.columns + j] = value)));
  return { rows: table.rows, columns: table.columns, values, columnLabels: table.columnLabels, labelled: table.hasColumnLabels };
}

/** Imports as positive amounts, or all as deductions, the way tables with competitive imports write them; both signs at once are an error. */
export function readImports(raw: unknown, sectors: Flows): Float64Array {
  const imports = readSectorVector(raw, "imports", sectors);
  if (imports.every((value) => value <= 0)) return imports.map((value) => Math.abs(value));
  imports.forEach((value, i) => {
    if (value < 0) fail("importsNegative", { column: sectors.labels[i], value });
  });
  return imports;
}

/** One word per sector (a tag, a region), matched by name where both have names. */
export function readSectorWords(raw: unknown, argument: string, { labels, labelled }: Flows): string[] {
  return readCells(withoutRepeatedNames(raw, argument, labels), argument, labels, { labelled }).map((cell, i) => {
    if (isMissing(cell)) fail("groupMissing", { argument, row: labels[i] });
    if (cell instanceof ErrorCell) fail("errorCell", { argument, row: labels[i], column: argument, value: cell.text });
    return cellText(cell);
  });
}

/** The sector an argument names, by its label or its code (any case) or its position. */
export function readSector(raw: unknown, argument: string, { labels, labelled, codes }: Flows): number {
  return new NameFinder(labels, labelled, codes).only(raw, argument);
}

/** How a sector is called in a result: its label as it was typed, or its position. */
export function sectorCell({ table, labels, labelled }: Flows, i: number): string | number {
  if (table.hasRowLabels) return unitCell(table, i);
  return labelled ? labels[i] : i + 1;
}

/** R: a row per sector, under the sector's name. */
export function sectorReport(headings: readonly string[], sectors: Flows, columns: readonly (ArrayLike<number> | readonly ResultCell[])[]): unknown[][] {
  return report(
    headings,
    sectors.labels.map((_, i) => [sectorCell(sectors, i), ...columns.map((column) => column[i])]),
  );
}

/** M: sectors on both sides, named where the selection named them. */
export function sectorMatrix(sectors: Flows, values: Float64Array): unknown[][] {
  const n = sectors.labels.length;
  return squareMatrix(
    sectors.labels.map((_, i) => sectorCell(sectors, i)),
    sectors.labelled,
    { rows: n, columns: n, values },
  );
}
