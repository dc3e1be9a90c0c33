import { presenceOf } from "../../../src/engine/advantage/presence";
import { reflections } from "../../../src/engine/advantage/reflections";
import { expectClose } from "../indicators/support";
import { figures, matrix, presentAt, zScores } from "./support";

describe("reflections", () => {
  test.each(["small", "nested"] as const)("standardized after 18 and 19 steps are those of exact fractions, on %s", (name) => {
    const { regions18z, activities19z } = figures[name].reflections;
    const { regions, activities } = reflections(presenceOf(matrix(figures[name].amounts)));
    expectClose(zScores(regions, 1), regions18z, 1e-11);
    expectClose(zScores(activities, 1), activities19z, 1e-11);
  });

  test("two steps by hand: the mean diversity of the regions that share activities", () => {
    // d = 2, 1; u = 2, 1. Step 1: activities 1.5, 2. Step 2: regions (1.5 + 2) / 2 = 1.75 and 1.5.
    const { regions } = reflections(
      presentAt([
        [1, 1],
        [1, 0],
      ]),
      2,
      1,
    );
    expect(regions[0] - regions[1]).toBeCloseTo(0.25, 15);
  });

  test("either side may take more steps", () => {
    const cells = [
      [1, 1, 1],
      [1, 1, 0],
      [0, 1, 0],
    ];
    const { regions } = reflections(presentAt(cells), 20, 19);
    const { activities } = reflections(presentAt(cells), 0, 19);
    expectClose(zScores(reflections(presentAt(cells), 20, 21).regions), zScores(regions), 1e-12);
    expectClose(zScores(reflections(presentAt(cells), 20, 19).activities), zScores(activities), 1e-12);
  });
});
