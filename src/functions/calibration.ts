import { inBackground, whenDone } from "../engine/background/background";
import type { Calibration } from "../engine/calibration/calibrate";
import type { ComparedModel, Comparison } from "../engine/calibration/compareModels";
import { calibrationMilliseconds, comparisonMilliseconds } from "../engine/calibration/cost";
import type { Doubt } from "../engine/calibration/identified";
import { FEW_UNITS } from "../engine/calibration/limits";
import { rowsOf } from "../engine/calibration/panel";
import { fail } from "../engine/errors";
import { MAX_SEED } from "../engine/random";
import { SHAPE_NAMES } from "../engine/upgrading/logValue";
import { readNumber, readOption } from "./arguments";
import { answer } from "./errors";
import { holdsEstimates, readGivenParameters } from "./parameters";
import { report, type ResultCell } from "./results";
import { readScorePanel, type ReadPanel } from "./scorePanel";

/**
 * Fixed effects that are taken out before the index explains anything.
 * @customenum {string}
 */
export enum CALIBRATE_EFFECTS {
  /** A level of its own for every unit and every year. */
  both = "both",
  /** A level of its own for every unit. */
  unit = "unit",
  /** A level of its own for every year. */
  year = "year",
  /** One constant: differences between units count too. */
  none = "none",
}

/**
 * Fixed effects that are taken out before the models explain anything.
 * @customenum {string}
 */
export enum FIT_EFFECTS {
  /** A level of its own for every unit and every year. */
  both = "both",
  /** A level of its own for every unit. */
  unit = "unit",
  /** A level of its own for every year. */
  year = "year",
  /** One constant: differences between units count too. */
  none = "none",
}

/** Fewer draws have no 5 % and 95 % quantiles worth the name. */
const [LEAST_DRAWS, MOST_DRAWS] = [20, 2000];

/**
 * Estimates rho, lambda, h50 and a0 of the value index on your own panel: ln value = gamma ln V + effects + controls, k 2 and phi 1, by bounded least squares from ten starts. Intervals: bootstrap of whole units, 5 % and 95 %. Identified: no = the data fit as well at either end of its range (profile likelihood, 5 %); weak = at a bound, or (needs draws) lambda may be 0 or an interval as wide as CONFIDENCE draws. A descriptive fit, not an effect. The result fits as params; what is marked no keeps its default: =HFS.VALUE(scores, , HFS.CALIBRATE(panel)).
 * @customfunction CALIBRATE
 * @cancelable
 * @param panel A list with a row per unit and year: unit, year, value (in levels above 0, such as output per worker), hardware, firmware, software (above 0, up to 1), [demand] (0 to 1), numeric controls; by headings, else in this order; Overall, Rank and Coverage are skipped. Rows with a missing cell are left out.
 * @param [effects] both (default), unit, year or none.
 * @param [draws] Bootstrap draws, 20 to 2000, or 0 for no intervals; default 200.
 * @param [seed] A whole number from 0; the same seed gives the same draws. Default 1.
 * @param invocation
 * @returns Parameter, Estimate, Low, High and Identified: rho, lambda, h50, a0, gamma, the controls by heading; then remarks, the column taken for value first, with their number beside them where they have one. Share above the gate = rows with firmware or software above hardware; Condition number above 30 = parameters can make up for each other; Draws used = draws that gave an estimate. Low and High are blank where Identified is no.
 */
export function calibrate(panel: any[][], effects?: string, draws?: number, seed?: number, invocation: CustomFunctions.CancelableInvocation = {}): any[][] {
  return answer(() => {
    const read = readScorePanel(panel, "panel");
    const kind = readOption(effects, Object.values(CALIBRATE_EFFECTS), "effects");
    const count = readNumber(draws, "draws", 200, { min: 0, max: MOST_DRAWS, whole: true });
    if (count > 0 && count < LEAST_DRAWS) fail("tooFewDraws", { value: count, min: LEAST_DRAWS });
    const from = readNumber(seed, "seed", 1, { min: 0, max: MAX_SEED, whole: true });
    const run = { argument: "panel", panel: read.panel, effects: kind, draws: count, seed: from };
    return whenDone(inBackground("calibrate", run, calibrationMilliseconds(run), invocation), (found) =>
      report(
        ["Parameter", "Estimate", "Low", "High", "Identified"],
        [...parameterRows(found, read), ...remarks(found, read, count, kind).map(([text, size = NaN]): ResultCell[] => [text, size, "", "", ""])],
      ),
    );
  });
}

function parameterRows({ estimates, low, high, identified }: Calibration, { panel }: ReadPanel): ResultCell[][] {
  const names = [...SHAPE_NAMES, "gamma", ...panel.controlNames];
  const gamma = SHAPE_NAMES.length;
  return names.map((name, j) => {
    const word = j < gamma ? identified[j].word : j === gamma ? gammaWord(estimates[j], low[j]) : "yes";
    // What the data do not tell has no interval to go by.
    const interval = word === "no" ? ["", ""] : [low[j], high[j]];
    return [name, estimates[j], ...interval, word];
  });
}

/** A gamma that may be 0 means that the index may explain nothing. */
function gammaWord(estimate: number, low: number): string {
  if (!(estimate > 0)) return "no";
  return low <= 0 ? "weak" : "yes";
}

const DOUBTS: Readonly<Record<Exclude<Doubt, "">, string>> = {
  gamma: "gamma is not positive, so value does not rise with the index in this panel; keep the default parameters",
  zero: "gamma may be 0, so the index may explain nothing in this panel",
  gate: "lambda may be 0, which is no gate, and h50 then has no meaning; see FIT",
  range: "any value of its range fits about as well",
  bound: "the estimate is at the end of its range",
  interval: "the interval is as wide as the range that CONFIDENCE draws without any data",
  spread: "the ratio of hardware to realized software hardly varies",
  end: "one end of its range fits about as well",
};

function remarks(found: Calibration, read: ReadPanel, draws: number, effects: CALIBRATE_EFFECTS): [string, number?][] {
  const { panel, leftOut, hasDemand, valueName, passedOver } = read;
  const when = (holds: boolean, text: string): [string][] => (holds ? [[text]] : []);
  const pooled = effects === CALIBRATE_EFFECTS.none;
  const oneRowEach = rowsOf(panel) === panel.units;
  return [
    [`Value: ${valueName}`],
    ...when(passedOver.length > 0, `Passed over, as they hold no numbers: ${passedOver.join(", ")}.`),
    ["Observations used", rowsOf(panel)],
    ["Observations left out", leftOut],
    ["Units", panel.units],
    ["Share above the gate", found.shareAbove],
    ["SD of ln(h/s*)", found.ratioSpread],
    ...(pooled ? [] : [["SD of ln(h/s*) within effects", found.spreadWithin] satisfies [string, number]]),
    [pooled ? "R2" : "Within R2", found.withinR2],
    ["RMSE", found.rmse],
    ["Condition number", found.conditionNumber],
    ...(draws > 0 ? [["Draws used", found.usedDraws] satisfies [string, number]] : []),
    ...doubtRemarks(found),
    ...when(!hasDemand, "Demand was not given: 0.5 is assumed in every row."),
    ...when(draws > 0 && oneRowEach, "Every unit has one row, so the intervals take rows as independent."),
    ...when(draws > 0 && panel.units < FEW_UNITS, "Few units: the intervals are rough."),
    ["k is held at 2 and phi at 1."],
    ["Descriptive fit, not an effect: scores may follow value added."],
    ["Noise in scores makes the gate look weaker and substitution easier."],
  ];
}

/** Why parameters are told badly, those with one reason together. */
function doubtRemarks({ identified }: Calibration): [string][] {
  const alike = new Map<string, string[]>();
  identified.forEach(({ word, doubt }, j) => {
    if (doubt === "") return;
    const reason = `${word}: ${DOUBTS[doubt]}.`;
    alike.set(reason, [...(alike.get(reason) ?? []), SHAPE_NAMES[j]]);
  });
  return [...alike].map(([reason, names]) => [`${names.join(", ")} ${reason}`]);
}

/**
 * Whether a panel supports the gated value index, against four rivals with the same effects and controls: log-linear, CES without gate (lambda 0), Leontief (ln of the lowest score) and the mean score. RMSE out: units left out in turn (up to 40, else 20 groups), around their own mean with unit effects; from six years on also the last three years left out, around each year's mean with year effects. AICc counts effects. The gate counts as supported if out of sample it beats log-linear, lambda 0 and effects alone. Descriptive fits, not effects.
 * @customfunction FIT
 * @cancelable
 * @param panel A list with a row per unit and year: columns unit, year, value, hardware, firmware, software, [demand], further numeric columns are controls; read as in CALIBRATE.
 * @param [effects] both (default), unit, year or none.
 * @param [params] Parameters to hold, two columns name and value: k and phi (else 2 and 1), or any of rho, lambda, h50, a0, which are estimated otherwise; not a result of CALIBRATE.
 * @param invocation
 * @returns Model, RMSE in, RMSE out, AICc and Verdict, a row per model; then, from six years on, a row per model with the RMSE of the last three years. RMSE in logarithms: 0.1 is about 10 %. The p of lambda 0 allows for the end of its range and for h50, which has no meaning there; it takes errors as independent.
 */
export function fit(panel: any[][], effects?: string, params?: any[][], invocation: CustomFunctions.CancelableInvocation = {}): any[][] {
  return answer(() => {
    const read = readScorePanel(panel, "panel");
    const kind = readOption(effects, Object.values(FIT_EFFECTS), "effects");
    if (holdsEstimates(params)) fail("estimatesHeld", { argument: "params" });
    const run = { argument: "panel", panel: read.panel, effects: kind, held: readGivenParameters(params) };
    return whenDone(inBackground("compareModels", run, comparisonMilliseconds(run), invocation), (found) =>
      report(["Model", "RMSE in", "RMSE out", "AICc", "Verdict"], [...modelRows(found), ...lastYearRows(found)]),
    );
  });
}

/** Two errors closer than this share are the same. */
const SAME = 1e-6;

function modelRows({ models, rmseAlone, gamma, ratio, probability }: Comparison): ResultCell[][] {
  const [gated, ...rivals] = models;
  const [logLinear, ungated] = rivals;
  const best = leastBy(models, "rmseOut");
  const errorsToBeat = [logLinear.rmseOut, ungated.rmseOut, rmseAlone];
  const unsupported = !(gamma > 0) || errorsToBeat.some((error) => !isLess(gated.rmseOut, error));
  // Without the gate the model must do at least as well, or to advise that would be refuted by its own row.
  const withoutGate = isLess(gated.rmseOut, ungated.rmseOut) ? "lambda 0 does worse: keep the index uncalibrated" : "lambda 0 is recommended";
  return models.map((model) => {
    const words = [compared(model, best, "rmseOut", "out of sample")];
    if (model === gated && unsupported) words.unshift(`your data do not support gating; ${withoutGate}`);
    if (model === gated && !(gamma > 0)) words.unshift("value does not rise with the index (gamma is not positive)");
    if (!isLess(model.rmseOut, rmseAlone)) words.push("no better than effects and controls alone");
    if (model === ungated && !Number.isNaN(ratio)) words.push(`lambda 0 against the gate: LR ${ratio.toFixed(2)}, p ${probability.toPrecision(2)}`);
    return [model.name, model.rmseIn, model.rmseOut, model.aicc, words.join("; ")];
  });
}

function lastYearRows({ models }: Comparison): ResultCell[][] {
  const told = models.filter(({ rmseLast }) => !Number.isNaN(rmseLast));
  if (told.length === 0) return [];
  const best = leastBy(told, "rmseLast");
  return told.map((model) => [`Last 3 years out: ${model.name}`, "", model.rmseLast, "", compared(model, best, "rmseLast", "in the last 3 years")]);
}

type ErrorKind = "rmseOut" | "rmseLast";

function isLess(error: number, other: number): boolean {
  return error < other * (1 - SAME);
}

/** The model with the least error; of equals the last, so that a gate that does nothing is not the best. */
function leastBy(models: readonly ComparedModel[], kind: ErrorKind): ComparedModel {
  return models.reduce((least, model) => (isLess(least[kind], model[kind]) ? least : model));
}

function compared(model: ComparedModel, best: ComparedModel, kind: ErrorKind, where: string): string {
  if (model === best) return `best ${where}`;
  if (!isLess(best[kind], model[kind])) return `as good ${where} as ${best.name}`;
  const worse = 100 * (model[kind] / best[kind] - 1);
  return `${worse < 0.1 ? "less than 0.1" : worse.toFixed(1)} % worse ${where} than ${best.name}`;
}
