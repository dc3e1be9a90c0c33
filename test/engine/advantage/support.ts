import fc from "fast-check";
import { presenceOf, type Presence } from "../../../src/engine/advantage/presence";
import type { Matrix } from "../../../src/engine/table/table";
import complexity from "../../fixtures/advantage/complexity.json";
import stata from "../../fixtures/advantage/stata.json";

/** Figures of complexity.py, and what the Stata package printed. */
export const figures = complexity;
export const stataFigures = stata;

export const matrix = (cells: readonly (readonly number[])[]): Matrix => ({
  rows: cells.length,
  columns: cells[0].length,
  values: Float64Array.from(cells.flat()),
});

/** The presence with just these ones: amounts of 0 and 1, any of which counts. */
export const presentAt = (cells: readonly (readonly number[])[]): Presence => presenceOf(matrix(cells), 0);

/** The same table with regions and activities changed places. */
export const turned = (cells: readonly (readonly number[])[]): number[][] => cells[0].map((_, j) => cells.map((row) => row[j]));

/** Tables of 0 and 1, some rows and columns empty; `wide` ones have many more activities than regions. */
export const ones = (wide: boolean): fc.Arbitrary<number[][]> =>
  fc
    .tuple(fc.integer({ min: 2, max: wide ? 6 : 12 }), fc.integer({ min: wide ? 14 : 2, max: wide ? 30 : 10 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 1 }), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    );

export const zScores = (values: ArrayLike<number>, ddof = 0): number[] => {
  const known = Array.from(values).filter((value) => !Number.isNaN(value));
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  const sd = Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (known.length - ddof));
  return Array.from(values, (value) => (value - mean) / sd);
};
