import { formatAddress } from "../address";
import type { Workbook } from "../port";

/**
 * Cells whose formula calls HFS, whatever Excel has made of the name: `HFS.SCORE(`, as saved
 * without the add-in `_xldudf_HFS_SCORE(`, or with a foreign file in front `'C:\x.xla'!_xldudf_HFS_SCORE(`.
 * Text in quotes is no call.
 */
export interface HfsCell {
  readonly address: string;
  readonly formula: string;
}

const CALL = /(^|[^\w.])(HFS\.|_xldudf_HFS_)[A-Za-z]+\s*\(/i;
const DAMAGED = /((?:'(?:[^']|'')*'|\[[^\]]*\][^!,;()\s]*|[\w.:\\/]+)!)?_xldudf_HFS_([A-Za-z]+)(?=\s*\()/gi;

/** True when the formula calls a function of HFS. */
export function callsHfs(formula: string): boolean {
  return formula.startsWith("=") && pieces(formula).some((piece) => !isText(piece) && CALL.test(piece));
}

/** The formula with every damaged name mended: `_xldudf_HFS_SCORE(` becomes `HFS.SCORE(`. */
export function mendNames(formula: string): string {
  return pieces(formula)
    .map((piece) => (isText(piece) ? piece : piece.replace(DAMAGED, (_, _file: string | undefined, name: string) => `HFS.${name.toUpperCase()}`)))
    .join("");
}

/** The formula cut into text in double quotes and what stands between. */
function pieces(formula: string): string[] {
  return formula.match(/"(?:[^"]|"")*"?|[^"]+/g) ?? [];
}

function isText(piece: string): boolean {
  return piece.startsWith('"');
}

/** All cells of the workbook that call HFS, sheet by sheet. */
export async function findHfsCells(workbook: Workbook): Promise<HfsCell[]> {
  const found: HfsCell[] = [];
  for (const sheet of await workbook.sheets()) {
    const area = await workbook.usedArea(sheet);
    if (!area) continue;
    const { formulas } = await workbook.read(formatAddress(area));
    formulas.forEach((row, i) =>
      row.forEach((formula, j) => {
        if (callsHfs(formula)) found.push({ address: formatAddress({ sheet, row: area.row + i, column: area.column + j, rows: 1, columns: 1 }), formula });
      }),
    );
  }
  return found;
}
