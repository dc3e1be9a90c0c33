import fc from "fast-check";
import { chainPosition } from "../../../src/engine/network/chainPosition";
import { linkages, type Linkages } from "../../../src/engine/network/linkages";
import { economies } from "./economies";
import { A, expectNumbers, figures, labels, x } from "./inputOutputFigures";

const KEYS = ["backward", "forward", "backwardIndex", "forwardIndex", "backwardSpread", "forwardSpread", "radiation"] as const satisfies (keyof Linkages)[];
const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe("linkages", () => {
  test.each(["ghosh", "leontief"] as const)("forward by %s: agrees with the second implementation, the empty sector blank and out of every mean", (forward) => {
    const found = linkages({ labels, A, x, ghosh: forward === "ghosh", threshold: 1 });
    KEYS.forEach((key, k) => expectNumbers(found[key], figures.linkages[forward].numbers[k]));
    expect(found.classes).toEqual(figures.linkages[forward].classes);
  });

  test("coefficients alone give the same Leontief linkages, an economy without empty sectors provided", () => {
    fc.assert(
      fc.property(economies(), ({ labels: names, A: inputs, x: output }) => {
        const found = linkages({ labels: names, A: inputs, x: null, ghosh: false, threshold: 1 });
        expect(found).toEqual(linkages({ labels: names, A: inputs, x: output, ghosh: false, threshold: 1 }));
      }),
    );
  });

  test("indices have the mean 1; the linkages are the lengths of POSITION, and radiation is what exceeds the unit", () => {
    fc.assert(
      fc.property(economies(), ({ labels: names, A: inputs, Z, x: output }) => {
        const found = linkages({ labels: names, A: inputs, x: output, ghosh: true, threshold: 1 });
        const { downstreamness, upstreamness } = chainPosition({ labels: names, Z, x: output });
        expect(mean(found.backwardIndex)).toBeCloseTo(1, 12);
        expect(mean(found.forwardIndex)).toBeCloseTo(1, 12);
        output.forEach((_, i) => {
          expect(found.backward[i] / downstreamness[i]).toBeCloseTo(1, 10);
          expect(found.forward[i] / upstreamness[i]).toBeCloseTo(1, 10);
          expect(found.radiation[i]).toBeCloseTo(found.backward[i] - 1, 14);
        });
      }),
    );
  });

  test("sectors that are all alike stand on the threshold, not above it: weak, however their indices are rounded", () => {
    const n = 7;
    const alike = linkages({
      labels: Array.from({ length: n }, (_, i) => `${i}`),
      A: new Float64Array(n * n).fill(0.1),
      x: new Float64Array(n).fill(3),
      ghosh: true,
      threshold: 1,
    });
    expect(alike.classes).toEqual(Array(n).fill("weak"));
  });

  test("by hand: a chain of two", () => {
    // L = 1 .5 ; 0 1 and G = 1 .25 ; 0 1 with outputs 100 and 50: columns (1, 0) and (.5, 1), rows (1, .25) and (0, 1).
    const found = linkages({ labels: ["a", "b"], A: Float64Array.of(0, 0.5, 0, 0), x: Float64Array.of(100, 50), ghosh: true, threshold: 1 });
    expect([...found.backward, ...found.forward, ...found.radiation]).toEqual([1, 1.5, 1.25, 1, 0, 0.5]);
    expectNumbers(found.backwardIndex, [0.8, 1.2]);
    expectNumbers(found.backwardSpread, [Math.SQRT2, (0.5 * Math.SQRT1_2) / 0.75]);
    expectNumbers(found.forwardSpread, [(0.75 * Math.SQRT1_2) / 0.625, Math.SQRT2]);
    expect(found.classes).toEqual(["forward", "backward"]);
  });

  test("a threshold decides what is key, and one sector has no spread", () => {
    const high = linkages({ labels, A, x, ghosh: true, threshold: 1.3 });
    expect(high.classes).toEqual(["weak", "weak", "", "backward", "forward", "weak", "weak"]);
    const one = linkages({ labels: ["All"], A: Float64Array.of(0.5), x: Float64Array.of(1), ghosh: true, threshold: 1 });
    expect([one.backward[0], one.backwardIndex[0]]).toEqual([2, 1]);
    expect([one.backwardSpread[0], one.forwardSpread[0]]).toEqual([NaN, NaN]);
  });
});
