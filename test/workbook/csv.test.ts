import { parseCsv } from "../../src/workbook/sample/csv";

describe("comma-separated text", () => {
  test("keeps commas and doubled quotes inside quoted fields, and blanks", () => {
    expect(parseCsv('a,"b, c",d\n"say ""yes""",,2\n')).toEqual([
      ["a", "b, c", "d"],
      ['say "yes"', "", "2"],
    ]);
  });

  test("takes either line ending, a byte-order mark, and a blank first or last field", () => {
    expect(parseCsv("\uFEFF,a\r\nb,\r\n")).toEqual([
      ["", "a"],
      ["b", ""],
    ]);
  });
});
