import { competitionRanks } from "../indicators/ranks";
import { luFactorization } from "../linear/luFactorization";
import { inputCoefficients } from "./coefficients";
import { productiveSystem } from "./productiveSystem";

export type ExtractionForm = "total" | "backward" | "forward";

export interface ExtractionInput {
  readonly labels: readonly string[];
  /** Flows, n x n, and output; rows supply, columns use. */
  readonly Z: Float64Array;
  readonly x: Float64Array;
  readonly form: ExtractionForm;
  /** The sectors of every block that is extracted, one block after the other. */
  readonly blocks: readonly (readonly number[])[];
}

export interface Extraction {
  readonly loss: Float64Array;
  readonly share: Float64Array;
  readonly rank: Float64Array;
}

/** Losses that differ by less than this share of the largest are ties. */
const SAME = 1e-12;

/**
 * Hypothetical extraction: output that the economy would lose without a block of sectors S, in the unit of output. All blocks
 * from one inverse, without solving the economy again for each. With o' = 1' L and y = (L_SS)^-1 x_S:
 *
 *     total     rows, columns and final demand of S out (its own output counts as lost)   sum of o_k y_k
 *     backward  columns of S out, final demand kept: S buys everything abroad             sum of (o_k - 1) y_k
 *     forward   rows of S out of the Ghosh model, primary inputs kept                     z' (L x - x)_S,  z' = 1' (L_SS)^-1
 *
 * For one sector k these are o_k x_k / l_kk, (o_k - 1) x_k / l_kk and ((G 1)_k - 1) x_k / g_kk. Purchases and sales within the
 * block go too. Source: attributed to Strassert (1968), Schultz (1977), Cella (1984), Dietzenbacher and van der Linden (1997),
 * Miller and Lahr (2001); the closed form for blocks is ours, tested against solving again.
 *
 * Share = of total output. Rank 1 = largest loss. NaN for a block without output.
 */
export function extraction({ labels, Z, x, form, blocks }: ExtractionInput): Extraction {
  const n = x.length;
  const system = productiveSystem(inputCoefficients(Z, x), n, "flows", labels);
  const L = system.inverse();
  const o = system.columnTotals();
  const made = form === "forward" ? system.solve(x) : x;
  const all = x.reduce((sum, value) => sum + value, 0);
  const loss = Float64Array.from(blocks, (block) => {
    if (!block.some((k) => x[k] > 0)) return NaN;
    const own = inverseOfBlock(L, n, block);
    if (form === "forward") return total(own.solveTransposed(block.map(() => 1)), (at) => made[block[at]] - x[block[at]]);
    const y = own.solve(block.map((k) => x[k]));
    return total(y, form === "total" ? (at) => o[block[at]] : (at) => o[block[at]] - 1);
  });
  return { loss, share: loss.map((value) => value / all), rank: competitionRanks(loss, 1, SAME) };
}

interface BlockSystem {
  solve(b: ArrayLike<number>): Float64Array;
  solveTransposed(b: ArrayLike<number>): Float64Array;
}

/** Systems with L_SS, which has an inverse in every economy that works. */
function inverseOfBlock(L: Float64Array, n: number, block: readonly number[]): BlockSystem {
  const size = block.length;
  const inner = new Float64Array(size * size);
  for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) inner[i * size + j] = L[block[i] * n + block[j]];
  const none = (): Float64Array => new Float64Array(size).fill(NaN);
  return luFactorization(inner, size) ?? { solve: none, solveTransposed: none };
}

function total(y: Float64Array, weight: (at: number) => number): number {
  let sum = 0;
  for (let at = 0; at < y.length; at++) sum += y[at] * weight(at);
  return sum;
}
