import fc from "fast-check";
import { areaOf, columnIndex, columnName, formatAddress, parseAddress, sheetPrefix } from "../../src/workbook/address";

describe("addresses", () => {
  test("columns count A to XFD", () => {
    expect([0, 25, 26, 701, 702, 16383].map(columnName)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
  });

  test("a column's name and its index are inverse", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 16383 }), (column) => columnIndex(columnName(column)) === column));
  });

  test("columns are read in any case", () => {
    expect(columnIndex("xfd")).toBe(16383);
  });

  test("a sheet's name is quoted where Excel asks for it", () => {
    expect(["Scores", "What-if", "Read me", "O'Neill", "AB12", "数据", "2023"].map(sheetPrefix)).toEqual([
      "Scores!",
      "'What-if'!",
      "'Read me'!",
      "'O''Neill'!",
      "'AB12'!",
      "数据!",
      "'2023'!",
    ]);
  });

  test("an area is written as a cell or as two corners, with dollars on demand", () => {
    const area = { sheet: "What-if", row: 3, column: 1, rows: 6, columns: 3 };
    expect(formatAddress(area)).toBe("'What-if'!B4:D9");
    expect(formatAddress(area, { absolute: true, local: true })).toBe("$B$4:$D$9");
    expect(formatAddress({ ...area, rows: 1, columns: 1 })).toBe("'What-if'!B4");
  });

  test("dollars, quoted names and corners in any order are read", () => {
    expect(parseAddress("'O''Neill'!$D$9:$B$4")).toEqual({ sheet: "O'Neill", row: 3, column: 1, rows: 6, columns: 3 });
    expect(parseAddress("b4", "Data")).toEqual({ sheet: "Data", row: 3, column: 1, rows: 1, columns: 1 });
  });

  test.each(["", "Data!", "A", "A:C", "1:3", "A1:B", "SUM(A1)", "#REF!"])("%p is no address", (text) => {
    expect(parseAddress(text)).toBeNull();
    expect(() => areaOf(text)).toThrow("Not an address");
  });

  test("what is written is read back", () => {
    const area = fc.record({
      sheet: fc.string({ minLength: 1, maxLength: 31 }).filter((name) => !/[\\/?*[\]:]/.test(name) && !name.startsWith("'") && name.trim() === name),
      row: fc.integer({ min: 0, max: 1048000 }),
      column: fc.integer({ min: 0, max: 16000 }),
      rows: fc.integer({ min: 1, max: 500 }),
      columns: fc.integer({ min: 1, max: 300 }),
    });
    fc.assert(fc.property(area, fc.boolean(), (given, absolute) => expect(parseAddress(formatAddress(given, { absolute }))).toEqual(given)));
  });
});
