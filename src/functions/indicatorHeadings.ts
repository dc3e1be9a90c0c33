import type { Framework } from "../engine/indicators/framework";
import type { Indicators } from "../engine/indicators/indicatorLevels";
import type { Table } from "../engine/table/table";

/** What reports call the indicators: by the column's heading, or by the code where columns share it or have no headings. */
export function indicatorHeadings({ names, codes }: Pick<Indicators, "names" | "codes">, { columns }: Framework, table: Table): string[] {
  return names.map((name, k) => {
    if (codes[k] === null || !table.hasColumnLabels) return name;
    const own = columns.filter((column) => column.code === codes[k]);
    return own.length === 1 ? own[0].label : name;
  });
}
