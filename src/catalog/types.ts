/** What the pane's list of functions, the help pages and their test need to know beyond the metadata. Data only. */

export type Family = "indicators" | "uncertainty" | "model" | "paths" | "advantage" | "network";

export type ExampleCell = number | string | boolean | null;

/** An argument of an example: a table, one value, or null where it is left out. */
export type ExampleArgument = readonly (readonly ExampleCell[])[] | ExampleCell;

export interface Example {
  readonly arguments: readonly ExampleArgument[];
  /** One number (or word) of the result, worked out independently: its row and column from 0, headings counted. */
  readonly expected: { readonly row: number; readonly column: number; readonly value: number | string };
}

export interface CatalogEntry {
  readonly id: string;
  readonly family: Family;
  /** Words to find it by, English and Chinese. */
  readonly keywords: readonly string[];
  readonly example: Example;
  /** Where the formula comes from; "attributed to" = not checked against the source. */
  readonly source: string;
  /** Section of Chen (2024) whose sentences it carries; "" where it is a tool of the trade. */
  readonly section: string;
}
