import { ErrorCell, isMissing, isText, quote, unwrap } from "../../../src/engine/table/cells";

describe("A cell out of Excel's wrapping", () => {
  test("plain values stay as they are; undefined is a blank", () => {
    expect([5, "x", true, null, undefined, ""].map(unwrap)).toEqual([5, "x", true, null, null, ""]);
    expect(unwrap("0011")).toBe("0011");
  });
  test("typed values give their basic value", () => {
    expect(unwrap({ type: "Double", basicType: "Double", basicValue: 3.5 })).toBe(3.5);
    expect(unwrap({ type: "FormattedNumber", basicType: "Double", basicValue: 0.12, numberFormat: "0%" })).toBe(0.12);
    expect(unwrap({ type: "String", basicType: "String", basicValue: "0011" })).toBe("0011");
    expect(unwrap({ type: "Boolean", basicValue: false })).toBe(false);
    expect(unwrap({ type: "Empty" })).toBeNull();
  });
  test.each([
    ["#DIV/0!", "#DIV/0!"],
    [" #n/a ", "#N/A"],
    [{ type: "Error", basicType: "Error", basicValue: "#REF!", errorType: "Ref" }, "#REF!"],
    [{ type: "Error", errorType: "NotAvailable" }, "#N/A"],
    [{ type: "Error", errorType: "Num" }, "#NUM!"],
    [{ type: "Entity", basicType: "Error", basicValue: "#VALUE!", text: "Anhui" }, "#VALUE!"],
    [new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "no data"), "#N/A"],
    [Number.NaN, "#NUM!"],
    [Number.POSITIVE_INFINITY, "#NUM!"],
    [{ strange: true }, "#VALUE!"],
  ])("%p is the error %s", (raw, text) => {
    const cell = unwrap(raw);
    expect(cell).toBeInstanceOf(ErrorCell);
    expect((cell as ErrorCell).text).toBe(text);
  });
});

describe("Missing", () => {
  test.each([null, "", "  ", "NA", "n/a", "#N/A", ".", "..", "...", "…", "-", "—", "nd", " Nd "])("%p is missing", (raw) => {
    expect(isMissing(unwrap(raw))).toBe(true);
    expect(isText(unwrap(raw))).toBe(false);
  });
  test.each([0, false, "0", "none", "na na", "Nan", "#DIV/0!", "--"])("%p is not", (raw) => {
    expect(isMissing(unwrap(raw))).toBe(false);
  });
});

test("Cells are quoted as a sentence needs them", () => {
  expect([null, 5, "abc", true, new ErrorCell("#REF!")].map(quote)).toEqual(["a blank", "5", '"abc"', "TRUE", "#REF!"]);
  expect(quote("x".repeat(60))).toBe(`"${"x".repeat(39)}…"`);
});
