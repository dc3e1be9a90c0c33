import { FixedEffects } from "../../../src/engine/calibration/fixedEffects";
import { ratioSpread, ratioSpreadWithin } from "../../../src/engine/calibration/observed";
import { gate } from "../../../src/engine/upgrading/gate";
import { fixturePanel as panel } from "./support";

const gated = { lambda: 0.4, k: 2, h50: 0.3 };
const logs = Array.from(panel.hardware, (h, i) => Math.log(h / gate(panel.software[i], h, gated)));
const even = new Float64Array(panel.units).fill(1);

describe("Spread of ln(h / s*)", () => {
  test("within units is the root of the sums of squares around their means, over rows less units", () => {
    let squares = 0;
    for (let u = 0; u < panel.units; u++) {
      const own = logs.slice(panel.start[u], panel.start[u + 1]);
      const mean = own.reduce((sum, value) => sum + value, 0) / own.length;
      squares += own.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    }
    expect(ratioSpreadWithin(panel, gated, new FixedEffects(panel, "unit", even))).toBeCloseTo(Math.sqrt(squares / (logs.length - panel.units)), 12);
  });

  test("within one constant is the standard deviation", () => {
    expect(ratioSpreadWithin(panel, gated, new FixedEffects(panel, "none", even))).toBeCloseTo(ratioSpread(panel, gated), 12);
  });
});
