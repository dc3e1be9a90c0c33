import { relativeDifference, type Verification } from "../workbook/handOn/verification";
import type { CellValue } from "../workbook/port";

/** True only when there was something to check and all of it agrees. */
export function allAgree({ formulas, differences, unchecked }: Verification): boolean {
  return formulas > 0 && differences.length === 0 && unchecked.length === 0;
}

const FORMULA = 60;

/** What came of checking one workbook, as lines of text. */
export function reportOf(file: string, verification: Verification, version: string): string {
  const { formulas, cells, frozen, agreed, differences, unchecked, tolerance } = verification;
  const lines = [
    file,
    `  HFS ${version} on Node ${process.versions.node}; tolerance ${tolerance} of the larger number`,
    ...(formulas === 0 && unchecked.length === 0 ? ["  There is no HFS formula in this workbook: nothing was checked."] : []),
    ...table(agreed.map(({ address, cells: count, formula }) => ["agrees", address, `${count} ${count === 1 ? "value" : "values"}`, shortened(formula)])),
    ...table(
      differences.map(({ address, saved, now, formula }) => [
        "DIFFERS",
        address,
        `saved ${shown(saved)}`,
        `calculated ${shown(now)}`,
        relative(saved, now),
        shortened(formula),
      ]),
    ),
    ...table(unchecked.map(({ address, formula, reason }) => ["NOT CHECKED", address || "workbook", reason, shortened(formula)])),
  ];
  const differing = new Set(differences.map(({ anchor }) => anchor)).size;
  lines.push(
    `  ${count(formulas, "formula", "formulas")} (${frozen} frozen), ${count(cells, "value", "values")}: ` +
      `${agreed.length} agree, ${differing} ${differing === 1 ? "differs" : "differ"}, ${unchecked.length} not checked`,
  );
  return `${lines.join("\n")}\n`;
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

function shown(value: CellValue): string {
  return value === null ? "nothing" : typeof value === "string" ? JSON.stringify(value) : String(value);
}

function relative(saved: CellValue, now: CellValue): string {
  const share = relativeDifference(saved, now);
  return share === null ? "" : `off by ${share.toPrecision(2)} of it`;
}

function shortened(formula: string): string {
  return formula.length > FORMULA ? `${formula.slice(0, FORMULA - 1)}…` : formula;
}

/** Columns as wide as their longest entry; signs of Chinese are as wide as two letters. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, j) => Math.max(...rows.map((row) => widthOf(row[j]))));
  return rows.map((row) => `  ${row.map((cell, j) => (j === row.length - 1 ? cell : cell + " ".repeat(widths[j] - widthOf(cell)))).join("  ")}`.trimEnd());
}

function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign > "\u2E80" ? 2 : 1), 0);
}
