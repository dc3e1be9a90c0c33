/** One argument of a call, as far as it can be told without Excel. */
export type Argument = { readonly text: string } & (
  | { readonly kind: "blank" }
  | { readonly kind: "value"; readonly value: number | string | boolean }
  | { readonly kind: "array"; readonly rows: readonly (readonly (number | string | boolean)[])[] }
  /** `Data!A1:F30`; with `#` behind it, what spills from there. */
  | { readonly kind: "reference"; readonly address: string; readonly spill: boolean }
  /** `Data!A:V`, `1:30`: whole columns or rows. */
  | { readonly kind: "whole"; readonly sheet: string }
  /** `Provinces[#All]`, `Provinces[GDP]`, `Provinces`: a name, and what stands in the brackets. */
  | { readonly kind: "named"; readonly name: string; readonly part: string }
  | { readonly kind: "call"; readonly call: HfsCall }
  | { readonly kind: "native" }
);

export interface HfsCall {
  readonly id: string;
  readonly text: string;
  readonly args: readonly Argument[];
}

const NAME = /(?:'(?:[^']|'')*'!|\[[^\]]*\][^!,;()\s]*!|[\w.:\\/]+!)?(?:HFS\.|_xldudf_HFS_)([A-Za-z]+)\s*\(/iy;

/** The outermost calls of our functions in a formula, whatever stands around them. */
export function findCalls(formula: string): HfsCall[] {
  const calls: HfsCall[] = [];
  let i = 0;
  while (i < formula.length) {
    if (formula[i] === '"') {
      i = afterText(formula, i, '"');
      continue;
    }
    NAME.lastIndex = i;
    const match = /[\w.]/.test(formula[i - 1] ?? "") ? null : NAME.exec(formula);
    if (match) {
      const open = i + match[0].length - 1;
      const end = closing(formula, open);
      if (end < 0) return calls;
      const inner = formula.slice(open + 1, end);
      calls.push({ id: match[1].toUpperCase(), text: formula.slice(i, end + 1), args: inner.trim() === "" ? [] : split(inner, ",").map(parseArgument) });
      i = end + 1;
    } else i = formula[i] === "'" ? afterText(formula, i, "'") : i + 1;
  }
  return calls;
}

const REFERENCE = /^(?:(?:'(?:[^']|'')+'|[^'!\s(),{}"]+)!)?\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?$/;
const WHOLE = /^(?:('(?:[^']|'')+'|[^'!\s(),{}"]+)!)?(?:\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d+:\$?\d+)$/;
const NAMED = /^([A-Za-z_\u00A1-\uFFFF\\][\w.\u00A1-\uFFFF]*)(?:\[(.*)\])?$/s;

function parseArgument(raw: string): Argument {
  const text = raw.trim().replace(/^@/, "");
  if (text === "") return { kind: "blank", text };
  const literal = parseLiteral(text);
  if (literal !== undefined) return { kind: "value", value: literal, text };
  if (text.startsWith("{") && text.endsWith("}")) return parseArray(text);
  const spill = text.endsWith("#");
  const address = spill ? text.slice(0, -1) : text;
  if (REFERENCE.test(address)) return { kind: "reference", address, spill, text };
  const whole = WHOLE.exec(text);
  if (whole) return { kind: "whole", sheet: (whole[1] ?? "").replace(/^'|'$/g, "").replace(/''/g, "'"), text };
  const [call] = findCalls(text);
  if (call && call.text === text) return { kind: "call", call, text };
  const named = NAMED.exec(text);
  return named ? { kind: "named", name: named[1], part: named[2] ?? "", text } : { kind: "native", text };
}

/** A number, a text in quotes or TRUE/FALSE; undefined for anything else. */
function parseLiteral(text: string): number | string | boolean | undefined {
  if (/^[+-]?(\d+\.?\d*|\.\d+)(E[+-]?\d+)?$/i.test(text)) return Number(text);
  if (/^[+-]?(\d+\.?\d*|\.\d+)%$/.test(text)) return Number(text.slice(0, -1)) / 100;
  if (/^"(?:[^"]|"")*"$/.test(text)) return text.slice(1, -1).replace(/""/g, '"');
  if (/^(TRUE|FALSE)(\(\))?$/i.test(text)) return /^TRUE/i.test(text);
  return /^#[A-Z/0!?]+$/i.test(text) ? text.toUpperCase() : undefined;
}

function parseArray(text: string): Argument {
  const rows = split(text.slice(1, -1), ";").map((row) => split(row, ",").map((cell) => parseLiteral(cell.trim())));
  const known = rows.map((row) => row.filter((cell) => cell !== undefined));
  return known.every((row, i) => row.length === rows[i].length) ? { kind: "array", rows: known, text } : { kind: "native", text };
}

/** Splits at a separator that stands outside quotes, brackets and braces. */
export function split(text: string, separator: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let i = 0; i < text.length;) {
    if (text[i] === separator) {
      parts.push(text.slice(start, i));
      start = ++i;
    } else i = after(text, i);
  }
  return [...parts, text.slice(start)];
}

const CLOSING: Readonly<Record<string, string>> = { "(": ")", "{": "}", "[": "]" };

/** The position behind the sign at `i`, or behind all that it opens. */
function after(text: string, i: number): number {
  if (text[i] === '"' || text[i] === "'") return afterText(text, i, text[i]);
  if (!CLOSING[text[i]]) return i + 1;
  const end = closing(text, i);
  return end < 0 ? text.length : end + 1;
}

function closing(text: string, open: number): number {
  const close = CLOSING[text[open]];
  for (let i = open + 1; i < text.length;) {
    if (text[i] === close) return i;
    i = after(text, i);
  }
  return -1;
}

/** The position behind a text in quotes; doubled quotes belong to it. */
function afterText(text: string, start: number, quote: string): number {
  for (let i = start + 1; i < text.length; i++) {
    if (text[i] !== quote) continue;
    if (text[i + 1] !== quote) return i + 1;
    i++;
  }
  return text.length;
}
