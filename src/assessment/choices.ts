import type { Workbook } from "../workbook/port";
import { DEFAULTS, LONGEST, VALID, type Settings } from "./settings";

/** What the user has chosen in the pane: tables by their addresses, names, the step in view, and settings; null where nothing is chosen. */
export interface Choices extends Settings {
  readonly table: string | null;
  readonly unit: string | null;
  readonly amounts: string | null;
  readonly region: string | null;
  readonly production: string | null;
  readonly step: string | null;
  /** The steps that were looked at. */
  readonly seen: readonly string[];
}

/** `damaged`: changed by hand or incomplete; `newer`: kept by a version of HFS that knows more choices than this one. */
export type ChoicesState = "none" | "sound" | "damaged" | "newer";

const PART = "assessment";
const FORMAT = 2;
/** The format before settings were kept: a table, a unit, demand, amounts, a region, an input-output table. */
const FIRST_FORMAT = 1;

const MOST_STEPS = 20;

const NOTHING: Choices = { table: null, unit: null, amounts: null, region: null, production: null, step: null, seen: [], ...DEFAULTS };

/** The choices that a workbook carries beside its sheets. */
export async function readChoices(workbook: Workbook): Promise<{ readonly state: ChoicesState; readonly choices: Choices | null }> {
  const text = await workbook.part(PART);
  if (text === null) return { state: "none", choices: null };
  const kept = parsed(text);
  if (typeof kept?.format === "number" && kept.format > FORMAT) return { state: "newer", choices: null };
  if (kept?.format !== FORMAT && kept?.format !== FIRST_FORMAT) return { state: "damaged", choices: null };
  const known: Record<string, unknown> = kept.format === FIRST_FORMAT ? { step: null, seen: [], ...DEFAULTS, ...kept } : kept;
  const choices = Object.fromEntries(Object.keys(NOTHING).map((key) => [key, known[key]])) as Readonly<Record<keyof Choices, unknown>>;
  return areChoices(choices) ? { state: "sound", choices } : { state: "damaged", choices: null };
}

/** Keeps the choices in the workbook, if they are such as can be read again. Not to be called over damaged or newer ones. */
export async function keepChoices(workbook: Workbook, choices: Choices): Promise<void> {
  if (areChoices(choices)) await workbook.keepPart(PART, JSON.stringify({ format: FORMAT, ...choices }));
}

function areChoices(value: Readonly<Record<keyof Choices, unknown>>): value is Choices {
  const { table, unit, amounts, region, production, step, seen, ...settings } = value;
  const texts = [table, unit, amounts, region, production, step];
  return (
    Array.isArray(seen) &&
    seen.length <= MOST_STEPS &&
    [...texts, ...(seen as unknown[])].every((one) => one === null || (typeof one === "string" && one.length <= LONGEST)) &&
    (Object.keys(VALID) as (keyof Settings)[]).every((key) => VALID[key](settings[key]))
  );
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
