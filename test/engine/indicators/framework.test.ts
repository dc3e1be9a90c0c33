import { buildFramework, codeOfHeader, FRAMEWORK_CODES, parseCode, type ColumnEntry } from "../../../src/engine/indicators/framework";
import { indicatorLevels } from "../../../src/engine/indicators/indicatorLevels";
import { codeOf, expectClose, table } from "./support";

const entry = (code: string, more: Partial<ColumnEntry> = {}): ColumnEntry => ({
  code: parseCode(code),
  direction: null,
  weight: NaN,
  low: 0,
  high: 1,
  ...more,
});
const labels = (n: number): string[] => Array.from({ length: n }, (_, j) => `c${j + 1}`);

describe("Codes", () => {
  test("the framework has ten Hardware, ten Firmware and eight Software indicators", () => {
    expect(FRAMEWORK_CODES).toHaveLength(28);
    expect(FRAMEWORK_CODES[0]).toBe("H1");
    expect(FRAMEWORK_CODES[19]).toBe("F10");
    expect(FRAMEWORK_CODES[27]).toBe("S8");
  });
  test.each([
    ["H1 R&D", "H1"],
    ["H1: R&D", "H1"],
    ["h10", "H10"],
    ["F10 Technology contracts absorbed, % of GDP", "F10"],
    ["S6\u00A0Designs", "S6"],
    ["H7研发", "H7"],
    ["S3（新产品）", "S3"],
    ["Ｈ１ 研发", "H1"],
    ["Ｆ：法治", "F"],
    ["H1_anything", "H"],
    ["H_rd", "H"],
    ["S9 Other", "S"],
    ["H01 R&D", "H"],
    ["H R&D expenditure, % of GDP", "H"],
    ["F: courts", "F"],
    ["S", "S"],
    ["Hardware", "H"],
    ["software: brands", "S"],
  ])("the header %p has the code %s", (header, code) => {
    expect(codeOfHeader(header)?.code).toBe(code);
  });
  test.each(["High-tech", "Share", "Sales", "FDI", "S&P 500", "H-index", "H5N1 cases", "Software exports", "GDP H1", "", "1", "S.E. of the mean"])(
    "the header %p has none",
    (header) => {
      expect(codeOfHeader(header)).toBeNull();
    },
  );
  test("a code cell holds a letter, a layer's name or a framework code and nothing else", () => {
    expect(parseCode(" firmware ")).toEqual({ code: "F", layer: 1 });
    expect(parseCode("s8")).toEqual({ code: "S8", layer: 2 });
    for (const wrong of ["H11", "S9", "H0", "H1 R&D", "H_x", "X", "HH"]) expect(parseCode(wrong)).toBeNull();
  });
});

describe("A framework", () => {
  test("keeps the coded columns only, in the table's order, and fails without any", () => {
    const none: ColumnEntry = { code: null, direction: null, weight: NaN, low: NaN, high: NaN };
    const { columns } = buildFramework("data", ["a", "b", "c"], [entry("S1"), none, entry("H", { direction: -1 })]);
    expect(columns.map(({ column, code, layer, direction }) => [column, code, layer, direction])).toEqual([
      [0, "S1", 2, 1],
      [2, "H", 0, -1],
    ]);
    expect(codeOf(() => buildFramework("data", ["a"], [none]))).toBe("noLayerCode");
  });
});

describe("Indicator levels", () => {
  const data = table([
    [0.2, 0.4, 0.6, 0.8],
    [null, 0.5, 1, null],
  ]);

  test("columns that share a framework code become one indicator, holes left out; bare letters stay apart", () => {
    const codes = ["H1", "H1", "H", "H"];
    const {
      names,
      codes: kept,
      weights,
      levels,
    } = indicatorLevels(
      data,
      buildFramework(
        "data",
        labels(4),
        codes.map((code) => entry(code)),
      ),
      "none",
    );
    expect(names).toEqual(["H1", "c3", "c4"]);
    expect(kept).toEqual(["H1", null, null]);
    expectClose(weights, [1 / 3, 1 / 3, 1 / 3]);
    expectClose(levels.values, [0.3, 0.6, 0.8, 0.5, 1, null]);
  });
  test("given weights average the columns and add up to the indicator's weight", () => {
    const entries = [entry("H1", { weight: 3 }), entry("H1", { weight: 1 }), entry("H", { weight: 4 }), entry("S")];
    const { weights, levels } = indicatorLevels(data, buildFramework("data", labels(4), entries), "none");
    expectClose(weights, [0.5, 0.5, 1]);
    expectClose(levels.values.slice(0, 3), [0.25, 0.6, 0.8]);
  });
  test("a layer without weights is weighted equally beside one that has them; a blank among given weights counts 0", () => {
    const entries = [entry("H1", { weight: 3 }), entry("H2"), entry("S1"), entry("S2")];
    const { weights } = indicatorLevels(data, buildFramework("data", labels(4), entries), "none");
    expectClose(weights, [1, 0, 0.5, 0.5]);
  });
  test("columns without a code are not normalized, so they cannot be in the way", () => {
    const constant = table([
      [1, 7],
      [3, 7],
    ]);
    const entries = [entry("H1", { low: NaN, high: NaN }), { ...entry("H2"), code: null }];
    expectClose(indicatorLevels(constant, buildFramework("data", labels(2), entries), "minmax").levels.values, [0, 1]);
  });
});
