import type { Session } from "../functions/session";
import { formatAddress } from "../workbook/address";
import type { Area, CellValue, Workbook } from "../workbook/port";
import { findCandidates } from "./candidates";
import { readDataset, type Dataset } from "./dataset";

/** A part of an input-output table: where it stands and what it holds. */
export interface TablePart {
  readonly area: Area;
  readonly values: readonly (readonly CellValue[])[];
}

/** The parts of an input-output table that HFS.POSITION takes. */
export interface ProductionParts {
  readonly address: string;
  readonly flows: TablePart;
  readonly output: TablePart;
  readonly exports: TablePart | null;
  readonly imports: TablePart | null;
  readonly inventories: TablePart | null;
  /** Statistical errors, which are no use of the good either: they go with the inventories. */
  readonly errors: TablePart | null;
}

export type ProductionTrouble = "notTable" | "noSquare" | "noOutput";

const OUTPUT = /^(go|x|output|gross output|total output|总产出|产出|ti|total inputs?|总投入)$/i;
const EXPORTS = /^(ex|exports?|出口)$/i;
const IMPORTS = /^(im|imports?|进口)$/i;
const INVENTORIES = /^(inv|inventories|(change|changes|increase) (in|of) (inventories|stocks)|存货增加|存货变动)$/i;
const ERRORS = /^(err|errors?|statistical (error|discrepancy)|discrepancy|误差|统计误差)$/i;
const FEWEST = 2;

/**
 * Takes an input-output table apart: the block whose columns bear the rows' names or codes, in the same order, and the columns
 * (or, for output, the row) headed as output, exports, imports and the increase of inventories.
 */
export function productionParts(dataset: Dataset): ProductionParts | ProductionTrouble {
  const { table, values, area } = dataset;
  const first = table.columns[0].index;
  const key = (value: CellValue | undefined): string =>
    String(value ?? "")
      .trim()
      .toLowerCase();
  const heading = (j: number): string => (table.hasHeader ? key(values[0][j]) : "");
  const names = (i: number): string[] => values[table.rows[i].index].slice(0, first).map(key);

  let sectors = 0;
  const here = (i: number): boolean => table.columns[i]?.index === first + i && heading(first + i) !== "" && names(i).includes(heading(first + i));
  while (sectors < table.rows.length && here(sectors)) sectors++;
  if (sectors < FEWEST) return "noSquare";

  const top = table.rows[0].index;
  const part = (row: number, column: number, rows: number, columns: number): TablePart => ({
    area: { sheet: area.sheet, row: area.row + row, column: area.column + column, rows, columns },
    values: values.slice(row, row + rows).map((line) => line.slice(column, column + columns)),
  });
  const columnHeaded = (pattern: RegExp): TablePart | null => {
    const j = values[0].findIndex((value, at) => at >= first + sectors && pattern.test(String(value ?? "").trim()));
    return j < 0 ? null : part(top, j, sectors, 1);
  };
  const outputRow = table.rows.findIndex((_, i) => i >= sectors && names(i).some((name) => OUTPUT.test(name)));
  const output = columnHeaded(OUTPUT) ?? (outputRow < 0 ? null : part(table.rows[outputRow].index, first, 1, sectors));
  if (!output) return "noOutput";
  const [exports, imports] = [columnHeaded(EXPORTS), columnHeaded(IMPORTS)];
  const both = exports !== null && imports !== null;
  return {
    address: dataset.address,
    flows: part(0, 0, top + sectors, first + sectors),
    output,
    exports: both ? exports : null,
    imports: both ? imports : null,
    inventories: both ? columnHeaded(INVENTORIES) : null,
    errors: both ? columnHeaded(ERRORS) : null,
  };
}

/** Reads the table at an address and takes it apart. */
export async function readProduction(workbook: Workbook, session: Session, address: string): Promise<ProductionParts | ProductionTrouble> {
  const dataset = await readDataset(workbook, session, address);
  return dataset ? productionParts(dataset) : "notTable";
}

/** The input-output tables of a workbook, known by a block of flows under the names of its rows and a column of output. */
export async function findProductionTables(workbook: Workbook, session: Session): Promise<string[]> {
  const found: string[] = [];
  for (const { address } of await findCandidates(workbook)) {
    const parts = await readProduction(workbook, session, address).catch(() => "notTable" as const);
    if (typeof parts === "object") found.push(parts.address);
  }
  return found;
}

/** The arguments of HFS.POSITION, as cells pass them. */
export function positionArguments({ flows, output, exports, imports, inventories, errors }: ProductionParts): unknown[] {
  return [flows.values, output.values, exports?.values ?? null, imports?.values ?? null, sum(inventories, errors)];
}

/** Two columns added up, as a formula does. */
function sum(one: TablePart | null, other: TablePart | null): TablePart["values"] | null {
  if (!one || !other) return one?.values ?? other?.values ?? null;
  const number = (value: CellValue): number => (typeof value === "number" ? value : 0);
  return one.values.map(([value], i) => [number(value) + number(other.values[i][0])]);
}

/** Columns of HFS.POSITION. */
export const CHAIN_COLUMNS = 6;

/** The formula of HFS.POSITION on the parts where they stand. */
export function positionFormula({ flows, output, exports, imports, inventories, errors }: ProductionParts): string {
  const at = (part: TablePart | null): string => (part ? formatAddress(part.area, { absolute: true }) : "");
  const args = [at(flows), at(output), at(exports), at(imports), [inventories, errors].flatMap((part) => at(part) || []).join("+")];
  while (args[args.length - 1] === "") args.pop();
  return `=HFS.POSITION(${args.join(",")})`;
}
