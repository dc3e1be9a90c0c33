import fc from "fast-check";
import { chainPosition, type ChainPosition } from "../../../src/engine/network/chainPosition";
import type { HfsError } from "../../../src/engine/errors";
import { importShares } from "../../../src/engine/network/importShares";
import { figures, production } from "./support";

const KEYS = ["upstreamness", "downstreamness", "demandOrientation", "valueAddedRate", "finalShare"] as const satisfies (keyof ChainPosition)[];

const economy = fc.record({
  shares: fc.array(fc.array(fc.integer({ min: 0, max: 19 }), { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 4 }),
  output: fc.array(fc.integer({ min: 50, max: 5000 }), { minLength: 4, maxLength: 4 }),
});
/** Inputs of at most 76 % of output, whatever is drawn: a productive economy. */
const flowsOf = ({ shares, output }: { shares: number[][]; output: number[] }): number[][] => shares.map((row) => row.map((s, j) => (s / 100) * output[j]));

describe("chainPosition", () => {
  test.each([
    ["closed", {}],
    [
      "open",
      {
        trade: { exports: Float64Array.from(figures.exports), imports: Float64Array.from(figures.imports) },
        inventories: Float64Array.from(figures.inventories),
      },
    ],
  ] as const)("%s agrees with a second implementation by whole inverses, the empty sector blank", (name, more) => {
    const found = chainPosition(production(figures.Z, figures.x, more));
    figures[name].forEach((row, i) =>
      row.forEach((value, k) => (value === null ? expect(found[KEYS[k]][i]).toBeNaN() : expect(found[KEYS[k]][i]).toBeCloseTo(value, 12))),
    );
  });

  test("in a chain that hands everything on, stages count up and down", () => {
    const found = chainPosition(production([[0, 10, 0], [0, 0, 20], [0, 0, 0]], [10, 20, 40])); // prettier-ignore
    expect([...found.upstreamness]).toEqual([3, 2, 1]);
    // Half of the second good's value is its input, which has gone one stage: 1, 1 + 1/2, 1 + 1/2 (1 + 1/2).
    expect([...found.downstreamness]).toEqual([1, 1.5, 1.75]);
    expect([...found.finalShare]).toEqual([0, 0, 1]);
    expect([...found.valueAddedRate]).toEqual([1, 0.5, 0.5]);
    expect(found.demandOrientation[2]).toBeCloseTo(1.75 / 2.75, 15);
  });

  test("a sector that feeds itself with the share a has both lengths 1 / (1 - a), and stands in the middle", () => {
    const found = chainPosition(production([[30]], [100]));
    expect(found.upstreamness[0]).toBeCloseTo(1 / 0.7, 14);
    expect(found.downstreamness[0]).toBeCloseTo(1 / 0.7, 14);
    expect(found.demandOrientation[0]).toBeCloseTo(0.5, 15);
  });

  test("the printed inverse of the textbook's two sectors gives the lengths (Miller and Blair: 1.2541, .3300, .2640, 1.1221)", () => {
    const x = [1000, 2000];
    const found = chainPosition(production([[150, 500], [200, 100]], x)); // prettier-ignore
    expect(found.downstreamness[0]).toBeCloseTo(1.2541 + 0.264, 3);
    expect(found.downstreamness[1]).toBeCloseTo(0.33 + 1.1221, 3);
    expect(found.upstreamness[0]).toBeCloseTo((1.2541 * x[0] + 0.33 * x[1]) / x[0], 3);
  });

  test("weighted by final use, upstreamness averages to total output over GDP, and so does downstreamness weighted by value added", () => {
    fc.assert(
      fc.property(economy, (drawn) => {
        const Z = flowsOf(drawn);
        const x = drawn.output;
        const found = chainPosition(production(Z, x));
        const gross = x.reduce((sum, value) => sum + value, 0);
        const v = x.map((value, j) => value * found.valueAddedRate[j]);
        const f = x.map((value, i) => value * found.finalShare[i]);
        // v'G = x' and x = L f, so v'U = v'G 1 = x'1, and D'f = 1'L f = 1'x.
        expect(v.reduce((sum, value, i) => sum + value * found.upstreamness[i], 0) / gross).toBeCloseTo(1, 10);
        expect(f.reduce((sum, value, i) => sum + value * found.downstreamness[i], 0) / gross).toBeCloseTo(1, 10);
      }),
    );
  });

  test("trade of zero and no trade are the same table", () => {
    fc.assert(
      fc.property(economy, (drawn) => {
        const none = new Float64Array(4);
        const Z = flowsOf(drawn);
        const closed = chainPosition(production(Z, drawn.output));
        const open = chainPosition(production(Z, drawn.output, { trade: { exports: none, imports: none }, inventories: none }));
        for (const key of KEYS) closed[key].forEach((value, i) => expect(open[key][i]).toBeCloseTo(value, 9));
      }),
    );
  });

  test("the unit of money changes nothing", () => {
    fc.assert(
      fc.property(economy, fc.constantFrom(1e-3, 7, 1e4), (drawn, unit) => {
        const Z = flowsOf(drawn);
        const one = chainPosition(production(Z, drawn.output));
        const other = chainPosition(production(Z.map((row) => row.map((z) => z * unit)), drawn.output.map((x) => x * unit))); // prettier-ignore
        for (const key of KEYS) one[key].forEach((value, i) => expect(other[key][i]).toBeCloseTo(value, 9));
      }),
    );
  });

  test("an economy that uses up more than it makes is refused, though its inverse exists", () => {
    const refused = (flows: number[][]): HfsError => {
      try {
        chainPosition(production(flows, [100, 100]));
      } catch (thrown) {
        return thrown as HfsError;
      }
      throw new Error("not refused");
    };
    expect(refused([[80, 60], [50, 70]])).toMatchObject({ code: "notProductive", values: { column: "Sector 1", value: 1.3 } }); // prettier-ignore
    expect(refused([[60, 50], [40, 50]]).code).toBe("notProductive"); // prettier-ignore
  });

  test("inputs above a sector's output are allowed where the whole economy is productive, and show as a negative value added rate", () => {
    const found = chainPosition(production([[0, 120], [0, 0]], [200, 100])); // prettier-ignore
    expect(found.valueAddedRate[1]).toBeCloseTo(-0.2, 14);
    expect(found.upstreamness[0]).toBeCloseTo(1.6, 14);
  });
});

describe("importShares", () => {
  test("are imports over home use, and 0 where nothing is used at home", () => {
    expect([...importShares([100, 50, 0, 40], { exports: [20, 50, 0, 0], imports: [20, 0, 30, 0] })]).toEqual([0.2, 0, 1, 0]);
  });
});
