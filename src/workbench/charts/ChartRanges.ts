import { IUniverInstanceService, UniverInstanceType } from "@univerjs/core";
import type { Injector, IRange, Nullable, Workbook } from "@univerjs/core";
import { RefRangeService } from "@univerjs/sheets";
import { formatAddress, parseAddress } from "../../workbook/address";
import type { ChartDefinition } from "../../workbook/port";

interface Place {
  readonly unitId: string;
  readonly sheetId: string;
  range: Nullable<IRange>;
}

/** Where the cells of charts have gone: inserted, removed and moved rows and columns take their ranges along, as in formulas. */
export class ChartRanges {
  private readonly places = new Map<string, Place>();

  constructor(private readonly injector: Injector) {}

  /** Watches the ranges that a chart names. */
  follow(chartId: string, unitId: string, chart: ChartDefinition): void {
    const addresses = [
      chart.categories,
      ...chart.series.flatMap(({ values, x }) => [values, ...(x ? [x] : [])]),
      ...(chart.highlight ? [chart.highlight] : []),
    ];
    for (const address of addresses) {
      const area = parseAddress(address);
      const sheetId = area && this.book(unitId)?.getSheetBySheetName(area.sheet)?.getSheetId();
      if (!area || !sheetId) continue;
      const range = { startRow: area.row, endRow: area.row + area.rows - 1, startColumn: area.column, endColumn: area.column + area.columns - 1 };
      const place: Place = { unitId, sheetId, range };
      this.places.set(`${chartId}|${address}`, place);
      this.injector.get(RefRangeService).watchRange(unitId, sheetId, range, (_, after) => (place.range = after));
    }
  }

  /** The address as it is by now; null when its cells or its sheet have been removed. */
  addressNow(chartId: string, address: string): string | null {
    const place = this.places.get(`${chartId}|${address}`);
    if (!place) return address;
    const sheet = this.book(place.unitId)?.getSheetBySheetId(place.sheetId)?.getName();
    if (!place.range || sheet === undefined) return null;
    const { startRow, endRow, startColumn, endColumn } = place.range;
    return formatAddress({ sheet, row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 });
  }

  private book(unitId: string): Nullable<Workbook> {
    return this.injector.get(IUniverInstanceService).getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
  }
}
