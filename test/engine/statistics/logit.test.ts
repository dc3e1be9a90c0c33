import { brierScore } from "../../../src/engine/statistics/brierScore";
import { fitLogit, logistic, predictLogit } from "../../../src/engine/statistics/logit";
import { rocArea } from "../../../src/engine/statistics/rocArea";
import type { Matrix } from "../../../src/engine/table/table";
import figures from "../../fixtures/advantage/statistics.json";
import fc from "fast-check";

const matrix = (rows: readonly (readonly number[])[]): Matrix => ({ rows: rows.length, columns: rows[0].length, values: Float64Array.from(rows.flat()) });
const withConstant = (x: readonly number[]): Matrix => matrix(x.map((value) => [1, value]));

describe("The logit", () => {
  test.each(figures.logits)("of $y.length cases has the coefficients, errors and likelihood of an independent program", (expected) => {
    const fit = fitLogit(matrix(expected.X), expected.y);
    const terms = expected.coefficients.length;
    expected.coefficients.forEach((value, j) => expect(fit.coefficients[j]).toBeCloseTo(value, 9));
    expected.errors.forEach((value, j) => expect(Math.sqrt(fit.covariance.values[j * terms + j])).toBeCloseTo(value, 9));
    expect(fit.logLikelihood).toBeCloseTo(expected.logLikelihood, 9);
    const { probability, standardError } = predictLogit(fit, expected.x);
    expect(probability).toBeCloseTo(expected.probability, 9);
    expect(standardError).toBeCloseTo(expected.standardError, 9);
  });

  test("without any term is the log odds of the share, with the error 1 / √(n q (1 - q))", () => {
    const fit = fitLogit(matrix(Array.from({ length: 20 }, () => [1])), [1, 1, 1, 1, 1, ...Array.from({ length: 15 }, () => 0)]);
    expect(fit.coefficients[0]).toBeCloseTo(Math.log(1 / 3), 12);
    expect(fit.covariance.values[0]).toBeCloseTo(1 / (20 * 0.25 * 0.75), 12);
    expect(predictLogit(fit, [1]).probability).toBeCloseTo(0.25, 12);
  });

  test("of two groups gives each its own share, and the log odds ratio between them", () => {
    const x = [0, 0, 0, 0, 0, 1, 1, 1, 1, 1];
    const fit = fitLogit(withConstant(x), [1, 0, 0, 0, 0, 1, 1, 1, 0, 0]);
    expect(fit.coefficients[1]).toBeCloseTo(Math.log(3 / 2 / (1 / 4)), 12);
    expect(predictLogit(fit, [1, 1]).probability).toBeCloseTo(0.6, 12);
  });

  test("has probabilities that add up to the ones, whatever the data", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 12, maxLength: 30 }), (x) => {
        // every x once with each outcome: nothing can be told apart without error
        const doubled = [...x, ...x];
        fc.pre(new Set(x).size > 1);
        const y = doubled.map((_, i) => (i < x.length ? 1 : 0));
        y[0] = 0;
        const fit = fitLogit(withConstant(doubled), y);
        const sum = doubled.reduce((total, value) => total + predictLogit(fit, [1, value]).probability, 0);
        expect(sum).toBeCloseTo(x.length - 1, 8);
      }),
    );
  });

  test("says separation where a term tells the ones from the zeros without error, also where one value has both", () => {
    expect(() => fitLogit(withConstant([1, 2, 3, 4, 5, 6]), [0, 0, 0, 1, 1, 1])).toThrow("logitSeparated");
    expect(() => fitLogit(withConstant([1, 2, 3, 3, 4, 5]), [0, 0, 0, 1, 1, 1])).toThrow("logitSeparated");
    expect(() => fitLogit(withConstant([0, 0, 0, 0, 1, 1]), [1, 0, 1, 0, 1, 1])).toThrow("logitSeparated");
    expect(() => fitLogit(withConstant([1, 2, 3]), [0, 0, 0])).toThrow("logitSeparated");
  });

  test("says separation at any size of the terms, and only then: two ranges that meet in one value, or cross, tell them apart", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 6, maxLength: 40 }),
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 1, max: 9 }),
        (x, edge, scale) => {
          fc.pre(new Set(x).size > 1);
          const [zeros, ones] = [x.filter((value) => value < edge), x.filter((value) => value >= edge)];
          fc.pre(zeros.length > 1 && ones.length > 1);
          const cases = [...zeros, ...ones].map((value) => value * 10 ** (scale - 5));
          const y = [...zeros.map(() => 0), ...ones.map(() => 1)];
          expect(() => fitLogit(withConstant(cases), y)).toThrow("logitSeparated");
          // one case of each kind far on the other side: no separation any more
          const far = [...cases, 61 * 10 ** (scale - 5), -(10 ** (scale - 5))];
          expect(Number.isFinite(fitLogit(withConstant(far), [...y, 0, 1]).coefficients[1])).toBe(true);
        },
      ),
    );
  });

  test("is no separation as soon as one case lies on the other side", () => {
    expect(fitLogit(withConstant([1, 2, 3, 4, 5, 6]), [0, 0, 1, 0, 1, 1]).coefficients[1]).toBeGreaterThan(0);
  });

  test("names the first term that repeats those before it", () => {
    const rows = [1, 2, 3, 4, 5, 6].map((x, i) => [1, x, 2 * x - 3, i % 2]);
    try {
      fitLogit(matrix(rows), [0, 1, 0, 1, 1, 0]);
      throw new Error("no error");
    } catch (thrown) {
      expect(thrown).toMatchObject({ code: "logitCollinear", values: { term: 2 } });
    }
  });

  test("takes large predictors without overflow", () => {
    expect(logistic(800)).toBe(1);
    expect(logistic(-800)).toBe(0);
    expect(logistic(-30) / Math.exp(-30)).toBeCloseTo(1, 12);
  });
});

describe("The area under the ROC curve", () => {
  test.each(figures.logits)("of scores with many ties is Mann and Whitney's statistic", ({ scores, y, auc }) => {
    expect(rocArea(Float64Array.from(scores), y)).toBeCloseTo(auc, 12);
  });

  test("counts pairs by hand: 1 where all are in order, 0 reversed, 1/2 on ties, none where all outcomes agree", () => {
    expect(rocArea(Float64Array.of(1, 2, 3, 4), [0, 0, 1, 1])).toBe(1);
    expect(rocArea(Float64Array.of(4, 3, 2, 1), [0, 0, 1, 1])).toBe(0);
    expect(rocArea(Float64Array.of(7, 7, 7), [0, 1, 0])).toBe(0.5);
    expect(rocArea(Float64Array.of(1, 2, 2, 3), [0, 1, 0, 1])).toBe(3.5 / 4);
    expect(rocArea(Float64Array.of(1, 2), [1, 1])).toBeNaN();
  });
});

describe("The Brier score", () => {
  test.each(figures.logits)("is the mean squared distance, as numpy has it", ({ scores, y, brier }) => {
    expect(brierScore(Float64Array.from(scores), y)).toBeCloseTo(brier, 12);
  });

  test("is 0 where every forecast was certain and right, 1/4 for a coin", () => {
    expect(brierScore(Float64Array.of(1, 0), [1, 0])).toBe(0);
    expect(brierScore(Float64Array.of(0.5, 0.5, 0.5), [1, 0, 0])).toBe(0.25);
  });
});
