import type { Layer } from "../indicators/framework";
import type { Parameters } from "../upgrading/parameters";

/**
 * The largest effort a year may have, and the layer that sets the limit. All of it may go to one layer, and scores stay in
 * [0, 1], and higher ones lead to higher ones, as long as
 *
 *     r_j B^alpha + decay_j <= 1,   with delta_max for the decay of hardware
 */
export function effortLimit({ alpha, r_h, r_f, r_s, decay_f, decay_s, delta_max }: Parameters): { limit: number; layer: Layer } {
  const limits = [(1 - delta_max) / r_h, (1 - decay_f) / r_f, (1 - decay_s) / r_s].map((room) => Math.pow(room, 1 / alpha));
  const limit = Math.min(...limits);
  return { limit, layer: limits.indexOf(limit) as Layer };
}
