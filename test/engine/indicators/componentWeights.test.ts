import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { HfsError } from "../../../src/engine/errors";
import { factorWeights } from "../../../src/engine/indicators/factorWeights";
import { firstComponentWeights } from "../../../src/engine/indicators/firstComponentWeights";
import { principalComponents } from "../../../src/engine/indicators/principalComponents";
import { varianceWeights } from "../../../src/engine/indicators/varianceWeights";
import { varimax } from "../../../src/engine/indicators/varimax";
import { readTable, type Table } from "../../../src/engine/table/table";
import { codeOf, expectClose, sample, table } from "./support";

const figures = JSON.parse(readFileSync(join(__dirname, "../../fixtures/indicators/weights.json"), "utf8"));
const provinces = readTable(sample, "data");
const ones = new Array<number>(60).fill(1);
const twin = figures.blocks.map((row: number[]) => [...row, row[1]]);
const METHODS = { pc1: firstComponentWeights, factor: factorWeights, variance: varianceWeights };
const cases: [string, Table, readonly number[]][] = [
  ["a table with holes, ties, negative values and a constant column", table(figures.table), figures.direction],
  ["two blocks", table(figures.blocks), ones],
  ["two blocks with a duplicate column", table(twin), ones],
  ["more columns than rows", table(figures.wide), ones],
  ["the sample", provinces, ones],
  ["the sample with reversed columns", provinces, figures["sample direction"]],
];
const names = ["table", "blocks", "twin", "wide", "sample", "reversed"];

describe("Weights from principal components", () => {
  test.each(cases.map(([what, ...rest], i) => [what, names[i], ...rest] as const))("of %s agree with R's prcomp and varimax", (_, name, data, direction) => {
    expectClose(firstComponentWeights(data, direction), figures.weights[name].pc1, 1e-10);
    expectClose(factorWeights(data, direction), figures.weights[name].factor, 1e-10);
    const expected: number[] = figures.weights[name].variance;
    if (Math.min(...expected) >= 0) expectClose(varianceWeights(data, direction), expected, 1e-10);
    else expect(codeOf(() => varianceWeights(data, direction))).toBe("negativeVarianceWeight");
  });
  test("take the components with eigenvalue above 1", () => {
    expect(principalComponents(table(figures.table), ones).variances).toHaveLength(figures.kept.table[0]);
    expect(principalComponents(table(figures.blocks), ones).variances).toHaveLength(figures.kept.blocks[0]);
    expect(principalComponents(provinces, ones).variances).toHaveLength(figures.kept.sample[0]);
  });
  test("of two positively correlated columns are a half each", () => {
    const two = table([
      [1, 10],
      [2, 30],
      [4, 20],
    ]);
    for (const weigh of Object.values(METHODS)) expectClose(weigh(two, [1, 1]), [0.5, 0.5]);
  });
  test("of columns without any correlation are equal: an eigenvalue of 1 but for rounding is not above 1", () => {
    // The full factorial design, in three units.
    const free = table([0, 1, 2, 3, 4, 5, 6, 7].map((i) => [0.1 * (i & 1), 300 * (i & 2), 7 - (i & 4)]));
    expect(principalComponents(free, ones).variances).toHaveLength(3);
    for (const weigh of Object.values(METHODS)) expectClose(weigh(free, [1, 1, 1]), [1 / 3, 1 / 3, 1 / 3]);
  });
  test("where components tie are those of every column order: two pairs of twins share, the odd one is left out", () => {
    // Eigenvalues 2, 2, 1: any mixture of the pairs is a first component.
    const rows = [0, 1, 2, 3, 4, 5, 6, 7].map((i) => [i & 1, i & 2, i & 1, (i & 4) + 0.1, i & 2]);
    for (const weigh of Object.values(METHODS)) {
      expectClose(weigh(table(rows), ones), [0.25, 0.25, 0.25, 0, 0.25]);
      expectClose(weigh(table(rows.map(([a, b, c, d, e]) => [d, e, a, b, c])), ones), [0, 0.25, 0.25, 0.25, 0.25]);
    }
  });
  test("give a constant column 0 and all to a single one that varies, constant meaning on the complete rows", () => {
    const rows = [
      [1, 5, 3],
      [2, 5, 3],
      [4, 5, 3],
      [null, 9, 3],
    ];
    for (const weigh of Object.values(METHODS)) expectClose(weigh(table(rows), [1, 1, 1]), [1, 0, 0]);
  });
  test("say how many rows are complete when they are fewer than three, and which column has the most gaps", () => {
    const gaps = readTable(
      [
        ["", "a", "b", "c"],
        ["u", 1, "NA", 3],
        ["v", 2, "NA", 1],
        ["w", 4, 1, 2],
        ["x", 3, 5, ""],
      ],
      "data",
    );
    for (const weigh of Object.values(METHODS)) {
      expect(() => weigh(gaps, ones)).toThrow(
        expect.objectContaining({ code: "tooFewComplete", values: { argument: "data", given: 1, rows: 4, needed: 3, column: "b" } }),
      );
      expect(
        codeOf(() =>
          weigh(
            table([
              [1, 2],
              [2, 1],
            ]),
            ones,
          ),
        ),
      ).toBe("tooFewValues");
      expect(
        codeOf(() =>
          weigh(
            table([
              [1, 2],
              [1, 2],
              [1, 2],
              [5, null],
            ]),
            ones,
          ),
        ),
      ).toBe("tooFewVarying");
      expect(codeOf(() => weigh(table([1, 2, 3].map((i) => Array.from({ length: 501 }, (_, j) => i * j + j * j))), ones))).toBe("tooManyColumns");
    }
  });
  test("name the column with the lowest negative weight from variance, and its weight", () => {
    const thrown = (() => {
      try {
        varianceWeights(provinces, ones);
      } catch (error) {
        return error as HfsError;
      }
      return undefined;
    })();
    expect(thrown).toBeInstanceOf(HfsError);
    expect(thrown?.values.column).toBe(provinces.columnLabels[6]);
    expect(thrown?.values.value).toBeCloseTo(figures.weights.sample.variance[6], 5);
    // Exactly opposed columns: the coefficients add up to 0, so that nothing can be scaled to 1.
    expect(codeOf(() => varianceWeights(table([[1, 3], [2, 2], [3, 1]]), ones))).toBe("negativeVarianceWeight"); // prettier-ignore
    expectClose(varianceWeights(table([[1, 3], [2, 2], [3, 1]]), [1, -1]), [0.5, 0.5]); // prettier-ignore
  });
  test("sum to 1, are not negative, follow their columns and do not change with units or directions", () => {
    const row = fc.array(fc.integer({ min: -9, max: 30 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 4, maxLength: 9 }), (rows) => {
        for (const [name, weigh] of Object.entries(METHODS)) {
          if (codeOf(() => weigh(table(rows), ones)) !== "no error") continue;
          const weights = weigh(table(rows), ones);
          expect(Math.abs(weights.reduce((sum, w) => sum + w, 0) - 1)).toBeLessThan(1e-12);
          expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
          const units = weigh(table(rows.map(([a, b, c, d, e]) => [a * 1e6 + 3, b / 7, c - 1000, d, e * 0.003])), ones);
          expectClose(units, [...weights], 1e-6);
          if (name !== "variance") expectClose(weigh(table(rows), [1, -1, 1, -1, -1]), [...weights], 1e-9);
          if (name === "pc1")
            expectClose(weigh(table(rows.map(([a, b, c, d, e]) => [e, a, d, b, c])), ones), [weights[4], weights[0], weights[3], weights[1], weights[2]], 1e-6);
        }
      }),
    );
  });
});

describe("Varimax", () => {
  const raw = [
    Float64Array.from([0.8, 0.7, 0.6, 0.3, 0.2, 0]),
    Float64Array.from([0.3, 0.4, -0.2, -0.7, 0.8, 0]),
    Float64Array.from([0.1, -0.3, 0.5, 0.2, 0.1, 0]),
  ];
  const criterion = (loadings: readonly Float64Array[]): number =>
    loadings.reduce((sum, factor) => {
      const squares = factor.map((value, j) => {
        const communality = loadings.reduce((total, other) => total + other[j] * other[j], 0);
        return communality > 0 ? (value * value) / communality : 0;
      });
      const mean = squares.reduce((total, value) => total + value, 0) / squares.length;
      return sum + squares.reduce((total, value) => total + (value - mean) ** 2, 0);
    }, 0);
  const turned = varimax(raw);

  test("keeps every column's communality and the products of columns, and leaves a column without loadings at 0", () => {
    for (let j = 0; j < 6; j++) {
      for (let k = 0; k < 6; k++) {
        const product = (loadings: readonly Float64Array[]): number => loadings.reduce((sum, factor) => sum + factor[j] * factor[k], 0);
        expect(product(turned)).toBeCloseTo(product(raw), 12);
      }
    }
    expect(turned.map((factor) => factor[5])).toEqual([0, 0, 0]);
  });
  test("cannot be bettered by turning two factors a little further", () => {
    const best = criterion(turned);
    expect(best).toBeGreaterThan(criterion(raw) + 0.01);
    for (const [f, g] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ]) {
      for (const angle of [-0.3, -0.01, 0.01, 0.3]) {
        const other = turned.map((factor) => factor.slice());
        other[f] = turned[f].map((value, j) => Math.cos(angle) * value + Math.sin(angle) * turned[g][j]);
        other[g] = turned[g].map((value, j) => Math.cos(angle) * value - Math.sin(angle) * turned[f][j]);
        expect(criterion(other)).toBeLessThan(best);
      }
    }
  });
  test("leaves one factor as it is", () => {
    expect([...varimax([raw[0]])[0]]).toEqual([...raw[0]]);
  });
});
