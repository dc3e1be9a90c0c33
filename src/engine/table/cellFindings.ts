import type { ErrorCode } from "../errors";
import type { Finding } from "../troubles";
import type { Inspection, OddCell } from "./inspection";
import { firstCells } from "./table";

/** How a table's odd cells are told: by the cell or by the column they stand in. */
const KINDS: readonly { readonly code: ErrorCode; readonly kinds: readonly OddCell["kind"][]; readonly by: "cell" | "column" }[] = [
  { code: "textAmongNumbers", kinds: ["text", "flag"], by: "cell" },
  { code: "errorCell", kinds: ["error"], by: "cell" },
  { code: "extremeNumber", kinds: ["extreme"], by: "cell" },
  { code: "digitsAsText", kinds: ["digits"], by: "column" },
];

/** Whether a cell belongs to what is looked at. */
type Used = (row: number, column: number) => boolean;
const everywhere: Used = () => true;

/** A first row that may hold headings or data, and cells that no function reads as numbers; sizes count cells. `used` = the cells looked at; in a table of amounts what is missing is 0. */
export function cellFindings(table: Inspection, argument: string, used: Used = everywhere, { amounts = false } = {}): Finding[] {
  const unclear: Finding[] = table.layout.unclear
    ? [{ code: "headerUnclear", values: { argument, cells: firstCells(table.layout.grid[0]) }, where: [], size: NaN }]
    : [];
  return [
    ...unclear,
    ...KINDS.flatMap(({ code, kinds, by }) => oddCells(table, argument, amounts && code === "textAmongNumbers" ? "textAmongAmounts" : code, kinds, by, used)),
  ];
}

/** Odd cells of some kinds as one finding, or none. The sentence is about the first. */
export function oddCells(
  { odd, rowLabels, columnLabels }: Inspection,
  argument: string,
  code: ErrorCode,
  kinds: readonly OddCell["kind"][],
  by: "cell" | "column",
  used: Used = everywhere,
): Finding[] {
  const cells = odd.filter(({ kind, row, column }) => kinds.includes(kind) && used(row, column));
  if (cells.length === 0) return [];
  const [{ row, column, quoted }] = cells;
  const places = cells.map((cell) => (by === "column" ? columnLabels[cell.column] : `row ${rowLabels[cell.row]}, column ${columnLabels[cell.column]}`));
  return [{ code, values: { argument, row: rowLabels[row], column: columnLabels[column], value: quoted }, where: [...new Set(places)], size: cells.length }];
}
