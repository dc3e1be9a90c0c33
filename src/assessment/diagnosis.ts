import type { Session } from "../functions/session";
import { ask } from "../workbook/formula/ask";
import { demandArgument, type Parameters } from "./case";
import type { Layer } from "./dataset";
import type { Outcome, Standing } from "./layers";
import { Report } from "./report";

/** What one unit's scores are worth, how safely, and what holds them back; null is a hole. */
export interface Diagnosis {
  readonly value: number | null;
  readonly realized: { readonly F: number | null; readonly S: number | null };
  readonly floor: number | null;
  readonly ceiling: number | null;
  /** Mean and coefficient of variation of the value index over demand. */
  readonly mean: number | null;
  readonly spread: number | null;
  /** Floor over ceiling. */
  readonly comprehensive: number | null;
  readonly verdict: string;
  readonly gains: Readonly<Record<Layer, number | null>>;
  /** Hardware above which one more unit of software gains more than one of hardware; null where there is no single such level. */
  readonly switchLevel: number | null;
  readonly investFirst: string;
  readonly mismatch: number | null;
  /** Hardware over software that would be worth most. */
  readonly ratio: number | null;
  readonly lagging: string;
  readonly bottleneck: string;
  readonly halfLife: number | null;
}

export const HEADINGS = ["Unit", "Hardware", "Firmware", "Software"] as const;
const STEPS = 20;
/** From 0 to 1 in twentieths. */
export const GRID: readonly number[] = Array.from({ length: STEPS + 1 }, (_, i) => i / STEPS);

/** The table of one unit's scores that the functions of the model take; null where a layer has none. */
export function scoresOf({ unit, scores: { H, F, S } }: Standing): (string | number)[][] | null {
  return H === null || F === null || S === null ? null : [[...HEADINGS], [unit, H, F, S]];
}

/** HFS.VALUE, STABILITY, SHARES, BALANCE and SUSTAIN of one unit. */
export async function diagnose(
  session: Session,
  scores: readonly (readonly unknown[])[],
  demand: number | null,
  parameters: Parameters,
): Promise<Outcome<Diagnosis>> {
  const theta = demandArgument(demand);
  const answers = await Promise.all([
    ask(session, "VALUE", [scores, theta, parameters]),
    ask(session, "STABILITY", [scores, theta, null, parameters]),
    ask(session, "SHARES", [scores, theta, parameters]),
    ask(session, "BALANCE", [scores, theta, parameters]),
    ask(session, "SUSTAIN", [scores, parameters]),
  ]);
  for (const answer of answers) if (!answer.ok) return answer;
  const [value, stability, shares, balance, sustain] = answers.map((answer) => new Report(answer.ok ? answer.grid : [[]]));
  return {
    ok: true,
    value: {
      value: value.number(0, "Value index"),
      realized: { F: value.number(0, "Realized firmware"), S: value.number(0, "Realized software") },
      floor: value.number(0, "Floor"),
      ceiling: value.number(0, "Ceiling"),
      mean: stability.number(0, "Mean"),
      spread: stability.number(0, "CV"),
      comprehensive: stability.number(0, "Comprehensive"),
      verdict: stability.text(0, "Verdict"),
      gains: { H: shares.number(0, "Hardware gain"), F: shares.number(0, "Firmware gain"), S: shares.number(0, "Software gain") },
      switchLevel: shares.number(0, "Switch level"),
      investFirst: shares.text(0, "Invest first"),
      mismatch: balance.number(0, "Mismatch"),
      ratio: balance.number(0, "Balanced ratio"),
      lagging: balance.text(0, "Lagging"),
      bottleneck: balance.text(0, "Bottleneck"),
      halfLife: sustain.number(0, "Half-life"),
    },
  };
}

/** The value index over demand orientation from 0 to 1: HFS.VALUE of the same scores. */
export async function valueByDemand(session: Session, scores: readonly (readonly unknown[])[], parameters: Parameters): Promise<(number | null)[]> {
  const table = [scores[0], ...GRID.map(() => scores[1])];
  const answer = await ask(session, "VALUE", [table, GRID.map((theta) => [theta]), parameters]);
  if (!answer.ok) return [];
  const report = new Report(answer.grid);
  return GRID.map((_, i) => report.number(i, "Value index"));
}

/** The gains of hardware and software over hardware from 0 to 1, the other layers as they are: HFS.SHARES. */
export async function gainsByHardware(
  session: Session,
  scores: readonly (readonly unknown[])[],
  demand: number | null,
  parameters: Parameters,
): Promise<{ readonly H: (number | null)[]; readonly S: (number | null)[] }> {
  const [, , firmware, software] = scores[1];
  const table = [scores[0], ...GRID.map((h) => [String(h), h, firmware, software])];
  const answer = await ask(session, "SHARES", [table, demandArgument(demand), parameters]);
  if (!answer.ok) return { H: [], S: [] };
  const report = new Report(answer.grid);
  const column = (heading: string): (number | null)[] => GRID.map((_, i) => report.number(i, heading));
  return { H: column("Hardware gain"), S: column("Software gain") };
}
