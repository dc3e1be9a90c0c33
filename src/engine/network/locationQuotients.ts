import { fail } from "../errors";

export type Quotient = "flq" | "slq" | "cilq" | "aflq";

/** Output or jobs of every sector in the region and in the nation that contains it. */
export interface RegionInNation {
  readonly region: ArrayLike<number>;
  readonly nation: ArrayLike<number>;
}

/**
 * Input coefficients of a region out of the nation's by location quotients: n x n, i supplies, j uses.
 *
 *     SLQ_i   = (r_i / r) / (n_i / n)                  r, n = sums over sectors
 *     CILQ_ij = (r_i / n_i) / (r_j / n_j) = SLQ_i / SLQ_j, and SLQ_i on the diagonal
 *     FLQ_ij  = CILQ_ij lambda*,   lambda* = (log2(1 + r / n))^delta
 *     AFLQ_ij = FLQ_ij log2(1 + SLQ_j) where SLQ_j > 1, else FLQ_ij
 *     a_ij    = A_ij min(1, LQ_ij), for aflq A_ij AFLQ_ij
 *
 * Conventions: the diagonal of CILQ is SLQ, since CILQ is 1 there whatever the region's share; slq, cilq and flq are capped at the nation's
 * coefficient, aflq is not, so that it may exceed that coefficient (a sector that is small in the region can then get far too
 * large inputs from large ones). delta between 0.1 and 0.4 in most studies; 0 gives cilq. What the nation's inputs need beyond the result comes
 * from outside the region.
 *
 * Sources: attributed to Flegg and Webber (1997), Flegg and Tohmo (2013), for aflq Flegg and Webber (2000).
 * A sector that the region has not neither buys nor sells: its row and column are 0. `argument` names the region's figures in errors.
 */
export function regionalCoefficients(
  A: Float64Array,
  { region, nation }: RegionInNation,
  method: Quotient,
  delta: number,
  labels: readonly string[],
  argument: string,
): Float64Array {
  const n = labels.length;
  let [here, whole] = [0, 0];
  for (let i = 0; i < n; i++) {
    if (nation[i] === 0 && region[i] > 0) fail("nationWithoutRegion", { argument, column: labels[i], value: region[i] });
    if (region[i] > nation[i]) fail("regionAboveNation", { argument, column: labels[i], value: region[i], other: nation[i] });
    here += region[i];
    whole += nation[i];
  }
  if (here === 0) fail("allZero", { argument });
  const slq = Float64Array.from({ length: n }, (_, i) => (nation[i] > 0 ? (region[i] / here / nation[i]) * whole : 0));
  const size = method === "flq" || method === "aflq" ? Math.log2(1 + here / whole) ** delta : 1;
  const special = slq.map((q) => (method === "aflq" && q > 1 ? Math.log2(1 + q) : 1));
  const out = new Float64Array(n * n);
  for (let i = 0, at = 0; i < n; i++)
    for (let j = 0; j < n; j++, at++) {
      if (slq[j] === 0) continue;
      const crossed = method === "slq" || i === j ? slq[i] : slq[i] / slq[j];
      const quotient = crossed * size * special[j];
      out[at] = A[at] * (method === "aflq" ? quotient : Math.min(1, quotient));
    }
  return out;
}
