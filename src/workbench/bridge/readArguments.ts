import { ErrorType } from "@univerjs/engine-formula";
import type { BaseReferenceObject, BaseValueObject, ArrayValueObject, FunctionVariantType } from "@univerjs/engine-formula";
import { BUSY } from "./busy";
import type { ParameterMetadata } from "./metadata";
import { readReference } from "./readReference";

/** An error cell inside an argument, as Excel hands it to a parameter of type "any". */
export interface ErrorObject {
  readonly type: "Error";
  readonly basicType: "Error";
  readonly basicValue: string;
}

/** A cell of an argument; a blank is null. */
export type ArgumentCell = number | string | boolean | null | ErrorObject;
export type Argument = ArgumentCell | ArgumentCell[][];

/** An argument that keeps the function from being called: the cell shows this error. */
export class ArgumentError {
  constructor(readonly code: string) {}
}

export function errorObject(text: string): ErrorObject {
  return { type: "Error", basicType: "Error", basicValue: text };
}

/** The arguments of a call as Excel passes them: omitted ones as null, repeating ones gathered. */
export function readArguments(variants: readonly FunctionVariantType[], parameters: readonly ParameterMetadata[]): Argument[] {
  const fixed = parameters.filter((parameter) => !parameter.repeating);
  const repeating = parameters.find((parameter) => parameter.repeating);
  const args: unknown[] = fixed.map((parameter, i) => readArgument(variants[i], parameter));
  if (repeating) args.push(variants.slice(fixed.length).map((variant) => readArgument(variant, repeating)));
  return args as Argument[];
}

function readArgument(variant: FunctionVariantType | undefined, parameter: ParameterMetadata): Argument {
  if (variant === undefined) return null;
  const content = contentOf(variant);
  if (isBusy(content)) throw new ArgumentError(BUSY);
  if (parameter.dimensionality === "matrix") return Array.isArray(content) ? content : content === null && isOmission(variant) ? null : [[content]];
  return convert(singleCell(content), parameter.type ?? "any");
}

/** A cell that is still being calculated; Excel waits for it, here the function that reads it does. */
function isBusy(content: Argument): boolean {
  if (Array.isArray(content)) return content.some((row) => row.some(isBusy));
  return typeof content === "object" && content?.basicValue === BUSY;
}

/** Two commas with nothing between them: omitted, unlike a reference to a blank cell. */
function isOmission(variant: FunctionVariantType): boolean {
  return !variant.isReferenceObject();
}

function contentOf(variant: FunctionVariantType): Argument {
  if (variant.isReferenceObject()) return readReference(variant as BaseReferenceObject);
  const value = variant as BaseValueObject;
  if (!value.isArray()) return cellOf(value);
  return (value as ArrayValueObject).getArrayValue().map((row) => row.map((cell) => (cell ? cellOf(cell) : null)));
}

function cellOf(value: BaseValueObject): ArgumentCell {
  if (value.isNull()) return null;
  if (value.isError()) return errorObject(String(value.getValue()));
  if (value.isLambda()) return errorObject(ErrorType.VALUE);
  return value.getValue();
}

function singleCell(content: Argument): ArgumentCell {
  if (!Array.isArray(content)) return content;
  if (content.length === 1 && content[0].length === 1) return content[0][0];
  throw new ArgumentError(ErrorType.VALUE);
}

/** Excel converts a single cell to the declared type before the call; "any" takes everything as it is. */
function convert(cell: ArgumentCell, type: NonNullable<ParameterMetadata["type"]>): ArgumentCell {
  if (cell === null || type === "any") return cell;
  if (typeof cell === "object") throw new ArgumentError(cell.basicValue);
  if (type === "string") return typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : String(cell);
  if (type === "boolean") return toBoolean(cell);
  const number = typeof cell === "string" && cell.trim() === "" ? NaN : Number(cell);
  if (!Number.isFinite(number)) throw new ArgumentError(ErrorType.VALUE);
  return number;
}

function toBoolean(cell: number | string | boolean): boolean {
  if (typeof cell !== "string") return Boolean(cell);
  const word = cell.trim().toUpperCase();
  if (word !== "TRUE" && word !== "FALSE") throw new ArgumentError(ErrorType.VALUE);
  return word === "TRUE";
}
