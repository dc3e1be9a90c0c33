import type { Presence } from "./presence";

/** Regions and activities that hang together, largest part first. */
export interface NetworkPart {
  readonly regions: readonly number[];
  readonly activities: readonly number[];
}

/**
 * The parts into which the network of regions and activities falls: two regions hang together when they share an activity,
 * directly or through others. What is present nowhere belongs to no part. With more than one part the second eigenvalue of
 * complexity is 1 and its vector only tells the parts apart.
 */
export function networkParts({ rows, columns, start, regions, diversity }: Presence): NetworkPart[] {
  const parent = Int32Array.from({ length: rows }, (_, r) => r);
  const root = (r: number): number => {
    while (parent[r] !== r) r = parent[r] = parent[parent[r]];
    return r;
  };
  for (let p = 0; p < columns; p++) for (let k = start[p] + 1; k < start[p + 1]; k++) parent[root(regions[k])] = root(regions[start[p]]);
  const parts = new Map<number, { regions: number[]; activities: number[] }>();
  for (let r = 0; r < rows; r++) {
    if (diversity[r] === 0) continue;
    const part = parts.get(root(r));
    if (part) part.regions.push(r);
    else parts.set(root(r), { regions: [r], activities: [] });
  }
  for (let p = 0; p < columns; p++) if (start[p + 1] > start[p]) parts.get(root(regions[start[p]]))?.activities.push(p);
  return [...parts.values()].sort((a, b) => b.regions.length + b.activities.length - a.regions.length - a.activities.length);
}
