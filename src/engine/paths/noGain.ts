import { LAYERS, type Layer } from "../indicators/framework";
import { valueIndex } from "../upgrading/valueIndex";
import { levelSteps } from "./pathGain";
import type { RankedPath, Situation } from "./rankPaths";
import { layerLevels, loadsOn, type Subject } from "./subject";

/** Why a path gains nothing, with the numbers that say so. */
export type NoGain =
  | { readonly cause: "lag" | "unready" | "benchmark" }
  /** Every step ends at or below the floor, the highest at this level. */
  | { readonly cause: "floor"; readonly highest: number }
  /** The layers it moves have no weight in the value index at this demand and these parameters. */
  | { readonly cause: "weightless"; readonly layers: readonly Layer[] }
  /** These layers are still at 0 after the step and keep the value index there. */
  | { readonly cause: "zero"; readonly layers: readonly Layer[] }
  /** Hardware lets no more than this of the soft layers it moves take effect. */
  | { readonly cause: "gate"; readonly realized: readonly { readonly layer: Layer; readonly level: number }[] }
  /** None of these: the value index is the same to the last digit. */
  | { readonly cause: "unchanged"; readonly value: number };

/** The cause of a gain of 0, the nearest first: time, readiness, nothing left to raise, the floor, weights, a layer at 0, the gate. */
export function noGain({ path, readiness }: RankedPath, subject: Subject, { demand, horizon, parameters }: Situation): NoGain {
  if (path.lag >= horizon) return { cause: "lag" };
  if (readiness.share === 0) return { cause: "unready" };
  const loads = loadsOn(path, subject);
  const open = Array.from(loads.keys()).filter((k) => loads[k] > 0 && subject.levels[k] < 1);
  if (open.length === 0) return { cause: "benchmark" };
  const steps = levelSteps(subject, loads, readiness.share, parameters.effort, path.cost);
  const raised = subject.levels.map((level, k) => level + steps[k]);
  const felt = open.filter((k) => raised[k] > subject.floor);
  if (felt.length === 0) return { cause: "floor", highest: Math.max(...open.map((k) => raised[k])) };

  const { lambda, a0 } = parameters;
  const moved = LAYERS.map((_, layer) => layer as Layer).filter((layer) => felt.some((k) => subject.layers[k] === layer));
  const weightless = [demand === 1 && lambda === 0, a0 === 1, demand === 0];
  if (moved.every((layer) => weightless[layer])) return { cause: "weightless", layers: moved };

  const [before, after] = [subject.levels, raised].map((levels) => layerLevels(subject, levels));
  const [from, to] = [before, after].map((scores) => valueIndex(...scores, demand, parameters));
  const needed = [demand < 1 || lambda === 1, a0 === 0, demand > 0];
  const empty = ([0, 1, 2] as const).filter((layer) => after[layer] === 0 && needed[layer]);
  if (to.value === 0 && empty.length > 0) return { cause: "zero", layers: empty };
  const realized = [after[0], to.realizedFirmware, to.realizedSoftware];
  const shut = [false, to.realizedFirmware === from.realizedFirmware, to.realizedSoftware === from.realizedSoftware];
  if (moved.every((layer) => shut[layer] || weightless[layer])) {
    return { cause: "gate", realized: moved.filter((layer) => shut[layer]).map((layer) => ({ layer, level: realized[layer] })) };
  }
  return { cause: "unchanged", value: to.value };
}
