import { kurtosis, skewness } from "../../../src/engine/indicators/moments";
import { winsorize } from "../../../src/engine/indicators/treat";
import { columnOf } from "../../../src/engine/table/table";
import { expectClose, figures, table } from "./support";

const tails = table(figures.tails);
const limits = { skewness: 2, kurtosis: 3.5, points: 5 };

describe("Winsorizing", () => {
  test("agrees with a second implementation on scipy's skew and kurtosis", () => {
    expectClose(winsorize(tails, limits), figures.treat.default.flat());
    expectClose(winsorize(tails, { ...limits, points: 1 }), figures.treat["one point"].flat());
    expectClose(winsorize(tails, { skewness: 0.5, kurtosis: -0.5, points: 5 }), figures.treat.strict.flat());
  });
  test("pulls in the long side only and stops as soon as a limit is no longer reached", () => {
    const treated = { rows: tails.rows, columns: tails.columns, values: winsorize(tails, limits) };
    const left = columnOf(treated, 1);
    expect(left[0]).toBe(Math.min(...columnOf(tails, 1).slice(1)));
    expect([...left.slice(1)]).toEqual([...columnOf(tails, 1).slice(1)]);
    for (let j = 0; j < 4; j++) {
      const there = columnOf(treated, j).filter((value) => value === value);
      expect(Math.abs(skewness(there)) >= 2 && kurtosis(there) >= 3.5).toBe(false);
    }
  });
  test("never changes more values of a column than allowed", () => {
    const values = winsorize(tails, { skewness: 0, kurtosis: -10, points: 3 });
    for (let j = 0; j < 4; j++) {
      const changed = Array.from({ length: tails.rows }, (_, i) => i * 4 + j).filter(
        (at) => values[at] !== tails.values[at] && tails.values[at] === tails.values[at],
      );
      expect(changed.length).toBeLessThanOrEqual(3);
    }
    expect([...winsorize(tails, { ...limits, points: 0 })]).toEqual([...tails.values]);
  });
  test("leaves a constant column, a short one and holes as they are", () => {
    const short = table([
      [5, 1, null],
      [5, 99, 2],
      [5, 1, 3],
    ]);
    expect([...winsorize(short, { skewness: 0, kurtosis: -10, points: 5 })]).toEqual([...short.values]);
  });
});
