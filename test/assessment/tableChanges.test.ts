import { Assessment, assessmentOf } from "../../src/assessment/assessment";
import { choiceKeeperOf } from "../../src/assessment/choiceKeeper";
import { PositionStudy, positionStudyOf } from "../../src/assessment/positionStudy";
import type { Shifting } from "../../src/workbook/moves";
import type { CellInput } from "../../src/workbook/port";
import { realSession } from "../realSession";
import { ADDRESS, exampleWorkbook, REGIONS } from "./example";
import { PANEL_ADDRESS, positionWorkbook } from "./positionExample";

const session = realSession();
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

describe("a sheet that gets another name", () => {
  test("is followed by the table, the signs' tables and the results, and the choice is kept", async () => {
    const workbook = exampleWorkbook();
    const assessment = new Assessment(workbook, session);
    const stop = assessment.subscribe(() => undefined);
    await assessment.chooseTable(ADDRESS);
    await assessment.change({ shares: "data!J1:L3", costs: "Other!A1:E5" });
    let kept = 0;
    assessment.onChoice(() => kept++);
    const before = assessment.state();
    workbook.rename("Data", "Regions of 2023");
    await settle();
    const { address, dataset, trouble, settings, standings } = assessment.state();
    expect([address, dataset?.address, trouble]).toEqual(["'Regions of 2023'!A3:G8", "'Regions of 2023'!A3:G8", null]);
    expect([settings.shares, settings.costs]).toEqual(["'Regions of 2023'!J1:L3", "Other!A1:E5"]);
    expect(standings?.table).toEqual(before.standings?.table);
    expect(kept).toBe(1);
    stop();
  });

  test("is followed after the table was found gone in between", async () => {
    const workbook = exampleWorkbook();
    const assessment = new Assessment(workbook, session);
    const stop = assessment.subscribe(() => undefined);
    await assessment.chooseTable(ADDRESS);
    const cells = workbook.cells.get("Data")!;
    workbook.cells.delete("Data");
    await assessment.refresh();
    expect(assessment.state().trouble).toBe("gone");
    workbook.cells.set("Data", cells);
    workbook.rename("Data", "New");
    await settle();
    expect([assessment.state().trouble, assessment.state().dataset?.address]).toEqual([null, "New!A3:G8"]);
    stop();
  });

  test("is followed by amounts and the input-output table", async () => {
    const workbook = positionWorkbook();
    const study = new PositionStudy(workbook, session);
    const stop = study.subscribe(() => undefined);
    await study.chooseTable(PANEL_ADDRESS);
    await study.chooseProduction("IO!A1:K6");
    workbook.rename("Amounts", "A");
    workbook.rename("IO", "I O");
    await settle();
    await settle();
    const { address, dataset, productionAddress, production, productionTrouble } = study.state();
    expect([address, dataset?.address, productionAddress]).toEqual(["A!A3:H21", "A!A3:H21", "'I O'!A1:K6"]);
    expect([production?.flows.area.sheet, productionTrouble]).toEqual(["I O", null]);
    stop();
  });
});

describe("rows and columns that are inserted or removed", () => {
  const rows = (kind: "inserted" | "removed", at: number, count = 1): Shifting => ({ kind, sheet: "Data", axis: "rows", at, count });
  const columns = (kind: "inserted" | "removed", at: number, count = 1): Shifting => ({ kind, sheet: "Data", axis: "columns", at, count });

  async function after(...moves: Shifting[]): Promise<Assessment> {
    const workbook = exampleWorkbook();
    const assessment = new Assessment(workbook, session);
    const stop = assessment.subscribe(() => undefined);
    await assessment.chooseTable(ADDRESS);
    await assessment.chooseUnit("West");
    for (const move of moves) {
      workbook.shift(move);
      await settle();
    }
    stop();
    return assessment;
  }
  const names = (assessment: Assessment): string[] | undefined => assessment.state().dataset?.table.rows.map(({ label }) => label);

  test("above and left of the table push it on, with the same results", async () => {
    const plain = (await after()).state();
    const moved = (await after(rows("inserted", 0, 3), columns("inserted", 0))).state();
    expect(moved.dataset?.address).toBe("Data!B6:H11");
    expect([moved.unit, moved.standings?.table, moved.paths]).toEqual([plain.unit, plain.standings?.table, plain.paths]);
    expect(plain.standings).not.toBeNull();
  });

  test("inside the table make it longer, and the last region stays in it", async () => {
    const assessment = await after(rows("inserted", 5));
    expect(assessment.state().address).toBe("Data!A3:G9");
    expect(names(assessment)).toEqual(expect.arrayContaining(REGIONS.slice(1).map(([name]) => name)));
  });

  test("below or right of the table leave it", async () => {
    expect((await after(rows("inserted", 8), columns("inserted", 7))).state().address).toBe(ADDRESS);
  });

  test("a removed region is no unit any more, and a removed column no indicator", async () => {
    const assessment = await after(rows("removed", 4), columns("removed", 2));
    const { address, dataset, standings } = assessment.state();
    expect(address).toBe("Data!A3:F7");
    expect(names(assessment)).toEqual(REGIONS.slice(1).flatMap(([name], i) => (i === 1 ? [] : [name])));
    expect([dataset?.table.columns.length, standings?.units.length]).toEqual([5, REGIONS.length - 2]);
  });

  test("headings that are removed and come back belong to the table again", async () => {
    const assessment = await after(rows("removed", 2), rows("inserted", 2));
    expect(assessment.state().address).toBe(ADDRESS);
    expect((await after(rows("removed", 2), rows("inserted", 4))).state().address).toBe("Data!A3:G8");
    expect((await after(rows("removed", 2), rows("inserted", 0), rows("inserted", 2))).state().address).toBe("Data!A5:G9");
    // Two steps of undo, the last move first.
    const twice = await after(rows("removed", 2), rows("inserted", 0, 2), rows("removed", 0, 2), rows("inserted", 2));
    expect(twice.state().address).toBe(ADDRESS);
  });

  test("a table that is removed as a whole is no choice any more, until that is undone", async () => {
    const { address, dataset, trouble, standings } = (await after(rows("removed", 0, 12))).state();
    expect([address, dataset, trouble, standings]).toEqual([null, null, null, null]);
    const back = (await after(rows("removed", 0, 12), rows("inserted", 0, 12))).state();
    expect(back.address).toBe(ADDRESS);
  });

  test("move the tables of the signs, of amounts and of flows too", async () => {
    const workbook = positionWorkbook();
    const study = new PositionStudy(workbook, session);
    const stop = study.subscribe(() => undefined);
    await study.chooseTable(PANEL_ADDRESS);
    await study.chooseProduction("IO!A1:K6");
    const before = study.state().positioning;
    workbook.shift({ kind: "inserted", sheet: "Amounts", axis: "rows", at: 1, count: 2 });
    workbook.shift({ kind: "inserted", sheet: "IO", axis: "columns", at: 0, count: 1 });
    await settle();
    await settle();
    const { address, productionAddress, productionTrouble, positioning } = study.state();
    expect([address, productionAddress, productionTrouble]).toEqual(["Amounts!A5:H23", "IO!B1:L6", null]);
    expect(positioning).toEqual(before);
    expect(before).not.toBeNull();
    stop();
  });
});

describe("a table of costs that moves", () => {
  const COSTS: CellInput[][] = [
    ["year", "productivity", "wage", "productivity benchmark", "wage benchmark"],
    ...[2019, 2020, 2021, 2022, 2023].map((year, i): CellInput[] => [year, 100 + 2 * i, 50 + 4 * i, 150 + i, 110 + i]),
  ];

  test("moves once for both who read it", async () => {
    const workbook = positionWorkbook().fill("IO!A20", COSTS);
    const assessment = assessmentOf(workbook, session);
    const study = positionStudyOf(workbook, session);
    await choiceKeeperOf(workbook, session).restored;
    const stops = [assessment.subscribe(() => undefined), study.subscribe(() => undefined)];
    await assessment.change({ costs: "IO!A20:E25" });
    await study.chooseTable(PANEL_ADDRESS);
    await settle();
    const before = study.state().cost;
    expect(before).not.toBeNull();
    workbook.shift({ kind: "inserted", sheet: "IO", axis: "rows", at: 10, count: 3 });
    await settle();
    expect(assessment.state().settings.costs).toBe("IO!A23:E28");
    expect(study.state().cost?.columns.map(({ row, column }) => [row, column])).toEqual(before?.columns.map(({ row, column }) => [row + 3, column]));
    stops.forEach((stop) => stop());
  });
});

describe("what adjoins the chosen table", () => {
  async function grown(extra: Record<string, CellInput[][]>, address = ADDRESS): Promise<unknown> {
    const workbook = exampleWorkbook();
    const assessment = new Assessment(workbook, session);
    await assessment.chooseTable(address);
    for (const [at, cells] of Object.entries(extra)) workbook.fill(at, cells);
    await assessment.refresh();
    const { grown: area } = assessment.state();
    return area && [area.row, area.column, area.rows, area.columns];
  }
  const row = (name: string): CellInput[] => [name, 3, 30, 5, 6, 4, 5];

  test("is nothing as long as nothing stands there", async () => expect(await grown({})).toBeNull());

  test("is a row with a name and numbers, or several", async () => {
    expect(await grown({ "Data!A9": [row("Coast")] })).toEqual([2, 0, 7, 7]);
    expect(await grown({ "Data!A9": [row("Coast"), row("Delta")] })).toEqual([2, 0, 8, 7]);
  });

  test("is a column with a heading and numbers", async () => {
    expect(await grown({ "Data!H3": [["S8 Exports"], [1], [4], [2], [5], [3]] })).toEqual([2, 0, 6, 8]);
  });

  test("is no total, no row without a name, no remark, no column without a heading", async () => {
    expect(await grown({ "Data!A9": [row("Total")] })).toBeNull();
    expect(await grown({ "Data!A9": [row("")] })).toBeNull();
    expect(await grown({ "Data!A9": [["Source: yearbook"]] })).toBeNull();
    expect(await grown({ "Data!H4": [[1], [4], [2], [5], [3]] })).toBeNull();
  });

  test("is no row beyond a blank one", async () => expect(await grown({ "Data!A10": [row("Coast")] })).toBeNull());

  test("is what a named table has beyond the part that was chosen", async () => {
    const workbook = exampleWorkbook();
    await workbook.addTable("Data!A3:G8", "Regions");
    const assessment = new Assessment(workbook, session);
    await assessment.chooseTable("Data!A3:G7");
    expect(assessment.state().grown).toMatchObject({ row: 2, rows: 6 });
    await assessment.chooseTable("Data!A3:G8");
    expect(assessment.state().grown).toBeNull();
  });

  test("is found beside amounts too", async () => {
    const workbook = positionWorkbook();
    const study = new PositionStudy(workbook, session);
    await study.chooseTable("Amounts!A3:H20");
    expect(study.state().grown).toMatchObject({ row: 2, rows: 19 });
    await study.chooseTable(PANEL_ADDRESS);
    expect(study.state().grown).toBeNull();
    workbook.fill("Amounts!A22", [["New", 2023, 1, 2, 3, 4, 5, 6]]);
    await study.refresh();
    expect(study.state().grown).toMatchObject({ row: 2, rows: 20 });
  });

  test("is taken in by choosing it, and the unit stays", async () => {
    const workbook = exampleWorkbook();
    const assessment = new Assessment(workbook, session);
    await assessment.chooseTable(ADDRESS);
    await assessment.chooseUnit("East");
    workbook.fill("Data!A9", [row("Coast")]);
    await assessment.refresh();
    await assessment.chooseTable("Data!A3:G9");
    const { grown: left, unit, standings } = assessment.state();
    expect([left, unit, standings?.units.length]).toEqual([null, "East", REGIONS.length]);
  });
});
