import { fail } from "../errors";
import type { Matrix } from "../table/table";
import { columnSums, inputCoefficients } from "./coefficients";
import { productiveSystem } from "./productiveSystem";
import { contents, dot, factorizedBlock, regionTrade } from "./regionBlocks";
import { requireExactBalance } from "./requireBalance";

/** A multi-regional table: sectors of several regions, in any order. */
export interface WorldTable {
  readonly labels: readonly string[];
  readonly Z: Float64Array;
  readonly x: Float64Array;
  /** Final demand, sectors x regions: what region r takes from each sector. */
  readonly final: Matrix;
  /** The region, from 0, of every sector. */
  readonly regionOf: ArrayLike<number>;
}

/** One number per region. */
export interface ExportDecomposition {
  readonly exports: Float64Array;
  readonly domesticValueAdded: Float64Array;
  readonly domesticDoubleCounted: Float64Array;
  readonly foreignValueAdded: Float64Array;
  readonly foreignDoubleCounted: Float64Array;
  readonly absorbedAbroad: Float64Array;
  readonly backward: Float64Array;
  readonly forward: Float64Array;
  readonly position: Float64Array;
}

/** A sum of inputs may exceed output by rounding. */
const ROUNDING = 1e-6;

/**
 * Value added in exports, region by region, seen from the exporter and counted at its source.
 *
 *     E    exports e_s of intermediate and final goods of region s, added up
 *     DVA  v_s H_s e_s,  H_s = (I - A_ss)^-1            DDC  v_s L_ss e_s - DVA
 *     FVA  sum over t of v_t K_ts e_s                  FDC  sum over t of v_t L_ts e_s - FVA
 *     VAX  v_s sum over r of (L f_r)_s                 r, t = the other regions; DVA + DDC + FVA + FDC = E
 *     backward  (E - DVA) / E, vertical specialization
 *     forward   (DVA - DAVAX) / E,  DAVAX = v_s H_s sum over r of (f_sr + A_sr H_r f_rr): absorbed by the first that buys
 *     position  ln(1 + forward) - ln(1 + backward)
 *
 * K = (I - A)^-1 with s's sales of intermediates abroad set to zero. Since K_.s = L_.s L_ss^-1 H_s, it takes no inverse of its
 * own: one inverse for all, and two factorizations of the region's size. v = 1 - column sums of A, so all that is not bought
 * from sectors is value added (taxes on products included).
 *
 * Source: attributed to Borin and Mancini (2019, 2023), exporter-source form; VAX to Johnson and Noguera (2012); backward is
 * VS of Hummels, Ishii and Yi (2001, attributed); position to Koopman and co-authors. Amounts in the unit of Z. A region
 * without exports has parts of 0 and NaN shares. Errors: those of `requireExactBalance`, and `valueAddedNegative`.
 */
export function exportDecomposition({ labels, Z, x, final, regionOf }: WorldTable): ExportDecomposition {
  const [n, G] = [x.length, final.columns];
  requireExactBalance(Z, x, rowTotals(final), labels, "flows");
  const A = inputCoefficients(Z, x);
  const v = columnSums(A, n).map((inputs) => 1 - inputs);
  v.forEach((rate, j) => {
    if (rate < -ROUNDING) fail("valueAddedNegative", { row: labels[j], value: Number((1 - rate).toPrecision(4)) });
  });
  const L = productiveSystem(A, n, "flows", labels).inverse();
  const members = Array.from({ length: G }, (_, s) => range(n).filter((i) => regionOf[i] === s));
  const home = members.map((own) => factorizedBlock(own, (i, j) => (i === j ? 1 : 0) - A[i * n + j]));
  /** H_r f_rr of every region, each number in its sector's place. */
  const homeUse = new Float64Array(n);
  members.forEach((own, r) => home[r].solve(own.map((i) => final.values[i * G + r])).forEach((made, k) => (homeUse[own[k]] = made)));

  const found = emptyDecomposition(G);
  members.forEach((own, s) => {
    const rate = own.map((i) => v[i]);
    const { sales, direct, demand } = regionTrade({ Z, A, final, regionOf, own, homeUse });
    const E = sales.reduce((sum, value) => sum + value, 0);
    const chained = home[s].solveTransposed(rate);
    const DVA = dot(chained, sales);
    const stripped = factorizedBlock(own, (i, j) => L[i * n + j]).solve(home[s].solve(sales));
    const all = contents(L, n, own, sales);
    const once = contents(L, n, own, stripped);
    let [domestic, foreign, foreignOnce, VAX] = [0, 0, 0, 0];
    for (let i = 0; i < n; i++) {
      if (regionOf[i] === s) domestic += v[i] * all[i];
      else {
        foreign += v[i] * all[i];
        foreignOnce += v[i] * once[i];
      }
    }
    own.forEach((i) => {
      let made = 0;
      for (let j = 0; j < n; j++) made += L[i * n + j] * demand[j];
      VAX += v[i] * made;
    });
    found.exports[s] = E;
    found.domesticValueAdded[s] = DVA;
    found.domesticDoubleCounted[s] = domestic - DVA;
    found.foreignValueAdded[s] = foreignOnce;
    found.foreignDoubleCounted[s] = foreign - foreignOnce;
    found.absorbedAbroad[s] = VAX;
    const share = (part: number): number => (E > 0 ? part / E : NaN);
    found.backward[s] = share(E - DVA);
    found.forward[s] = share(DVA - dot(chained, direct));
    found.position[s] = Math.log(1 + found.forward[s]) - Math.log(1 + found.backward[s]);
  });
  return found;
}

function emptyDecomposition(G: number): ExportDecomposition {
  const column = (): Float64Array => new Float64Array(G);
  return {
    exports: column(),
    domesticValueAdded: column(),
    domesticDoubleCounted: column(),
    foreignValueAdded: column(),
    foreignDoubleCounted: column(),
    absorbedAbroad: column(),
    backward: column(),
    forward: column(),
    position: column(),
  };
}

function rowTotals({ rows, columns, values }: Matrix): Float64Array {
  const totals = new Float64Array(rows);
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) totals[i] += values[i * columns + j];
  return totals;
}

function range(n: number): number[] {
  return Array.from({ length: n }, (_, i) => i);
}
