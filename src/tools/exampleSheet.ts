import type { Example, ExampleArgument, ExampleCell } from "../catalog/functions";
import { columnName } from "../workbook/address";

/** An example as a user would set it up: its tables side by side on a sheet, and the formula that points at them. */

export interface ExampleSheet {
  readonly formula: string;
  /** Rows of cells from A1; null where nothing stands. */
  readonly cells: readonly (readonly ExampleCell[])[];
}

export function exampleSheet(id: string, example: Example): ExampleSheet {
  const cells: ExampleCell[][] = [];
  let nextColumn = 0;
  const parts = example.arguments.map((argument) => {
    if (!isTable(argument)) return literal(argument);
    const column = nextColumn;
    argument.forEach((row, i) => {
      cells[i] ??= [];
      row.forEach((cell, j) => (cells[i][column + j] = cell));
    });
    nextColumn += argument[0].length + 1;
    const first = `${columnName(column)}1`;
    const last = `${columnName(column + argument[0].length - 1)}${argument.length}`;
    return first === last ? first : `${first}:${last}`;
  });
  const width = Math.max(0, nextColumn - 1);
  return { formula: `=HFS.${id}(${parts.join(", ")})`, cells: cells.map((row) => Array.from({ length: width }, (_, j) => row[j] ?? null)) };
}

export function isTable(argument: ExampleArgument): argument is readonly (readonly ExampleCell[])[] {
  return Array.isArray(argument);
}

function literal(value: ExampleCell): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? String(value) : `"${value}"`;
}
