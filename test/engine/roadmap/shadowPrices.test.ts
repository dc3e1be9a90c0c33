import fc from "fast-check";
import { randomSource } from "../../../src/engine/random";
import { trajectory, type Roadmap } from "../../../src/engine/roadmap/dynamics";
import { closedFormSplits } from "../../../src/engine/roadmap/closedFormSplits";
import { planValue } from "../../../src/engine/roadmap/presentValue";
import { shadowPrices } from "../../../src/engine/roadmap/shadowPrices";
import { courseOf, sweep } from "../../../src/engine/roadmap/sweep";
import { within } from "../upgrading/draws";
import { cases, five, randomPlan, roadmapOf } from "./support";

describe("shadow prices", () => {
  it.each(cases)("of year 0 are what the present value gains with the scores: $name", (figures) => {
    const roadmap = roadmapOf(figures);
    const plan = randomPlan(roadmap, randomSource(3));
    const prices = shadowPrices(roadmap, plan, trajectory(roadmap, plan));
    for (let j = 0; j < 3; j++) {
      const at = (shift: number): number => planValue({ ...roadmap, start: roadmap.start.map((x, i) => (i === j ? x + shift : x)) as never }, plan);
      expect(prices[j]).toBeCloseTo((at(1e-5) - at(-1e-5)) / 2e-5, 6);
    }
  });

  it("times the slope of the dynamics are what the present value gains with effort", () => {
    for (const figures of five) {
      const roadmap = roadmapOf(figures);
      const plan = randomPlan(roadmap, randomSource(4));
      const states = trajectory(roadmap, plan);
      const prices = shadowPrices(roadmap, plan, states);
      const { alpha, r_h, r_f, r_s, lambda_flow } = roadmap.parameters;
      for (let k = 0; k < plan.length; k++) {
        const j = k % 3;
        const ease = j === 0 ? 1 : 1 - lambda_flow + lambda_flow * states[k - j];
        const slope = prices[k + 3] * [r_h, r_f, r_s][j] * (1 - states[k]) * ease * alpha * plan[k] ** (alpha - 1);
        const step = 1e-5 * plan[k];
        const at = (shift: number): number => planValue(roadmap, plan.map((amount, i) => (i === k ? amount + shift : amount))); // prettier-ignore
        expect(slope / ((at(step) - at(-step)) / (2 * step))).toBeCloseTo(1, 4);
      }
    }
  });

  it("are finite and not negative at scores of 0 and 1", () => {
    const corner = fc.constantFrom(0, 1);
    fc.assert(
      fc.property(corner, corner, corner, fc.oneof(corner, within(0, 1)), (h, f, s, demand) => {
        const roadmap: Roadmap = { ...roadmapOf(five[0]), start: [h, f, s], demand };
        const plan = randomPlan(roadmap, randomSource(2));
        expect(shadowPrices(roadmap, plan, trajectory(roadmap, plan)).every((price) => Number.isFinite(price) && price >= 0)).toBe(true);
      }),
    );
  });
});

describe("sweeps", () => {
  it("never lower the present value, and end where the closed form promises nothing more", () => {
    for (const figures of five) {
      const roadmap = roadmapOf(figures);
      let course = courseOf(roadmap, randomPlan(roadmap, randomSource(9)));
      for (let i = 0; i < 10; i++) {
        const next = sweep(roadmap, course, 3, 0);
        expect(next.value).toBeGreaterThanOrEqual(course.value);
        course = next;
      }
      const { plan, states, value } = sweep(roadmap, course, 300, 1e-12);
      const promised = closedFormSplits(roadmap, plan, states, new Float64Array(plan.length));
      expect(promised).toBeGreaterThanOrEqual(-1e-15);
      expect(promised / value).toBeLessThan(1e-11);
    }
  });

  it("leave the plan that was given as it was", () => {
    const roadmap = roadmapOf(five[1]);
    const from = courseOf(roadmap, randomPlan(roadmap, randomSource(1)));
    const copy = from.plan.slice();
    sweep(roadmap, from, 5, 0);
    expect(from.plan).toEqual(copy);
  });
});
