import fc from "fast-check";
import { outranking } from "../../../src/engine/uncertainty/outranking";
import { eachRanking, nominalRanks } from "../../../src/engine/uncertainty/weightDraws";
import { columnsOf, givenRun, means, noiseRun, rowsOfWeights, scaledColumns } from "./support";

describe("outranking shares", () => {
  test("and their mirror image add up to 1, and the diagonal is 0.5", () => {
    fc.assert(
      fc.property(scaledColumns, means, ({ columns, weights }, mean) => {
        const run = noiseRun(columns, weights, mean, { draws: 60, seed: 11, noise: 0.6 });
        const nominal = nominalRanks(run);
        const { rows, values } = outranking(run);
        for (let i = 0; i < rows; i++) {
          for (let k = 0; k < rows; k++) {
            if (nominal[i] > 0 && nominal[k] > 0) expect(values[i * rows + k] + values[k * rows + i]).toBeCloseTo(1, 14);
            else expect(values[i * rows + k]).toBeNaN();
          }
          if (nominal[i] > 0) expect(values[i * rows + i]).toBe(0.5);
        }
      }),
    );
  });

  test("are what counting the draws one by one gives, over those that rank both units", () => {
    const cases = scaledColumns.chain(({ columns }) =>
      fc.record({ columns: fc.constant(columns), weights: rowsOfWeights(5, columns.columns.length), mean: means }),
    );
    fc.assert(
      fc.property(cases, ({ columns, weights, mean }) => {
        const run = givenRun(columns, weights, mean);
        const nominal = nominalRanks(run);
        const rankings: Float64Array[] = [];
        eachRanking(run, (ranks) => rankings.push(ranks.slice()));
        const { rows, values } = outranking(run);
        for (let i = 0; i < rows; i++) {
          for (let k = 0; k < rows; k++) {
            if (i === k) continue;
            const both = nominal[i] > 0 && nominal[k] > 0 ? rankings.filter((ranks) => ranks[i] > 0 && ranks[k] > 0) : [];
            const won = both.filter((ranks) => ranks[i] < ranks[k]).length + both.filter((ranks) => ranks[i] === ranks[k]).length / 2;
            expect(values[i * rows + k]).toBe(won / both.length);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test("are 1 and 0 for a unit that is better in everything, 0.5 for its twin", () => {
    const columns = columnsOf(
      3,
      [
        ["H", 0],
        ["F", 1],
      ],
      [0.9, 0.9, 0.4, 0.2, 0.9, 0.9],
    );
    const { values } = outranking(noiseRun(columns, [1, 1], "harmonic", { draws: 50, seed: 2, noise: 1 }));
    expect([...values]).toEqual([0.5, 1, 0.5, 0, 0.5, 0, 0.5, 1, 0.5]);
  });
});
