import { fail } from "../errors";
import { GATE_OPEN_SHARE, LEAST_FREEDOM, LEAST_RATIO_SPREAD, LEAST_UNITS } from "./limits";
import type { Effects, FixedEffects } from "./fixedEffects";
import { Partialled } from "./partialled";
import { rowsOf, type ScorePanel } from "./panel";
import { gate, type GateParameters } from "../upgrading/gate";

/** Share of observations whose firmware or software exceeds hardware: only these can tell how far the gate is open. */
export function shareAboveHardware({ hardware, firmware, software }: ScorePanel): number {
  let above = 0;
  for (let i = 0; i < hardware.length; i++) if (Math.max(firmware[i], software[i]) > hardware[i]) above++;
  return above / hardware.length;
}

/** Sample standard deviation of ln(h / s*), which is what tells substitution. */
export function ratioSpread({ hardware, software }: ScorePanel, parameters: GateParameters): number {
  const logs = hardware.map((h, i) => Math.log(h / gate(software[i], h, parameters)));
  const mean = logs.reduce((sum, value) => sum + value, 0) / logs.length;
  return Math.sqrt(logs.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (logs.length - 1));
}

/** Standard deviation of ln(h / s*) that is left once effects are out: root of the sum of squares over rows less effects. */
export function ratioSpreadWithin({ hardware, software }: ScorePanel, parameters: GateParameters, effects: FixedEffects): number {
  const logs = hardware.map((h, i) => Math.log(h / gate(software[i], h, parameters)));
  effects.takeOut(logs, logs);
  return Math.sqrt(logs.reduce((sum, value) => sum + value * value, 0) / (logs.length - effects.count));
}

/** What a panel must have to be calibrated on; errors say what it lacks. `terms` = parameters beside effects and controls. */
export function requireInformative(panel: ScorePanel, effects: Effects, parameters: GateParameters, terms: number, argument: string): void {
  const units = Array.from({ length: panel.units }, (_, u) => panel.start[u + 1] - panel.start[u]).filter((rows) => rows > 0).length;
  if (units < LEAST_UNITS) fail("panelUnits", { argument, given: units, needed: LEAST_UNITS });
  const years = new Set(panel.year).size;
  if (years < 2) fail("panelOneYear", { argument });
  const even = new Float64Array(panel.units).fill(1);
  const partialled = new Partialled(panel, effects, even, panel.controls);
  const [absorbed, collinear] = [partialled.absorbed[0], partialled.collinear[0]];
  if (absorbed !== undefined) fail("controlAbsorbed", { argument, column: panel.controlNames[absorbed], effects });
  if (collinear !== undefined) fail("controlCollinear", { argument, column: panel.controlNames[collinear] });
  const rows = rowsOf(panel);
  const needed = partialled.count + terms + LEAST_FREEDOM;
  if (rows < needed) fail("panelRows", { argument, given: rows, needed });
  if (varies(panel.logValue, partialled) === 0) fail("panelValueFlat", { argument, effects });
  if ([panel.hardware, panel.firmware, panel.software].every((scores) => varies(scores.map(Math.log), partialled) === 0)) {
    fail("panelScoresFlat", { argument, effects });
  }
  const share = shareAboveHardware(panel);
  if (share < GATE_OPEN_SHARE) fail("gateUnseen", { argument, value: Number((100 * share).toFixed(1)), needed: 100 * GATE_OPEN_SHARE });
  const spread = ratioSpread(panel, parameters);
  if (spread < LEAST_RATIO_SPREAD) fail("ratioFlat", { argument, value: Number(spread.toPrecision(2)), needed: LEAST_RATIO_SPREAD });
}

/** 0 where nothing is left of v once effects and controls are out. */
function varies(v: Float64Array, partialled: Partialled): number {
  const rest = partialled.rest(v);
  const most = (of: Float64Array): number => of.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  return most(rest) > 1e-9 * (1 + most(v)) ? most(rest) : 0;
}
