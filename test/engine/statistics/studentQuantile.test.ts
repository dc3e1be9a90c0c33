import { studentQuantile } from "../../../src/engine/statistics/studentQuantile";
import figures from "../../fixtures/advantage/change.json";

describe("studentQuantile", () => {
  test.each(figures.student)("p = %d with %d degrees of freedom agrees with scipy", (p, n, expected) => {
    expect(Math.abs(studentQuantile(p, n) - expected)).toBeLessThan(1e-9 * (1 + Math.abs(expected)));
  });

  test("closed forms: with one degree of freedom a tangent, with two a root", () => {
    expect(studentQuantile(0.9, 1)).toBeCloseTo(Math.tan(Math.PI * 0.4), 12);
    expect(studentQuantile(0.9, 2)).toBeCloseTo(0.8 / Math.sqrt(2 * 0.9 * 0.1), 12);
  });
});
