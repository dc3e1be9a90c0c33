import { isPromise } from "../engine/background/background";
import { HfsError, type ErrorValues } from "../engine/errors";
import { errorsEn } from "../locale/errors.en";
import { errorSentence } from "../locale/errorSentence";

/** The only place that knows `CustomFunctions.Error`. */

const origins = new WeakMap<object, HfsError>();

/** The sentence of an engine error, in English as in every cell. */
export function sentence(error: HfsError): string {
  return errorSentence(error.code, errorsEn[error.code], error.values);
}

/** Excel's error for an engine error: #VALUE! or #N/A with a sentence. */
export function toCellError(error: HfsError): CustomFunctions.Error {
  const code = error.notAvailable ? CustomFunctions.ErrorCode.notAvailable : CustomFunctions.ErrorCode.invalidValue;
  const cellError = new CustomFunctions.Error(code, sentence(error));
  origins.set(cellError, error);
  return cellError;
}

/** The engine error behind one of Excel's, so that the pane can say it in the reader's language. */
export function originOf(cellError: unknown): { code: string; values: ErrorValues; message: string } | undefined {
  const error = typeof cellError === "object" && cellError !== null ? origins.get(cellError) : undefined;
  return error && { code: error.code, values: error.values, message: sentence(error) };
}

/**
 * Runs a function's body and translates whatever it throws, or rejects with, once. An error that is not ours would be a defect
 * of the add-in: it says so and stops no other cell. A body may answer later: a cell takes the promise of a value as that value,
 * so the function is declared to return the value, which is also what the metadata must say.
 */
export function answer<T>(body: () => T | Promise<T>): T {
  try {
    const result = body();
    return isPromise(result) ? (result.catch(rethrow) as T) : result;
  } catch (thrown) {
    return rethrow(thrown);
  }
}

function rethrow(thrown: unknown): never {
  throw toCellError(thrown instanceof HfsError ? thrown : new HfsError("internal", { value: thrown instanceof Error ? thrown.message : String(thrown) }));
}
