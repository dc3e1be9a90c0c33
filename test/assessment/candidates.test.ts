import { blocks, candidateAt, findCandidates, indicatorsLast } from "../../src/assessment/candidates";
import { areaOf, formatAddress } from "../../src/workbook/address";
import type { CellValue } from "../../src/workbook/port";
import { looksLikeIndicators } from "../../src/assessment/dataset";
import { FakeWorkbook } from "../fakeWorkbook";
import { realSession } from "../realSession";
import { ADDRESS, exampleWorkbook, REGIONS } from "./example";
import { PANEL } from "./positionExample";

describe("finding tables", () => {
  test("a block of numbers is found without the title above it", async () => {
    expect((await findCandidates(exampleWorkbook())).map(({ kind, name, address }) => [kind, name, address])).toEqual([["region", "Data", ADDRESS]]);
  });

  test("a title right above its table is cut off", () => {
    const values: CellValue[][] = [
      ["A title", null, null],
      ["Source: somewhere", null, null],
      ["Region", "H", "F"],
      ["North", 1, 2],
    ];
    expect(blocks({ area: areaOf("Data!A1:C4"), values }).map((area) => formatAddress(area))).toEqual(["Data!A3:C4"]);
  });

  test("blocks apart by a blank row or column are told apart", () => {
    const values: CellValue[][] = [
      ["a", 1, null, "b", 2],
      ["c", 3, null, "d", 4],
      [null, null, null, null, null],
      ["e", 5, 6, 7, 8],
      ["f", 9, 10, 11, 12],
    ];
    expect(blocks({ area: areaOf("Data!C2:G6"), values }).map((area) => formatAddress(area))).toEqual(["Data!C2:D3", "Data!F2:G3", "Data!C5:G6"]);
  });

  test("a named table comes first and is not offered a second time as a block", async () => {
    const workbook = exampleWorkbook();
    workbook.cells.set("More", new Map());
    workbook.fill("More!B2", REGIONS);
    await workbook.addTable("More!B2:H7", "Regions");
    expect((await findCandidates(workbook)).map(({ kind, name, address }) => [kind, name, address])).toEqual([
      ["table", "Regions", "More!B2:H7"],
      ["region", "Data", ADDRESS],
    ]);
  });

  test("results of our own formulas are no candidates", async () => {
    const workbook = exampleWorkbook();
    workbook.cells.set("Scores", new Map());
    workbook
      .fill("Scores!A1", [[`=HFS.SCORE(${ADDRESS})`]])
      .show("Scores!A1", [["Unit", "Hardware", "Firmware"], ...REGIONS.slice(1).map(([name]) => [name, 0.5, 0.4])]);
    expect((await findCandidates(workbook)).map(({ name }) => name)).toEqual(["Data"]);
  });
});

describe("tables of indicators where amounts are wanted", () => {
  const session = realSession();
  const looks = (headings: readonly string[]): boolean => {
    const table = session.readTable([["Region", ...headings], ...["North", "South"].map((name) => [name, ...headings.map((_, j) => j + 1)])], {
      activities: true,
    });
    if (!table) throw new Error("no table");
    return looksLikeIndicators(table);
  };

  test("are offered last, named tables among them", async () => {
    const workbook = exampleWorkbook();
    await workbook.addTable(ADDRESS, "Indicators");
    workbook.cells.set("Amounts", new Map());
    workbook.fill("Amounts!A1", PANEL);
    const found = await findCandidates(workbook);
    expect(found.map(({ name }) => name)).toEqual(["Indicators", "Amounts"]);
    expect((await indicatorsLast(workbook, session, found)).map(({ name }) => name)).toEqual(["Amounts", "Indicators"]);
  });

  test("are told by two framework codes, or by letters of layers in half of the headings", () => {
    expect(looks(["GDP", "Population", "Area", "H1 R&D", "S3 Brands"])).toBe(true);
    expect(looks(["H roads", "F staff", "GDP"])).toBe(true);
    expect(looks(["GDP", "Population", "H1 R&D"])).toBe(false);
  });

  test("are not sections or divisions of a classification of industries, some of which are called F, H and S", () => {
    expect(looks(["A Farming", "B Mining", "C Manufacturing", "D Energy", "E Water", "F Construction", "G Trade", "H Transport", "S Other"])).toBe(false);
    expect(looks(["A01", "B05", "C10", "C11", "D35", "F41", "F42", "G45", "H49", "S94"])).toBe(false);
  });
});

describe("what the selection means", () => {
  test("one cell means the block around it", async () => {
    expect(await candidateAt(exampleWorkbook(), areaOf("Data!C5"))).toBe(ADDRESS);
  });
  test("several cells mean themselves, without the empty rest of whole columns", async () => {
    expect(await candidateAt(exampleWorkbook(), areaOf("Data!A3:D8"))).toBe("Data!A3:D8");
    expect(await candidateAt(exampleWorkbook(), { sheet: "Data", row: 2, column: 0, rows: 1048574, columns: 7 })).toBe(ADDRESS);
  });
  test("a cell of a table means the table, an empty sheet nothing", async () => {
    const workbook = exampleWorkbook();
    await workbook.addTable("Data!A3:E8", "Part");
    expect(await candidateAt(workbook, areaOf("Data!B4"))).toBe("Data!A3:E8");
    expect(await candidateAt(new FakeWorkbook(), areaOf("Sheet1!A1"))).toBeNull();
  });
});
