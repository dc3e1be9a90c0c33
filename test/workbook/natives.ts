/** The native functions and operators that the sample uses, as Excel answers them. */
type Value = unknown;

const flat = (range: Value): Value[] => (Array.isArray(range) ? (range as Value[][]).flat() : [range]);
const numbers = (range: Value): number[] => flat(range).filter((value): value is number => typeof value === "number");
export const asText = (value: Value): string => {
  if (value instanceof Error) throw value;
  return value === null ? "" : String(value);
};
/** Text that is no number is an error in a product, and so is text without a sign. */
export const asNumber = (value: Value): number => {
  const number = value === "" ? NaN : Number(asText(value));
  if (Number.isNaN(number)) throw new Error(`${asText(value)} is not a number`);
  return number;
};
const same = (a: Value, b: Value): boolean =>
  a instanceof Error ? false : typeof a === "number" && typeof b === "number" ? a === b : asText(a).toLowerCase() === asText(b).toLowerCase();

/** As `same`, with * and ? of the sought text standing for any signs and any sign of another text. */
const fits = (value: Value, sought: Value): boolean => {
  if (typeof sought !== "string" || !/[*?]/.test(sought)) return same(value, sought);
  const pattern = sought
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replace(/\*/g, ".*")
    .replace(/\?/g, ".");
  return typeof value === "string" && new RegExp(`^${pattern}$`, "i").test(value);
};

export const compare = (left: Value, sign: string, right: Value): boolean => {
  if (sign === "=") return same(left, right);
  // As in Excel, text is larger than any number.
  const [a, b] = [left, right].map((value) => (typeof value === "string" ? Infinity : Number(value)));
  return sign === "<" ? a < b : a > b;
};

/** A function of single values, cell by cell where an argument is a range: a column beside a row makes a table. */
export function lift(work: (...cells: any[]) => Value): (...args: Value[]) => Value {
  return (...args) => {
    const grids = args.map((arg) => (Array.isArray(arg) ? (arg as Value[][]) : [[arg]]));
    if (!args.some(Array.isArray)) return work(...args);
    const rows = Math.max(...grids.map((grid) => grid.length));
    const columns = Math.max(...grids.map((grid) => grid[0].length));
    const at = (grid: Value[][], i: number, j: number): Value => (grid.length === 1 ? grid[0] : grid[i])[grid[0].length === 1 ? 0 : j];
    return Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (__, j) => work(...grids.map((grid) => at(grid, i, j)))));
  };
}

export const NATIVE: Readonly<Record<string, (...args: any[]) => Value>> = {
  OR: (...tests) => tests.some(Boolean),
  INDEX: (range: Value[][], row, column?) => {
    if (range instanceof Error) return range;
    return column === undefined ? flat(range)[row - 1] : lift((i: number, j: number) => range[i - 1][j - 1])(row, column);
  },
  MATCH: (value, range) => {
    const i = flat(range).findIndex((other) => other !== null && fits(other, value));
    if (i < 0) throw new Error(`MATCH does not find ${String(value)}`);
    return i + 1;
  },
  SWITCH: (value, ...cases) => {
    const found = Array.from({ length: Math.floor(cases.length / 2) }, (_, i) => 2 * i).find((i) => cases[i] === value);
    return found === undefined ? cases[cases.length - 1] : cases[found + 1];
  },
  COUNT: (...ranges) => numbers(ranges.map(flat)).length,
  COUNTA: (range) => flat(range).filter((value) => value !== null).length,
  COUNTIF: (range, word) => flat(range).filter((value) => fits(value, word)).length,
  ISBLANK: lift((value) => value === null),
  ISTEXT: (value) => typeof value === "string",
  ISNUMBER: lift((value) => typeof value === "number"),
  SMALL: (range, place) => {
    const sorted = flat(range).filter((value): value is number => typeof value === "number");
    sorted.sort((a, b) => a - b);
    return lift((k: number) => sorted[k - 1])(place);
  },
  MOD: lift((value: number, divisor: number) => value - divisor * Math.floor(value / divisor)),
  LARGE: (range, place) => {
    const sorted = numbers(range).sort((a, b) => b - a);
    return lift((k: number) => sorted[k - 1])(place);
  },
  SUM: (...ranges) => numbers(ranges.map(flat)).reduce((sum, value) => sum + value, 0),
  CORREL: (a, b) => {
    const [x, y] = [numbers(a), numbers(b)];
    const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    const [mx, my] = [mean(x), mean(y)];
    const product = (u: number[], mu: number, v: number[], mv: number): number => u.reduce((sum, value, i) => sum + (value - mu) * (v[i] - mv), 0);
    return product(x, mx, y, my) / Math.sqrt(product(x, mx, x, mx) * product(y, my, y, my));
  },
  NA: () => new Error("#N/A"),
  MAX: (range) => Math.max(0, ...flat(range).filter((value): value is number => typeof value === "number")),
  ROUND: lift((value, digits: number) => Math.round(asNumber(value) * 10 ** digits) / 10 ** digits),
  MID: (value, from: number, count: number) => asText(value).slice(from - 1, from - 1 + count),
  LOWER: lift((value) => asText(value).toLowerCase()),
  EXACT: lift((a, b) => asText(a) === asText(b)),
  LEN: (value) => asText(value).length,
  LEFT: (value, count) => asText(value).slice(0, count),
  FIND: (part, value, from = 1) => asText(value).indexOf(part, from - 1) + 1,
  TEXT: (value, format: string) => Number(value).toFixed(format.split(".")[1]?.length ?? 0),
  "PERCENTILE.INC": (range, share: number) => {
    const sorted = flat(range).filter((value): value is number => typeof value === "number");
    sorted.sort((a, b) => a - b);
    const place = share * (sorted.length - 1);
    const low = Math.floor(place);
    return sorted[low] + (place - low) * ((sorted[low + 1] ?? sorted[low]) - sorted[low]);
  },
};
