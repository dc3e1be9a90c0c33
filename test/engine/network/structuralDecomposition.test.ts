import fc from "fast-check";
import { structuralDecomposition, type StructuralDecomposition } from "../../../src/engine/network/structuralDecomposition";
import figures from "../../fixtures/network/chains.json";
import { nationalTable } from "../../fixtures/network/nbs";
import { production } from "./support";

function decompose(Z0: number[][], x0: number[], Z1: number[][], x1: number[]): StructuralDecomposition {
  const [one, two] = [production(Z0, x0), production(Z1, x1)];
  return structuralDecomposition({ labels: one.labels, Z0: one.Z, x0: one.x, Z1: two.Z, x1: two.x });
}
const table = fc
  .record({
    shares: fc.array(fc.integer({ min: -5, max: 30 }), { minLength: 9, maxLength: 9 }),
    output: fc.array(fc.integer({ min: 50, max: 900 }), { minLength: 3, maxLength: 3 }),
  })
  .map(({ shares, output }) => ({ Z: [0, 1, 2].map((i) => output.map((x, j) => (shares[i * 3 + j] / 100) * x)), x: output }));
const scaled = (Z: number[][], by: (i: number, j: number) => number): number[][] => Z.map((row, i) => row.map((z, j) => z * by(i, j)));

describe("structuralDecomposition", () => {
  test("agrees with a second implementation by both inverses, a negative flow and an empty sector included", () => {
    const { Z0, x0, Z1, x1, technology, finalDemand } = figures.two;
    const found = decompose(Z0, x0, Z1, x1);
    technology.forEach((value, i) => expect(found.technology[i]).toBeCloseTo(value, 9));
    finalDemand.forEach((value, i) => expect(found.finalDemand[i]).toBeCloseTo(value, 9));
    expect([found.technology[2], found.finalDemand[2], found.total[2]]).toEqual([0, 0, 0]);
  });

  test("one sector by hand: a from .5 to .25, demand from 50 to 90", () => {
    // x: 100 to 120, L: 2 to 4/3. Technology = 1/2 (4/3 - 2)(140), final demand = 1/2 (2 + 4/3)(40).
    const found = decompose([[50]], [100], [[30]], [120]);
    expect(found.technology[0]).toBeCloseTo(-140 / 3, 12);
    expect(found.finalDemand[0]).toBeCloseTo(200 / 3, 12);
  });

  test("the parts add up to the change exactly", () => {
    fc.assert(
      fc.property(table, table, (one, two) => {
        const found = decompose(one.Z, one.x, two.Z, two.x);
        one.x.forEach((x, i) => {
          expect(found.total[i]).toBe(two.x[i] - x);
          expect(found.technology[i] + found.finalDemand[i]).toBeCloseTo(found.total[i], 8);
        });
      }),
    );
  });

  test("with the same coefficients all is final demand, and the other way round in time every part changes its sign", () => {
    fc.assert(
      fc.property(table, table, (one, two) => {
        const grown = decompose(one.Z, one.x, scaled(one.Z, (_, j) => two.x[j] / one.x[j]), two.x); // prettier-ignore
        grown.technology.forEach((value) => expect(value).toBeCloseTo(0, 8));
        const [there, back] = [decompose(one.Z, one.x, two.Z, two.x), decompose(two.Z, two.x, one.Z, one.x)];
        there.technology.forEach((value, i) => expect(back.technology[i]).toBeCloseTo(-value, 8));
        there.finalDemand.forEach((value, i) => expect(back.finalDemand[i]).toBeCloseTo(-value, 8));
      }),
    );
  });

  test("China's sectors in 2007 against themselves with a tenth more demand: all of it final demand", () => {
    const china = nationalTable("china2007");
    const more = (values: ArrayLike<number>): Float64Array => Float64Array.from(values, (value) => value * 1.1);
    const found = structuralDecomposition({ labels: china.names, Z0: china.Z, x0: china.x, Z1: more(china.Z), x1: more(china.x) });
    china.x.forEach((x, i) => {
      expect(found.finalDemand[i] / (0.1 * x)).toBeCloseTo(1, 9);
      expect(found.technology[i] / x).toBeCloseTo(0, 10);
    });
  });
});
