import { judgeFirstRow, type Grid } from "../../../src/engine/table/firstRow";
import { isCodeHeading, isLabelHeading } from "../../../src/engine/table/headings";

const ofAny = (grid: Grid) => judgeFirstRow(grid, false);
const ofActivities = (grid: Grid) => judgeFirstRow(grid, true);

describe("A first row with two columns of labels and whole numbers", () => {
  test.each<[string, Grid]>([
    [
      "a year stands over years",
      [
        [2020, "x", 10, 20, 30],
        [2020, "y", 30, 10, 8],
        [2021, "x", 11, 20, 5],
      ],
    ],
    [
      "a number stands over numbers that are no years",
      [
        [340000, "Anhui", "安徽", 5, 6],
        [420000, "Hubei", "湖北", 7, 8],
      ],
    ],
    [
      "its text goes on a column of figures",
      [
        ["01", "Anhui", 1, 2],
        ["02", "Hebei", 3, 1],
        ["03", "Henan", 1, 2],
      ],
    ],
    [
      "one of its names stands again below",
      [
        ["Anhui", "East", 5, 6],
        ["Zhejiang", "East", 3, 1],
      ],
    ],
    [
      "its numbers do not ascend",
      [
        ["Anhui", "安徽", 2, 1],
        ["Hebei", "河北", 3, 1],
      ],
    ],
    [
      "two of its numbers are equal",
      [
        ["Anhui", "安徽", 2, 2],
        ["Hebei", "河北", 3, 1],
      ],
    ],
    [
      "a number lies below zero",
      [
        ["Anhui", "安徽", -2, 1],
        ["Hebei", "河北", 3, 1],
      ],
    ],
    ["it is the only row", [["Anhui", "安徽", 5, 6]]],
  ])("is data where %s", (_, grid) => {
    expect(ofAny(grid)).toBe("data");
    expect(ofActivities(grid)).toBe("data");
  });

  test.each<[string, Grid]>([
    [
      "one of its names is known to name columns",
      [
        ["Region", "Kennung", 11, 7],
        ["Anhui", "AH", 5, 6],
      ],
    ],
    [
      "its corner is blank and the numbers ascend",
      [
        ["", "Kennung", 11, 12],
        ["Anhui", "AH", 5, 6],
      ],
    ],
    [
      "the numbers are years",
      [
        ["Land", "Kennung", 2021, 2022],
        ["Anhui", "AH", 5, 6],
      ],
    ],
    [
      "its names are in another script than those below",
      [
        ["Ort", "Zeichen", 11, 12],
        ["安徽", "AH", 5, 6],
        ["湖北", "HB", 7, 8],
      ],
    ],
    [
      "text stands over a column of numbers",
      [
        ["Ort", "Kennung", "0011", 12],
        ["Anhui", "AH", 5, 6],
      ],
    ],
  ])("is a header where %s", (_, grid) => expect(ofAny(grid)).toBe("header"));

  test.each<[string, Grid]>([
    [
      "unknown names over names, and numbers that ascend",
      [
        ["Anhui", "安徽", 5, 6],
        ["Hubei", "湖北", 7, 8],
      ],
    ],
    [
      "one number alone",
      [
        ["Ort", "Kennung", 2020],
        ["Anhui", "AH", 5],
      ],
    ],
    [
      "a blank corner over numbers in any order",
      [
        ["", "安徽", 6, 5],
        ["Hubei", "湖北", 7, 8],
      ],
    ],
  ])("leaves doubt with %s", (_, grid) => expect(ofAny(grid)).toBe("unclear"));
});

describe("A first row of numbers in a table of activities", () => {
  const BODY: Grid = [
    ["x", 5, 2, 3],
    ["y", 6, 2, 1],
  ];

  test.each(["region", "Region name", "Province", "地区", "省份", "名称", "行政区划代码", "code"])(
    "under the corner %s is a header, whatever the codes",
    (corner) => {
      expect(ofActivities([[corner, 11, 12, 13], ...BODY])).toBe("header");
      expect(ofActivities([[corner, 30, 10.1, 10.2], ...BODY])).toBe("header");
    },
  );
  test("under a blank corner is a header if it ascends, in doubt if its numbers only differ, else data", () => {
    expect(ofActivities([["", 11, 12, 13], ...BODY])).toBe("header");
    expect(ofActivities([[null, 13, 11, 12], ...BODY])).toBe("unclear");
    expect(ofActivities([["", 13, 13, 12], ...BODY])).toBe("data");
    expect(ofActivities([["", 1.5, 13, 12], ...BODY])).toBe("data");
  });
  test("beside a name is data", () => {
    expect(ofActivities([["w", 5, 2, 3], ...BODY])).toBe("data");
    expect(ofActivities([["w", 1, 2, 3], ...BODY])).toBe("data");
    expect(ofActivities([["w", 10, 200, 3000], ...BODY])).toBe("data");
  });
  test("beside a name leaves doubt if it counts up as codes do, or ascends over eight columns, and no other row does", () => {
    expect(ofActivities([["Ort", 11, 12, 13], ...BODY])).toBe("unclear");
    expect(ofActivities([["Ort", 11, 12, 13], ["v", 1, 2, 9], ...BODY])).toBe("data");
    const wide = (name: string, from: readonly number[]): (string | number)[] => [name, ...from];
    const codes = [1, 2, 5, 11, 12, 20, 24, 30];
    expect(ofActivities([wide("Ort", codes), wide("x", [...codes].reverse())])).toBe("unclear");
    expect(ofActivities([wide("Ort", codes.slice(1)), wide("x", [...codes.slice(1)].reverse())])).toBe("data");
  });
  test("over a column of years belongs to the headings", () => {
    expect(
      ofActivities([
        ["Jahr", 11, 12],
        [2020, 5, 2],
      ]),
    ).toBe("header");
  });
  test("is judged by the rule of years alone in other tables", () => {
    expect(ofAny([["region", 11, 12, 13], ...BODY])).toBe("data");
    expect(ofAny([["", 11, 12, 13], ...BODY])).toBe("data");
    expect(ofAny([["", 2011, 2012, 2013], ...BODY])).toBe("header");
  });
});

describe("Words that head columns of labels", () => {
  test.each(["region", "REGION", "region_zh", "Region (English)", "Province code", "国家", "省市", "地区名称", "行业代码", "地区（中文）", "País"])(
    "%s is one",
    (word) => expect(isLabelHeading(word)).toBe(true),
  );
  test.each(["Anhui", "Northern Region", "Region 1", "x", "zh", "安徽", "广西壮族自治区", "北京市", "Unit A", ""])("%s is none", (word) =>
    expect(isLabelHeading(word)).toBe(false),
  );
  test.each(["HS code", "adcode", "行业代码", "NACE"])("%s heads codes", (word) => expect(isCodeHeading(word)).toBe(true));
  test.each(["a", "Steel", "sector", "", "金额"])("%s heads none", (word) => expect(isCodeHeading(word)).toBe(false));
});
