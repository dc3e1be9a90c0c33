import { weightedMean } from "../indicators/aggregate";
import { FRAMEWORK_CODES, type Layer } from "../indicators/framework";
import type { Indicators } from "../indicators/indicatorLevels";
import { rowOf } from "../table/table";
import type { Path } from "./catalog";

/** The unit whose upgrading is studied: its indicators that are there, or its three layer scores. */
export interface Subject {
  /** Whether paths move single indicators or whole layers. */
  readonly basis: "indicators" | "layers";
  readonly names: readonly string[];
  /** The framework code, or null for an indicator in no path's loads. */
  readonly codes: readonly (string | null)[];
  readonly layers: readonly Layer[];
  /** Sum 1 within each layer: missing indicators are left out and their weight re-shared. */
  readonly weights: Float64Array;
  /** The same weights layer by layer, 0 outside the layer. */
  readonly layerWeights: readonly Float64Array[];
  /** In [0, 1]. */
  readonly levels: Float64Array;
  /** Lowest level that counts in a layer's geometric mean. */
  readonly floor: number;
}

/** A unit of an indicator table. Its layers must have scores. */
export function subjectOfIndicators(indicators: Indicators, unit: number, floor: number): Subject {
  const all = rowOf(indicators.levels, unit);
  const kept = Array.from(all.keys()).filter((k) => !Number.isNaN(all[k]) && indicators.weights[k] > 0);
  const totals = [0, 0, 0];
  for (const k of kept) totals[indicators.layers[k]] += indicators.weights[k];
  const layers = kept.map((k) => indicators.layers[k]);
  const weights = Float64Array.from(kept, (k) => indicators.weights[k] / totals[indicators.layers[k]]);
  return {
    basis: "indicators",
    names: kept.map((k) => indicators.names[k]),
    codes: kept.map((k) => indicators.codes[k]),
    layers,
    weights,
    layerWeights: [0, 1, 2].map((layer) => weights.map((weight, k) => (layers[k] === layer ? weight : 0))),
    levels: Float64Array.from(kept, (k) => all[k]),
    floor,
  };
}

/** A unit of which only layer scores are known: each layer is moved as a whole, and no floor applies. */
export function subjectOfScores(names: readonly string[], scores: ArrayLike<number>): Subject {
  const layers: readonly Layer[] = [0, 1, 2];
  return {
    basis: "layers",
    names,
    codes: [null, null, null],
    layers,
    weights: Float64Array.of(1, 1, 1),
    layerWeights: layers.map((layer) => Float64Array.from(layers, (other) => (other === layer ? 1 : 0))),
    levels: Float64Array.from(scores),
    floor: 0,
  };
}

/** Layer scores at the given levels: the geometric mean with the floor, as everywhere. */
export function layerLevels({ basis, layerWeights, floor }: Subject, levels: Float64Array): [number, number, number] {
  if (basis === "layers") return [levels[0], levels[1], levels[2]];
  const mean = (layer: Layer): number => weightedMean(levels, layerWeights[layer], "geometric", floor);
  return [mean(0), mean(1), mean(2)];
}

/**
 * The path's load on each of the subject's indicators. On whole layers: the sum of its loads on the layer's framework
 * indicators over their number (10, 10 and 8), so that moving a layer stands for moving its average indicator.
 */
export function loadsOn(path: Path, subject: Subject): Float64Array {
  const loads = new Float64Array(subject.codes.length);
  if (subject.basis === "indicators") {
    subject.codes.forEach((code, k) => {
      if (code !== null) loads[k] = path.loads[code] ?? 0;
    });
    return loads;
  }
  const counts = [0, 0, 0];
  for (const code of FRAMEWORK_CODES) {
    const layer = "HFS".indexOf(code[0]);
    counts[layer]++;
    loads[layer] += path.loads[code] ?? 0;
  }
  return loads.map((load, layer) => load / counts[layer]);
}

/** Share of the path's loads for which the subject has an indicator; whole layers stand for all of theirs. */
export function observedShare(path: Path, subject: Subject): number {
  if (subject.basis === "layers") return 1;
  let total = 0;
  let seen = 0;
  for (const [code, load] of Object.entries(path.loads)) {
    total += load;
    if (subject.codes.includes(code)) seen += load;
  }
  return total > 0 ? seen / total : 0;
}
