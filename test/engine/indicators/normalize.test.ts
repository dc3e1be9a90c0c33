import fc from "fast-check";
import { kurtosis, skewness } from "../../../src/engine/indicators/moments";
import { normalize, type Normalization } from "../../../src/engine/indicators/normalize";
import { quantile, sortedColumn } from "../../../src/engine/indicators/quantile";
import { averageRanks, competitionRanks } from "../../../src/engine/indicators/ranks";
import { codeOf, expectClose, figures, table } from "./support";

const data = table(figures.table);
const none = new Float64Array(6).fill(NaN);
const all = (direction: number): number[] => Array.from({ length: 6 }, () => direction);

describe("Normalization", () => {
  test.each(["minmax", "zscore", "rank", "borda", "percentile", "goalposts"] as const)(
    "%s agrees with numpy and scipy, both ways, with holes, ties and negative values",
    (method) => {
      expectClose(normalize(data, method, all(1), none, none), figures.normalize[method].up.flat());
      expectClose(normalize(data, method, all(-1), none, none), figures.normalize[method].down.flat());
    },
  );
  test("fraction is x over the largest, reversed the smallest over x", () => {
    const positive = table(figures.fraction.table);
    expectClose(normalize(positive, "fraction", all(1), none, none), figures.fraction.up.flat());
    expectClose(normalize(positive, "fraction", all(-1), none, none), figures.fraction.down.flat());
  });
  test("goalposts cut values beyond them to 0 and 1 and may lie on one side only", () => {
    const column = table([[0], [5], [10], [20]]);
    expectClose(normalize(column, "goalposts", [1], [5], [15]), [0, 0, 0.5, 1]);
    expectClose(normalize(column, "goalposts", [-1], [5], [15]), [1, 1, 0.5, 0]);
    const high = quantile(sortedColumn(column, 0), 0.95);
    expectClose(normalize(column, "goalposts", [1], [5], [NaN]), [0, 0, 5 / (high - 5), 1]);
  });
  test("rank 1 is the best, and ties share the better rank as RANK.EQ does", () => {
    const column = table([[7], [9], [7], [1]]);
    expectClose(normalize(column, "rank", [1], [NaN], [NaN]), [2, 1, 2, 4]);
    expectClose(normalize(column, "rank", [-1], [NaN], [NaN]), [2, 4, 2, 1]);
  });
  test("none takes values as they are and reverses within 0 to 1 only", () => {
    expectClose(normalize(table([[0.2], [55]]), "none", [1], [NaN], [NaN]), [0.2, 55]);
    expectClose(normalize(table([[0.2], [1]]), "none", [-1], [NaN], [NaN]), [0.8, 0]);
    expect(codeOf(() => normalize(table([[0.2], [55]]), "none", [-1], [NaN], [NaN]))).toBe("scoreOutside");
  });
  test("an empty column stays empty under every method", () => {
    for (const method of ["minmax", "zscore", "rank", "borda", "percentile", "fraction", "goalposts", "none"] as const) {
      expectClose(
        normalize(
          table([
            [1, null],
            [2, null],
            [4, null],
          ]),
          method,
          [1, 1],
          [NaN, NaN],
          [NaN, NaN],
        ).filter((_, i) => i % 2 === 1),
        [null, null, null],
      );
    }
  });
});

describe("A column that cannot be scaled", () => {
  const constant = table([
    [3, 1],
    [3, 2],
    [3, 5],
  ]);
  test.each(["minmax", "zscore", "fraction", "goalposts"] as const)("is an error for %s when it is constant", (method) => {
    expect(codeOf(() => normalize(constant, method, [1, 1], [NaN, NaN], [NaN, NaN]))).toBe("constantColumn");
  });
  test("is allowed for rank, borda, percentile and fixed goalposts", () => {
    expectClose(normalize(constant, "rank", [1, 1], [NaN, NaN], [NaN, NaN]), [1, 3, 1, 2, 1, 1]);
    expectClose(normalize(constant, "borda", [1, 1], [NaN, NaN], [NaN, NaN]), [0, 0, 0, 1, 0, 2]);
    expectClose(normalize(constant, "percentile", [1, 1], [NaN, NaN], [NaN, NaN]), [0, 0, 0, 0.5, 0, 1]);
    expectClose(normalize(constant, "goalposts", [1, 1], [0, 0], [6, 10]), [0.5, 0.1, 0.5, 0.2, 0.5, 0.5]);
  });
  test("says when only its quantiles are equal, and when the goalposts are reversed or equal", () => {
    const peak = table(Array.from({ length: 30 }, (_, i) => [i === 0 ? 9 : 0]));
    expect(codeOf(() => normalize(peak, "goalposts", [1], [NaN], [NaN]))).toBe("quantilesEqual");
    expect(codeOf(() => normalize(table([[1], [2]]), "goalposts", [1], [5], [5]))).toBe("goalpostsEqual");
    expect(codeOf(() => normalize(table([[1], [2]]), "goalposts", [1], [5], [NaN]))).toBe("goalpostsReversed");
  });
  test("is #N/A when there is nothing to compare a value with", () => {
    expect(codeOf(() => normalize(table([[1, 2]]), "goalposts", [1, 1], [NaN, NaN], [NaN, NaN]))).toBe("oneRowNoGoalposts");
    expect(codeOf(() => normalize(table([[1], [null]]), "goalposts", [1], [NaN], [NaN]))).toBe("goalpostsMissing");
    expect(codeOf(() => normalize(table([[1], [null]]), "minmax", [1], [NaN], [NaN]))).toBe("tooFewValues");
    expect(codeOf(() => normalize(table([[1, 2]]), "percentile", [1, 1], [NaN, NaN], [NaN, NaN]))).toBe("tooFewValues");
  });
  test("needs positive values where a fraction divides by them", () => {
    expect(codeOf(() => normalize(table([[-1], [2]]), "fraction", [1], [NaN], [NaN]))).toBe("fractionNeedsPositive");
    expect(codeOf(() => normalize(table([[0], [2]]), "fraction", [-1], [NaN], [NaN]))).toBe("fractionNeedsPositive");
    expectClose(normalize(table([[0], [2]]), "fraction", [1], [NaN], [NaN]), [0, 1]);
  });
});

test("Quantiles, skewness and kurtosis agree with numpy and scipy", () => {
  for (const [p, values] of Object.entries<number[]>(figures.quantiles)) {
    expectClose(
      values.map((_, j) => quantile(sortedColumn(data, j), Number(p) / 100)),
      values,
    );
  }
  const columns = Array.from({ length: 6 }, (_, j) => sortedColumn(data, j));
  expectClose(columns.map(skewness), figures.moments.skewness);
  expectClose(columns.map(kurtosis), figures.moments.kurtosis);
});

const column = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 2, maxLength: 12 }).filter((values) => new Set(values).size > 1);

describe("Invariants", () => {
  test("a change of unit changes no scale but the fraction's", () => {
    fc.assert(
      fc.property(column, fc.double({ min: 0.01, max: 1000, noNaN: true }), fc.integer({ min: -50, max: 50 }), (values, factor, shift) => {
        for (const method of ["minmax", "zscore", "rank", "borda", "percentile", "goalposts"] as Normalization[]) {
          if (codeOf(() => normalize(table(values.map((x) => [x])), method, [1], [NaN], [NaN])) !== "no error") continue;
          const before = normalize(table(values.map((x) => [x])), method, [1], [NaN], [NaN]);
          expectClose(normalize(table(values.map((x) => [x * factor + shift])), method, [1], [NaN], [NaN]), [...before], 1e-9);
        }
      }),
    );
  });
  test("reversing a direction mirrors min-max and goalposts", () => {
    fc.assert(
      fc.property(column, (values) => {
        const up = normalize(table(values.map((x) => [x])), "minmax", [1], [NaN], [NaN]);
        const down = normalize(table(values.map((x) => [x])), "minmax", [-1], [NaN], [NaN]);
        expectClose(
          up.map((z, i) => z + down[i]),
          values.map(() => 1),
        );
      }),
    );
  });
  test("ranks of n values add up to n (n + 1) / 2 when ties share their average", () => {
    fc.assert(
      fc.property(column, (values) => {
        const n = values.length;
        expect(averageRanks(Float64Array.from(values)).reduce((sum, rank) => sum + rank, 0)).toBe((n * (n + 1)) / 2);
        const best = competitionRanks(Float64Array.from(values), 1);
        expect(Math.min(...best)).toBe(1);
        expect(best[values.indexOf(Math.max(...values))]).toBe(1);
      }),
    );
  });
  test("values that differ by rounding only share a rank when a tolerance is given", () => {
    expect([...competitionRanks(Float64Array.of(0.1 + 0.2, 0.3, NaN, 0.5), 1, 1e-12)]).toEqual([2, 2, NaN, 1]);
  });
});
