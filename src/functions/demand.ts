import { fail } from "../engine/errors";
import { quote, type Cell } from "../engine/table/cells";
import { labelKey } from "../engine/table/labels";
import { findLayout } from "../engine/table/layout";
import { cellText, labelRows, readGrid } from "../engine/table/table";
import { demandIndex } from "../engine/upgrading/demandIndex";
import { answer } from "./errors";
import { report, unitCell, type ResultCell } from "./results";
import { readScore } from "./scoreTable";

const COMPONENTS = ["Advertising share", "Demand orientation", "Co-movement", "Simplicity", "Customer pull"] as const;

/** Headings of the first column of our own reports: what stands under them names the rows, also where it is numbers. */
const NAMES = ["unit", "sector", "region", "activity", "node"];

/**
 * Demand orientation, the demand argument of VALUE and PATH, 0 supply-driven to 1 demand-driven: the mean of the components that are there; Low and High one standard error off (sd / root n, cut to 0-1; blank for one component). Advertising share = advertising and brand spending over that plus R&D (buyer-driven chains, attributed to Gereffi, 1994). Demand orientation = POSITION's column (Antràs and others, 2012). Co-movement = share of price and quantity surprises of one sign (Shapiro, 2022), a rough figure: signs only bound the shocks. Simplicity = 1 - percentile of product complexity. Customer pull = share of upgrades begun by customers.
 * @customfunction DEMAND
 * @param components A table with any of the columns Advertising share, Demand orientation, Co-movement, Simplicity, Customer pull, each between 0 and 1; other columns are ignored, so a result of POSITION fits.
 * @returns A row per unit: the given components, Demand, Low, High; blank for a unit without any component (0.5 is not assumed).
 */
export function demand(components: any[][]): any[][] {
  return answer(() => {
    const { units, names, rows } = readComponents(components, "components");
    const lines = rows.map((values, i): ResultCell[] => {
      const found = demandIndex(values);
      return [unitCell(units, i), ...values, found.demand, found.low, found.high];
    });
    return report(["Unit", ...names, "Demand", "Low", "High"], lines);
  });
}

/** The columns headed as components, in the table's order, and what names the rows. */
function readComponents(raw: unknown, argument: string): { units: Parameters<typeof unitCell>[0]; names: string[]; rows: number[][] } {
  const grid = readGrid(raw, argument);
  const found = grid[0].flatMap((cell, j) => {
    const name = COMPONENTS.find((component) => labelKey(component) === labelKey(cellText(cell)));
    return name ? [{ name, j }] : [];
  });
  if (found.length === 0) fail("componentsNone", { argument, names: COMPONENTS.join(", ") });
  const names = found.map(({ name }) => name);
  const twice = names.find((name, k) => names.indexOf(name) < k);
  if (twice) fail("duplicateLabel", { argument, value: quote(twice) });
  const body = grid.slice(1);
  if (body.length === 0) fail("noNumbers", { argument });
  const layout = unitLayout(grid, found[0].j);
  const labels = layout.labelColumn < 0 ? null : labelRows(body, layout);
  const rowLabels = labels ?? body.map((_, i) => String(i + 1));
  const rows = body.map((row, i) => found.map(({ name, j }) => readScore(row[j], { argument, row: rowLabels[i], column: name }, "cellOutside")));
  return { units: { rowLabels, hasRowLabels: labels !== null, layout }, names, rows };
}

/** Where the names of the rows stand: text before the first component, or numbers under a heading that says so. */
function unitLayout(grid: readonly (readonly Cell[])[], first: number): ReturnType<typeof findLayout> {
  const layout = { ...findLayout(grid.map((row) => row.slice(0, first + 1))), grid, hasHeader: true };
  if (first === 0) return { ...layout, labelColumn: -1, yearColumn: -1 };
  if (layout.labelColumn >= 0) return layout;
  const named = NAMES.includes(cellText(grid[0][0]).toLowerCase()) && grid.slice(1).some((row, i) => row[0] !== i + 1);
  return { ...layout, labelColumn: named ? 0 : -1 };
}
