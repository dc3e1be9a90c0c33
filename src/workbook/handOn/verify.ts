import type { Session } from "../../functions/session";
import { formatAddress } from "../address";
import { isReason } from "../formula/ask";
import { findCalls } from "../formula/parse";
import { repeatCall, type Repeated } from "../formula/resolve";
import type { CellValue, Workbook } from "../port";
import { areaOfFrozen, frozenNow, readOriginals, type FrozenCell } from "./originals";
import { Outcome, type Checked, type Grid } from "./outcome";
import { SheetCells } from "./sheetCells";
import { isBusy } from "./shown";
import { TOLERANCE, type Verification } from "./verification";

export interface VerifyOptions {
  readonly tolerance?: number;
  /** Called after each formula with how many are done and how many there are. */
  readonly onProgress?: (done: number, all: number) => void;
}

/**
 * Calculates every HFS formula anew from the cells that it refers to, and compares with what the cells show. A formula that is one
 * call of ours is repeated here; one with the spreadsheet's own functions in it is calculated anew by the host. Frozen formulas are
 * repeated out of the record; with other functions in them they cannot be, and are listed. Changes no cell.
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
  for (const cell of frozen) if (!cells.has(cell.sheet)) outcome.notChecked(frozenOne(cell, cells), `The sheet ${cell.sheet} is not there.`);
  const forHost: Checked[] = [];
  for (const [i, one] of all.entries()) {
    if (one.saved.some((line) => line.some(isBusy))) outcome.notChecked(one, "It was still calculating.");
    else {
      const repeated = await repeat(one, seen, session);
      if ("grid" in repeated) outcome.compare(one, repeated.grid);
      else if (one.isFrozen) outcome.notChecked(one, repeated.why);
      else forHost.push(one);
    }
    onProgress?.(i + 1, all.length);
  }
  await compareWithHost(workbook, forHost, outcome);
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
  const formulas = new Map(frozen.map((cell) => [formatAddress({ ...areaOfFrozen(cell), rows: 1, columns: 1 }), cell.formula]));
  const read: Workbook["read"] = async (address) => {
    const reading = await workbook.read(address);
    const formula = formulas.get(formatAddress(reading.area));
    return formula === undefined ? reading : { ...reading, formulas: [[formula]] };
  };
  return new Proxy(workbook, {
    get: (target, name) => {
      const member: unknown = name === "read" ? read : Reflect.get(target, name);
      return typeof member === "function" ? (member.bind(target) as unknown) : member;
    },
  });
}

async function repeat({ formula, anchor }: Checked, workbook: Workbook, session: Session): Promise<{ grid: Grid } | { why: string }> {
  const [call] = findCalls(formula);
  if (!call || `=${call.text}` !== formula.replace(/^=\s*[@+]?\s*/, "=").trimEnd()) return { why: "Functions of the spreadsheet stand around ours." };
  const repeated = await repeatCall(call, { workbook, session, sheet: anchor.sheet });
  if (repeated.kind === "stuck") return { why: WHY[repeated.why](String(repeated.values.text ?? repeated.values.sheet ?? "")) };
  if (repeated.kind === "failed") return { grid: [[repeated.error.error]] };
  const grid = repeated.grid.map((line) => line.map(shown));
  return { grid: grid.length === 0 || grid[0].length === 0 ? [["#CALC!"]] : grid };
}

const WHY: Readonly<Record<(Repeated & { kind: "stuck" })["why"], (text: string) => string>> = {
  native: (text) => `Only the spreadsheet can calculate the argument ${text}.`,
  unresolved: (text) => `The argument ${text} cannot be read.`,
  whole: (text) => `The argument ${text} is a whole column or row.`,
  noSheet: (text) => `A sheet that it refers to is not there: ${text}.`,
  tooMany: () => "It has more arguments than the function takes.",
};

/** What a cell shows of a result. */
function shown(cell: (Repeated & { kind: "result" })["grid"][number][number]): CellValue {
  if (isReason(cell)) return cell.error;
  return typeof cell === "number" && !Number.isFinite(cell) ? "#NUM!" : cell;
}

async function compareWithHost(workbook: Workbook, ones: readonly Checked[], outcome: Outcome): Promise<void> {
  if (ones.length === 0) return;
  const addresses = ones.map(({ anchor }) => formatAddress(anchor));
  const locked = (await workbook.obstacles(addresses)).map((obstacles) => obstacles.includes("protected"));
  const open = ones.filter((one, i) => !locked[i] || void outcome.notChecked(one, "Its sheet is protected, so it cannot be entered anew."));
  const own = open.map(({ anchor }) => formatAddress(anchor));
  await workbook.recalculate(own);
  await workbook.settled();
  const now = await SheetCells.read(workbook);
  const areas = await workbook.spillAreas(own);
  open.forEach((one, i) => outcome.compare(one, now.values(areas[i])));
}
