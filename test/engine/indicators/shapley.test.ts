import fc from "fast-check";
import { shapleyOfProduct, shapleyValues } from "../../../src/engine/indicators/shapley";
import { expectClose } from "./support";

const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((total, value) => total + value, 0);

describe("Shapley values", () => {
  // Three players of whom any two, or all, win 1: each decides two of the six orders. With a veto player 0, as in weights 2, 1, 1 and quota 3: 4 : 1 : 1 of six.
  test("of voting games known in closed form", () => {
    expectClose(shapleyValues(Float64Array.of(0, 0, 0, 1, 0, 1, 1, 1)), [1 / 3, 1 / 3, 1 / 3]);
    expectClose(shapleyValues(Float64Array.of(0, 0, 0, 1, 0, 1, 0, 1)), [4 / 6, 1 / 6, 1 / 6]);
  });
  // A left glove and two right ones, a pair is worth 1: the owner of the left one gets 2/3.
  test("of the glove game", () => {
    const worth = Float64Array.from({ length: 8 }, (_, S) => Math.min(S & 1, ((S >> 1) & 1) + ((S >> 2) & 1)));
    expectClose(shapleyValues(worth), [2 / 3, 1 / 6, 1 / 6]);
  });
  test("a single player gets all it adds", () => {
    expect([...shapleyValues(Float64Array.of(2, 5))]).toEqual([3]);
  });
  test("add up, treat equals alike and give a dummy exactly nothing, in any game", () => {
    const game = fc
      .integer({ min: 1, max: 6 })
      .chain((n) => fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 2 ** n, maxLength: 2 ** n }))
      .map((worth) => Float64Array.from(worth));
    fc.assert(
      fc.property(game, (worth) => {
        const values = shapleyValues(worth);
        expect(sum(values)).toBeCloseTo(worth[worth.length - 1] - worth[0], 10);
        // A dummy joins as the last player.
        const withDummy = shapleyValues(Float64Array.from({ length: 2 * worth.length }, (_, S) => worth[S % worth.length]));
        expectClose(withDummy.subarray(0, values.length), [...values], 1e-11);
        expect(withDummy[values.length]).toBe(0);
        // Players 0 and 1 become alike when only their number counts.
        if (values.length < 2) return;
        const alike = shapleyValues(worth.map((_, S) => worth[(S & 3) === 2 ? S ^ 3 : S]));
        expect(alike[0]).toBeCloseTo(alike[1], 10);
      }),
    );
  });
});

describe("The Shapley values of a product", () => {
  const factor = fc.double({ min: 0.02, max: 3, noNaN: true });
  const pairs = fc.array(fc.tuple(factor, factor), { minLength: 1, maxLength: 9 });
  const worthOf = (inside: number[], outside: number[]): Float64Array =>
    Float64Array.from({ length: 2 ** inside.length }, (_, S) => inside.reduce((product, value, k) => product * (S & (1 << k) ? value : outside[k]), 1));

  test("are those of the game of all its subsets", () => {
    fc.assert(
      fc.property(pairs, (factors) => {
        const inside = factors.map(([a]) => a);
        const outside = factors.map(([, b]) => b);
        const worth = worthOf(inside, outside);
        expectClose(shapleyOfProduct(inside, outside), [...shapleyValues(worth)], 1e-12 * Math.max(1, ...worth));
      }),
    );
  });
  test("add up with very many factors, where subsets could not be listed", () => {
    const inside = Array.from({ length: 120 }, (_, k) => (1 + (k % 7)) ** (1 / 120));
    const outside = Array.from({ length: 120 }, (_, k) => (1 + (k % 5)) ** (1 / 120));
    const product = (values: number[]): number => values.reduce((all, value) => all * value, 1);
    expect(sum(shapleyOfProduct(inside, outside))).toBeCloseTo(product(inside) - product(outside), 12);
  });
  test("give a factor that does not change exactly nothing", () => {
    expect(shapleyOfProduct([2, 0.3, 5], [1, 0.3, 7])[1]).toBe(0);
  });
});
