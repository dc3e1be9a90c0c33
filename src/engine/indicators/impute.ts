import { fail } from "../errors";
import { quote } from "../table/cells";
import { columnOf, type Table } from "../table/table";
import { mean } from "./moments";
import { quantile } from "./quantile";

export type Filling = "mean" | "median";

/**
 * Fills the holes of every column with the mean or the median of the values that are there, within the row's group
 * where `groups` gives one name per row (any case), else over all rows.
 *
 *     mean    Σ x / n                   AVERAGE
 *     median  middle value, or the mean of the two in the middle        MEDIAN
 *
 * A value that is there is never touched. A hole with nothing to take a value from, in its column or in its group, is an
 * error. A filled value adds nothing known: it hides uncertainty and narrows the column's spread.
 *
 * Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), unconditional and group means.
 */
export function impute(table: Table, method: Filling, groups: readonly string[] | null): Float64Array {
  const { argument, columns, columnLabels } = table;
  const members = rowsByGroup(groups ?? table.rowLabels.map(() => ""));
  const result = table.values.slice();
  for (let j = 0; j < columns; j++) {
    const column = columnOf(table, j);
    for (const { name, rows } of members) {
      const holes = rows.filter((i) => Number.isNaN(column[i]));
      if (holes.length === 0) continue;
      const there = Float64Array.from(
        rows.filter((i) => !Number.isNaN(column[i])),
        (i) => column[i],
      );
      if (there.length === 0 && groups) fail("nothingToImputeInGroup", { argument, column: columnLabels[j], group: quote(name) });
      if (there.length === 0) fail("nothingToImpute", { argument, column: columnLabels[j] });
      const filling = method === "mean" ? mean(there) : quantile(there.sort(), 0.5);
      for (const i of holes) result[i * columns + j] = filling;
    }
  }
  return result;
}

interface Group {
  /** As it was first written. */
  readonly name: string;
  readonly rows: number[];
}

function rowsByGroup(names: readonly string[]): Group[] {
  const groups = new Map<string, Group>();
  names.forEach((name, i) => {
    const key = name.trim().toLowerCase();
    const group = groups.get(key) ?? { name: name.trim(), rows: [] };
    group.rows.push(i);
    groups.set(key, group);
  });
  return [...groups.values()];
}
