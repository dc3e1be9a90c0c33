import { MAX_CELLS, readTable, rowOf, selectColumns } from "../../../src/engine/table/table";
import { codeOf } from "../indicators/support";

const numbers = (raw: unknown): number[] => [...readTable(raw, "data").values];

describe("Cells", () => {
  test("missing stays missing in data and is zero among amounts", () => {
    const raw = [
      ["", "a", "b"],
      ["x", "NA", 2],
      ["y", null, "#N/A"],
      ["z", { type: "Error", basicValue: "#N/A" }, 0],
    ];
    expect(numbers(raw)).toEqual([NaN, 2, NaN, NaN, NaN, 0]);
    expect([...readTable(raw, "table", { amounts: true }).values]).toEqual([0, 2, 0, 0, 0, 0]);
  });
  test("typed numbers are numbers", () => {
    expect(
      numbers([
        ["", "a"],
        ["x", { type: "FormattedNumber", basicType: "Double", basicValue: 2.5, numberFormat: "0.0" }],
      ]),
    ).toEqual([2.5]);
  });
  test.each([
    ["abc", "textAmongNumbers", '"abc"'],
    [true, "textAmongNumbers", "TRUE"],
    ["#DIV/0!", "errorCell", "#DIV/0!"],
    ["1,5", "textAmongNumbers", '"1,5"'],
  ])("%p among numbers is an error with its place", (wrong, code, value) => {
    const raw = [
      ["", "H1", "F1"],
      ["Anhui", 1, 2],
      ["Hubei", 3, wrong],
    ];
    expect(() => readTable(raw, "data")).toThrow(expect.objectContaining({ code, values: { argument: "data", row: "Hubei", column: "F1", value } }));
  });
  test("a negative amount is an error with its place", () => {
    expect(() =>
      readTable(
        [
          ["Anhui", 1],
          ["Hubei", -1],
        ],
        "table",
        { amounts: true },
      ),
    ).toThrow(expect.objectContaining({ code: "negativeAmount", values: { argument: "table", row: "Hubei", column: "1", value: -1 } }));
  });
});

test("A row shorter than the first ends in blanks", () => {
  const table = readTable([["", "a", "b"], ["x", 1, 2], ["y", 3]], "data"); // prettier-ignore
  expect([...table.values]).toEqual([1, 2, 3, NaN]);
});

describe("What is no table", () => {
  test("nothing, holes only, labels only, whole columns", () => {
    expect(codeOf(() => readTable(null, "data"))).toBe("missingArgument");
    expect(codeOf(() => readTable([[]], "data"))).toBe("emptyTable");
    expect(
      codeOf(() =>
        readTable(
          [
            ["", "H1"],
            ["Anhui", "NA"],
          ],
          "data",
        ),
      ),
    ).toBe("noNumbers");
    expect(codeOf(() => readTable([["", "H1", "H2"]], "data"))).toBe("noNumbers");
    expect(
      codeOf(() =>
        readTable(
          [
            ["Anhui", "安徽"],
            ["Hubei", "湖北"],
          ],
          "data",
        ),
      ),
    ).toBe("textAmongNumbers");
    expect(
      codeOf(() =>
        readTable(
          Array.from({ length: 2001 }, () => new Array(1000).fill(1)),
          "data",
        ),
      ),
    ).toBe("tooLarge");
    expect(MAX_CELLS).toBe(2_000_000);
  });
});

test("Columns of a table can be taken out under the same rows", () => {
  const some = selectColumns(
    readTable(
      [
        ["", "a", "b", "c"],
        ["x", 1, 2, 3],
        ["y", 4, 5, 6],
      ],
      "data",
    ),
    [2, 0],
  );
  expect(some.columnLabels).toEqual(["c", "a"]);
  expect([...rowOf(some, 1)]).toEqual([6, 4]);
  expect(some.layout.dataColumns).toEqual([3, 1]);
});

test("A number whose square leaves the range of floating point is an error that names it, never a wrong result", () => {
  const table = (value: number) => [
    ["", "a"],
    ["x", 1],
    ["y", value],
  ];
  for (const value of [1e300, -1e151, 1e-200]) {
    expect(() => readTable(table(value), "data")).toThrow(
      expect.objectContaining({ code: "extremeNumber", values: { argument: "data", row: "y", column: "a", value } }),
    );
  }
  for (const value of [1e150, 0, -1e-150]) expect(readTable(table(value), "data").values[1]).toBe(value);
});
