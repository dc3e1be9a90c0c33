import { FRAMEWORK_CODES, type Layer } from "../../../src/engine/indicators/framework";
import { PATH_CATALOG, type Path } from "../../../src/engine/paths/catalog";
import type { Situation } from "../../../src/engine/paths/rankPaths";
import { subjectOfIndicators, type Subject } from "../../../src/engine/paths/subject";
import { DEFAULT_PARAMETERS } from "../../../src/engine/upgrading/parameters";

export const LAYER_OF: readonly Layer[] = FRAMEWORK_CODES.map((code) => "HFS".indexOf(code[0]) as Layer);
export const RANKABLE: readonly Path[] = PATH_CATALOG.filter(({ loads }) => Object.keys(loads).length > 0);

/** A unit with a level for each of the 28 framework indicators, equal weights; NaN = missing. */
export function subjectOf(levels: readonly number[], floor = DEFAULT_PARAMETERS.floor): Subject {
  const counts = [10, 10, 8];
  return subjectOfIndicators(
    {
      names: FRAMEWORK_CODES,
      codes: FRAMEWORK_CODES,
      layers: LAYER_OF,
      weights: Float64Array.from(LAYER_OF, (layer) => 1 / counts[layer]),
      levels: { rows: 1, columns: 28, values: Float64Array.from(levels) },
    },
    0,
    floor,
  );
}

/** All indicators of a layer at its score, but for those given. */
export function uniform(h: number, f: number, s: number, given: Readonly<Record<string, number>> = {}): Subject {
  return subjectOf(FRAMEWORK_CODES.map((code, k) => given[code] ?? [h, f, s][LAYER_OF[k]]));
}

export function situation(demand: number, given: Partial<Situation> = {}): Situation {
  return { demand, horizon: 15, parameters: DEFAULT_PARAMETERS, ...given };
}

export function pathNamed(code: string): Path {
  const found = PATH_CATALOG.find((path) => path.code === code);
  if (!found) throw new Error(`no path ${code}`);
  return found;
}
