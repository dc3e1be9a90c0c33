import { Spills } from "../../src/workbench/bridge/spills";

const area = (startRow: number, startColumn: number, endRow: number, endColumn: number) => ({ startRow, startColumn, endRow, endColumn });

/** A data model with one sheet. */
function model(spills: { at: ReturnType<typeof area>; values: (number | string)[][] }[]) {
  const ranges: Record<number, Record<number, ReturnType<typeof area>>> = {};
  const cells: Record<number, Record<number, { v: number | string }>> = {};
  for (const { at, values } of spills) {
    (ranges[at.startRow] ??= {})[at.startColumn] = at;
    values.forEach((line, i) => line.forEach((v, j) => ((cells[at.startRow + i] ??= {})[at.startColumn + j] = { v })));
  }
  return { getArrayFormulaRange: () => ({ book: { sheet: ranges } }), getArrayFormulaCellData: () => ({ book: { sheet: cells } }) };
}

describe("spills that have changed", () => {
  test("a new spill is named without the cell that holds its formula", () => {
    const spills = new Spills(
      model([
        {
          at: area(2, 1, 4, 3),
          values: [
            [1, 2, 3],
            [4, 5, 6],
            [7, 8, 9],
          ],
        },
      ]) as never,
    );
    expect(spills.changed()).toEqual([
      { unitId: "book", sheetId: "sheet", range: area(2, 2, 2, 3) },
      { unitId: "book", sheetId: "sheet", range: area(3, 1, 4, 3) },
    ]);
    expect(spills.changed()).toEqual([]);
  });

  test("only the spill whose content differs is named; one that grew or went is named with its old cells", () => {
    let data = model([
      { at: area(0, 0, 0, 1), values: [[1, 2]] },
      { at: area(5, 0, 6, 0), values: [[1], [2]] },
    ]);
    const spills = new Spills({
      getArrayFormulaRange: () => data.getArrayFormulaRange(),
      getArrayFormulaCellData: () => data.getArrayFormulaCellData(),
    } as never);
    spills.changed();
    data = model([
      { at: area(0, 0, 0, 1), values: [[1, 2]] },
      { at: area(5, 0, 7, 0), values: [[1], [2], [3]] },
    ]);
    expect(spills.changed().map(({ range }) => range)).toEqual([area(6, 0, 7, 0), area(6, 0, 6, 0)]);
    data = model([{ at: area(5, 0, 7, 0), values: [[1], [2], [3]] }]);
    expect(spills.changed().map(({ range }) => range)).toEqual([area(0, 1, 0, 1)]);
  });
});

describe("formulas whose spill is blocked", () => {
  const blocked = model([
    { at: area(8, 15, 50, 20), values: [["#SPILL!"]] },
    {
      at: area(0, 0, 1, 1),
      values: [
        ["a", 1],
        ["b", 2],
      ],
    },
  ]);

  test("are named when cells that they wanted have changed, and left alone otherwise", () => {
    const spills = new Spills(blocked as never);
    const at = (range: ReturnType<typeof area>) => spills.blocked([{ unitId: "book", sheetId: "sheet", range }]);
    expect(at(area(20, 5, 61, 46))).toEqual([{ unitId: "book", sheetId: "sheet", range: area(8, 15, 8, 15) }]);
    expect(at(area(0, 0, 5, 5))).toEqual([]);
    expect(spills.blocked([{ unitId: "book", sheetId: "another", range: area(20, 5, 61, 46) }])).toEqual([]);
  });
});
