import type { Parameters } from "./parameters";

export interface Sustainability {
  /** Share of hardware lost in a year. */
  readonly decay: number;
  /** Years until half of it is gone. */
  readonly halfLife: number;
  /** Long-run hardware per unit of investment, relative to full support: delta_min / decay. */
  readonly retention: number;
}

/**
 * How long hardware lasts without further investment, given firmware f and software s:
 *
 *     delta = delta_min + (delta_max - delta_min)(1 - sqrt(f s)),  half-life = ln 2 / -ln(1 - delta)
 *
 * Both soft layers are needed (geometric mean): either at 0 gives delta_max.
 * The product's reading of section II of the paper (without firmware and software, hardware advantage is not sustained).
 */
export function sustainability(f: number, s: number, parameters: Parameters): Sustainability {
  const decay = hardwareDecay(f, s, parameters);
  return { decay, halfLife: Math.LN2 / -Math.log1p(-decay), retention: parameters.delta_min / decay };
}

/** The decay alone. */
export function hardwareDecay(f: number, s: number, { delta_min, delta_max }: Parameters): number {
  return delta_min + (delta_max - delta_min) * (1 - Math.sqrt(f * s));
}
