import { readTable } from "../../../src/engine/table/table";

const labels = (raw: unknown): [readonly string[], readonly string[]] => {
  const { rowLabels, columnLabels } = readTable(raw, "data");
  return [rowLabels, columnLabels];
};
const numbers = (raw: unknown): number[] => [...readTable(raw, "data").values];

describe("A selection with or without its labels", () => {
  test("bare numbers are named by their positions", () => {
    expect(
      labels([
        [1, 2],
        [3, 4],
      ]),
    ).toEqual([
      ["1", "2"],
      ["1", "2"],
    ]);
    expect(
      readTable(
        [
          [1, 2],
          [3, 4],
        ],
        "data",
      ),
    ).toMatchObject({ hasRowLabels: false, hasColumnLabels: false, rows: 2, columns: 2 });
    expect(numbers(7)).toEqual([7]);
  });
  test("header and label column, either, or none", () => {
    expect(
      labels([
        ["", "H1", "F1"],
        ["Anhui", 1, 2],
        ["Hubei", 3, 4],
      ]),
    ).toEqual([
      ["Anhui", "Hubei"],
      ["H1", "F1"],
    ]);
    expect(
      labels([
        ["H1", "F1"],
        [1, 2],
        [3, 4],
      ]),
    ).toEqual([
      ["1", "2"],
      ["H1", "F1"],
    ]);
    expect(
      labels([
        ["Anhui", 1, 2],
        ["Hubei", 3, 4],
      ]),
    ).toEqual([
      ["Anhui", "Hubei"],
      ["1", "2"],
    ]);
    expect(labels([["H1"], [1], [3]])).toEqual([["1", "2"], ["H1"]]);
  });
  test("several label columns under a header: the first text column names the units", () => {
    const raw = [
      ["adcode", "region", "region_zh", "year", "H1", "F1"],
      [340000, "Anhui", "安徽", 2023, 5, 6],
      [420000, "Hubei", "湖北", 2023, 7, 8],
    ];
    expect(labels(raw)).toEqual([
      ["Anhui", "Hubei"],
      ["H1", "F1"],
    ]);
    expect(numbers(raw)).toEqual([5, 6, 7, 8]);
  });
  test("the same without the header, where the first row is data and not a header", () => {
    const raw = [
      ["Anhui", "安徽", "Central", 5.5, 6],
      ["Hubei", "湖北", "Central", 7, 8],
    ];
    expect(labels(raw)).toEqual([
      ["Anhui", "Hubei"],
      ["1", "2"],
    ]);
    expect(numbers(raw)).toEqual([5.5, 6, 7, 8]);
    expect(numbers([["Anhui", "安徽", 5.5, 6]])).toEqual([5.5, 6]);
    expect(
      numbers([
        [340000, "Anhui", "安徽", "NA", 6],
        [420000, "Hubei", "湖北", 7, 8],
      ]),
    ).toEqual([NaN, 6, 7, 8]);
  });
  test("codes kept as text stand beside the names but do not name the units", () => {
    expect(
      labels([
        ["adcode", "region", "H1", "F1"],
        ["0011", "Anhui", 5, 6],
        ["0012", "Hubei", 7, 8],
      ])[0],
    ).toEqual(["Anhui", "Hubei"]);
  });
  test("numbers stored as text under a layer's code are data, so that the error can name the cell", () => {
    const raw = [
      ["region", "H1 R&D", "F1"],
      ["Anhui", "1.5%", 6],
      ["Hubei", "1,234", 8],
    ];
    expect(() => numbers(raw)).toThrow(
      expect.objectContaining({ code: "textAmongNumbers", values: expect.objectContaining({ row: "Anhui", column: "H1 R&D" }) }),
    );
    expect(
      labels([
        ["region", "sector", "F1"],
        ["Anhui", "0011", 6],
        ["Hubei", "0012", 8],
      ]),
    ).toEqual([["Anhui", "Hubei"], ["F1"]]);
  });
  test("whole numbers over two label columns are a header: years, a count, codes of activities", () => {
    expect(
      labels([
        ["region", "region_zh", 101, 307],
        ["Anhui", "安徽", 5, 6],
        ["Hubei", "湖北", 7, 8],
      ])[1],
    ).toEqual(["101", "307"]);
    expect(
      labels([
        ["region", "region_zh", 2022, 2023],
        ["Anhui", "安徽", 5, 6],
        ["Hubei", "湖北", 7, 8],
      ])[1],
    ).toEqual(["2022", "2023"]);
    expect(
      labels([
        ["region", "name", 1, 2, 3],
        ["Anhui", "安徽", 5, 6, 7],
        ["Hubei", "湖北", 7, 8, 9],
      ])[1],
    ).toEqual(["1", "2", "3"]);
    expect(
      labels([
        ["code", "name", 10, 20],
        ["0011", "steel", 5, 6],
        ["0012", "toys", 7, 8],
      ])[1],
    ).toEqual(["10", "20"]);
  });
  test("a header of years with text or nothing in the corner", () => {
    expect(
      labels([
        ["", 2021, 2022],
        ["Anhui", 1, 2],
      ]),
    ).toEqual([["Anhui"], ["2021", "2022"]]);
    expect(
      labels([
        ["region", 2021, 2022],
        ["Anhui", 1, 2],
      ])[1],
    ).toEqual(["2021", "2022"]);
    expect(
      labels([
        [2021, 2022, 2023],
        [1, 2, 3],
      ])[0],
    ).toEqual(["1", "2"]);
    expect(
      labels([
        ["Anhui", 2021, 3000],
        ["Hubei", 1, 2],
      ])[0],
    ).toEqual(["Anhui", "Hubei"]);
  });
  test("year and code columns are never data under a header, and name the units where nothing else does", () => {
    expect(
      labels([
        ["year", "H1"],
        [2021, 5],
        [2022, 6],
      ]),
    ).toEqual([["2021", "2022"], ["H1"]]);
    expect(
      labels([
        ["H1", "ISO3", "年份", "S1"],
        [5.5, "CHN", 2021, 8],
        [6, "DEU", 2021, 9],
      ]),
    ).toEqual([
      ["CHN", "DEU"],
      ["H1", "S1"],
    ]);
    expect(
      labels([
        ["adcode", "H1"],
        [340000, 5],
        [420000, 6],
      ]),
    ).toEqual([["340000", "420000"], ["H1"]]);
  });
  test("in a table of several years a unit carries its year", () => {
    const raw = [
      ["year", "region", "H1"],
      [2022, "Anhui", 1],
      [2023, "Anhui", 2],
      [2022, "Hubei", 3],
      [2023, "Hubei", 4],
    ];
    expect(labels(raw)).toEqual([["Anhui 2022", "Anhui 2023", "Hubei 2022", "Hubei 2023"], ["H1"]]);
    expect(labels(raw.filter((row, i) => i === 0 || row[0] === 2023))[0]).toEqual(["Anhui", "Hubei"]);
  });
  test("years right after the names are years under any heading and without one, where they tell rows of one name apart", () => {
    const rows = [
      ["Anhui", 2022, 0.1, 0.2],
      ["Jiangsu", 2022, 0.3, 0.4],
      ["Anhui", 2023, 0.5, 0.6],
      ["Jiangsu", 2023, 0.7, 0.8],
    ];
    const names = ["Anhui 2022", "Jiangsu 2022", "Anhui 2023", "Jiangsu 2023"];
    expect(labels([["Land", "Jahr", "H1", "F1"], ...rows])).toEqual([names, ["H1", "F1"]]);
    expect(labels(rows)).toEqual([names, ["1", "2"]]);
    // Names that stand once, or twice with the same number: the numbers are data.
    expect(labels([["Land", "Plants", "H1", "F1"], ...rows.slice(0, 2)])[1]).toEqual(["Plants", "H1", "F1"]);
    expect(labels([["Land", "Plants", "H1", "F1"], rows[0], rows[0], rows[1]])[1]).toEqual(["Plants", "H1", "F1"]);
  });

  test("identifiers may repeat with their names or be years where no header says so", () => {
    expect(
      numbers([
        [34, "Anhui", 1.5],
        [34, "Anhui", 2.5],
        [42, "Hubei", 3.5],
      ]),
    ).toEqual([1.5, 2.5, 3.5]);
    expect(
      numbers([
        [2022, "Anhui", 1.5],
        [2023, "Anhui", 2.5],
      ]),
    ).toEqual([1.5, 2.5]);
  });
  test("codes as text stay text", () => {
    expect(
      labels([
        ["activity", "jobs"],
        ["0011", 5],
        ["0101", 6],
      ])[0],
    ).toEqual(["0011", "0101"]);
  });
  test("a blank label is named by its position", () => {
    expect(
      labels([
        ["", "H1"],
        ["Anhui", 1],
        ["", 2],
        [null, 3],
      ])[0],
    ).toEqual(["Anhui", "2", "3"]);
    expect(
      labels([
        ["region", "H1", ""],
        ["Anhui", 1, 2],
      ])[1],
    ).toEqual(["H1", "2"]);
  });
});
