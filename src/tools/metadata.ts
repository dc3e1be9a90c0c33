/**
 * Mends what the metadata plugin leaves undone in functions.json, and refuses what Excel would take silently:
 * error cells reach the functions, every function has its help page, option words are plain and belong to their parameter.
 */

export interface ParameterEntry {
  name: string;
  description: string;
  type: string;
  dimensionality?: "matrix" | "scalar";
  optional?: boolean;
  customEnumId?: string;
}

export interface FunctionEntry {
  id: string;
  name: string;
  description: string;
  helpUrl?: string;
  parameters: ParameterEntry[];
  result: { dimensionality?: string; type?: string };
}

export interface EnumEntry {
  id: string;
  type: string;
  values: { name: string; stringValue: string; tooltip?: string }[];
}

export interface Metadata {
  allowCustomDataForDataTypeAny?: boolean;
  allowErrorForDataTypeAny?: boolean;
  functions: FunctionEntry[];
  enums?: EnumEntry[];
}

/** The metadata as Excel is to read them; `helpFolder` is the address that holds NAME.html. Throws with every problem found. */
export function mendMetadata(raw: Metadata, helpFolder: string): Metadata {
  const enums = (raw.enums ?? []).map((entry) => ({
    ...entry,
    values: entry.values.map((value) => ({ ...value, name: value.name.replace(/^"(.*)"$/, "$1") })),
  }));
  const functions = raw.functions.map((entry) => ({
    ...entry,
    helpUrl: `${helpFolder}/${entry.id}.html`,
    parameters: entry.parameters.map((parameter) => linkWords(entry.id, parameter, enums)),
  }));
  const mended = { allowCustomDataForDataTypeAny: true, allowErrorForDataTypeAny: true, functions, enums };
  const problems = problemsOf(mended);
  if (problems.length > 0) throw new Error(`functions.json: ${problems.join("\n  ")}`);
  return mended;
}

/** A text parameter takes the words of the enum FUNCTION_PARAMETER. */
function linkWords(id: string, parameter: ParameterEntry, enums: readonly EnumEntry[]): ParameterEntry {
  const own = `${id}_${parameter.name.toUpperCase()}`;
  return parameter.customEnumId === undefined && enums.some((entry) => entry.id === own) ? { ...parameter, customEnumId: own } : parameter;
}

function problemsOf({ functions, enums = [] }: Metadata): string[] {
  const used = new Set(functions.flatMap((entry) => entry.parameters.map((parameter) => parameter.customEnumId)));
  return [
    ...repeated(functions.map((entry) => entry.id)).map((id) => `the function ${id} is declared twice.`),
    ...repeated(enums.map((entry) => entry.id)).map((id) => `the enum ${id} is declared twice.`),
    ...enums.filter((entry) => !used.has(entry.id)).map((entry) => `the enum ${entry.id} belongs to no parameter; name it FUNCTION_PARAMETER.`),
    ...functions.flatMap((entry) => functionProblems(entry)),
  ];
}

function functionProblems({ id, name, description, parameters }: FunctionEntry): string[] {
  const problems: string[] = [];
  if (!/^[A-Z]{3,}$/.test(id)) problems.push(`the id ${id} needs at least three letters and nothing else.`);
  if (name !== id) problems.push(`${id} is called ${name}; a function has one name.`);
  if (!description) problems.push(`${id} has no description.`);
  repeated(parameters.map((parameter) => parameter.name)).forEach((parameter) => problems.push(`${id} has the parameter ${parameter} twice.`));
  let optional = false;
  for (const parameter of parameters) {
    if (!/^[a-z][A-Za-z0-9]+$/.test(parameter.name)) problems.push(`${id}: the parameter ${parameter.name} is not in camelCase.`);
    if (!parameter.description) problems.push(`${id}: the parameter ${parameter.name} has no description.`);
    if (parameter.dimensionality === "matrix" && parameter.type !== "any")
      problems.push(`${id}: the range ${parameter.name} must be any[][], or blanks and words are lost.`);
    if (optional && !parameter.optional) problems.push(`${id}: ${parameter.name} is needed but stands after an optional parameter.`);
    optional ||= parameter.optional === true;
  }
  return problems;
}

function repeated(words: readonly string[]): string[] {
  return [...new Set(words.filter((word, i) => words.indexOf(word) < i))];
}
