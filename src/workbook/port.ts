import type { Move } from "./moves";

/**
 * The workbook as pane, commands and sample see it: one narrow port with two adapters,
 * Excel (Office.js) and the built-in spreadsheet (the workbench). Everything is asynchronous
 * because Excel is. Addresses are A1 text with the sheet's name: `'What-if'!B4:D9`.
 */
/** A value in a cell: null is a true blank, an error is its text (`#N/A`). */
export type CellValue = number | string | boolean | null;

/**
 * What is written into a cell: a value, or a formula as text that starts with "=". null clears. As when typing in Excel, an
 * apostrophe in front keeps the rest as text, whatever it looks like; `keptText` puts it there.
 */
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

/** Cells from a corner on: one piece of a writing that happens as a whole. */
export interface Piece {
  readonly address: string;
  readonly cells: readonly (readonly CellInput[])[];
}

/** Why a cell should not be written without asking: its sheet is protected, it is merged or hidden, a table holds it. */
export type Obstacle = "protected" | "merged" | "hidden" | "table";

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
  /** After cells have got other addresses: a sheet another name, or rows and columns inserted or removed. Called once for each, in order. */
  onMoved(listener: (move: Move) => void): Promise<Unsubscribe>;
  /** Named tables with their headings, without a row of totals. */
  tables(): Promise<{ name: string; area: Area }[]>;
  names(): Promise<{ name: string; address: string }[]>;
  notes(sheet: string): Promise<{ address: string; text: string }[]>;
  /** The name under which the workbook would be saved, without an ending. */
  title(): Promise<string>;
  /** For each cell the area that its formula's result covers: the cell alone where nothing spills. */
  spillAreas(cells: readonly string[]): Promise<Area[]>;
  /** For each address what stands in the way of writing there, in any of its cells; true blanks and values make no difference. */
  obstacles(addresses: readonly string[]): Promise<(readonly Obstacle[])[]>;

  // writing
  write(address: string, cells: readonly (readonly CellInput[])[]): Promise<void>;
  /** Writes all pieces or, where one cannot be written, none. */
  writeAll(pieces: readonly Piece[]): Promise<void>;
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
  removeSheet(name: string): Promise<void>;
  addTable(address: string, name: string): Promise<void>;
  addName(name: string, address: string): Promise<void>;
  /** A list to choose from in a cell; the source is a range of one column. */
  addChoice(address: string, source: string): Promise<void>;
  /** Sets or, with null, removes the note on a cell. False where the host has no notes. */
  setNote(address: string, text: string | null): Promise<boolean>;
  addChart(chart: ChartDefinition): Promise<void>;
  activate(address: string): Promise<void>;

  // the file
  /** A text that the file carries beside its sheets, by name; null where there is none. Not undone by undo. */
  part(name: string): Promise<string | null>;
  /** Keeps a text in the file; null removes it. */
  keepPart(name: string, text: string | null): Promise<void>;
  /** A copy in memory that can be changed without touching this workbook; it does not calculate. Absent where the host cannot make one. */
  copy?(): Promise<Workbook>;
  /** Hands the workbook, or a copy of it, to the user as an .xlsx file: as a download, in Excel as a new window. */
  handOut(name: string, copy?: Workbook): Promise<void>;

  // calculating
  /** Enters the formulas of the cells anew, so that they calculate; resolves when they have. */
  recalculate(addresses: readonly string[]): Promise<void>;
  /** Resolves when no calculation is under way. */
  settled(): Promise<void>;
  /** One undo step for everything done inside, where the host can. */
  undoGroup<T>(body: () => Promise<T>): Promise<T>;
  /** No undo step for what is done on sheets that are made and removed inside, for hosts that would make one. */
  aside?<T>(body: () => Promise<T>): Promise<T>;
}
