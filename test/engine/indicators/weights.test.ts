import fc from "fast-check";
import { correlationMatrix } from "../../../src/engine/indicators/correlation";
import { criticWeights } from "../../../src/engine/indicators/criticWeights";
import { entropyWeights } from "../../../src/engine/indicators/entropyWeights";
import { readTable } from "../../../src/engine/table/table";
import { codeOf, expectClose, figures, sample, table } from "./support";

const data = table(figures.table);
const provinces = readTable(sample, "data");

describe("Entropy and CRITIC weights", () => {
  test("agree with scipy's entropy and numpy's correlations, with holes and directions", () => {
    expectClose(entropyWeights(data, figures.directions), figures.weights.entropy);
    expectClose(criticWeights(data, figures.directions), figures.weights.critic);
    expectClose(entropyWeights(provinces, figures["sample directions"]), figures.weights["entropy of the sample"]);
    expectClose(criticWeights(provinces, figures["sample directions"]), figures.weights["critic of the sample"]);
  });
  test("count 0 ln 0 as 0: half of the units at the top, half at 0 give 1 - ln 2 / ln 4", () => {
    // e = ln 2 / ln 4 = 1/2 for two of four at 1; the second column, one of four at 1, has e = 0.
    expectClose(
      entropyWeights(
        table([
          [1, 1],
          [1, 0],
          [0, 0],
          [0, 0],
        ]),
        [1, 1],
      ),
      [0.5 / 1.5, 1 / 1.5],
    );
  });
  test("give a constant, an empty and a single-valued column 0", () => {
    const gaps = table([
      [1, 4, null, null],
      [2, 4, null, 5],
      [4, 4, null, null],
      [3, 4, null, null],
    ]);
    expectClose(entropyWeights(gaps, [1, 1, 1, 1]), [1, 0, 0, 0]);
    expectClose(criticWeights(gaps, [1, 1, 1, 1]), [1, 0, 0, 0]);
  });
  test("split equally between two columns that mirror each other", () => {
    expectClose(
      criticWeights(
        table([
          [1, 3],
          [2, 2],
          [3, 1],
        ]),
        [1, 1],
      ),
      [0.5, 0.5],
    );
  });
  test("are an error where no column varies or all say the same", () => {
    expect(
      codeOf(() =>
        entropyWeights(
          table([
            [1, 2],
            [1, 2],
          ]),
          [1, 1],
        ),
      ),
    ).toBe("noVariation");
    expect(
      codeOf(() =>
        criticWeights(
          table([
            [1, 2],
            [1, 2],
          ]),
          [1, 1],
        ),
      ),
    ).toBe("noVariation");
    expect(codeOf(() => entropyWeights(table([[1, 2]]), [1, 1]))).toBe("tooFewValues");
    expect(
      codeOf(() =>
        criticWeights(
          table([
            [1, 10],
            [2, 20],
            [4, 40],
          ]),
          [1, 1],
        ),
      ),
    ).toBe("nothingToWeigh");
    const together = [
      [1, 10],
      [2, 20],
    ];
    expect(codeOf(() => criticWeights(table(together), [1, 1]))).toBe("tooFewCommon");
    expect(codeOf(() => criticWeights(table([...together, [3, null], [null, 30]]), [1, 1]))).toBe("tooFewCommon");
    expect(codeOf(() => criticWeights(table(together), [1, -1]))).toBe("no error");
    expect(
      codeOf(() =>
        criticWeights(
          table([
            [1, null],
            [2, null],
            [null, 3],
            [null, 4],
          ]),
          [1, 1],
        ),
      ),
    ).toBe("tooFewPairs");
  });
  test("add up to 1, are never negative and follow their columns", () => {
    const row = fc.array(fc.integer({ min: -9, max: 30 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 4, maxLength: 9 }), (rows) => {
        for (const weigh of [entropyWeights, criticWeights]) {
          if (codeOf(() => weigh(table(rows), [1, -1, 1, 1])) !== "no error") continue;
          const weights = weigh(table(rows), [1, -1, 1, 1]);
          expect(Math.abs(weights.reduce((sum, w) => sum + w, 0) - 1)).toBeLessThan(1e-12);
          expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
          const swapped = weigh(table(rows.map(([a, b, c, d]) => [d, b, a, c])), [1, -1, 1, 1]);
          expectClose(swapped, [weights[3], weights[1], weights[0], weights[2]], 1e-9);
        }
      }),
    );
  });
});

describe("Correlations", () => {
  test("agree with numpy and scipy over the rows that two columns share", () => {
    expectClose(correlationMatrix(data, "pearson").values, figures.correlate.pearson.flat());
    expectClose(correlationMatrix(data, "spearman").values, figures.correlate.spearman.flat());
  });
  test("are missing for a constant column and where fewer than two rows are common", () => {
    const { values } = correlationMatrix(
      table([
        [0.1, 1, null],
        [0.1, 2, 4],
        [0.1, 4, null],
      ]),
      "pearson",
    );
    expectClose(values, [null, null, null, null, 1, null, null, null, null]);
  });
  test("are symmetric, 1 with themselves, within -1 and 1, and unmoved by a change of unit", () => {
    const row = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 3, maxLength: 10 }), (rows) => {
        const { values } = correlationMatrix(table(rows), "pearson");
        values.forEach((r, i) => {
          if (Number.isNaN(r)) return;
          expect(Math.abs(r)).toBeLessThanOrEqual(1);
          expect(r).toBe(values[(i % 3) * 3 + Math.floor(i / 3)]);
        });
        const other = correlationMatrix(table(rows.map(([a, b, c]) => [a * 3 + 1, -b, c])), "pearson").values;
        expectClose([other[2], other[1]], [Number.isNaN(values[2]) ? null : values[2], Number.isNaN(values[1]) ? null : -values[1]], 1e-9);
      }),
    );
  });
});
