import fc from "fast-check";
import { luFactorization } from "../../../src/engine/linear/luFactorization";
import type { HfsError } from "../../../src/engine/errors";
import { columnSums } from "../../../src/engine/network/coefficients";
import { multipliers, type MultiplierInput } from "../../../src/engine/network/multipliers";
import { economies, type Economy } from "./economies";
import { A, expectNumbers, figures, labels, x } from "./inputOutputFigures";

const households = { income: Float64Array.from(figures.income), consumption: Float64Array.from(figures.consumption) };
const jobs = Float64Array.from(figures.jobs);
const none = { stressor: null, households: null };
const refusal = (input: MultiplierInput): unknown => {
  try {
    return multipliers(input);
  } catch (error) {
    return { code: (error as HfsError).code, values: (error as HfsError).values };
  }
};

/** Type II the long way: the system bordered by a household row and column, solved for the stressor of the sectors alone. */
function bordered({ n, A: inputs, x: output }: Economy, s: ArrayLike<number>, income: ArrayLike<number>, consumption: ArrayLike<number>): number[] {
  const size = n + 1;
  const earned = Array.from(income).reduce((sum, value) => sum + value, 0);
  const M = new Float64Array(size * size);
  for (let i = 0; i < size; i++) M[i * size + i] = 1;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) M[i * size + j] -= inputs[i * n + j];
    M[i * size + n] = -consumption[i] / earned;
    M[n * size + i] = -income[i] / output[i];
  }
  return Array.from(
    luFactorization(M, size)!
      .solveTransposed([...Array.from(s), 0])
      .subarray(0, n),
  );
}

describe("multipliers", () => {
  test("agree with the second implementation, Type II with its bordered system", () => {
    const found = multipliers({ labels, A, x, stressor: jobs, households });
    expectNumbers(found.output, figures.multipliers.output);
    expectNumbers(found.effects!.total, figures.multipliers.jobs.total);
    expectNumbers(found.effects!.typeOne, figures.multipliers.jobs.typeOne);
    expectNumbers(found.typeTwo!, figures.multipliers.jobs.typeTwo);
  });

  test("without a stressor income is the stressor, and every sector's Type II exceeds its Type I by the same factor", () => {
    const found = multipliers({ labels, A, x, stressor: null, households });
    expectNumbers(found.effects!.total, figures.multipliers.income.total);
    expectNumbers(found.effects!.typeOne, figures.multipliers.income.typeOne);
    expectNumbers(found.typeTwo!, figures.multipliers.income.typeTwo);
    const factors = [...found.typeTwo!].map((value, j) => value / found.effects!.typeOne[j]).filter((value) => value === value);
    expect(factors).toHaveLength(5);
    for (const factor of factors) expect(factor).toBeCloseTo(factors[0], 12);
  });

  test("Type II by the closed form is Type II by bordering, for any stressor", () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(economies(), amounts, amounts, amounts, (economy, per, paid, eaten) => {
        const { labels: names, A: inputs, x: output } = economy;
        const part = (shares: number[], of: number): Float64Array => output.map((value, j) => (value * shares[j] * of) / 20);
        // Income is at most a quarter of output and consumption at most what is earned, so that w' L h stays below 1.
        const income = part(paid, 0.24);
        const earned = income.reduce((sum, value) => sum + value, 0);
        const all = eaten.reduce((sum, value) => sum + value, 0);
        const consumption = Float64Array.from(eaten, (value) => (0.9 * earned * value) / all);
        const stressor = part(per, 1);
        const s = stressor.map((value, j) => value / output[j]);
        const { typeTwo } = multipliers({ labels: names, A: inputs, x: output, stressor, households: { income, consumption } });
        bordered(economy, s, income, consumption).forEach((effect, j) => expect(typeTwo![j] / (effect / s[j])).toBeCloseTo(1, 9));
      }),
    );
  });

  test("with imports inside the flows, value added multiplies to 1 in every sector", () => {
    fc.assert(
      fc.property(economies(), ({ n, labels: names, A: inputs, x: output }) => {
        const sums = columnSums(inputs, n);
        const { effects } = multipliers({ labels: names, A: inputs, x: output, stressor: output.map((value, j) => value * (1 - sums[j])), households: null });
        for (const total of effects!.total) expect(total).toBeCloseTo(1, 12);
      }),
    );
  });

  test("by hand: one sector that feeds itself with half its output, and households that spend all they earn on it", () => {
    // L = 2; jobs 3 per unit; income .25 per unit, so 1 - w L h = .5 and Type II = (6 + 6 * .5 / .5) / 3.
    const one = { labels: ["All"], A: Float64Array.of(0.5), x: Float64Array.of(100), stressor: Float64Array.of(300) };
    const found = multipliers({ ...one, households: { income: Float64Array.of(25), consumption: Float64Array.of(25) } });
    expect([found.output[0], found.effects!.total[0], found.effects!.typeOne[0], found.typeTwo![0]]).toEqual([2, 6, 2, 4]);
  });

  test("without output, amounts are per unit of it", () => {
    const per = jobs.map((value, j) => (x[j] > 0 ? value / x[j] : 0));
    const found = multipliers({ labels, A, x: null, stressor: per, households: null });
    figures.multipliers.jobs.total.forEach((value, j) => expect(found.effects!.total[j]).toBeCloseTo(value ?? 0, 12));
    expect(multipliers({ labels, A, x: null, ...none }).output[figures.empty]).toBe(1);
  });

  test("nothing but output multipliers where nothing else is given", () => {
    expect(multipliers({ labels, A, x, ...none })).toMatchObject({ effects: null, typeTwo: null });
  });

  test("refuses a stressor without output, income of nobody, and households whose spending brings back all of their income", () => {
    const misplaced = jobs.slice();
    misplaced[figures.empty] = 7;
    expect(refusal({ labels, A, x, stressor: misplaced, households: null })).toEqual({
      code: "amountWithoutOutput",
      values: { argument: "stressor", row: "Sector 3", value: 7 },
    });
    const nobody = { ...households, income: new Float64Array(x.length) };
    expect(refusal({ labels, A, x, stressor: jobs, households: nobody })).toMatchObject({ code: "allZero" });
    const all = { labels: ["All"], A: Float64Array.of(0.5), x: Float64Array.of(100), stressor: null };
    expect(refusal({ ...all, households: { income: Float64Array.of(50), consumption: Float64Array.of(50) } })).toEqual({
      code: "householdsWithoutLimit",
      values: { value: 1 },
    });
    // Two sectors whose households spend all they earn: 1 - w' L h is nothing but a rounding.
    const closed = { labels: ["A", "B"], A: Float64Array.of(0.2, 0.3, 0.1, 0.2), x: Float64Array.of(100, 100), stressor: null };
    expect(refusal({ ...closed, households: { income: Float64Array.of(70, 50), consumption: Float64Array.of(50, 70) } })).toMatchObject({
      code: "householdsWithoutLimit",
    });
  });
});
