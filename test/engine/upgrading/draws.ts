import fc from "fast-check";
import { DEFAULT_PARAMETERS, type ParameterName, type Parameters } from "../../../src/engine/upgrading/parameters";
import figures from "../../fixtures/upgrading/model.json";

/** Scores and parameters for property tests, and the figures of test/fixtures/upgrading/make.py. */

export { figures };

export function within(min: number, max: number): fc.Arbitrary<number> {
  return fc.double({ min, max, noNaN: true });
}

export const score = within(0, 1);

/** Scores away from 0, where relative comparisons make sense. */
export const positive = within(0.01, 1);

export const shapes: fc.Arbitrary<Parameters> = fc
  .record({ lambda: score, k: within(0, 60), h50: within(0.2, 0.8), rho: within(-3, 0.9), a0: score, phi: within(0.5, 2) })
  .map((given) => ({ ...DEFAULT_PARAMETERS, ...given }));

export function withParameters(given: Partial<Record<ParameterName, number>>): Parameters {
  return { ...DEFAULT_PARAMETERS, ...given };
}

type SetName = keyof typeof figures.sets;

export function parametersOf(set: string): Parameters {
  return withParameters(figures.sets[set as SetName]);
}
