import { Assessment } from "../../src/assessment/assessment";
import { PositionStudy } from "../../src/assessment/positionStudy";
import type { CellInput } from "../../src/workbook/port";
import { renamedAddress } from "../../src/workbook/address";
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

  test("leaves addresses of other sheets and words that are no address", () => {
    expect(["Data!A1:B2", "DATA!A1", "Other!A1", "not an address"].map((one) => renamedAddress(one, "Data", "My data"))).toEqual([
      "'My data'!A1:B2",
      "'My data'!A1",
      "Other!A1",
      "not an address",
    ]);
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
