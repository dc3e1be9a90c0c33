import fc from "fast-check";
import { distortionCentrality, type DistortionCentrality, type DistortionInput } from "../../../src/engine/network/distortionCentrality";
import { balanced, economies, flat, labelsOf, made, refusal, SIZE, vector } from "./priceEconomy";

const even = (n: number, chi: number): Float64Array => new Float64Array(n * n).fill(chi);
const found = (input: Omit<DistortionInput, "labels">): DistortionCentrality => distortionCentrality({ labels: labelsOf(input.x.length), ...input });
/** Labor shares under the wedges, by the definition. */
const labor = (S: (i: number, j: number) => number): number[] =>
  Array.from({ length: SIZE }, (_, j) => 1 - Array.from({ length: SIZE }, (__, i) => S(i, j)).reduce((sum, s) => sum + s, 0));

describe("distortionCentrality", () => {
  test.each(["observed", "technology"] as const)("agrees with the second implementation, wedges per seller and buyer, shares %s", (reading) => {
    const { Z, x, final, distortion } = made;
    const result = found({ Z: flat(Z), x: vector(x), final: vector(final), wedges: flat(distortion.wedges), observed: reading === "observed" });
    for (const key of ["influence", "domarWeight", "centrality"] as const)
      distortion[reading][key].forEach((value, i) => expect(result[key][i]).toBeCloseTo(value, 11));
  });

  test.each([true, false])("in a chain of two, the supplier's centrality over the user's is 1 + wedge, observed %s", (observed) => {
    // The supplier sells all it makes to the user; the user sells to households.
    const table = { Z: Float64Array.of(0, 40, 0, 0), x: Float64Array.of(40, 100), final: Float64Array.of(0, 100) };
    const { centrality } = found({ ...table, wedges: Float64Array.of(0, 0.3, 0, 0), observed });
    expect(centrality[0] / centrality[1]).toBeCloseTo(1.3, 13);
  });

  test("without wedges it is 1 everywhere, and influence is output over GDP", () => {
    fc.assert(
      fc.property(economies, fc.boolean(), ({ A, f }, observed) => {
        const table = balanced(A, f);
        const gdp = f.reduce((sum, value) => sum + value, 0);
        const { centrality, influence } = found({ ...table, final: vector(f), wedges: even(SIZE, 0), observed });
        centrality.forEach((xi) => expect(xi).toBeCloseTo(1, 9));
        influence.forEach((mu, i) => expect(mu).toBeCloseTo(table.x[i] / gdp, 9));
      }),
    );
  });

  test("weighted by labor's income it averages 1", () => {
    fc.assert(
      fc.property(economies, fc.boolean(), fc.integer({ min: 0, max: 99 }), ({ A, f, wedges }, observed, scale) => {
        // Wedges that leave labor something: shares add up to .8 at most.
        const chi = Float64Array.from({ length: SIZE * SIZE }, (_, at) => (wedges[at % SIZE] * 0.2 * scale) / 99);
        const { Z, x } = balanced(A, f);
        const { domarWeight, centrality } = found({ Z, x, final: vector(f), wedges: chi, observed });
        const l = labor((i, j) => A[i][j] * (observed ? 1 + chi[i * SIZE + j] : 1));
        expect(l.reduce((sum, share, j) => sum + domarWeight[j] * share, 0)).toBeCloseTo(1, 9);
        expect(l.reduce((sum, share, j) => sum + domarWeight[j] * share * centrality[j], 0)).toBeCloseTo(1, 9);
      }),
    );
  });

  test("both readings of a table agree where each is given the other's shares", () => {
    fc.assert(
      fc.property(economies, ({ A, f, wedges }) => {
        // Technology A under chi shows shares A / (1 + chi) and the sales that go with them.
        const chi = Float64Array.from({ length: SIZE * SIZE }, (_, at) => wedges[Math.floor(at / SIZE)]);
        const shown = A.map((row, i) => row.map((share) => share / (1 + wedges[i])));
        const technology = found({ ...balanced(A, f), final: vector(f), wedges: chi, observed: false });
        const observed = found({ ...balanced(shown, f), final: vector(f), wedges: chi, observed: true });
        for (const key of ["influence", "domarWeight", "centrality"] as const)
          technology[key].forEach((value, i) => expect(observed[key][i]).toBeCloseTo(value, 9));
      }),
    );
  });

  test("a sector without output is blank, and so is one whose sales the wedges leave at none", () => {
    const result = found({ Z: new Float64Array(9), x: Float64Array.of(5, 0, 3), final: Float64Array.of(5, 0, 3), wedges: even(3, 0.5), observed: true });
    expect([...result.centrality]).toEqual([1, NaN, 1]);
    expect([...result.domarWeight]).toEqual([5 / 8, NaN, 3 / 8]);
    expect(
      found({ Z: new Float64Array(4), x: Float64Array.of(5, 3), final: Float64Array.of(5, 0), wedges: even(2, 0), observed: false }).centrality[1],
    ).toBeNaN();
  });

  test("names the sector whose labor share the wedges make negative, and the largest wedge for all that would not", () => {
    const table = { labels: labelsOf(2), Z: Float64Array.of(0, 80, 10, 0), x: Float64Array.of(90, 100), final: Float64Array.of(10, 90), observed: true };
    expect(refusal(() => distortionCentrality({ ...table, wedges: even(2, 0.3) }))).toEqual({
      code: "laborShareNegative",
      argument: "wedges",
      column: "Sector 2",
      value: 1.04,
      limit: 0.25,
    });
    // At the limit itself labor's share is zero: still inside the theory.
    expect([...distortionCentrality({ ...table, wedges: even(2, 0.25) }).centrality].every(Number.isFinite)).toBe(true);
  });

  test("refuses negative final demand and negative value added by name", () => {
    const table = { labels: labelsOf(2), Z: Float64Array.of(0, 80, 10, 0), x: Float64Array.of(90, 100), wedges: even(2, 0), observed: true };
    expect(refusal(() => distortionCentrality({ ...table, final: Float64Array.of(-5, 90) }))).toMatchObject({
      code: "finalNegative",
      row: "Sector 1",
      value: -5,
    });
    expect(refusal(() => distortionCentrality({ ...table, Z: Float64Array.of(0, 110, 10, 0), final: Float64Array.of(10, 90) }))).toMatchObject({
      code: "costSharesAboveOne",
      column: "Sector 2",
      value: 1.1,
    });
  });
});
