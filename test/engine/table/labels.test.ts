import { arePositions, editDistance, findLabel, indexOfLabel, labelKey, matchLabels, nearest } from "../../../src/engine/table/labels";
import { codeOf } from "../indicators/support";

const regions = ["Anhui", "Beijing", "Tianjin"];

test("Labels are compared without case and outer blanks", () => {
  expect(indexOfLabel(["x", "ANHUI "], " anhui")).toBe(1);
  expect(indexOfLabel(regions, "beijing ")).toBe(1);
  expect(indexOfLabel(regions, "Bei")).toBe(-1);
});

test("Labels are compared without white space inside and without regard to the width of letters", () => {
  expect(indexOfLabel(["合肥", "北 京"], "北京")).toBe(1);
  expect(indexOfLabel(["北京"], "北　京 ")).toBe(0);
  expect(indexOfLabel(["South Korea"], "SouthKorea")).toBe(0);
  expect(indexOfLabel(["Ｈ１（R＆D）"], "h1 (R&D)")).toBe(0);
  expect(indexOfLabel(["Côte d’Ivoire"], "Co\u0302te  d’Ivoire")).toBe(0);
});

test("White space between figures tells labels apart", () => {
  expect(labelKey("Sector 1 1")).not.toBe(labelKey("Sector 11"));
  expect(labelKey("Sector 1  1")).toBe(labelKey("sector1 1"));
});

describe("A unit", () => {
  test("is found by its name or its position, and a name wins over a position", () => {
    expect(findLabel(regions, "tianjin", "unit")).toBe(2);
    expect(findLabel(regions, 2, "unit")).toBe(1);
    expect(findLabel(regions, " 3 ", "unit")).toBe(2);
    expect(findLabel(["3", "1", "2"], 3, "unit")).toBe(0);
  });
  test("that is unknown is answered with the nearest names, a position outside with the count", () => {
    expect(() => findLabel(regions, "Anhiu", "unit")).toThrow(
      expect.objectContaining({ code: "unknownLabel", values: expect.objectContaining({ nearest: expect.stringMatching(/^Anhui/) }) }),
    );
    expect(() => findLabel(regions, 4, "unit")).toThrow(expect.objectContaining({ code: "positionOutside", values: expect.objectContaining({ count: 3 }) }));
    expect(codeOf(() => findLabel(regions, 1.5, "unit"))).toBe("positionOutside");
    expect(codeOf(() => findLabel(regions, 0, "unit"))).toBe("positionOutside");
  });
});

test("A name that stands twice is an error when it is asked for, not the first of the two", () => {
  expect(() => findLabel(["Anhui", "Hubei", "anhui"], "Anhui", "unit")).toThrow(expect.objectContaining({ code: "duplicateLabel" }));
  expect(findLabel(["Anhui", "Hubei", "anhui"], 3, "unit")).toBe(2);
});

describe("Matching by label", () => {
  test("gives the position of each label on the other side, blanks there left out", () => {
    expect(matchLabels(["b", "A"], ["", "a", "", "B"], "weights")).toEqual([3, 1]);
  });
  test("names a label that only the other side has, so that no number is dropped unseen", () => {
    expect(() => matchLabels(["b", "a"], ["a", "B", "c"], "benchmark")).toThrow(
      expect.objectContaining({ code: "labelExtra", values: { argument: "benchmark", value: '"c"', nearest: "b, a" } }),
    );
  });
  test("names the label that is lacking or there twice", () => {
    expect(() => matchLabels(["a", "d"], ["a", "b"], "weights")).toThrow(
      expect.objectContaining({ code: "labelMissing", values: { argument: "weights", value: '"d"', nearest: "b" } }),
    );
    expect(codeOf(() => matchLabels(["a"], ["a", "A"], "weights"))).toBe("duplicateLabel");
  });
  test("says what bears a label that is lacking, where it is told", () => {
    expect(() => matchLabels(["a", "d"], ["a"], "imports", { kind: "column", of: "exports" })).toThrow(
      expect.objectContaining({ code: "columnMissing", values: { argument: "imports", value: '"d"', nearest: "a", other: "exports" } }),
    );
    expect(codeOf(() => matchLabels(["a", "d"], ["a"], "imports", { kind: "row", of: "exports" }))).toBe("rowMissing");
  });
});

test("Positions 1, 2, 3 stand in for names", () => {
  expect(arePositions(["1", "2"])).toBe(true);
  expect(arePositions(["2019", "2020"])).toBe(false);
});

test("Edit distance counts single-letter changes", () => {
  expect(editDistance("kitten", "sitting")).toBe(3);
  expect(editDistance("", "abc")).toBe(3);
  expect(nearest(["Hubei", "Hebei", "Hunan"], "hebie", 2)).toEqual(["Hebei", "Hubei"]);
  expect(nearest(["", " "], "hebie")).toEqual([]);
});
