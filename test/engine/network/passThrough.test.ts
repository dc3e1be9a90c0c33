import fc from "fast-check";
import { distortedPrices } from "../../../src/engine/network/distortedPrices";
import { passThrough } from "../../../src/engine/network/passThrough";
import { inputCoefficients } from "../../../src/engine/network/coefficients";
import { productiveMatrix } from "../linear/productiveMatrix";
import { economies, flat, labelsOf, made, refusal, SIZE, vector } from "./priceEconomy";

const elasticities = (A: Float64Array, n: number, sector: number | null = null, x: Float64Array | null = null): Float64Array =>
  passThrough({ labels: labelsOf(n), A, x, sector });

describe("passThrough", () => {
  test("is the transposed inverse of the second implementation", () => {
    const found = elasticities(inputCoefficients(flat(made.Z), made.x), 6, null, vector(made.x));
    made.passThrough.flat().forEach((value, at) => expect(found[at]).toBeCloseTo(value, 12));
  });

  test("has whose price in the row and whose wedge in the column: steel's wedge reaches cars, not the other way", () => {
    const found = elasticities(flat([[0, 0.5], [0, 0]]), 2); // prettier-ignore
    expect([...found]).toEqual([1, 0, 0.5, 1]);
  });

  test.each([5, 200])("for one sector is its column, by one solve, of %i sectors", (n) => {
    const A = productiveMatrix(n, 3);
    const all = elasticities(A, n);
    const one = elasticities(A, n, 4);
    one.forEach((value, i) => expect(value).toBeCloseTo(all[i * n + 4], 12));
  });

  test("gives the logarithm of every price that PRICES gives for that wedge", () => {
    fc.assert(
      fc.property(economies, ({ A, wedges, sector }) => {
        const alone = new Float64Array(SIZE);
        alone[sector] = wedges[sector];
        const none = new Float64Array(SIZE);
        const ones = new Float64Array(SIZE).fill(1);
        const drivers = { wedges: alone, factorWedges: none, productivity: ones, unproductive: none, wages: ones };
        const { wedgePart } = distortedPrices({ labels: labelsOf(SIZE), A: flat(A), x: null, drivers });
        const passed = elasticities(flat(A), SIZE, sector);
        passed.forEach((value, i) => expect(wedgePart[i]).toBeCloseTo(value * Math.log1p(wedges[sector]), 12));
        passed.forEach((value, i) => expect(value).toBeGreaterThanOrEqual(i === sector ? 1 : 0));
      }),
    );
  });

  test("writes no result into the inverse that is kept", () => {
    const A = productiveMatrix(5, 8);
    const first = elasticities(A, 5);
    first.fill(7);
    expect(elasticities(A, 5)[0]).not.toBe(7);
  });

  test("a sector without output has a row of blanks, and no price follows its wedge", () => {
    const x = Float64Array.of(5, 0, 7);
    const A = flat([[0.2, 0, 0.3], [0, 0, 0], [0.1, 0, 0.1]]); // prettier-ignore
    const found = elasticities(A, 3, null, x);
    expect([...found.slice(3, 6)]).toEqual([NaN, NaN, NaN]);
    expect([found[1], found[7]]).toEqual([0, 0]);
    expect([...elasticities(A, 3, 1, x)]).toEqual([0, NaN, 0]);
  });

  test("refuses inputs above output by name", () => {
    expect(refusal(() => elasticities(flat([[0, 0.9], [0.1, 0.3]]), 2))).toMatchObject({ code: "costSharesAboveOne", column: "Sector 2" }); // prettier-ignore
  });
});
