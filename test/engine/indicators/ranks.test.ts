import fc from "fast-check";
import { normalize } from "../../../src/engine/indicators/normalize";
import { competitionRanks } from "../../../src/engine/indicators/ranks";
import { table } from "./support";

const ROUNDING = 1e-12;

describe("Ranks with a tolerance for rounding", () => {
  test("tell small scores apart", () => {
    expect([...competitionRanks(Float64Array.of(2e-13, 1.5e-13, 5e-13), 1, ROUNDING)]).toEqual([2, 3, 1]);
    expect([...competitionRanks(Float64Array.of(2e-13, 1.5e-13, 5e-13), -1, ROUNDING)]).toEqual([2, 1, 3]);
  });
  test("do not depend on the unit of the scores", () => {
    const scores = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(scores, fc.integer({ min: -40, max: 400 }), (values, power) => {
        const scaled = Float64Array.from(values, (value) => value * 2 ** power);
        expect([...competitionRanks(scaled, 1, ROUNDING)]).toEqual([...competitionRanks(Float64Array.from(values), 1)]);
      }),
    );
  });
  test("tie what differs by rounding of the largest scores, near 0 as well", () => {
    expect([...competitionRanks(Float64Array.of(1.2, 1e-17, 0, -2e-16, -1.2), 1, ROUNDING)]).toEqual([1, 2, 2, 2, 5]);
    expect([...competitionRanks(Float64Array.of(3e8, 0.1 + 3e8 - 3e8, 0.1), 1, ROUNDING)]).toEqual([1, 2, 2]);
  });
  test("tie all units whose z-scores cancel out but for rounding", () => {
    const column = fc.uniqueArray(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(column, (values) => {
        // The second column is the first one the other way round, so that all means of the two z-scores are 0.
        const rows = values.map((value) => [value / 10, 100.7 - value / 10]);
        const z = normalize(table(rows), "zscore", [1, 1], [NaN, NaN], [NaN, NaN]);
        const means = Float64Array.from(rows, (_, i) => (z[2 * i] + z[2 * i + 1]) / 2);
        const scale = Math.max(...z.map(Math.abs));
        expect(new Set(competitionRanks(means, 1, ROUNDING, scale))).toEqual(new Set([1]));
      }),
    );
  });
  test("leave holes out and rank without any tie but equality when no tolerance is given", () => {
    expect([...competitionRanks(Float64Array.of(NaN, 1e-17, NaN, 0), 1)]).toEqual([NaN, 1, NaN, 2]);
    expect([...competitionRanks(Float64Array.of(NaN, NaN), 1, ROUNDING)]).toEqual([NaN, NaN]);
  });
});
