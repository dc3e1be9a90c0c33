import type { Session } from "../functions/session";
import { ask } from "../workbook/formula/ask";
import { Report } from "./report";
import { COMPONENTS, type Settings } from "./settings";

/** Demand orientation with its range; bounds are null where one component alone is known, or where it was given outright. */
export interface DemandOrientation {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** Below the first supply decides, above the second the customer; between them both weigh alike. A convention of this project. */
export const SIDES = [0.45, 0.55] as const;

/** Demand orientation from what was answered: the number given outright, else HFS.DEMAND of the components; null where nothing is known. */
export async function demandOrientation(session: Session, { demand, components }: Pick<Settings, "demand" | "components">): Promise<DemandOrientation | null> {
  if (demand !== null) return { value: demand, low: null, high: null };
  const known = COMPONENTS.flatMap((heading, k) => (components[k] === null ? [] : [{ heading, value: components[k] }]));
  if (known.length === 0) return null;
  const answer = await ask(session, "DEMAND", [[known.map(({ heading }) => heading), known.map(({ value }) => value)]]);
  if (!answer.ok) return null;
  const report = new Report(answer.grid);
  const value = report.number(0, "Demand");
  return value === null ? null : { value, low: report.number(0, "Low"), high: report.number(0, "High") };
}
