import type { ObservedScores } from "../upgrading/logValue";

/**
 * Observations of units over years, ordered by unit and within a unit by year; every unit in a year at most once.
 * Scores above 0 and up to 1, demand between 0 and 1.
 */
export interface ScorePanel extends ObservedScores {
  readonly units: number;
  readonly years: number;
  /** Unit u holds the rows start[u] .. start[u + 1] - 1; a unit may hold none. */
  readonly start: Int32Array;
  /** Position of each row's year, from 0 in order of time. */
  readonly year: Int32Array;
  readonly logValue: Float64Array;
  readonly controls: readonly Float64Array[];
  readonly controlNames: readonly string[];
}

/** How many rows a panel has. */
export function rowsOf(panel: ScorePanel): number {
  return panel.logValue.length;
}

/** The rows for which `keep` holds; units and years keep their positions. */
export function subPanel(panel: ScorePanel, keep: (row: number) => boolean): ScorePanel {
  const rows = Array.from(panel.logValue.keys()).filter(keep);
  const pick = (values: Float64Array): Float64Array => Float64Array.from(rows, (i) => values[i]);
  const start = new Int32Array(panel.units + 1);
  for (let u = 0, at = 0; u < panel.units; u++) {
    while (at < rows.length && rows[at] < panel.start[u + 1]) at++;
    start[u + 1] = at;
  }
  return {
    ...panel,
    start,
    year: Int32Array.from(rows, (i) => panel.year[i]),
    logValue: pick(panel.logValue),
    hardware: pick(panel.hardware),
    firmware: pick(panel.firmware),
    software: pick(panel.software),
    demand: pick(panel.demand),
    controls: panel.controls.map(pick),
  };
}
