import { fail } from "../engine/errors";
import { isMissing, isText, quote, type Cell } from "../engine/table/cells";
import { indexOfLabel, nearest } from "../engine/table/labels";
import { cellText, readGrid, readNumberCell } from "../engine/table/table";
import { DEFAULT_PARAMETERS, PARAMETER_ROWS, type ParameterName, type Parameters } from "../engine/upgrading/parameters";
import { isOmitted } from "./arguments";

const NAMES: readonly string[] = PARAMETER_ROWS.map(({ name }) => name);

/**
 * The `params` argument: two columns name and value, with or without a heading, or a table as PARAMS returns it.
 * What is not named, or has a blank beside its name, keeps its default.
 */
export function readParameters(raw: unknown): Parameters {
  return readGivenParameters(raw).parameters;
}

/** The same, and which parameters were given a value. */
export function readGivenParameters(raw: unknown): { parameters: Parameters; given: ParameterName[] } {
  if (isOmitted(raw)) return { parameters: DEFAULT_PARAMETERS, given: [] };
  const grid = readGrid(raw, "params");
  const headings = grid[0].map((cell) => cellText(cell).toLowerCase());
  const headed = headings.includes("name") && headings.includes("value");
  const [nameColumn, valueColumn] = headed ? [headings.indexOf("name"), headings.indexOf("value")] : [0, 1];
  if (!headed && grid[0].length !== 2) fail("paramsShape", { argument: "params", columns: grid[0].length });
  const skip = headed || (isText(grid[0][1]) && indexOfLabel(NAMES, headings[0]) < 0) ? 1 : 0;
  const given: Partial<Record<ParameterName, number>> = {};
  for (const row of grid.slice(skip)) setParameter(given, row[nameColumn], row[valueColumn]);
  const parameters = { ...DEFAULT_PARAMETERS, ...given };
  if (parameters.delta_min > parameters.delta_max) fail("parameterOrder", { argument: "params", low: "delta_min", high: "delta_max" });
  return { parameters, given: Object.keys(given) as ParameterName[] };
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
