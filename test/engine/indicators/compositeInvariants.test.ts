import fc from "fast-check";
import type { Aggregation } from "../../../src/engine/indicators/compositeScores";
import { holes, METHODS, numbers, positiveOnly, scores, type Grid } from "./compositeSupport";
import { codeOf, expectClose } from "./support";

const OUTRANKING: readonly Aggregation[] = ["copeland", "borda"];
const cell = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 0, max: 8 }) }, { weight: 1, arbitrary: fc.constant(null) });
const grid = fc
  .integer({ min: 1, max: 5 })
  .chain((columns) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 10 }));
const weighted = grid.chain((rows) =>
  fc.tuple(fc.constant(rows), fc.array(fc.integer({ min: 1, max: 9 }), { minLength: rows[0].length, maxLength: rows[0].length })),
);
const lift = (rows: Grid): Grid => rows.map((row) => row.map((value) => (value === null ? null : value + 1)));
const isDefined = (body: () => unknown): boolean => codeOf(body) === "no error";
const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((total, value) => total + (value === value ? value : 0), 0);

describe("Invariants", () => {
  test("duels won and lost add up to 0", () => {
    fc.assert(fc.property(weighted, ([rows, weights]) => expect(sum(scores(rows, "copeland", weights))).toBe(0)));
  });
  test("topsis lies between 0 and 1 and reaches both where a unit is best or worst in every column", () => {
    fc.assert(
      fc.property(weighted, ([rows, weights]) => {
        const framed = [...rows, rows[0].map(() => -1), rows[0].map(() => 9)];
        const closeness = scores(framed, "topsis", weights);
        for (const c of closeness) if (c === c) expect(c >= 0 && c <= 1).toBe(true);
        expect([...closeness.slice(-2)]).toEqual([0, 1]);
      }),
    );
  });
  test("borda's points stay between 0 and n - 1", () => {
    fc.assert(
      fc.property(weighted, ([rows, weights]) => {
        for (const points of scores(rows, "borda", weights)) if (points === points) expect(points >= 0 && points <= rows.length - 1 + 1e-12).toBe(true);
      }),
    );
  });
  test("a unit at the reference scores 100 under ampi, whatever the others", () => {
    fc.assert(
      fc.property(weighted, ([rows, weights]) => {
        const reference = rows[0].map((value) => value ?? 0);
        const all = [...rows, rows[0].map(() => -3), rows[0].map(() => 11), reference];
        if (isDefined(() => scores(all, "ampi", weights, reference))) expect(scores(all, "ampi", weights, reference)[all.length - 1]).toBe(100);
      }),
    );
  });
  test("mpi and ampi are at most the mean level, and equal it where all levels are the same", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { minLength: 2 }), fc.integer({ min: 1, max: 4 }), (values, columns) => {
        const rows = values.map((value) => Array.from({ length: columns }, () => value));
        const alone = values.map((value) => [value]);
        for (const method of ["mpi", "ampi"] as const) {
          expectClose(scores(rows, method), holes(scores(alone, method)));
          const uneven = rows.map(([value], i) => [value, values[(i + 1) % values.length]]);
          const mean = alone.map((_, i) => (scores(alone, method)[i] + scores(alone, method)[(i + 1) % values.length]) / 2);
          scores(uneven, method).forEach((score, i) => expect(score).toBeLessThanOrEqual(mean[i] + 1e-9));
        }
      }),
    );
  });
  test("every method but the means and topsis is blind to the columns' units and zero, bod to their units", () => {
    fc.assert(
      fc.property(weighted, fc.array(fc.constantFrom(0.001, 0.5, 8, 4096), { minLength: 5, maxLength: 5 }), ([rows, weights], factors) => {
        const rescaled = (shift: number): Grid => rows.map((row) => row.map((value, j) => (value === null ? null : value * factors[j] + shift)));
        for (const method of ["mpi", "ampi", "copeland", "borda"] as const) {
          if (isDefined(() => scores(rows, method, weights))) expectClose(scores(rescaled(50), method, weights), holes(scores(rows, method, weights)), 1e-9);
        }
        for (const method of ["bod", "topsis"] as const) {
          if (isDefined(() => scores(rows, method, weights))) expectClose(scores(rescaled(0), method, weights), holes(scores(rows, method, weights)), 1e-9);
        }
      }),
    );
  });
  test("bod puts at least one unit on the frontier and none beyond, and a unit that another one covers changes nobody's score", () => {
    fc.assert(
      fc.property(grid, fc.nat(), fc.double({ min: 0.1, max: 0.9, noNaN: true }), (rows, pick, share) => {
        if (sum(numbers(rows.flat())) === 0) return;
        const before = [...scores(rows, "bod")];
        expect(Math.max(...before.filter((score) => score === score))).toBe(1);
        expect(before.every((score) => score !== score || (score >= 0 && score <= 1))).toBe(true);
        const covered = rows[pick % rows.length].map((value) => (value === null ? null : value * share));
        expectClose(scores([...rows, covered], "bod").slice(0, -1), holes(before), 1e-9);
      }),
      { numRuns: 200 },
    );
  });
  test("the order of rows and columns, and of weights with their columns, changes nothing", () => {
    fc.assert(
      fc.property(weighted, ([rows, weights]) => {
        for (const method of METHODS) {
          const given = positiveOnly(method) ? lift(rows) : rows;
          if (!isDefined(() => scores(given, method, weights))) continue;
          const turned = [...given].reverse().map((row) => [...row].reverse());
          const back = [...scores(turned, method, [...weights].reverse())].reverse();
          expectClose(back, holes(scores(given, method, weights)), 1e-9);
          expectClose(
            scores(
              given,
              method,
              weights.map((weight) => weight * 1e6),
            ),
            holes(scores(given, method, weights)),
            1e-9,
          );
        }
      }),
    );
  });
  test("a unit that is at least as good in every column never scores less", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 }),
        fc.nat(),
        fc.nat({ max: 2 }),
        (rows, pick, column) => {
          const original = rows[pick % rows.length];
          const better = original.map((value, j) => (j === column ? value + 2 : value));
          const all = lift([...rows, better]);
          for (const method of METHODS.filter((name) => name !== "mpi" && name !== "ampi")) {
            if (!isDefined(() => scores(all, method))) continue;
            const result = scores(all, method);
            expect(result[all.length - 1]).toBeGreaterThanOrEqual(result[pick % rows.length] - 1e-9);
          }
          for (const method of OUTRANKING) expect(scores(all, method)[all.length - 1]).toBeGreaterThan(scores(all, method)[pick % rows.length]);
        },
      ),
    );
  });
});
