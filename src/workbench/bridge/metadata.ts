/** What functions.json says about the functions: the part that the grid uses. */

export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly type?: "any" | "number" | "string" | "boolean";
  readonly dimensionality?: "scalar" | "matrix";
  readonly optional?: boolean;
  readonly repeating?: boolean;
  readonly customEnumId?: string;
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly options?: { readonly cancelable?: boolean; readonly requiresAddress?: boolean };
}

export interface EnumMetadata {
  readonly id: string;
  readonly values: readonly { readonly name: string; readonly stringValue?: string; readonly numberValue?: number; readonly tooltip?: string }[];
}

export interface FunctionsMetadata {
  readonly functions: readonly FunctionMetadata[];
  readonly enums?: readonly EnumMetadata[];
}

/** Fetches the metadata of the built functions, in the reader's language. */
export async function loadMetadata(language: string): Promise<FunctionsMetadata> {
  const file = language === "en" ? "functions.json" : `functions.${language}.json`;
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file}: ${response.status} ${response.statusText}`);
  return (await response.json()) as FunctionsMetadata;
}
