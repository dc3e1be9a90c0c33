import { rowsOf, type ScorePanel } from "./panel";
import type { CalibrationRun } from "./calibrate";
import type { ComparisonRun } from "./compareModels";

/** Rough milliseconds, fitted to measured times: one fit costs a little, and more for each row and control and each pair of years. */
function fitMilliseconds(panel: ScorePanel): number {
  return 0.8 + rowsOf(panel) * (4 + panel.controls.length) * 1e-3 + panel.years ** 2 * 2e-3;
}

/** The fit itself, from a grid and ten starts, takes as long as some thirty draws, which start at its end. */
export function calibrationMilliseconds({ panel, draws }: CalibrationRun): number {
  return (32 + draws) * fitMilliseconds(panel);
}

export function comparisonMilliseconds({ panel }: ComparisonRun): number {
  return (20 + 2 * Math.min(40, panel.units)) * fitMilliseconds(panel);
}
