import type { Session } from "../functions/session";
import { formatAddress } from "../workbook/address";
import type { Area, Reading, Workbook } from "../workbook/port";
import { findCandidates, isOurs } from "./candidates";
import { looksLikeIndicators } from "./dataset";
import { costColumns } from "./signs";

/** Enough rows to tell headings from data. */
const TOP_ROWS = 3;
/** A year in a heading as HFS.HOLLOWING finds it: 2015, 2015年, FY2015. */
const YEAR = /(?:^|\D)((?:19|20)\d\d)(?!\d)/;

/** The tables of units by years, by their addresses: what HFS.HOLLOWING takes as shares of value added. */
export function findShareTables(workbook: Workbook, session: Session): Promise<string[]> {
  return findTables(workbook, ({ values }) => {
    const table = session.readTable(values, { activities: true });
    if (!table || table.columns.length < 2 || looksLikeIndicators(table)) return false;
    const years = table.columns.map(({ label }) => YEAR.exec(label)?.[1]);
    return !years.includes(undefined) && new Set(years).size === years.length;
  });
}

/** The tables with the columns that HFS.COSTGAP takes, by their addresses. */
export function findCostTables(workbook: Workbook): Promise<string[]> {
  return findTables(workbook, ({ area, values }) => costColumns(area, values) !== null);
}

/** The tables of the workbook whose first rows fit and that no sheet of ours holds as a result. */
async function findTables(workbook: Workbook, fits: (top: Reading) => boolean): Promise<string[]> {
  const found: string[] = [];
  for (const { area, address } of await findCandidates(workbook)) {
    const top = await workbook.read(formatAddress({ ...area, rows: Math.min(area.rows, TOP_ROWS) }));
    if (fits(top) && !(await isResult(workbook, area))) found.push(address);
  }
  return found;
}

/** True where every number below the headings is a formula and some are picked out of other cells, on a sheet with formulas of ours. */
async function isResult(workbook: Workbook, area: Area): Promise<boolean> {
  const { values, formulas } = await workbook.read(formatAddress(area));
  const typed = values.some((row, i) => i > 0 && row.some((value, j) => typeof value === "number" && formulas[i][j] === ""));
  const picked = formulas.some((row) => row.some((formula) => /\bINDEX\(/i.test(formula)));
  const used = typed || !picked ? null : await workbook.usedArea(area.sheet);
  return used !== null && (await workbook.read(formatAddress(used))).formulas.some((row) => row.some(isOurs));
}
