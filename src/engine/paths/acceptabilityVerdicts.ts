import type { Acceptability } from "./acceptability";

export type AcceptabilityVerdict = "robust" | "leading" | "contested" | "tied first" | "only path" | "in the top set" | "behind" | "nothing to gain";

/** A first path with this share of the draws is robust, with that one leading; the top set holds this share together. Assumed. */
const ROBUST = 0.7;
const LEADING = 0.4;
const TOP_SET = 0.8;
/** Shares of first places nearer than this many standard errors are tied. */
const STANDARD_ERRORS = 2;
const ROUNDING = 1e-12;

/** Positions of the paths by share of first places, then by mean rank, then as given. */
export function byFirst({ first, meanRank }: Acceptability): number[] {
  return Array.from(first.keys()).sort((a, b) => first[b] - first[a] || meanRank[a] - meanRank[b] || a - b);
}

/**
 * A verdict per path in that order. The first is robust from 0.70 of the first places, leading from 0.40, else contested; but
 * where another's share differs from its by less than two standard errors, both are tied first. The standard error is that of
 * the difference if both were first equally often, sqrt((p + q) / draws): it is not 0 where one has taken all of few draws.
 * The smallest set of leading paths with at least 0.8 of the first places is the top set; all others are behind.
 */
export function acceptabilityVerdicts(found: Acceptability, draws: number): AcceptabilityVerdict[] {
  const shares = byFirst(found).map((i) => found.first[i]);
  if (!(found.gaining > 0)) return shares.map(() => "nothing to gain");
  if (shares.length === 1) return ["only path"];
  const top = shares[0];
  const isTied = (share: number): boolean => top - share < STANDARD_ERRORS * Math.sqrt((top + share) / draws);
  let before = 0;
  return shares.map((share, place) => {
    const inTopSet = before < TOP_SET - ROUNDING;
    before += share;
    if (place === 0 ? isTied(shares[1]) : isTied(share)) return "tied first";
    if (place > 0) return inTopSet ? "in the top set" : "behind";
    if (share >= ROBUST - ROUNDING) return "robust";
    return share >= LEADING - ROUNDING ? "leading" : "contested";
  });
}
