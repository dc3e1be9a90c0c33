import fc from "fast-check";
import { specialization, type Specialization } from "../../../src/engine/advantage/specialization";
import type { Matrix } from "../../../src/engine/table/table";
import figures from "../../fixtures/advantage/trade.json";
import { expectFigures, matrixOf } from "./tables";

const lines = (amounts: Matrix, reference: readonly number[]): number[] =>
  specialization(amounts, reference).flatMap((found) =>
    found
      ? [found.krugman, found.hoover, found.herfindahl, found.herfindahlNormalized, found.hachman, found.entropy, found.theil, found.gini]
      : Array.from({ length: 8 }, () => NaN),
  );
const sums = (cells: readonly (readonly number[])[]): number[] => cells[0].map((_, p) => cells.reduce((sum, row) => sum + row[p], 0));
const turned = (cells: readonly (readonly number[])[]): number[][] => cells[0].map((_, p) => cells.map((row) => row[p]));
const one = (row: number[], reference: number[]): Specialization => specialization(matrixOf([row]), reference)[0]!;

const positive = fc.array(fc.integer({ min: 1, max: 9999 }), { minLength: 5, maxLength: 5 });
const anything = fc.array(fc.integer({ min: 0, max: 9999 }), { minLength: 5, maxLength: 5 }).filter((row) => row.some((x) => x > 0));

describe("specialization", () => {
  test("agrees with a second implementation, against the sum of the rows, a nation, and on the transpose", () => {
    const { table, nation } = figures;
    expectFigures(lines(matrixOf(table), sums(table)), figures.specialization);
    expectFigures(lines(matrixOf(table), nation), figures.against);
    expectFigures(lines(matrixOf(turned(table)), sums(turned(table))), figures.concentration);
  });

  test("a region composed as the reference: no difference, Hachman 1", () => {
    fc.assert(
      fc.property(positive, fc.integer({ min: 1, max: 50 }), (reference, size) => {
        const found = one(
          reference.map((x) => x * size),
          reference,
        );
        for (const index of ["krugman", "hoover", "theil", "gini"] as const) expect(found[index]).toBeCloseTo(0, 12);
        expect(found.hachman).toBeCloseTo(1, 12);
      }),
    );
  });

  test("one activity out of n: closed forms of its share S in the reference", () => {
    fc.assert(
      fc.property(positive, fc.nat(4), (reference, only) => {
        const S = reference[only] / reference.reduce((sum, x) => sum + x, 0);
        const found = one(
          reference.map((_, p) => (p === only ? 7 : 0)),
          reference,
        );
        expect(found.krugman).toBeCloseTo(2 * (1 - S), 12);
        expect(found.hoover).toBeCloseTo(1 - S, 12);
        expect(found).toMatchObject({ herfindahl: 1, herfindahlNormalized: 1, entropy: 0 });
        expect(found.hachman).toBeCloseTo(S, 12);
        expect(found.theil).toBeCloseTo(-Math.log(S), 12);
        expect(found.gini).toBeCloseTo(1 - S, 12);
      }),
    );
  });

  test("n equal shares: Herfindahl 1/n, normalized 0, entropy ln n", () => {
    const found = one([3, 3, 3, 3], [1, 2, 3, 4]);
    expect(found.herfindahl).toBeCloseTo(0.25, 15);
    expect(found.herfindahlNormalized).toBe(0);
    expect(found.entropy).toBeCloseTo(Math.log(4), 15);
  });

  test("against a reference of equal shares Theil's index is ln n less the entropy, and Hachman 1 / (n H)", () => {
    fc.assert(
      fc.property(anything, (row) => {
        const found = one(row, [1, 1, 1, 1, 1]);
        expect(found.theil).toBeCloseTo(Math.log(5) - found.entropy, 12);
        expect(found.hachman).toBeCloseTo(1 / (5 * found.herfindahl), 12);
      }),
    );
  });

  test("all figures stay in their ranges, and Hoover's index never exceeds Gini's", () => {
    fc.assert(
      fc.property(anything, positive, (row, reference) => {
        const found = one(row, reference);
        expect(found.krugman).toBeLessThan(2);
        expect(found.gini).toBeGreaterThanOrEqual(found.hoover - 1e-12);
        for (const share of [found.herfindahl, found.herfindahlNormalized, found.hachman, found.gini]) expect(share).toBeLessThanOrEqual(1 + 1e-12);
        for (const value of Object.values(found)) expect(value).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("splitting an activity in proportion changes neither Krugman nor Hachman nor Theil nor Gini", () => {
    fc.assert(
      fc.property(anything, positive, (row, reference) => {
        const split = (line: number[]): number[] => [...line.slice(0, 4), line[4] * 0.25, line[4] * 0.75];
        const [whole, parts] = [one(row, reference), one(split(row), split(reference))];
        for (const index of ["krugman", "hachman", "theil", "gini"] as const) expect(parts[index]).toBeCloseTo(whole[index], 10);
      }),
    );
  });

  test("an activity that the reference lacks changes nothing, and a region without amounts is blank", () => {
    expect(one([1, 0, 3], [2, 0, 2])).toEqual(one([1, 3], [2, 2]));
    expect(specialization(matrixOf([[0, 0]]), [1, 1])).toEqual([null]);
  });
});
