import { columnIndex, columnName } from "../address";
import { tokensOf } from "./formulaTokens";

/**
 * A formula that several cells share, as it reads in a cell `rows` below and `columns` to the right of the one that holds it:
 * parts of addresses without a dollar sign move along, over the sheet's edge to the other side.
 */
export function movedFormula(formula: string, rows: number, columns: number): string {
  const tokens = tokensOf(formula);
  const plain = tokens.map(({ kind, text }, i) => {
    if (kind === "text" || kind === "sheet" || kind === "bracket") return { kind, text };
    const next = tokens[i + 1]?.text;
    return { kind, text, stays: next === "(" || next === "!" };
  });
  let out = "";
  for (let i = 0; i < plain.length; i++) {
    const piece = plain[i];
    if (piece.kind === "text" || piece.kind === "sheet" || piece.kind === "bracket" || ("stays" in piece && piece.stays)) {
      out += piece.text;
      continue;
    }
    // What stands between quotes, brackets and names of functions holds addresses, dollar signs included.
    let run = "";
    while (i < plain.length && !["text", "sheet", "bracket"].includes(plain[i].kind) && !(plain[i] as { stays?: boolean }).stays) run += plain[i++].text;
    i--;
    out += moved(run, rows, columns);
  }
  return out;
}

const ADDRESS =
  /(?<![\w.\u00A1-\uFFFF])(?:(\$?)([A-Za-z]{1,3})(\$?)(\d+)|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})|(\$?)(\d+):(\$?)(\d+))(?![\w.\u00A1-\uFFFF])/g;

function moved(run: string, rows: number, columns: number): string {
  const column = (fixed: string, name: string): string => `${fixed}${fixed ? name : columnName(wrapped(columnIndex(name) + columns, 16_384))}`;
  const row = (fixed: string, number: string): string => `${fixed}${fixed ? number : wrapped(Number(number) - 1 + rows, 1_048_576) + 1}`;
  return run.replace(ADDRESS, (...m: string[]) => {
    if (m[2] !== undefined) return column(m[1], m[2]) + row(m[3], m[4]);
    if (m[6] !== undefined) return `${column(m[5], m[6])}:${column(m[7], m[8])}`;
    return `${row(m[9], m[10])}:${row(m[11], m[12])}`;
  });
}

function wrapped(index: number, size: number): number {
  return ((index % size) + size) % size;
}
