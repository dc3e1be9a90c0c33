import fc from "fast-check";
import { payer, pull } from "../../src/functions/investment";
import figures from "../fixtures/upgrading/targets.json";
import { messageOf } from "./messages";

describe("PULL", () => {
  test.each(figures.pull)("agrees with scipy at $arguments", ({ arguments: [p, m, sd], found }) => {
    const [share, slope] = pull(p as any, m, sd)[1];
    expect(Math.abs(share - found[0])).toBeLessThanOrEqual(1e-13 * found[0]);
    expect(Math.abs(slope - found[1])).toBeLessThanOrEqual(1e-13 * found[1]);
  });

  it("half of the firms upgrade where orders are sure and benefit equals cost, none without orders", () => {
    expect(pull(1 as any)[1][0]).toBe(0.5);
    expect(pull(0 as any)).toEqual([["Share upgrading", "Slope"], [0, 0]]); // prettier-ignore
  });

  it("gives a row per probability of a column or a row, with names where there are some", () => {
    const rows = [0.2, 0.5].map((p) => pull(p as any)[1]);
    expect(pull([[0.2], [0.5]])).toEqual([["Share upgrading", "Slope"], ...rows]);
    expect(pull([[0.2, 0.5]])).toEqual([["Share upgrading", "Slope"], ...rows]);
    const named = [["Unit", "Share upgrading", "Slope"], ["A", ...rows[0]], ["B", ...rows[1]]]; // prettier-ignore
    expect(pull([["A", 0.2], ["B", 0.5]])).toEqual(named); // prettier-ignore
    expect(pull([["Firm", "Orders"], ["A", 0.2], ["B", 0.5]])).toEqual(named); // prettier-ignore
    expect(pull([["A", "B"], [0.2, 0.5]])).toEqual(named); // prettier-ignore
    expect(pull([["Orders"], [0.2], [0.5]])).toEqual(pull([[0.2], [0.5]])); // prettier-ignore
    expect(pull([["A", 0.2], ["B", "NA"]])[2]).toEqual(["B", "", ""]); // prettier-ignore
  });

  it("its slope is that of its share, which does not fall in the probability", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), fc.double({ min: -2, max: 2, noNaN: true }), fc.double({ min: 0.2, max: 3, noNaN: true }), (p, m, sd) => {
        const at = (x: number): number => pull(x as any, m, sd)[1][0];
        const step = 1e-6 * p;
        expect((at(p + step) - at(p - step)) / (2 * step)).toBeCloseTo(pull(p as any, m, sd)[1][1], 6);
        expect(at(p)).toBeGreaterThanOrEqual(at(p / 2));
      }),
    ); // prettier-ignore
  });

  it("says what is wrong", () => {
    expect(messageOf(() => pull(1.2 as any))).toBe("orders is 1.2; it must lie between 0 and 1.");
    expect(messageOf(() => pull([["Firm", "Orders"], ["A", 0.2], ["B", 50]]))).toBe("orders: row B, column Orders is 50; it must lie between 0 and 1."); // prettier-ignore
    expect(messageOf(() => pull([[0.2, 0.3], [0.4, 0.5]]))).toBe("orders has 2 rows and 2 columns; one row or one column is needed, with or without names."); // prettier-ignore
    expect(messageOf(() => pull(0.5 as any, 0, 0))).toBe("sd is 0; it must lie between 0.001 and 1000.");
    expect(messageOf(() => pull(Array.from({ length: 1_048_576 }, () => [0.5])))).toBe(
      "orders is too large (rows: 1048576, columns: 1). Select only the table: whole columns and rows are refused, and the limit is 2000000 cells.",
    );
    expect(messageOf(() => pull("often" as any))).toBe('orders is "often"; a number is needed.');
    for (const junk of [null, [[null]], [["x"]], [["#N/A"]], [[true]], Array.from({ length: 1_048_576 }, () => [0.5])])
      expect(messageOf(() => pull(junk as any))).not.toMatch(/no error|inside HFS/);
  });
});

describe("PAYER", () => {
  test.each(figures.payer)("net present values agree with sums over the years: $arguments", ({ arguments: [cost, benefit, lag, kept, rate, years], found }) => {
    const result = payer(cost, benefit, lag, kept, rate, years);
    expect(result[0]).toEqual(["Private NPV", "Social NPV", "Payer", "Subsidy needed"]);
    expect(result[1][0]).toBeCloseTo(found[0], 9);
    expect(result[1][1]).toBeCloseTo(found[1], 9);
    const payers = found[0] >= 0 ? ["firm", 0] : found[1] >= 0 ? ["national", -result[1][0]] : ["nobody", ""];
    expect(result[1].slice(2)).toEqual(payers);
  });

  it("one benefit of 121 after two years at 10 % is worth 100 today", () => {
    expect(payer(100, 121, 1, 0.5, 0.1, 2)[1][1]).toBeCloseTo(0, 12);
    expect(payer(99, 121, 1, 0.5, 0.1, 2)[1][2]).toBe("national");
    expect(payer(99, 121, 1, 1, 0.1, 2)[1].slice(2)).toEqual(["firm", 0]);
    expect(payer(101, 121, 1, 1, 0.1, 2)[1].slice(2)).toEqual(["nobody", ""]);
  });

  it("the subsidy brings the firm exactly to zero", () => {
    const [before, , word, subsidy] = payer(100, 20, 5, 0.4)[1];
    expect(word).toBe("national");
    expect(before + subsidy).toBe(0);
    expect(payer(100 - subsidy, 20, 5, 0.4)[1][0]).toBeCloseTo(0, 12);
  });

  it("a longer wait and a smaller share kept never make the firm richer", () => {
    fc.assert(
      fc.property(fc.nat({ max: 13 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (lag, kept, rate) => {
        const worth = payer(10, 3, lag, kept, rate)[1][0];
        return payer(10, 3, lag + 1, kept, rate)[1][0] <= worth && payer(10, 3, lag, kept / 2, rate)[1][0] <= worth;
      }),
    );
  });

  it("says what is wrong", () => {
    const wrong = (...given: unknown[]): string => messageOf(() => payer(...(given as [number, number, number, number])));
    expect(wrong(null, 1, 1, 1)).toBe("cost is missing. Select the cells that hold it, or type it.");
    expect(wrong(1, 1, null, 1)).toBe("lag is missing. Select the cells that hold it, or type it.");
    expect(wrong(100, 20, 15, 0.4)).toBe("lag is 15; it must lie between 0 and 14.");
    expect(wrong(100, 20, 2.5, 0.4)).toBe("lag is 2.5; a whole number is needed.");
    expect(wrong(100, 20, 5, 40)).toBe("appropriable is 40; it must lie between 0 and 1.");
    expect(wrong(-1, 20, 5, 0.4)).toBe("cost is -1; it must be at least 0.");
    expect(wrong(1e200, 20, 5, 0.4)).toBe("cost is 1e+200; sizes beyond 1e150 or below 1e-150 cannot be computed with. Use another unit.");
    expect(wrong(100, 1e151, 5, 0.4)).toMatch(/^benefit is 1e\+151; sizes beyond 1e150/);
    expect(wrong(100, 20, 5, 0.4, 5)).toBe("rate is 5; it must lie between 0 and 1.");
    expect(wrong("much", 20, 5, 0.4)).toBe('cost is "much"; a number is needed.');
    expect(wrong("#REF!", 20, 5, 0.4)).toBe("cost is #REF!; a number is needed.");
    expect(wrong([[1, 2]], 20, 5, 0.4)).toBe("cost has the wrong number of cells: 2 instead of 1.");
    expect(wrong([[100]], [[20]], [[5]], [[0.4]])).toBe("no error");
  });
});
