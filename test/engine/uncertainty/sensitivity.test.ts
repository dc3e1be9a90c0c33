import fc from "fast-check";
import { buildFramework, parseCode, type Framework } from "../../../src/engine/indicators/framework";
import type { Table } from "../../../src/engine/table/table";
import { sensitivity, type FactorIndices } from "../../../src/engine/uncertainty/sensitivity";
import { designSensitivity, FACTORS, FLOOR_RANGE } from "../../../src/engine/uncertainty/sensitivityDesign";
import { factorRows } from "../../../src/functions/sensitivityRows";
import { codeOf, table } from "../indicators/support";

const CODES = ["H1", "H", "F2", "F2", "S"];

function frameworkOf(data: Table, weights: readonly number[] = []): Framework {
  const entries = data.columnLabels.map((_, j) => ({ code: parseCode(CODES[j]), direction: null, weight: weights[j] ?? NaN, low: NaN, high: NaN }));
  return buildFramework("data", data.columnLabels, entries);
}

const numbers = fc.array(fc.array(fc.option(fc.integer({ min: -20, max: 99 }), { freq: 9 }), { minLength: 5, maxLength: 5 }), { minLength: 6, maxLength: 9 });
/** Tables that SCORE can score as well. */
const scorable = numbers.filter((rows) => codeOf(() => designSensitivity(table(rows), frameworkOf(table(rows)), null)) === "no error");

function indices(rows: readonly (readonly (number | null)[])[], seed = 1): FactorIndices[] {
  return sensitivity({ design: designSensitivity(table(rows), frameworkOf(table(rows)), null), draws: 8, seed });
}

test("The floor varies over the range that PARAMS prints", () => {
  expect(FLOOR_RANGE).toEqual([0.01, 0.05]);
});

test("Any table gives one entry for each factor with something to vary, in their order, with totals that are not negative and lie beside their interval", () => {
  fc.assert(
    fc.property(scorable, (rows) => {
      const { changes } = designSensitivity(table(rows), frameworkOf(table(rows)), null);
      const found = indices(rows);
      expect(found.map(({ factor }) => factor)).toEqual(FACTORS.filter((factor) => changes[factor] !== null));
      const fillable = CODES.some((_, j) => rows.some((row) => row[j] === null) && rows.some((row) => row[j] !== null));
      expect(changes.missing !== null).toBe(fillable);
      const undefinedAll = found.every(({ total }) => Number.isNaN(total));
      for (const { first, total, low, high, movedRanks } of found) {
        if (undefinedAll) {
          expect([first, total, low, high]).toEqual([NaN, NaN, NaN, NaN]);
          continue;
        }
        expect(total).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(high);
        if (!movedRanks) expect([first, total, low, high]).toEqual([0, 0, 0, 0]);
      }
    }),
    { numRuns: 60 },
  );
});

test("A run gives the same after it has travelled by message", () => {
  fc.assert(
    fc.property(scorable, fc.nat({ max: 1000 }), (rows, seed) => {
      const run = { design: designSensitivity(table(rows), frameworkOf(table(rows)), null), draws: 4, seed };
      expect(sensitivity(structuredClone(run))).toEqual(sensitivity(run));
    }),
    { numRuns: 20 },
  );
});

test("Rows of weights that are all the nominal weights change nothing, and columns without weight take no part", () => {
  const rows = Array.from({ length: 8 }, (_, i) => [i, (i * 3) % 8, (i * 5) % 7, i % 3, (i * i) % 11]);
  const data = table(rows);
  const weights = [2, 0, 1, 3, 1];
  const given = { rows: 3, columns: 5, values: Float64Array.from([...weights, ...weights, ...weights]) };
  const design = designSensitivity(data, frameworkOf(data), given);
  expect(design.changes.weights).toBeNull();
  expect(design.preparations.scaled[0].levels.columns).toBe(4);
  const vector = designSensitivity(data, frameworkOf(data, weights), null);
  expect(vector.changes.weights).toBeNull();
  expect(sensitivity({ design: vector, draws: 16, seed: 2 }).map(({ factor }) => factor)).toEqual(["normalization", "aggregation", "floor"]);
});

test("A design in which nothing varies has no entries", () => {
  const data = table([[1], [2], [4]]);
  const design = designSensitivity(data, frameworkOf(data), null);
  expect(design.changes.aggregation).toBeNull();
  const changes = { normalization: null, aggregation: null, weights: null, treatment: null, missing: null, floor: null };
  expect(sensitivity({ design: { ...design, changes }, draws: 4, seed: 1 })).toEqual([]);
  expect(factorRows(changes, []).map((row) => row.slice(1))).toEqual(FACTORS.map(() => [NaN, NaN, NaN, NaN, "nothing"]));
});
