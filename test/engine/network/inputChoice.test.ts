import fc from "fast-check";
import { inputChoice, type InputChoice } from "../../../src/engine/network/inputChoice";
import { flat, labelsOf, made, refusal, vector } from "./priceEconomy";

const N = 4;
const chosen = (shares: Float64Array, gains: Float64Array, wedges: Float64Array, productivity: Float64Array = wedges.map(() => 1)): InputChoice =>
  inputChoice({ labels: labelsOf(wedges.length), shares, gains, wedges, productivity });

const menus = fc.record({
  shares: fc.array(fc.integer({ min: 0, max: 24 }), { minLength: N * N, maxLength: N * N }).map((s) => vector(s.map((value) => value / 100))),
  gains: fc.array(fc.integer({ min: -30, max: 200 }), { minLength: N * N, maxLength: N * N }).map((b) => vector(b.map((value) => value / 1000))),
  wedges: fc.array(fc.integer({ min: 0, max: 90 }), { minLength: N, maxLength: N }).map((mu) => vector(mu.map((value) => value / 100))),
  productivity: fc.array(fc.integer({ min: 70, max: 140 }), { minLength: N, maxLength: N }).map((z) => vector(z.map((value) => value / 100))),
  sector: fc.integer({ min: 0, max: N - 1 }),
  cut: fc.integer({ min: 0, max: 100 }).map((value) => value / 100),
});

/** One round of the definition: every firm chooses at the prices p. */
const round = (p: Float64Array, shares: Float64Array, gains: Float64Array, wedges: Float64Array, z: Float64Array): Float64Array =>
  p.map((_, j) => {
    let cost = Math.log(1 + wedges[j]) - Math.log(z[j]);
    for (let i = 0; i < p.length; i++) if (shares[i * p.length + j] > 0) cost += Math.min(0, shares[i * p.length + j] * p[i] - gains[i * p.length + j]);
    return cost;
  });

describe("inputChoice", () => {
  test("agrees with the second implementation, which goes on choosing from very high prices", () => {
    const { choice } = made;
    const found = chosen(flat(choice.shares), flat(choice.gains), vector(choice.wedges), vector(choice.productivity));
    choice.price.forEach((price, j) => expect(found.price[j]).toBeCloseTo(price, 11));
    expect([...found.inputs]).toEqual(choice.inputs);
    expect([...found.undistorted]).toEqual(choice.undistorted);
  });

  test("an input is taken while its gain exceeds its share times the log of its price", () => {
    // Sector 2 may use a half of sector 1, whose price is 1 + wedge; it gains .1. Worth it up to exp(.2) = 1.2214.
    const use = (wedge: number): InputChoice => chosen(Float64Array.of(0, 0.5, 0, 0), Float64Array.of(0, 0.1, 0, 0), Float64Array.of(wedge, 0));
    const [cheap, dear] = [use(0.22), use(0.223)];
    expect([...cheap.inputs]).toEqual([0, 1]);
    expect(cheap.price[1]).toBeCloseTo(1.22 ** 0.5 * Math.exp(-0.1), 14);
    expect([...dear.inputs]).toEqual([0, 0]);
    expect([...dear.undistorted]).toEqual([0, 1]);
    expect(dear.price[1]).toBe(1);
  });

  test("an input that pays nothing is not taken: at the price of labor without a gain, and at an exact tie", () => {
    const tie = chosen(Float64Array.of(0, 0.5, 0, 0), Float64Array.of(0, 0.5 * Math.log(1.21), 0, 0), Float64Array.of(0.21, 0));
    expect([...tie.inputs]).toEqual([0, 0]);
    expect([...chosen(Float64Array.of(0, 0.5, 0, 0), new Float64Array(4), new Float64Array(2)).inputs]).toEqual([0, 0]);
  });

  test("a gain without a share is no input", () => {
    const found = chosen(new Float64Array(4), new Float64Array(4).fill(0.3), new Float64Array(2));
    expect([...found.price]).toEqual([1, 1]);
    expect([...found.inputs]).toEqual([0, 0]);
  });

  test("two sectors that take each other gain from each other's gain", () => {
    // ln p = .5 ln p - .1 for both: ln p = -.2.
    const found = chosen(Float64Array.of(0, 0.5, 0.5, 0), Float64Array.of(0, 0.1, 0.1, 0), new Float64Array(2));
    found.price.forEach((price) => expect(price).toBeCloseTo(Math.exp(-0.2), 14));
  });

  test("its prices stay where they are when firms choose again, and any start leads there", () => {
    fc.assert(
      fc.property(menus, fc.array(fc.integer({ min: -300, max: 300 }), { minLength: N, maxLength: N }), ({ shares, gains, wedges, productivity }, start) => {
        const { price } = chosen(shares, gains, wedges, productivity);
        const p = price.map(Math.log);
        round(p, shares, gains, wedges, productivity).forEach((value, j) => expect(value).toBeCloseTo(p[j], 11));
        let other = vector(start.map((value) => value / 100));
        for (let k = 0; k < 900; k++) other = round(other, shares, gains, wedges, productivity);
        other.forEach((value, j) => expect(value).toBeCloseTo(p[j], 10));
      }),
      { numRuns: 60 },
    );
  });

  test("cutting any wedge raises no price and loses no input (T13)", () => {
    fc.assert(
      fc.property(menus, ({ shares, gains, wedges, productivity, sector, cut }) => {
        const less = wedges.slice();
        less[sector] *= 1 - cut;
        const before = chosen(shares, gains, wedges, productivity);
        const after = chosen(shares, gains, less, productivity);
        after.price.forEach((price, j) => expect(price).toBeLessThanOrEqual(before.price[j] * (1 + 1e-12)));
        after.inputs.forEach((count, j) => expect(count).toBeGreaterThanOrEqual(before.inputs[j]));
        before.inputs.forEach((count, j) => expect(count).toBeLessThanOrEqual(before.undistorted[j]));
      }),
    );
  });

  test("refuses a menu that leaves labor nothing, by name", () => {
    expect(refusal(() => chosen(Float64Array.of(0, 0.6, 0, 0.4), new Float64Array(4), new Float64Array(2)))).toEqual({
      code: "menuTooLarge",
      argument: "shares",
      column: "Sector 2",
      value: 1,
    });
  });
});
