import { fail } from "../engine/errors";
import { contributions } from "../engine/paths/attribution";
import type { Path } from "../engine/paths/catalog";
import { annuity, levelSteps } from "../engine/paths/pathGain";
import { nearestFlip } from "../engine/paths/nearestFlip";
import { flipCostOf, rankPaths, type RankedPath, type Situation } from "../engine/paths/rankPaths";
import type { Readiness } from "../engine/paths/readiness";
import { layerLevels, loadsOn, type Subject } from "../engine/paths/subject";
import { softwareShare } from "../engine/upgrading/matchedOutput";
import { valueIndex } from "../engine/upgrading/valueIndex";
import { actorText, layerText } from "./catalogTable";
import { rankedReason, unrankedReason, type Lead } from "./reasons";
import type { ResultCell } from "./results";

/** The rows of PATH: paths of one unit with their reasons, or one row per unit. */

export const NOT_TESTED = "not tested";

/** The share that is applied; `not tested` only where none of the conditions could be. */
export function readinessCell({ share, tightest, untested }: Readiness): ResultCell {
  return untested.length > 0 && !tightest ? NOT_TESTED : share;
}

/** The first `top` paths of one unit. */
export function pathRows(paths: readonly Path[], subject: Subject, situation: Situation, demandGiven: boolean, top: number): ResultCell[][] {
  const all = rankPaths(paths, subject, situation);
  const ranked = all.filter(({ rank }) => !Number.isNaN(rank));
  if (ranked.length === 0) fail("noPathRankable");
  return all.slice(0, top).map((row, position) => {
    const isRanked = position < ranked.length;
    const flipCost = isRanked ? flipCostOf(ranked, position, subject, situation) : NaN;
    const reason = isRanked ? reasonOf(row, ranked, position, flipCost, subject, situation, demandGiven) : unrankedReason(row, subject);
    const { path } = row;
    const head = [row.rank, path.code, path.title, layerText(path), row.gain, row.share, row.observed, readinessCell(row.readiness)];
    return [...head, path.cost, path.lag, flipCost, row.rankLow, row.rankHigh, actorText(path), reason];
  });
}

function reasonOf(
  row: RankedPath,
  ranked: readonly RankedPath[],
  position: number,
  flipCost: number,
  subject: Subject,
  situation: Situation,
  demandGiven: boolean,
): string {
  const { demand, horizon, parameters } = situation;
  const scores = layerLevels(subject, subject.levels);
  const found = valueIndex(...scores, demand, parameters);
  const steps = levelSteps(subject, loadsOn(row.path, subject), row.readiness.share, parameters.effort, row.path.cost);
  return rankedReason(row, {
    subject,
    scores,
    found,
    softwareShare: softwareShare(scores[0], found.realizedSoftware, demand, parameters.rho),
    contributions: contributions(subject, steps, annuity(row.path.lag, horizon, parameters.beta), demand, parameters),
    flipCost,
    rival: ranked[position === 0 ? 1 : 0]?.path.code ?? "",
    situation,
    demandGiven,
    lead: position === 0 && ranked.length > 1 ? leadOf(ranked, subject, situation) : null,
  });
}

/** A first path whose gain is at least a quarter above the second's leads clearly, at least 5 % above narrowly; else it is a tie. Assumed. */
const CLEAR = 1.25;
const NARROW = 1.05;

function leadOf(ranked: readonly RankedPath[], subject: Subject, situation: Situation): Lead {
  const ties = ranked.slice(1).filter(({ gain }) => isTie(ranked[0].gain, gain));
  return { ties: ties.map(({ path }) => path.code), nearestFlip: nearestFlip(ranked, subject, situation) };
}

function isTie(first: number, other: number): boolean {
  return first < NARROW * other;
}

export type LeadVerdict = "clear lead" | "narrow lead" | "tie" | "only path" | "nothing to gain" | "no path can be ranked";

function verdictOf(ranked: readonly RankedPath[]): LeadVerdict {
  if (ranked.length === 0) return "no path can be ranked";
  const [first, second] = ranked;
  if (!(first.gain > 0)) return "nothing to gain";
  if (!second) return "only path";
  if (first.gain >= CLEAR * second.gain) return "clear lead";
  return isTie(first.gain, second.gain) ? "tie" : "narrow lead";
}

/** First, Second, Third, Leading layer (the first path's), Verdict. Paths that gain nothing are not named. */
export function unitRow(paths: readonly Path[], subject: Subject, situation: Situation): ResultCell[] {
  const ranked = rankPaths(paths, subject, situation).filter(({ rank }) => !Number.isNaN(rank));
  const named = ranked.filter(({ gain }) => gain > 0).map(({ path }) => path);
  const codes = [0, 1, 2].map((i) => named[i]?.code ?? "");
  return [...codes, named.length > 0 ? layerText(named[0]) : "", verdictOf(ranked)];
}
