import { localsupply, ras, regionalize } from "../../src/functions/regionalTables";
import regional from "../fixtures/network/regional.json";

const column = (values: readonly number[]): number[][] => values.map((value) => [value]);
const none = undefined;

describe("REGIONALIZE", () => {
  const nation = [
    ["", "Ore", "Steel", "Cars"],
    ["Ore", 0.1, 0.4, 0],
    ["Steel", 0.05, 0.1, 0.3],
    ["Cars", 0, 0, 0.1],
  ];
  const all = [["Ore", 100], ["Steel", 300], ["Cars", 600]]; // prettier-ignore
  const jobs = [["Cars", 60], ["Ore", 0], ["Steel", 3]]; // prettier-ignore

  test("agrees with the second implementation by default, without labels", () => {
    const found = regionalize(regional.A, column(regional.region), column(regional.nation));
    regional.regional["0.3"].flq.forEach((row, i) => row.forEach((value, j) => expect(found[i][j]).toBeCloseTo(value, 13)));
  });

  test("is labelled as the coefficients were, matches jobs by name, and leaves out what the region has not", () => {
    const found = regionalize(nation, jobs, all, "slq");
    expect([found[0], found.map((row) => row[0])]).toEqual([["", "Ore", "Steel", "Cars"], ["", "Ore", "Steel", "Cars"]]); // prettier-ignore
    expect(found[1].slice(1)).toEqual([0, 0, 0]);
    // SLQ of steel (3/63) / (300/1000), of cars above 1.
    expect(found[2][3]).toBeCloseTo((0.3 * (3 / 63)) / 0.3, 14);
    expect(found[3][3]).toBe(0.1);
  });

  test("delta bears on flq and aflq only", () => {
    expect(regionalize(nation, jobs, all, "cilq", 0.1)).toEqual(regionalize(nation, jobs, all, "cilq", 0.4));
    expect(regionalize(nation, jobs, all, "flq", 0)).toEqual(regionalize(nation, jobs, all, "cilq"));
    expect(regionalize(nation, jobs, all, "aflq", 0.1)).not.toEqual(regionalize(nation, jobs, all, "aflq", 0.4));
  });

  test.each<[string, () => unknown, string]>([
    ["a region larger than the nation", () => regionalize(nation, [["Ore", 0], ["Steel", 301], ["Cars", 1]], all), "region: the value for Steel is 301, more than the nation's 300. The nation contains the region; use one unit."], // prettier-ignore
    ["jobs that the nation has not", () => regionalize(nation, jobs, [["Ore", 100], ["Steel", 0], ["Cars", 600]]), "region: the nation has none of Steel, but the region has 3. Give the nation's value."], // prettier-ignore
    ["a region without jobs", () => regionalize(nation, column([0, 0, 0]), all), "region holds only zeros."],
    ["a sector that is not there", () => regionalize(nation, [["Ore", 0], ["Steal", 3], ["Cars", 60]], all), 'region has no entry for "Steel". Nearest names: Steal.'], // prettier-ignore
    ["flows", () => regionalize([[10, 40], [5, 20]], column([1, 2]), column([10, 20])), "coefficients should be coefficients"], // prettier-ignore
    ["no nation", () => regionalize(nation, jobs, null as any), "nation is missing."],
    ["an unknown method", () => regionalize(nation, jobs, all, "xlq"), 'method is "xlq"; it must be one of: flq, slq, cilq, aflq.'],
    ["a delta out of range", () => regionalize(nation, jobs, all, "flq", 2), "delta is 2; it must lie between 0 and 1."],
    [
      "negative jobs",
      () => regionalize(nation, column([1, -1, 2]), all),
      "region: the amount for Steel is -1; an amount cannot be negative. Correct it, or write 0 where there is none.",
    ],
  ])("refuses %s", (_, body, message) => {
    expect(body).toThrow(message);
  });
});

describe("RAS", () => {
  const matrix = [
    ["Sector", "Ore", "Steel"],
    ["Farms", 1, 1],
    ["Mills", 1, 1],
    ["Shops", 2, 2],
  ];

  test("is labelled as the matrix was, and takes sums as rows or columns, by name", () => {
    const rows = [["Shops", 20], ["Farms", 30], ["Mills", 10]]; // prettier-ignore
    const found = ras(matrix, rows, [["Ore", "Steel"], [15, 45]]); // prettier-ignore
    expect(found.map((row) => row.map((cell) => (typeof cell === "number" ? Number(cell.toFixed(9)) : cell)))).toEqual([
      ["Sector", "Ore", "Steel"],
      ["Farms", 7.5, 22.5],
      ["Mills", 2.5, 7.5],
      ["Shops", 5, 15],
    ]);
  });

  test("agrees with the second implementations of both methods", () => {
    for (const method of ["ras", "gras"] as const) {
      const { matrix: cells, rows, columns, result } = regional[method];
      const found = ras(cells, column(rows), [columns], method);
      result.forEach((row, i) => row.forEach((value, j) => expect(found[i][j]).toBeCloseTo(value, 8)));
    }
  });

  test.each<[string, () => unknown, string | RegExp]>([
    [
      "sums that differ",
      () => ras(matrix, column([30, 10, 20]), [[15, 46]]),
      "rows add up to 60, columns to 61. A table has one sum: scale one margin to the other first.",
    ],
    ["a sum for an empty row", () => ras([[1, 1], [0, 0]], [[1], [1]], [[1, 1]]), "rows: 2 must add up to 1, but holds no cell that could. Put a small number into it, or give a sum of 0."], // prettier-ignore
    ["negative cells", () => ras([["", "a", "b"], ["x", 1, -2], ["y", 1, 1]], [[1], [1]], [[1, 1]]), "matrix: row x, column b holds -2; method ras needs cells of 0 or above. Take gras."], // prettier-ignore
    ["negative sums", () => ras(matrix, column([30, 40, -10]), [[15, 45]]), "rows: the sum for Shops is -10; method ras needs sums of 0 or above. Take gras."],
    [
      "a sum of the other sign",
      () => ras(matrix, column([30, 40, -10]), [[15, 45]], "gras"),
      "rows: Shops must add up to -10, but all its cells have the other sign. Change the sum or the cells.",
    ],
    [
      "zeros that leave no table",
      () => ras([[1, 0], [1, 1]], [[3], [1]], [[2, 2]]), // prettier-ignore
      /^After \d+ rounds row 1 adds up to 2 instead of 3 and comes no nearer: its zeros leave the table no way to these sums\. Fill zeros with small numbers, or change the sums\.$/,
    ],
    ["too few sums", () => ras(matrix, column([30, 30]), [[15, 45]]), "rows has the wrong number of cells: 2 instead of 3."],
    ["no sums", () => ras(matrix, column([30, 10, 20]), null as any), "columns is missing."],
    ["an unknown method", () => ras(matrix, column([30, 10, 20]), [[15, 45]], "cras"), 'method is "cras"; it must be one of: ras, gras.'],
  ])("refuses %s", (_, body, message) => {
    expect(body).toThrow(message);
  });
});

describe("LOCALSUPPLY", () => {
  test("where a good is exported beyond its output, none of it that is used at home is made there", () => {
    // The bureau's tables of 2002 and 2005 hold such re-exports.
    const [, first, second] = localsupply([[1, 2], [3, 4]], [[10], [20]], [[11], [1]], [[6], [1]]); // prettier-ignore
    expect(first[1]).toBe(0);
    expect(second[1]).toBeCloseTo(19 / 20, 14);
    // All inputs of the first good are imported: completeness is what the second good's share gives.
    expect(first[2]).toBeCloseTo((3 * 0.95) / 4, 14);
  });

  const HEADINGS = ["Sector", "Local supply", "Completeness direct", "Completeness total", "Import content"];
  const { Z, x, exports, imports, result } = regional.supply;

  test("reports every sector, with blanks where a sector buys nothing, and takes imports as deductions", () => {
    for (const inward of [imports, imports.map((value) => -value)]) {
      const found = localsupply(Z, column(x), column(exports), column(inward));
      expect(found[0]).toEqual(HEADINGS);
      result.forEach((row, i) =>
        row.forEach((value, k) => (value === null ? expect(found[i + 1][k + 1]).toBe("") : expect(found[i + 1][k + 1]).toBeCloseTo(value, 12))),
      );
    }
  });

  test("is under the sectors' names", () => {
    const flows = [["", "Ore", "Steel"], ["Ore", 1, 4], ["Steel", 2, 3]]; // prettier-ignore
    const found = localsupply(flows, [["Steel", 20], ["Ore", 10]], column([0, 0]), column([5, 0])); // prettier-ignore
    expect(found.map((row) => row[0])).toEqual(["Sector", "Ore", "Steel"]);
    expect(found[1][1]).toBeCloseTo(10 / 15, 14);
    expect(found[2][2]).toBeCloseTo((4 * (10 / 15) + 3) / 7, 14);
  });

  test.each<[string, () => unknown, string]>([
    ["no trade", () => localsupply(Z, column(x), none as any, none as any), "exports is missing."],
    ["no imports", () => localsupply(Z, column(x), column(exports), none as any), "imports is missing: exports and imports go together."],
    ["no output", () => localsupply(Z, none as any, column(exports), column(imports)), "output is missing."],
    ["more exports than there is", () => localsupply([[1, 2], [3, 4]], [[10], [20]], [[12], [1]], [[1], [1]]), "exports: 1 exports 12, more than the 11 that its output and imports supply. Check exports and imports, and their unit."], // prettier-ignore
  ])("refuses %s", (_, body, message) => {
    expect(body).toThrow(message);
  });
});
