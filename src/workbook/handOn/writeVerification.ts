import { formatAddress } from "../address";
import { keptText } from "../keptText";
import type { CellValue, Workbook } from "../port";
import { HEADING, INK, PURPOSE, SECTION, TITLE } from "../sample/style";
import type { About } from "./about";
import { ownSheet } from "./ownSheet";
import { relativeDifference, type Verification } from "./verification";

export const CHECK = "HFS check";
const COLUMNS = 7;

/** Writes what was found into the sheet *HFS check*, in place of what it told before; columns behind ours are left to others. Returns its first cell. */
export async function writeVerification(workbook: Workbook, verification: Verification, about: About): Promise<string> {
  const { rows, sections, headings } = checkText(verification, about);
  return workbook.undoGroup(async () => {
    const { name, there } = await ownSheet(workbook, CHECK);
    if (!there) await workbook.ensureSheet(name);
    const used = there ? await workbook.usedArea(name) : null;
    const height = Math.max(rows.length, used ? used.row + used.rows : 0);
    const cells = Array.from({ length: height }, (_, i) => Array.from({ length: COLUMNS }, (__, j) => keptText(rows[i]?.[j] ?? null)));
    const line = (row: number, columns: number): string => formatAddress({ sheet: name, row, column: 0, rows: 1, columns });
    const whole = formatAddress({ sheet: name, row: 0, column: 0, rows: height, columns: COLUMNS });
    await workbook.writeAll([{ address: whole, cells }]);
    await workbook.format(whole, { bold: false, size: 11, color: INK });
    await workbook.format(line(0, 1), TITLE);
    await workbook.format(line(2, 1), PURPOSE);
    for (const row of sections) await workbook.format(line(row, 1), SECTION);
    for (const row of headings) await workbook.format(line(row, COLUMNS), { bold: HEADING.bold ?? true });
    await workbook.fitToPage?.(name);
    await workbook.columnWidths(name, [
      { from: 0, to: 1, characters: 20 },
      { from: 2, to: 2, characters: 48 },
      { from: 3, to: 6, characters: 16 },
    ]);
    return line(0, 1);
  });
}

/** The sheet's text, with the rows (from 0) that are headings. */
export function checkText(verification: Verification, about: Pick<About, "version" | "date">): { rows: CellValue[][]; sections: number[]; headings: number[] } {
  const { tolerance, formulas, frozen, agreed, differences, unchecked } = verification;
  const rows: CellValue[][] = [
    [CHECK],
    [summary(verification)],
    [
      `Numbers agree within ${tolerance} of the larger one (or of 0.001 where both are smaller); text and errors must be the same. ` +
        `${frozen > 0 ? `${frozen} of ${formulas} formulas are frozen. ` : ""}Checked on ${about.date} with HFS ${about.version}.`,
    ],
  ];
  const [sections, headings]: [number[], number[]] = [[], []];
  const list = (title: string, heading: string[], lines: CellValue[][]): void => {
    rows.push([]);
    sections.push(rows.push([`${title}: ${lines.length}`]) - 1);
    if (lines.length === 0) return;
    headings.push(rows.push(heading) - 1);
    rows.push(...lines);
  };
  list(
    "Differences",
    ["Cell", "Formula in", "Formula", "Saved", "Recalculated", "Difference", "Relative"],
    differences.map(({ address, anchor, formula, saved, now }) => [
      address,
      anchor,
      formula,
      saved,
      now,
      typeof saved === "number" && typeof now === "number" ? now - saved : null,
      relativeDifference(saved, now),
    ]),
  );
  list(
    "Not checked",
    ["Cell", "", "Formula", "Reason"],
    unchecked.map(({ address, formula, reason }) => [address || "Workbook", null, formula, reason]),
  );
  list(
    "Formulas that agree",
    ["Cell", "Cells", "Formula"],
    agreed.map(({ address, formula, cells }) => [address, cells, formula]),
  );
  return { rows: rows.map((row) => Array.from({ length: COLUMNS }, (_, j) => (row[j] === "" ? null : (row[j] ?? null)))), sections, headings };
}

function summary({ formulas, cells, agreed, differences, unchecked }: Verification): string {
  const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
  const left = unchecked.length > 0 ? ` Not checked: ${unchecked.length}.` : "";
  if (formulas === 0) return `No HFS formula was checked.${left}`;
  const compared = `${counted(formulas, "HFS formula", "HFS formulas")}, ${counted(cells, "cell", "cells")} compared`;
  if (differences.length === 0) return `${compared}: all agree.${left}`;
  const differ = counted(formulas - agreed.length, "formula differs", "formulas differ");
  return `${compared}: ${differ}, ${counted(differences.length, "difference", "differences")}.${left}`;
}
