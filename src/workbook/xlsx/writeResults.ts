import { zipSync } from "fflate";
import { areaOf, columnIndex, formatAddress } from "../address";
import type { Book, BookCell, BookSheet } from "../book/book";
import { isDynamic } from "./dynamicArrays";
import { openPackage, setText, textOf } from "./openPackage";
import { sheetParts } from "./packageParts";
import { rawCells, type RawCell } from "./rawCells";

/**
 * The same file with other results: what formulas show, and what spills from them, as in `results`. Formulas, looks and every other
 * part of the file stay as they are.
 */
export async function writeResults(bytes: Uint8Array, results: Book): Promise<Uint8Array> {
  const parts = openPackage(bytes);
  for (const { name, path } of sheetParts(parts)) {
    const sheet = results.sheets.find((one) => one.name === name);
    const xml = textOf(parts, path);
    if (sheet && xml !== null) setText(parts, path, patched(xml, sheet));
  }
  return zipSync(Object.fromEntries(parts), { level: 6 });
}

const ROW = /<((?:\w+:)?)row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?row>)/g;

function patched(xml: string, sheet: BookSheet): string {
  const wanted = resultsOf(sheet);
  const old = oldSpills(xml);
  const from = xml.search(/<(?:\w+:)?sheetData\b/);
  const to = xml.search(/<\/(?:\w+:)?sheetData>/);
  // A sheet without any cell has no result.
  if (from < 0 || to < 0) return xml;
  const open = /^<((?:\w+:)?)sheetData\b[^>]*>/.exec(xml.slice(from));
  const prefix = open?.[1] ?? "";
  const start = from + (open?.[0].length ?? 0);
  const rows = new Map<number, { attributes: string; cells: Map<number, string> }>();
  let next = 0;
  for (const match of xml.slice(start, to).matchAll(ROW)) {
    const row = Number(/\br="(\d+)"/.exec(match[2])?.[1] ?? next + 1) - 1;
    next = row + 1;
    const cells = new Map<number, string>();
    for (const cell of rawCells(`<sheetData>${match[3] ?? ""}</sheetData>`)) {
      const column = columnIndex(cell.ref.replace(/\d+$/, ""));
      cells.set(column, newCell(cell, row, column, wanted, old, prefix));
    }
    rows.set(row, { attributes: match[2], cells });
  }
  for (const [key, cell] of wanted) {
    const [row, column] = key.split(",").map(Number);
    const line = rows.get(row) ?? { attributes: ` r="${row + 1}"`, cells: new Map<number, string>() };
    rows.set(row, line);
    if (!line.cells.has(column)) line.cells.set(column, element(prefix, ` r="${name(row, column)}"`, "", cell));
  }
  const ordered = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([, { attributes, cells }]) => {
      const inside = [...cells].sort(([a], [b]) => a - b).map(([, text]) => text);
      return `<${prefix}row${attributes.replace(/\s+spans="[^"]*"/, "")}>${inside.join("")}</${prefix}row>`;
    });
  return xml.slice(0, start) + ordered.join("") + xml.slice(to);
}

/** Formula cells, and the cells that their results spill into. */
function resultsOf(sheet: BookSheet): Map<string, BookCell> {
  const found = new Map<string, BookCell>();
  for (const [row, line] of Object.entries(sheet.cells))
    for (const [column, cell] of Object.entries(line)) {
      if (cell.formula === undefined) continue;
      const { rows, columns } = cell.spill ?? { rows: 1, columns: 1 };
      for (let i = 0; i < rows; i++)
        for (let j = 0; j < columns; j++) {
          const [r, c] = [Number(row) + i, Number(column) + j];
          found.set(`${r},${c}`, sheet.cells[r]?.[c] ?? {});
        }
    }
  return found;
}

/** Cells that a result of the old file covered. */
function oldSpills(xml: string): ReadonlySet<string> {
  const covered = new Set<string>();
  for (const { inner } of rawCells(xml)) {
    const ref = /<(?:\w+:)?f\b[^>]*\bt="array"[^>]*\bref="([^"]+)"|<(?:\w+:)?f\b[^>]*\bref="([^"]+)"[^>]*\bt="array"/.exec(inner);
    if (!ref) continue;
    const { row, column, rows, columns } = areaOf(ref[1] ?? ref[2]);
    for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) covered.add(`${row + i},${column + j}`);
  }
  return covered;
}

function newCell(cell: RawCell, row: number, column: number, wanted: ReadonlyMap<string, BookCell>, old: ReadonlySet<string>, prefix: string): string {
  const key = `${row},${column}`;
  const result = wanted.get(key);
  const formula = /<(?:\w+:)?f\b[^>]*?(?:\/>|>[\s\S]*?<\/(?:\w+:)?f>)/.exec(cell.inner)?.[0] ?? "";
  if (result) return element(prefix, cell.attributes, withRange(formula, result, row, column), result);
  // What spilled here before does no longer.
  if (old.has(key) && formula === "") return `<${prefix}c${bare(cell.attributes)}/>`;
  return `<${prefix}c${cell.attributes}${cell.inner === "" ? "/>" : `>${cell.inner}</${prefix}c>`}`;
}

/** A result that spills covers as many cells as it has now. */
function withRange(formula: string, { spill, formula: text }: BookCell, row: number, column: number): string {
  if (!/\bt="array"/.test(formula) || (text !== undefined && !spill && !isDynamic(text) && !/\bref=/.test(formula))) return formula;
  const ref = formatAddress({ sheet: "", row, column, rows: spill?.rows ?? 1, columns: spill?.columns ?? 1 }, { local: true });
  return formula.replace(/\bref="[^"]*"/, `ref="${ref}"`);
}

function bare(attributes: string): string {
  return attributes.replace(/\s+(?:t|vm)="[^"]*"/g, "").replace(/\s*$/, "");
}

function element(prefix: string, attributes: string, formula: string, { value = null, error }: BookCell): string {
  const kind = value === null ? "" : error ? ' t="e"' : typeof value === "string" ? ' t="str"' : typeof value === "boolean" ? ' t="b"' : "";
  const shown = value === null ? "" : `<${prefix}v>${escaped(typeof value === "boolean" ? (value ? "1" : "0") : String(value))}</${prefix}v>`;
  const inner = formula + shown;
  return `<${prefix}c${bare(attributes)}${kind}${inner === "" ? "/>" : `>${inner}</${prefix}c>`}`;
}

function name(row: number, column: number): string {
  return formatAddress({ sheet: "", row, column, rows: 1, columns: 1 }, { local: true });
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Signs that XML has no place for are written as the format writes them. */
function escaped(text: string): string {
  return (
    text
      .replace(/_x[\da-f]{4}_/gi, (code) => `_x005F${code}`)
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000B\u000C\u000D\u000E-\u001F\uFFFE\uFFFF]/g, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`)
      .replace(/[&<>]/g, (sign) => ENTITIES[sign])
  );
}
