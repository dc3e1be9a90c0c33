import { compareModels, type Comparison } from "../../../src/engine/calibration/compareModels";
import type { Effects } from "../../../src/engine/calibration/fixedEffects";
import type { ScorePanel } from "../../../src/engine/calibration/panel";
import type { Held } from "../../../src/engine/calibration/rivals";
import { randomSource } from "../../../src/engine/random";
import { figures, fixturePanel, simulate } from "./support";

const compare = (panel: ScorePanel, effects: Effects = "both", held: Held = {}): Comparison => compareModels({ argument: "panel", panel, effects, held });

function shuffled(values: Float64Array): Float64Array {
  const random = randomSource(4);
  const out = values.slice();
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(random.next() * (i + 1));
    [out[i], out[j]] = [out[j], out[i]];
  }
  return out;
}

describe("The comparison of models", () => {
  const found = compare(fixturePanel);
  const rival = (name: string): Comparison["models"][number] => found.models.find((model) => model.name === name)!;

  test.each(Object.keys(figures.rivals) as (keyof typeof figures.rivals)[])("%s has the errors and the AICc of an independent program", (name) => {
    const expected: { rmse: number; aicc: number; out?: number; last?: number } = figures.rivals[name];
    expect(rival(name).rmseIn).toBeCloseTo(expected.rmse, 8);
    expect(rival(name).aicc).toBeCloseTo(expected.aicc, 5);
    if (expected.out !== undefined) expect(rival(name).rmseOut).toBeCloseTo(expected.out, 10);
    if (expected.last !== undefined) expect(rival(name).rmseLast).toBeCloseTo(expected.last, 10);
  });

  test("tests lambda = 0 at the end of its range", () => {
    expect(found.ratio).toBeCloseTo(figures.ratio, 5);
    expect(found.probability / figures.probability).toBeCloseTo(1, 5);
    expect(compare(fixturePanel, "both", { lambda: 0.5 }).ratio).toBeNaN();
  });

  describe("by how much the gate is ahead of the best of the others, out of sample", () => {
    const ahead = ({ models, rmseAlone }: Comparison): number => Math.min(rmseAlone, ...models.slice(1).map(({ rmseOut }) => rmseOut)) / models[0].rmseOut - 1;
    const panels = [31, 32, 33, 34, 35].map((seed) => simulate({ seed, effects: true }));

    test("at least 5 % where value follows it", () => {
      for (const panel of panels) expect(ahead(compare(panel))).toBeGreaterThan(0.05);
    });

    test("as a rule not at all where software is shuffled over units and years, though firmware is still gated", () => {
      const margins = panels.map((panel) => ahead(compare({ ...panel, software: shuffled(panel.software) })));
      expect(margins.filter((margin) => margin > 0).length).toBeLessThanOrEqual(1);
      expect(Math.max(...margins)).toBeLessThan(0.02);
    });

    test("behind where value is log-linear in the scores", () => {
      const linear = ({ hardware, firmware, software, logValue }: ScorePanel, noise: Float64Array): Float64Array =>
        logValue.map((_, i) => 0.5 * Math.log(hardware[i]) + 0.2 * Math.log(firmware[i]) + 0.4 * Math.log(software[i]) + 0.1 * noise[i]);
      for (const panel of panels.slice(0, 3)) expect(ahead(compare({ ...panel, logValue: linear(panel, shuffled(panel.demand)) }))).toBeLessThan(-0.05);
    });
  });

  test("finds no gate in a panel that was made without one: the CES without it is as good to 2 %", () => {
    for (const seed of [32, 33, 34]) {
      const { models, ratio } = compare(simulate({ seed, units: 16, years: 8, effects: true, lambda: 0 }));
      expect(ratio).toBeLessThan(6);
      expect(models[2].rmseOut / models[0].rmseOut).toBeLessThan(1.02);
    }
  });

  test("a gated model with lambda held at 0 is the CES without gate", () => {
    const [gated, , ungated] = compare(fixturePanel, "both", { lambda: 0 }).models;
    expect({ ...gated, name: "" }).toEqual({ ...ungated, name: "" });
  });

  test("holding all parameters leaves one coefficient, and fits no better than estimating them", () => {
    const held = compare(fixturePanel, "both", { rho: -0.5, lambda: 0.8, h50: 0.5, a0: 0.4 });
    expect(held.models[0].rmseIn).toBeGreaterThan(found.models[0].rmseIn);
    expect(held.models[0].aicc).not.toBeNaN();
    const wrong = compare(fixturePanel, "both", { k: 0, phi: 3 });
    expect(wrong.models[0].rmseIn).not.toBeCloseTo(found.models[0].rmseIn, 4);
    expect(wrong.models[1]).toEqual(found.models[1]);
  });

  test("groups of units are left out where there are many, with errors of the size of the noise", () => {
    const many = compare(simulate({ seed: 2, units: 50, years: 5, sigma: 0.05 }), "none");
    expect(many.models[0].rmseOut).toBeGreaterThan(0.045);
    expect(many.models[0].rmseOut).toBeLessThan(0.06);
    expect(many.models.every(({ rmseLast }) => Number.isNaN(rmseLast))).toBe(true);
  });

  test.each(["unit", "year", "none"] as const)("with effects %s gives every model all of its errors", (effects) => {
    const models = compare(simulate({ seed: 12, units: 12, years: 8, effects: true }), effects).models;
    for (const model of models) expect([model.rmseIn, model.rmseOut, model.rmseLast, model.aicc].every(Number.isFinite)).toBe(true);
    expect(models[0].rmseOut).toBeGreaterThanOrEqual(models[0].rmseIn * 0.9);
  });
});
