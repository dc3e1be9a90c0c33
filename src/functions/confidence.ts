import { inBackground, whenDone } from "../engine/background/background";
import { fail } from "../engine/errors";
import { acceptabilityMilliseconds } from "../engine/paths/acceptability";
import { acceptabilityVerdicts, byFirst } from "../engine/paths/acceptabilityVerdicts";
import { isObserved } from "../engine/paths/rankPaths";
import { MAX_SEED } from "../engine/random";
import { readNumber } from "./arguments";
import { readCatalog } from "./catalogTable";
import { answer } from "./errors";
import { givenNames, readParameters } from "./parameters";
import { openPaths, readHorizon, readOne } from "./pathArguments";
import { report, type ResultCell } from "./results";
import { readDemand } from "./scoreTable";
import { readSubjects } from "./subjects";

/**
 * Who acts: only paths open to this actor are ranked.
 * @customenum {string}
 */
export enum CONFIDENCE_ACTOR {
  /** Firms. */
  firm = "firm",
  /** Local government. */
  local = "local",
  /** National government. */
  national = "national",
  /** Universities and research institutes. */
  university = "university",
}

/**
 * How sure PATH's ranking is for one unit (SMAA-2): the share of draws in which each path gains most; its first may not be PATH's. Drawn at once: indicator weights, demand (given or not), lambda, k, rho, h50, a0 and floor, all loads and costs (log-normal, 0.3). Convention: equal gains share places. Verdict of the first: robust from 0.7, leading from 0.4, else contested; tied first where another is within two standard errors of the difference. Others: in the top set, the fewest paths that together reach 0.8, else behind. Model-implied, index (uncalibrated).
 * @customfunction CONFIDENCE
 * @cancelable
 * @param data Indicators or layer scores, units in rows, as in SCORE. Weights: Dirichlet around the framework's, 4 per indicator; none for layer scores alone.
 * @param unit Name or position of the unit.
 * @param [framework] One code per column, or a table headed Column, Code, Direction, Weight, Low, High; omitted = codes from the headings.
 * @param [demand] Demand orientation between 0 (supply-driven) and 1 (demand-driven), the mean of its draws (Beta, concentration 12; 0 and 1 stay): one number or one per unit; default 0.5.
 * @param [draws] How many draws, 1 to 100000; default 2000.
 * @param [seed] A whole number from 0; the same seed gives the same draws. Default 1.
 * @param [actor] Only paths open to this actor: firm, local, national or university.
 * @param [horizon] Years counted, from the path's lag to horizon - 1; default 15.
 * @param [window] Longest lag allowed, in years; omitted = any.
 * @param [tags] Words that open paths, separated by commas: resource opens A2.
 * @param [catalog] A table as PATHS returns it, edited; omitted = the built-in paths.
 * @param [params] Parameters to hold at a value instead of drawing them, two columns name and value, names as in PARAMS. The whole table of PARAMS holds all. Drawn: lambda, rho, h50, a0, floor evenly over the draw columns of PARAMS; k is 1, 2 or 5.
 * @param invocation
 * @returns A row per path, the most often first at the top: share of draws first and among the first three, mean and standard deviation of the rank, Monte Carlo standard error of First (0 where no draw differs), verdict.
 */
export function confidence(
  data: any[][],
  unit: string,
  framework?: any[][],
  demand?: any[][],
  draws?: number,
  seed?: number,
  actor?: string,
  horizon?: number,
  window?: number,
  tags?: string,
  catalog?: any[][],
  params?: any[][],
  invocation: CustomFunctions.CancelableInvocation = {},
): any[][] {
  return answer(() => {
    const parameters = readParameters(params);
    const subjects = readSubjects(data, framework, parameters.floor);
    const theta = readDemand(demand, subjects);
    const { subject, situation } = readOne(subjects, unit, theta, readHorizon(horizon), parameters);
    const count = readNumber(draws, "draws", 2000, { min: 1, max: 100_000, whole: true });
    const start = readNumber(seed, "seed", 1, { min: 0, max: MAX_SEED, whole: true });
    const open = openPaths(readCatalog(catalog), actor, window, tags);
    const ranked = open.filter((path) => isObserved(path, subject));
    if (ranked.length === 0) fail("noPathRankable");
    const run = { subject, paths: ranked, situation, held: givenNames(params), draws: count, seed: start };
    return whenDone(inBackground("acceptability", run, acceptabilityMilliseconds(run), invocation), (found) => {
      const verdicts = acceptabilityVerdicts(found, count);
      const rows = byFirst(found).map((i, place): ResultCell[] => {
        const figures = [found.first[i], found.topThree[i], found.meanRank[i], found.sd[i], found.standardError[i]];
        return [ranked[i].code, ...figures, verdicts[place]];
      });
      const rest = open.filter((path) => !ranked.includes(path)).map(({ code }): ResultCell[] => [code, NaN, NaN, NaN, NaN, NaN, "not ranked"]);
      return report(["Path", "First", "Top 3", "Mean rank", "SD", "Standard error", "Verdict"], [...rows, ...rest]);
    });
  });
}
