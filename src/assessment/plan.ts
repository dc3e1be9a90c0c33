import { areaOf, formatAddress } from "../workbook/address";
import type { Area, CellInput, ChartDefinition, Format, Workbook } from "../workbook/port";
import { HEADING, INPUT, PURPOSE, TITLE } from "../workbook/sample/style";
import { keptText } from "../workbook/keptText";
import { overlaps } from "./candidates";

/** Where a block of results goes. */
export type Target =
  | { readonly kind: "newSheet" }
  | { readonly kind: "selection" }
  /** To the right of everything on a table's sheet, level with its first row. */
  | { readonly kind: "beside"; readonly table: Area };

export type Written =
  | { readonly ok: true; readonly address: string; readonly notes: boolean }
  /** Nothing was written, because these cells hold something. */
  | { readonly ok: false; readonly sheet: string; readonly occupied: readonly string[] };

interface Place {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A block to be written, laid out from its own corner; formulas refer to its cells through `ref`. */
export class Plan {
  private readonly blocks: (Place & { cells: readonly (readonly CellInput[])[] })[] = [];
  private readonly formats: (Place & { format: Format })[] = [];
  private readonly notes: { row: number; column: number; text: string }[] = [];
  private readonly choices: { row: number; column: number; source: string }[] = [];
  private readonly charts: ChartDefinition[] = [];
  private reach = { rows: 0, columns: 0 };

  constructor(private readonly corner: Area) {}

  put(row: number, column: number, cells: readonly (readonly CellInput[])[]): this {
    this.blocks.push({ ...this.claim(row, column, cells.length, cells[0].length), cells });
    return this;
  }

  format(row: number, column: number, rows: number, columns: number, format: Format): this {
    this.formats.push({ row, column, rows, columns, format });
    return this;
  }

  title(title: string, purpose: string): this {
    this.put(0, 0, [[title]]).format(0, 0, 1, 1, TITLE);
    return this.put(1, 0, [[purpose]]).format(1, 0, 1, 1, PURPOSE);
  }

  /** A named cell for the reader to change, with a hint beside it. */
  input(row: number, name: string, value: CellInput, hint: string, numberFormat?: string): this {
    this.put(row, 0, [[name, value, hint]]).format(row, 2, 1, 1, PURPOSE);
    return this.format(row, 1, 1, 1, numberFormat ? { ...INPUT, numberFormat, align: "left" } : { ...INPUT, align: "left" });
  }

  /** A unit to be changed by the reader: a name such as 001 or 1-2 stays text, as it is in the table. */
  name(row: number, label: string, value: string | number, hint: string): this {
    const mistaken = typeof value === "string" && /^[=+@'-]|\d/.test(value);
    return mistaken ? this.input(row, label, keptText(value), hint, "@") : this.input(row, label, value, hint);
  }

  /** A heading row over a rule, in the colour of what it heads. */
  heading(row: number, column: number, columns: number, color?: string): this {
    return this.format(row, column, 1, columns, color ? { ...HEADING, color, ruleBelow: color } : HEADING);
  }

  note(row: number, column: number, text: string): this {
    this.notes.push({ row, column, text });
    return this;
  }

  /** A list to choose from: cells of this block, or an address with its sheet. */
  choice(row: number, column: number, source: Place | string): this {
    this.choices.push({ row, column, source: typeof source === "string" ? source : this.address(source) });
    return this;
  }

  /** A chart over cells of this block; `ranges` names its cells by their addresses with the sheet. */
  chart(place: Place, define: (ranges: (row: number, column: number, rows?: number) => string) => Omit<ChartDefinition, "place">): this {
    const ranges = (row: number, column: number, rows = 1): string => this.address({ row, column, rows, columns: 1 });
    this.charts.push({ ...define(ranges), place: this.address(this.claim(place.row, place.column, place.rows, place.columns)) });
    return this;
  }

  /** Cells that the results will fill. */
  claim(row: number, column: number, rows: number, columns: number): Place {
    this.reach = { rows: Math.max(this.reach.rows, row + rows), columns: Math.max(this.reach.columns, column + columns) };
    return { row, column, rows, columns };
  }

  /** The address of cells of the block, with dollar signs and without the sheet. */
  ref(row: number, column: number, rows = 1, columns = 1): string {
    return formatAddress(this.at({ row, column, rows, columns }), { absolute: true, local: true });
  }

  get area(): Area {
    return { ...this.corner, rows: this.reach.rows, columns: this.reach.columns };
  }

  async write(workbook: Workbook): Promise<boolean> {
    for (const block of this.blocks) await workbook.write(this.address(block), block.cells);
    for (const part of this.formats) await workbook.format(this.address(part), part.format);
    for (const { row, column, source } of this.choices) await workbook.addChoice(this.address({ row, column, rows: 1, columns: 1 }), source);
    for (const chart of this.charts) await workbook.addChart(chart);
    let noted = true;
    for (const { row, column, text } of this.notes) noted = (await workbook.setNote(this.address({ row, column, rows: 1, columns: 1 }), text)) && noted;
    return noted;
  }

  private at({ row, column, rows, columns }: Place): Area {
    return { sheet: this.corner.sheet, row: this.corner.row + row, column: this.corner.column + column, rows, columns };
  }

  private address(place: Place): string {
    return formatAddress(this.at(place));
  }
}

/** What a plan needs besides itself: a name and frozen rows where it gets a sheet of its own, widths wherever its columns hold nothing else. */
export interface SheetLook {
  readonly name: string;
  readonly widths: readonly number[];
  readonly frozenRows: number;
}

/** Writes a plan on a sheet of its own or at the selected cell, as one undo step, and shows it. Nothing is overwritten. */
export async function writePlan(workbook: Workbook, target: Target, look: SheetLook, lay: (corner: Area) => Plan): Promise<Written> {
  if (target.kind !== "newSheet") {
    const { sheet, row, column } = target.kind === "selection" ? await workbook.selection() : await cornerBeside(workbook, target.table);
    const plan = lay({ sheet, row, column, rows: 1, columns: 1 });
    const occupied = await occupiedCells(workbook, plan.area);
    if (occupied.length > 0) return { ok: false, sheet, occupied };
    // Columns that hold something keep the width that the user gave them.
    const used = await workbook.usedArea(sheet);
    const free = used ? used.column + used.columns : 0;
    const widths = widthsFrom(column, look).filter(({ from }) => from >= free);
    const notes = await workbook.undoGroup(async () => {
      const noted = await plan.write(workbook);
      if (widths.length > 0) await workbook.columnWidths(sheet, widths);
      return noted;
    });
    return show(workbook, plan, notes);
  }
  const [plan, notes] = await workbook.undoGroup(async () => {
    const sheet = await freshSheet(workbook, look.name);
    const fresh = lay({ sheet, row: 0, column: 0, rows: 1, columns: 1 });
    const noted = await fresh.write(workbook);
    await workbook.columnWidths(sheet, widthsFrom(0, look));
    if (look.frozenRows > 0) await workbook.freezeRows(sheet, look.frozenRows);
    await workbook.fitToPage?.(sheet);
    return [fresh, noted] as const;
  });
  return show(workbook, plan, notes);
}

/** The widths of columns from one on. */
function widthsFrom(first: number, { widths }: Pick<SheetLook, "widths">): { from: number; to: number; characters: number }[] {
  return widths.map((characters, j) => ({ from: first + j, to: first + j, characters }));
}

const GAP = 2;

async function cornerBeside(workbook: Workbook, table: Area): Promise<Area> {
  const used = (await workbook.usedArea(table.sheet)) ?? table;
  const column = Math.max(used.column + used.columns, table.column + table.columns) + GAP - 1;
  return { sheet: table.sheet, row: table.row, column, rows: 1, columns: 1 };
}

async function show(workbook: Workbook, plan: Plan, notes: boolean): Promise<Written> {
  await workbook.settled();
  await workbook.activate(formatAddress({ ...plan.area, rows: 1, columns: 1 }));
  return { ok: true, address: formatAddress(plan.area), notes };
}

/** False once what was written is gone again, with its sheet or by undoing. */
export async function stillThere(workbook: Workbook, address: string): Promise<boolean> {
  const area = areaOf(address);
  if (!(await workbook.sheets()).some((sheet) => sheet.toLowerCase() === area.sheet.toLowerCase())) return false;
  const { values } = await workbook.read(formatAddress({ ...area, rows: 1, columns: 1 }));
  return values[0][0] !== null && values[0][0] !== "";
}

/** A new sheet under the name, or under the first numbered one that is free. */
async function freshSheet(workbook: Workbook, name: string): Promise<string> {
  const taken = new Set((await workbook.sheets()).map((sheet) => sheet.toLowerCase()));
  let free = name;
  for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${name} ${n}`;
  await workbook.ensureSheet(free);
  return free;
}

/** Cells of an area that hold something; a table that reaches into it counts, because results cannot spread inside one. */
async function occupiedCells(workbook: Workbook, area: Area): Promise<string[]> {
  const { values, formulas } = await workbook.read(formatAddress(area));
  const cells = values.flatMap((row, i) =>
    row.flatMap((value, j) =>
      (value !== null && value !== "") || formulas[i][j] !== ""
        ? [formatAddress({ sheet: area.sheet, row: area.row + i, column: area.column + j, rows: 1, columns: 1 }, { local: true })]
        : [],
    ),
  );
  if (cells.length > 0) return cells;
  const tables = await workbook.tables();
  return tables.filter((table) => overlaps(table.area, area)).map((table) => formatAddress(table.area, { local: true }));
}
