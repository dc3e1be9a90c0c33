import { formatAddress } from "../address";
import { keptText } from "../keptText";
import type { CellValue, Workbook } from "../port";
import { HEADING, PURPOSE, SECTION, TITLE } from "../sample/style";
import { guideText, type GuideText } from "./guideText";
import type { Originals } from "./originals";
import { runs } from "./runs";
import { sameSheet } from "./scope";
import { sameValue } from "./sheetCells";

/**
 * Brings the sheet *How to read this workbook* up to the record: makes it, changes what has changed, takes it away when nothing is
 * frozen any more. Cells that others wrote there are not touched, and keep the sheet in place. `before`: the record that it was made from.
 */
export async function updateGuide(workbook: Workbook, before: Originals | null, after: Originals): Promise<void> {
  const name = after.guide;
  const there = (await workbook.sheets()).some((sheet) => sameSheet(sheet, name));
  const text = after.cells.length > 0 ? guideText(after) : null;
  if (!there && !text) return;
  if (!there) await workbook.ensureSheet(name);

  const used = there ? await workbook.usedArea(name) : null;
  const rows = Math.max(text?.rows.length ?? 1, used ? used.row + used.rows : 1);
  const columns = Math.max(text?.rows[0].length ?? 1, used ? used.column + used.columns : 1);
  const { values, formulas } = await workbook.read(formatAddress({ sheet: name, row: 0, column: 0, rows, columns }));
  // A crash may have left the sheet as either record has it.
  const known = new Set<CellValue>([null, "", ...[before, after].flatMap((one) => (one ? guideText(one).rows.flat() : []))]);
  const isOurs = values.map((line, i) => line.map((value, j) => formulas[i][j] === "" && known.has(value)));
  if (!text && isOurs.every((line) => line.every(Boolean))) return workbook.removeSheet(name);

  const changed = values.map((line, i) =>
    line.map((value, j) => {
      const wanted = text?.rows[i]?.[j] ?? null;
      return sameValue(value, wanted) || !isOurs[i][j] ? undefined : keptText(wanted);
    }),
  );
  await workbook.writeAll(runs(name, changed));
  if (text) await dress(workbook, name, text);
}

async function dress(workbook: Workbook, sheet: string, { rows, sections, table }: GuideText): Promise<void> {
  const line = (row: number, columns = 1): string => formatAddress({ sheet, row, column: 0, rows: 1, columns });
  await workbook.format(line(0), TITLE);
  await workbook.format(line(1), PURPOSE);
  for (const row of sections) await workbook.format(line(row), SECTION);
  await workbook.format(line(table, rows[0].length), HEADING);
  await workbook.format(formatAddress({ sheet, row: table + 1, column: 0, rows: rows.length - table - 1, columns: rows[0].length }), { wrap: true });
  await workbook.columnWidths(
    sheet,
    WIDTHS.map((characters, column) => ({ from: column, to: column, characters })),
  );
  await workbook.fitToPage?.(sheet);
  await workbook.rowHeights?.(
    sheet,
    rows.slice(table + 1).map((texts, i) => ({ row: table + 1 + i, points: heightOf(texts) })),
  );
}

const WIDTHS = [18, 22, 48, 32, 48, 48, 12, 12];
const LINE = 15;
const MOST_LINES = 8;

/** Room for wrapped text; Chinese signs are twice as wide. */
function heightOf(texts: readonly CellValue[]): number {
  const lines = texts.map((text, j) => Math.ceil([...String(text ?? "")].reduce((width, sign) => width + (sign > "\u2E80" ? 2 : 1), 0) / WIDTHS[j]));
  return LINE * Math.min(MOST_LINES, Math.max(1, ...lines));
}
