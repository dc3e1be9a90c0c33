import { buildFramework, parseCode, type Framework } from "../../../src/engine/indicators/framework";
import { impute } from "../../../src/engine/indicators/impute";
import { scaleColumns } from "../../../src/engine/indicators/indicatorLevels";
import { winsorize } from "../../../src/engine/indicators/treat";
import type { Table } from "../../../src/engine/table/table";
import { preparationAt, prepareColumns, type Preparations } from "../../../src/engine/uncertainty/preparations";
import { codeOf, table } from "../indicators/support";

type Column = readonly (number | null)[];

function given(columns: readonly Column[], entry: { low?: number; high?: number; direction?: 1 | -1 } = {}): { data: Table; framework: Framework } {
  const data = table(columns[0].map((_, i) => columns.map((column) => column[i])));
  const entries = columns.map(() => ({ code: parseCode("H"), direction: 1 as const, weight: NaN, low: NaN, high: NaN, ...entry }));
  return { data, framework: buildFramework("data", data.columnLabels, entries) };
}

function prepare(columns: readonly Column[], entry = {}): Preparations {
  const { data, framework } = given(columns, entry);
  return prepareColumns(data, framework);
}

const LIMITS = { skewness: 2, kurtosis: 3.5, points: 5 };
const plain = [3, 1, 4, 1.5, 9, 2.6, 5, 3.5, 8, 9.7];
const tail = [1, 2, 3, 2.5, 1.5, 2.2, 90, 2.8, 1.9, 2.4];
const holed = [3, null, 4, 1.5, 9, null, 5, 3.5, 8, 9.7];

describe("The columns in all ways", () => {
  test("are what TREAT, IMPUTE and NORMALIZE give one after the other", () => {
    const { data, framework } = given([plain, tail, holed], { direction: -1 });
    const found = prepareColumns(data, framework);
    expect(found).toMatchObject({ ways: ["goalposts", "minmax", "percentile"], treatments: 2, fillings: 3 });
    expect(found).toMatchObject({ treatedColumns: 1, treatedValues: 1, filledValues: 2 });
    expect(found.scaled).toHaveLength(18);
    const treated = { ...data, values: winsorize(data, LIMITS) };
    [data, treated].forEach((source, treatment) => {
      const filled = [source, ...(["mean", "median"] as const).map((method) => ({ ...source, values: impute(source, method, null) }))];
      filled.forEach((version, filling) => {
        found.ways.forEach((way, w) => {
          expect(found.scaled[preparationAt(found, treatment, filling, w)].levels).toEqual(scaleColumns(version, framework, way).levels);
        });
      });
    });
  });
  test("are fewer where there is nothing to treat or to fill", () => {
    expect(prepare([plain])).toMatchObject({ treatments: 1, fillings: 1, treatedColumns: 0, treatedValues: 0, filledValues: 0 });
    expect(prepare([plain]).scaled).toHaveLength(3);
    expect(prepare([plain, holed]).scaled).toHaveLength(9);
    expect(prepare([tail]).scaled).toHaveLength(6);
  });
});

describe("A way that the table does not allow", () => {
  test("to normalize is left out: min-max of a constant column that has goalposts, percentiles of a single value", () => {
    expect(prepare([plain, plain.map(() => 5)], { low: 0, high: 10 }).ways).toEqual(["goalposts", "percentile"]);
    const single = plain.map((value, i) => (i === 0 ? value : null));
    expect(prepare([plain, single], { low: 0, high: 10 })).toMatchObject({ ways: ["goalposts"], fillings: 3, filledValues: 9 });
  });
  test("is SCORE's own error where it is the nominal one", () => {
    expect(codeOf(() => prepare([plain, plain.map(() => 5)]))).toBe("constantColumn");
    expect(codeOf(() => prepare([[...new Array<number>(40).fill(1), 2]]))).toBe("quantilesEqual");
  });
  test("to treat a column is passed over for this one: winsorizing would leave it constant", () => {
    const spike = [0, 0, 0, 0, 0, 0, 0, 0, 0, 100];
    expect(winsorize(given([spike]).data, LIMITS).every((value) => value === 0)).toBe(true);
    expect(prepare([spike])).toMatchObject({ treatments: 1, treatedColumns: 0 });
    const both = prepare([spike, tail]);
    expect(both).toMatchObject({ treatments: 2, treatedColumns: 1, treatedValues: 1 });
    both.ways.forEach((_, w) => {
      const [as, then] = [0, 1].map((treatment) => both.scaled[preparationAt(both, treatment, 0, w)].levels.values);
      for (let i = 0; i < spike.length; i++) expect(then[2 * i]).toBe(as[2 * i]);
    });
  });
  test("to fill a column is passed over for this one: so many equal values would leave its quantiles equal", () => {
    const sparse = plain.map((value, i) => (i < 3 ? value : null));
    const many = [...sparse, ...new Array<null>(60).fill(null)];
    const full = many.map((_, i) => i);
    expect(prepare([many, full])).toMatchObject({ fillings: 1, filledValues: 0 });
    expect(prepare([sparse, plain])).toMatchObject({ fillings: 3, filledValues: 7 });
  });
  test("to fill an empty column leaves it empty", () => {
    const found = prepare([plain, plain.map(() => null)]);
    expect(found).toMatchObject({ ways: ["goalposts", "minmax", "percentile"], fillings: 1 });
    expect([...found.scaled[0].levels.values].filter(Number.isNaN)).toHaveLength(10);
  });
});
