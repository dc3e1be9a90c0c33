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
  const all = [...(await liveOnes(workbook, cells)), ...frozen.filter(({ sheet }) => cells.has(sheet)).map((cell) => frozenOne(cell, cells))];
  const seen = withFormulas(workbook, frozen);

  const outcome = new Outcome(tolerance);
  outcome.recordState(state);
  for (const cell of frozen) if (!cells.has(cell.sheet)) outcome.notChecked(frozenOne(cell, cells), "sheetGone", cell.sheet);
  const forHost: Checked[] = [];
  const forElsewhere = new Map<Checked, Why>();
  for (const [i, one] of all.entries()) {
    if (one.saved.some((line) => line.some(isBusy))) outcome.notChecked(one, "busy");
    else {
      const repeated = await repeat(one, seen, session);
      if ("grid" in repeated) outcome.compare(one, repeated.grid);
      else if (one.isFrozen) forElsewhere.set(one, repeated);
      else forHost.push(one);
    }
    onProgress?.(i + 1, all.length);
  }
  for (const one of await compareWithHost(workbook, forHost, outcome)) forElsewhere.set(one, { code: "protected", text: "" });
  const take = (one: Checked, now: Grid | null): void => {
    const { code, text } = forElsewhere.get(one) ?? { code: "around", text: "" };
    if (now === null) outcome.notChecked(one, code, text);
    else if (now.some((line) => line.some(isBusy))) outcome.notChecked(one, "busy");
    else outcome.compare(one, now);
  };
  if (forElsewhere.size > 0) await workbook.undoGroup(() => calculateElsewhere(seen, [...forElsewhere.keys()], take));
  return outcome.verification();
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

/** Why a formula could not be repeated here. */
interface Why {
  readonly code: UncheckedCode;
  readonly text: string;
}

async function repeat({ formula, anchor }: Checked, workbook: Workbook, session: Session): Promise<{ grid: Grid } | Why> {
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
async function compareWithHost(workbook: Workbook, ones: readonly Checked[], outcome: Outcome): Promise<readonly Checked[]> {
  if (ones.length === 0) return [];
  const obstacles = await workbook.obstacles(ones.map(({ anchor }) => formatAddress(anchor)));
  const isLocked = (i: number): boolean => obstacles[i].includes("protected");
  const open = ones.filter((_, i) => !isLocked(i));
  const own = open.map(({ anchor }) => formatAddress(anchor));
  await workbook.recalculate(own);
  await workbook.settled();
  const now = await SheetCells.read(workbook);
  const areas = await workbook.spillAreas(own);
  open.forEach((one, i) => outcome.compare(one, now.values(areas[i])));
  return ones.filter((_, i) => isLocked(i));
}
