/**
 * What one cell holds once Excel's wrappings are taken off.
 *
 * Excel hands a cell over as number, text, boolean or null, as a typed value
 * `{type, basicValue}` (a formatted number, an entity, an error), or as an instance of
 * `CustomFunctions.Error`. Everything below this file sees only a `Cell`.
 */
export class ErrorCell {
  constructor(readonly text: string) {}
}

export type Cell = number | string | boolean | null | ErrorCell;

/** Words that mean "not published", any case, trimmed; never zero. */
const MISSING_WORDS = new Set(["", "na", "n/a", "#n/a", ".", "..", "...", "…", "-", "—", "nd"]);
const LONGEST_MISSING = 4;

const ERROR_TEXT = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!)$/i;

/** Office's words for the codes of an error object without a text of its own. */
const ERROR_CODES: Readonly<Record<string, string>> = {
  notavailable: "#N/A",
  divisionbyzero: "#DIV/0!",
  div0: "#DIV/0!",
  name: "#NAME?",
  invalidname: "#NAME?",
  num: "#NUM!",
  invalidnumber: "#NUM!",
  ref: "#REF!",
  invalidreference: "#REF!",
  value: "#VALUE!",
  invalidvalue: "#VALUE!",
  null: "#NULL!",
  nullreference: "#NULL!",
};

/** Takes a cell out of whatever Excel wrapped it in. */
export function unwrap(raw: unknown): Cell {
  if (raw === null || raw === undefined) return null;
  if (typeof raw === "number") return Number.isFinite(raw) ? raw : new ErrorCell("#NUM!");
  if (typeof raw === "boolean") return raw;
  if (typeof raw === "string") return raw.includes("#") && ERROR_TEXT.test(raw.trim()) ? new ErrorCell(raw.trim().toUpperCase()) : raw;
  if (typeof raw !== "object") return String(raw);
  const typed = raw as { type?: unknown; basicType?: unknown; basicValue?: unknown; code?: unknown; errorType?: unknown };
  if (typed.type === "Empty") return null;
  if (typed.type === "Error" || typed.basicType === "Error") return new ErrorCell(errorText(typed));
  if ("basicValue" in typed) return unwrap(typed.basicValue);
  if ("code" in typed || raw instanceof Error) return new ErrorCell(errorText(typed));
  return new ErrorCell("#VALUE!");
}

function errorText(typed: { basicValue?: unknown; code?: unknown; errorType?: unknown }): string {
  for (const word of [typed.basicValue, typed.code, typed.errorType]) {
    if (typeof word !== "string") continue;
    if (word.startsWith("#")) return word.toUpperCase();
    const text = ERROR_CODES[word.toLowerCase()];
    if (text) return text;
  }
  return "#VALUE!";
}

/** True for a blank, a word that means "not published", and #N/A as text or error. */
export function isMissing(cell: Cell): boolean {
  if (cell === null) return true;
  if (cell instanceof ErrorCell) return cell.text === "#N/A";
  if (typeof cell !== "string") return false;
  const word = cell.trim();
  return word.length <= LONGEST_MISSING && MISSING_WORDS.has(word.toLowerCase());
}

/** True for text that is not one of the words for "missing". */
export function isText(cell: Cell): cell is string {
  return typeof cell === "string" && !isMissing(cell);
}

/** How the functions take one cell of a table: `blank` is empty or white space, `missing` a word such as NA. */
export type CellKind = "number" | "blank" | "missing" | "text" | "flag" | "error";

export function cellKind(cell: Cell): CellKind {
  if (typeof cell === "number") return "number";
  if (cell === null || (typeof cell === "string" && cell.trim() === "")) return "blank";
  if (isMissing(cell)) return "missing";
  if (cell instanceof ErrorCell) return "error";
  return typeof cell === "boolean" ? "flag" : "text";
}

const LONGEST_QUOTED = 40;

/** A text as long as a sentence can bear. */
export function shorten(text: string): string {
  return text.length > LONGEST_QUOTED ? `${text.slice(0, LONGEST_QUOTED - 1)}…` : text;
}

/** A cell as it should be quoted in a sentence. */
export function quote(cell: Cell): string {
  if (cell === null) return "a blank";
  if (cell instanceof ErrorCell) return cell.text;
  if (typeof cell === "string") return `"${shorten(cell)}"`;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  return String(cell);
}
