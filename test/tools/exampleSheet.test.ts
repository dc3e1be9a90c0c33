import { catalog } from "../../src/catalog/functions";
import { exampleSheet } from "../../src/tools/exampleSheet";
import { parseAddress } from "../../src/workbook/address";

const row = (count: number): number[][] => [Array.from({ length: count }, (_, i) => i + 1)];
const example = (...widths: number[]) => ({ arguments: widths.map(row), expected: { row: 0, column: 0, value: 0 } });

test("Tables stand side by side, a blank column between them", () => {
  const { formula, cells } = exampleSheet("SUM", example(2, 1));
  expect(formula).toBe("=HFS.SUM(A1:B1, D1)");
  expect(cells).toEqual([[1, 2, null, 1]]);
});

test("After column Z come AA and AB", () => {
  expect(exampleSheet("SUM", example(25, 3)).formula).toBe("=HFS.SUM(A1:Y1, AA1:AC1)");
  expect(exampleSheet("SUM", example(24, 4)).formula).toBe("=HFS.SUM(A1:X1, Z1:AC1)");
});

test.each(catalog.map(({ id, example: own }) => [id, own] as const))("The formula of %s points at its own tables", (id, own) => {
  const { formula, cells } = exampleSheet(id, own);
  const ranges = formula.slice(0, -1).match(/(?<=[(\s])[^\s"(),]+\d+(?::[^\s"(),]+)?(?=,|$)/g) ?? [];
  const tables = own.arguments.filter((argument) => Array.isArray(argument)) as unknown[][][];
  const areas = ranges.map((range) => parseAddress(range)).filter((area) => area !== null);
  expect(areas.map(({ row: top, column, rows, columns }) => cells.slice(top, top + rows).map((line) => line.slice(column, column + columns)))).toEqual(tables);
});
