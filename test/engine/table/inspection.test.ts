import { inspectTable, numberIn } from "../../../src/engine/table/inspection";

describe("inspectTable", () => {
  test("keeps numbers, and tells everything else by its place", () => {
    const seen = inspectTable([["Region", "A", "B"], ["x", 1, "n.p."], ["y", null, "1,200"], ["z", "NA", true]]); // prettier-ignore
    expect([...seen.values]).toEqual([1, NaN, NaN, 1200, NaN, NaN]);
    expect(seen.odd.map(({ row, column, kind, quoted }) => [row, column, kind, quoted])).toEqual([
      [0, 1, "text", '"n.p."'],
      [1, 0, "blank", "a blank"],
      [1, 1, "digits", '"1,200"'],
      [2, 0, "missing", '"NA"'],
      [2, 1, "flag", "TRUE"],
    ]);
    expect([seen.rowLabels, seen.columnLabels]).toEqual([["x", "y", "z"], ["A", "B"]]); // prettier-ignore
  });

  test("a text in the first row of a square block of numbers is no heading", () => {
    const seen = inspectTable([[5, "forty", 7], [2, 9, 4], [8, 6, 3]]); // prettier-ignore
    expect([seen.rows, seen.columns, seen.hasColumnLabels]).toEqual([3, 3, false]);
    expect(seen.odd).toEqual([{ row: 0, column: 1, kind: "text", quoted: '"forty"' }]);
  });

  test("a heading among codes stays one", () => {
    const seen = inspectTable([["Sector", 1, 2, "Total"], ["a", 5, 6, 11], ["b", 7, 8, 15]]); // prettier-ignore
    expect([seen.hasColumnLabels, seen.columnLabels]).toEqual([true, ["1", "2", "Total"]]);
  });

  test("a table all of which is text is read as the numbers it means", () => {
    const seen = inspectTable([["1", "2.5"], ["3", "4"]]); // prettier-ignore
    expect([...seen.values]).toEqual([1, 2.5, 3, 4]);
    expect(seen.hasRowLabels || seen.hasColumnLabels).toBe(false);
  });

  test("columns of figures kept as text after the names are data, columns of codes are not", () => {
    const seen = inspectTable([["Region", "HS code", "Exports", "Jobs"], ["x", "12", "100", 7], ["y", "34", "250", 9]]); // prettier-ignore
    expect(seen.columnLabels).toEqual(["Exports", "Jobs"]);
    expect([...seen.values]).toEqual([100, 7, 250, 9]);
  });
});

test("numberIn reads figures as people type them, and nothing else", () => {
  expect(["12", " 1,234.5 ", "-3", "−3", "12%", "1e3", ".5", "１２"].map(numberIn)).toEqual([12, 1234.5, -3, -3, 0.12, 1000, 0.5, 12]);
  expect(["", "n.p.", "12 a", "1,23", "-", "%", "2020年"].map(numberIn).every(Number.isNaN)).toBe(true);
});
