import fc from "fast-check";
import { distortedPrices, type DistortedPrices, type PriceDrivers } from "../../../src/engine/network/distortedPrices";
import { nationalTable } from "../../fixtures/network/nbs";
import { inputCoefficients } from "../../../src/engine/network/coefficients";
import { economies, flat, labelsOf, made, NOTE, refusal, SIZE, vector } from "./priceEconomy";

const nothing = (n: number): PriceDrivers => ({
  wedges: new Float64Array(n),
  factorWedges: new Float64Array(n),
  productivity: new Float64Array(n).fill(1),
  unproductive: new Float64Array(n),
  wages: new Float64Array(n).fill(1),
});
const pricesOf = (A: Float64Array, n: number, drivers: Partial<PriceDrivers>, x: Float64Array | null = null): DistortedPrices =>
  distortedPrices({ labels: labelsOf(n), A, x, drivers: { ...nothing(n), ...drivers } });

describe("distortedPrices", () => {
  test.each([
    ["materials", [0.2, 0, 0], [23.0, 11.4, 8.2]],
    ["parts", [0, 0.2, 0], [0.6, 23.6, 11.9]],
    ["machines", [0, 0, 0.2], [1.1, 1.7, 22.4]],
    ["all three", [0.2, 0.2, 0.2], [25.2, 40.0, 48.1]],
  ])("a wedge of 20 %% on %s raises the method note's three prices as it says", (_, wedges, rises) => {
    const { price } = pricesOf(flat(NOTE.A), 3, { wedges: vector(wedges) });
    price.forEach((value, j) => expect(Math.abs(value - 100 - rises[j])).toBeLessThanOrEqual(0.0501));
  });

  test("agrees with the second implementation when everything moves at once, part by part", () => {
    const { Z, x, prices } = made;
    const found = distortedPrices({
      labels: labelsOf(6),
      A: inputCoefficients(flat(Z), x),
      x: vector(x),
      drivers: {
        wedges: vector(prices.wedges),
        factorWedges: vector(prices.factorWedges),
        productivity: vector(prices.productivity),
        unproductive: vector(prices.unproductive),
        wages: vector(prices.wages),
      },
    });
    for (const key of ["price", "wedgePart", "productivityPart", "wagePart"] as const)
      prices[key].forEach((value, j) => expect(found[key][j]).toBeCloseTo(value, 11));
  });

  test("one sector that takes a of itself passes its wedge on as a power of 1 / (1 - a)", () => {
    const found = pricesOf(Float64Array.of(0.5), 1, { wedges: Float64Array.of(0.1), wages: Float64Array.of(1.3) });
    // Wages pass once: l / (1 - a) = 1. The wedge is paid again on every round.
    expect(found.price[0]).toBeCloseTo(100 * 1.1 ** 2 * 1.3, 10);
    expect(found.wagePart[0]).toBeCloseTo(Math.log(1.3), 14);
  });

  test("the same wage rise or the same factor wedge everywhere raises every price by as much, whatever the network", () => {
    fc.assert(
      fc.property(economies, ({ A }) => {
        const flatA = flat(A);
        const wages = pricesOf(flatA, SIZE, { wages: new Float64Array(SIZE).fill(1.25) });
        const factors = pricesOf(flatA, SIZE, { factorWedges: new Float64Array(SIZE).fill(0.25) });
        for (let j = 0; j < SIZE; j++) {
          expect(wages.price[j]).toBeCloseTo(125, 10);
          expect(factors.price[j]).toBeCloseTo(125, 10);
          expect(factors.wedgePart[j]).toBeCloseTo(Math.log(1.25), 12);
        }
      }),
    );
  });

  test("productivity that makes up for a wedge, and work that makes nothing, are a wedge's mirror images", () => {
    fc.assert(
      fc.property(economies, ({ A, wedges }) => {
        const both = pricesOf(flat(A), SIZE, { wedges, productivity: wedges.map((mu) => 1 + mu) });
        const idle = pricesOf(flat(A), SIZE, { unproductive: wedges.map((mu) => mu / (1 + mu)) });
        const wedged = pricesOf(flat(A), SIZE, { wedges });
        for (let j = 0; j < SIZE; j++) {
          expect(both.price[j]).toBeCloseTo(100, 9);
          expect(idle.price[j]).toBeCloseTo(wedged.price[j], 9);
          expect(idle.productivityPart[j]).toBeCloseTo(wedged.wedgePart[j], 11);
        }
      }),
    );
  });

  test("cutting any wedge raises no price, and lowers that of its own sector (T13)", () => {
    fc.assert(
      fc.property(economies, ({ A, wedges, sector, cut }) => {
        const less = wedges.slice();
        less[sector] *= 1 - cut;
        const before = pricesOf(flat(A), SIZE, { wedges }).price;
        const after = pricesOf(flat(A), SIZE, { wedges: less }).price;
        after.forEach((price, j) => expect(price).toBeLessThanOrEqual(before[j] * (1 + 1e-14)));
        if (wedges[sector] * cut > 1e-9) expect(after[sector]).toBeLessThan(before[sector]);
      }),
    );
  });

  test("a sector without output is blank and spoils no other", () => {
    const found = pricesOf(flat([[0.2, 0, 0.3], [0, 0, 0], [0.1, 0, 0.1]]), 3, { wedges: new Float64Array(3).fill(0.1) }, Float64Array.of(5, 0, 7)); // prettier-ignore
    const without = pricesOf(flat([[0.2, 0.3], [0.1, 0.1]]), 2, { wedges: new Float64Array(2).fill(0.1) }); // prettier-ignore
    for (const key of ["price", "wedgePart", "productivityPart", "wagePart"] as const) {
      expect(found[key][1]).toBeNaN();
      expect(found[key][0]).toBeCloseTo(without[key][0], 12);
      expect(found[key][2]).toBeCloseTo(without[key][1], 12);
    }
  });

  test("a sector whose inputs cost more than its output is refused by name, though the economy works", () => {
    expect(refusal(() => pricesOf(flat([[0, 0.9], [0.1, 0.3]]), 2, {}))).toEqual({ code: "costSharesAboveOne", argument: "flows", column: "Sector 2", value: 1.2 }); // prettier-ignore
  });

  test("shares that add up to 1 with the rounding of a printed table leave labor nothing, not less", () => {
    const found = pricesOf(flat([[0, 0.600003], [0.2, 0.4]]), 2, { wages: Float64Array.of(1, 2) }); // prettier-ignore
    expect(found.wagePart[1]).toBe(0);
  });

  test("on China's table of 2007, 42 sectors, a wedge on power moves prices as the series of its rounds does", () => {
    const { Z, x, n, codes } = nationalTable("china2007");
    const power = 22; // electricity and heat, sector 23 of 42
    const wedges = new Float64Array(n);
    wedges[power] = 0.1;
    const A = inputCoefficients(Z, x);
    const { price } = distortedPrices({ labels: codes, A, x, drivers: { ...nothing(n), wedges } });
    // ln p = c + A' ln p, round after round.
    let lnp = new Float64Array(n);
    for (let round = 0; round < 400; round++) {
      const next = wedges.map(Math.log1p);
      for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) next[j] += A[i * n + j] * lnp[i];
      lnp = next;
    }
    price.forEach((value, j) => expect(value).toBeCloseTo(100 * Math.exp(lnp[j]), 9));
    expect(price.indexOf(Math.max(...price))).toBe(power);
  });
});
