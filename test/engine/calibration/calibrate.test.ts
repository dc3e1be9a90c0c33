import { calibrate, type Calibration } from "../../../src/engine/calibration/calibrate";
import type { Effects } from "../../../src/engine/calibration/fixedEffects";
import type { ScorePanel } from "../../../src/engine/calibration/panel";
import { figures, fixturePanel, median, simulate, type Simulation, TRUTH } from "./support";

function run(panel: ScorePanel, effects: Effects = "both", draws = 0, seed = 1): Calibration {
  return calibrate({ argument: "panel", panel, effects, draws, seed });
}

/** Medians over eight panels of ρ, λ, h50, a0, γ. */
function medians(options: Omit<Simulation, "seed">): number[] {
  const all = Array.from({ length: 8 }, (_, k) => run(simulate({ ...options, seed: 100 + k }), options.effects ? "both" : "none").estimates);
  return all[0].length === 5 ? [...all[0]].map((_, j) => median(all.map((estimates) => estimates[j]))) : [];
}

describe("Calibration", () => {
  test.each(["both", "unit", "year", "none"] as const)("with effects %s agrees with scipy on all parameters and dummies at once", (effects) => {
    const { estimates, ssr } = figures.fits[effects];
    const found = run(fixturePanel, effects);
    estimates.forEach((value, j) => expect(Math.abs(found.estimates[j] - value)).toBeLessThan(1e-6 * (1 + Math.abs(value))));
    expect(found.rmse).toBeCloseTo(Math.sqrt(ssr / figures.panel.length), 10);
    expect(found.withinR2).toBeCloseTo(figures.within[effects], 10);
  });

  test("has the intervals of scipy's fits of the same draws of units, each with dummies of its own", () => {
    const { low, high, usedDraws } = run(fixturePanel, "both", 20, 7);
    expect(usedDraws).toBe(20);
    figures.quantiles[0].forEach((value, j) => expect(low[j]).toBeCloseTo(value, 4));
    figures.quantiles[1].forEach((value, j) => expect(high[j]).toBeCloseTo(value, 4));
  });

  test("gives the same intervals for the same seed, others for another, and the same estimates for all", () => {
    const [first, again, other] = [1, 1, 2].map((seed) => run(fixturePanel, "both", 40, seed));
    expect(again).toEqual(first);
    expect(other.estimates).toEqual(first.estimates);
    expect([...other.low]).not.toEqual([...first.low]);
    for (let j = 0; j < 6; j++) expect(first.low[j]).toBeLessThanOrEqual(first.high[j]);
  });

  test("finds the parameters that made a panel without noise", () => {
    const { estimates, rmse } = run(simulate({ seed: 5, sigma: 0, units: 12, years: 8, effects: true }));
    [...Object.values(TRUTH), 1].forEach((value, j) => expect(estimates[j]).toBeCloseTo(value, 4));
    expect(rmse).toBeLessThan(1e-6);
  });

  test("recovers them from noisy provincial panels without effects", () => {
    const [rho, lambda, h50, a0, gamma] = medians({});
    expect(Math.abs(rho + 0.5)).toBeLessThan(0.2);
    expect(Math.abs(lambda - 0.8)).toBeLessThan(0.08);
    expect(Math.abs(h50 - 0.5)).toBeLessThan(0.03);
    expect(Math.abs(a0 - 0.4)).toBeLessThan(0.04);
    expect(Math.abs(gamma - 1)).toBeLessThan(0.05);
  });

  test("recovers them with effects of units and years, less firmly", () => {
    const [rho, lambda, h50, a0, gamma] = medians({ effects: true });
    expect(Math.abs(rho + 0.5)).toBeLessThan(0.27);
    expect(Math.abs(lambda - 0.8)).toBeLessThan(0.17);
    expect(Math.abs(h50 - 0.5)).toBeLessThan(0.07);
    expect(Math.abs(a0 - 0.4)).toBeLessThan(0.1);
    expect(Math.abs(gamma - 1)).toBeLessThan(0.17);
  });

  test("noise in scores makes the gate look weaker and substitution easier", () => {
    const clean = medians({ units: 60, years: 10 });
    const noisy = medians({ units: 60, years: 10, noise: 0.05 });
    expect(noisy[0]).toBeGreaterThan(clean[0] + 0.1);
    expect(noisy[1]).toBeLessThan(clean[1] - 0.02);
  });

  test("doubling value changes nothing but the effects", () => {
    const doubled = { ...fixturePanel, logValue: fixturePanel.logValue.map((y) => y + Math.LN2) };
    const [one, two] = [fixturePanel, doubled].map((panel) => run(panel, "both", 20));
    one.estimates.forEach((value, j) => expect(two.estimates[j]).toBeCloseTo(value, 7));
    one.high.forEach((value, j) => expect(two.high[j]).toBeCloseTo(value, 5));
  });

  test("says what the data tell: all of a clean panel, not h50 without a gate, nothing where value falls with the index or is noise", () => {
    expect(run(simulate({ seed: 5, units: 31, years: 12, sigma: 0.02 }), "none", 40).identified.map(({ word }) => word)).toEqual(["yes", "yes", "yes", "yes"]);
    const ungated = run(simulate({ seed: 6, lambda: 0 }), "none", 40);
    expect(ungated.estimates[1]).toBeLessThan(0.05);
    expect(ungated.identified[2].word).toBe("no");
    const reversed = simulate({ seed: 5 });
    const falling = run({ ...reversed, logValue: reversed.logValue.map((y) => -y) }, "none");
    expect(falling.estimates[4]).toBeLessThan(0);
    expect(falling.identified.every(({ doubt }) => doubt === "gamma")).toBe(true);
    const noise = simulate({ seed: 8, sigma: 5 });
    expect(run(noise, "both").identified.every(({ word }) => word !== "yes")).toBe(true);
  });
});

describe("Calibration refuses", () => {
  const panel = simulate({ seed: 9, units: 10, years: 6 });
  const code = (given: ScorePanel, effects: Effects = "both"): string => {
    try {
      run(given, effects);
      return "";
    } catch (thrown) {
      return (thrown as { code: string }).code;
    }
  };

  test.each([
    ["a panel where hardware is above the soft layers", { ...panel, hardware: panel.hardware.map(() => 0.99) }, "gateUnseen"],
    [
      "scores that stand still",
      { ...panel, hardware: panel.hardware.map(() => 0.3), firmware: panel.hardware.map(() => 0.4), software: panel.hardware.map(() => 0.5) },
      "panelScoresFlat",
    ],
    [
      "software that hardly differs from hardware but for its level",
      {
        ...panel,
        hardware: panel.hardware.map((h) => 0.3 + h / 1000),
        firmware: panel.firmware.map((f) => 0.6 + f / 1000),
        software: panel.software.map((s) => 0.5 + s / 1000),
      },
      "ratioFlat",
    ],
    ["value that does not vary", { ...panel, logValue: panel.logValue.map(() => 2) }, "panelValueFlat"],
    ["a control that does not vary", { ...panel, controls: [panel.hardware.map(() => 7)], controlNames: ["seven"] }, "controlAbsorbed"],
    ["a control twice", { ...panel, controls: [panel.demand, panel.demand.map((x) => 2 * x)], controlNames: ["one", "two"] }, "controlCollinear"],
    ["two units", simulate({ seed: 9, units: 2, years: 20 }), "panelUnits"],
    ["one year", simulate({ seed: 9, units: 40, years: 1 }), "panelOneYear"],
    ["fewer rows than it needs", simulate({ seed: 9, units: 5, years: 4 }), "panelRows"],
  ] as [string, ScorePanel, string][])("%s", (_, given, expected) => expect(code(given)).toBe(expected));

  test("no panel that is fine", () => expect(code(panel)).toBe(""));
});
