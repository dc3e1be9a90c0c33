import { formatAddress } from "../../workbook/address";
import type { Area } from "../../workbook/port";
import { overlaps } from "../candidates";
import { remark, type Explanation } from "../explanation";
import type { HfsCall } from "../../workbook/formula/parse";
import { repeatCall, type Context } from "../../workbook/formula/resolve";

const SHOWN = 3;

/** What keeps a result from spreading: a table around it, or cells that hold something. */
export async function explainSpill({ workbook, ...rest }: Context, area: Area, call: HfsCall): Promise<Pick<Explanation, "remarks" | "goTo" | "error">> {
  const table = (await workbook.tables()).find((one) => overlaps(one.area, area));
  if (table) return { remarks: [remark("spillTable", { table: table.name })], goTo: null, error: null };
  const outcome = await repeatCall(call, { workbook, ...rest });
  if (outcome.kind === "failed") return { remarks: [], goTo: null, error: outcome.error };
  if (outcome.kind === "stuck") return { remarks: [remark("spillUnknown")], goTo: null, error: null };
  const [rows, columns] = [outcome.grid.length, outcome.grid[0].length];
  const { values, formulas } = await workbook.read(formatAddress({ ...area, rows, columns }));
  const blocking = values.flatMap((line, i) =>
    line.flatMap((value, j) => {
      const holds = (value !== null && value !== "") || formulas[i][j] !== "";
      const cell = { ...area, row: area.row + i, column: area.column + j };
      return holds && (i > 0 || j > 0) ? [cell] : [];
    }),
  );
  if (blocking.length === 0) return { remarks: [remark("spillMerged")], goTo: null, error: null };
  const named = blocking.slice(0, SHOWN).map((cell) => formatAddress(cell, { local: true }));
  const cells = `${named.join(", ")}${blocking.length > SHOWN ? "…" : ""}`;
  return { remarks: [remark("spill", { rows, columns, cells })], goTo: formatAddress(blocking[0]), error: null };
}
