import fc from "fast-check";
import type { HfsError } from "../../../src/engine/errors";
import { spectralRadius } from "../../../src/engine/linear/spectralRadius";
import { balanceFit } from "../../../src/engine/network/balanceFit";
import { rowSums, columnSums } from "../../../src/engine/network/coefficients";
import { requireBalance } from "../../../src/engine/network/requireBalance";
import { tableTotals } from "../../../src/engine/network/tableTotals";
import { nationalTable } from "../../fixtures/network/nbs";

const flat = (rows: number[][]): Float64Array => Float64Array.from(rows.flat());
const turned = (Z: Float64Array, n: number): Float64Array => Z.map((_, at) => Z[(at % n) * n + Math.floor(at / n)]);
const refusal = (body: () => void): Pick<HfsError, "code" | "values"> | null => {
  try {
    body();
    return null;
  } catch (thrown) {
    const { code, values } = thrown as HfsError;
    return { code, values };
  }
};

/** An economy whose rows and columns both balance: final demand and value added are what is left. */
const economy = fc
  .record({
    shares: fc.array(fc.array(fc.integer({ min: 0, max: 15 }), { minLength: 5, maxLength: 5 }), { minLength: 5, maxLength: 5 }),
    x: fc.array(fc.integer({ min: 500, max: 1500 }), { minLength: 5, maxLength: 5 }),
  })
  .map(({ shares, x }) => {
    const Z = flat(shares.map((row) => row.map((share, j) => (share / 100) * x[j])));
    const output = Float64Array.from(x);
    return { Z, x: output, final: output.map((value, i) => value - rowSums(Z, 5)[i]), valueAdded: output.map((value, j) => value - columnSums(Z, 5)[j]) };
  });

describe("balanceFit", () => {
  test("leaves a table that balances as it is", () => {
    fc.assert(
      fc.property(economy, (given) => {
        expect(balanceFit(given)).toMatchObject({ transposed: false, output: 1, final: 1, valueAdded: 1 });
        expect(balanceFit(given).deviation).toBeLessThan(1e-12);
      }),
    );
  });

  test("leaves a table alone that is off by errors of a few percent", () => {
    fc.assert(
      fc.property(economy, fc.array(fc.double({ min: -0.03, max: 0.03, noNaN: true }), { minLength: 5, maxLength: 5 }), (given, errors) => {
        const asymmetry = given.Z.reduce((sum, value, at) => sum + Math.abs(value - turned(given.Z, 5)[at]), 0);
        fc.pre(asymmetry > 0.2 * given.Z.reduce((sum, value) => sum + value, 0) && Math.abs(rowSums(given.Z, 5)[0] - columnSums(given.Z, 5)[0]) > 100);
        const final = given.final.map((value, i) => value + errors[i] * given.x[i]);
        expect(balanceFit({ ...given, final })).toMatchObject({ transposed: false, output: 1, final: 1, valueAdded: 1 });
      }),
    );
  });

  test("tells an exchanged table wherever rows and columns sum differently", () => {
    fc.assert(
      fc.property(economy, (given) => {
        fc.pre(rowSums(given.Z, 5).some((sum, i) => Math.abs(sum - columnSums(given.Z, 5)[i]) > 0.05 * given.x[i]));
        for (const parts of [{}, { final: undefined }, { valueAdded: undefined }])
          expect(balanceFit({ ...given, ...parts, Z: turned(given.Z, 5) }).transposed).toBe(true);
      }),
    );
  });

  test("tells which vector is in another unit, and by what factor", () => {
    fc.assert(
      fc.property(economy, fc.constantFrom("x", "final", "valueAdded"), fc.constantFrom(1e-6, 1e-4, 1e-2, 10, 1e3, 1e5), (given, name, unit) => {
        fc.pre(given.Z.reduce((sum, value) => sum + value, 0) > 1000);
        const found = balanceFit({ ...given, [name]: given[name as "x"].map((value) => value * unit) });
        const factors = { x: found.output, final: found.final, valueAdded: found.valueAdded };
        for (const key of ["x", "final", "valueAdded"] as const) expect(factors[key]).toBeCloseTo(key === name ? 1 / unit : 1, 8);
        expect(found.transposed).toBe(false);
      }),
    );
  });

  test("says nothing without final demand and value added", () => {
    expect(balanceFit({ Z: flat([[1, 2], [3, 4]]), x: Float64Array.of(1, 1) })).toMatchObject({ transposed: false, output: 1, deviation: NaN }); // prettier-ignore
  });
});

describe("requireBalance", () => {
  const china = nationalTable("china2007");
  const final = Float64Array.from(china.final);

  test("lets China's table of 2007 pass, and with final demand that lacks its exports", () => {
    requireBalance(china.Z, china.x, final, "flows");
    const exports = china.column("EX");
    requireBalance(china.Z, china.x, final.map((value, i) => value - exports[i]), "flows"); // prettier-ignore
  });

  test("refuses the exchanged table and other units", () => {
    expect(refusal(() => requireBalance(turned(china.Z, china.n), china.x, final, "flows"))).toEqual({
      code: "transposed",
      values: { argument: "flows", value: 27.4, other: 0 },
    });
    expect(refusal(() => requireBalance(china.Z, china.x.map((value) => value / 1e4), final, "flows"))).toEqual({ code: "otherUnit", values: { argument: "output", other: "flows", factor: 1e4 } }); // prettier-ignore
    expect(refusal(() => requireBalance(china.Z, china.x, final.map((value) => value / 100), "flows"))).toEqual({ code: "otherUnit", values: { argument: "final", other: "flows", factor: 100 } }); // prettier-ignore
  });
});

describe("spectralRadius", () => {
  test("of two sectors is the larger root of the characteristic equation", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0.01, max: 2, noNaN: true }), { minLength: 4, maxLength: 4 }), ([a, b, c, d]) => {
        expect(spectralRadius(Float64Array.of(a, b, c, d), 2)).toBeCloseTo((a + d) / 2 + Math.sqrt(((a - d) / 2) ** 2 + b * c), 6);
      }),
    );
  });

  test("of a cycle, of parts that do not touch and of a chain", () => {
    expect(spectralRadius(flat([[0, 3, 0], [0, 0, 3], [3, 0, 0]]), 3)).toBeCloseTo(3, 8); // prettier-ignore
    expect(spectralRadius(flat([[0.2, 0, 0], [0, 1.5, 0], [0, 0, 0.7]]), 3)).toBeCloseTo(1.5, 8); // prettier-ignore
    expect(spectralRadius(flat([[0, 1], [0, 0]]), 2)).toBeLessThan(0.01); // prettier-ignore
  });

  test("is 1.36 in China's table of 2007 with its totals in the range (network.md 2.1)", () => {
    const { n, Z, x } = nationalTable("china2007");
    const wide = n + 1;
    const at = (i: number, j: number): number => {
      const [rows, columns] = [i < n ? [i] : [...Array(n).keys()], j < n ? [j] : [...Array(n).keys()]];
      return rows.reduce((sum, r) => sum + columns.reduce((more, c) => more + Z[r * n + c], 0), 0);
    };
    const output = [...x, x.reduce((a, b) => a + b, 0)];
    const A = Float64Array.from({ length: wide * wide }, (_, k) => at(Math.floor(k / wide), k % wide) / output[k % wide]);
    expect(spectralRadius(A, wide)).toBeCloseTo(1.36, 2);
  });
});

describe("tableTotals", () => {
  test("finds the grand total once the subtotals are gone, and passes over those that are known", () => {
    const sectors = [[10, 40, 5], [15, 20, 60], [5, 10, 20]]; // prettier-ignore
    const spread = (line: number[]): number[] => [line[0], line[1], line[0] + line[1], line[2], line[0] + line[1] + line[2]];
    const wide = sectors.map(spread);
    const table = flat([wide[0], wide[1], wide[0].map((value, j) => value + wide[1][j]), wide[2], wide[0].map((value, j) => value + wide[1][j] + wide[2][j])]);
    expect(tableTotals(table, 5)).toEqual([{ at: 2, from: 0, to: 1 }, { at: 4, from: 0, to: 3 }]); // prettier-ignore
    expect(tableTotals(table, 5, [2])).toEqual([{ at: 4, from: 0, to: 3 }]);
    expect(tableTotals(table, 5, [2, 4])).toEqual([]);
  });
});
