import { randomSource } from "../../../src/engine/random";
import { gammaVariate } from "../../../src/engine/statistics/gammaVariate";
import { distance, CRITICAL, SAMPLE as N } from "./sampleDistance";
import { upperGamma } from "../../../src/engine/statistics/upperGamma";

describe("a gamma number", () => {
  it.each([0.05, 0.4, 0.999, 1, 1.5, 4, 7.2, 40])("of shape %d has the gamma distribution", (shape) => {
    const source = randomSource(11);
    const sample = Array.from({ length: N }, () => gammaVariate(shape, source));
    expect(distance(sample, (x) => 1 - upperGamma(shape, x))).toBeLessThan(CRITICAL);
  });

  it("of a whole shape is minus the logarithm of a product of uniform numbers", () => {
    const [source, same] = [randomSource(5), randomSource(5)];
    for (let i = 0; i < 20; i++) {
      const product = (1 - same.next()) * (1 - same.next()) * (1 - same.next()) * (1 - same.next());
      expect(gammaVariate(4, source)).toBe(-Math.log(product));
    }
    // 4 x 49 x 1/49 is not quite 4
    expect(4 * 49 * (1 / 49)).not.toBe(4);
    expect(gammaVariate(4 * 49 * (1 / 49), source)).toBe(gammaVariate(4, same));
  });

  it("stays finite where the product would run out of digits, and is 0 for shape 0", () => {
    const source = randomSource(2);
    expect(gammaVariate(5000, source)).toBeGreaterThan(4500);
    expect(gammaVariate(5000, source)).toBeLessThan(5500);
    expect(gammaVariate(0, source)).toBe(0);
    expect(Number.isFinite(gammaVariate(1e-6, source))).toBe(true);
  });
});
