import { fail } from "../errors";
import { brierScore } from "../statistics/brierScore";
import { fitLogit, predictLogit, type Logit } from "../statistics/logit";
import { rocArea } from "../statistics/rocArea";
import type { EntryCase } from "./entryCases";

type Place = Omit<EntryCase, "entered">;

export interface EntryModel {
  /** How many of density, RCA, complexity, density x complexity are in it, in this order. */
  readonly terms: number;
  readonly logit: Logit;
  readonly predict: (place: Place) => { probability: number; standardError: number };
}

const NAMES = ["constant", "density", "RCA", "complexity", "density x complexity"];
/** So many entries, and so many that stay out, for each term. */
export const ENTRIES_PER_TERM = 10;

/**
 * Probability that an absent activity enters a region within the span,
 *
 *     P = Λ(b0 + b1 ω + b2 RCA + b3 z + b4 ω z)       ω = relatedness density, z = standardized PCI, all at the start
 *
 * by maximum likelihood over the cases alone. A term for every ten entries (or every ten that stay out, whichever are fewer), in the
 * order above: below 20 density stands alone, from 40 on all four do. Fewer than ten are an error (`tooFewEntries`), and so are
 * separation and terms that follow from others. Without a complexity in some case only density and RCA are used. Each of ω, RCA and z
 * is centred and divided by its standard deviation over the cases, which changes the coefficients but no probability.
 *
 * Source: the terms as in work attributed to Balland, Boschma, Crespo and Rigby (2019) and Neffke, Henning and Boschma (2011); ten
 * events a term attributed to Peduzzi et al. (1996).
 */
export function fitEntryModel(cases: readonly EntryCase[]): EntryModel {
  const entries = cases.filter(({ entered }) => entered).length;
  const fewer = Math.min(entries, cases.length - entries);
  if (fewer < ENTRIES_PER_TERM) fail("tooFewEntries", { pairs: cases.length, given: entries, needed: ENTRIES_PER_TERM });
  const known = cases.every(({ complexity }) => !Number.isNaN(complexity));
  const terms = Math.min(known ? 4 : 2, Math.floor(fewer / ENTRIES_PER_TERM));
  const scales = (["density", "advantage", "complexity"] as const).map((key) => scaleOf(cases.map((place) => place[key])));
  const row = ({ density, advantage, complexity }: Place): number[] => {
    const [d, a, c] = [density, advantage, complexity].map((value, k) => (value - scales[k].mean) / scales[k].sd);
    return [1, d, a, c, d * c].slice(0, terms + 1);
  };
  const values = Float64Array.from(cases.flatMap(row));
  const logit = fitLogit(
    { rows: cases.length, columns: terms + 1, values },
    cases.map(({ entered }) => entered),
    NAMES,
  );
  return { terms, logit, predict: (place) => predictLogit(logit, row(place)) };
}

/** Area under the ROC curve and Brier score of a model's probabilities for given cases; NaN where one of them lacks a complexity that the model needs. */
export function assessEntryModel({ predict }: Pick<EntryModel, "predict">, cases: readonly EntryCase[]): { auc: number; brier: number } {
  const probabilities = Float64Array.from(cases, (place) => predict(place).probability);
  const outcomes = cases.map(({ entered }) => entered);
  if (probabilities.some(Number.isNaN)) return { auc: NaN, brier: NaN };
  return { auc: rocArea(probabilities, outcomes), brier: brierScore(probabilities, outcomes) };
}

/** A value that is the same everywhere is left as it is: it repeats the constant, which the logit names. */
function scaleOf(values: readonly number[]): { mean: number; sd: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return sd > 1e-12 * Math.abs(mean) ? { mean, sd } : { mean: 0, sd: 1 };
}
