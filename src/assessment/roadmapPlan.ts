import type { Session } from "../functions/session";
import { ask, type Cancel } from "../workbook/formula/ask";
import { demandArgument, type Parameters } from "./case";
import type { Layer } from "./dataset";
import type { Outcome } from "./layers";
import { Report } from "./report";

/** One year of the plan; efforts are null in the last. */
export interface PlanYear {
  readonly year: number;
  readonly scores: Readonly<Record<Layer, number | null>>;
  readonly efforts: Readonly<Record<Layer, number | null>>;
  readonly value: number | null;
}

export interface Strategy {
  readonly name: string;
  readonly presentValue: number | null;
  readonly share: number | null;
  readonly final: number | null;
}

export interface Roadmap {
  readonly years: readonly PlanYear[];
  readonly strategies: readonly Strategy[];
}

/** The best split of effort by year, and what it is worth against simple rules: HFS.ROADMAP and HFS.STRATEGIES. */
export async function planRoadmap(
  session: Session,
  scores: readonly (readonly unknown[])[],
  effort: number,
  years: number,
  demand: number | null,
  parameters: Parameters,
  cancel: Cancel = {},
): Promise<Outcome<Roadmap>> {
  const args = [scores, [[effort]], years, demandArgument(demand), parameters];
  const planned = await ask(session, "ROADMAP", args, cancel);
  if (!planned.ok) return planned;
  const compared = await ask(session, "STRATEGIES", args, cancel);
  if (!compared.ok) return compared;
  const [plan, rules] = [new Report(planned.grid), new Report(compared.grid)];
  const layers = (i: number, prefix: string, [h, f, s]: readonly string[]): Record<Layer, number | null> => ({
    H: plan.number(i, prefix + h),
    F: plan.number(i, prefix + f),
    S: plan.number(i, prefix + s),
  });
  return {
    ok: true,
    value: {
      years: plan.rows.map((_, i) => ({
        year: plan.number(i, "Year") ?? i,
        scores: layers(i, "", ["Hardware", "Firmware", "Software"]),
        efforts: layers(i, "Effort ", ["hardware", "firmware", "software"]),
        value: plan.number(i, "Value index"),
      })),
      strategies: rules.rows.map((_, i) => ({
        name: rules.text(i, "Strategy"),
        presentValue: rules.number(i, "Present value"),
        share: rules.number(i, "Share of best"),
        final: rules.number(i, "Final value"),
      })),
    },
  };
}

/** The layer that gets most of the first year's effort. */
export function firstLayer({ years }: Roadmap): Layer {
  const { H, F, S } = years[0].efforts;
  const most = Math.max(H ?? 0, F ?? 0, S ?? 0);
  return most === (H ?? 0) ? "H" : most === (F ?? 0) ? "F" : "S";
}

/** True where the value index ends lower than it begins, as two decimals show it: what looks level does not fall. */
export function valueFalls({ years }: Roadmap): boolean {
  const [now, end] = [years[0].value, years[years.length - 1].value].map((value) => value?.toFixed(2));
  return now !== undefined && end !== undefined && Number(end) < Number(now);
}
