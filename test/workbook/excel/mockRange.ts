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
        protection: clientObject(queue, { read: () => ({ locked: !book.unlocked.has(formatAddress(place()!)) }) }),
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
      worksheet: clientObject(queue, {
        read: () => ({ name: place()?.sheet }),
        members: { protection: clientObject(queue, { read: () => ({ protected: book.protectedSheets.has(place()!.sheet) }) }) },
      }),
      getMergedAreasOrNullObject: () => clientObject(queue, { read: () => (book.merged.some((merge) => crosses(merge, place()!)) ? { cellCount: 2 } : null) }),
      getTables: () =>
        clientObject(queue, {
          read: () => ({}),
          items: () => [...book.tables].filter(([, { area }]) => crosses(area, place()!)).map(([name]) => ({ read: () => ({ name }) })),
        }),
      getSpillingToRangeOrNullObject: () =>
        mockRange(queue, book, () => {
          const anchor = place()!;
          const cells = [...book.spills].filter(([, from]) => from === formatAddress(anchor)).map(([cell]) => areaOf(cell));
          if (cells.length === 0) return null;
          const [bottom, right] = [Math.max(...cells.map(({ row }) => row)), Math.max(...cells.map(({ column }) => column))];
          return { ...anchor, rows: bottom - anchor.row + 1, columns: right - anchor.column + 1 };
        }),
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

function crosses(a: Area, b: Area): boolean {
  return a.sheet === b.sheet && a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
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
    rowHidden: [...book.hiddenRows].some(([sheet, row]) => sheet === area.sheet && row >= area.row && row < area.row + area.rows)
      ? area.rows === 1
        ? true
        : null
      : false,
    columnHidden: false,
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
