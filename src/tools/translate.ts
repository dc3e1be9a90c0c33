import { functionsZh } from "../locale/functions.zh-CN";
import type { EnumEntry, FunctionEntry, Metadata } from "./metadata";

/** functions.zh-CN.json: the same functions, described in Chinese. Ids, names and option words stay as they are. */
export function translateMetadata(metadata: Metadata, helpFolder: string): Metadata {
  return {
    ...metadata,
    functions: metadata.functions.map((entry) => ({
      ...entry,
      description: functionsZh[entry.id]?.description ?? entry.description,
      helpUrl: `${helpFolder}/${entry.id}.html`,
      parameters: entry.parameters.map((parameter) => ({
        ...parameter,
        description: functionsZh[entry.id]?.parameters[parameter.name] ?? parameter.description,
      })),
    })),
    enums: (metadata.enums ?? []).map((entry) => ({
      ...entry,
      values: entry.values.map((value) => ({ ...value, tooltip: tooltip(metadata.functions, entry, value.stringValue) ?? value.tooltip ?? "" })),
    })),
  };
}

/** The Chinese of an option word: from the first parameter that takes it. */
function tooltip(functions: readonly FunctionEntry[], { id }: EnumEntry, word: string): string | undefined {
  const owner = functions.find((entry) => entry.parameters.some((parameter) => parameter.customEnumId === id));
  const parameter = owner?.parameters.find((entry) => entry.customEnumId === id);
  return owner && parameter && functionsZh[owner.id]?.words?.[parameter.name]?.[word];
}

/** What the Chinese lacks, and what it says of things that are not there. */
export function untranslated(metadata: Metadata): string[] {
  const enums = new Map((metadata.enums ?? []).map((entry) => [entry.id, entry.values.map((value) => value.stringValue)]));
  const wanted = metadata.functions.flatMap(({ id, parameters }) => [
    id,
    ...parameters.flatMap(({ name, customEnumId = "" }) => [`${id} ${name}`, ...(enums.get(customEnumId) ?? []).map((word) => `${id} ${name} ${word}`)]),
  ]);
  const given = Object.entries(functionsZh).flatMap(([id, { parameters, words = {} }]) => [
    id,
    ...Object.keys(parameters).map((name) => `${id} ${name}`),
    ...Object.entries(words).flatMap(([name, meanings]) => Object.keys(meanings).map((word) => `${id} ${name} ${word}`)),
  ]);
  return [
    ...wanted.filter((key) => !given.includes(key)).map((key) => `${key}: not in functions.zh-CN.ts`),
    ...given.filter((key) => !wanted.includes(key)).map((key) => `${key}: not in functions.json`),
  ];
}
