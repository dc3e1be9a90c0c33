import { columnOf, type Matrix, type Table } from "../table/table";
import { DEFAULT_FLOOR } from "./aggregate";
import { LEAST_ROWS } from "./completeRows";
import { correlation } from "./correlation";
import { LAYERS, type Framework, type FrameworkColumn } from "./framework";
import { indicatorLevels } from "./indicatorLevels";
import { layerScores } from "./layerScores";

/**
 * Pearson's correlations between the scores of Hardware, Firmware and Software as SCORE gives them by default: goalposts, geometric
 * means with the floor, missing values' weights re-shared. Over the units that have both scores; NaN below three of them, for a
 * layer without columns and for scores that do not vary. A column that does not vary and has no goalposts of its own is left out.
 */
export function layerCorrelations(table: Table, framework: Framework): Matrix {
  const size = LAYERS.length;
  const columns = framework.columns.filter((column) => isScalable(table, column));
  const { layers } = layerScores(indicatorLevels(table, { ...framework, columns }, "goalposts"), "geometric", DEFAULT_FLOOR);
  const scores = LAYERS.map((_, layer) => columnOf(layers, layer));
  const values = Float64Array.from({ length: size * size }, (_, at) => {
    const [a, b] = [scores[Math.floor(at / size)], scores[at % size]];
    const both = a.filter((score, i) => !Number.isNaN(score) && !Number.isNaN(b[i])).length;
    if (both < LEAST_ROWS) return NaN;
    const r = correlation(a, b, "pearson");
    return a === b && !Number.isNaN(r) ? 1 : r;
  });
  return { rows: size, columns: size, values };
}

function isScalable(table: Table, { column, low, high }: FrameworkColumn): boolean {
  if (!Number.isNaN(low) && !Number.isNaN(high)) return true;
  const there = columnOf(table, column).filter((value) => !Number.isNaN(value));
  return there.some((value) => value !== there[0]);
}
