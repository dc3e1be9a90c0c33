import { FixedEffects, type Effects } from "./fixedEffects";
import type { ScorePanel } from "./panel";

/** A term whose rest is this small a share of it follows from the effects and the terms before it. */
const NOTHING = 1e-7;

/**
 * A weighted regression on effects and linear terms, ready to take them out of anything: P v is what of v they do not explain,
 * each row times the root of its unit's weight.
 *
 * The terms, less their effects, are made orthonormal one after the other (Gram and Schmidt, twice).
 */
export class Partialled {
  readonly effects: FixedEffects;
  private readonly basis: Float64Array[] = [];
  private readonly root: Float64Array;
  /** Terms that follow from the effects alone, and those that follow from the effects and terms before them. */
  readonly absorbed: number[] = [];
  readonly collinear: number[] = [];
  /** Terms that carry a coefficient, and the triangle that turns coordinates in the basis into coefficients. */
  private readonly kept: number[] = [];
  private readonly triangle: number[][] = [];

  constructor(
    readonly panel: ScorePanel,
    kind: Effects,
    weights: Float64Array,
    terms: readonly Float64Array[] = [],
  ) {
    this.effects = new FixedEffects(panel, kind, weights);
    const { units, start } = panel;
    this.root = new Float64Array(panel.logValue.length);
    for (let u = 0; u < units; u++) this.root.fill(Math.sqrt(weights[u]), start[u], start[u + 1]);
    terms.forEach((term, j) => this.add(term, j));
  }

  private add(term: Float64Array, j: number): void {
    const size = length(term);
    const rest = this.withoutEffects(term);
    const varying = length(rest);
    if (!(varying > NOTHING * size)) {
      this.absorbed.push(j);
      return;
    }
    const shares = this.basis.map(() => 0);
    for (let round = 0; round < 2; round++) this.basis.forEach((q, a) => (shares[a] += takeAlong(q, rest)));
    const own = length(rest);
    if (!(own > NOTHING * varying)) {
      this.collinear.push(j);
      return;
    }
    this.basis.push(rest.map((value) => value / own));
    this.kept.push(j);
    this.triangle.push([...shares, own]);
  }

  /** v less its effects, each row times the root of its unit's weight. */
  withoutEffects(v: Float64Array, out = new Float64Array(v.length)): Float64Array {
    this.effects.takeOut(v, out);
    for (let i = 0; i < out.length; i++) out[i] *= this.root[i];
    return out;
  }

  /** P v. */
  rest(v: Float64Array, out = new Float64Array(v.length)): Float64Array {
    this.withoutEffects(v, out);
    for (const q of this.basis) takeAlong(q, out);
    return out;
  }

  /** Coefficients of the terms in a regression of v on effects and terms; NaN for a term left out. */
  coefficients(v: Float64Array, terms: number): Float64Array {
    const out = new Float64Array(terms).fill(NaN);
    const rest = this.withoutEffects(v);
    const along = this.basis.map((q) => takeAlong(q, rest));
    for (let a = along.length - 1; a >= 0; a--) {
      let value = along[a];
      for (let b = a + 1; b < along.length; b++) value -= this.triangle[b][a] * out[this.kept[b]];
      out[this.kept[a]] = value / this.triangle[a][a];
    }
    return out;
  }

  /** Effects and terms that are taken out. */
  get count(): number {
    return this.effects.count + this.basis.length;
  }
}

/** Takes what lies along the unit vector q out of v, and returns how much it was. */
function takeAlong(q: Float64Array, v: Float64Array): number {
  const along = dot(q, v);
  for (let i = 0; i < v.length; i++) v[i] -= along * q[i];
  return along;
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

function length(v: Float64Array): number {
  return Math.sqrt(dot(v, v));
}
