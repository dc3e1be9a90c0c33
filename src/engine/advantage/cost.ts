import type { Presence } from "./presence";

/** Rough milliseconds of work on a presence, from its sizes: what decides whether it is done beside the page. */

/** Sums over neighbours for every region and activity. */
export function neighbourMilliseconds({ rows, columns, regions }: Presence): number {
  return (Math.min(rows, columns) * regions.length + rows * columns) / 4e5;
}

/** The whole matrix of proximities and sums over it. */
export function proximityMilliseconds({ rows, columns, regions }: Presence): number {
  return (columns * columns * Math.ceil(rows / 32)) / 2e5 + (columns * regions.length) / 4e5;
}

/** Eigenvectors on the smaller side. */
export function complexityMilliseconds({ rows, columns, regions }: Presence): number {
  const m = Math.min(rows, columns);
  return (m * m * 150 + m * regions.length) / 1e6;
}
