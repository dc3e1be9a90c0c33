import { readSelection } from "../../src/functions/tableReading";

describe("how a selection is read", () => {
  const table = [
    ["adcode", "Region", "H7 Patents", "S Exports", "Area"],
    [340000, "Anhui", 4.5, "NA", 140],
    [110000, "Beijing", null, { type: "Error", basicValue: "#DIV/0!" }, "large"],
  ];

  test("tells labels, data columns, their codes and the kinds of cells", () => {
    const reading = readSelection(table);
    expect(reading).toMatchObject({
      hasHeader: true,
      hasRowLabels: true,
      rows: [
        { index: 1, label: "Anhui" },
        { index: 2, label: "Beijing" },
      ],
      columns: [
        { index: 2, label: "H7 Patents", code: "H7" },
        { index: 3, label: "S Exports", code: "S" },
        { index: 4, label: "Area", code: null },
      ],
      kinds: [
        ["number", "missing", "number"],
        ["blank", "error", "text"],
      ],
    });
    expect([reading?.quoted(1, 0), reading?.quoted(1, 1), reading?.quoted(1, 2)]).toEqual(["a blank", "#DIV/0!", '"large"']);
  });

  test("a selection without labels has positions for names", () => {
    expect(
      readSelection([
        [1, 2],
        [3, true],
      ]),
    ).toMatchObject({
      hasHeader: false,
      hasRowLabels: false,
      rows: [{ label: "1" }, { label: "2" }],
      columns: [
        { label: "1", code: null },
        { label: "2", code: null },
      ],
      kinds: [
        ["number", "number"],
        ["number", "flag"],
      ],
    });
  });

  test("a panel's units carry their year", () => {
    const reading = readSelection([
      ["Region", "year", "H1"],
      ["Anhui", 2022, 1],
      ["Anhui", 2023, 2],
    ]);
    expect(reading?.rows.map(({ label }) => label)).toEqual(["Anhui 2022", "Anhui 2023"]);
    expect(reading?.rows.map(({ unit, year }) => [unit, year])).toEqual([["Anhui", "2022"], ["Anhui", "2023"]]); // prettier-ignore
  });

  test("labels that are one to the functions have one key, and a position in place of a label has none", () => {
    const reading = readSelection([
      ["", "北京", "北 京", ""],
      ["Ａnhui", 1, 2, 3],
      ["anhui", 1, 2, 3],
      ["", 1, 2, 3],
    ]);
    expect(reading?.columns.map(({ key }) => key)).toEqual(["北京", "北京", ""]);
    expect(reading?.rows.map(({ key }) => key)).toEqual(["anhui", "anhui", ""]);
  });

  test("a table of activities may be headed by codes, and its figures kept as text are data", () => {
    const table = [
      ["region", 11, 12],
      ["Anhui", "5", 1],
      ["Beijing", "6", 2],
    ];
    expect(readSelection(table, { activities: true })).toMatchObject({
      columns: [{ label: "11" }, { label: "12" }],
      kinds: [
        ["text", "number"],
        ["text", "number"],
      ],
    });
  });

  test("whole columns and nothing at all are no table", () => {
    expect(readSelection(null)).toBeNull();
    expect(readSelection([])).toBeNull();
    expect(readSelection(Array.from({ length: 1048576 }, () => [1]))).toBeNull();
  });
});
