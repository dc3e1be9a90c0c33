import type { ErrorCode, ErrorValues } from "../engine/errors";
import { fillTemplate } from "./fillTemplate";

/** What names a place or a thing; lists and sentences among the values stay whole. */
const LABELS: ReadonlySet<string> = new Set(["row", "column", "unit", "region", "activity", "group", "value", "other", "first", "last", "label"]);
/** Headings of indicators are long, and must be found again. */
const LONGEST = 80;

/** The sentence of an error out of its template; labels in it are shortened where they would be the sentence. */
export function errorSentence(code: ErrorCode, template: string, values: ErrorValues): string {
  if (code === "internal") return fillTemplate(template, values);
  return fillTemplate(template, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, LABELS.has(name) ? shortened(value) : value])));
}

/** What is quoted already is short enough. */
function shortened(value: string | number): string | number {
  return typeof value === "string" && !value.startsWith('"') && value.length > LONGEST ? `${value.slice(0, LONGEST - 1)}…` : value;
}
