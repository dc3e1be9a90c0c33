import { HfsError } from "../../src/engine/errors";
import { readTable } from "../../src/engine/table/table";
import { alignedColumn, alignedRow, report, squareMatrix, transform, unitCell } from "../../src/functions/results";

const labelled = readTable(
  [
    ["adcode", "region", "year", "H1", "F1"],
    [34, "Anhui", 2023, 1, "NA"],
    [42, "Hubei", 2023, 3, 4],
  ],
  "data",
);
const bare = readTable(
  [
    [1, 2],
    [3, 4],
  ],
  "data",
);

test("A transform is labelled exactly as the input was, holes empty", () => {
  expect(transform(labelled, [10, NaN, 30, Infinity])).toEqual([
    ["adcode", "region", "year", "H1", "F1"],
    [34, "Anhui", 2023, 10, ""],
    [42, "Hubei", 2023, 30, ""],
  ]);
  expect(transform(bare, [1, 2, 3, 4])).toEqual([
    [1, 2],
    [3, 4],
  ]);
  const years = readTable(
    [
      ["", 2021, 2022],
      ["Anhui", 1, 2],
    ],
    "data",
  );
  expect(transform(years, [5, 6])).toEqual([
    ["", 2021, 2022],
    ["Anhui", 5, 6],
  ]);
});

test("An aligned row stands under the header, its name under the labels", () => {
  expect(alignedRow(labelled, [0.4, 0.6], "entropy")).toEqual([
    ["adcode", "region", "year", "H1", "F1"],
    ["", "entropy", "", 0.4, 0.6],
  ]);
  expect(alignedRow(bare, [0.4, 0.6], "entropy")).toEqual([[0.4, 0.6]]);
});

test("An aligned column stands beside the labels, under the method's name", () => {
  expect(alignedColumn(labelled, [0.4, NaN], "arithmetic")).toEqual([
    ["region", "arithmetic"],
    ["Anhui", 0.4],
    ["Hubei", ""],
  ]);
  expect(alignedColumn(bare, [0.4, 0.6], "arithmetic")).toEqual([[0.4], [0.6]]);
  expect(
    alignedColumn(
      readTable(
        [
          ["Anhui", 1],
          ["Hubei", 2],
        ],
        "data",
      ),
      [3, 4],
      "x",
    ),
  ).toEqual([
    ["Anhui", 3],
    ["Hubei", 4],
  ]);
  expect(
    alignedColumn(
      readTable(
        [
          ["H1", "F1"],
          [1, 2],
        ],
        "data",
      ),
      [3],
      "x",
    ),
  ).toEqual([["x"], [3]]);
});

test("A report always has its headings; an engine error becomes that cell's own error", () => {
  const [headings, row] = report(["Unit", "Overall"], [[unitCell(bare, 1), new HfsError("lowCoverage", { layer: "Hardware", unit: "Anhui" })]]);
  expect(headings).toEqual(["Unit", "Overall"]);
  expect(row[0]).toBe(2);
  expect(row[1]).toBeInstanceOf(CustomFunctions.Error);
  expect(row[1]).toMatchObject({ code: "#N/A", message: "Hardware: less than half of the indicators' weight is present for Anhui." });
});

test("A matrix is labelled on both sides when the input was", () => {
  const matrix = { rows: 2, columns: 2, values: Float64Array.of(1, 0.5, NaN, 1) };
  expect(squareMatrix(["a", "b"], true, matrix)).toEqual([
    ["", "a", "b"],
    ["a", 1, 0.5],
    ["b", "", 1],
  ]);
  expect(squareMatrix(["a", "b"], false, matrix)).toEqual([
    [1, 0.5],
    ["", 1],
  ]);
});
