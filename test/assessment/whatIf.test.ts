import { plainCase, type Case } from "../../src/assessment/case";
import { readDataset } from "../../src/assessment/dataset";
import { scoreUnits, type Standing } from "../../src/assessment/layers";
import { PRESETS, type Preset } from "../../src/assessment/presets";
import { costColumns, costSign, hollowingSign } from "../../src/assessment/signs";
import { moved, presetScores, whatIf } from "../../src/assessment/whatIf";
import { areaOf } from "../../src/workbook/address";
import type { CellValue } from "../../src/workbook/port";
import { FakeWorkbook } from "../fakeWorkbook";
import { realSession } from "../realSession";

const session = realSession();
const CODED: CellValue[][] = [
  ["Region", "H4 ISO", "H5 Yield", "F7 Cluster", "S1 Brands", "S4 Markets"],
  ["North", 1, 20, 9, 3, 1],
  ["South", 2, 35, 4, 8, 6],
  ["East", 4, 60, 7, 9, 9],
  ["West", 3, 10, 1, 2, 4],
  ["Centre", 5, 45, 6, 5, 7],
];
const BARE = CODED.map((row, i) => (i > 0 ? row : ["Region", "H_iso", "H_yield", "F_cluster", "S_brands", "S_markets"]));

async function asked(table: CellValue[][], unit: string): Promise<{ one: Case; standing: Standing }> {
  const dataset = await readDataset(new FakeWorkbook(["Data"]).fill("Data!A1", table), session, "Data!A1:F6");
  if (!dataset) throw new Error("no table");
  const scored = await scoreUnits(session, dataset);
  if (!scored.ok) throw new Error(scored.error.message);
  return { one: plainCase(dataset, unit, 0.6), standing: scored.value.units.find((standing) => standing.unit === unit) as Standing };
}

async function run(table: CellValue[][], unit: string, preset: Preset, share: number) {
  const { one, standing } = await asked(table, unit);
  const outcome = await whatIf(session, one, standing, { preset, share, loss: 1 });
  if (!outcome.ok) throw new Error(outcome.error.message);
  const change = (measure: string): number => Number(outcome.value.rows.find((row) => row.measure === measure)?.change);
  return { ...outcome.value, change };
}

describe("a what-if case", () => {
  test.each(PRESETS)("of share 0 changes nothing: %s", async (preset) => {
    for (const table of [CODED, BARE]) for (const { change } of (await run(table, "South", preset, 0)).rows) expect(change).toBeCloseTo(0, 12);
  });

  test("starts from the scores of the table: levels between its own goalposts", async () => {
    const { one, standing } = await asked(CODED, "Centre");
    const scores = await presetScores(session, one, standing, "foreign", 0.3);
    if (!scores.ok) throw new Error(scores.error.message);
    const [, before] = scores.value;
    ["H", "F", "S"].forEach((layer, j) => expect(before[j + 1]).toBeCloseTo(Number(standing.scores[layer as "H"]), 12));
  });

  test("a column that is not used changes nothing, though all its values are the same", async () => {
    const without = await run(CODED, "Centre", "foreign", 0.15);
    const spoilt = CODED.map((row, i) => [...row.slice(0, 2), i === 0 ? "Area" : 7, ...row.slice(2)]);
    const dataset = await readDataset(new FakeWorkbook(["Data"]).fill("Data!A1", spoilt), session, "Data!A1:G6");
    const scored = dataset && (await scoreUnits(session, dataset));
    if (!dataset || !scored?.ok) throw new Error("no scores");
    const standing = scored.value.units.find(({ unit }) => unit === "Centre") as Standing;
    const outcome = await whatIf(session, plainCase(dataset, "Centre", 0.6), standing, { preset: "foreign", share: 0.15, loss: 1 });
    expect(outcome).toEqual({ ok: true, value: { rows: without.rows, columns: without.columns, layers: [] } });
  });

  test("foreign firms leave: quality, efficiency and markets shrink by the share, so hardware and software fall and firmware stays", async () => {
    const { change, columns, layers } = await run(CODED, "Centre", "foreign", 0.15);
    expect(columns).toEqual(["H4 ISO", "H5 Yield", "S4 Markets"]);
    expect(layers).toEqual([]);
    expect([change("Hardware") < 0, change("Firmware"), change("Software") < 0, change("Value index") < 0]).toEqual([true, 0, true, true]);
  });

  test("own brands close a share of the gap of brands; the endowment that of efficiency and clusters", async () => {
    const brand = await run(CODED, "North", "brand", 0.3);
    expect([brand.columns, brand.change("Hardware"), brand.change("Software") > 0]).toEqual([["S1 Brands"], 0, true]);
    const endowment = await run(CODED, "West", "endowment", 0.3);
    expect([endowment.columns, endowment.change("Firmware") > 0, endowment.change("Software")]).toEqual([["H5 Yield", "F7 Cluster"], true, 0]);
    expect([moved("brand", 0.5, 0.2), moved("foreign", 0.5, 0.2)]).toEqual([expect.closeTo(0.6, 12), expect.closeTo(0.4, 12)]);
  });

  test("without the indicators whole layers move as if the table had all of the framework's: to the power of their share", async () => {
    const { one, standing } = await asked(BARE, "Centre");
    const scores = await presetScores(session, one, standing, "foreign", 0.2);
    if (!scores.ok) throw new Error(scores.error.message);
    const [, before, after] = scores.value as number[][];
    expect(after[1] / before[1]).toBeCloseTo(0.8 ** (2 / 10), 12);
    expect(after[2]).toBe(before[2]);
    expect(after[3] / before[3]).toBeCloseTo(0.8 ** (1 / 8), 12);
    expect((await run(BARE, "Centre", "foreign", 0.2)).layers).toEqual(["H", "S"]);
  });
});

describe("signs", () => {
  const SHARES: CellValue[][] = [
    ["Region", 2018, 2019, 2020, 2021, 2022],
    ["North", 0.3, 0.29, 0.27, 0.25, 0.24],
    ["South", 0.2, 0.21, 0.22, 0.23, 0.25],
  ];
  const COSTS: CellValue[][] = [
    ["year", "productivity", "wage", "productivity benchmark", "wage benchmark"],
    [2018, 1, 1, 2, 3],
    [2019, 1, 1.1, 2, 3],
    [2020, 1, 1.15, 2, 3],
    [2021, 1, 1.25, 2, 3],
    [2022, 1.05, 1.4, 2, 3],
  ];
  const workbook = new FakeWorkbook(["S", "C"]).fill("S!A1", SHARES).fill("C!A1", COSTS);

  test("of hollowing out are the unit's row of HFS.HOLLOWING, by its name", async () => {
    const row = (session.call("HOLLOWING", [SHARES]) as { value: CellValue[][] }).value[1];
    expect(await hollowingSign(workbook, session, "S!A1:F3", "north ")).toEqual({ kind: "found", index: row[3], low: row[4], high: row[5], signal: row[6] });
    expect(await hollowingSign(workbook, session, "S!A1:F3", "Elsewhere")).toEqual({ kind: "noUnit" });
    expect(await hollowingSign(workbook, session, "Gone!A1:F3", "North")).toEqual({ kind: "notTable" });
  });

  test("of a cost gap take the columns by their headings, in any order", async () => {
    const column = (j: number): CellValue[][] => COSTS.slice(1).map((row) => [row[j]]);
    const row = (session.call("COSTGAP", [column(2), column(1), column(4), column(3), column(0)]) as { value: CellValue[][] }).value[1];
    expect(await costSign(workbook, session, "C!A1:E6")).toMatchObject({ kind: "found", status: row[0], level: row[1], trend: row[2], years: row[3] });
    expect(costColumns(areaOf("C!A1:E6"), COSTS)?.map(({ column: at, row: top, rows }) => [at, top, rows])).toEqual([2, 1, 4, 3, 0].map((at) => [at, 1, 5]));
    expect(costColumns(areaOf("S!A1:F3"), SHARES)).toBeNull();
    expect(await costSign(workbook, session, "S!A1:F3")).toEqual({ kind: "notTable" });
  });
});
