import { neighbourMilliseconds, proximityMilliseconds } from "../engine/advantage/cost";
import { proximity as proximities } from "../engine/advantage/proximity";
import { inBackground, whenDone } from "../engine/background/background";
import { fail } from "../engine/errors";
import { MAX_RESULT_CELLS } from "../engine/table/table";
import { activityCell, amountTransform, joinPeriods, requireOneYear } from "./amountTable";
import { readOption } from "./arguments";
import { answer } from "./errors";
import { all, readConvention, readDiagonal, readSpaces } from "./productSpaces";
import { squareMatrix } from "./results";

/**
 * Proximities of activities.
 * @customenum {string}
 */
export enum PROXIMITY_FORM {
  /** The smaller of the two conditional probabilities of having one given the other; diagonal 1. */
  minimum = "minimum",
  /** EconGeo: co-occurrences over the root of the product of their sums; diagonal 0, as all below. */
  cosine = "cosine",
  /** EconGeo: co-occurrences over their union. */
  jaccard = "jaccard",
  /** EconGeo: observed over expected co-occurrences (association strength). */
  association = "association",
  /** EconGeo: as association, each pair drawn without putting back. */
  probability = "probability",
}

/**
 * Conventions of a package in place of ours.
 * @customenum {string}
 */
export enum PROXIMITY_PRESET {
  /** py-ecomplexity: diagonal 1. */
  growthlab = "growthlab",
  /** Stata's ecomplexity: present is RCA above 1, diagonal 0. */
  stata = "stata",
  /** R's economiccomplexity: diagonal 1. */
  r = "r",
  /** R's EconGeo without its rounding: probability where no form is named. */
  econgeo = "econgeo",
  /** economic-complexity of Datawheel: diagonal 0. */
  oec = "oec",
}

/**
 * Conventions of a package in place of ours.
 * @customenum {string}
 */
export enum DENSITY_PRESET {
  /** py-ecomplexity: an activity is its own neighbour. */
  growthlab = "growthlab",
  /** Stata's ecomplexity: present is RCA above 1. */
  stata = "stata",
  /** R's economiccomplexity: an activity is its own neighbour. */
  r = "r",
  /** R's EconGeo without its rounding: proximity by probability, times 100; the diagonal is always 0. */
  econgeo = "econgeo",
  /** economic-complexity of Datawheel: as ours. */
  oec = "oec",
}

/**
 * How near activities are to each other: how often regions that have one also have the other. Convention without preset: minimum, the smaller conditional probability, with 1 on the diagonal; the other forms are EconGeo's, with 0 there and each pair counted twice in the totals. association and probability compare with what is expected by chance and can exceed 1. Present is a location quotient of at least the threshold. It describes where activities meet; it does not say why.
 * @customfunction PROXIMITY
 * @param table Amounts (exports, employment), regions in rows and activities in columns, one year. Missing counts as zero; labels that stand twice are added up.
 * @param [form] minimum (default; with econgeo probability), cosine, jaccard, association or probability.
 * @param [threshold] RCA from which an activity counts as present (with stata: above which), within 1e-12 of it; default 1; 0 = any amount.
 * @param [preset] growthlab, stata, r, econgeo or oec: that package's conventions.
 * @returns A square table over activities. Blank for an activity that no region has.
 */
export function proximity(table: any[][], form?: string, threshold?: number, preset?: string): any[][] {
  return answer(() => {
    const { convention } = readConvention(preset, Object.values(PROXIMITY_PRESET));
    const way = readOption(form, Object.values(PROXIMITY_FORM), "form", convention.proximity as PROXIMITY_FORM);
    const { amounts, spaces } = readSpaces(table, threshold, convention);
    requireOneYear(amounts);
    const limit = Math.floor(Math.sqrt(MAX_RESULT_CELLS)) - 1;
    if (amounts.columns > limit) fail("tooManyActivities", { argument: amounts.argument, given: amounts.columns, limit });
    const labels = amounts.columnLabels.map((_, p) => activityCell(amounts, p));
    return squareMatrix(labels, amounts.hasColumnLabels, proximities(spaces[0].presence, way, way === "minimum" ? convention.shownDiagonal : 0));
  });
}

/**
 * Relatedness density: how much of the neighbourhood of an activity a region already has, from 0 to 1 (with econgeo to 100); the nearer, the likelier it is entered. Convention without preset: proximity is the smaller conditional probability, and an activity is no neighbour of its own (diagonal 0), which matters below about 100 activities; py-ecomplexity and R count it (diagonal 1). Distance is 1 - density (with econgeo 100 - density). A correlate of entry, not a cause. Each year of a stacked table stands alone.
 * @customfunction DENSITY
 * @cancelable
 * @param table Amounts (exports, employment), regions in rows and activities in columns. Missing counts as zero; labels that stand twice are added up, and each shows the value of the sum.
 * @param [diagonal] 0 (default; with growthlab and r 1) or 1: whether an activity counts as its own neighbour; econgeo has 0 always.
 * @param [threshold] RCA from which an activity counts as present (with stata: above which), within 1e-12 of it; default 1; 0 = any amount.
 * @param [preset] growthlab, stata, r, econgeo or oec: that package's conventions.
 * @param invocation
 * @returns The same table of densities, labelled as the input was. Blank in an empty row and for an activity that no region has or that meets no other.
 */
export function density(
  table: any[][],
  diagonal?: number,
  threshold?: number,
  preset?: string,
  invocation: CustomFunctions.CancelableInvocation = {},
): any[][] {
  return answer(() => {
    const { convention, preset: named } = readConvention(preset, Object.values(DENSITY_PRESET));
    const own = readDiagonal(diagonal, convention.diagonal);
    if (named && own === 1 && convention.proximity !== "minimum") fail("presetDiagonal", { preset: named });
    const { amounts, spaces } = readSpaces(table, threshold, convention);
    const found = spaces.map(({ presence }) =>
      inBackground(
        "findDensity",
        { presence, diagonal: own, form: convention.proximity },
        convention.proximity === "minimum" ? neighbourMilliseconds(presence) : proximityMilliseconds(presence),
        invocation,
      ),
    );
    return whenDone(all(found), (densities) => {
      const joined = joinPeriods(amounts, densities, amounts.columns);
      return amountTransform(amounts, convention.percent === 1 ? joined : joined.map((value) => convention.percent * value));
    });
  });
}
