import { areaOf, formatAddress, sheetPrefix } from "../address";
import type { CellInput, ChartDefinition, Format } from "../port";
import { HEADING, INPUT, PURPOSE, TITLE } from "./style";
import type { SampleArea, SampleBlock, SampleChoice, SampleFormat, SampleNote, SampleSheet, SampleTable } from "./types";

/** A sheet being laid out; addresses are local (`B4`, `A8:G38`) and become positions. */
export class Draft {
  private readonly blocks: SampleBlock[] = [];
  private readonly formats: SampleFormat[] = [];
  private readonly widths: SampleSheet["widths"][number][] = [];
  private readonly heights: SampleSheet["heights"][number][] = [];
  private readonly notes: SampleNote[] = [];
  private readonly charts: ChartDefinition[] = [];
  private readonly tables: SampleTable[] = [];
  private readonly choices: SampleChoice[] = [];

  constructor(
    readonly name: string,
    title: string,
    purpose: string,
  ) {
    this.put("A1", [[title]]).format("A1", TITLE);
    this.put("A2", [[purpose]]).format("A2", PURPOSE);
  }

  /** Values and formulas, from a cell to the right and down. */
  put(corner: string, cells: readonly (readonly CellInput[])[]): this {
    const { row, column } = this.area(corner);
    this.blocks.push({ row, column, cells });
    return this;
  }

  format(address: string, format: Format): this {
    this.formats.push({ ...this.area(address), format });
    return this;
  }

  /** A heading row: bold over a rule, in the colour of what it heads. */
  heading(address: string, color?: string): this {
    return this.format(address, color ? { ...HEADING, color, ruleBelow: color } : HEADING);
  }

  /** A cell to be changed by the reader. */
  input(address: string, value: CellInput, numberFormat?: string): this {
    return this.put(address, [[value]]).format(address, numberFormat ? { ...INPUT, numberFormat } : INPUT);
  }

  note(cell: string, text: string): this {
    const { row, column } = this.area(cell);
    this.notes.push({ row, column, text });
    return this;
  }

  /** Widths in characters of the columns from the first on. */
  columnWidths(...characters: number[]): this {
    characters.forEach((width, column) => this.widths.push({ from: column, to: column, characters: width }));
    return this;
  }

  /** Height in points of a row, counted as on the sheet. */
  rowHeight(row: number, points: number): this {
    this.heights.push({ row: row - 1, points });
    return this;
  }

  chart(chart: ChartDefinition): this {
    this.charts.push(chart);
    return this;
  }

  table(address: string, name: string): this {
    this.tables.push({ ...this.area(address), name });
    return this;
  }

  choice(cell: string, source: string): this {
    const { row, column } = this.area(cell);
    this.choices.push({ row, column, source });
    return this;
  }

  /** A range of this sheet as other sheets name it, with dollar signs. */
  ref(local: string): string {
    return formatAddress(areaOf(local, this.name), { absolute: true });
  }

  finish(rows: number, columns: number, frozenRows: number, printed?: string): SampleSheet {
    const { name, blocks, formats, widths, heights, notes, charts, tables, choices } = this;
    return {
      name,
      rows,
      columns,
      blocks,
      formats,
      widths,
      heights,
      frozenRows,
      notes,
      charts,
      tables,
      choices,
      ...(printed ? { printed: this.area(printed) } : {}),
    };
  }

  private area(local: string): SampleArea {
    const { row, column, rows, columns } = areaOf(local, this.name);
    return { row, column, rows, columns };
  }
}

/** A range of a sheet, with dollar signs and the sheet's name. */
export function on(sheet: string, local: string): string {
  return `${sheetPrefix(sheet)}${formatAddress(areaOf(local, sheet), { absolute: true, local: true })}`;
}
