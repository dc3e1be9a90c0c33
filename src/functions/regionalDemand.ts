import { fail } from "../engine/errors";
import { ErrorCell, isMissing, quote } from "../engine/table/cells";
import { arePositions, labelKey, nearest } from "../engine/table/labels";
import { cellText, type Matrix } from "../engine/table/table";
import { isOmitted, readCells } from "./arguments";
import { readSectorBlock, type Flows } from "./productionTable";
import { withoutRepeatedNames } from "./sectorVectors";

/** The region of every sector, and the regions' names in the order in which they first appear. */
export interface SectorRegions {
  readonly regionOf: Int32Array;
  readonly names: readonly string[];
}

/** One region per sector; two or more regions in all. */
export function readRegions(raw: unknown, { labels, labelled }: Flows, argument = "regions"): SectorRegions {
  if (isOmitted(raw)) fail("missingArgument", { argument });
  const names: string[] = [];
  const places = new Map<string, number>();
  const cells = readCells(withoutRepeatedNames(raw, argument, labels), argument, labels, { labelled });
  const regionOf = Int32Array.from(cells, (cell, i) => {
    if (cell instanceof ErrorCell) fail("elementError", { argument, column: labels[i], value: cell.text });
    if (isMissing(cell)) fail("regionMissing", { argument, row: labels[i], position: i + 1 });
    const name = cellText(cell);
    const known = places.get(labelKey(name));
    if (known !== undefined) return known;
    places.set(labelKey(name), names.length);
    return names.push(name) - 1;
  });
  if (names.length < 2) fail("regionsNeeded", { argument, value: names[0] });
  return { regionOf, names };
}

/** Final demand, sectors x regions: columns headed by the regions' names, those with one name added up, or as many columns as regions in their order. */
export function readRegionalDemand(raw: unknown, sectors: Flows, names: readonly string[], argument = "final"): Matrix {
  const block = readSectorBlock(raw, argument, sectors);
  const [n, G] = [block.rows, names.length];
  const place = columnPlaces(block, names, argument);
  const values = new Float64Array(n * G);
  for (let i = 0; i < n; i++) for (let j = 0; j < block.columns; j++) values[i * G + place[j]] += block.values[i * block.columns + j];
  return { rows: n, columns: G, values };
}

function columnPlaces({ columns, columnLabels, labelled }: ReturnType<typeof readSectorBlock>, names: readonly string[], argument: string): number[] {
  if (!labelled || arePositions(columnLabels)) {
    if (columns === names.length) return names.map((_, s) => s);
    fail("finalColumns", { argument, given: columns, needed: names.length, names: some(names) });
  }
  const places = new Map(names.map((name, s) => [labelKey(name), s]));
  const found = columnLabels.map((heading) => places.get(labelKey(heading)) ?? -1);
  const unknown = columnLabels[found.indexOf(-1)];
  if (unknown !== undefined) fail("labelExtra", { argument, value: quote(unknown), nearest: nearest(names, unknown).join(", ") });
  const lacking = names.find((_, s) => !found.includes(s));
  if (lacking !== undefined) fail("labelMissing", { argument, value: quote(lacking), nearest: nearest(columnLabels, lacking).join(", ") });
  return found;
}

function some(names: readonly string[]): string {
  return names.length > 6 ? `${names.slice(0, 6).join(", ")}, ...` : names.join(", ");
}
