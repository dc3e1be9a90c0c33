/** The native functions and operators that the sample uses, as Excel answers them. */
type Value = unknown;

const flat = (range: Value): Value[] => (Array.isArray(range) ? (range as Value[][]).flat() : [range]);
export const asText = (value: Value): string => (value === null ? "" : String(value));
const same = (a: Value, b: Value): boolean => (typeof a === "number" && typeof b === "number" ? a === b : asText(a).toLowerCase() === asText(b).toLowerCase());

export const compare = (left: Value, sign: string, right: Value): boolean => {
  if (sign === "=") return same(left, right);
  // As in Excel, text is larger than any number.
  const [a, b] = [left, right].map((value) => (typeof value === "string" ? Infinity : Number(value)));
  return sign === "<" ? a < b : a > b;
};

export const NATIVE: Readonly<Record<string, (...args: any[]) => Value>> = {
  OR: (...tests) => tests.some(Boolean),
  INDEX: (range: Value[][], row: number | number[][], column?: number[][]) =>
    range instanceof Error ? range : Array.isArray(row) ? row.map(([i]) => column![0].map((j) => range[i - 1][j - 1])) : flat(range)[row - 1],
  MATCH: (value, range) => {
    const i = flat(range).findIndex((other) => (value === "*" ? typeof other === "string" : other !== null && same(other, value)));
    if (i < 0) throw new Error(`MATCH does not find ${String(value)}`);
    return i + 1;
  },
  COUNT: (range) => flat(range).filter((value) => typeof value === "number").length,
  COUNTA: (range) => flat(range).filter((value) => value !== null).length,
  COUNTIF: (range, word) => flat(range).filter((value) => same(value, word)).length,
  ISTEXT: (value) => typeof value === "string",
  ISNUMBER: (value) => typeof value === "number",
  LEN: (value) => asText(value).length,
  LEFT: (value, count) => asText(value).slice(0, count),
  FIND: (part, value) => asText(value).indexOf(part) + 1,
  TEXT: (value, format: string) => Number(value).toFixed(format.split(".")[1].length),
  "PERCENTILE.INC": (range, share: number) => {
    const sorted = flat(range).filter((value): value is number => typeof value === "number");
    sorted.sort((a, b) => a - b);
    const place = share * (sorted.length - 1);
    const low = Math.floor(place);
    return sorted[low] + (place - low) * ((sorted[low + 1] ?? sorted[low]) - sorted[low]);
  },
};
