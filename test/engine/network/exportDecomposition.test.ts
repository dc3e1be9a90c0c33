import fc from "fast-check";
import type { HfsError } from "../../../src/engine/errors";
import { exportDecomposition, type ExportDecomposition, type WorldTable } from "../../../src/engine/network/exportDecomposition";
import { luFactorization } from "../../../src/engine/linear/luFactorization";
import figures from "../../fixtures/network/chains.json";

const KEYS = [
  "exports",
  "domesticValueAdded",
  "domesticDoubleCounted",
  "foreignValueAdded",
  "foreignDoubleCounted",
  "absorbedAbroad",
  "backward",
  "forward",
  "position",
] as const satisfies (keyof ExportDecomposition)[];

/** A table that balances, from coefficients, final demand and the regions of the sectors. */
function world(A: number[][], F: number[][], regionOf: number[]): WorldTable {
  const n = A.length;
  const system = Float64Array.from(A.flatMap((row, i) => row.map((a, j) => (i === j ? 1 : 0) - a)));
  const x = luFactorization(system, n)?.solve(F.map((row) => row.reduce((sum, f) => sum + f, 0))) ?? new Float64Array(n);
  return {
    labels: A.map((_, i) => `Sector ${i + 1}`),
    Z: Float64Array.from(A.flatMap((row) => row.map((a, j) => a * x[j]))),
    x,
    final: { rows: n, columns: F[0].length, values: Float64Array.from(F.flat()) },
    regionOf,
  };
}
const drawn = fc
  .record({
    shares: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 36, maxLength: 36 }),
    demand: fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 18, maxLength: 18 }),
    regionOf: fc.shuffledSubarray([0, 0, 1, 1, 2, 2], { minLength: 6, maxLength: 6 }),
  })
  .map(({ shares, demand, regionOf }) => {
    const A = [0, 1, 2, 3, 4, 5].map((i) => shares.slice(6 * i, 6 * i + 6).map((share) => share / 100));
    return world(A, [0, 1, 2, 3, 4, 5].map((i) => demand.slice(3 * i, 3 * i + 3)), regionOf); // prettier-ignore
  });
const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((total, value) => total + value, 0);
const code = (body: () => unknown): unknown => {
  try {
    body();
  } catch (error) {
    const { code, values } = error as HfsError;
    return { code, values };
  }
  return "none";
};

describe("exportDecomposition", () => {
  test("agrees with a second implementation that inverts a table of its own for every region, regions mixed and inventories falling", () => {
    const { regions, Z, x, F, rows } = figures.world;
    const found = exportDecomposition({
      labels: x.map((_, i) => String(i)),
      Z: Float64Array.from(Z.flat()),
      x: Float64Array.from(x),
      final: { rows: 12, columns: 3, values: Float64Array.from(F.flat()) },
      regionOf: regions,
    });
    rows.forEach((row, s) => row.forEach((value, k) => expect(found[KEYS[k]][s]).toBeCloseTo(value, 9)));
  });

  test("two regions of one sector, by hand", () => {
    // a = .2 .1 / .3 .4; final demand 50 10 / 20 60. det(I - A) = .8 x .6 - .1 x .3 = .45.
    const table = world([[0.2, 0.1], [0.3, 0.4]], [[50, 10], [20, 60]], [0, 1]); // prettier-ignore
    const x = [(0.6 * 60 + 0.1 * 80) / 0.45, (0.3 * 60 + 0.8 * 80) / 0.45];
    const found = exportDecomposition(table);
    const e = 0.1 * x[1] + 10;
    expect(found.exports[0]).toBeCloseTo(e, 11);
    // v = .5; H = 1 / .8; L = .6 / .45; L_21 = .3 / .45; K_21 = .3 / (.8 x .6).
    expect(found.domesticValueAdded[0]).toBeCloseTo((0.5 / 0.8) * e, 11);
    expect(found.domesticDoubleCounted[0]).toBeCloseTo((0.5 * 0.6) / 0.45 * e - (0.5 / 0.8) * e, 11); // prettier-ignore
    expect(found.foreignValueAdded[0]).toBeCloseTo((0.5 * 0.3 * e) / 0.48, 11);
    expect(found.foreignDoubleCounted[0]).toBeCloseTo(((0.5 * 0.3) / 0.45) * e - (0.5 * 0.3 * e) / 0.48, 11);
    expect(found.absorbedAbroad[0]).toBeCloseTo((0.5 / 0.45) * (0.6 * 10 + 0.1 * 60), 11);
    expect(found.backward[0]).toBeCloseTo(0.3 / 0.8, 12);
    // The other region absorbs 10 and, through its own goods, .1 x 60 / .6 = 10.
    expect(found.forward[0]).toBeCloseTo((0.5 / 0.8) * (1 - 20 / e), 12);
    expect(found.position[0]).toBeCloseTo(Math.log(1 + found.forward[0]) - Math.log(1 + found.backward[0]), 15);
  });

  test("the four parts add up to exports, all are counted, and no more than domestic value added is absorbed abroad", () => {
    fc.assert(
      fc.property(drawn, (table) => {
        const found = exportDecomposition(table);
        for (let s = 0; s < 3; s++) {
          const parts = [found.domesticValueAdded, found.domesticDoubleCounted, found.foreignValueAdded, found.foreignDoubleCounted].map((part) => part[s]);
          expect(sum(parts) / found.exports[s]).toBeCloseTo(1, 10);
          for (const part of parts) expect(part / found.exports[s]).toBeGreaterThanOrEqual(-1e-12);
          expect(found.absorbedAbroad[s]).toBeLessThanOrEqual(found.domesticValueAdded[s] * (1 + 1e-10));
          expect(found.forward[s]).toBeGreaterThanOrEqual(-1e-12);
        }
      }),
    );
  });

  test("backward is vertical specialization: imported inputs of exports, 1' A_m (I - A_d)^-1 e", () => {
    fc.assert(
      fc.property(drawn, (table) => {
        const { Z, x, final, regionOf } = table;
        const found = exportDecomposition(table);
        for (let s = 0; s < 3; s++) {
          const own = [0, 1, 2, 3, 4, 5].filter((i) => regionOf[i] === s);
          const system = Float64Array.from(own.flatMap((i) => own.map((j) => (i === j ? 1 : 0) - Z[6 * i + j] / x[j])));
          const e = own.map((i) => [0, 1, 2, 3, 4, 5].reduce((all, j) => all + (regionOf[j] === s ? 0 : Z[6 * i + j]), 0) + sum(final.values.subarray(3 * i, 3 * i + 3)) - final.values[3 * i + s]); // prettier-ignore
          const made = luFactorization(system, own.length)?.solve(e) as Float64Array;
          const imported = own.map((j) => [0, 1, 2, 3, 4, 5].reduce((all, i) => all + (regionOf[i] === s ? 0 : Z[6 * i + j] / x[j]), 0));
          expect(found.backward[s]).toBeCloseTo(sum(made.map((value, k) => value * imported[k])) / sum(e), 10);
        }
      }),
    );
  });

  test("value added absorbed abroad and at home make up the world's final demand", () => {
    fc.assert(
      fc.property(drawn, (table) => {
        const { Z, x, final, regionOf } = table;
        const system = Float64Array.from(Z, (z, at) => (at % 7 === 0 ? 1 : 0) - z / x[at % 6]);
        const factors = luFactorization(system, 6);
        const v = [0, 1, 2, 3, 4, 5].map((j) => 1 - [0, 1, 2, 3, 4, 5].reduce((all, i) => all + Z[6 * i + j], 0) / x[j]);
        let atHome = 0;
        for (let s = 0; s < 3; s++) {
          const made = factors?.solve([0, 1, 2, 3, 4, 5].map((i) => final.values[3 * i + s])) as Float64Array;
          for (let i = 0; i < 6; i++) if (regionOf[i] === s) atHome += v[i] * made[i];
        }
        expect((sum(exportDecomposition(table).absorbedAbroad) + atHome) / sum(final.values)).toBeCloseTo(1, 10);
      }),
    );
  });

  test("without inputs from abroad all exports are domestic value added, and all of it is absorbed by the buyer", () => {
    const found = exportDecomposition(world([[0.2, 0], [0, 0.4]], [[50, 10], [20, 60]], [0, 1])); // prettier-ignore
    expect([...found.exports].map((e) => Math.round(e * 1e9) / 1e9)).toEqual([10, 20]);
    for (const key of ["domesticDoubleCounted", "foreignValueAdded", "foreignDoubleCounted", "backward", "forward", "position"] as const)
      found[key].forEach((value) => expect(value).toBeCloseTo(0, 12));
    found.absorbedAbroad.forEach((value, s) => expect(value).toBeCloseTo(found.exports[s], 12));
  });

  test("a region that exports nothing has parts of 0 and no shares", () => {
    const found = exportDecomposition(world([[0.2, 0], [0.1, 0.4]], [[50, 0], [20, 60]], [0, 1])); // prettier-ignore
    expect(KEYS.slice(0, 6).map((key) => found[key][0])).toEqual([0, 0, 0, 0, 0, 0]);
    expect(KEYS.slice(6).map((key) => found[key][0])).toEqual([NaN, NaN, NaN]);
    expect(found.forward[1]).toBeCloseTo(0, 12);
  });

  test("a sector without output changes nothing", () => {
    const alone = exportDecomposition(world([[0.2, 0.1], [0.3, 0.4]], [[50, 10], [20, 60]], [0, 1])); // prettier-ignore
    const more = exportDecomposition(world([[0.2, 0, 0.1], [0, 0, 0], [0.3, 0, 0.4]], [[50, 10], [0, 0], [20, 60]], [0, 0, 1])); // prettier-ignore
    for (const key of KEYS) alone[key].forEach((value, s) => expect(more[key][s]).toBeCloseTo(value, 10));
  });

  describe("refuses", () => {
    const table = world([[0.2, 0.1], [0.3, 0.4]], [[50, 10], [20, 60]], [0, 1]); // prettier-ignore

    test("a table that does not balance, by the sector that is furthest off", () => {
      const final = { ...table.final, values: Float64Array.of(50, 10, 20, 45) };
      expect(code(() => exportDecomposition({ ...table, final }))).toMatchObject({ code: "balanceOff", values: { row: "Sector 2" } });
      const close = { ...table.final, values: Float64Array.of(50, 10, 20, 60.5) };
      expect(code(() => exportDecomposition({ ...table, final: close }))).toBe("none");
    });

    test("a transposed table, and final demand in another unit", () => {
      const { Z } = table;
      expect(code(() => exportDecomposition({ ...table, Z: Float64Array.of(Z[0], Z[2], Z[1], Z[3]) }))).toMatchObject({ code: "transposed" });
      const thousand = { ...table, Z: Z.map((z) => z / 1000), final: { ...table.final, values: table.final.values.map((f) => f / 1000) } };
      expect(code(() => exportDecomposition(thousand))).toMatchObject({ code: "otherUnit", values: { argument: "output", factor: 0.001 } });
    });

    test("a sector whose inputs are worth more than its output", () => {
      expect(code(() => exportDecomposition(world([[0.2, 0.7], [0.1, 0.4]], [[50, 10], [20, 60]], [0, 1])))).toEqual({ code: "valueAddedNegative", values: { row: "Sector 2", value: 1.1 } }); // prettier-ignore
    });
  });
});
