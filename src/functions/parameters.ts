import { fail } from "../engine/errors";
import { isMissing, isText, quote, type Cell } from "../engine/table/cells";
import { indexOfLabel, nearest } from "../engine/table/labels";
import { cellText, readGrid, readNumberCell } from "../engine/table/table";
import { DEFAULT_PARAMETERS, PARAMETER_ROWS, type ParameterName, type Parameters } from "../engine/upgrading/parameters";
import { isOmitted } from "./arguments";

const NAMES: readonly string[] = PARAMETER_ROWS.map(({ name }) => name);

/** The row of CALIBRATE's result from which on it holds no parameters of PARAMS: gamma, controls, remarks. */
const AFTER_PARAMETERS = "gamma";

/**
 * The `params` argument: two columns name and value, with or without a heading, or a table as PARAMS or CALIBRATE returns it.
 * What is not named, or has a blank beside its name, keeps its default, as does what CALIBRATE marks `no`.
 */
export function readParameters(raw: unknown): Parameters {
  const parameters = { ...DEFAULT_PARAMETERS, ...readGivenParameters(raw) };
  if (parameters.delta_min > parameters.delta_max) fail("parameterOrder", { argument: "params", low: "delta_min", high: "delta_max" });
  return parameters;
}

/** Only what the argument names. */
export function readGivenParameters(raw: unknown): Partial<Record<ParameterName, number>> {
  const given: Partial<Record<ParameterName, number>> = {};
  if (isOmitted(raw)) return given;
  const grid = readGrid(raw, "params");
  const headings = grid[0].map((cell) => cellText(cell).toLowerCase());
  const estimated = isEstimates(headings);
  const [nameHeading, valueHeading] = estimated ? ["parameter", "estimate"] : ["name", "value"];
  const [nameAt, valueAt] = [headings.indexOf(nameHeading), headings.indexOf(valueHeading)];
  const headed = nameAt >= 0 && valueAt >= 0;
  const [nameColumn, valueColumn] = headed ? [nameAt, valueAt] : [0, 1];
  if (!headed && grid[0].length !== 2) fail("paramsShape", { argument: "params", columns: grid[0].length });
  const skip = headed || (isText(grid[0][1]) && indexOfLabel(NAMES, headings[0]) < 0) ? 1 : 0;
  const rows = grid.slice(skip);
  const end = estimated ? rows.findIndex((row) => cellText(row[nameColumn]) === AFTER_PARAMETERS) : -1;
  const told = estimated ? headings.indexOf("identified") : -1;
  for (const row of end < 0 ? rows : rows.slice(0, end)) {
    // What the data cannot tell is not taken from them.
    if (told >= 0 && cellText(row[told]).toLowerCase() === "no") continue;
    setParameter(given, row[nameColumn], row[valueColumn]);
  }
  return given;
}

/** True for a result of CALIBRATE, by its headings. */
export function holdsEstimates(raw: unknown): boolean {
  return !isOmitted(raw) && isEstimates(readGrid(raw, "params")[0].map((cell) => cellText(cell).toLowerCase()));
}

function isEstimates(headings: readonly string[]): boolean {
  return headings.includes("parameter") && headings.includes("estimate");
}

/** Names of the parameters that the argument gives a value. */
export function givenNames(raw: unknown): ParameterName[] {
  return Object.keys(readGivenParameters(raw)) as ParameterName[];
}

function setParameter(given: Partial<Record<ParameterName, number>>, nameCell: Cell, valueCell: Cell): void {
  if (isMissing(nameCell) && isMissing(valueCell)) return;
  const wanted = cellText(nameCell);
  const position = indexOfLabel(NAMES, wanted);
  if (position < 0) fail("unknownParameter", { argument: "params", value: quote(nameCell), nearest: nearest(NAMES, wanted).join(", ") });
  const { name, low, high } = PARAMETER_ROWS[position];
  if (name in given) fail("duplicateLabel", { argument: "params", value: quote(name) });
  const value = readNumberCell(valueCell, { argument: "params", row: name, column: "Value" });
  if (Number.isNaN(value)) return;
  if (value < low || value > high) fail("parameterOutside", { argument: "params", name, value, min: low, max: high });
  given[name] = value;
}
