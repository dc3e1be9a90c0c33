import { fail } from "../engine/errors";
import { FRAMEWORK_CODES, LAYERS } from "../engine/indicators/framework";
import { contributions, indicatorSlopes } from "../engine/paths/attribution";
import { PATH_CATALOG, type Path } from "../engine/paths/catalog";
import { annuity, levelSteps } from "../engine/paths/pathGain";
import type { Situation } from "../engine/paths/rankPaths";
import { readiness } from "../engine/paths/readiness";
import { loadsOn, type Subject } from "../engine/paths/subject";
import { isOmitted, readNumber, readOption } from "./arguments";
import { CATALOG_HEADINGS, catalogRow, readCatalog } from "./catalogTable";
import { answer } from "./errors";
import { readParameters } from "./parameters";
import { openPaths, readHorizon, readOne, readPathName } from "./pathArguments";
import { pathRows, readinessCell, unitRow } from "./pathRows";
import { report, unitCell, type ResultCell } from "./results";
import { readDemand } from "./scoreTable";
import { readSubjects } from "./subjects";

/**
 * Layers a path can upgrade.
 * @customenum {string}
 */
export enum PATHS_LAYER {
  /** Manufacturing capability. */
  hardware = "hardware",
  /** Institutions, factors and supply around it. */
  firmware = "firmware",
  /** Brands, markets and product definition. */
  software = "software",
}

/**
 * Who can act.
 * @customenum {string}
 */
export enum PATHS_ACTOR {
  /** Firms. */
  firm = "firm",
  /** Local government. */
  local = "local",
  /** National government. */
  national = "national",
  /** Universities and research institutes. */
  university = "university",
}

/**
 * Who acts: only paths open to this actor are ranked.
 * @customenum {string}
 */
export enum PATH_ACTOR {
  /** Firms. */
  firm = "firm",
  /** Local government. */
  local = "local",
  /** National government. */
  national = "national",
  /** Universities and research institutes. */
  university = "university",
}

/**
 * The catalogue of 19 upgrading paths: what each moves, when it is ready, how long it takes, what it costs and who acts. Loads: 1 = primary, 0.5 = secondary. The paths are the paper's; loads, thresholds, lags and relative costs are assumptions. Edit a copy and give it to PATH as catalog.
 * @customfunction PATHS
 * @param [layer] hardware, firmware or software; omitted = all. A path that upgrades two layers is listed under both.
 * @param [actor] firm, local, national or university; omitted = all.
 * @returns A row per path: Path, Section, Title, Layer, Ready if, Lag, Cost, Actor, then its loads on the framework's indicators.
 */
export function paths(layer?: string, actor?: string): any[][] {
  return answer(() => {
    const wanted = isOmitted(layer) ? -1 : Object.values(PATHS_LAYER).indexOf(readOption(layer, Object.values(PATHS_LAYER), "layer"));
    const by = isOmitted(actor) ? "" : readOption(actor, Object.values(PATHS_ACTOR), "actor");
    const chosen = PATH_CATALOG.filter((path) => (wanted < 0 || path.layers.some((own) => own === wanted)) && (by === "" || path.actors.includes(by)));
    return report([...CATALOG_HEADINGS, ...FRAMEWORK_CODES], chosen.map(catalogRow));
  });
}

/**
 * Upgrading paths ranked by what they add to the value index: one unit with reasons, or the leading paths of all units. Convention: gain = rise of the index for the same effort in every path, times the discounted years from lag to horizon. Static: one path at a time, no decay (ROADMAP is dynamic). Model-implied, index (uncalibrated). Ranked where the table holds half of a path's loads. The first reason names the nearest single change of demand, lambda, k, rho, h50, a0 or floor that puts another path first. Verdict: 25 % above the second = clear lead, 5 % = narrow lead, else tie: a lead at these parameters, not a confidence (CONFIDENCE).
 * @customfunction PATH
 * @param data Indicators or layer scores, units in rows, as in SCORE.
 * @param [unit] Name or position of the unit; omitted = all units.
 * @param [framework] One code per column, or a table headed Column, Code, Direction, Weight, Low, High; omitted = codes from the headings.
 * @param [demand] Demand orientation between 0 (supply-driven) and 1 (demand-driven): one number or one per unit; default 0.5.
 * @param [top] How many rows to show; default 5.
 * @param [actor] Only paths open to this actor: firm, local, national or university.
 * @param [horizon] Years counted, from the path's lag to horizon - 1; default 15.
 * @param [params] Parameters to change, two columns name and value, names as in PARAMS; a result of CALIBRATE fits.
 * @param [window] Longest lag allowed, in years; omitted = any.
 * @param [tags] Words that open paths, separated by commas: resource opens A2.
 * @param [catalog] A table as PATHS returns it, edited; omitted = the built-in paths.
 * @returns For one unit a row per path with rank, gain, readiness ("not tested" where no condition can be), flip cost and reason; for all units a row per unit with its first three paths, the leading layer and a verdict.
 */
export function path(
  data: any[][],
  unit?: string,
  framework?: any[][],
  demand?: any[][],
  top?: number,
  actor?: string,
  horizon?: number,
  params?: any[][],
  window?: number,
  tags?: string,
  catalog?: any[][],
): any[][] {
  return answer(() => {
    const parameters = readParameters(params);
    const subjects = readSubjects(data, framework, parameters.floor);
    const theta = readDemand(demand, subjects);
    const years = readHorizon(horizon);
    const rows = readNumber(top, "top", 5, { min: 1, max: 1000, whole: true });
    const open = openPaths(readCatalog(catalog), actor, window, tags);
    if (isOmitted(unit) && subjects.rows > 1) {
      const lines = Array.from({ length: subjects.rows }, (_, i) => {
        const subject = Number.isNaN(theta[i]) ? null : subjects.at(i);
        return [unitCell(subjects, i), ...(subject ? unitRow(open, subject, { demand: theta[i], horizon: years, parameters }) : ["", "", "", "", ""])];
      });
      return report(["Unit", "First", "Second", "Third", "Leading layer", "Verdict"], lines);
    }
    const { subject, situation } = readOne(subjects, unit, theta, years, parameters);
    const headings = [
      "Rank",
      "Path",
      "Title",
      "Layer",
      "Gain",
      "Share",
      "Observed",
      "Readiness",
      "Cost",
      "Lag",
      "Flip cost",
      "Rank low effort",
      "Rank high effort",
    ];
    return report([...headings, "Actor", "Reason"], pathRows(open, subject, situation, !isOmitted(demand), rows));
  });
}

/**
 * What each indicator contributes to a path's gain in one unit. Convention: integrated gradients from today's levels to those after the path, so that contributions add up to the gain exactly; marginal value = slope of the value index in the indicator today, below the floor the slope that begins at the floor. An indicator of the path that the table lacks is listed without a level and contributes 0; a path that PATH leaves unranked, less than half of its loads in the table, is explained all the same. Model-implied, index (uncalibrated).
 * @customfunction EXPLAIN
 * @param data Indicators or layer scores, units in rows, as in SCORE.
 * @param unit Name or position of the unit.
 * @param path Code or title of the path, such as S1.
 * @param [framework] One code per column, or a table headed Column, Code, Direction, Weight, Low, High; omitted = codes from the headings.
 * @param [demand] Demand orientation between 0 (supply-driven) and 1 (demand-driven): one number or one per unit; default 0.5.
 * @param [horizon] Years counted, from the path's lag to horizon - 1; default 15.
 * @param [params] Parameters to change, two columns name and value, names as in PARAMS; a result of CALIBRATE fits.
 * @param [catalog] A table as PATHS returns it, edited; omitted = the built-in paths.
 * @returns A row per indicator with level, gap, load, marginal value, readiness of the path, contribution and share.
 */
export function explain(
  data: any[][],
  unit: string,
  path: string,
  framework?: any[][],
  demand?: any[][],
  horizon?: number,
  params?: any[][],
  catalog?: any[][],
): any[][] {
  return answer(() => {
    const parameters = readParameters(params);
    const subjects = readSubjects(data, framework, parameters.floor);
    const theta = readDemand(demand, subjects);
    const { subject, situation, label } = readOne(subjects, unit, theta, readHorizon(horizon), parameters);
    const chosen = readPathName(path, readCatalog(catalog));
    const rows = explainRows(chosen, subject, situation);
    if (rows.every(([, level]) => Number.isNaN(level))) fail("pathNotObserved", { path: chosen.code, unit: label });
    return report(["Indicator", "Level", "Gap", "Load", "Marginal value", "Readiness", "Contribution", "Share"], rows);
  });
}

function explainRows(path: Path, subject: Subject, { demand, horizon, parameters }: Situation): ResultCell[][] {
  const ready = readiness(path, subject);
  const loads = loadsOn(path, subject);
  const steps = levelSteps(subject, loads, ready.share, parameters.effort, path.cost);
  const parts = contributions(subject, steps, annuity(path.lag, horizon, parameters.beta), demand, parameters);
  const slopes = indicatorSlopes(subject, subject.levels, demand, parameters);
  const gain = parts.reduce((sum, part) => sum + part, 0);
  const names = subject.basis === "layers" ? LAYERS.filter((_, layer) => loads[layer] > 0) : FRAMEWORK_CODES.filter((code) => (path.loads[code] ?? 0) > 0);
  return names.map((name) => {
    const k = subject.names.indexOf(name);
    const place = subject.basis === "layers" ? k : subject.codes.indexOf(name);
    if (place < 0) return [name, NaN, NaN, path.loads[name], NaN, readinessCell(ready), 0, gain > 0 ? 0 : NaN];
    const share = gain > 0 ? parts[place] / gain : NaN;
    return [name, subject.levels[place], 1 - subject.levels[place], loads[place], slopes[place], readinessCell(ready), parts[place], share];
  });
}
