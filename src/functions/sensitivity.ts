import { inBackground, whenDone } from "../engine/background/background";
import { MAX_SEED } from "../engine/random";
import { sensitivityMilliseconds } from "../engine/uncertainty/cost";
import { designSensitivity } from "../engine/uncertainty/sensitivityDesign";
import { readData, readNumber } from "./arguments";
import { answer } from "./errors";
import { readFrameworkOrFlat } from "./framework";
import { report } from "./results";
import { factorRows } from "./sensitivityRows";
import { readWeightRun } from "./weightRun";

/**
 * Which choice behind a ranking moves it most: Sobol indices of the mean distance of the ranks to those of SCORE's defaults. Factors: normalization (goalposts, minmax, percentile), aggregation, weights (up to 25 % up or down, or your rows), treatment (none, TREAT), missing data (weight shared, mean, median), floor (0.01 to 0.05). First order = the factor alone, Total = with its interactions; estimates may lie slightly below 0 or above 1. A factor without anything to vary says nothing; COINr's users report that its analysis fails or silently tests nothing there. COINr draws at random; these are shifted Sobol points.
 * @customfunction SENSITIVITY
 * @cancelable
 * @param data Indicators, units in rows. Headings such as H1 R&D, F: courts or S6 tell the layer unless framework is given; without any code all columns are one index.
 * @param [framework] One code per column (H, F, S, H1 ... S8), or a table headed Column, Code, Direction, Weight, Low, High.
 * @param [direction] 1 or -1 (also + and -, benefit and cost), one for all columns or one per column. Default: the framework's, else 1.
 * @param [weights] Nominal weights, one per column; default: the framework's, else equal. Or draws of your own, one row per draw, one number per column: the factor chooses among them, nominal = the mean row; draws and seed count all the same.
 * @param [draws] Rows of the design, 1 to 100000; each is computed up to eight times. Default 512.
 * @param [seed] A whole number from 0; the same seed gives the same result. Default 1.
 * @param invocation
 * @returns Factor, First order, Total, Low and High (5 % and 95 % of the total, bootstrap) and Changed: what the factor really varied, or nothing.
 */
export function sensitivity(
  data: any[][],
  framework?: any[][],
  direction?: any[][],
  weights?: any[][],
  draws?: number,
  seed?: number,
  invocation: CustomFunctions.CancelableInvocation = {},
): any[][] {
  return answer(() => {
    const table = readData(data, "data");
    const rows = readNumber(draws, "draws", 512, { min: 1, max: 100_000, whole: true });
    const start = readNumber(seed, "seed", 1, { min: 0, max: MAX_SEED, whole: true });
    const nominal = readWeightRun(table, { framework, direction, weights, draws: null, seed: null, noise: null }, "goalposts", "geometric").run;
    const given = nominal.draws.kind === "given" ? nominal.draws.weights : null;
    const columns = readFrameworkOrFlat(table, { framework, direction, weights: given ? null : weights });
    const run = { design: designSensitivity(table, columns, given), draws: rows, seed: start };
    return whenDone(inBackground("sensitivity", run, sensitivityMilliseconds(run), invocation), (found) =>
      report(["Factor", "First order", "Total", "Low", "High", "Changed"], factorRows(run.design.changes, found)),
    );
  });
}
