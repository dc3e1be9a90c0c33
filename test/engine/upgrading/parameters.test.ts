import { DEFAULT_PARAMETERS, PARAMETER_ROWS } from "../../../src/engine/upgrading/parameters";

describe("the table of parameters", () => {
  it("has the names of the contract in order", () => {
    const names = "lambda k h50 rho a0 phi floor nu delta_min delta_max cost_h cost_f cost_s r_h r_f r_s alpha decay_f decay_s lambda_flow beta kappa effort";
    expect(PARAMETER_ROWS.map(({ name }) => name).join(" ")).toBe(names);
  });

  it("has defaults and draws inside the admissible ranges", () => {
    for (const { name, value, low, high, draw } of PARAMETER_ROWS) {
      expect([name, low <= value && value <= high]).toEqual([name, true]);
      if (draw) expect([name, low <= draw[0] && draw[0] <= value && value <= draw[1] && draw[1] <= high]).toEqual([name, true]);
    }
  });

  it("has the defaults of the model", () => {
    expect(DEFAULT_PARAMETERS).toMatchObject({ lambda: 0.8, k: 2, h50: 0.5, rho: -0.5, a0: 0.4, phi: 1, floor: 0.02, nu: 4, beta: 0.95, effort: 0.1 });
    expect(DEFAULT_PARAMETERS).toMatchObject({ delta_min: 0.02, delta_max: 0.12, r_h: 0.16, r_f: 0.26, r_s: 0.34, alpha: 0.7, decay_f: 0.03, decay_s: 0.06 });
  });
});
