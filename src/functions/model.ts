import { fail } from "../engine/errors";
import { LAYERS } from "../engine/indicators/framework";
import { balancedRatio, lagging, mismatch } from "../engine/upgrading/balance";
import { gate as gateOf } from "../engine/upgrading/gate";
import { bottleneck } from "../engine/upgrading/marginalValues";
import { PARAMETER_ROWS } from "../engine/upgrading/parameters";
import { stability as stabilityOf } from "../engine/upgrading/stability";
import { sustainability } from "../engine/upgrading/sustainability";
import { valueIndex } from "../engine/upgrading/valueIndex";
import { valueShares } from "../engine/upgrading/valueShares";
import { isOmitted, readNumber, readOption } from "./arguments";
import { answer } from "./errors";
import { readLevels } from "./levels";
import { readParameters } from "./parameters";
import { report, transform, unitCell, type ResultCell } from "./results";
import { readDemand, readScores, type Scores } from "./scoreTable";

/**
 * What parameters are for.
 * @customenum {string}
 */
export enum PARAMS_GROUP {
  /** How far hardware lets firmware and software take effect. */
  gate = "gate",
  /** Matching and substitution in the value index. */
  value = "value",
  /** Floor of the layer scores. */
  scores = "scores",
  /** Spread of demand. */
  demand = "demand",
  /** Yearly loss of hardware. */
  decay = "decay",
  /** Cost of a unit of score by layer. */
  cost = "cost",
  /** Speeds and losses over the years. */
  roadmap = "roadmap",
  /** Effort and discounting in the ranking of paths. */
  paths = "paths",
}

/**
 * Realized level of firmware or software: what of an installed level takes effect at a given hardware level. Convention: the Clayton form softened by lambda; it never exceeds the installed level and equals it at hardware 1; k above 50 is the hard form (the shorter side), k = 0 the product.
 * @customfunction GATE
 * @param level Installed firmware or software scores between 0 and 1: one number or a table.
 * @param hardware Hardware scores between 0 and 1: one number, one per row of level, or a table of the same size.
 * @param [params] Parameters to change, two columns name and value, names as in PARAMS; a result of CALIBRATE fits.
 * @returns The same table of realized levels, labelled as the input was.
 */
export function gate(level: any[][], hardware: any[][], params?: any[][]): any[][] {
  return answer(() => {
    const { table, values, hardware: h } = readLevels(level, hardware);
    const parameters = readParameters(params);
    return transform(
      table,
      values.map((x, i) => gateOf(x, h[i], parameters)),
    );
  });
}

/**
 * Value index of units from their layer scores: matching efficiency times the output of hardware matched with realized software. An index (uncalibrated) between 0 and 1, not value added, until CALIBRATE has fitted it to your panel. Convention: soft layers count as far as hardware opens the gate; floor and ceiling are the lowest and highest value over all demand orientations; bottleneck = largest marginal value per cost among the layers below 1, none where no layer gains.
 * @customfunction VALUE
 * @param scores Table with columns headed Hardware, Firmware and Software (a result of SCORE fits), or three columns in that order, each between 0 and 1.
 * @param [demand] Demand orientation between 0 (supply-driven) and 1 (demand-driven): one number or one per unit; default 0.5.
 * @param [params] Parameters to change, two columns name and value, names as in PARAMS; a result of CALIBRATE fits.
 * @returns A row per unit with its value index, matching, realized firmware and software, floor, ceiling and bottleneck.
 */
export function value(scores: any[][], demand?: any[][], params?: any[][]): any[][] {
  return answer(() => {
    const parameters = readParameters(params);
    return perUnit(
      scores,
      demand,
      ["Value index", "Matching", "Realized firmware", "Realized software", "Floor", "Ceiling", "Bottleneck"],
      (h, f, s, theta) => {
        const found = valueIndex(h, f, s, theta, parameters);
        const first = bottleneck([h, f, s], theta, parameters);
        return [found.value, found.matching, found.realizedFirmware, found.realizedSoftware, found.floor, found.ceiling, layerWord(first)];
      },
    );
  });
}

/**
 * Which layer makes the value, and which to invest in. Model-implied, index (uncalibrated). Convention: shares are those of hardware and realized software in matched output; gains are marginal products per unit of score, hardware counting also what it enables; switch level = the hardware score above which software gains more than hardware, blank where it is not crossed exactly once; invest first = largest gain per cost among the layers below 1, none where no layer gains. A score of 0 is read as one millionth for the gains.
 * @customfunction SHARES
 * @param scores Table with columns headed Hardware, Firmware and Software (a result of SCORE fits), or three columns in that order, each between 0 and 1.
 * @param [demand] Demand orientation between 0 (supply-driven) and 1 (demand-driven): one number or one per unit; default 0.5.
 * @param [params] Parameters to change, two columns name and value, names as in PARAMS; a result of CALIBRATE fits.
 * @returns A row per unit with shares, gains, switch level and the layer to invest in first.
 */
export function shares(scores: any[][], demand?: any[][], params?: any[][]): any[][] {
  return answer(() => {
    const parameters = readParameters(params);
    const headings = ["Hardware share", "Software share", "Hardware gain", "Firmware gain", "Software gain", "Switch level", "Invest first"];
    return perUnit(scores, demand, headings, (h, f, s, theta) => {
      const found = valueShares(h, f, s, theta, parameters);
      return [found.hardwareShare, found.softwareShare, ...found.gains, found.switchLevel, layerWord(found.investFirst)];
    });
  });
}

/**
 * Level and stability of the value index when demand varies: demand is Beta distributed around the unit's own. Model-implied, index (uncalibrated). Convention: exact integration, no random numbers; CV = standard deviation over mean; comprehensive = floor over ceiling; a mean from 0.5 is high, from 0.25 medium, a CV up to 0.1 stable.
 * @customfunction STABILITY
 * @param scores Table with columns headed Hardware, Firmware and Software (a result of SCORE fits), or three columns in that order, each between 0 and 1.
 * @param [demand] Mean demand orientation between 0 and 1: one number or one per unit; default 0.5.
 * @param [concentration] How closely demand stays around its mean; default the parameter nu, 4.
 * @param [params] Parameters to change, two columns name and value, names as in PARAMS; a result of CALIBRATE fits.
 * @returns A row per unit with mean, CV, floor, ceiling, the comprehensive ratio and a verdict.
 */
export function stability(scores: any[][], demand?: any[][], concentration?: number, params?: any[][]): any[][] {
  return answer(() => {
    const parameters = readParameters(params);
    const nu = readNumber(concentration, "concentration", parameters.nu, { min: 0.1, max: 1000 });
    return perUnit(scores, demand, ["Mean", "CV", "Floor", "Ceiling", "Comprehensive", "Verdict"], (h, f, s, theta) => {
      const found = stabilityOf(h, f, s, theta, nu, parameters);
      return [found.mean, found.cv, found.floor, found.ceiling, found.comprehensive, found.verdict];
    });
  });
}

/**
 * How long hardware lasts given firmware and software. Convention: yearly decay falls from delta_max to delta_min with the geometric mean of firmware and software; half-life in years; retention = delta_min over decay, the long-run hardware per unit of investment relative to full support.
 * @customfunction SUSTAIN
 * @param scores Table with columns headed Hardware, Firmware and Software (a result of SCORE fits), or three columns in that order, each between 0 and 1.
 * @param [params] Parameters to change, two columns name and value, names as in PARAMS; a result of CALIBRATE fits.
 * @returns A row per unit with decay, half-life and retention.
 */
export function sustain(scores: any[][], params?: any[][]): any[][] {
  return answer(() => {
    const parameters = readParameters(params);
    const units = readScores(scores, "scores");
    const rows = unitRows(units, 3, (_h, f, s) => {
      const { decay, halfLife, retention } = sustainability(f, s, parameters);
      return [decay, halfLife, retention];
    });
    return report(["Unit", "Decay", "Half-life", "Retention"], rows);
  });
}

/**
 * Balance of supply and demand: mismatch of hardware and realized software, and the ratio of hardware to software that would make the value index largest at the unit's own sum of both. Convention: mismatch = |ln(realized software / hardware)|; lagging = the lowest score; bottleneck = largest marginal value per cost among the layers below 1, none where no layer gains. The two may differ.
 * @customfunction BALANCE
 * @param scores Table with columns headed Hardware, Firmware and Software (a result of SCORE fits), or three columns in that order, each between 0 and 1.
 * @param [demand] Demand orientation between 0 (supply-driven) and 1 (demand-driven): one number or one per unit; default 0.5.
 * @param [params] Parameters to change, two columns name and value, names as in PARAMS; a result of CALIBRATE fits.
 * @returns A row per unit with mismatch, balanced ratio, lagging layer and bottleneck.
 */
export function balance(scores: any[][], demand?: any[][], params?: any[][]): any[][] {
  return answer(() => {
    const parameters = readParameters(params);
    return perUnit(scores, demand, ["Mismatch", "Balanced ratio", "Lagging", "Bottleneck"], (h, f, s, theta) => [
      mismatch(h, s, parameters),
      balancedRatio(h, f, s, theta, parameters),
      layerWord(lagging([h, f, s])),
      layerWord(bottleneck([h, f, s], theta, parameters)),
    ]);
  });
}

/**
 * What changes when one unit's layer scores change: value index, what takes effect of its soft layers, its floor and the half-life of its hardware, before and after. Model-implied, index (uncalibrated): not an effect measured on data.
 * @customfunction WHATIF
 * @param before Scores of one unit before: columns headed Hardware, Firmware and Software, or three columns in that order.
 * @param after Scores of the same unit after.
 * @param [demand] Demand orientation between 0 (supply-driven) and 1 (demand-driven); default 0.5.
 * @param [params] Parameters to change, two columns name and value, names as in PARAMS; a result of CALIBRATE fits.
 * @returns A row per measure with its value before, after, and the change.
 */
export function whatif(before: any[][], after: any[][], demand?: any[][], params?: any[][]): any[][] {
  return answer(() => {
    const parameters = readParameters(params);
    const [from, to] = [readOne(before, "before"), readOne(after, "after")];
    const theta = readDemand(demand, from)[0];
    if (Number.isNaN(theta)) fail("demandMissing", { unit: from.rowLabels[0] });
    const measures = (h: number, f: number, s: number): number[] => {
      const found = valueIndex(h, f, s, theta, parameters);
      return [h, f, s, found.realizedFirmware, found.realizedSoftware, found.value, found.floor, sustainability(f, s, parameters).halfLife];
    };
    const [first, second] = [from, to].map(({ values: [h, f, s] }) => measures(h, f, s));
    const names = [...LAYERS, "Realized firmware", "Realized software", "Value index", "Floor", "Half-life"];
    const rows = names.map((name, i) => [name, first[i], second[i], second[i] - first[i]]);
    return report(["Measure", "Before", "After", "Change"], rows);
  });
}

/**
 * The model's parameters: default, admissible range, range drawn for confidence, basis, source and meaning. Basis: L = from the literature, O = the product's reading of a sentence of the paper, A = assumed until you replace it. Give changed values to any function's params as two columns name and value.
 * @customfunction PARAMS
 * @param [group] gate, value, scores, demand, decay, cost, roadmap or paths; omitted = all.
 * @returns A row per parameter.
 */
export function params(group?: string): any[][] {
  return answer(() => {
    const wanted = isOmitted(group) ? null : readOption(group, Object.values(PARAMS_GROUP), "group");
    const rows = PARAMETER_ROWS.filter((row) => wanted === null || row.group === wanted);
    return report(
      ["Name", "Value", "Low", "High", "Draw low", "Draw high", "Basis", "Source", "Meaning"],
      rows.map(({ name, value, low, high, draw, basis, source, meaning }) => [
        name,
        value,
        low,
        high,
        draw?.[0] ?? NaN,
        draw?.[1] ?? NaN,
        basis,
        source,
        meaning,
      ]),
    );
  });
}

/** A report with the demand of every unit beside its name; a unit without scores or demand is a row of holes. */
function perUnit(
  scores: unknown,
  demand: unknown,
  headings: readonly string[],
  found: (h: number, f: number, s: number, theta: number) => ResultCell[],
): unknown[][] {
  const units = readScores(scores, "scores");
  const theta = readDemand(demand, units);
  const rows = unitRows(units, headings.length + 1, (h, f, s, i) => (Number.isNaN(theta[i]) ? null : [theta[i], ...found(h, f, s, theta[i])]));
  return report(["Unit", "Demand", ...headings], rows);
}

function unitRows(units: Scores, width: number, found: (h: number, f: number, s: number, i: number) => ResultCell[] | null): ResultCell[][] {
  return Array.from({ length: units.rows }, (_, i) => {
    const [h, f, s] = units.values.subarray(i * 3, i * 3 + 3);
    const row = Number.isNaN(h + f + s) ? null : found(h, f, s, i);
    return [unitCell(units, i), ...(row ?? Array.from({ length: width }, () => NaN))];
  });
}

/** Scores of exactly one unit. */
function readOne(raw: unknown, argument: string): Scores {
  const scores = readScores(raw, argument);
  if (scores.rows !== 1) fail("oneUnitNeeded", { argument, rows: scores.rows });
  return scores;
}

/** None where no layer lags, or none has anything left to gain. */
function layerWord(layer: number): string {
  return layer < 0 ? "none" : LAYERS[layer];
}
