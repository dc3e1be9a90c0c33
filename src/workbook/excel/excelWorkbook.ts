import type { Workbook } from "../port";
import { Batches } from "./batches";
import { reenter, settled } from "./calculation";
import { addChart } from "./charts";
import { onChanged, onMoved, onSelectionChanged } from "./events";
import { handOut } from "./handOut";
import { obstacles } from "./obstacles";
import { keepPart, part } from "./parts";
import * as reading from "./reading";
import * as writing from "./writing";

/** The workbook that is open in Excel, through Office.js. */
export function excelWorkbook(): Workbook {
  const batches = new Batches();
  return {
    host: "excel",
    sheets: () => batches.run(reading.sheets),
    selection: () => batches.run(reading.selection),
    usedArea: (sheet) => batches.run((context) => reading.usedArea(context, sheet)),
    read: (address) => batches.run((context) => reading.read(context, address)),
    onSelectionChanged,
    onChanged: (listener) => onChanged(batches, listener),
    onMoved: (listener) => onMoved(batches, listener),
    tables: () => batches.run(reading.tables),
    names: () => batches.run(reading.names),
    notes: (sheet) => batches.run((context) => reading.notes(context, sheet)),
    title: () => batches.run(reading.title),
    spillAreas: (cells) => batches.run((context) => reading.spillAreas(context, cells)),
    obstacles: (addresses) => batches.run((context) => obstacles(context, addresses)),

    write: (address, cells) => batches.run((context) => writing.write(context, address, cells)),
    writeAll: (pieces) => batches.run((context) => writing.writeAll(context, pieces)),
    format: (address, format) => batches.run((context) => writing.format(context, address, format)),
    columnWidths: (sheet, widths) => batches.run((context) => writing.columnWidths(context, sheet, widths)),
    rowHeights: (sheet, heights) => batches.run((context) => writing.rowHeights(context, sheet, heights)),
    freezeRows: (sheet, rows) => batches.run((context) => writing.freezeRows(context, sheet, rows)),
    fitToPage: (sheet, part) => batches.run((context) => writing.fitToPage(context, sheet, part)),
    ensureSheet: (name) => batches.run((context) => writing.ensureSheet(context, name)),
    removeSheet: (name) => batches.run((context) => writing.removeSheet(context, name)),
    addTable: (address, name) => batches.run((context) => writing.addTable(context, address, name)),
    addName: (name, address) => batches.run((context) => writing.addName(context, name, address)),
    addChoice: (address, source) => batches.run((context) => writing.addChoice(context, address, source)),
    setNote: (address, text) => batches.run((context) => writing.setNote(context, address, text)),
    addChart: (chart) => batches.run((context) => addChart(context, chart)),
    activate: (address) => batches.run((context) => writing.activate(context, address)),

    part: (name) => batches.run((context) => part(context, name)),
    keepPart: (name, text) => batches.run((context) => keepPart(context, name, text)),
    handOut: () => handOut(),

    recalculate: async (addresses) => {
      await batches.run((context) => reenter(context, addresses));
      await settled(batches);
    },
    settled: () => settled(batches),
    undoGroup: (body) => batches.group(body),
  };
}
