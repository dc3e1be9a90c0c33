import type { Parameters } from "../upgrading/parameters";
import { isRankable, type Path } from "./catalog";
import { flipCost } from "./flipCost";
import { annuity, levelSteps, pathGain, valueAt } from "./pathGain";
import { readiness, type Readiness } from "./readiness";
import { loadsOn, observedShare, type Subject } from "./subject";

/** A path is ranked only where at least this share of its loads is observed. */
export const LEAST_OBSERVED = 0.5;
/** Gains that differ by less, relatively, are the same gain. */
export const SAME_GAIN = 1e-9;
const ROUNDING = 1e-12;

export interface Situation {
  readonly demand: number;
  /** Years of the annuity: t = lag ... horizon - 1. */
  readonly horizon: number;
  readonly parameters: Parameters;
}

export interface RankedPath {
  readonly path: Path;
  readonly observed: number;
  readonly readiness: Readiness;
  /** 1 = the largest gain, equal gains share a rank; NaN for a path with too few observed loads, as are the figures below. */
  readonly rank: number;
  readonly gain: number;
  /** Share of the sum of all ranked paths' gains. */
  readonly share: number;
  /** Ranks when half the effort and three times the effort is spent. */
  readonly rankLow: number;
  readonly rankHigh: number;
}

export const LOW_EFFORT = 0.5;
export const HIGH_EFFORT = 3;

/**
 * Paths by gain, largest first; after them, unranked and in catalogue order, those with too few observed loads.
 * Gates make gains non-linear, so the ranks under a lower and a higher effort stand beside. Diagnostic paths are left out.
 */
export function rankPaths(paths: readonly Path[], subject: Subject, situation: Situation): RankedPath[] {
  const candidates = paths.filter(isRankable).map((path) => ({ path, observed: observedShare(path, subject), readiness: readiness(path, subject) }));
  const ranked = candidates.filter(({ path }) => isObserved(path, subject));
  const { effort } = situation.parameters;
  const base = valueAt(subject, subject.levels, situation.demand, situation.parameters);
  const curves = ranked.map((one) => gainCurve(one.path, one.readiness, subject, situation, base));
  const [gains, gainsLow, gainsHigh] = [1, LOW_EFFORT, HIGH_EFFORT].map((factor) => curves.map((gain, i) => gain(factor * effort, ranked[i].path.cost)));
  const [ranks, low, high] = [gains, gainsLow, gainsHigh].map(ranksOf);
  const total = gains.reduce((sum, gain) => sum + gain, 0);
  const rows = ranked.map((one, i) => {
    const share = total > 0 ? gains[i] / total : NaN;
    return { ...one, rank: ranks[i], gain: gains[i], share, rankLow: low[i], rankHigh: high[i] };
  });
  const rest = candidates
    .filter(({ path }) => !isObserved(path, subject))
    .map((one) => ({ ...one, rank: NaN, gain: NaN, share: NaN, rankLow: NaN, rankHigh: NaN }));
  return [...rows.sort((a, b) => a.rank - b.rank), ...rest];
}

/** True where enough of a path's loads is observed for it to be ranked. */
export function isObserved(path: Path, subject: Subject): boolean {
  return observedShare(path, subject) >= LEAST_OBSERVED - ROUNDING;
}

/** Cost at which a path would exchange places: the first with the runner-up, every other with the first. NaN where no cost does. */
export function flipCostOf(ranked: readonly RankedPath[], position: number, subject: Subject, situation: Situation): number {
  const rival = ranked[position === 0 ? 1 : 0];
  const { path, readiness: ready } = ranked[position];
  if (!rival || !(rival.gain > 0)) return NaN;
  const base = valueAt(subject, subject.levels, situation.demand, situation.parameters);
  const gain = gainCurve(path, ready, subject, situation, base);
  return flipCost((cost) => gain(situation.parameters.effort, cost), rival.gain, path.cost);
}

/** A path's gain as a function of effort and cost; `base` is the value index before. */
function gainCurve(path: Path, ready: Readiness, subject: Subject, situation: Situation, base: number): (effort: number, cost: number) => number {
  const { demand, horizon, parameters } = situation;
  const loads = loadsOn(path, subject);
  const years = annuity(path.lag, horizon, parameters.beta);
  return (effort, cost) => pathGain(subject, levelSteps(subject, loads, ready.share, effort, cost), years, demand, parameters, base);
}

/** 1 = largest; gains that are the same share the better rank. */
function ranksOf(gains: readonly number[]): number[] {
  return gains.map((gain) => 1 + gains.filter((other) => other > gain * (1 + SAME_GAIN)).length);
}
