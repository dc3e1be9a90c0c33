import fc from "fast-check";
import { fillTemplate } from "../../src/locale/fillTemplate";

const shown = (value: number): string => fillTemplate("{value}", { value });

describe("A number in a sentence", () => {
  test("that is beyond all numbers is ∞, and one that is none leaves its place empty", () => {
    expect([shown(Infinity), shown(-Infinity), shown(NaN)]).toEqual(["∞", "-∞", ""]);
  });

  test("is cut to six significant digits when it was computed", () => {
    expect(shown(1 / 3)).toBe("0.333333");
    expect(shown(-2000 / 3)).toBe("-666.667");
    expect(shown(1 / 3e9)).toBe("3.33333e-10");
    expect(shown(0.1 + 0.2)).toBe("0.3");
  });
  test("is shown as it is when it is whole, or short enough to have been typed", () => {
    expect([0, -7, 2023, 1234567890123, 1e21].map(shown)).toEqual(["0", "-7", "2023", "1234567890123", "1e+21"]);
    expect([12345.678, 0.00012345678, -1.00000001, 1.5e-7].map(shown)).toEqual(["12345.678", "0.00012345678", "-1.00000001", "1.5e-7"]);
  });
  test("never looks like a whole number that it is not", () => {
    expect(shown(1.0000000012345)).toBe("1.000000001");
    expect(shown(1234567.123456789)).toBe("1234567.1");
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(Number.isInteger(Number(shown(value)))).toBe(Number.isInteger(value));
        expect(Math.abs(Number(shown(value)) - value)).toBeLessThanOrEqual(5e-6 * Math.abs(value));
      }),
    );
  });
  test("differs from the sentence's other numbers when it is another", () => {
    const low = 1 / 3 + 1e-9;
    expect(fillTemplate("{low} above {high}", { low, high: 1 / 3 })).toBe("0.333333334 above 0.333333333");
    expect(fillTemplate("{value} below {min}", { value: 0.05 - 1e-13, min: 0.05 })).toBe("0.0499999999999 below 0.05");
    expect(fillTemplate("{low} and {high}", { low: 1 / 3, high: 1 / 3 })).toBe("0.333333 and 0.333333");
  });
});

test("A part in brackets is left out where it would lack a word", () => {
  const template = "{a}.[ Nearest: {b}.]";
  expect(fillTemplate(template, { a: "x", b: "y[{a}]" })).toBe("x. Nearest: y[{a}].");
  expect(fillTemplate(template, { a: "x", b: "" })).toBe("x.");
  expect(fillTemplate(template, { a: "[x {b}]" })).toBe("[x {b}].");
  expect(fillTemplate("[0, 1] {a}", { a: 5 })).toBe("[0, 1] 5");
});

test("Words are filled in as they are, and a value that was not given leaves no gap", () => {
  expect(fillTemplate("{argument}: row {row} is {value}.", { argument: "data", row: "0.3333333333333333", value: "$&" })).toBe(
    "data: row 0.3333333333333333 is $&.",
  );
  expect(fillTemplate("One {two} three", {})).toBe("One three");
});
