import type { Parameters } from "./parameters";

export type GateParameters = Pick<Parameters, "lambda" | "k" | "h50">;

/** Above this k the smooth form is its limit, the shorter side, to within 1.4 %. */
export const HARD = 50;
const PRODUCT = 1e-12;

/**
 * The gate: how much of an installed firmware or software level x takes effect at hardware h.
 *
 *     G(x, h) = (1 - lambda) x + lambda C(x, q),   q = h^eta,  eta = ln 0.5 / ln h50
 *     C(x, q) = (x^-k + q^-k - 1)^(-1/k)
 *
 * k = 0 is the product x q, k > 50 is computed as its limit min(x, q), the hard form; lambda = 0 is no gate.
 * C(x, 1) = x, C(x, 0) = 0 and C never exceeds either side: hardware can hold a soft layer back and never
 * lift it above what is installed. x, h and G lie in [0, 1].
 *
 * The gate is the product's own reading of section II of the paper (soft layers are "hard to implement"
 * without hardware). C is the Clayton copula, attributed to Nelsen (2006); its product limit is the logic
 * attributed to Kremer (1993). Computed in logarithms, so that x^-k cannot overflow.
 */
export function gate(x: number, h: number, parameters: GateParameters): number {
  const { lambda, k, h50 } = parameters;
  return (1 - lambda) * x + lambda * both(x, gateInput(h, h50), k);
}

/** q = h^eta: 0 at h = 0, 1/2 at h = h50, 1 at h = 1. */
export function gateInput(h: number, h50: number): number {
  return h50 === 0.5 ? h : Math.pow(h, Math.log(0.5) / Math.log(h50));
}

/** What of both sides comes together: C(x, q). */
function both(x: number, q: number, k: number): number {
  const shorter = Math.min(x, q);
  if (shorter <= 0) return 0;
  if (k > HARD || x === 1 || q === 1) return shorter;
  if (k < PRODUCT) return x * q;
  const a = -k * Math.log(x);
  const b = -k * Math.log(q);
  const top = Math.max(a, b);
  const logSum = top < 30 ? Math.log1p(Math.expm1(a) + Math.expm1(b)) : top + Math.log(Math.exp(a - top) + Math.exp(b - top) - Math.exp(-top));
  return Math.min(shorter, Math.exp(-logSum / k));
}

/**
 * Slopes of the gate in the installed level and in hardware, for x, h > 0:
 *
 *     dC/dx = (C/x)^(k+1),  dC/dq = (C/q)^(k+1),  dq/dh = eta q / h
 *
 * In the hard form the slope belongs to the shorter side, and is halved where both are equal (the limit of the smooth form).
 */
export function gateSlopes(x: number, h: number, parameters: GateParameters): { byLevel: number; byHardware: number } {
  const { lambda, k, h50 } = parameters;
  const q = gateInput(h, h50);
  const eta = Math.log(0.5) / Math.log(h50);
  const [byX, byQ] = k > HARD ? hardSlopes(x, q) : smoothSlopes(x, q, k);
  return { byLevel: 1 - lambda + lambda * byX, byHardware: (lambda * byQ * eta * q) / h };
}

function smoothSlopes(x: number, q: number, k: number): [number, number] {
  const c = both(x, q, k);
  return [Math.pow(c / x, k + 1), Math.pow(c / q, k + 1)];
}

function hardSlopes(x: number, q: number): [number, number] {
  if (x === q) return [0.5, 0.5];
  return x < q ? [1, 0] : [0, 1];
}
