import { randomSource } from "../../../src/engine/random";
import { normalSource } from "../../../src/engine/statistics/normalSource";
import { upperGamma } from "../../../src/engine/statistics/upperGamma";
import { CRITICAL, distance, SAMPLE } from "./sampleDistance";

describe("a normal number", () => {
  it("has the normal distribution, its square the chi-square one", () => {
    const normal = normalSource(randomSource(3));
    const sample = Array.from({ length: SAMPLE }, () => normal.next());
    const squareBelow = (x: number): number => 1 - upperGamma(0.5, x / 2);
    expect(
      distance(
        sample.map((z) => z * z),
        squareBelow,
      ),
    ).toBeLessThan(CRITICAL);
    expect(distance(sample, (z) => (1 + Math.sign(z) * squareBelow(z * z)) / 2)).toBeLessThan(CRITICAL);
  });

  it("comes in pairs, of which a restart drops the second", () => {
    const [all, even] = [normalSource(randomSource(9)), normalSource(randomSource(9))];
    for (let i = 0; i < 5; i++) {
      expect(even.next()).toBe(all.next());
      all.next();
      even.restart();
    }
  });
});
