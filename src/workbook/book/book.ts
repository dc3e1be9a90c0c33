import type { Area, CellValue, ChartDefinition } from "../port";

/**
 * A workbook as plain data: what an .xlsx file holds, what the built-in spreadsheet shows and what is kept between two visits.
 * Only plain objects, arrays, numbers and text, so that a browser can store it as it is. Rows and columns count from 0.
 */
export interface Book {
  readonly title: string;
  readonly sheets: readonly BookSheet[];
  /** The looks that cells refer to by position. */
  readonly styles: readonly BookStyle[];
  readonly names: readonly BookName[];
  /** The cell to open on: `Paths!B4`. */
  readonly active: string;
  /** Texts that the file carries beside its sheets, by name (see parts.ts). */
  readonly parts: Readonly<Record<string, string>>;
}

export interface BookSheet {
  readonly name: string;
  readonly state: "visible" | "hidden" | "veryHidden";
  /** Room that the grid needs at least: charts and spills included. */
  readonly rows: number;
  readonly columns: number;
  readonly cells: Readonly<Record<number, Readonly<Record<number, BookCell>>>>;
  /** Widths in characters of the standard font. */
  readonly columnInfo: Readonly<Record<number, { readonly width?: number; readonly hidden?: true }>>;
  /** Heights in points. */
  readonly rowInfo: Readonly<Record<number, { readonly height?: number; readonly hidden?: true }>>;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly merges: readonly Place[];
  readonly tables: readonly (Place & { readonly name: string })[];
  readonly choices: readonly BookChoice[];
  readonly notes: readonly BookNote[];
  readonly charts: readonly ChartDefinition[];
  /** True when the sheet is protected: cells whose style does not say `unlocked` cannot be written. */
  readonly protected: boolean;
  readonly gridLines: boolean;
  readonly print?: { readonly landscape: boolean; readonly fitWidth: boolean; readonly area?: Place };
}

/** A rectangle of the sheet it belongs to. */
export type Place = Omit<Area, "sheet">;

export interface BookCell {
  /** What the cell shows; an error is its text, and `error` says that it is one. Absent for a cell that only has a look. */
  readonly value?: CellValue;
  readonly error?: true;
  /** With its "=" and our functions by their own names: `=HFS.SCORE(A1:B2)`. */
  readonly formula?: string;
  /** The size of a result that spills from here; the other cells of it hold values without a formula. */
  readonly spill?: { readonly rows: number; readonly columns: number };
  /** A formula of ours that its file does not mark as a dynamic array, as after `@`: it shows the first value of its result. */
  readonly single?: true;
  /** Position in `styles`. */
  readonly style?: number;
}

export interface BookStyle {
  readonly font?: string;
  readonly size?: number;
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly strike?: true;
  /** Colours as #RRGGBB. */
  readonly color?: string;
  readonly fill?: string;
  readonly numberFormat?: string;
  readonly align?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: true;
  readonly indent?: number;
  readonly borders?: Partial<Record<"top" | "right" | "bottom" | "left", BookBorder>>;
  /** May be written where the sheet is protected. */
  readonly unlocked?: true;
}

export interface BookBorder {
  readonly style: "thin" | "medium" | "thick" | "dotted" | "dashed" | "double" | "hair";
  readonly color: string;
}

/** A list to choose from: a range with its sheet and dollar signs, or words. */
export interface BookChoice extends Place {
  readonly source?: string;
  readonly words?: readonly string[];
}

export interface BookNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface BookName {
  readonly name: string;
  /** What it stands for, without "=": `Data!$A$1:$B$9`, or a formula. */
  readonly refersTo: string;
  /** The sheet on which alone it is known. */
  readonly sheet?: string;
}

/** What a file held that a book does not: said when it is opened, because saving would lose it. */
export interface LeftOut {
  readonly kind:
    | "charts"
    | "images"
    | "pivots"
    | "conditionalFormats"
    | "validations"
    | "comments"
    | "macros"
    | "externalLinks"
    | "shapes"
    | "passwords"
    | "richText"
    | "other";
  readonly count: number;
  /** Where, as far as it can be said: sheet names or cells. */
  readonly where: readonly string[];
}
