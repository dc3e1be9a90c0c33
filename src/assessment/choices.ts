import type { Workbook } from "../workbook/port";

/** What the user has chosen in the pane. Addresses are those of tables; null where nothing is chosen. */
export interface Choices {
  readonly table: string | null;
  readonly unit: string | null;
  /** Demand orientation from 0 to 1. */
  readonly demand: number | null;
  readonly amounts: string | null;
  readonly region: string | null;
  readonly production: string | null;
}

/** `damaged`: changed by hand or incomplete; `newer`: kept by a version of HFS that knows more choices than this one. */
export type ChoicesState = "none" | "sound" | "damaged" | "newer";

const PART = "assessment";
const FORMAT = 1;
/** Signs of an address or a name; with it the whole stays far below what Excel keeps beside a workbook (64 kB). */
const LONGEST = 2000;

/** The choices that a workbook carries beside its sheets. */
export async function readChoices(workbook: Workbook): Promise<{ readonly state: ChoicesState; readonly choices: Choices | null }> {
  const text = await workbook.part(PART);
  if (text === null) return { state: "none", choices: null };
  const kept = parsed(text);
  if (typeof kept?.format === "number" && kept.format > FORMAT) return { state: "newer", choices: null };
  if (kept?.format !== FORMAT) return { state: "damaged", choices: null };
  const { table, unit, demand, amounts, region, production } = kept;
  const choices = { table, unit, demand, amounts, region, production };
  return areChoices(choices) ? { state: "sound", choices } : { state: "damaged", choices: null };
}

/** Keeps the choices in the workbook, if they are such as can be read again. Not to be called over damaged or newer ones. */
export async function keepChoices(workbook: Workbook, choices: Choices): Promise<void> {
  if (areChoices(choices)) await workbook.keepPart(PART, JSON.stringify({ format: FORMAT, ...choices }));
}

function areChoices(value: Readonly<Record<keyof Choices, unknown>>): value is Choices {
  const { demand, ...texts } = value;
  const isText = (one: unknown): boolean => one === null || (typeof one === "string" && one.length <= LONGEST);
  return Object.values(texts).every(isText) && (demand === null || (typeof demand === "number" && demand >= 0 && demand <= 1));
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
