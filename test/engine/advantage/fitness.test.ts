import { fitness } from "../../../src/engine/advantage/fitness";
import { presenceOf } from "../../../src/engine/advantage/presence";
import { expectClose } from "../indicators/support";
import { figures, matrix, presentAt } from "./support";

describe("fitness", () => {
  test.each(["small", "nested"] as const)("after 19 updates is what numpy gives, on %s", (name) => {
    const { nineteen } = figures[name].fitness;
    const found = fitness(presenceOf(matrix(figures[name].amounts)), 19);
    expectClose(found.regions, nineteen.fitness, 1e-12);
    expectClose(found.activities, nineteen.complexity, 1e-12);
    expect(found.updates).toBe(19);
  });

  test.each(["small", "nested"] as const)("ends when nothing moves or after 200 updates, on %s", (name) => {
    const { upTo200 } = figures[name].fitness;
    const found = fitness(presenceOf(matrix(figures[name].amounts)));
    expect(found.updates).toBe(upTo200.updates);
    expectClose(found.regions, upTo200.fitness, 1e-10);
    expectClose(found.activities, upTo200.complexity, 1e-10);
  });

  test("goes on while only one side stands still", () => {
    // All regions have two activities: F is 1 everywhere after the first update, but Q is not. By numpy after 200 updates.
    const found = fitness(
      presentAt([
        [1, 1, 0],
        [1, 0, 1],
        [1, 0, 1],
      ]),
    );
    expect(found.updates).toBe(200);
    expectClose(found.regions, [2.922, 0.039, 0.039], 1e-3);
    expect(found.regions[0]).toBeGreaterThan(2.9);
  });

  test("regions alike have the same fitness, 1", () => {
    const found = fitness(
      presentAt([
        [1, 1],
        [1, 1],
        [0, 0],
      ]),
    );
    expect([...found.regions].slice(0, 2)).toEqual([1, 1]);
    expect(found.regions[2]).toBeNaN();
  });

  test("never leaves floating point where fitness falls to zero", () => {
    // A nested triangle is far from convex: fitness of the lower regions falls without end.
    const cells = Array.from({ length: 30 }, (_, r) => Array.from({ length: 30 }, (__, p) => (p <= r ? 1 : 0)));
    const found = fitness(presentAt(cells), 5000);
    expect([...found.regions, ...found.activities].every(Number.isFinite)).toBe(true);
  });
});
