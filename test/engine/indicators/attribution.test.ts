import fc from "fast-check";
import { DEFAULT_FLOOR, weightedMean, type Mean } from "../../../src/engine/indicators/aggregate";
import { attribute, meansAsBaseline, requireSplittable, type Attribution } from "../../../src/engine/indicators/attribution";
import { rowOf, type Matrix } from "../../../src/engine/table/table";
import { attribution, type Comparison } from "./attributionFigures";
import { codeOf, expectClose, table } from "./support";

const MEANS = ["geometric", "arithmetic", "harmonic"] as const;
const scores = table(attribution.scores);
const earlier = table(attribution.earlier);
const equal = [1, 1, 1, 1, 1];
const half = [0.5, 0, 0.7, 0.9, 50];

const spread = (row: readonly number[], rows: number): Matrix => ({
  rows,
  columns: row.length,
  values: Float64Array.from({ length: rows * row.length }, (_, at) => row[at % row.length]),
});
const flat = ({ parts, totals }: Attribution): number[] => Array.from(totals, (total, i) => [...rowOf(parts, i), total]).flat();

const cases: Record<Comparison, (mean: Mean) => Attribution> = {
  means: (mean) => attribute(scores, meansAsBaseline(scores, equal), equal, mean, DEFAULT_FLOOR),
  weighted: (mean) => attribute(scores, meansAsBaseline(scores, attribution.weights), attribution.weights, mean, DEFAULT_FLOOR),
  row: (mean) => attribute(scores, spread(half, scores.rows), equal, mean, DEFAULT_FLOOR),
  change: (mean) => attribute(scores, earlier, equal, mean, DEFAULT_FLOOR),
};

describe("The split of an aggregate's distance to a baseline", () => {
  const all = MEANS.flatMap((mean) => (Object.keys(cases) as Comparison[]).map((name) => [mean, name] as const));
  test.each(all)("%s, %s: agrees with the mean over all orders, total included", (mean, name) => {
    expectClose(flat(cases[name](mean)), attribution.attribute[mean][name].flat(), 1e-13);
  });
  test("negative values split in the arithmetic mean", () => {
    const signed = table(attribution.signed);
    expectClose(flat(attribute(signed, meansAsBaseline(signed, [1, 1, 1]), [1, 1, 1], "arithmetic", 0.02)), attribution["attribute signed"].flat());
  });
  test("a unit with a missing value is a row of holes, but not where its column has no weight", () => {
    const data = table([
      [0.5, null],
      [0.4, 0.6],
    ]);
    const base = spread([0.2, 0.3], 2);
    expect([...attribute(data, base, [1, 1], "geometric", 0.02).parts.values].map(Number.isNaN)).toEqual([true, true, false, false]);
    expectClose(flat(attribute(data, base, [3, 0], "harmonic", 0.02)), [0.3, 0, 0.3, 0.2, 0, 0.2]);
  });
  test("an empty column stops the means, unless it has no weight", () => {
    const data = table([
      [0.5, null],
      [0.4, null],
    ]);
    expect(codeOf(() => meansAsBaseline(data, [1, 1]))).toBe("tooFewValues");
    expect(codeOf(() => meansAsBaseline(data, [1, 0]))).toBe("no error");
  });
  test("a value that differs from its baseline by rounding only has no part in it", () => {
    const data = table([[0.2], [0], [0.4]].map(([x]) => [x, x / 2]));
    const { parts } = attribute(data, meansAsBaseline(data, [1, 1]), [1, 1], "arithmetic", 0.02);
    expect([parts.values[0], parts.values[1]]).toEqual([0, 0]);
  });
  test("huge and tiny values keep their parts", () => {
    const data = table([[1e100, 1e-100]]);
    expectClose(flat(attribute(data, spread([1, 1], 1), [1, 1], "harmonic", 1e-120)), [0.5, -1.5, -1]);
  });
});

describe("Identities of the split", () => {
  const level = fc.double({ min: 0, max: 100, noNaN: true }).filter((x) => x === 0 || x > 1e-6);
  const weight = fc.integer({ min: 0, max: 5 });
  const game = fc.integer({ min: 1, max: 7 }).chain((n) => {
    const line = fc.array(level, { minLength: n, maxLength: n });
    return fc.tuple(
      line,
      line,
      fc.array(weight, { minLength: n, maxLength: n }).filter((w) => w.some((value) => value > 0)),
    );
  });

  test.each(MEANS)("%s: the parts add up to the aggregate less the baseline's, as weightedMean has them", (mean) => {
    fc.assert(
      fc.property(game, ([x, b, w]) => {
        const { parts, totals } = attribute(spread(x, 1), spread(b, 1), w, mean, DEFAULT_FLOOR);
        const expected = weightedMean(x, w, mean, DEFAULT_FLOOR) - weightedMean(b, w, mean, DEFAULT_FLOOR);
        expect(Math.abs(totals[0] - expected)).toBeLessThan(1e-12 * 100);
        expect(parts.values.reduce((sum, part) => sum + part, 0)).toBe(totals[0]);
      }),
    );
  });
  test.each(MEANS)("%s: equal columns get equal parts, an unchanged or weightless one exactly 0, and order does not matter", (mean) => {
    fc.assert(
      fc.property(game, level, ([x, b, w], same) => {
        const more = (values: number[], ...added: number[]): Matrix => spread([...added, ...values], 1);
        const { parts } = attribute(more(x, x[0], same, 7), more(b, b[0], same, 3), [w[0], 2, 0, ...w], mean, DEFAULT_FLOOR);
        expect(parts.values[0]).toBeCloseTo(parts.values[3], 11);
        expect(parts.values[1]).toBe(0);
        expect(parts.values[2]).toBe(0);
        const reversed = attribute(spread([...x].reverse(), 1), spread([...b].reverse(), 1), [...w].reverse(), mean, DEFAULT_FLOOR);
        expectClose([...reversed.parts.values].reverse(), [...attribute(spread(x, 1), spread(b, 1), w, mean, DEFAULT_FLOOR).parts.values], 1e-11);
      }),
    );
  });
  test("arithmetic parts are weight times difference", () => {
    fc.assert(
      fc.property(game, ([x, b, w]) => {
        const sum = w.reduce((total, value) => total + value, 0);
        expectClose(
          attribute(spread(x, 1), spread(b, 1), w, "arithmetic", 0.02).parts.values,
          x.map((value, k) => (w[k] / sum) * (value - b[k])),
        );
      }),
    );
  });
});

describe("Tables too large for an exact split", () => {
  const weights = (n: number): number[] => Array.from({ length: n }, () => 1);
  test.each([
    ["harmonic", 16, 1, 17],
    ["harmonic", 13, 2048, 14],
    ["geometric", 100, 500, 101],
  ] as const)("%s: %i columns by %i rows are let through, %i columns are not", (mean, most, rows, over) => {
    expect(codeOf(() => requireSplittable("scores", rows, weights(most), mean))).toBe("no error");
    expect(() => requireSplittable("scores", rows, weights(over), mean)).toThrow(
      expect.objectContaining({ code: "tooManyParts", values: { argument: "scores", rows, columns: over, limit: most, mean } }),
    );
  });
  test("columns without weight do not count, and the arithmetic mean has no limit", () => {
    expect(codeOf(() => requireSplittable("scores", 1, [...weights(16), 0, 0], "harmonic"))).toBe("no error");
    expect(codeOf(() => requireSplittable("scores", 1000, weights(900), "arithmetic"))).toBe("no error");
  });
});
