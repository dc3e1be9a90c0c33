import fc from "fast-check";
import { buildFramework, parseCode } from "../../../src/engine/indicators/framework";
import { indicatorLevels } from "../../../src/engine/indicators/indicatorLevels";
import { obstacles, type Obstacle } from "../../../src/engine/indicators/obstacles";
import { expectClose, table } from "./support";

function obstaclesOf(rows: (number | null)[][], codes: string[], weights?: number[]): (Obstacle[] | null)[] {
  const entries = codes.map((code, j) => ({ code: parseCode(code), direction: null, weight: weights ? weights[j] : NaN, low: 0, high: 1 }));
  return obstacles(indicatorLevels(table(rows), buildFramework("data", codes, entries), "goalposts"));
}

describe("Obstacle degrees", () => {
  test("are weight times gap over all gaps, layers counting alike", () => {
    const [found] = obstaclesOf([[0.5, 0.5, 0.9, 0.2]], ["H1", "H2", "F1", "S1"]);
    const total = 0.25 + 0.25 + 0.1 + 0.8;
    expect(found?.map(({ indicator }) => indicator)).toEqual([3, 0, 1, 2]);
    expectClose(found?.map(({ degree }) => degree) ?? [], [0.8 / total, 0.25 / total, 0.25 / total, 0.1 / total]);
  });
  test("a missing level's weight goes to the others of its layer", () => {
    const [found] = obstaclesOf([[0.5, null, 0.5]], ["H1", "H2", "F1"], [1, 9, 5]);
    expectClose(found?.map(({ degree }) => degree) ?? [], [0.5, 0.5]);
  });
  test("a unit without any value has none to list; one at 1 everywhere has an empty list", () => {
    expect(
      obstaclesOf(
        [
          [null, null],
          [1, 1],
          [1, 0.5],
        ],
        ["H1", "F1"],
      ),
    ).toEqual([null, [], [{ indicator: 1, degree: 1 }]]);
  });
  test("an indicator without weight is no obstacle, and a unit with nothing else has none to list", () => {
    const rows = [
      [0, 0.5],
      [0.3, null],
    ];
    expect(obstaclesOf(rows, ["H1", "F1"], [0, 1])).toEqual([[{ indicator: 1, degree: 1 }], null]);
  });
  test("ties stand in the order of the columns, also where only rounding parts them", () => {
    const [found] = obstaclesOf([[0.9, 1 - 0.1, 0.1 + 0.8]], ["H", "H", "H"]);
    expect(found?.map(({ indicator }) => indicator)).toEqual([0, 1, 2]);
  });
  test("lie within 0 and 1, fall, and add up to 1", () => {
    const row = fc.array(
      fc.option(
        fc.double({ min: -0.5, max: 1.5, noNaN: true }).filter((x) => x === 0 || Math.abs(x) > 1e-9),
        { freq: 6 },
      ),
      { minLength: 4, maxLength: 4 },
    );
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 5 }).filter((rows) => rows.some((cells) => cells.some((cell) => cell !== null))),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 4, maxLength: 4 }),
        (rows, weights) => {
          obstaclesOf(rows, ["H1", "H2", "F", "S"], weights).forEach((found, i) => {
            expect(found === null).toBe(rows[i].every((cell) => cell === null));
            if (!found || found.length === 0) return;
            expect(found.reduce((sum, { degree }) => sum + degree, 0)).toBeCloseTo(1, 12);
            found.slice(1).forEach(({ degree }, k) => expect(degree).toBeLessThanOrEqual(found[k].degree + 1e-11));
          });
        },
      ),
    );
  });
});
