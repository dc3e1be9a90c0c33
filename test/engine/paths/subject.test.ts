import { layerLevels, loadsOn, observedShare, subjectOfScores } from "../../../src/engine/paths/subject";
import figures from "../../fixtures/upgrading/model.json";
import { pathNamed, subjectOf, uniform } from "./support";

describe("the unit to be upgraded", () => {
  it("has the layer scores of the second implementation", () => {
    for (const { levels, layers } of Object.values(figures.regions)) {
      const subject = subjectOf(levels);
      layerLevels(subject, subject.levels).forEach((score, layer) => expect(score).toBeCloseTo(layers[layer], 14));
    }
  });

  it("leaves missing indicators out and re-shares their weight", () => {
    const subject = uniform(0.5, 0.4, 0.3, { H1: NaN, S8: NaN });
    expect(subject.codes).not.toContain("H1");
    expect(subject.weights[subject.codes.indexOf("H2")]).toBeCloseTo(1 / 9, 15);
    expect(subject.weights[subject.codes.indexOf("S1")]).toBeCloseTo(1 / 7, 15);
    expect(observedShare(pathNamed("B1"), subject)).toBeCloseTo(1.5 / 2.5, 15);
    expect(observedShare(pathNamed("S1"), subject)).toBeCloseTo(2.5 / 3, 15);
  });

  it("averages a path's loads over the layer's indicators where only layer scores are known", () => {
    const layers = subjectOfScores(["Hardware", "Firmware", "Software"], [0.5, 0.4, 0.3]);
    expect(Array.from(loadsOn(pathNamed("S1"), layers))).toEqual([0, 0, 3 / 8]);
    expect(Array.from(loadsOn(pathNamed("VC"), layers))).toEqual([0.05, 0.05, 0.25]);
    expect(observedShare(pathNamed("VC"), layers)).toBe(1);
    expect(layerLevels(layers, Float64Array.of(0, 0.4, 0.3))).toEqual([0, 0.4, 0.3]);
  });
});
