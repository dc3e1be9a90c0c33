import { BooleanNumber } from "@univerjs/core";
import { FunctionType } from "@univerjs/engine-formula";
import type { IFunctionInfo, IFunctionParam } from "@univerjs/engine-formula";
import type { EnumMetadata, FunctionMetadata, FunctionsMetadata, ParameterMetadata } from "./metadata";

/** What the formula editor shows while one types: the list of functions and the help for each parameter. */
export function describeFunctions({ functions, enums = [] }: FunctionsMetadata, namespace: string): IFunctionInfo[] {
  return functions.map((metadata) => ({
    functionName: gridName(metadata, namespace),
    functionType: FunctionType.User,
    description: metadata.description ?? "",
    abstract: firstSentence(metadata.description ?? ""),
    functionParameter: metadata.parameters.map((parameter) => describeParameter(parameter, enums)),
  }));
}

/** What the list of functions says; the whole description stands in the help. */
function firstSentence(text: string): string {
  return (
    /^.*?(?:[.;]\s|[。；]|$)/s
      .exec(text)?.[0]
      .trim()
      .replace(/[;；]$/, ".") ?? text
  );
}

/** The name in a formula: HFS.SCORE. */
export function gridName(metadata: FunctionMetadata, namespace: string): string {
  return `${namespace}.${metadata.name}`.toUpperCase();
}

/** The editor needs a name and a detail for every parameter; without one it fails. */
function describeParameter(parameter: ParameterMetadata, enums: readonly EnumMetadata[]): IFunctionParam {
  const words = enums.find((one) => one.id === parameter.customEnumId)?.values.map((value) => value.stringValue ?? String(value.numberValue ?? value.name));
  const detail = parameter.description ?? parameter.name;
  return {
    name: parameter.name,
    detail: words ? `${detail}\n${words.map((word) => `"${word}"`).join("  ")}` : detail,
    example: words ? `"${words[0]}"` : parameter.dimensionality === "matrix" ? "A1:F20" : "",
    require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    repeat: parameter.repeating ? BooleanNumber.TRUE : BooleanNumber.FALSE,
  };
}
