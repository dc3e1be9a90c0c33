import type { Session } from "../functions/session";
import { ask } from "../workbook/formula/ask";
import type { Area, Workbook } from "../workbook/port";
import { readDataset, type Dataset } from "./dataset";
import { readProduction, type ProductionParts } from "./productionTable";
import type { Settings } from "./settings";
import { costColumns, costSign } from "./signs";
import { chainSectors } from "./smile";

/** What the tables chosen beside the indicators say of an industry's position; null where a table is not chosen or says nothing. */
export interface PositionTables {
  /** The input-output table and the names of its sectors. */
  readonly chain: { readonly parts: ProductionParts; readonly sectors: readonly string[] } | null;
  /** Shares of value added, and the size of what HFS.HOLLOWING returns of them. */
  readonly hollowing: { readonly shares: Dataset; readonly rows: number; readonly columns: number } | null;
  /** The columns that HFS.COSTGAP takes. */
  readonly costs: readonly Area[] | null;
}

/** Reads the tables that the position step points at. */
export async function readPositionTables(
  workbook: Workbook,
  session: Session,
  settings: Pick<Settings, "shares" | "costs">,
  productionAddress: string | null,
): Promise<PositionTables> {
  const [production, shares, costs] = await Promise.all([
    productionAddress === null ? null : readProduction(workbook, session, productionAddress).catch(() => null),
    settings.shares === null ? null : readDataset(workbook, session, settings.shares, { activities: true }).catch(() => null),
    settings.costs === null ? null : workbook.read(settings.costs).catch(() => null),
  ]);
  const parts = production && typeof production === "object" ? production : null;
  const sectors = parts && (await chainSectors(session, parts));
  const sign = settings.costs === null ? null : await costSign(workbook, session, settings.costs);
  const hollow = shares && (await ask(session, "HOLLOWING", [shares.values]));
  return {
    chain: parts && sectors ? { parts, sectors: sectors.map(({ sector }) => sector) } : null,
    hollowing: shares && hollow?.ok ? { shares, rows: hollow.grid.length, columns: hollow.grid[0].length } : null,
    costs: costs && sign?.kind === "found" ? costColumns(costs.area, costs.values) : null,
  };
}
