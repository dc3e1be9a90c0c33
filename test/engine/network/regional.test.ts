import fc from "fast-check";
import type { HfsError } from "../../../src/engine/errors";
import { biproportional } from "../../../src/engine/network/biproportional";
import { localSupply } from "../../../src/engine/network/localSupply";
import { regionalCoefficients, type Quotient } from "../../../src/engine/network/locationQuotients";
import regional from "../../fixtures/network/regional.json";
import { nationalTable } from "../../fixtures/network/nbs";
import { production } from "./support";

const flat = (rows: readonly (readonly number[])[]): Float64Array => Float64Array.from(rows.flat());
const label = (prefix: string, n: number): string[] => Array.from({ length: n }, (_, i) => `${prefix} ${i + 1}`);
const codeOf = (body: () => unknown): string => {
  try {
    body();
  } catch (thrown) {
    return (thrown as HfsError).code;
  }
  return "none";
};

describe("regionalCoefficients", () => {
  const { A, region, nation } = regional;
  const names = label("Sector", 6);
  const of = (method: Quotient, delta = 0.3, places = { region, nation }): Float64Array =>
    regionalCoefficients(flat(A), places, method, delta, names, "region");

  test.each(["slq", "cilq", "flq", "aflq"] as const)("%s agrees with the second implementation", (method) => {
    for (const delta of ["0.3", "0.1"] as const)
      flat(regional.regional[delta][method]).forEach((value, at) => expect(of(method, Number(delta))[at]).toBeCloseTo(value, 13));
  });

  test("a sector that the region has not neither buys nor sells", () => {
    for (const method of ["slq", "cilq", "flq", "aflq"] as const)
      for (let i = 0; i < 6; i++) expect([of(method)[2 * 6 + i], of(method)[i * 6 + 2]]).toEqual([0, 0]);
  });

  test("by hand: two sectors, the region has a tenth of one and a twentieth of the other", () => {
    // r = 15, n = 200: SLQ = (10/15)/(100/200) = 4/3 and 2/3; CILQ of the first by the second = 2.
    const found = (method: Quotient): number[] => [...regionalCoefficients(flat([[0.3, 0.3], [0.3, 0.3]]), { region: [10, 5], nation: [100, 100] }, method, 1, ["a", "b"], "region")]; // prettier-ignore
    const size = Math.log2(1 + 15 / 200);
    const close = (method: Quotient, values: number[]): void => values.forEach((value, at) => expect(found(method)[at]).toBeCloseTo(value, 14));
    close("slq", [0.3, 0.3, 0.2, 0.2]);
    close("cilq", [0.3, 0.3, 0.15, 0.2]);
    close("flq", [0.4 * size, 0.6 * size, 0.15 * size, 0.2 * size]);
    close("aflq", [0.4 * size * Math.log2(7 / 3), 0.6 * size, 0.15 * size * Math.log2(7 / 3), 0.2 * size]);
  });

  test("a region that is the nation keeps its coefficients under every method, and one that is its small image those of slq and cilq", () => {
    for (const method of ["slq", "cilq", "flq", "aflq"] as const)
      of(method, 0.3, { region: nation, nation }).forEach((value, at) => expect(value).toBeCloseTo(A.flat()[at], 14));
    for (const method of ["slq", "cilq"] as const)
      of(method, 0.3, { region: nation.map((value) => value / 50), nation }).forEach((value, at) => expect(value).toBeCloseTo(A.flat()[at], 14));
  });

  test("delta 0 makes flq cilq, and flq never exceeds the nation nor grows with delta", () => {
    expect([...of("flq", 0)]).toEqual([...of("cilq")]);
    const [weak, strong] = [of("flq", 0.1), of("flq", 0.4)];
    weak.forEach((value, at) => {
      expect(value).toBeLessThanOrEqual(A.flat()[at]);
      expect(strong[at]).toBeLessThanOrEqual(value);
    });
  });

  test("the nation contains the region", () => {
    expect(codeOf(() => of("flq", 0.3, { region: [1, 1, 1, 1, 1, 5e3], nation }))).toBe("regionAboveNation");
    expect(codeOf(() => of("flq", 0.3, { region: [1, 1, 1, 1, 1, 1], nation: [9, 9, 9, 9, 9, 0] }))).toBe("nationWithoutRegion");
    expect(codeOf(() => of("flq", 0.3, { region: [0, 0, 0, 0, 0, 0], nation }))).toBe("allZero");
    expect(of("flq", 0.3, { region: [1, 1, 1, 1, 1, 0], nation: [9, 9, 9, 9, 9, 0] }).every(Number.isFinite)).toBe(true);
  });
});

describe("biproportional", () => {
  const problem = (matrix: number[][], rows: number[], columns: number[]): Parameters<typeof biproportional>[0] => ({
    rows: rows.length,
    columns: columns.length,
    values: flat(matrix),
    rowSums: Float64Array.from(rows),
    columnSums: Float64Array.from(columns),
    rowLabels: label("Row", rows.length),
    columnLabels: label("Column", columns.length),
  });
  const solve = (matrix: number[][], rows: number[], columns: number[]): number[][] => {
    const found = biproportional(problem(matrix, rows, columns));
    return rows.map((_, i) => [...found.subarray(i * columns.length, (i + 1) * columns.length)]);
  };
  const sums = (rows: number[][]): [number[], number[]] => [
    rows.map((row) => row.reduce((a, b) => a + b, 0)),
    rows[0].map((_, j) => rows.reduce((sum, row) => sum + row[j], 0)),
  ];

  test.each(["ras", "gras"] as const)("%s agrees with the second implementation", (method) => {
    const { matrix, rows, columns, result } = regional[method];
    solve(matrix, rows, columns).forEach((row, i) => row.forEach((value, j) => expect(value).toBeCloseTo(result[i][j], 8)));
  });

  test("by hand: ones become the product of the sums over the total", () => {
    expect(solve([[1, 1], [1, 1]], [30, 10], [20, 20])).toEqual([[15, 15], [5, 5]]); // prettier-ignore
    // r - 1 / r = 3/2 has the root 2.
    const [[first, second]] = solve([[1, -1]], [1.5], [2, -0.5]);
    expect(first).toBeCloseTo(2, 12);
    expect(second).toBeCloseTo(-0.5, 12);
  });

  const cells = fc.array(fc.array(fc.double({ min: 0.2, max: 90, noNaN: true }), { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 3 });
  const factors = (n: number): fc.Arbitrary<number[]> => fc.array(fc.double({ min: 0.3, max: 4, noNaN: true }), { minLength: n, maxLength: n });

  test("finds the table again that was scaled by rows and columns, and so meets every sum", () => {
    fc.assert(
      fc.property(cells, factors(3), factors(4), (matrix, r, s) => {
        const target = matrix.map((row, i) => row.map((value, j) => value * r[i] * s[j]));
        solve(matrix, ...sums(target)).forEach((row, i) => row.forEach((value, j) => expect(value / target[i][j]).toBeCloseTo(1, 8)));
      }),
    );
  });

  test("a table with its own sums stays as it is, negative cells included", () => {
    fc.assert(
      fc.property(cells, fc.integer({ min: 0, max: 11 }), (matrix, at) => {
        const mixed = matrix.map((row, i) => row.map((value, j) => (4 * i + j === at ? -value / 9 : value)));
        solve(mixed, ...sums(mixed)).forEach((row, i) => row.forEach((value, j) => expect(value).toBeCloseTo(mixed[i][j], 8)));
      }),
    );
  });

  test("meets sums of either sign and of zero, keeps signs, and has factors r s for positive and 1 / (r s) for negative cells", () => {
    const matrix = [[7, -3, 2], [-2, 8, -4], [5, 1, -6]]; // prettier-ignore
    const [rows, columns] = [[4, 0, -3], [9, -2, -6]]; // prettier-ignore
    const found = solve(matrix, rows, columns);
    const [u, v] = sums(found);
    rows.forEach((value, i) => expect(u[i]).toBeCloseTo(value, 9));
    columns.forEach((value, j) => expect(v[j]).toBeCloseTo(value, 9));
    const factor = found.map((row, i) => row.map((value, j) => (matrix[i][j] > 0 ? value / matrix[i][j] : matrix[i][j] / value)));
    for (let i = 1; i < 3; i++) for (let j = 1; j < 3; j++) expect((factor[i][j] * factor[0][0]) / (factor[i][0] * factor[0][j])).toBeCloseTo(1, 8);
    expect(factor.flat().every((value) => value > 0)).toBe(true);
  });

  test("a line that is to add up to 0 becomes 0 where its cells have one sign, and takes what hangs on it along", () => {
    expect(solve([[1, 2], [3, 4]], [0, 7], [3, 4])).toEqual([[0, 0], [3, 4]]); // prettier-ignore
    expect(solve([[0, 0], [1, 1]], [0, 2], [1, 1])).toEqual([[0, 0], [1, 1]]); // prettier-ignore
    expect(
      codeOf(() =>
        solve(
          [
            [1, 0],
            [0, 4],
          ],
          [0, 7],
          [3, 4],
        ),
      ),
    ).toBe("marginUnreachable");
  });

  test.each<[string, string, number[][], number[], number[]]>([
    ["sums that differ", "marginSums", [[1, 1], [1, 1]], [1, 1], [1, 2]], // prettier-ignore
    ["an empty row that is to hold something", "marginUnreachable", [[0, 0], [1, 1]], [1, 1], [1, 1]], // prettier-ignore
    ["cells of the other sign only", "signUnreachable", [[-1, -2], [5, 5]], [3, 5], [4, 4]], // prettier-ignore
    ["zeros that leave no table", "rasStuck", [[1, 0], [1, 1]], [3, 1], [2, 2]], // prettier-ignore
    ["a table that exists only as a limit", "rasStuck", [[1, 0], [1, 1]], [2, 2], [2, 2]], // prettier-ignore
  ])("refuses %s", (_, code, matrix, rows, columns) => {
    expect(codeOf(() => solve(matrix, rows, columns))).toBe(code);
  });

  test("goes on where sums come near slowly, until they are met", () => {
    // One table alone has these sums, far from the first in proportions.
    const found = solve([[1, 1], [0, 1]], [10.01, 10], [10, 10.01]); // prettier-ignore
    [10, 0.01, 0, 10].forEach((value, at) => expect(found.flat()[at]).toBeCloseTo(value, 8));
    const steep = solve([[1, 1], [1, 1e-8]], [1, 1], [1, 1]); // prettier-ignore
    // The diagonal's product over the other's stays 1e-8: x / (1 - x) = 1e-4.
    expect(steep[0][0]).toBeCloseTo(1e-4 / (1 + 1e-4), 9);
  });

  test("takes sums that differ by rounding", () => {
    const found = solve([[1, 1], [1, 1]], [30, 10], [20, 20.00001]); // prettier-ignore
    expect(found.flat().reduce((a, b) => a + b, 0)).toBeCloseTo(40, 9);
  });
});

describe("localSupply", () => {
  const KEYS = ["localSupply", "direct", "total", "importContent"] as const;
  const { Z, x, exports, imports, result } = regional.supply;

  test("agrees with the second implementation by whole inverses; completeness is blank where nothing is bought", () => {
    const found = localSupply({ ...production(Z, x), trade: { exports, imports } });
    result.forEach((row, i) =>
      row.forEach((value, k) => (value === null ? expect(found[KEYS[k]][i]).toBeNaN() : expect(found[KEYS[k]][i]).toBeCloseTo(value, 12))),
    );
  });

  test("China's exports of 2007 hold 26.0 % imports at 42 sectors", () => {
    const china = nationalTable("china2007");
    const trade = { exports: china.column("EX"), imports: china.column("IM").map((value) => -value) };
    const found = localSupply({ labels: china.names, Z: china.Z, x: china.x, trade });
    const all = trade.exports.reduce((a, b) => a + b, 0);
    expect(trade.exports.reduce((sum, value, i) => sum + (value / all) * found.importContent[i], 0)).toBeCloseTo(0.26, 3);
  });

  const economy = fc.record({
    shares: fc.array(fc.array(fc.integer({ min: 0, max: 19 }), { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 4 }),
    x: fc.array(fc.integer({ min: 50, max: 5000 }), { minLength: 4, maxLength: 4 }),
    traded: fc.array(fc.tuple(fc.double({ min: 0, max: 0.9, noNaN: true }), fc.double({ min: 0, max: 3, noNaN: true })), { minLength: 4, maxLength: 4 }),
  });

  test("every share lies between 0 and 1; more rounds of supply are never more complete than the first; what is not imported is value added", () => {
    fc.assert(
      fc.property(economy, ({ shares, x: output, traded }) => {
        const flows = shares.map((row) => row.map((share, j) => (share / 100) * output[j]));
        const trade = { exports: output.map((value, i) => value * traded[i][0]), imports: output.map((value, i) => value * traded[i][1]) };
        const found = localSupply({ ...production(flows, output), trade });
        for (const key of KEYS) for (const value of found[key]) expect(Number.isNaN(value) || (value >= 0 && value <= 1 + 1e-12)).toBe(true);
        // 1 = v'(I - A_d)^-1 + 1'A_m (I - A_d)^-1, with v = 1 - 1'A: solved by rounds here.
        const A = flows.map((row) => row.map((value, j) => value / output[j]));
        const m = output.map((value, i) => trade.imports[i] / (value - trade.exports[i] + trade.imports[i]));
        let added = output.map((_, j) => 1 - A.reduce((sum, row) => sum + row[j], 0));
        const v = added;
        for (let round = 0; round < 400; round++) added = v.map((value, j) => value + A.reduce((sum, row, i) => sum + added[i] * row[j] * (1 - m[i]), 0));
        found.importContent.forEach((value, j) => expect(value).toBeCloseTo(1 - added[j], 8));
      }),
    );
  });

  test("without imports all is local, and without domestic inputs nothing is", () => {
    const none = [0, 0];
    const closed = localSupply({ ...production([[1, 4], [2, 3]], [10, 20]), trade: { exports: none, imports: none } }); // prettier-ignore
    expect([closed.localSupply, closed.direct, closed.total, closed.importContent].map((values) => [...values])).toEqual([[1, 1], [1, 1], [1, 1], [0, 0]]); // prettier-ignore
    const open = localSupply({ ...production([[1, 4], [2, 3]], [10, 20]), trade: { exports: [10, 20], imports: [3, 7] } }); // prettier-ignore
    expect([...open.direct]).toEqual([0, 0]);
    expect(open.importContent[0]).toBeCloseTo(0.3, 14);
  });

  test("a good that is only imported has no local supply, and no figures of its own", () => {
    const found = localSupply({ ...production([[0, 4], [0, 3]], [0, 20]), trade: { exports: [0, 1], imports: [4, 0] } }); // prettier-ignore
    expect(found.localSupply[0]).toBe(0);
    expect([found.direct[0], found.total[0], found.importContent[0]]).toEqual([NaN, NaN, NaN]);
  });
});
