import { inBackground, whenDone } from "../engine/background/background";
import { LAYERS } from "../engine/indicators/framework";
import { roadmapMilliseconds } from "../engine/roadmap/cost";
import type { Roadmap } from "../engine/roadmap/dynamics";
import { finalValue } from "../engine/roadmap/presentValue";
import { STRATEGIES } from "../engine/roadmap/strategies";
import type { Course } from "../engine/roadmap/sweep";
import { mismatch } from "../engine/upgrading/balance";
import { bottleneck } from "../engine/upgrading/marginalValues";
import { valueIndex } from "../engine/upgrading/valueIndex";
import { answer } from "./errors";
import { report, type ResultCell } from "./results";
import { readPlan, readRoadmap } from "./roadmapArguments";

const YEAR_HEADINGS = ["Year", ...LAYERS, ...LAYERS.map((layer) => `Effort ${layer.toLowerCase()}`), "Value index", "Mismatch", "Bottleneck"];

/**
 * How to split each year's effort between the layers of one unit so that the value index is worth most over the years. Model-implied, an index (uncalibrated). Present value = discounted value of years 0 to T - 1, plus the last year's for ever times kappa. A year's efforts add up to its effort. A local optimum, the best from many starts; where alpha is near 1 it may fall short of the best by some tenths of a percent. Effort 1, all on hardware, closes half its gap in 4.3 years (ln 2 / r_h) before decay. Act on the first years only and plan anew every year. Speeds, decay, discount: PARAMS; cost_* count in Bottleneck only.
 * @customfunction ROADMAP
 * @cancelable
 * @param scores Table with columns headed Hardware, Firmware and Software (a result of SCORE fits), or three columns in that order, each between 0 and 1.
 * @param effort Effort per year: one number for all, or one for each of the years 0 to years - 1.
 * @param [years] Years with effort, 1 to 100; default 15.
 * @param [demand] Demand orientation between 0 (supply-driven) and 1 (demand-driven); default 0.5.
 * @param [params] Parameters to change, two columns name and value, names as in PARAMS; a result of CALIBRATE fits.
 * @param [unit] Name or position of the unit; needed where scores hold several.
 * @param invocation
 * @returns A row per year from 0 to years with the scores, the efforts (none in the last), value index, mismatch |ln(realized software / hardware)| (blank with hardware or software at 0) and bottleneck (none where no layer gains).
 */
export function roadmap(
  scores: any[][],
  effort: any[][],
  years?: number,
  demand?: any[][],
  params?: any[][],
  unit?: string,
  invocation: CustomFunctions.CancelableInvocation = {},
): any[][] {
  return answer(() => {
    const asked = readRoadmap({ scores, effort, years, demand, params, unit });
    return whenDone(inBackground("findRoadmap", asked, roadmapMilliseconds(asked), invocation), (course) => report(YEAR_HEADINGS, yearRows(asked, course)));
  });
}

function yearRows({ effort, demand, parameters }: Roadmap, { plan, states }: Course): ResultCell[][] {
  return Array.from({ length: effort.length + 1 }, (_, t) => {
    const [h, f, s] = states.subarray(3 * t, 3 * t + 3);
    const efforts = t < effort.length ? [...plan.subarray(3 * t, 3 * t + 3)] : [NaN, NaN, NaN];
    const first = bottleneck([h, f, s], demand, parameters);
    return [t, h, f, s, ...efforts, valueIndex(h, f, s, demand, parameters).value, mismatch(h, s, parameters), first < 0 ? "none" : LAYERS[first]];
  });
}

/**
 * What the best split of effort is worth against simple rules. Model-implied, an index (uncalibrated). optimal = as ROADMAP, a local optimum, never below another row (it also starts from your plan, and may so beat ROADMAP's); greedy = each year's split that makes next year's value largest; equal = thirds; gap = in proportion to 1 - score; hardware first = all to hardware while it is below 0.6, else thirds; best constant = the best single split, shares in steps of 0.05; none = no effort. Present value = discounted value of years 0 to T - 1, plus the last year's for ever times kappa.
 * @customfunction STRATEGIES
 * @cancelable
 * @param scores Table with columns headed Hardware, Firmware and Software (a result of SCORE fits), or three columns in that order, each between 0 and 1.
 * @param effort Effort per year: one number for all, or one for each of the years 0 to years - 1.
 * @param [years] Years with effort, 1 to 100; default 15.
 * @param [demand] Demand orientation between 0 (supply-driven) and 1 (demand-driven); default 0.5.
 * @param [params] Parameters to change, two columns name and value, names as in PARAMS; a result of CALIBRATE fits.
 * @param [plan] Your own plan: a row per year, effort on hardware, firmware and software (a copy of ROADMAP's result fits). A year may add up to less than its effort, not to more.
 * @param [unit] Name or position of the unit; needed where scores hold several.
 * @param invocation
 * @returns A row per strategy with its present value, its share of the best and the value index of the last year; your plan last.
 */
export function strategies(
  scores: any[][],
  effort: any[][],
  years?: number,
  demand?: any[][],
  params?: any[][],
  plan?: any[][],
  unit?: string,
  invocation: CustomFunctions.CancelableInvocation = {},
): any[][] {
  return answer(() => {
    const asked = readRoadmap({ scores, effort, years, demand, params, unit });
    const input = { roadmap: asked, plan: readPlan(plan, asked) };
    return whenDone(inBackground("compareStrategies", input, roadmapMilliseconds(asked), invocation), (courses) => {
      const best = courses[0].value;
      const rows = courses.map((course, i) => [
        STRATEGIES[i],
        course.value,
        best > 0 ? Math.min(1, course.value / best) : NaN,
        finalValue(asked, course.states),
      ]);
      return report(["Strategy", "Present value", "Share of best", "Final value"], rows);
    });
  });
}
