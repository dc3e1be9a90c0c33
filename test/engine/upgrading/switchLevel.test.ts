import { marginalValues } from "../../../src/engine/upgrading/marginalValues";
import { DEFAULT_PARAMETERS } from "../../../src/engine/upgrading/parameters";
import { switchLevel } from "../../../src/engine/upgrading/switchLevel";
import { valueShares } from "../../../src/engine/upgrading/valueShares";
import { figures, parametersOf, withParameters } from "./draws";

describe("the switch level", () => {
  it("gives the tabled values: falling in demand, rising in the strength of the gate", () => {
    const table = [0, 0.5, 0.8, 1].map((lambda) => [0.5, 0.7, 0.9].map((theta) => Number(switchLevel(0.6, 0.6, theta, withParameters({ lambda })).toFixed(2))));
    expect(table).toEqual([
      [0.6, 0.34, 0.14],
      [0.81, 0.6, 0.43],
      [0.9, 0.74, 0.63],
      [0.94, 0.8, 0.71],
    ]);
  });

  it("falls with the software gap", () => {
    const tabled = [0.2, 0.35, 0.66];
    [0.17, 0.3, 0.6].forEach((s, i) => expect(Math.abs(switchLevel(0.4, s, 0.75, DEFAULT_PARAMETERS) - tabled[i])).toBeLessThan(0.006));
  });

  it.each(figures.cases.filter(({ slopes }) => slopes))(
    "agrees with the second implementation: $set, $unit",
    ({ set, unit: [, f, s, theta], switch: expected }) => {
      const found = switchLevel(f, s, theta, parametersOf(set));
      if (expected === null) expect(found).toBeNaN();
      else expect(found).toBeCloseTo(expected, 6);
    },
  );

  it("separates the levels where hardware gains more from those where software does", () => {
    const level = switchLevel(0.6, 0.6, 0.7, DEFAULT_PARAMETERS);
    for (const h of [0.01, 0.2, level - 1e-6, level + 1e-6, 0.95]) {
      const [hardware, , software] = marginalValues(h, 0.6, 0.6, 0.7, DEFAULT_PARAMETERS);
      expect(software > hardware).toBe(h > level);
    }
  });

  it("is blank where hardware always gains more", () => {
    expect(switchLevel(0.6, 0.9, 0.05, DEFAULT_PARAMETERS)).toBeNaN();
  });

  it("is blank where the lead changes more than once", () => {
    const several = withParameters({ lambda: 0.5, k: 1, h50: 0.7, rho: 0.8, a0: 0.4 });
    const leads = Array.from({ length: 199 }, (_, i) => {
      const [hardware, , software] = marginalValues((i + 1) / 200, 0.5, 0.6, 0.9, several);
      return Math.sign(software - hardware);
    });
    const changes = leads.filter((sign, i) => i > 0 && sign !== leads[i - 1]).length;
    expect(changes).toBeGreaterThan(1);
    expect(switchLevel(0.5, 0.6, 0.9, several)).toBeNaN();
  });
});

describe("value shares", () => {
  it.each(figures.cases)("agree with the second implementation: $set, $unit", ({ set, unit: [h, f, s, theta], softwareShare }) => {
    const found = valueShares(h, f, s, theta, parametersOf(set));
    expect(found.softwareShare).toBeCloseTo(softwareShare, 12);
    expect(found.hardwareShare + found.softwareShare).toBe(1);
  });

  it("can point to software while the investment goes to hardware first", () => {
    const { softwareShare, investFirst } = valueShares(0.15, 0.45, 0.6, 0.75, DEFAULT_PARAMETERS);
    expect(softwareShare).toBeGreaterThan(0.5);
    expect(investFirst).toBe(0);
  });
});
