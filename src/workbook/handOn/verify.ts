import type { Session } from "../../functions/session";
import { formatAddress } from "../address";
import { isReason } from "../formula/ask";
import { findCalls } from "../formula/parse";
import { repeatCall, type Repeated } from "../formula/resolve";
import type { CellValue, Workbook } from "../port";
import { calculateElsewhere } from "./elsewhere";
import { areaOfFrozen, frozenNow, readOriginals, type FrozenCell } from "./originals";
import { Outcome, type Checked, type Grid } from "./outcome";
import { SheetCells } from "./sheetCells";
import { isBusy } from "./shown";
import { TOLERANCE, type UncheckedCode, type Verification } from "./verification";

export interface VerifyOptions {
  readonly tolerance?: number;
  /** Called after each formula with how many are done and how many there are. */
  readonly onProgress?: (done: number, all: number) => void;
}

/**
 * Calculates every HFS formula anew from the cells that it refers to, and compares with what the cells show. A formula that is one
 * call of ours is repeated here; one with the spreadsheet's own functions in it is calculated anew by the host, in its cell, or on a sheet
 * that is there meanwhile where it is frozen or protected. Changes no cell.
 */
export async function verify(workbook: Workbook, session: Session, options: VerifyOptions = {}): Promise<Verification> {
  const { tolerance = TOLERANCE, onProgress } = options;
  await workbook.settled();
  const cells = await SheetCells.read(workbook);
  const { state, originals } = await readOriginals(workbook);
  const frozen = originals ? frozenNow(originals, cells) : [];
  const frozenOnes = frozen.filter(({ sheet }) => cells.has(sheet)).map((cell) => frozenOne(cell, cells));
  const all = inOrder([...(await liveOnes(workbook, cells)), ...frozenOnes], await workbook.sheets());
  const seen = withFormulas(workbook, frozen);

  const outcome = new Outcome(tolerance);
  outcome.recordState(state);
  for (const cell of frozen) if (!cells.has(cell.sheet)) outcome.notChecked(frozenOne(cell, cells), "sheetGone", cell.sheet);

  const results = new Map<Checked, Result>();
  const set = (one: Checked, result: Result): void => {
    results.set(one, result);
    onProgress?.(results.size, all.length);
  };
  const forHost: Checked[] = [];
  const forElsewhere = new Map<Checked, Why>();
  for (const one of all) {
    const result = one.saved.some((line) => line.some(isBusy)) ? BUSY : await repeat(one, seen, session);
    if ("grid" in result || result === BUSY) set(one, result);
    else if (one.isFrozen) forElsewhere.set(one, result);
    else forHost.push(one);
  }
  for (const one of await recalculateInPlace(workbook, forHost, (one, grid) => set(one, { grid }))) forElsewhere.set(one, { code: "protected", text: "" });
  if (forElsewhere.size > 0) {
    const take = (one: Checked, grid: Grid | null): void => set(one, grid ? { grid } : (forElsewhere.get(one) ?? BUSY));
    const calculate = (): Promise<void> => calculateElsewhere(seen, [...forElsewhere.keys()], take);
    await (workbook.aside ? workbook.aside(calculate) : calculate());
  }
  for (const one of all) {
    const result = results.get(one) ?? BUSY;
    if (!("grid" in result)) outcome.notChecked(one, result.code, result.text);
    else if (result.grid.some((line) => line.some(isBusy))) outcome.notChecked(one, "busy");
    else outcome.compare(one, result.grid);
  }
  return outcome.verification();
}

/** Sheet by sheet and row by row. */
function inOrder(ones: readonly Checked[], sheets: readonly string[]): Checked[] {
  return [...ones].sort(({ anchor: a }, { anchor: b }) => sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) || a.row - b.row || a.column - b.column);
}

async function liveOnes(workbook: Workbook, cells: SheetCells): Promise<Checked[]> {
  const places = cells.hfsPlaces();
  const spills = await workbook.spillAreas(places.map(({ area }) => formatAddress(area)));
  return places.map(({ area, formula }, i) => ({ anchor: area, formula, area: spills[i], saved: cells.values(spills[i]), isFrozen: false }));
}

function frozenOne(cell: FrozenCell, cells: SheetCells): Checked {
  const area = areaOfFrozen(cell);
  return { anchor: { ...area, rows: 1, columns: 1 }, formula: cell.formula, area, saved: cells.values(area), isFrozen: true };
}

/** The workbook as if frozen formulas stood in their cells: a formula may refer to what spills from one. */
function withFormulas(workbook: Workbook, frozen: readonly FrozenCell[]): Workbook {
  const places = new Map(frozen.map((cell) => [formatAddress({ ...areaOfFrozen(cell), rows: 1, columns: 1 }), cell]));
  const read: Workbook["read"] = async (address) => {
    const reading = await workbook.read(address);
    const formula = places.get(formatAddress(reading.area))?.formula;
    return formula === undefined ? reading : { ...reading, formulas: [[formula]] };
  };
  const spillAreas: Workbook["spillAreas"] = async (cells) => {
    const areas = await workbook.spillAreas(cells);
    return areas.map((area, i) => {
      const cell = places.get(cells[i]);
      return cell ? areaOfFrozen(cell) : area;
    });
  };
  return new Proxy(workbook, {
    get: (target, name) => {
      const member: unknown = name === "read" ? read : name === "spillAreas" ? spillAreas : Reflect.get(target, name);
      return typeof member === "function" ? (member.bind(target) as unknown) : member;
    },
  });
}

type Result = { readonly grid: Grid } | Why;

/** Why there is no result. */
interface Why {
  readonly code: UncheckedCode;
  readonly text: string;
}

const BUSY: Why = { code: "busy", text: "" };

async function repeat({ formula, anchor }: Checked, workbook: Workbook, session: Session): Promise<Result> {
  const [call] = findCalls(formula);
  if (!call || `=${call.text}` !== formula.replace(/^=\s*[@+]?\s*/, "=").trimEnd()) return { code: "around", text: "" };
  const repeated = await repeatCall(call, { workbook, session, sheet: anchor.sheet });
  if (repeated.kind === "stuck") return { code: repeated.why, text: String(repeated.values.text ?? repeated.values.sheet ?? "") };
  if (repeated.kind === "failed") return { grid: [[repeated.error.error]] };
  const grid = repeated.grid.map((line) => line.map(shown));
  return { grid: grid.length === 0 || grid[0].length === 0 ? [["#CALC!"]] : grid };
}

/** What a cell shows of a result. */
function shown(cell: (Repeated & { kind: "result" })["grid"][number][number]): CellValue {
  if (isReason(cell)) return cell.error;
  return typeof cell === "number" && !Number.isFinite(cell) ? "#NUM!" : cell;
}

/** Gives back those that cannot be entered anew, as their sheet is protected. */
async function recalculateInPlace(workbook: Workbook, ones: readonly Checked[], take: (one: Checked, now: Grid) => void): Promise<readonly Checked[]> {
  if (ones.length === 0) return [];
  const obstacles = await workbook.obstacles(ones.map(({ anchor }) => formatAddress(anchor)));
  const isLocked = (i: number): boolean => obstacles[i].includes("protected");
  const open = ones.filter((_, i) => !isLocked(i));
  const own = open.map(({ anchor }) => formatAddress(anchor));
  await workbook.recalculate(own);
  await workbook.settled();
  const now = await SheetCells.read(workbook);
  const areas = await workbook.spillAreas(own);
  open.forEach((one, i) => take(one, now.values(areas[i])));
  return ones.filter((_, i) => isLocked(i));
}
