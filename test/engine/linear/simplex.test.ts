import fc from "fast-check";
import { FeasibleRegion, type Optimum } from "../../../src/engine/linear/simplex";

const region = (rows: readonly (readonly number[])[], bounds: readonly number[]): FeasibleRegion =>
  new FeasibleRegion({ rows: rows.length, columns: rows[0].length, values: Float64Array.from(rows.flat()) }, bounds);

const largest = (values: readonly number[]): number => values.reduce((most, value) => Math.max(most, value), -Infinity);
const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number => Array.from(a).reduce((sum, value, j) => sum + value * b[j], 0);

/** The proof of a linear program's answer, written out again: both sides feasible, with one value. */
function expectProved(
  rows: readonly (readonly number[])[],
  bounds: readonly number[],
  objective: readonly number[],
  { status, value, point, prices }: Optimum,
): void {
  expect(status).toBe("optimal");
  expect(largest(rows.map((row, i) => dot(row, point) - bounds[i]))).toBeLessThanOrEqual(1e-9);
  const column = (j: number): number[] => rows.map((row) => row[j]);
  expect(largest(objective.map((c, j) => c - dot(column(j), prices)))).toBeLessThanOrEqual(1e-9);
  expect(Math.min(...point, ...prices)).toBeGreaterThanOrEqual(0);
  expect(value).toBeCloseTo(dot(objective, point), 9);
  expect(value).toBeCloseTo(dot(bounds, prices), 9);
}

describe("A linear program", () => {
  const rows = [
    [1, 0],
    [0, 2],
    [3, 2],
  ];
  const bounds = [4, 12, 18];

  test("reaches the corner worked out by hand, with the prices of its constraints", () => {
    const { status, value, point, prices } = region(rows, bounds).maximize([3, 5]);
    expect(status).toBe("optimal");
    expect(value).toBeCloseTo(36, 12);
    expect([...point]).toEqual([2, 6]);
    expect([...prices].map((price) => Number(price.toFixed(12)))).toEqual([0, 1.5, 1]);
  });
  test("takes one objective after another over the same region, also back to the first", () => {
    const same = region(rows, bounds);
    const values = [
      [3, 5],
      [1, 0],
      [0, 1],
      [-1, -1],
      [3, 5],
    ].map((objective) => same.maximize(objective).value);
    [36, 4, 6, 0, 36].forEach((value, k) => expect(values[k]).toBeCloseTo(value, 12));
  });
  test("says when nothing bounds it, and goes on to bounded objectives", () => {
    const open = region([[1, -1]], [1]);
    expect(open.maximize([0, 1]).status).toBe("unbounded");
    expect(open.maximize([0, 1]).value).toBeNaN();
    expect(open.maximize([1, -1]).value).toBe(1);
    expect(region([[0, 0]], [1]).maximize([1, 0]).status).toBe("unbounded");
  });
  test("leaves a column of zeros alone that the objective does not want", () => {
    const { value, point } = region(
      [
        [1, 0],
        [2, 0],
      ],
      [1, 1],
    ).maximize([1, 0]);
    expect(value).toBe(0.5);
    expect([...point]).toEqual([0.5, 0]);
  });
  test("stays at 0 where a bound is 0", () => {
    expect(
      region(
        [
          [1, 1],
          [1, -1],
        ],
        [0, 5],
      ).maximize([1, 1]).value,
    ).toBe(0);
  });
  test("does not cycle on the example on which the plain rule does", () => {
    // Attributed to Beale (1955): six steps lead the largest-coefficient rule back to where it began.
    const rows = [
      [0.25, -60, -1 / 25, 9],
      [0.5, -90, -1 / 50, 3],
      [0, 0, 1, 0],
    ];
    const objective = [0.75, -150, 0.02, -6];
    const optimum = region(rows, [0, 0, 1]).maximize(objective);
    expectProved(rows, [0, 0, 1], objective, optimum);
    expect(optimum.value).toBeCloseTo(0.05, 12);
  });
  test("says that an answer is inexact where sizes leave no way to prove it", () => {
    const { status, value } = region(
      [
        [1e-10, 1],
        [1, 0],
      ],
      [1, 1e12],
    ).maximize([1, 1]);
    expect(status).toBe("inexact");
    expect(value).toBeNaN();
  });
});

describe("Ties", () => {
  const level = fc.integer({ min: 0, max: 3 });
  const problem = fc.integer({ min: 1, max: 7 }).chain((columns) =>
    fc.record({
      rows: fc.array(fc.array(level, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 25 }),
      objectives: fc.array(fc.array(fc.integer({ min: -2, max: 3 }), { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 6 }),
    }),
  );

  test("of every kind end in a proved answer, whatever objective went before", () => {
    fc.assert(
      fc.property(problem, ({ rows, objectives }) => {
        const bounds = rows.map((row, i) => (i % 4 === 3 ? 0 : largest(row) === 0 ? 1 : 2));
        const shared = region(rows, bounds);
        for (const objective of objectives) {
          const open = objective.some((c, j) => c > 0 && rows.every((row) => row[j] === 0));
          const optimum = shared.maximize(objective);
          if (open) expect(optimum.status).toBe("unbounded");
          else {
            expectProved(rows, bounds, objective, optimum);
            expect(optimum.value).toBeCloseTo(region(rows, bounds).maximize(objective).value, 9);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
  test("of two hundred yes-or-no rows, each of them an objective, do not hold it up", () => {
    let state = 1;
    const bit = (): number => (state = (state * 16807) % 2147483647) % 2;
    const rows = Array.from({ length: 200 }, () => Array.from({ length: 30 }, bit));
    const bounds = rows.map(() => 1);
    const shared = region(rows, bounds);
    for (const objective of rows) expectProved(rows, bounds, objective, shared.maximize(objective));
  });
});
