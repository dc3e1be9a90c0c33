import fc from "fast-check";
import { wedgeCut, type WedgeState } from "../../../src/engine/network/wedgeCut";
import { balanced, economies, flat, labelsOf, made, NOTE, refusal, SIZE, vector } from "./priceEconomy";

const note = balanced(NOTE.A, NOTE.b.map((share) => 1000 * share)); // prettier-ignore
const noteCut = (wedges: number[], sector: number, cut = 1): { before: WedgeState; after: WedgeState } =>
  wedgeCut({ labels: labelsOf(3), ...note, final: vector(NOTE.b).map((share) => 1000 * share), wedges: vector(wedges), sector, cut });

describe("wedgeCut", () => {
  test.each([
    ["materials", [0.2, 0, 0], 0.886],
    ["parts", [0, 0.2, 0], 0.886],
    ["machines", [0, 0, 0.2], 0.914],
    ["all three", [0.2, 0.2, 0.2], 0.718],
  ])("the method note's real wage under a wedge of 20 %% on %s", (_, wedges, wage) => {
    const { before } = noteCut(wedges, 0);
    expect(Math.abs(before.realWage - wage)).toBeLessThanOrEqual(0.0005);
    expect(before.firmware).toBe(before.realWage);
  });

  test("a whole cut of the only wedge brings prices to 100 and both welfare numbers to 1", () => {
    const { after } = noteCut([0, 0.2, 0], 1);
    after.price.forEach((price) => expect(price).toBeCloseTo(100, 12));
    for (const key of ["realWage", "realGdp", "firmware"] as const) expect(after[key]).toBeCloseTo(1, 13);
  });

  test("agrees with the second implementation by whole inverses", () => {
    const { wedgecut, final, x } = made;
    const found = wedgeCut({
      labels: labelsOf(6),
      Z: flat(made.Z),
      x: vector(x),
      final: vector(final),
      wedges: vector(wedgecut.wedges),
      sector: wedgecut.sector,
      cut: wedgecut.cut,
    });
    for (const side of ["before", "after"] as const) {
      const { price, realWage, realGdp } = found[side];
      [...price, realWage, realGdp].forEach((value, k) => expect(value).toBeCloseTo(wedgecut[side][k], 11));
    }
  });

  test("a small wedge costs wages in proportion and rebated GDP with its square", () => {
    fc.assert(
      fc.property(economies, ({ A, f, sector }) => {
        const table = balanced(A, f);
        const losses = [0.01, 0.02].map((wedge) => {
          const wedges = new Float64Array(SIZE);
          wedges[sector] = wedge;
          const { before } = wedgeCut({ labels: labelsOf(SIZE), ...table, final: vector(f), wedges, sector, cut: 1 });
          return { wage: -Math.log(before.realWage), gdp: -Math.log(before.realGdp) };
        });
        expect(losses[1].wage / losses[0].wage).toBeCloseTo(Math.log(1.02) / Math.log(1.01), 6);
        expect(losses[0].gdp).toBeGreaterThanOrEqual(-1e-13);
        expect(losses[0].gdp).toBeLessThan(0.02 * losses[0].wage);
        if (losses[0].gdp > 1e-9) expect(losses[1].gdp / losses[0].gdp).toBeCloseTo(4, 0);
      }),
    );
  });

  test("rebated, an economy never does better than without wedges, and what is rebated makes it do no worse than waste", () => {
    fc.assert(
      fc.property(economies, ({ A, f, wedges, sector }) => {
        const { before } = wedgeCut({ labels: labelsOf(SIZE), ...balanced(A, f), final: vector(f), wedges, sector, cut: 1 });
        expect(before.realGdp).toBeLessThanOrEqual(1 + 1e-12);
        expect(before.realGdp).toBeGreaterThanOrEqual(before.realWage - 1e-12);
        expect(before.firmware).toBeGreaterThan(0);
        expect(before.firmware).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("any cut raises no price and lowers neither the real wage nor F3 (T13)", () => {
    fc.assert(
      fc.property(economies, ({ A, f, wedges, sector, cut }) => {
        const { before, after } = wedgeCut({ labels: labelsOf(SIZE), ...balanced(A, f), final: vector(f), wedges, sector, cut });
        after.price.forEach((price, i) => expect(price).toBeLessThanOrEqual(before.price[i] * (1 + 1e-14)));
        expect(after.realWage).toBeGreaterThanOrEqual(before.realWage * (1 - 1e-14));
        expect(after.firmware).toBeGreaterThanOrEqual(before.firmware * (1 - 1e-14));
      }),
    );
  });

  test("cutting one of two wedges may lower rebated GDP: a wedge can make up for another", () => {
    // Two goods made from labor alone; the same wedge on both leaves their relative price right.
    const table = { Z: new Float64Array(4), x: Float64Array.of(50, 50) };
    const { before, after } = wedgeCut({ labels: labelsOf(2), ...table, final: table.x, wedges: Float64Array.of(0.5, 0.5), sector: 0, cut: 1 });
    expect(before.realGdp).toBeCloseTo(1, 14);
    // By hand: p = (1, 1.5), Lambda = .5 + .5 / 1.5, Y = 1.5^-.5 / Lambda.
    expect(after.realGdp).toBeCloseTo(1.5 ** -0.5 / (0.5 + 0.5 / 1.5), 14);
    expect(after.realGdp).toBeLessThan(before.realGdp);
    expect(after.realWage).toBeGreaterThan(before.realWage);
  });

  test("a sector without output is blank and leaves the others as they are", () => {
    const widened = { Z: flat([[0.2, 0, 3], [0, 0, 0], [1, 0, 1]]), x: Float64Array.of(10, 0, 12) }; // prettier-ignore
    const narrow = { Z: flat([[0.2, 3], [1, 1]]), x: Float64Array.of(10, 12) }; // prettier-ignore
    const [wide, plain] = [
      wedgeCut({ labels: labelsOf(3), ...widened, final: Float64Array.of(6, 0, 9), wedges: Float64Array.of(0.2, 0.9, 0.1), sector: 0, cut: 0.5 }),
      wedgeCut({ labels: labelsOf(2), ...narrow, final: Float64Array.of(6, 9), wedges: Float64Array.of(0.2, 0.1), sector: 0, cut: 0.5 }),
    ];
    expect(wide.before.price[1]).toBeNaN();
    expect(wide.before.price[2]).toBeCloseTo(plain.before.price[1], 12);
    expect(wide.after.realGdp).toBeCloseTo(plain.after.realGdp, 14);
  });

  test.each([
    ["negative final demand", [300, -2, 400], { code: "finalNegative", argument: "final", row: "Sector 2", value: -2 }],
    ["no final demand at all", [0, 0, 0], { code: "allZero", argument: "final" }],
  ])("refuses %s", (_, final, error) => {
    expect(refusal(() => wedgeCut({ labels: labelsOf(3), ...note, final: vector(final), wedges: new Float64Array(3), sector: 0, cut: 1 }))).toEqual(error);
  });

  test("refuses final demand for what nobody makes", () => {
    const table = { labels: labelsOf(2), Z: new Float64Array(4), x: Float64Array.of(5, 0), wedges: new Float64Array(2), sector: 0, cut: 1 };
    expect(refusal(() => wedgeCut({ ...table, final: Float64Array.of(4, 3) }))).toEqual({
      code: "finalWithoutOutput",
      argument: "final",
      row: "Sector 2",
      value: 3,
    });
  });

  test("final demand that the rounding of a balance makes negative counts as zero", () => {
    const table = { labels: labelsOf(2), Z: new Float64Array(4), x: Float64Array.of(5e6, 2e6), wedges: Float64Array.of(0.1, 0.9), sector: 0, cut: 1 };
    expect(wedgeCut({ ...table, final: Float64Array.of(5e6, -1) }).before.realWage).toBeCloseTo(1 / 1.1, 14);
  });
});
