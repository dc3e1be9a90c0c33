/**
 * The runtime that functions.js expects: Excel's `CustomFunctions`, as far as functions touch it.
 * It has to stand before functions.js loads.
 */

export type CellFunction = (...args: any[]) => unknown;

/** An error that a function throws or puts into a cell of its result. */
export class CellError extends Error {
  constructor(
    readonly code: string,
    message = "",
  ) {
    super(message);
  }
}

/** Excel's codes and the text that a cell shows for them. */
export const ERROR_CODES = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  invalidReference: "#REF!",
  invalidName: "#NAME?",
  nullReference: "#NULL!",
} as const;

export interface CustomFunctionsRuntime {
  associate(id: string, fn: CellFunction): void;
  associate(functions: Readonly<Record<string, CellFunction>>): void;
  readonly Error: typeof CellError;
  readonly ErrorCode: typeof ERROR_CODES;
}

/** Defines `globalThis.CustomFunctions` and returns the functions that get associated, by id in upper case. */
export function provideCustomFunctions(): ReadonlyMap<string, CellFunction> {
  const functions = new Map<string, CellFunction>();
  const runtime: CustomFunctionsRuntime = {
    associate(idOrFunctions: string | Readonly<Record<string, CellFunction>>, fn?: CellFunction) {
      const entries = typeof idOrFunctions === "string" ? [[idOrFunctions, fn] as const] : Object.entries(idOrFunctions);
      for (const [id, one] of entries) if (one) functions.set(id.toUpperCase(), one);
    },
    Error: CellError,
    ErrorCode: ERROR_CODES,
  };
  Object.assign(globalThis, { CustomFunctions: runtime });
  return functions;
}
