import { MOST_EFFORT } from "../workbook/sample/effort";
import { CODES, WEIGHTINGS, type ColumnChoices, type Weighting } from "./mapping";
import type { PathFilters } from "./case";
import { PRESETS, type Preset } from "./presets";

/** What an industry is within the industrial system (Chen 2024, section I). */
export const INDUSTRIES = ["traditional", "emerging", "future"] as const;
export type Industry = (typeof INDUSTRIES)[number];

/** The five components of demand orientation, in the order in which HFS.DEMAND names them. */
export const COMPONENTS = ["Advertising share", "Demand orientation", "Co-movement", "Simplicity", "Customer pull"] as const;

/** Who acts on a path: the words of the catalogue. */
export const ACTORS = ["firm", "local", "national", "university"] as const;

/** A case, the share it is about (of foreign firms, or of the gap that closes), and how much of that share is lost: all but where foreign firms leave. */
export interface WhatIfCase {
  readonly preset: Preset;
  readonly share: number;
  readonly loss: number;
}

/** What the user has set in the pane beside table and unit; each is kept in the workbook. */
export interface Settings {
  /** Columns mapped by hand. */
  readonly columns: ColumnChoices;
  readonly weighting: Weighting;
  /** Heading of the column of labels that tells with whom a unit is compared; null = with all. */
  readonly group: string | null;
  readonly industry: Industry | null;
  /** True for a region that lives on raw materials. */
  readonly resource: boolean;
  /** The components of demand orientation, from 0 to 1; null where not answered. */
  readonly components: readonly (number | null)[];
  /** The sector or activity that answers are taken from. */
  readonly sector: string | null;
  /** Demand orientation given outright: it wins over the components. */
  readonly demand: number | null;
  /** A table of shares of value added, units by years. */
  readonly shares: string | null;
  /** A table of wages and productivity by year. */
  readonly costs: string | null;
  readonly actor: string | null;
  readonly horizon: number;
  readonly window: number | null;
  /** Effort per year of the roadmap. */
  readonly effort: number;
  /** A case of what-if; null for none. */
  readonly whatIf: WhatIfCase | null;
}

export const DEFAULT_HORIZON = 15;
/** Three fifths of what closes half the hardware gap in 4.3 years. */
export const DEFAULT_EFFORT = 0.6;
/** HFS.ROADMAP takes efforts above 0. */
export const LEAST_EFFORT = 0.01;

export const DEFAULTS: Settings = {
  columns: {},
  weighting: "equal",
  group: null,
  industry: null,
  resource: false,
  components: COMPONENTS.map(() => null),
  sector: null,
  demand: null,
  shares: null,
  costs: null,
  actor: null,
  horizon: DEFAULT_HORIZON,
  window: null,
  effort: DEFAULT_EFFORT,
  whatIf: null,
};

export function filtersOf({ actor, horizon, window, resource }: Settings): PathFilters {
  return { actor, horizon, window, resource };
}

/**
 * The hardware level that opens half of the gate for an industry: .30 for traditional ones, whose processes are simple, .50 for
 * emerging and .70 for future ones. An assumption; null leaves the functions' default of .50.
 */
function gateLevel({ industry }: Pick<Settings, "industry">): number | null {
  return industry === "traditional" ? 0.3 : industry === "future" ? 0.7 : null;
}

/** The parameters that follow from the settings, as the functions take them; null for their defaults. */
export function parametersOf(settings: Pick<Settings, "industry">): (string | number)[][] | null {
  const level = gateLevel(settings);
  return level === null ? null : [["h50", level]];
}

/** Signs of an address, a heading or a name; with it the whole stays below what Excel keeps beside a workbook (64 kB). */
export const LONGEST = 2000;
/** Signs of all mapped headings together. */
const LONGEST_COLUMNS = 40_000;

const text = (value: unknown): boolean => value === null || (typeof value === "string" && value.length <= LONGEST);
const between = (value: unknown, low: number, high: number): boolean => typeof value === "number" && value >= low && value <= high;
const share = (value: unknown): boolean => value === null || between(value, 0, 1);
const oneOf = (value: unknown, words: readonly string[]): boolean => typeof value === "string" && words.includes(value);

/** For each setting, whether a value from outside can be one. */
export const VALID: { readonly [Key in keyof Settings]: (value: unknown) => boolean } = {
  columns: areColumns,
  weighting: (value) => oneOf(value, WEIGHTINGS),
  group: text,
  industry: (value) => value === null || oneOf(value, INDUSTRIES),
  resource: (value) => typeof value === "boolean",
  components: (value) => Array.isArray(value) && value.length === COMPONENTS.length && value.every(share),
  sector: text,
  demand: share,
  shares: text,
  costs: text,
  actor: (value) => value === null || oneOf(value, ACTORS),
  horizon: (value) => between(value, 1, 100),
  window: (value) => value === null || between(value, 0, 100),
  effort: (value) => between(value, LEAST_EFFORT, MOST_EFFORT),
  whatIf: (value) => {
    const { preset, share: part, loss } = (value ?? {}) as { preset?: unknown; share?: unknown; loss?: unknown };
    return value === null || (oneOf(preset, PRESETS) && between(part, 0, 1) && between(loss, 0, 1));
  },
};

function areColumns(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  const known = (code: unknown): boolean => code === null || oneOf(code, CODES);
  return (
    entries.reduce((sum, [heading]) => sum + heading.length + 40, 0) <= LONGEST_COLUMNS &&
    entries.every(([, one]: [string, unknown]) => {
      const { code, cost } = (one ?? {}) as { code?: unknown; cost?: unknown };
      return known(code) && typeof cost === "boolean";
    })
  );
}
