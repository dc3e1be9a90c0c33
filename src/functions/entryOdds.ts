import { entryCases, yearProfile, type EntryCase, type YearProfile } from "../engine/advantage/entryCases";
import { assessEntryModel, fitEntryModel, type EntryModel } from "../engine/advantage/entryModel";
import { fail, HfsError } from "../engine/errors";
import { readCandidates, readEntryPanel, type Candidate, type EntryPanel } from "./entryPanel";
import { answer } from "./errors";
import { report, type ResultCell } from "./results";

const ODDS_HEADINGS = ["Activity", "Probability", "Standard error", "Density", "Complexity"] as const;

/**
 * How likely regions are to enter activities they do not have yet, from a logit fitted on your own panel alone. Convention: present = RCA at or above 1 in its year; a case = a pair absent at the start of a span; entered = present in a later year of the span. Spans of five years (or the longest the panel has) follow each other back from the last year without overlap. Terms, in this order: relatedness density without the activity itself, RCA, complexity (PCI), density x complexity. Every ten cases that entered (or that did not, whichever are fewer) carry one term: from 10 on density alone, from 40 on all four. Standard error by the delta method; it takes cases as independent. With two spans or more (eleven yearly years), AUC and Brier are out of sample: fitted without the last span, tested on it; blank where the earlier spans hold too few entries. With one span they are in sample and flatter the model. With fewer than ten cases that entered, or fewer than ten that did not, no probability is given: judge by Density. Density is a correlation, not a cause; RCA is not comparative advantage under distortions; provincial exports are not provincial production.
 * @customfunction ENTRYODDS
 * @param panel A list with a row per region, activity and year: columns region, activity, year, amount, by these headings or in this order. Missing amounts and missing rows count as zero; rows of the same region, activity and year are added up.
 * @param candidates A list of region and activity, absent in the last year, named as in the panel; with or without headings.
 * @returns Activity (Region: Activity where candidates name several regions), Probability of entry within a span from the last year, Standard error, Density and Complexity (PCI) in the last year; then rows AUC (0.5 = no better than chance) and Brier (mean squared error, 0 = best).
 */
export function entryodds(panel: any[][], candidates: any[][]): any[][] {
  return answer(() => {
    const data = readEntryPanel(panel, "panel");
    const wanted = readCandidates(candidates, "candidates", data);
    const profiles = data.amounts.map(yearProfile);
    const latest = profiles[profiles.length - 1];
    requireAbsent(wanted, data, latest);
    const spans = entryCases(data.years, profiles, data.activities.length);
    const model = orError(() => (spans.length > 0 ? fitEntryModel(spans.flat()) : fail("panelYears", { year: data.years[0] })));
    const several = new Set(wanted.map(({ region }) => region)).size > 1;
    const rows = wanted.map(({ region, activity }): ResultCell[] => {
      const at = region * data.activities.length + activity;
      const [density, advantage] = [latest.density[at], latest.advantage[at]];
      const { probability, standardError } =
        model instanceof HfsError
          ? { probability: model, standardError: NaN }
          : model.predict({ density, advantage, complexity: latest.complexity?.[activity] ?? NaN });
      const name = data.activities[activity];
      const complexity = latest.pci ? latest.pci[activity] : new HfsError("complexityUndefined", { argument: "panel" });
      return [several ? `${data.regions[region]}: ${name}` : name, probability, standardError, density, complexity];
    });
    const { auc, brier } = assess(spans, model);
    return report(ODDS_HEADINGS, [...rows, ["AUC", auc, "", "", ""], ["Brier", brier, "", "", ""]]);
  });
}

function requireAbsent(candidates: readonly Candidate[], { regions, activities, years }: EntryPanel, { presence, advantage }: YearProfile): void {
  for (const { region, activity } of candidates) {
    const at = region * activities.length + activity;
    if (presence[at] !== 1) continue;
    fail("candidatePresent", {
      argument: "candidates",
      region: regions[region],
      activity: activities[activity],
      year: years[years.length - 1],
      value: advantage[at],
    });
  }
}

/** Out of sample where there is an earlier span to learn from; in sample with one span only. */
function assess(spans: readonly EntryCase[][], model: EntryModel | HfsError): { auc: number; brier: number } {
  const judged = spans.length > 1 ? orError(() => fitEntryModel(spans.slice(0, -1).flat())) : model;
  return judged instanceof HfsError ? { auc: NaN, brier: NaN } : assessEntryModel(judged, spans[spans.length - 1]);
}

/** What is not enough for a probability is said in its cell; density and complexity stand beside it all the same. */
function orError<T>(make: () => T): T | HfsError {
  try {
    return make();
  } catch (thrown) {
    if (thrown instanceof HfsError) return thrown;
    throw thrown;
  }
}
