import { inBackground, whenDone } from "../engine/background/background";
import { fail, HfsError, type ErrorCode } from "../engine/errors";
import { indicatorFindings } from "../engine/indicators/indicatorFindings";
import { networkMilliseconds } from "../engine/network/cost";
import { namedTotals, totalTrouble } from "../engine/network/requireProductionTable";
import { isSectorTable, matchSectors } from "../engine/network/sectorMatch";
import { squareOf, tableTotals } from "../engine/network/tableTotals";
import { cellFindings, oddCells } from "../engine/table/cellFindings";
import { inspectTable, type Inspection } from "../engine/table/inspection";
import { readGrid } from "../engine/table/table";
import { findings, type Finding } from "../engine/troubles";
import { isOmitted } from "./arguments";
import { readChecked, type Side } from "./checkedVectors";
import { answer, sentence } from "./errors";
import { report } from "./results";

const ARGUMENT = "table";
const HEADINGS = ["Finding", "Where", "Size", "Advice"];
const CLEAN = "No findings";

/** What each finding is called; what a vector of the table's cannot be read for has no name of its own. */
const NAMES: Partial<Record<ErrorCode, string>> = {
  headerUnclear: "First row unclear",
  textAmongNumbers: "Text among numbers",
  textAmongAmounts: "Text among numbers",
  errorCell: "Error cells",
  extremeNumber: "Extreme numbers",
  digitsAsText: "Numbers kept as text",
  cellBlank: "Blank cells",
  flowBlank: "Blank cells",
  flowsNotSquare: "Not square",
  sectorsDiffer: "Sectors differ",
  sectorsReordered: "Sectors in another order",
  totalNamed: "Total by name",
  totalInside: "Total by numbers",
  missingArgument: "Output missing",
  coefficientsGiven: "Coefficients in place of flows",
  flowsGiven: "Flows in place of coefficients",
  transposed: "Transposed",
  otherUnit: "Another unit",
  elementNegative: "Negative output",
  zeroOutputBuys: "Purchases without output",
  zeroOutputSells: "Sales without output",
  notProductive: "Spectral radius 1 or above",
  negativeValueAdded: "Negative value added",
  rowsUnbalanced: "Rows out of balance",
  columnsUnbalanced: "Columns out of balance",
  importsInside: "Imports inside the flows",
  negativeFinal: "Negative final demand",
  negativeFlow: "Negative flows",
  emptySector: "Empty sectors",
  sellsNothing: "Sells nothing",
  buysNothing: "Buys nothing",
  emptyColumn: "Empty columns",
  constantColumn: "Constant columns",
  noLayerCode: "No layer codes",
  columnNoCode: "Columns without a layer code",
  unitTwice: "Units named twice",
  columnTwice: "Columns named twice",
  outliers: "Outliers",
  outliersLog: "Outliers",
  zerosDoubtful: "Zeros that may be blanks",
  fewRows: "Few rows",
};
const UNREADABLE = "Not readable";

/**
 * What in a table would spoil results, in plain words: a row per finding, or one row "No findings". An input-output table is one with output, final or valueAdded given, one with the same sectors (by name or code) in rows and columns, or a square one without any labels; anything else is read as a table of indicators. Balances may miss 0.5 % of output. A finding is mended in a copy before the next is looked for, so that it does not show twice.
 * @customfunction CHECK
 * @param table Flows between sectors or input coefficients (rows supply, columns use), or a table of indicators; with or without labels.
 * @param [output] Gross output of every sector, in the unit of the flows; omitted = the table holds input coefficients, or indicators.
 * @param [final] Final demand of every sector: one column net of imports, or a block of columns that is added up.
 * @param [valueAdded] Value added of every sector: one row or column, or a block of rows that is added up.
 * @returns One row per finding: what it is, where (three places at most are named), its size where it has one, and what to do. Sizes count cells or rows, or give a share of output, a factor, the spectral radius, the skewness of outliers, or the value. Looked for in flows: shape, sectors that differ or are reordered, totals, text, blanks, negative flows, rows and columns exchanged, other units, coefficients in place of flows, sectors without output, negative value added, spectral radius of 1 or above, balances, imports inside, negative final demand, empty sectors. In indicators: text, numbers kept as text, blanks, constant or empty columns, columns without a layer code, units or columns named twice, outliers (as TREAT finds them), zeros that may be blanks, fewer than five rows.
 */
export function check(table: any[][], output?: any[][], final?: any[][], valueAdded?: any[][]): any[][] {
  return answer(() => {
    if (isOmitted(table)) fail("missingArgument", { argument: ARGUMENT });
    const seen = inspectTable(readGrid(table, ARGUMENT));
    if (seen.values.every(Number.isNaN)) fail("noNumbers", { argument: ARGUMENT });
    const vectors = { output, final, valueAdded };
    const production = Object.values(vectors).some((vector) => !isOmitted(vector)) || isSectorTable(seen);
    return whenDone(production ? checkProduction(seen, vectors) : indicatorFindings(seen, ARGUMENT), list);
  });
}

function checkProduction(seen: Inspection, vectors: Readonly<Record<"output" | "final" | "valueAdded", unknown>>): Finding[] | Promise<Finding[]> {
  const match = matchSectors(seen, ARGUMENT);
  const n = match.rowAt.length;
  const [rowsUsed, columnsUsed] = [new Set(match.rowAt), new Set(match.columnAt)];
  const used = (i: number, j: number): boolean => n === 0 || (rowsUsed.has(i) && columnsUsed.has(j));
  const blanks = n > 0 ? oddCells(seen, ARGUMENT, "flowBlank", ["blank", "missing"], "column", used) : [];
  const found = [...cellFindings(seen, ARGUMENT, used, { amounts: true }), ...findings(match.troubles), ...blanks];
  if (n === 0) return found;
  const names = match.rowAt.map((i) => (seen.hasRowLabels ? seen.rowLabels : seen.columnLabels)[i]);
  const whole = new Float64Array(n * n);
  for (let i = 0, at = 0; i < n; i++)
    for (let j = 0; j < n; j++, at++) {
      const value = seen.values[match.rowAt[i] * seen.columns + match.columnAt[j]];
      if (value === value) whole[at] = value;
    }

  const named = namedTotals(names, ARGUMENT);
  const byName = new Set(named.map(({ where }) => where));
  const known = names.flatMap((name, i) => (byName.has(name) ? [i] : []));
  const totals = tableTotals(whole, n, known);
  found.push(...findings([...named, ...totals.map((total) => totalTrouble(total, names, ARGUMENT))]));
  const gone = new Set([...known, ...totals.map(({ at }) => at)]);
  const kept = names.flatMap((_, i) => (gone.has(i) ? [] : [i]));
  if (kept.length === 0) return found;

  const labelled = seen.hasRowLabels || seen.hasColumnLabels;
  const labels = kept.map((i) => names[i]);
  const codes = seen.hasRowLabels ? seen.sides.map((side) => match.rowAt.map((row) => side[row])) : [];
  // What stands beside the rows follows them, what stands below the columns follows those; the order may differ.
  const sides = (all: readonly string[], at: readonly number[]): Side[] =>
    [kept, names.map((_, i) => i)]
      .map((some) => inOrder(some, at, { names, labelled, codes }, kept))
      .concat({ labels: all, labelled, at: kept.map((i) => at[i]) });
  // Where one side has all its sectors on the other, and vectors are as long as that one, sectors are missing here.
  const [rowsGone, columnsGone] = [seen.columns > n && seen.rows === n, seen.rows > n && seen.columns === n];
  const wide = { labels: seen.columnLabels, labelled, at: kept.map((i) => match.columnAt[i]) };
  const long = { labels: seen.rowLabels, labelled, at: kept.map((i) => match.rowAt[i]) };
  const rows = [...sides(seen.rowLabels, match.rowAt), ...(rowsGone ? [wide] : [])];
  const columns = [...sides(seen.columnLabels, match.columnAt), ...(columnsGone ? [long] : [])];
  const x = readChecked(vectors.output, "output", rows);
  const f = readChecked(vectors.final, "final", rows);
  const v = readChecked(vectors.valueAdded, "valueAdded", columns, { lying: true });
  const unreadable = [x, f, v].flatMap(({ finding }) => (finding ? [finding] : []));
  const missing = x.side === wide || f.side === wide || v.side === long;
  if (x.finding || missing) return [...found, ...unreadable];
  const strange = seen.odd.filter(({ kind }) => kind !== "digits" && kind !== "blank" && kind !== "missing");
  const [strangeRows, strangeColumns] = [new Set(strange.map(({ row }) => row)), new Set(strange.map(({ column }) => column))];
  const checked = {
    argument: ARGUMENT,
    labels,
    Z: kept.length === n ? whole : squareOf(whole, n, kept),
    x: x.values,
    final: f.values,
    valueAdded: v.values,
    deducted: f.deducted,
    besides: f.besides,
    unknownRows: Uint8Array.from(kept, (i) => (strangeRows.has(match.rowAt[i]) ? 1 : 0)),
    unknownColumns: Uint8Array.from(kept, (i) => (strangeColumns.has(match.columnAt[i]) ? 1 : 0)),
  };
  return whenDone(inBackground("productionFindings", checked, networkMilliseconds(kept.length, { vectors: 2 })), (more) => [...found, ...unreadable, ...more]);
}

interface SectorNames {
  readonly names: readonly string[];
  readonly labelled: boolean;
  readonly codes: readonly (readonly string[])[];
}

/** Some sectors as they stand one after another at their places, and where the kept ones are among them. */
function inOrder(some: readonly number[], at: readonly number[], { names, labelled, codes }: SectorNames, kept: readonly number[]): Side {
  const ordered = [...some].sort((a, b) => at[a] - at[b]);
  const placeOf = new Map(ordered.map((i, place) => [i, place]));
  const inPlace = (all: readonly string[]): string[] => ordered.map((i) => all[i]);
  return { labels: inPlace(names), labelled, codes: codes.map(inPlace), at: kept.map((i) => placeOf.get(i) ?? 0) };
}

/** The findings as rows. */
function list(all: readonly Finding[]): unknown[][] {
  const rows = all.map(({ code, values, where, size }) => [NAMES[code] ?? UNREADABLE, places(where), size, sentence(new HfsError(code, values))]);
  return report(HEADINGS, rows.length > 0 ? rows : [[CLEAN, "", "", ""]]);
}

const MOST_NAMED = 3;

function places(where: readonly string[]): string {
  const named = where.slice(0, MOST_NAMED).join("; ");
  return where.length > MOST_NAMED ? `${named} ... and ${where.length - MOST_NAMED} more` : named;
}
