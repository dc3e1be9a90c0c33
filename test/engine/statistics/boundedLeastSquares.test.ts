import { boundedLeastSquares, type LeastSquaresProblem } from "../../../src/engine/statistics/boundedLeastSquares";
import figures from "../../fixtures/calibration/calibration.json";

const rosenbrock: LeastSquaresProblem = {
  rows: 2,
  residuals: (p, r) => r.set([10 * (p[1] - p[0] ** 2), 1 - p[0]]),
  slopes: (p, J) => {
    J[0].set([-20 * p[0], -1]);
    J[1].set([10, 0]);
  },
};

const exponential: LeastSquaresProblem = {
  rows: figures.decay.length,
  residuals: (p, r) => figures.decay.forEach((y, t) => (r[t] = p[0] * Math.exp(-p[1] * t) + p[2] - y)),
  slopes: (p, J) =>
    figures.decay.forEach((_, t) => {
      J[0][t] = Math.exp(-p[1] * t);
      J[1][t] = -t * p[0] * Math.exp(-p[1] * t);
      J[2][t] = 1;
    }),
};

describe("Least squares within bounds", () => {
  test.each(figures.problems)("$name has the solution of scipy", ({ name, start, low, high, solution, cost }) => {
    const found = boundedLeastSquares(name.startsWith("Rosenbrock") ? rosenbrock : exponential, start, low, high);
    expect(found.converged).toBe(true);
    expect(found.steps).toBeLessThan(60);
    solution.forEach((value, j) => expect(found.parameters[j]).toBeCloseTo(value, 6));
    expect(found.sumOfSquares).toBeCloseTo(cost, 10);
  });

  test("Rosenbrock's valley ends at (1, 1), or where a bound cuts it: x = 0.5 has y = 0.25", () => {
    expect([...boundedLeastSquares(rosenbrock, [-1.2, 1], [-5, -5], [5, 5]).parameters]).toEqual([expect.closeTo(1, 9), expect.closeTo(1, 9)]);
    expect([...boundedLeastSquares(rosenbrock, [-1.2, 1], [-5, -5], [0.5, 5]).parameters]).toEqual([0.5, expect.closeTo(0.25, 9)]);
  });

  test("a parameter with equal bounds is held, and a start outside the bounds is brought in", () => {
    expect([...boundedLeastSquares(rosenbrock, [9, 9], [0.3, -5], [0.3, 5]).parameters]).toEqual([0.3, expect.closeTo(0.09, 9)]);
  });

  test("a straight line takes the one step of the normal equations, whatever the scale of its parameters", () => {
    const [x, y] = [
      [1, 2, 3, 4],
      [3, 5, 7, 9],
    ];
    const line: LeastSquaresProblem = {
      rows: 4,
      residuals: (p, r) => x.forEach((value, i) => (r[i] = p[0] + 1e6 * p[1] * value - y[i])),
      slopes: (_, J) => {
        J[0].fill(1);
        x.forEach((value, i) => (J[1][i] = 1e6 * value));
      },
    };
    const { parameters } = boundedLeastSquares(line, [0, 0], [-1e9, -1e9], [1e9, 1e9]);
    expect(parameters[0]).toBeCloseTo(1, 8);
    expect(parameters[1] * 1e6).toBeCloseTo(2, 8);
  });

  test("goes around points without a number, and says so where it starts at one", () => {
    const root: LeastSquaresProblem = {
      rows: 1,
      residuals: (p, r) => (r[0] = Math.log(p[0])),
      slopes: (p, J) => (J[0][0] = 1 / p[0]),
    };
    expect(boundedLeastSquares(root, [20], [-100], [100]).parameters[0]).toBeCloseTo(1, 9);
    expect(boundedLeastSquares(root, [-1], [-100], [100])).toMatchObject({ sumOfSquares: Infinity, converged: false });
  });
});
