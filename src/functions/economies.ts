import { fail } from "../engine/errors";
import type { AmountTable } from "./amountTable";

/** For functions without a benchmark: shares need two regions and two activities in every year. */
export function requireEconomy({ argument, rowLabels, columnLabels, columns, periods }: AmountTable): void {
  if (columns === 1) fail("oneActivity", { argument, value: columnLabels[0] });
  const alone = periods.find(({ rows }) => rows.length === 1);
  if (alone) fail("oneRegionAlone", { argument, value: rowLabels[alone.rows[0]] });
}
