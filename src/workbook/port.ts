/**
 * The workbook as pane, commands and sample see it: one narrow port with two adapters,
 * Excel (Office.js) and the built-in spreadsheet (the workbench). Everything is asynchronous
 * because Excel is. Addresses are A1 text with the sheet's name: `'What-if'!B4:D9`.
 */

/** A value in a cell: null is a true blank, an error is its text (`#N/A`). */
export type CellValue = number | string | boolean | null;

/** What is written into a cell: a value, or a formula as text that starts with "=". null clears. */
export type CellInput = number | string | boolean | null;

/** A rectangle on a sheet, rows and columns from 0. */
export interface Area {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Reading {
  readonly area: Area;
  readonly values: CellValue[][];
  /** The formula of a cell with its "=", or "" where there is none (a spilled cell has none). */
  readonly formulas: string[][];
}

export interface Format {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  /** Colours as #RRGGBB. */
  readonly color?: string;
  readonly fill?: string;
  readonly numberFormat?: string;
  readonly align?: "left" | "center" | "right";
  readonly wrap?: boolean;
  /** A 2 px rule under the cells. */
  readonly ruleBelow?: string;
}

/** Where a chart takes its numbers from; labels and values are ranges of one column each. */
export interface ChartSeries {
  readonly name: string;
  readonly values: string;
  readonly color: string;
  /** The range of the horizontal places, in a scatter. */
  readonly x?: string;
  /** Marks without filling, in a scatter. */
  readonly hollow?: boolean;
}

/** One chart definition feeds the picture over the cells, Excel's own charts and saved files. */
export interface ChartDefinition {
  readonly id: string;
  /**
   * `intervals` shows ranks: a row per category, 1 = best first. Its series are, in this order,
   * the rank, the low end, the high end and, if given, the median. `scatter` shows one point per
   * category and series where both `x` and `values` hold a number; a group is a series.
   */
  readonly kind: "bars" | "columns" | "lines" | "intervals" | "scatter";
  readonly title: string;
  /** For screen readers: what the picture shows. */
  readonly description: string;
  /** The range of the categories, with its sheet. */
  readonly categories: string;
  readonly series: readonly ChartSeries[];
  readonly stacked?: boolean;
  /** Names the axis of the values; in a scatter, the vertical one. */
  readonly axisTitle?: string;
  /** Names the horizontal axis of a scatter. */
  readonly xAxisTitle?: string;
  /** A cell whose text names the category to emphasize, with its sheet (`Paths!B3`): the unit chosen there. The others step back. */
  readonly highlight?: string;
  /** The cells it covers, with the sheet: `Scores!J3:R24`. */
  readonly place: string;
}

export type Unsubscribe = () => void;

export interface Workbook {
  readonly host: "excel" | "workbench";

  // reading
  sheets(): Promise<string[]>;
  /** The selected rectangle; the first one where several are selected. */
  selection(): Promise<Area>;
  /** The cells with content on a sheet, or null when it is empty. */
  usedArea(sheet: string): Promise<Area | null>;
  read(address: string): Promise<Reading>;
  onSelectionChanged(listener: (area: Area) => void): Promise<Unsubscribe>;
  /** After cells have changed and calculation has settled. */
  onChanged(listener: () => void): Promise<Unsubscribe>;
  tables(): Promise<{ name: string; area: Area }[]>;
  names(): Promise<{ name: string; address: string }[]>;
  notes(sheet: string): Promise<{ address: string; text: string }[]>;

  // writing
  write(address: string, cells: readonly (readonly CellInput[])[]): Promise<void>;
  format(address: string, format: Format): Promise<void>;
  /** Width of whole columns in characters of the standard font. */
  columnWidths(sheet: string, widths: readonly { from: number; to: number; characters: number }[]): Promise<void>;
  freezeRows(sheet: string, rows: number): Promise<void>;
  /** Heights of rows in points, for hosts that do not fit them to wrapped text by themselves. */
  rowHeights?(sheet: string, heights: readonly { row: number; points: number }[]): Promise<void>;
  /** Prints the sheet, or a part of it, one page wide, for hosts that print. */
  fitToPage?(sheet: string, part?: string): Promise<void>;
  /** Makes a sheet if it is not there; `true` when it was made. */
  ensureSheet(name: string): Promise<boolean>;
  addTable(address: string, name: string): Promise<void>;
  addName(name: string, address: string): Promise<void>;
  /** A list to choose from in a cell; the source is a range of one column. */
  addChoice(address: string, source: string): Promise<void>;
  /** Sets or, with null, removes the note on a cell. False where the host has no notes. */
  setNote(address: string, text: string | null): Promise<boolean>;
  addChart(chart: ChartDefinition): Promise<void>;
  activate(address: string): Promise<void>;

  // calculating
  /** Enters the formulas of the cells anew, so that they calculate; resolves when they have. */
  recalculate(addresses: readonly string[]): Promise<void>;
  /** Resolves when no calculation is under way. */
  settled(): Promise<void>;
  /** One undo step for everything done inside, where the host can. */
  undoGroup<T>(body: () => Promise<T>): Promise<T>;
}
