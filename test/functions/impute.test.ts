import { impute } from "../../src/functions/indicators";
import { attribution } from "../engine/indicators/attributionFigures";
import { expectClose, sample } from "../engine/indicators/support";

const head = ["region", "zh", "R&D", "Patents"];
const data = [head, ["Anhui", "安徽", 1, 10], ["Hubei", "湖北", "NA", 20], ["Hunan", "湖南", 4, ""], ["Hainan", "海南", 7, 60]];
const numbers = (rows: any[][]): unknown[] => rows.slice(1).flatMap((row) => row.slice(2));

describe("IMPUTE", () => {
  test("fills with means by default, under the labels of the input", () => {
    expect(impute(data)).toEqual([head, ["Anhui", "安徽", 1, 10], ["Hubei", "湖北", 4, 20], ["Hunan", "湖南", 4, 30], ["Hainan", "海南", 7, 60]]);
    expect(impute([[1], ["NA"], [2]])).toEqual([[1], [1.5], [2]]);
    expect(numbers(impute(data, "MEDIAN"))).toEqual([1, 10, 4, 20, 4, 20, 7, 60]);
  });
  test("leaves the sample alone but for its hole, and so a table without holes", () => {
    const filled = impute(sample);
    expect(filled.flat().filter((cell, at) => cell !== sample.flat()[at])).toHaveLength(1);
    expect(impute(filled)).toEqual(filled);
  });
  test("fills from the row's own group, whether groups stand as a row or a column, bare, headed or beside the units' names", () => {
    const expected = [1, 10, 1, 20, 4, 60, 7, 60];
    const words = ["north", "north", "South", "south "];
    const groups = [
      [words],
      words.map((word) => [word]),
      [["group"], ...words.map((word) => [word])],
      [
        ["Hunan", "south"],
        ["Anhui", "north"],
        ["hainan", "South"],
        ["Hubei", "North"],
      ],
      [
        ["region", "group"],
        ["Hunan", 2],
        ["Anhui", 1],
        ["Hainan", 2],
        ["Hubei", 1],
      ],
      [["Anhui", "Hubei", "Hunan", "Hainan"], words],
    ];
    for (const given of groups) expect(numbers(impute(data, undefined, given))).toEqual(expected);
    expect(numbers(impute(data, "mean", [[1], [1], [2], [2]]))).toEqual(expected);
  });
  test("agrees with numpy on a table without labels", () => {
    expectClose(impute(attribution.gaps, "median").flat(), attribution.impute.median.flat());
    expectClose(
      impute(
        attribution.gaps.map((row) => row.slice(0, 4)),
        "mean",
        [attribution.groups],
      ).flat(),
      attribution.impute["mean by group"].flat(),
    );
  });
  test("is #N/A, with what to do, where there is nothing to fill from", () => {
    const empty = [
      ["", "x", "y"],
      ["a", 1, "NA"],
      ["b", 2, ".."],
    ];
    expect(() => impute(empty)).toThrow(
      expect.objectContaining({ code: "#N/A", message: "data: column y holds no value that could fill its gaps. Leave the column out, or enter a value." }),
    );
    expect(() => impute(data, "mean", [["a", "b", "a", "a"]])).toThrow(
      expect.objectContaining({ code: "#N/A", message: expect.stringContaining('data: column R&D holds no value in the group "b" that could fill its gaps.') }),
    );
    expect(() => impute([["NA", ""]])).toThrow(expect.objectContaining({ code: "#N/A", message: "data holds no numbers." }));
  });
  test("names the row without a group, the label that does not fit, and the unknown word", () => {
    expect(() => impute(data, "mean", [["a", "", "b", "b"]])).toThrow("groups: row Hubei has no group. Write one for it, or leave groups out.");
    expect(() => impute(data, "mean", [["a", "NA", "b", "b"]])).toThrow("groups: row Hubei has no group.");
    expect(() => impute(data, "mean", [["a", "#REF!", "b", "b"]])).toThrow("groups: row Hubei, column groups holds the error #REF!.");
    expect(() => impute(data, "mean", [["a", "b"]])).toThrow("groups has the wrong number of cells: 2 instead of 4.");
    const strange = [
      ["Anhui", "a"],
      ["Hubei", "a"],
      ["Hunan", "b"],
      ["Henan", "b"],
    ];
    expect(() => impute(data, "mean", strange)).toThrow('groups has no entry for "Hainan".');
    expect(() => impute(data, "mode")).toThrow('method is "mode"; it must be one of: mean, median.');
  });
});
