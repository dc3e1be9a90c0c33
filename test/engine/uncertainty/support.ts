import fc from "fast-check";
import type { Mean } from "../../../src/engine/indicators/aggregate";
import type { Layer } from "../../../src/engine/indicators/framework";
import { joinColumns, type ScaledColumns } from "../../../src/engine/indicators/indicatorLevels";
import type { Matrix } from "../../../src/engine/table/table";
import type { NoiseDraws, WeightRun } from "../../../src/engine/uncertainty/weightDraws";

/** Random indicator tables for property tests: shared codes, bare letters, holes, zeros, ties and columns without weight. */

export const means = fc.constantFrom<Mean>("geometric", "arithmetic", "harmonic");

const CODES: readonly (readonly [string, Layer])[] = [
  ["H", 0],
  ["H1", 0],
  ["H2", 0],
  ["F", 1],
  ["F5", 1],
  ["S", 2],
  ["S3", 2],
];

const level = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
  { weight: 2, arbitrary: fc.constantFrom(0, 0.5, 1) },
  { weight: 1, arbitrary: fc.constant(NaN) },
);

const weight = fc.oneof({ weight: 5, arbitrary: fc.double({ min: 0.05, max: 5, noNaN: true }) }, { weight: 1, arbitrary: fc.constant(0) });

/** Scaled columns of 3 to 8 units with a row of column weights, of which one at least is positive. */
export const scaledColumns = fc
  .tuple(fc.integer({ min: 3, max: 8 }), fc.array(fc.constantFrom(...CODES), { minLength: 1, maxLength: 9 }))
  .chain(([rows, codes]) =>
    fc.record({
      columns: fc.array(level, { minLength: rows * codes.length, maxLength: rows * codes.length }).map((values) => columnsOf(rows, codes, values)),
      weights: rowsOfWeights(1, codes.length).map(({ values }) => values),
    }),
  );

export function rowsOfWeights(rows: number, columns: number): fc.Arbitrary<Matrix> {
  return fc
    .array(
      fc.array(weight, { minLength: columns, maxLength: columns }).map((row) => (row.some((w) => w > 0) ? row : row.map(() => 1))),
      { minLength: rows, maxLength: rows },
    )
    .map((all) => ({ rows, columns, values: Float64Array.from(all.flat()) }));
}

export function columnsOf(rows: number, codes: readonly (readonly [string, Layer])[], values: readonly number[], lowerIsBetter = false): ScaledColumns {
  const columns = codes.map(([code, layer], column) => ({
    column,
    label: `column ${column}`,
    code,
    layer,
    direction: 1 as const,
    weight: NaN,
    low: NaN,
    high: NaN,
  }));
  return { columns, levels: { rows, columns: columns.length, values: Float64Array.from(values) }, lowerIsBetter };
}

export function noiseRun(columns: ScaledColumns, weights: ArrayLike<number>, aggregation: Mean, draws: Omit<NoiseDraws, "kind">): WeightRun {
  return { indicators: joinColumns(columns, weights), aggregation, floor: 0.02, draws: { kind: "noise", ...draws } };
}

/** Rows of weights as draws; nominal weights are their mean. */
export function givenRun(columns: ScaledColumns, weights: Matrix, aggregation: Mean): WeightRun {
  const mean = Float64Array.from({ length: weights.columns }, (_, j) => {
    let sum = 0;
    for (let i = 0; i < weights.rows; i++) sum += weights.values[i * weights.columns + j];
    return sum / weights.rows;
  });
  return { indicators: joinColumns(columns, mean), aggregation, floor: 0.02, draws: { kind: "given", columns, weights } };
}
