import { isOmitted, readFlag, readNumber, readOption, readUnit } from "../../src/functions/arguments";
import { codeOf } from "../engine/indicators/support";

const names = ["H1", "F1", "S1"];

describe("Omitted", () => {
  test.each([null, undefined, "", [[null]], [[""], [null]], [[{ type: "Empty" }]]])("%p counts as left out", (raw) => {
    expect(isOmitted(raw)).toBe(true);
  });
  test.each([0, false, "x", [[0]], [["", 1]]])("%p does not", (raw) => {
    expect(isOmitted(raw)).toBe(false);
  });
});

describe("Options, numbers, flags, units", () => {
  test("words in any case, the first one by default", () => {
    expect(readOption(" Geometric ", ["arithmetic", "geometric"], "method")).toBe("geometric");
    expect(readOption(null, ["arithmetic", "geometric"], "method")).toBe("arithmetic");
    expect(readOption([["geometric"]], ["arithmetic", "geometric"], "method")).toBe("geometric");
    expect(() => readOption("mean", ["arithmetic", "geometric"], "method")).toThrow(
      expect.objectContaining({ code: "unknownOption", values: { argument: "method", value: '"mean"', words: "arithmetic, geometric" } }),
    );
  });
  test("numbers within their limits", () => {
    expect(readNumber(null, "points", 5)).toBe(5);
    expect(readNumber([[3]], "points", 5)).toBe(3);
    expect(codeOf(() => readNumber("three", "points", 5))).toBe("notANumber");
    expect(codeOf(() => readNumber(1.5, "points", 5, { whole: true }))).toBe("notWhole");
    expect(codeOf(() => readNumber(-1, "points", 5, { min: 0 }))).toBe("tooSmall");
    expect(codeOf(() => readNumber([[1, 2]], "points", 5))).toBe("wrongLength");
  });
  test("TRUE, FALSE, 1 and 0", () => {
    expect([true, "false", 1, 0, null].map((raw) => readFlag(raw, "rescale", true))).toEqual([true, false, true, false, true]);
    expect(codeOf(() => readFlag("yes", "rescale", true))).toBe("unknownOption");
  });
  test("a unit by name or position", () => {
    expect(readUnit([["f1"]], names, "unit")).toBe(1);
    expect(readUnit(3, names, "unit")).toBe(2);
    expect(codeOf(() => readUnit(null, names, "unit"))).toBe("missingArgument");
  });
});
