import fc from "fast-check";
import { DEFAULT_FLOOR, type Mean } from "../../../src/engine/indicators/aggregate";
import { buildFramework, parseCode } from "../../../src/engine/indicators/framework";
import { indicatorLevels, type Normalization } from "../../../src/engine/indicators/indicatorLevels";
import { layerScores, type LayerScores } from "../../../src/engine/indicators/layerScores";
import { expectClose, figures, sample, table } from "./support";

interface Column {
  readonly code: string;
  readonly values: readonly (number | null)[];
  readonly low?: number;
  readonly high?: number;
  readonly weight?: number;
  readonly direction?: 1 | -1;
}

function scoresOf(columns: readonly Column[], normalization: Normalization = "goalposts", mean: Mean = "geometric"): LayerScores {
  const data = table(columns[0].values.map((_, i) => columns.map(({ values }) => values[i])));
  const entries = columns.map(({ code, low = NaN, high = NaN, weight = NaN, direction = 1 }) => ({ code: parseCode(code), direction, weight, low, high }));
  const labels = columns.map((_, j) => `c${j}`);
  return layerScores(indicatorLevels(data, buildFramework("data", labels, entries), normalization), mean, DEFAULT_FLOOR);
}

const { codes, weights } = figures.score as { codes: string[]; weights: number[] };
const provinces = sample.slice(1).map((row) => row.slice(3).map((cell) => (typeof cell === "number" ? cell : null)));
const columnsOf = (rows: readonly (readonly (number | null)[])[]): Column[] => codes.map((code, j) => ({ code, values: rows.map((row) => row[j]) }));

function expectScores(
  found: LayerScores,
  expected: { layers: (number | null)[][]; overall: (number | null)[]; rank: (number | null)[]; coverage: number[] },
): void {
  expectClose(found.layers.values, expected.layers.flat());
  expectClose(found.overall, expected.overall);
  expectClose(found.rank, expected.rank);
  expectClose(found.coverage, expected.coverage);
}

describe("Layer scores of the 30 provinces agree with a second implementation in numpy", () => {
  const columns = columnsOf(provinces);
  test("by the defaults; Anhui has .52, .76 and .40", () => {
    const scores = scoresOf(columns);
    expectScores(scores, figures.score.default);
    const anhui = figures.score.units.indexOf("Anhui");
    expect([...scores.layers.values.slice(anhui * 3, anhui * 3 + 3)].map((x) => x.toFixed(2))).toEqual(["0.52", "0.76", "0.40"]);
  });
  test("min-max and z-scores with the arithmetic mean", () => {
    expectScores(scoresOf(columns, "minmax", "arithmetic"), figures.score["minmax arithmetic"]);
    expectScores(scoresOf(columns, "zscore", "arithmetic"), figures.score["zscore arithmetic"]);
  });
  test("with weights and the harmonic mean", () => {
    expectScores(
      scoresOf(
        columns.map((column, j) => ({ ...column, weight: weights[j] })),
        "goalposts",
        "harmonic",
      ),
      figures.score["weighted harmonic"],
    );
  });
  test("with reversed columns", () => {
    expectScores(scoresOf(columns.map((column, j) => ({ ...column, direction: figures["sample directions"][j] }))), figures.score.reversed);
  });
  test("with holes: weights re-shared, a layer at exactly half of its weight scored, one below it not", () => {
    expectScores(scoresOf(columnsOf(figures.score.holes)), figures.score["with holes"]);
  });
});

describe("Coverage", () => {
  const three = (h: number | null, f: number | null, s: number | null): Column[] => [
    { code: "H1", values: [h, 0.5], low: 0, high: 1 },
    { code: "H2", values: [0.5, 0.5], low: 0, high: 1 },
    { code: "H3", values: [h, 0.5], low: 0, high: 1 },
    { code: "F", values: [f, 0.5], low: 0, high: 1 },
    { code: "S", values: [s, 0.5], low: 0, high: 1 },
  ];
  test("a layer of which less than half is there has no score, nor its unit an overall score and rank", () => {
    const scores = scoresOf(three(null, 0.5, 0.5));
    expectClose(scores.layers.values, [null, 0.5, 0.5, 0.5, 0.5, 0.5]);
    expectClose(scores.overall, [null, 0.5]);
    expectClose(scores.rank, [null, 1]);
    expectClose(scores.coverage, [(1 / 3 + 2) / 3, 1]);
  });
  test("weights decide what half is", () => {
    const heavy = three(null, 0.5, 0.5).map((column) => ({ ...column, weight: column.code === "H2" ? 2 : 1 }));
    expectClose(scoresOf(heavy).layerCoverage.values, [0.5, 1, 1, 1, 1, 1]);
    expectClose(scoresOf(heavy).overall, [0.5, 0.5]);
  });
  test("a layer without indicators is left out of the overall score", () => {
    const scores = scoresOf(three(0.5, 0.5, 0.5).slice(0, 4));
    expect(scores.present).toEqual([true, true, false]);
    expectClose(scores.layers.values, [0.5, 0.5, null, 0.5, 0.5, null]);
    expectClose(scores.overall, [0.5, 0.5]);
    expectClose(scores.coverage, [1, 1]);
  });
  test("a layer whose weights are all 0 counts as one without indicators", () => {
    const scores = scoresOf(three(0.5, 0.5, 0.5).map((column) => ({ ...column, weight: column.code === "S" ? 0 : 1 })));
    expect(scores.present).toEqual([true, true, false]);
  });
});

test("Ranks as levels put the lowest mean rank first", () => {
  const scores = scoresOf(
    [
      { code: "H", values: [3, 9, 5] },
      { code: "S", values: [2, 8, 4] },
    ],
    "rank",
    "arithmetic",
  );
  expectClose(scores.overall, [3, 1, 2]);
  expectClose(scores.rank, [3, 1, 2]);
});

const unitRows = fc.array(fc.array(fc.option(fc.integer({ min: 0, max: 100 }), { freq: 8 }), { minLength: 5, maxLength: 5 }), { minLength: 2, maxLength: 8 });
const LOW = 10;
const HIGH = 90;
const five = ["H1", "H", "F2", "S", "S3"];
const build = (rows: (number | null)[][]): Column[] => five.map((code, j) => ({ code, values: rows.map((row) => row[j]), low: LOW, high: HIGH }));
const numbers = (scores: LayerScores): (number | null)[] =>
  [...scores.layers.values, ...scores.overall, ...scores.rank, ...scores.coverage].map((x) => (Number.isNaN(x) ? null : x));
const anyValue = (rows: (number | null)[][]): boolean => rows.some((row) => row.some((cell) => cell !== null));

describe("Scores do not depend on how the same facts are written", () => {
  test("a change of unit of an indicator with its goalposts", () => {
    fc.assert(
      fc.property(unitRows.filter(anyValue), fc.integer({ min: 0, max: 4 }), fc.double({ min: 0.001, max: 1000, noNaN: true }), (rows, j, factor) => {
        const columns = build(rows);
        const { values, low = 0, high = 0 } = columns[j];
        const changed = { ...columns[j], values: values.map((x) => (x === null ? null : x * factor - 7)), low: low * factor - 7, high: high * factor - 7 };
        expectClose(numbers(scoresOf(columns.map((column, k) => (k === j ? changed : column)))), numbers(scoresOf(columns)), 1e-9);
      }),
    );
  });
  test("the order of the columns", () => {
    fc.assert(
      fc.property(unitRows.filter(anyValue), fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }), (rows, order) => {
        const columns = build(rows);
        expectClose(numbers(scoresOf(order.map((j) => columns[j]))), numbers(scoresOf(columns)));
      }),
    );
  });
  test.each(["geometric", "arithmetic", "harmonic"] as const)("an indicator entered twice with half its weight (%s)", (mean) => {
    fc.assert(
      fc.property(
        unitRows.filter(anyValue),
        fc.integer({ min: 0, max: 4 }),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 5, maxLength: 5 }),
        (rows, j, given) => {
          const columns = build(rows).map((column, k) => ({ ...column, weight: given[k] }));
          const half = { ...columns[j], weight: given[j] / 2 };
          const doubled = [...columns.map((column, k) => (k === j ? half : column)), half];
          expectClose(numbers(scoresOf(doubled, "goalposts", mean)), numbers(scoresOf(columns, "goalposts", mean)));
        },
      ),
    );
  });
  test("a framework indicator entered twice without weights", () => {
    fc.assert(
      fc.property(unitRows.filter(anyValue), (rows) => {
        const columns = build(rows);
        expectClose(numbers(scoresOf([...columns, columns[0]])), numbers(scoresOf(columns)));
      }),
    );
  });
});
