import { DASH, formatGain, formatNumber, formatPair, formatRate, formatScore, formatShare, formatYears, readDemand } from "../../src/taskpane/format";
import { today } from "../../src/taskpane/parts/today";

describe("numbers of the pane", () => {
  test("scores have two decimals, no leading zero and a true minus", () => {
    expect([0.524, 1, 0, 0.999, -0.031, -0.001, 12.3].map((value) => formatScore(value))).toEqual([".52", "1.00", ".00", "1.00", "−.03", ".00", "12.30"]);
  });
  test("shares are whole percents that do not break from their sign", () => {
    expect([0.843, 0, 1, -0.2].map(formatShare)).toEqual(["84\u00A0%", "0\u00A0%", "100\u00A0%", "−20\u00A0%"]);
  });
  test("rates of change are percents with one decimal and a true minus", () => {
    expect([0.0488, -0.013, 0].map(formatRate)).toEqual(["4.9\u00A0%", "−1.3\u00A0%", "0.0\u00A0%"]);
  });
  test("gains keep three digits that count, however small", () => {
    expect([0.165, 0.02134, 0.0035712, 0.000012345, 0, 1.234, -0.0213].map(formatGain)).toEqual([".165", ".0213", ".00357", ".0000123", "0", "1.23", "−.0213"]);
  });
  test("years and other numbers are as short as they can be", () => {
    expect([2, 2.5, 4.26].map(formatYears)).toEqual(["2", "2.5", "4.3"]);
    expect([0, 0.25, 1234.5, 12.345, -0.5].map(formatNumber)).toEqual(["0", "0.25", "1,235", "12.3", "−0.5"]);
  });
  test("a hole is a dash, and so is anything that is no number", () => {
    for (const format of [formatScore, formatShare, formatGain, formatYears, formatNumber])
      expect([format(null), format(NaN), format(Infinity)]).toEqual([DASH, DASH, DASH]);
  });
  test("dates stand as in notes", () => {
    expect(today(new Date(2026, 0, 5, 23, 59))).toBe("2026-01-05");
  });
});

test("demand is a number from 0 to 1, or not given; anything else is neither", () => {
  expect(["0", "1", ".35", "0,35", " 0.5 "].map(readDemand)).toEqual([0, 1, 0.35, 0.35, 0.5]);
  expect(["", "  "].map(readDemand)).toEqual([null, null]);
  expect(["2", "-0.1", "abc", "0.5x", "NaN"].map(readDemand)).toEqual([undefined, undefined, undefined, undefined, undefined]);
});

test("two numbers show the digits that tell them apart", () => {
  expect(formatPair(0.5183800209482559, 0.6601904734)).toEqual(["0.518", "0.66"]);
  expect(formatPair(0.51838002, 0.51838003)).toEqual(["0.51838002", "0.51838003"]);
  expect(formatPair(-1234.5, -1234.5)).toEqual(["−1,234.5", "−1,234.5"]);
  expect(formatPair(0.1 + 0.2, 0.3)).toEqual(["0.30000000000000004", "0.3"]);
  expect(formatPair(110.3448, 1174)).toEqual(["110", "1,174"]);
});
