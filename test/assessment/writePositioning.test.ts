import type { Target, Written } from "../../src/assessment/plan";
import { PositionStudy } from "../../src/assessment/positionStudy";
import { writePositioning } from "../../src/assessment/writePositioning";
import { en } from "../../src/locale/en";
import type { Words } from "../../src/locale/en";
import { zhCN } from "../../src/locale/zh-CN";
import { areaOf } from "../../src/workbook/address";
import type { CellValue } from "../../src/workbook/port";
import type { FakeWorkbook } from "../fakeWorkbook";
import { realSession } from "../realSession";
import { calculate } from "./calculate";
import { ONE_YEAR, ONE_YEAR_ADDRESS, PANEL, PANEL_ADDRESS, positionWorkbook, TABLE_ADDRESS } from "./positionExample";

const session = realSession();
const NEW: Target = { kind: "newSheet" };

async function write(workbook: FakeWorkbook, address: string, target = NEW, chain: string | null = TABLE_ADDRESS, words: Words = en): Promise<Written> {
  const study = new PositionStudy(workbook, session);
  await study.chooseTable(address);
  await study.chooseRegion("East");
  await study.chooseProduction(chain);
  const { dataset, production, positioning, error } = study.state();
  if (!dataset || !positioning) throw new Error(error?.message ?? "no positioning");
  return writePositioning(workbook, session, words, { dataset, production, version: "0.0.0", today: "2026-11-25" }, positioning, target);
}

/** The formula of a cell, or its value. */
async function at(workbook: FakeWorkbook, address: string): Promise<CellValue> {
  const { values, formulas } = await workbook.read(address);
  return formulas[0][0] || values[0][0];
}

describe("writing the position", () => {
  test("with several years puts WINDOW first, and complexity and chain beside its rows", async () => {
    const workbook = positionWorkbook();
    expect(await write(workbook, PANEL_ADDRESS)).toMatchObject({ ok: true, notes: true });
    const results = await calculate(workbook, session);
    expect([...results.keys()].map((address) => address.replace("'HFS Advantage'!", ""))).toEqual(["A11", "A39", "E39"]);
    expect(await at(workbook, "'HFS Advantage'!A11")).toBe("=HFS.WINDOW(Amounts!$A$3:$H$21,$B$4)");
    expect(await at(workbook, "'HFS Advantage'!A39")).toBe('=HFS.COMPLEXITY(Amounts!$C$16:$H$21,"activities")');
    expect((await workbook.read("'HFS Advantage'!J11:M11")).values[0]).toEqual(["Complexity", "Upstreamness", "Downstreamness", "Demand orientation"]);
    expect(await at(workbook, "'HFS Advantage'!J12")).toBe('=IFERROR($C$40,"")');
    expect(await at(workbook, "'HFS Advantage'!K13")).toBe('=IFERROR(INDEX($F$40:$F$43,MATCH($A$13,$E$40:$E$43,0)),"")');
  });

  test("complexity of cells without headings is the complexity of the activities in their order", async () => {
    const workbook = positionWorkbook();
    await write(workbook, PANEL_ADDRESS);
    const pci = (await calculate(workbook, session)).get("'HFS Advantage'!A39") ?? [];
    const called = session.call("COMPLEXITY", [[PANEL[0], ...PANEL.slice(13)], "activities"]);
    if (!called.ok) throw new Error(called.error.message);
    expect(pci.slice(1).map((row) => row.slice(1))).toEqual((called.value as CellValue[][]).slice(1).map((row) => row.slice(1)));
  });

  test("with one year picks RCA and density of the region out of those of all regions, which stand below", async () => {
    const workbook = positionWorkbook(ONE_YEAR);
    await write(workbook, ONE_YEAR_ADDRESS, NEW, null);
    const results = await calculate(workbook, session);
    expect([...results.keys()].map((address) => address.replace("'HFS Advantage'!", ""))).toEqual(["A40", "A49", "A57"]);
    expect(await at(workbook, "'HFS Advantage'!A12")).toBe("=Amounts!$B$3");
    expect(await at(workbook, "'HFS Advantage'!B12")).toBe('=IFERROR(INDEX($A$40:$G$46,MATCH($B$4,$A$40:$A$46,0),MATCH($A$12,$A$40:$G$40,0)),"")');
    expect(results.get("'HFS Advantage'!A40")?.[3][0]).toBe("East");
  });

  test("has a scatter of density and complexity, what the region has hollow, over cells that say so", async () => {
    const workbook = positionWorkbook();
    await write(workbook, PANEL_ADDRESS);
    const chart = workbook.charts.find(({ id }) => id.startsWith("position-map"));
    expect(chart).toMatchObject({
      kind: "scatter",
      categories: "'HFS Advantage'!A12:A17",
      series: [
        { x: "'HFS Advantage'!O12:O17", values: "'HFS Advantage'!P12:P17", hollow: true },
        { x: "'HFS Advantage'!O12:O17", values: "'HFS Advantage'!Q12:Q17" },
      ],
      xAxisTitle: "Density",
      axisTitle: "Complexity",
    });
    expect(await at(workbook, "'HFS Advantage'!O12")).toBe("=IF(AND(ISNUMBER($G$12),ISNUMBER($J$12)),$G$12,NA())");
    expect(await at(workbook, "'HFS Advantage'!P12")).toBe("=IF(AND(ISNUMBER($G$12),ISNUMBER($J$12)),IF($C$12>=1-1E-12,$J$12,NA()),NA())");
    expect(areaOf(chart?.place ?? "").column).toBeGreaterThan(areaOf("Q1").column);
  });

  test("holds no number: the region is the only input, to be chosen from the last year's names", async () => {
    const workbook = positionWorkbook();
    await write(workbook, PANEL_ADDRESS);
    const cells = [...(workbook.cells.get("HFS Advantage") ?? [])];
    expect(cells.filter(([, { value }]) => typeof value === "number")).toEqual([]);
    expect([await at(workbook, "'HFS Advantage'!B4"), workbook.choices.get("'HFS Advantage'!B4")]).toEqual(["East", "Amounts!B16:B21"]);
  });

  test("says beside the region when the table has no such name, in the pane's language", async () => {
    const workbook = positionWorkbook();
    await write(workbook, PANEL_ADDRESS);
    expect(await at(workbook, "'HFS Advantage'!C4")).toBe('=IF(ISNUMBER(MATCH($B$4,Amounts!$B$4:$B$21,0)),"any region of the table","not in the table")');
    const chinese = positionWorkbook(ONE_YEAR);
    await write(chinese, ONE_YEAR_ADDRESS, NEW, null, zhCN);
    expect(await at(chinese, `'${zhCN.sheet.positionName}'!C4`)).toBe(
      `=IF(ISNUMBER(MATCH($B$4,Amounts!$A$4:$A$9,0)),"${zhCN.sheet.regionHint}","${zhCN.sheet.regionUnknown}")`,
    );
  });

  test("keeps the plain hint where a name in the table is a number or has blanks around it, which no match would find", async () => {
    for (const name of [7, " East "]) {
      const workbook = positionWorkbook(ONE_YEAR.map((row, i) => (i === 2 ? [name, ...row.slice(1)] : row)));
      await write(workbook, ONE_YEAR_ADDRESS, NEW, null);
      expect(await at(workbook, "'HFS Advantage'!C4")).toBe(en.sheet.regionHint);
    }
  });

  test("prints the source and what the numbers cannot say", async () => {
    const workbook = positionWorkbook();
    await write(workbook, PANEL_ADDRESS);
    const lines = (await workbook.read("'HFS Advantage'!A5:A9")).values.map(([value]) => value);
    expect(lines[0]).toContain("Amounts!A3:H21");
    expect(lines[0]).toContain("IO!A1:K6");
    expect(lines.slice(1)).toEqual(en.positionView.limits);
  });

  test("is one undo step, overwrites nothing, and says what is in the way", async () => {
    const workbook = positionWorkbook();
    await write(workbook, PANEL_ADDRESS);
    expect([workbook.groups, workbook.writesOutside]).toEqual([1, 0]);
    workbook.select("Amounts!B2");
    expect(await write(workbook, PANEL_ADDRESS, { kind: "selection" })).toMatchObject({ ok: false, sheet: "Amounts" });
    expect(await write(workbook, PANEL_ADDRESS)).toMatchObject({ ok: true, address: expect.stringContaining("'HFS Advantage 2'!A1") as string });
    expect(new Set(workbook.charts.map(({ id }) => id)).size).toBe(4);
  });

  test("says why there is no complexity where the last year's rows do not stand together", async () => {
    const byRegion = [PANEL[0], ...PANEL.slice(1).sort((a, b) => (String(a[1]) < String(b[1]) ? -1 : 1))];
    const workbook = positionWorkbook(byRegion);
    await write(workbook, PANEL_ADDRESS, NEW, null);
    const texts = [...(workbook.cells.get("HFS Advantage") ?? [])].map(([, { value }]) => value);
    expect(texts).toContain(en.sheet.positionScattered);
    await expect(calculate(workbook, session)).resolves.toHaveProperty("size", 1);
  });

  test("speaks Chinese where the pane does, and keeps the formulas", async () => {
    const workbook = positionWorkbook();
    await write(workbook, PANEL_ADDRESS, NEW, TABLE_ADDRESS, zhCN);
    expect(await workbook.sheets()).toEqual(["Amounts", "IO", zhCN.sheet.positionName]);
    expect((await calculate(workbook, session)).size).toBe(3);
  });
});
