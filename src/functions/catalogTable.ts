import { fail } from "../engine/errors";
import { FRAMEWORK_CODES, LAYERS, parseCode, type Layer } from "../engine/indicators/framework";
import { isRankable, PATH_CATALOG, type Condition, type Path } from "../engine/paths/catalog";
import { isMissing, quote, type Cell } from "../engine/table/cells";
import { indexOfLabel, labelKey, nearest } from "../engine/table/labels";
import { cellText, readGrid, readNumberCell } from "../engine/table/table";
import { isOmitted } from "./arguments";
import type { ResultCell } from "./results";

/** The catalogue of paths as a table, and back: what PATHS prints can be edited and given to PATH as `catalog`. */

export const CATALOG_HEADINGS = ["Path", "Section", "Title", "Layer", "Ready if", "Lag", "Cost", "Actor"] as const;

export function catalogRow(path: Path): ResultCell[] {
  const loads = FRAMEWORK_CODES.map((code) => path.loads[code] ?? 0);
  return [path.code, path.section, path.title, layerText(path), readyText(path), path.lag, path.cost, actorText(path), ...loads];
}

export function layerText({ layers }: Path): string {
  return layers.map((layer) => LAYERS[layer]).join("/");
}

export function actorText({ actors }: Path): string {
  return actors.join("/");
}

function readyText({ conditions, tags }: Path): string {
  return [...tags.map((tag) => `tag ${tag}`), ...conditions.map(({ code, threshold }) => `${code}>=${threshold}`)].join("; ");
}

/** The user's catalogue, or the built-in one. */
export function readCatalog(raw: unknown): readonly Path[] {
  if (isOmitted(raw)) return PATH_CATALOG;
  const grid = readGrid(raw, "catalog");
  const headings = grid[0].map(cellText);
  const columnOf = new Map(CATALOG_HEADINGS.map((heading) => [heading as string, requireHeading(headings, heading)]));
  const body = grid.slice(1);
  const loadColumns = readLoadColumns(headings, new Set(columnOf.values()), body);
  const paths: Path[] = [];
  for (const row of body) {
    if (row.every(isMissing)) continue;
    const path = readPath((heading) => row[columnOf.get(heading) ?? -1], row, loadColumns, paths.length + 1);
    if (paths.some(({ code }) => code.toLowerCase() === path.code.toLowerCase())) fail("catalogDuplicate", { argument: "catalog", value: quote(path.code) });
    paths.push(path);
  }
  if (paths.length === 0) fail("catalogEmpty", { argument: "catalog" });
  if (!paths.some(isRankable)) fail("catalogNoLoads", { argument: "catalog" });
  return paths;
}

function requireHeading(headings: readonly string[], wanted: string): number {
  const j = indexOfLabel(headings, wanted);
  return j >= 0 ? j : fail("catalogHeading", { argument: "catalog", value: wanted });
}

interface LoadColumn {
  readonly code: string;
  readonly j: number;
}

/**
 * The columns headed by a framework code, in any case and with or without a space (`h1`, `H 1`). A further column of words, such
 * as notes, is ignored; one that holds numbers, or a code that the framework does not have, is a slip and would be lost unseen.
 */
function readLoadColumns(headings: readonly string[], known: ReadonlySet<number>, body: readonly (readonly Cell[])[]): LoadColumn[] {
  const argument = "catalog";
  const found: LoadColumn[] = [];
  headings.forEach((heading, j) => {
    if (known.has(j)) return;
    const code = labelKey(heading).toUpperCase();
    if (FRAMEWORK_CODES.includes(code)) {
      if (found.some((other) => other.code === code)) fail("duplicateLabel", { argument, value: quote(code) });
      found.push({ code, j });
    } else if (indexOfLabel(CATALOG_HEADINGS, heading) >= 0) {
      fail("duplicateLabel", { argument, value: quote(heading) });
    } else if (/^[HFS]\d+$/.test(code)) {
      fail("unknownCode", { argument, value: quote(heading) });
    } else if (body.some((row) => holdsNumber(row[j]))) {
      if (heading === "") fail("catalogBlankHeading", { argument, column: j + 1 });
      fail("catalogColumn", { argument, value: quote(heading), nearest: nearest(FRAMEWORK_CODES, heading).join(", ") });
    }
  });
  return found;
}

function holdsNumber(cell: Cell): boolean {
  return typeof cell === "number" || (typeof cell === "string" && /^\s*[-+]?\d*\.?\d+\s*$/.test(cell));
}

function readPath(at: (heading: string) => Cell, row: readonly Cell[], loadColumns: readonly LoadColumn[], position: number): Path {
  const code = isMissing(at("Path")) ? fail("missingArgument", { argument: `catalog: Path in row ${position}` }) : cellText(at("Path"));
  const number = (cell: Cell, column: string, min: number, max: number): number => {
    const value = readNumberCell(cell, { argument: "catalog", row: code, column });
    if (Number.isNaN(value)) fail("textAmongNumbers", { argument: "catalog", row: code, column, value: quote(cell) });
    if (value < min || value > max) fail("cellOutside", { argument: "catalog", row: code, column, value, min, max });
    return value;
  };
  const lag = number(at("Lag"), "Lag", 0, 100);
  if (!Number.isInteger(lag)) fail("cellNotWhole", { argument: "catalog", row: code, column: "Lag", value: lag });
  const loads = loadColumns.flatMap(({ code: indicator, j }) => (isMissing(row[j]) ? [] : [[indicator, number(row[j], indicator, 0, 10)] as const]));
  return {
    code,
    section: cellText(at("Section")),
    title: cellText(at("Title")),
    layers: readLayers(at("Layer")),
    ...readReadyIf(at("Ready if"), code),
    lag,
    cost: number(at("Cost"), "Cost", 0.001, 1000),
    actors: split(at("Actor"), /[/,;]/),
    loads: Object.fromEntries(loads.filter(([, load]) => load > 0)),
  };
}

function readLayers(cell: Cell): Layer[] {
  return split(cell, /[/,;]/).map((word) => {
    const found = parseCode(word);
    return found?.code.length === 1 ? found.layer : fail("unknownCode", { argument: "catalog", value: quote(word) });
  });
}

const CONDITION = /^([HFS]\d+)\s*(?:>=|≥)\s*(-?\d*\.?\d+)$/i;
const TAG = /^tag\s+(.+)$/i;

/** Conditions and tags such as "H4>=0.4; F1>=0.3; tag resource". */
function readReadyIf(cell: Cell, row: string): { conditions: Condition[]; tags: string[] } {
  const conditions: Condition[] = [];
  const tags: string[] = [];
  for (const part of split(cell, /[;,]/)) {
    const tag = TAG.exec(part);
    const [, code = "", threshold = ""] = CONDITION.exec(part) ?? [];
    const needed = Number(threshold);
    if (tag) tags.push(tag[1].trim().toLowerCase());
    else if (!FRAMEWORK_CODES.includes(code.toUpperCase())) fail("catalogReady", { argument: "catalog", row, value: quote(part) });
    else if (!(needed > 0 && needed <= 1)) fail("catalogThreshold", { argument: "catalog", row, column: code.toUpperCase(), value: needed });
    else conditions.push({ code: code.toUpperCase(), threshold: needed });
  }
  return { conditions, tags };
}

function split(cell: Cell, by: RegExp): string[] {
  if (isMissing(cell)) return [];
  return cellText(cell)
    .split(by)
    .map((word) => word.trim())
    .filter((word) => word !== "");
}
