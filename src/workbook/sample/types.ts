import type { CellInput, ChartDefinition, Format } from "../port";

/**
 * The sample workbook as plain data: written through the port into an open workbook,
 * and turned into a ready file by whoever starts with an empty one. Rows and columns count
 * from 0. A cell whose text starts with "=" is a formula; null leaves a cell as it is.
 */
export interface SampleBlock {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly CellInput[])[];
}

/** A rectangle of the sheet it belongs to. */
export interface SampleArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Where two formats meet on a cell, the later one adds to the earlier. */
export interface SampleFormat extends SampleArea {
  readonly format: Format;
}

export interface SampleNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface SampleTable extends SampleArea {
  readonly name: string;
}

/** A list to choose from in one cell; the source is a range of one column with its sheet. */
export interface SampleChoice {
  readonly row: number;
  readonly column: number;
  readonly source: string;
}

export interface SampleSheet {
  readonly name: string;
  /** Size of the grid: room for every spill. */
  readonly rows: number;
  readonly columns: number;
  readonly blocks: readonly SampleBlock[];
  readonly formats: readonly SampleFormat[];
  /** Column widths in characters of the standard font. */
  readonly widths: readonly { readonly from: number; readonly to: number; readonly characters: number }[];
  /** Heights in points of rows that hold wrapped text. */
  readonly heights: readonly { readonly row: number; readonly points: number }[];
  readonly frozenRows: number;
  readonly notes: readonly SampleNote[];
  readonly charts: readonly ChartDefinition[];
  readonly tables: readonly SampleTable[];
  readonly choices: readonly SampleChoice[];
  /** What is printed, where not all of the sheet is. */
  readonly printed?: SampleArea;
}

export interface SampleWorkbook {
  readonly title: string;
  readonly sheets: readonly SampleSheet[];
  /** The cell to open on. */
  readonly start: string;
}
