import { regionMoments, scaledComplexity, standardized, type Convention, type Preset } from "../engine/advantage/conventions";
import { neighbourMilliseconds } from "../engine/advantage/cost";
import type { ComplexityIndex } from "../engine/advantage/complexityIndex";
import type { Presence } from "../engine/advantage/presence";
import { reflections } from "../engine/advantage/reflections";
import { fail } from "../engine/errors";
import { inBackground, whenDone } from "../engine/background/background";
import { amountTransform, joinPeriods } from "./amountTable";
import { readOption } from "./arguments";
import { answer } from "./errors";
import { all, findIndex, readComplexities, readConvention, readDiagonal, readSpaces, requireConnected, requireOffered } from "./productSpaces";
import { report, unitCell } from "./results";

/**
 * Outlook of an activity in a region, or of a region.
 * @customenum {string}
 */
export enum OUTLOOK_OF {
  /** Complexity outlook gain (COG): what taking up an activity adds to a region's outlook. */
  gain = "gain",
  /** Complexity outlook index (COI): how near a region is to complex activities that it does not have. */
  index = "index",
}

/**
 * Conventions of a package in place of ours.
 * @customenum {string}
 */
export enum OUTLOOK_PRESET {
  /** py-ecomplexity: an activity is its own neighbour. */
  growthlab = "growthlab",
  /** Stata's ecomplexity: present is RCA above 1; deviations over the table in long form. */
  stata = "stata",
  /** R's economiccomplexity: complexities by their own mean and deviation, an activity is its own neighbour, no standardizing. */
  r = "r",
  /** R's EconGeo, which has no outlook. */
  econgeo = "econgeo",
  /** economic-complexity of Datawheel: opportunity gain on complexities by reflections. */
  oec = "oec",
}

/**
 * Complexity outlook: what near and complex activities a region does not have yet. Convention: PCI enters as the raw eigenvector, as in py-ecomplexity and Stata; standardized, a reading attributed to the text of the Atlas, it gives another order. Gains are in standard deviations of ECI (with pci in the unit of pci, with r and oec in standard deviations of PCI). density x PCI, the part of the index that ends when the activity is taken up, is not subtracted; with oec it is. The index is standardized over regions; with r it is the plain sum. Each year of a stacked table stands alone.
 * @customfunction OUTLOOK
 * @cancelable
 * @param table Amounts (exports, employment), regions in rows and activities in columns. Missing counts as zero; labels that stand twice are added up, and each shows the value of the sum.
 * @param [of] gain (default) or index.
 * @param [diagonal] 0 (default; with growthlab and r 1) or 1: whether an activity counts as its own neighbour.
 * @param [threshold] RCA from which an activity counts as present (with stata: above which), within 1e-12 of it; default 1; 0 = any amount.
 * @param [pci] Complexities from elsewhere, one per activity, with or without names, or a result of COMPLEXITY: taken as they are. Activities without one are left out.
 * @param [preset] growthlab, stata, r or oec: that package's conventions.
 * @param invocation
 * @returns gain: the same table of gains, 0 where the activity is present (with oec a value there too). index: Unit, COI. Blank in an empty row and for an activity that no region has.
 */
export function outlook(
  table: any[][],
  of?: string,
  diagonal?: number,
  threshold?: number,
  pci?: any[][],
  preset?: string,
  invocation: CustomFunctions.CancelableInvocation = {},
): any[][] {
  return answer(() => {
    const what = readOption(of, Object.values(OUTLOOK_OF), "of");
    const { convention, preset: named } = readConvention(preset, Object.values(OUTLOOK_PRESET));
    if (named && convention.outlooks.length === 0) fail("presetWithoutOutlook", { preset: named });
    requireOffered(what, convention.outlooks, "of", named);
    const own = readDiagonal(diagonal, convention.diagonal);
    const { amounts, spaces } = readSpaces(table, threshold, convention);
    const given = readComplexities(pci, amounts);

    const results = spaces.map((space) => {
      const { presence } = space;
      const eigenvectors = given || named === "oec" ? null : findIndex(space, amounts, invocation);
      if (!given && named === "oec") requireConnected(space, amounts);
      return whenDone(eigenvectors, (index) => {
        const scale = scaleOf(presence, given, index, convention, named);
        const milliseconds = 2 * neighbourMilliseconds(presence);
        const complexity = what === "gain" ? scale.complexity.map((value) => value / scale.unit) : scale.complexity;
        const input = { presence, complexity, diagonal: own };
        if (what === "index") return whenDone(inBackground("findOutlookIndex", input, milliseconds, invocation), (sums) => scale.index(sums));
        const form = named === "oec" ? "datawheel" : "atlas";
        return inBackground("findOutlookGain", { ...input, form }, milliseconds, invocation);
      });
    });
    return whenDone(all<Float64Array>(results), (values) => {
      if (what === "gain") return amountTransform(amounts, joinPeriods(amounts, values, amounts.columns));
      const index = joinPeriods(amounts, values, 1);
      return report(
        ["Unit", "COI"],
        amounts.rowLabels.map((_, i) => [unitCell(amounts, i), index[i]]),
      );
    });
  });
}

interface Scale {
  readonly complexity: Float64Array;
  /** Gains are in units of this. */
  readonly unit: number;
  readonly index: (sums: Float64Array) => Float64Array;
}

/** Which complexities enter, and in what units results leave. */
function scaleOf(presence: Presence, given: Float64Array | null, index: ComplexityIndex | null, convention: Convention, preset: Preset | null): Scale {
  const standard = (sums: Float64Array): Float64Array => {
    const moments = regionMoments(sums, presence, convention);
    // Sums that differ by rounding alone are equal.
    return moments.sd > 1e-12 * Math.abs(moments.mean) ? standardized(sums, moments) : sums.map((sum) => 0 * sum);
  };
  const plain = (sums: Float64Array): Float64Array => sums;
  if (given) return { complexity: given, unit: 1, index: preset === "r" ? plain : standard };
  const source = index ?? reflections(presence);
  if (convention.activities === "own") return { complexity: scaledComplexity(source, presence, convention).activities, unit: 1, index: plain };
  return { complexity: source.activities, unit: regionMoments(source.regions, presence, convention).sd, index: standard };
}
