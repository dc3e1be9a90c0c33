import {
  ArrayValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  ERROR_TYPE_SET,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
} from "@univerjs/engine-formula";
import { CellError } from "./customFunctions";

/**
 * Turns what a function returned into what the grid shows. A 2-D result spills; rows that are too
 * short are filled with #N/A, an empty result is #CALC!, NaN and infinity are #NUM!, and a null
 * shows as 0, as in Excel.
 */
export function writeResult(result: unknown): BaseValueObject {
  if (!Array.isArray(result)) return valueOf(result);
  const rows = result.map((row: unknown) => (Array.isArray(row) ? row : [row]));
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return ErrorValueObject.create(ErrorType.CALC);
  const values = rows.map((row) => Array.from({ length: width }, (_, j) => (j < row.length ? valueOf(row[j]) : ErrorValueObject.create(ErrorType.NA))));
  return ArrayValueObject.create({ calculateValueList: values, rowCount: values.length, columnCount: width, unitId: "", sheetId: "", row: -1, column: -1 });
}

/** The error that a throw shows in the cell. */
export function writeError(thrown: unknown): BaseValueObject {
  return ErrorValueObject.create(thrown instanceof CellError ? errorType(thrown.code) : ErrorType.VALUE);
}

function errorType(text: string): ErrorType {
  return ERROR_TYPE_SET.has(text as ErrorType) ? (text as ErrorType) : ErrorType.VALUE;
}

function valueOf(cell: unknown): BaseValueObject {
  if (cell === null || cell === undefined) return NumberValueObject.create(0);
  if (typeof cell === "number") return Number.isFinite(cell) ? NumberValueObject.create(cell) : ErrorValueObject.create(ErrorType.NUM);
  if (typeof cell === "boolean") return BooleanValueObject.create(cell);
  if (typeof cell === "string") return StringValueObject.create(cell);
  if (cell instanceof CellError) return writeError(cell);
  return typedValue(cell as { type?: unknown; basicValue?: unknown; text?: unknown });
}

/** Excel's typed values: an error, an entity by its text, else the plain value inside. */
function typedValue(cell: { type?: unknown; basicValue?: unknown; text?: unknown }): BaseValueObject {
  if (cell.type === "Error") return ErrorValueObject.create(errorType(String(cell.basicValue)));
  if (cell.type === "Entity" && typeof cell.text === "string") return StringValueObject.create(cell.text);
  const inside = cell.basicValue;
  return typeof inside === "number" || typeof inside === "string" || typeof inside === "boolean" ? valueOf(inside) : ErrorValueObject.create(ErrorType.VALUE);
}
