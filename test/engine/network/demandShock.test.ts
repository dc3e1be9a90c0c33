import fc from "fast-check";
import { demandShock } from "../../../src/engine/network/demandShock";
import type { HfsError } from "../../../src/engine/errors";
import figures from "../../fixtures/network/chains.json";
import { production } from "./support";

const shock = (flows: number[][], output: number[], change: number[]): number[] => [
  ...demandShock({ ...production(flows, output), change: Float64Array.from(change) }),
];

describe("demandShock", () => {
  test("agrees with a second implementation by the inverse, the empty sector unmoved", () => {
    const { Z0, x0, change, moved } = figures.two;
    shock(Z0, x0, change).forEach((value, i) => expect(value).toBeCloseTo(moved[i], 10));
  });

  test("the textbook's two sectors: final demand of 600 and 1500 (Miller and Blair's A) needs their whole output", () => {
    // A = .15 .25 / .20 .05; L f = (1247.52, 1841.58), by hand from det(I - A) = .7575.
    const found = shock([[150, 500], [200, 100]], [1000, 2000], [600, 1500]); // prettier-ignore
    expect(found[0]).toBeCloseTo((0.95 * 600 + 0.25 * 1500) / 0.7575, 9);
    expect(found[1]).toBeCloseTo((0.2 * 600 + 0.85 * 1500) / 0.7575, 9);
  });

  test("a chain hands an order up by its shares and nothing down", () => {
    const moved = shock([[0, 40, 0], [0, 0, 60], [0, 0, 0]], [40, 100, 200], [0, 50, 0]); // prettier-ignore
    [20, 50, 0].forEach((value, i) => expect(moved[i]).toBeCloseTo(value, 12));
  });

  test("shocks add up, and all of final demand is all of output", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 22 }), { minLength: 16, maxLength: 16 }),
        fc.array(fc.integer({ min: 50, max: 900 }), { minLength: 4, maxLength: 4 }),
        // A fall that leaves output above nothing, whatever the multipliers.
        fc.array(fc.integer({ min: -1, max: 90 }), { minLength: 4, maxLength: 4 }),
        (shares, output, change) => {
          const Z = [0, 1, 2, 3].map((i) => output.map((x, j) => (shares[i * 4 + j] / 100) * x));
          const final = output.map((x, i) => x - Z[i].reduce((sum, z) => sum + z, 0));
          const one = shock(Z, output, change);
          const both = shock(Z, output, change.map((value, i) => value + final[i])); // prettier-ignore
          one.forEach((value, i) => expect((both[i] - value) / output[i]).toBeCloseTo(1, 9));
        },
      ),
    );
  });

  test("a change for a sector without output is refused by name", () => {
    const refused = (): unknown => {
      try {
        return shock([[10, 0], [0, 0]], [50, 0], [0, 3]); // prettier-ignore
      } catch (error) {
        const { code, values } = error as HfsError;
        return { code, values };
      }
    };
    expect(refused()).toEqual({ code: "changeNoOutput", values: { row: "Sector 2", value: 3 } });
  });

  test("output may fall to nothing, and no further", () => {
    expect(shock([[10]], [50], [-40])[0]).toBeCloseTo(-50, 12);
    expect(() => shock([[10]], [50], [-48])).toThrow(expect.objectContaining({ code: "shockBelowZero", values: { row: "Sector 1", value: 60, output: 50 } }));
  });
});
