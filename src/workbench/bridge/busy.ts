import { ERROR_TYPE_SET, type ErrorType } from "@univerjs/engine-formula";

/**
 * What a cell shows while its promise is open: Excel's own word. To the formulas that read the cell it is an error like any
 * other, so that none of them mistakes it for a value; the grid's engine has none of this name and is told of it here.
 */
export const BUSY = "#BUSY!" as ErrorType;

ERROR_TYPE_SET.add(BUSY);
