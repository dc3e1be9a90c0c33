import { groupColumns, type Dataset } from "./dataset";
import { DEFAULT_HORIZON, filtersOf, parametersOf, type Settings } from "./settings";

/** Which paths are ranked, and over how many years their gains count. */
export interface PathFilters {
  /** Who acts: a word of the catalogue's actors; null for all. */
  readonly actor: string | null;
  /** Years of the annuity. */
  readonly horizon: number;
  /** The longest lag allowed, in years; null for any. */
  readonly window: number | null;
  /** True for a region that lives on raw materials: paths for it are ranked too. */
  readonly resource: boolean;
}

export const NO_FILTERS: PathFilters = { actor: null, horizon: DEFAULT_HORIZON, window: null, resource: false };

/** Parameters of the model as the functions take them: names and values; null for their defaults. */
export type Parameters = readonly (readonly (string | number)[])[] | null;

/** What the model is asked about: one unit of a table, under what was set. */
export interface Case {
  readonly dataset: Dataset;
  readonly unit: string;
  /** Demand orientation; null = not given. */
  readonly demand: number | null;
  readonly filters: PathFilters;
  readonly parameters: Parameters;
  /** Heading of the column of labels whose entries tell with whom a unit is compared; null = with all. */
  readonly group: string | null;
}

/** A case without filters and with the functions' parameters. */
export function plainCase(dataset: Dataset, unit: string, demand: number | null = null): Case {
  return { dataset, unit, demand, filters: NO_FILTERS, parameters: null, group: null };
}

/** The case that the pane shows; null before there is a table with a unit. */
export function caseOf(state: {
  readonly dataset: Dataset | null;
  readonly unit: string | null;
  readonly demand: number | null;
  readonly settings: Settings;
}): Case | null {
  const { dataset, unit, demand, settings } = state;
  if (!dataset || unit === null) return null;
  const group = groupColumns(dataset).some(({ heading }) => heading === settings.group) ? settings.group : null;
  return { dataset, unit, demand, filters: filtersOf(settings), parameters: parametersOf(settings), group };
}

/** Demand as the functions take it, omitted where it is not given. */
export function demandArgument(demand: number | null): number[][] | null {
  return demand === null ? null : [[demand]];
}

/** The word for regions that live on raw materials, as the functions take it. */
export function tagArgument({ resource }: PathFilters): string | null {
  return resource ? "resource" : null;
}
