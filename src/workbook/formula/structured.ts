import type { Area } from "../port";

/**
 * The cells that a structured reference means: `part` is what stands in the brackets behind the table's name, such as
 * `#All`, `GDP`, `@GDP`, `[#Headers],[GDP]` or `[GDP]:[Jobs, total]`; "" is the table without its headings. `row` is the row of
 * the formula, for what means "this row". Null where there is no such column, row or part; totals are not known here.
 */
export function tablePart(table: Area, headings: readonly string[], part: string, row: number | null = null): Area | null {
  const { words, columns, thisRow } = readPart(part);
  if (words.some((word) => !["#all", "#headers", "#data", "#this row"].includes(word))) return null;
  const known = headings.map((heading) => heading.toLowerCase());
  const places = columns.map((column) => known.indexOf(column.toLowerCase()));
  if (places.includes(-1)) return null;
  const first = Math.min(...places, places.length > 0 ? Infinity : 0);
  const last = places.length > 0 ? Math.max(...places) : table.columns - 1;
  const across = { sheet: table.sheet, column: table.column + first, columns: last - first + 1 };
  if (thisRow || words.includes("#this row")) {
    return row !== null && row > table.row && row < table.row + table.rows ? { ...across, row, rows: 1 } : null;
  }
  const headed = words.includes("#all") || words.includes("#headers");
  const body = words.includes("#all") || words.includes("#data") || !headed;
  const top = headed ? 0 : 1;
  return { ...across, row: table.row + top, rows: (body ? table.rows : 1) - top };
}

/** Words such as #All, and names of columns; an apostrophe in front of a bracket, # or apostrophe keeps it as a sign. */
function readPart(part: string): { words: string[]; columns: string[]; thisRow: boolean } {
  const thisRow = /^\s*@/.test(part);
  const rest = part.replace(/^\s*@/, "");
  const items = /^\s*\[/.test(rest) ? [...rest.matchAll(/\[((?:'.|[^\]'])*)\]/gs)].map(([, inside]) => inside) : rest.trim() === "" ? [] : [rest];
  const isWord = (item: string): boolean => item.trim().startsWith("#");
  return {
    words: items.filter(isWord).map((item) => item.trim().toLowerCase()),
    columns: items.filter((item) => !isWord(item)).map((item) => item.trim().replace(/'(.)/gs, "$1")),
    thisRow,
  };
}
