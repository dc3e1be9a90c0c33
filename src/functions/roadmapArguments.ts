import { fail } from "../engine/errors";
import { LAYERS } from "../engine/indicators/framework";
import type { Plan, Roadmap } from "../engine/roadmap/dynamics";
import { effortLimit } from "../engine/roadmap/effortLimit";
import { ErrorCell, isMissing, isText, quote, type Cell } from "../engine/table/cells";
import { cellText, isExtreme, readGrid } from "../engine/table/table";
import { isOmitted, readNumber, readUnit, transpose } from "./arguments";
import { missingText } from "./missingText";
import { readParameters } from "./parameters";
import { readDemand, readScores } from "./scoreTable";

/** Reads what ROADMAP and STRATEGIES are asked: one unit, the years, the effort of each, and a plan of the user's. */

export interface RoadmapArguments {
  readonly scores: unknown;
  readonly effort: unknown;
  readonly years: unknown;
  readonly demand: unknown;
  readonly params: unknown;
  readonly unit: unknown;
}

export function readRoadmap({ scores, effort, years, demand, params, unit }: RoadmapArguments): Roadmap {
  const parameters = readParameters(params);
  if (parameters.beta === 1 && parameters.kappa > 0) fail("tailWithoutEnd", { argument: "params", value: parameters.kappa });
  const units = readScores(scores, "scores");
  if (isOmitted(unit) && units.rows > 1) fail("unitNeeded");
  const position = isOmitted(unit) ? 0 : readUnit(unit, units.rowLabels, "unit");
  const label = units.rowLabels[position];
  const [h, f, s] = units.values.subarray(position * 3, position * 3 + 3);
  const lacking = LAYERS.filter((_, layer) => Number.isNaN([h, f, s][layer]));
  if (lacking.length > 0) fail("unitScoresMissing", { argument: "scores", unit: label, layers: lacking.join(", ") });
  const theta = readDemand(demand, units)[position];
  if (Number.isNaN(theta)) fail("demandMissing", { unit: label });
  const count = readNumber(years, "years", 15, { min: 1, max: 100, whole: true });
  const roadmap: Roadmap = { start: [h, f, s], effort: readEffort(effort, count), demand: theta, parameters };
  checkLimit(roadmap);
  return roadmap;
}

/** One number for every year, or one per year from year 0 on: a row or a column, with or without a heading and the years beside it. */
function readEffort(raw: unknown, years: number): Float64Array {
  const argument = "effort";
  const grid = readGrid(raw, argument);
  const line = effortLine(grid);
  const odd = line ? undefined : wordsBeside(grid).find((word) => !isYearWord(word));
  const wrong = { argument, rows: grid.length, columns: grid[0].length, years, last: years - 1, ...(odd === undefined ? {} : { value: quote(odd) }) };
  if (!line) fail("effortYears", wrong);
  const headed = line.length > 1 && line.length === years + 1 && typeof line[0] !== "number";
  const cells = headed ? line.slice(1) : line.length === 1 ? Array.from({ length: years }, () => line[0]) : line;
  if (cells.length !== years) fail("effortYears", wrong);
  const effort = Float64Array.from(cells, (cell, t) => readAmount(cell, argument, line.length === 1 ? "every year" : `year ${t}`));
  if (!effort.some((amount) => amount > 0)) fail("effortNone", { argument });
  return effort;
}

/** The line of the amounts; a line of years may stand before it. */
function effortLine(grid: readonly Cell[][]): readonly Cell[] | null {
  if (grid[0].length === 1) return grid.map(([cell]) => cell);
  if (grid.length === 1) return grid[0];
  for (const pair of [grid[0].length === 2 ? transpose(grid) : null, grid.length === 2 ? grid : null]) {
    if (pair && areYears(pair[0])) return pair[1];
  }
  return null;
}

/** Text in the first of two columns or rows, a heading aside. */
function wordsBeside(grid: readonly (readonly Cell[])[]): string[] {
  if (grid[0].length !== 2 && grid.length !== 2) return [];
  const names = grid[0].length === 2 ? grid.map(([name]) => name) : grid[0];
  return names.slice(1).filter(isText);
}

/** `Year 1`, `2026年`, `t = 3`: names of units are no years. */
function isYearWord(word: string): boolean {
  return /\d|year|年/i.test(word);
}

/** Years one after the other, as numbers or words, under any heading. */
function areYears(cells: readonly Cell[]): boolean {
  const body = typeof cells[0] === "number" ? cells : cells.slice(1);
  if (body.every((cell) => isText(cell) && isYearWord(cell))) return true;
  return body.every((cell, i) => typeof cell === "number" && Number.isInteger(cell) && (i === 0 || cell === (body[i - 1] as number) + 1));
}

function readAmount(cell: Cell, argument: string, column: string): number {
  if (isMissing(cell)) fail("elementMissing", { argument, column, value: missingText(cell) });
  if (cell instanceof ErrorCell) fail("elementError", { argument, column, value: cell.text });
  if (typeof cell !== "number") fail("elementText", { argument, column, value: quote(cell) });
  if (cell < 0) fail("elementTooSmall", { argument, column, value: cell, min: 0 });
  if (isExtreme(cell)) fail("elementExtreme", { argument, column, value: cell });
  return cell;
}

function checkLimit({ effort, parameters }: Roadmap): void {
  const { limit, layer } = effortLimit(parameters);
  const year = effort.findIndex((amount) => amount > limit);
  if (year < 0) return;
  fail("effortTooLarge", { argument: "effort", year, value: effort[year], layer: LAYERS[layer].toLowerCase(), limit: roundedDown(limit) });
}

/** To four digits, never above the number itself, so that what a sentence names is allowed. */
function roundedDown(value: number): number {
  const near = Number(value.toPrecision(4));
  return near <= value ? near : Number((near - Math.pow(10, Math.floor(Math.log10(value)) - 3)).toPrecision(4));
}

/** What a year's sum may exceed the effort by, as a share of it: rounding of what was typed or copied. */
const ROUNDING = 1e-6;

/**
 * Amounts of effort by year and layer: three columns headed Hardware, Firmware and Software (with or without the word Effort
 * before, so that a copy of ROADMAP's result fits), or three columns in that order, the years before them at will.
 */
export function readPlan(raw: unknown, { effort }: Roadmap): Plan | null {
  if (isOmitted(raw)) return null;
  const argument = "plan";
  const years = effort.length;
  const grid = readGrid(raw, argument);
  const rows = planRows(grid, years);
  if (!rows) fail("planShape", { argument, rows: grid.length, columns: grid[0].length, years, last: years - 1 });
  const plan = new Float64Array(years * 3);
  rows.forEach((row, t) => row.forEach((cell, j) => (plan[3 * t + j] = readAmount(cell, argument, `year ${t}, ${LAYERS[j].toLowerCase()}`))));
  const sums = Array.from(effort, (_, t) => plan[3 * t] + plan[3 * t + 1] + plan[3 * t + 2]);
  const above = sums.flatMap((sum, t) => (sum > effort[t] * (1 + ROUNDING) ? [t] : []));
  if (above.length > 0) {
    const [year, ...others] = above;
    fail("planAboveEffort", {
      argument,
      year,
      value: Number(sums[year].toPrecision(8)),
      limit: effort[year],
      ...(others.length > 0 ? { count: others.length } : {}),
    });
  }
  // Rounding of what was typed must not pass for more effort than there is.
  sums.forEach((sum, t) => {
    if (sum > effort[t]) for (let j = 0; j < 3; j++) plan[3 * t + j] *= effort[t] / sum;
  });
  return plan;
}

function planRows(grid: readonly Cell[][], years: number): Cell[][] | null {
  const headings = grid[0].map((cell) => cellText(cell).toLowerCase());
  const named = ["effort ", ""]
    .map((before) => LAYERS.map((layer) => headings.indexOf(before + layer.toLowerCase())))
    .find((columns) => columns.every((j) => j >= 0));
  const width = grid[0].length;
  const fits = width === 3 || (width === 4 && areYears(grid.map(([first]) => first)));
  if (!named && !fits) return null;
  const columns = named ?? [width - 3, width - 2, width - 1];
  const cells = grid.map((row) => columns.map((j) => row[j]));
  const body = named || cells[0].every((cell) => isText(cell) && !isMissing(cell)) ? cells.slice(1) : cells;
  // The last row of a ROADMAP has no effort.
  const rows = body.length === years + 1 && body[years].every(isMissing) ? body.slice(0, -1) : body;
  return rows.length === years ? rows : null;
}
