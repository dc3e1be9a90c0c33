import { formatAddress } from "../address";
import { InputFinder } from "../formula/references";
import type { Area, CellValue, Obstacle, Workbook } from "../port";
import type { About } from "./about";
import { annotationOf, type Annotation } from "./annotation";
import { GUIDE } from "./guideText";
import { updateGuide } from "./guide";
import { inputLines } from "./inputLines";
import { isBack, keepOriginals, readOriginals, withoutLeftovers, type FrozenCell, type Originals } from "./originals";
import { freeName } from "./ownSheet";
import { HandOnProblem } from "./problem";
import { touches, type Scope } from "./scope";
import { SheetCells, type HfsPlace } from "./sheetCells";
import { isBroken, isBusy, keptValue } from "./shown";
import { cellKey, spillReferences } from "./spillReferences";

export interface FreezeReport {
  readonly formulas: number;
  readonly cells: number;
  readonly skipped: readonly Skipped[];
}

export interface Skipped {
  readonly address: string;
  readonly formula: string;
  /**
   * `broken`: shows an error instead of a result (#NAME?, #SPILL!, #CONNECT!, #REF!) or nothing; `cut`: the selection holds a part of its
   * result only; `referred`: a formula that stays refers to its result as a whole (`A8#`) and would lose it.
   */
  readonly reason: Obstacle | "broken" | "busy" | "cut" | "referred";
}

/** A formula to be frozen, with all that its result covers. */
interface Taken extends HfsPlace {
  readonly spill: Area;
  readonly values: readonly (readonly CellValue[])[];
}

/**
 * Puts values in the place of formulas that call HFS, spills whole; every other cell stays as it is. The formulas are kept beside the
 * sheets before a cell is written, so that wherever this stops, each cell is as before or frozen, and thawing brings all formulas back.
 * Cells in the way of an obstacle are left out and reported, unless it is among `despite`. Throws a HandOnProblem over a damaged record.
 */
export async function freeze(workbook: Workbook, scope: Scope, about: About, despite: readonly Obstacle[] = []): Promise<FreezeReport> {
  const { state, originals: before } = await readOriginals(workbook);
  if (state === "damaged") throw new HandOnProblem("recordDamaged");
  if (state === "newer") throw new HandOnProblem("recordNewer");
  await workbook.settled();
  const cells = await SheetCells.read(workbook);
  const sheet = scope.kind === "sheet" ? scope.sheet : scope.kind === "area" ? scope.area.sheet : null;
  if (sheet !== null && !cells.has(sheet)) throw new HandOnProblem("noSheet", { sheet });

  const { taken, skipped } = await choose(workbook, cells, scope, despite);
  if (taken.length > 0) {
    const after = await merged(workbook, cells, before, taken, about);
    await keepOriginals(workbook, after);
    await workbook.undoGroup(async () => {
      await workbook.writeAll(taken.map(({ spill, values }) => ({ address: formatAddress(spill), cells: values.map((line) => line.map(keptValue)) })));
      await updateGuide(workbook, before, after);
    });
  }
  return { formulas: taken.length, cells: taken.reduce((sum, { spill }) => sum + spill.rows * spill.columns, 0), skipped };
}

async function choose(workbook: Workbook, cells: SheetCells, scope: Scope, despite: readonly Obstacle[]): Promise<{ taken: Taken[]; skipped: Skipped[] }> {
  const places = cells.hfsPlaces();
  const spills = await workbook.spillAreas(places.map(({ area }) => formatAddress(area)));
  const near = places.map((place, i) => ({ ...place, spill: spills[i], values: cells.values(spills[i]) })).filter(({ spill }) => touches(scope, spill));
  const obstacles = await workbook.obstacles(near.map(({ spill }) => formatAddress(spill)));
  const [taken, skipped]: [Taken[], Skipped[]] = [[], []];
  near.forEach((place, i) => {
    const reason = reasonAgainst(place, scope) ?? obstacles[i].find((one) => !despite.includes(one));
    if (reason) skipped.push({ address: formatAddress(place.area), formula: place.formula, reason });
    else taken.push(place);
  });
  return withoutReferred(cells, taken, skipped);
}

/** Leaves out what formulas that stay refer to with `#`; what is left out stays, and may refer to more. */
function withoutReferred(cells: SheetCells, taken: Taken[], skipped: Skipped[]): { taken: Taken[]; skipped: Skipped[] } {
  const frozen = new Set(taken.map(({ area }) => cellKey(area)));
  const references = cells.formulas().map(({ area, formula }) => ({ key: cellKey(area), to: spillReferences(formula, area.sheet) }));
  for (;;) {
    const referred = new Set(references.flatMap(({ key, to }) => (frozen.has(key) ? [] : to.filter((one) => frozen.has(one)))));
    if (referred.size === 0) break;
    referred.forEach((key) => frozen.delete(key));
  }
  const left = taken.filter(({ area }) => !frozen.has(cellKey(area)));
  return {
    taken: taken.filter(({ area }) => frozen.has(cellKey(area))),
    skipped: [...skipped, ...left.map(({ area, formula }) => ({ address: formatAddress(area), formula, reason: "referred" as const }))],
  };
}

function reasonAgainst({ area, value, values }: Taken, scope: Scope): Skipped["reason"] | undefined {
  if (!touches(scope, area)) return "cut";
  if (values.some((line) => line.some(isBusy))) return "busy";
  const nothing = values.every((line) => line.every((one) => one === null));
  return nothing || isBroken(value) ? "broken" : undefined;
}

/** The record with these formulas in it. What is no longer frozen goes. */
async function merged(workbook: Workbook, cells: SheetCells, before: Originals | null, taken: readonly Taken[], about: About): Promise<Originals> {
  const finder = new InputFinder(workbook);
  const freeze = 1 + Math.max(0, ...(before?.cells ?? []).map((cell) => cell.freeze));
  const frozen: FrozenCell[] = [];
  const annotations: Annotation[] = [];
  for (const { area, spill, formula, values } of taken) {
    const annotation = await annotationOf(formula, area, finder, about);
    const { functions, areas } = annotation;
    annotations.push(annotation);
    frozen.push({ ...spill, formula, functions, version: about.version, date: about.date, freeze, inputs: areas.map((one) => formatAddress(one)), values });
  }
  const anew = new Set(frozen.map(cellKey));
  const all = [...(before?.cells ?? []).filter((cell) => !isBack(cell, cells) && !anew.has(cellKey(cell))), ...frozen];
  const descriptions = annotations.flatMap(({ meanings }) => meanings.map(({ id, meaning, source }) => [id, { meaning, source }] as const));
  const lines = inputLines(cells, frozen, all, freeze);
  const sheets = new Set(lines.map(({ sheet }) => sheet));
  return withoutLeftovers({
    guide: before?.guide ?? (await freeName(workbook, GUIDE)),
    descriptions: { ...before?.descriptions, ...Object.fromEntries(descriptions) },
    cells: all,
    inputs: [...(before?.inputs ?? []), ...lines],
    used: [...(before?.used ?? []), ...[...sheets].map((sheet) => ({ ...(cells.used(sheet) as Area), freeze }))],
  });
}
