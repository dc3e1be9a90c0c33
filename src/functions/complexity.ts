import { percentOfRange, scaledComplexity, type ComplexityMethod, type Convention } from "../engine/advantage/conventions";
import { fitness } from "../engine/advantage/fitness";
import type { Presence } from "../engine/advantage/presence";
import { productSpace } from "../engine/advantage/productSpace";
import { reflections } from "../engine/advantage/reflections";
import { whenDone } from "../engine/background/background";
import { fail } from "../engine/errors";
import { activityCell, joinPeriods, type AmountTable } from "./amountTable";
import { isOmitted, readOption } from "./arguments";
import { answer } from "./errors";
import { all, findIndex, readComplexities, readConvention, readSpaces, requireConnected, requireOffered, type Space } from "./productSpaces";
import { report, unitCell } from "./results";

/**
 * Whose complexity.
 * @customenum {string}
 */
export enum COMPLEXITY_OF {
  /** Regions: how many activities they have and how complex these are. */
  regions = "regions",
  /** Activities: how many regions have them and how complex these are. */
  activities = "activities",
}

/**
 * Ways to measure complexity.
 * @customenum {string}
 */
export enum COMPLEXITY_METHOD {
  /** Second eigenvector; attributed to Hausmann et al. (2014), the Atlas of Economic Complexity. */
  eigenvector = "eigenvector",
  /** Fitness and complexity: one weak region that has an activity keeps it simple. */
  fitness = "fitness",
  /** Method of reflections, 18 steps for regions and 19 for activities. */
  reflections = "reflections",
}

/**
 * Conventions of a package in place of ours.
 * @customenum {string}
 */
export enum COMPLEXITY_PRESET {
  /** py-ecomplexity: as ours. */
  growthlab = "growthlab",
  /** Stata's ecomplexity: present is RCA above 1; deviations over the table in long form. */
  stata = "stata",
  /** R's economiccomplexity: activities by their own mean and deviation, over n - 1; 19 updates of fitness. */
  r = "r",
  /** R's EconGeo without its rounding: eigenvectors over their sums; reflections from 0 to 100. */
  econgeo = "econgeo",
  /** economic-complexity of Datawheel: reflections, over n - 1. */
  oec = "oec",
}

/**
 * Economic complexity of regions (ECI) or of activities (PCI), from who has a location quotient of at least the threshold in what. Convention of the eigenvector without preset: ECI has mean 0 and standard deviation 1 (over n); PCI is on ECI's scale, so that a region's ECI is the mean PCI of its activities, and the mean of PCI itself is not 0. Sign: ECI rises with diversity. It orders regions by how alike their activities are, and depends on which regions and activities are selected. Each year of a stacked table stands alone.
 * @customfunction COMPLEXITY
 * @cancelable
 * @param table Amounts (exports, employment), regions in rows and activities in columns. Missing counts as zero; labels that stand twice are added up.
 * @param [of] regions (default) or activities.
 * @param [method] eigenvector (default; with oec reflections), fitness or reflections.
 * @param [threshold] RCA from which an activity counts as present (with stata: above which), within 1e-12 of it; default 1; 0 = any amount.
 * @param [pci] Complexities from elsewhere (the world's, the nation's), one per activity, with or without names, or a result of this function: ECI is then their plain mean over what is present.
 * @param [preset] growthlab, stata, r, econgeo or oec: that package's conventions.
 * @param invocation
 * @returns Unit, Diversity, ECI (or Fitness); for activities Activity, Ubiquity, PCI (or Complexity). Blank for an empty region or activity. Groups that share no activity, or regions all alike, are an error.
 */
export function complexity(
  table: any[][],
  of?: string,
  method?: string,
  threshold?: number,
  pci?: any[][],
  preset?: string,
  invocation: CustomFunctions.CancelableInvocation = {},
): any[][] {
  return answer(() => {
    const side = readOption(of, Object.values(COMPLEXITY_OF), "of");
    const { convention, preset: named } = readConvention(preset, Object.values(COMPLEXITY_PRESET));
    const way = readOption(method, Object.values(COMPLEXITY_METHOD), "method", convention.methods[0] as COMPLEXITY_METHOD);
    requireOffered(way, convention.methods, "method", named);
    const { amounts, spaces } = readSpaces(table, threshold, convention);
    const given = readComplexities(pci, amounts);
    if (given && !isOmitted(method) && way !== "eigenvector") fail("methodWithGiven", { value: way });
    if (given)
      return answerFor(
        side,
        "eigenvector",
        amounts,
        spaces,
        spaces.map(({ presence }) => meansOfGiven(presence, given)),
      );
    const values = all(spaces.map((space) => measure(space, amounts, way, convention, invocation)));
    return whenDone(values, (results) => answerFor(side, way, amounts, spaces, results));
  });
}

interface Values {
  readonly regions: Float64Array;
  readonly activities: Float64Array;
}

function measure(space: Space, amounts: AmountTable, way: `${ComplexityMethod}`, convention: Convention, cancel: CustomFunctions.CancelableInvocation) {
  const { presence } = space;
  if (way === "fitness") return convention.fitnessUpdates === null ? productSpace(presence).fitness : fitness(presence, convention.fitnessUpdates);
  if (way === "eigenvector") return whenDone(findIndex(space, amounts, cancel), (index): Values => scaledComplexity(index, presence, convention));
  requireConnected(space, amounts);
  const steps = reflections(presence, convention.reflectionsPercent ? 20 : 18, 19);
  if (isFlat(steps.regions)) fail("regionsAlike", { argument: space.argument });
  if (convention.reflectionsPercent) return { regions: percentOfRange(steps.regions), activities: percentOfRange(steps.activities) };
  return scaledComplexity(steps, presence, { deviation: convention.deviation, activities: "own" });
}

/** All values 0 once their common part is taken off: the regions have the same activities. */
function isFlat(values: Float64Array): boolean {
  return values.every((value) => Number.isNaN(value) || value === 0);
}

/** A region's mean of the given complexities over what is present; activities without one are left out. */
function meansOfGiven({ rows, columns, start, regions: list }: Presence, given: Float64Array): Values {
  const regions = new Float64Array(rows);
  const counts = new Float64Array(rows);
  for (let p = 0; p < columns; p++)
    for (let k = start[p]; k < start[p + 1]; k++) {
      if (Number.isNaN(given[p])) continue;
      regions[list[k]] += given[p];
      counts[list[k]]++;
    }
  return { regions: regions.map((sum, r) => sum / counts[r]), activities: given };
}

function answerFor(side: `${COMPLEXITY_OF}`, way: `${ComplexityMethod}`, amounts: AmountTable, spaces: readonly Space[], results: readonly Values[]) {
  const fit = way === "fitness";
  if (side === "regions") {
    const counts = spaces.map(({ presence }) => presence.diversity.map((value, r) => (presence.regionKnown[r] ? value : -1)));
    const diversity = joinPeriods(amounts, counts, 1);
    const values = joinPeriods(
      amounts,
      results.map(({ regions }) => regions),
      1,
    );
    const rows = amounts.rowLabels.map((_, i) => [unitCell(amounts, i), diversity[i] < 0 ? NaN : diversity[i], values[i]]);
    return report(["Unit", "Diversity", fit ? "Fitness" : "ECI"], rows);
  }
  const rows = spaces.flatMap(({ presence, period }, k) =>
    amounts.columnLabels.map((label, p) => [
      period.year === "" ? activityCell(amounts, p) : `${label} ${period.year}`,
      presence.activityKnown[p] ? presence.ubiquity[p] : NaN,
      results[k].activities[p],
    ]),
  );
  return report(["Activity", "Ubiquity", fit ? "Complexity" : "PCI"], rows);
}
