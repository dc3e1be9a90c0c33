import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { completeJudgments, priorities, RANDOM_INDEX } from "../../../src/engine/indicators/pairwiseJudgments";
import { perronVector } from "../../../src/engine/linear/perronVector";
import { codeOf, expectClose } from "./support";

interface Case {
  judgments: number[][];
  weights: number[];
  lambda: [number];
  CI: [number];
}
const figures: Record<string, Case> = JSON.parse(readFileSync(join(__dirname, "../../fixtures/indicators/weights.json"), "utf8")).ahp;

/** Judgments of items A, B, C ...; null is blank. */
function complete(rows: readonly (readonly (number | null)[])[]): Float64Array {
  const n = rows.length;
  const values = Float64Array.from(rows.flat(), (value) => value ?? NaN);
  return completeJudgments({ rows: n, columns: n, values }, { argument: "judgments", labels: [..."ABCDEFGHIJKLMNO"].slice(0, n) });
}

describe("Weights from pairwise judgments", () => {
  test.each(Object.entries(figures))("(%s) agree with R's eigen", (_, { judgments, weights, lambda, CI }) => {
    const found = priorities(complete(judgments), judgments.length);
    expectClose(found.weights, weights, 1e-13);
    expectClose([found.eigenvalue, found.CI], [lambda[0], CI[0]], 1e-12);
    expect(found.CR).toBeCloseTo(CI[0] / found.RI, 12);
  });
  test("of 1, 3, 5 and 3 are 0.636986, 0.258285, 0.104729 with a consistency ratio of 0.033199", () => {
    const found = priorities(
      complete([
        [1, 3, 5],
        [null, 1, 3],
        [null, null, 1],
      ]),
      3,
    );
    [0.636986, 0.258285, 0.104729].forEach((weight, i) => expect(found.weights[i]).toBeCloseTo(weight, 6));
    expect(found.eigenvalue).toBeCloseTo(3.038511, 6);
    expect(found.CR).toBeCloseTo(0.033199, 6);
  });
  test("do not depend on which triangle is given, nor on the diagonal", () => {
    const upper = complete([
      [null, 3, 5],
      [null, 1, 4],
      [null, null, null],
    ]);
    const lower = complete([
      [1, null, null],
      [1 / 3, 1, null],
      [0.2, 0.25, 1],
    ]);
    expectClose(upper, [...lower], 1e-15);
  });
  test("return the weights that consistent judgments were made from, with CI 0 and never below", () => {
    const weight = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(fc.array(weight, { minLength: 1, maxLength: 15 }), (given) => {
        const n = given.length;
        const total = given.reduce((sum, value) => sum + value, 0);
        const found = priorities(complete(given.map((a) => given.map((b) => a / b))), n);
        expectClose(
          found.weights,
          given.map((value) => value / total),
          1e-14,
        );
        expect(found.eigenvalue).toBeCloseTo(n, 10);
        expect([found.CI, found.CR]).toEqual([0, 0]);
        expect(found.RI).toBe(RANDOM_INDEX[n - 1]);
      }),
    );
  });
  test("hold A w = λ w and λ at or above n for any judgments, however contradictory", () => {
    const judgment = fc.constantFrom(1 / 9, 1 / 5, 1 / 2, 1, 3, 7, 9, 1e6);
    fc.assert(
      fc.property(fc.array(judgment, { minLength: 21, maxLength: 21 }), (upper) => {
        const n = 7;
        let next = 0;
        const a = complete(Array.from({ length: n }, (_, i) => Array.from({ length: n }, (__, j) => (j > i ? upper[next++] : null))));
        const { weights, eigenvalue } = priorities(a, n);
        expect(eigenvalue).toBeGreaterThan(n - 1e-9);
        expect(weights.reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 12);
        for (let i = 0; i < n; i++) {
          const product = weights.reduce((sum, w, j) => sum + a[i * n + j] * w, 0);
          expect(Math.abs(product / (eigenvalue * weights[i]) - 1)).toBeLessThan(1e-11);
        }
      }),
    );
  });
  test("cannot contradict each other for two items: CR is 0", () => {
    expect(priorities(complete([[1, 3], [0.33, 1]]), 2).CR).toBe(0); // prettier-ignore
    expect([...perronVector(Float64Array.of(1), 1).vector]).toEqual([1]);
  });
  test("leave CI at 0 where rounded entries push λmax below n", () => {
    const found = priorities(
      complete([
        [1, 3, 3],
        [0.33, 1, 1],
        [0.33, 1, 1],
      ]),
      3,
    );
    expect(found.eigenvalue).toBeLessThan(3);
    expect(found.CI).toBe(0);
  });
  test("refuse what is no judgment, and name the place", () => {
    expect(codeOf(() => complete([[1, 0], [null, 1]]))).toBe("judgmentNotPositive"); // prettier-ignore
    expect(codeOf(() => complete([[1, -3], [-1 / 3, 1]]))).toBe("judgmentNotPositive"); // prettier-ignore
    expect(codeOf(() => complete([[1, 2], [0.5, 2]]))).toBe("diagonalNotOne"); // prettier-ignore
    expect(() => complete([[1, 2, 3], [0.5, 1, null], [1 / 3, null, 1]])).toThrow(expect.objectContaining({ code: "pairMissing", values: { argument: "judgments", row: "B", column: "C" } })); // prettier-ignore
    expect(() => complete([[1, 2, 3], [0.5, 1, 6], [1 / 3, 0.5, 1]])).toThrow(
      expect.objectContaining({ code: "notReciprocal", values: { argument: "judgments", row: "B", column: "C", value: 6, other: 0.5, expected: 0.166667 } }),
    ); // prettier-ignore
    expect(codeOf(() => complete([[1, 3], [0.33, 1]]))).toBe("no error"); // prettier-ignore
    expect(codeOf(() => complete([[1, 3], [0.32, 1]]))).toBe("notReciprocal"); // prettier-ignore
  });
});
