import { HfsError, type ErrorValues } from "../engine/errors";
import { errorsEn } from "../locale/errors.en";
import { fillTemplate } from "../locale/fillTemplate";

/** The only place that knows `CustomFunctions.Error`. */

const origins = new WeakMap<object, HfsError>();

/** The sentence of an engine error, in English as in every cell. */
export function sentence(error: HfsError): string {
  return fillTemplate(errorsEn[error.code], error.values);
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
 * Runs a function's body and translates whatever it throws, once.
 * An error that is not ours would be a defect of the add-in: it says so and stops no other cell.
 */
export function answer<T>(body: () => T): T {
  try {
    return body();
  } catch (thrown) {
    throw toCellError(thrown instanceof HfsError ? thrown : new HfsError("internal", { value: thrown instanceof Error ? thrown.message : String(thrown) }));
  }
}
