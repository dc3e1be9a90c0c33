import fc from "fast-check";
import { demandIndex } from "../../../src/engine/upgrading/demandIndex";
import { orderPull } from "../../../src/engine/upgrading/orderPull";
import { DEFAULT_PARAMETERS } from "../../../src/engine/upgrading/parameters";
import { regionValue } from "../../../src/engine/upgrading/regionValue";
import { whoPays } from "../../../src/engine/upgrading/whoPays";

const share = fc.double({ min: 0, max: 1, noNaN: true });

test("a demand index lies between its lowest and its highest component, and its interval within 0 and 1", () => {
  fc.assert(
    fc.property(fc.array(share, { minLength: 2, maxLength: 5 }), (components) => {
      const { demand, low, high } = demandIndex([...components, NaN]);
      return demand >= Math.min(...components) - 1e-15 && demand <= Math.max(...components) + 1e-15 && 0 <= low && low <= demand && demand <= high && high <= 1;
    }),
  );
  expect(demandIndex([NaN, NaN])).toEqual({ demand: NaN, low: NaN, high: NaN });
});

test("a region of equal nodes has their value, whatever the shares, and its value lies between those of unequal ones", () => {
  const same = { rows: 3, columns: 3, values: Float64Array.of(0.5, 0.4, 0.3, 0.5, 0.4, 0.3, 0.5, 0.4, 0.3) };
  const { values, region } = regionValue(same, [1, 20, 0], NaN, 0.3, [0.5, 0.5, 0.5], DEFAULT_PARAMETERS);
  expect(region).toBeCloseTo(values[2], 14);
  fc.assert(
    fc.property(fc.array(share, { minLength: 9, maxLength: 9 }), fc.array(fc.double({ min: 0.1, max: 1e9, noNaN: true }), { minLength: 3, maxLength: 3 }), share, (scores, weights, own) => {
      const found = regionValue({ rows: 3, columns: 3, values: Float64Array.from(scores) }, weights, NaN, own, [0.2, 0.5, 0.8], DEFAULT_PARAMETERS);
      return found.region >= Math.min(...found.values) - 1e-12 && found.region <= Math.max(...found.values) + 1e-12;
    }),
  ); // prettier-ignore
});

test("a region without a node that weighs has no value", () => {
  const scores = { rows: 1, columns: 3, values: Float64Array.of(0.5, 0.4, 0.3) };
  for (const weight of [0, NaN]) expect(regionValue(scores, [weight], NaN, 0.3, [0.5], DEFAULT_PARAMETERS).region).toBeNaN();
});

test("shares of upgrading firms stay finite at the ends of what is admitted", () => {
  for (const p of [1e-150, 1e-3, 1]) {
    for (const m of [-1000, 0, 345, 1000]) for (const sd of [0.001, 1000]) for (const x of Object.values(orderPull(p, m, sd))) expect(Number.isFinite(x)).toBe(true); // prettier-ignore
  }
});

test("an upgrade that costs nothing and brings nothing is paid by the firm", () => {
  expect(whoPays(0, 0, 0, 0, 0.05, 15)).toEqual({ privateValue: 0, socialValue: 0, payer: "firm", subsidy: 0 });
});
