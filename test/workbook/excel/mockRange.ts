import { areaOf, formatAddress } from "../../../src/workbook/address";
import type { Area } from "../../../src/workbook/port";
import { clientObject, type Queue, type Spec } from "./clientObject";
import type { MockBook } from "./mockBook";

/** A range, and all that can be set on it. */
export function mockRange(queue: Queue, book: MockBook, given: Area | null | (() => Area | null)): any {
  const place = (): Area | null => (typeof given === "function" ? given() : given);
  const log = (path: string): Spec => ({
    read: () => ({}),
    write: (property, value) => book.log.push(`${formatAddress(place()!)} ${path}${property} = ${JSON.stringify(value)}`),
  });
  const format = (prefix: string): any =>
    clientObject(queue, {
      ...log(`${prefix}format.`),
      members: {
        font: clientObject(queue, log(`${prefix}format.font.`)),
        fill: clientObject(queue, log(`${prefix}format.fill.`)),
        borders: { getItem: (edge: string) => clientObject(queue, log(`${prefix}format.${edge}.`)) },
      },
    });
  return clientObject(queue, {
    read: () => rangeState(book, place()),
    write: (property, value) => {
      if (property === "formulas") book.set(formatAddress({ ...place()!, rows: 1, columns: 1 }), value as unknown[][]);
      if (property === "formulas") book.log.push(`${formatAddress(place()!)} formulas = ${JSON.stringify(value)}`);
      else book.log.push(`${formatAddress(place()!)} ${property} = ${JSON.stringify(value)}`);
    },
    members: {
      area: place(),
      format: format(""),
      worksheet: clientObject(queue, { read: () => ({ name: place()?.sheet }) }),
      dataValidation: clientObject(queue, log("dataValidation.")),
      getEntireColumn: () => ({ format: format("column ") }),
      getEntireRow: () => ({ format: format("row ") }),
      getSpillParentOrNullObject: () =>
        mockRange(queue, book, () => {
          const parent = book.spills.get(formatAddress(place()!));
          return parent ? areaOf(parent) : null;
        }),
      select: () => queue.push(() => book.log.push(`${formatAddress(place()!)} select`)),
    },
  });
}

function rangeState(book: MockBook, area: Area | null): Record<string, unknown> | null {
  if (!area) return null;
  const grid = Array.from({ length: area.rows }, (_, i) => Array.from({ length: area.columns }, (__, j) => ({ row: area.row + i, column: area.column + j })));
  const state = ({ row, column }: { row: number; column: number }): { value: unknown; formula: unknown; type: string } => {
    const anchor = book.spills.get(formatAddress({ sheet: area.sheet, row, column, rows: 1, columns: 1 }));
    const cell = book.sheet(area.sheet).cells.get(`${row},${column}`);
    const formula = anchor ? book.cell(anchor)!.formula : cell?.formula || cell?.value;
    return { value: cell?.value ?? "", formula: formula ?? "", type: cell || anchor ? "String" : "Empty" };
  };
  const states = grid.map((row) => row.map(state));
  return {
    rowIndex: area.row,
    columnIndex: area.column,
    rowCount: area.rows,
    columnCount: area.columns,
    worksheet: { name: area.sheet },
    values: states.map((row) => row.map(({ value }) => value)),
    formulas: states.map((row) => row.map(({ formula }) => formula)),
    valueTypes: states.map((row) => row.map(({ type }) => type)),
  };
}

export function mockNote(queue: Queue, book: MockBook, address: string): unknown {
  return clientObject(queue, {
    read: () => book.notes.get(address) ?? null,
    write: (property, value) => Object.assign(book.notes.get(address) ?? {}, { [property]: value }),
    members: { delete: () => queue.push(() => book.notes.delete(address)) },
  });
}
