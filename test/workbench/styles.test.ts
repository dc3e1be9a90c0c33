// The grid's core is loaded for its enums alone; these parts of it cannot be loaded as CommonJS.
jest.mock("lodash-es", () => ({}));
jest.mock("nanoid", () => ({ customAlphabet: () => () => "" }));
jest.mock("rbush", () => class {});
jest.mock("kdbush", () => class {});

import fc from "fast-check";
import { StyleList } from "../../src/workbench/book/StyleList";
import { toBookStyle, toGridStyle, toHex } from "../../src/workbench/book/styles";
import type { BookStyle } from "../../src/workbook/book/book";

const color = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, "0").toUpperCase()}`);
const border = fc.record({ style: fc.constantFrom("thin", "medium", "thick", "dotted", "dashed", "double", "hair"), color });
const yes = fc.constant(true as const);
const style = fc.record(
  {
    font: fc.constantFrom("Arial", "宋体"),
    size: fc.integer({ min: 6, max: 72 }),
    bold: yes,
    italic: yes,
    underline: yes,
    strike: yes,
    color,
    fill: color,
    numberFormat: fc.constantFrom("0.00", "yyyy-mm-dd", "@", '0.0" %"'),
    align: fc.constantFrom("left", "center", "right"),
    vertical: fc.constantFrom("top", "center", "bottom"),
    wrap: yes,
    indent: fc.integer({ min: 1, max: 15 }),
    borders: fc.record({ top: border, right: border, bottom: border, left: border }, { requiredKeys: [] }).filter((borders) => Object.keys(borders).length > 0),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<BookStyle>;

describe("looks on their way into the grid and back", () => {
  test("every look of a book comes back as it was", () => {
    fc.assert(fc.property(style, (look) => expect(toBookStyle(toGridStyle(look))).toEqual(look)));
  });

  test("what is switched off or standard in the grid is no look", () => {
    expect(toBookStyle({ bl: 0, it: 0, ul: { s: 0 }, n: { pattern: "General" }, tb: 1, ht: 0, vt: 0, bd: {}, cl: null })).toEqual({});
    expect(toBookStyle(undefined)).toEqual({});
  });

  test("colours are #RRGGBB, however the grid writes them; what is transparent is none", () => {
    const hex = (rgb: string) => toHex({ rgb });
    expect(["#abc", "#0072b2", "rgb(0, 114, 178)", "rgba(0,114,178,1)", "#0072B2FF"].map(hex)).toEqual(["#AABBCC", "#0072B2", "#0072B2", "#0072B2", "#0072B2"]);
    expect(["rgba(0,0,0,0)", "#00000000", "", "none"].map(hex)).toEqual([undefined, undefined, undefined, undefined]);
  });

  test("lines that a book does not know become the nearest it knows", () => {
    const line = (s: number) => toBookStyle({ bd: { b: { s, cl: { rgb: "#111827" } } } }).borders?.bottom?.style;
    expect([5, 6, 9, 10, 11, 12].map(line)).toEqual(["dashed", "dashed", "medium", "medium", "medium", "medium"]);
    expect(toBookStyle({ bd: { t: { s: 0, cl: { rgb: "#111827" } } } })).toEqual({});
  });

  test("each look is listed once, the plain one not at all", () => {
    const list = new StyleList();
    expect([{ bold: true }, {}, { size: 14 }, { bold: true }].map((look) => list.position(look as BookStyle))).toEqual([0, undefined, 1, 0]);
    expect(list.all).toEqual([{ bold: true }, { size: 14 }]);
  });
});
