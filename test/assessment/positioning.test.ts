import { readDataset, type Dataset } from "../../src/assessment/dataset";
import { findingText } from "../../src/assessment/positionFinding";
import {
  type ActivityPosition,
  countPositions,
  isBorneOut,
  isSpecialized,
  latestRange,
  type Positioning,
  positionRegion,
  regionNames,
  regionsOf,
  yearsOf,
} from "../../src/assessment/positioning";
import { PositionStudy } from "../../src/assessment/positionStudy";
import { readProduction, type ProductionParts } from "../../src/assessment/productionTable";
import { en } from "../../src/locale/en";
import { zhCN } from "../../src/locale/zh-CN";
import type { CellValue } from "../../src/workbook/port";
import { formatAddress } from "../../src/workbook/address";
import { realSession } from "../realSession";
import { amountRows, ONE_YEAR, ONE_YEAR_ADDRESS, PANEL, PANEL_ADDRESS, positionWorkbook, TABLE_ADDRESS } from "./positionExample";

const session = realSession();

async function amounts(table: CellValue[][] = PANEL): Promise<Dataset> {
  const address = formatAddress({ sheet: "Amounts", row: 2, column: 0, rows: table.length, columns: table[0].length });
  const dataset = await readDataset(positionWorkbook(table), session, address);
  if (!dataset) throw new Error("no table");
  return dataset;
}

async function production(): Promise<ProductionParts> {
  const parts = await readProduction(positionWorkbook(), session, TABLE_ADDRESS);
  if (typeof parts === "string") throw new Error(parts);
  return parts;
}

async function position(table?: CellValue[][], region = "East", parts: ProductionParts | null = null): Promise<Positioning> {
  const outcome = await positionRegion(session, await amounts(table), region, parts);
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value;
}

/** What a function gives, by its first column and a heading. */
function said(id: string, args: unknown[], heading: string): Map<unknown, unknown> {
  const called = session.call(id, args);
  if (!called.ok) throw new Error(called.error.message);
  const [headings, ...rows] = called.value as unknown[][];
  return new Map(rows.map((row) => [row[0], row[headings.indexOf(heading)]]));
}

const LAST: CellValue[][] = [PANEL[0], ...amountRows(2023)];

describe("the position of a region", () => {
  test("has years left where costs are known: those that WINDOW makes of COSTGAP's result", async () => {
    const series = (values: number[]): CellValue[][] => values.map((value) => [value]);
    const gap = session.call("COSTGAP", [series([1, 1.1, 1.2]), series([1, 1, 1]), series([3, 3, 3]), series([2, 2, 2]), series([2021, 2022, 2023])]);
    if (!gap.ok) throw new Error(gap.error.message);
    const grid = gap.value as unknown[][];
    const outcome = await positionRegion(session, await amounts(), "East", null, { columns: [], grid });
    if (!outcome.ok) throw new Error(outcome.error.message);
    const years = said("WINDOW", [PANEL, "East", grid], "Years left");
    expect([...years.values()].some((value) => typeof value === "number")).toBe(true);
    for (const { activity, yearsLeft } of outcome.value.activities) expect(yearsLeft ?? "").toBe(years.get(activity));
  });

  test("joins what WINDOW, RCA, DENSITY and COMPLEXITY say of the last year and of the trend", async () => {
    const { activities, years } = await position();
    expect(years).toEqual(["2021", "2022", "2023"]);
    const window = (heading: string): Map<unknown, unknown> => said("WINDOW", [PANEL, "East"], heading);
    const pci = said("COMPLEXITY", [LAST, "activities"], "PCI");
    expect(activities.map(({ activity }) => activity)).toEqual(PANEL[0].slice(2));
    for (const one of activities) {
      expect(one.rca).toBeCloseTo(window("RCA").get(one.activity) as number, 12);
      expect(one.slope).toBe(window("Slope").get(one.activity));
      expect(one.density).toBeCloseTo(window("Density").get(one.activity) as number, 12);
      expect(one.status).toBe(window("Status").get(one.activity));
      expect(one.valueRank).toBe(window("Value rank").get(one.activity));
      expect(one.complexity).toBe(pci.get(one.activity));
    }
  });

  test("of one year has no trend and no window, and everything else", async () => {
    const { activities, years } = await position(ONE_YEAR);
    expect(years).toEqual([]);
    expect(activities.every(({ slope, status, valueRank }) => slope === null && status === null && valueRank === null)).toBe(true);
    expect(activities.every(({ rca, density, complexity }) => rca !== null && density !== null && complexity !== null)).toBe(true);
  });

  test("takes the chain position of the sector of the same name, and names what has no counterpart", async () => {
    const parts = await production();
    const { activities, withoutSector, withoutActivity } = await position(PANEL, "East", parts);
    const up = said(
      "POSITION",
      [parts.flows.values, parts.output.values, parts.exports?.values, parts.imports?.values, parts.inventories?.values],
      "Upstreamness",
    );
    expect(activities.find(({ activity }) => activity === "Steel")?.chain?.upstreamness).toBe(up.get("Steel"));
    expect(withoutSector).toEqual(["Grain", "Cars", "Chips"]);
    expect(withoutActivity).toEqual(["Services"]);
  });

  test("counts activities that repeat a heading once, their amounts added up", async () => {
    const twice = ONE_YEAR.map((row, i) => [...row, i === 0 ? "Chips" : 0]);
    const { activities } = await position(twice);
    expect(activities).toEqual((await position(ONE_YEAR)).activities);
  });

  test("keeps what it can where the regions fall into groups that share nothing, and says why complexity is blank", async () => {
    const apart = [
      ["region", "a", "b", "c", "d"],
      ["W", 5, 4, 0, 0],
      ["X", 4, 5, 0, 0],
      ["Y", 0, 0, 3, 4],
      ["Z", 0, 0, 4, 3],
    ];
    const { activities, reasons } = await position(apart, "W");
    expect(reasons.complexity).not.toBeNull();
    expect(activities.every(({ complexity }) => complexity === null)).toBe(true);
    expect(activities[0].rca).toBeGreaterThan(1);
  });

  test("is an error where there is no advantage to speak of", async () => {
    const outcome = await positionRegion(session, await amounts(ONE_YEAR.slice(0, 2)), "North", null);
    expect(outcome).toMatchObject({ ok: false, error: { code: "oneRegion" } });
  });

  test("is counted for the finding: specialized, closing, opening, and the nearest that is not there", async () => {
    const positioning = await position();
    const counts = countPositions(positioning);
    const { activities } = positioning;
    expect(counts.specialized).toBe(activities.filter(({ rca }) => rca !== null && rca >= 1).length);
    expect(counts.total).toBe(6);
    expect(counts.closing.count).toBe(activities.filter(({ status }) => status === "closing").length);
    const absent = activities.filter((one) => !isSpecialized(one));
    expect(counts.nearest?.density).toBe(Math.max(...absent.map(({ density }) => density ?? 0)));
  });

  test("a window is clear where the trend bears it out: one that closes by its costs while it rises is not", () => {
    const at = (status: ActivityPosition["status"], low: number | null, high: number | null): boolean => isBorneOut({ status, low, high } as ActivityPosition);
    expect([at("closing", -0.3, -0.1), at("closing", 0.1, 0.3), at("closing", -0.3, 0.1), at("closing", null, null)]).toEqual([true, false, false, false]);
    expect([at("opening", 0.1, 0.3), at("opening", -0.1, 0.3), at("open", -0.3, -0.1), at(null, -0.3, -0.1)]).toEqual([true, false, false, false]);
  });

  test("of a table just chosen is that of the unit that is assessed, where the table has it and no region was chosen", async () => {
    const region = async (unit: string | null): Promise<string | null> => {
      const study = new PositionStudy(positionWorkbook(), session, () => unit);
      await study.chooseTable(PANEL_ADDRESS);
      return study.state().region;
    };
    expect([await region("Coast"), await region("Nowhere"), await region(null)]).toEqual(["Coast", "North", "North"]);
  });

  test("names nothing as nearest where no absent activity has a density above 0", async () => {
    const apart = [
      ["region", "a", "b", "c", "d"],
      ["X", 5, 1, 0, 0],
      ["Y", 2, 6, 0, 0],
      ["Z", 0, 0, 3, 2],
      ["W", 0, 0, 1, 4],
    ];
    const positioning = await position(apart, "X");
    expect(positioning.activities.filter((one) => !isSpecialized(one)).map(({ density }) => density)).toEqual([null, 0, 0]);
    expect(countPositions(positioning).nearest).toBeNull();
    expect(findingText(positioning, en)).toBe("X is specialized in 1 of 4 activities.");
  });

  test("says how many trends are clear: those whose interval does not include zero", async () => {
    const base = await position();
    const [first] = base.activities;
    const one = (activity: string, status: "closing" | "opening", low: number | null, high: number | null) => ({
      ...first,
      activity,
      status,
      rca: status === "closing" ? 2 : 0.5,
      low,
      high,
    });
    const closing = [one("a", "closing", -0.2, -0.1), one("b", "closing", -0.2, 0), one("c", "closing", -0.2, 0.1)];
    const opening = [one("d", "opening", -0.1, 0.2), one("e", "opening", null, null)];
    const positioning = { ...base, activities: [...closing, ...opening] };
    expect(countPositions(positioning)).toMatchObject({ closing: { count: 3, clear: 1 }, opening: { count: 2, clear: 0 } });
    expect(findingText(positioning, en)).toBe("East is specialized in 3 of 5 activities; 3 closing (1 clearly), 2 more opening (none clearly).");
    expect(findingText(positioning, zhCN)).toBe("East 在 5 个产业中有 3 个专业化；其中 3 个窗口正在关闭（1 个趋势显著），另有 2 个正在打开（趋势均不显著）。");
    expect(findingText({ ...base, activities: closing }, en)).toBe("East is specialized in 3 of 3 activities; 3 closing (1 clearly), 0 more opening.");
  });
});

describe("the table of amounts", () => {
  test("has its years in order, and its regions once, totals at the end", async () => {
    const shuffled = [PANEL[0], ...amountRows(2023), ...amountRows(2021), [2023, "全国", 1, 1, 1, 1, 1, 1]];
    const dataset = await amounts(shuffled);
    expect(yearsOf(dataset)).toEqual(["2021", "2023"]);
    expect(regionsOf(dataset)).toEqual(["North", "South", "East", "West", "Centre", "Coast", "全国"]);
  });

  test("has the last year's amounts and names as ranges where they lie together, else none", async () => {
    const dataset = await amounts();
    expect([latestRange(dataset), regionNames(dataset)]).toEqual(["Amounts!$C$16:$H$21", "Amounts!B16:B21"]);
    const byRegion = [PANEL[0], ...PANEL.slice(1).sort((a, b) => (String(a[1]) < String(b[1]) ? -1 : 1))];
    const scattered = await amounts(byRegion);
    expect([latestRange(scattered), regionNames(scattered)]).toEqual([null, null]);
  });
});

describe("the study of a workbook", () => {
  test("takes the region of the selected cell, else the first, and follows the cells", async () => {
    const workbook = positionWorkbook();
    workbook.select("Amounts!B6");
    const study = new PositionStudy(workbook, session);
    await study.chooseTable(PANEL_ADDRESS);
    expect(study.state()).toMatchObject({ region: "East", trouble: null, busy: false });
    const before = study.state().positioning;
    await study.refresh();
    expect(study.state().positioning).toBe(before);
    workbook.fill("Amounts!C18", [[500]]);
    await study.refresh();
    expect(study.state().positioning?.activities[0].rca).toBeGreaterThan(before?.activities[0].rca ?? Infinity);
    await study.chooseRegion("Coast");
    expect(study.state().positioning?.region).toBe("Coast");
  });

  test("keeps the region when the table changes, and goes without a table that is gone", async () => {
    const workbook = positionWorkbook(ONE_YEAR);
    const study = new PositionStudy(workbook, session);
    await study.chooseTable(ONE_YEAR_ADDRESS);
    expect(study.state().region).toBe("North");
    await study.chooseRegion("West");
    await study.chooseTable("Amounts!A3:D9");
    expect(study.state()).toMatchObject({ region: "West", error: null });
    await study.chooseTable("Elsewhere!A1:B9");
    expect(study.state()).toMatchObject({ trouble: "gone", positioning: null });
    await study.chooseTable("Amounts!K1:L5");
    expect(study.state()).toMatchObject({ trouble: "notTable", dataset: null });
  });

  test("adds the chain once an input-output table is chosen, and says what is wrong with one that is none", async () => {
    const study = new PositionStudy(positionWorkbook(), session);
    await study.chooseTable(PANEL_ADDRESS);
    expect(study.state().positioning?.withoutSector).toBeNull();
    await study.chooseProduction(TABLE_ADDRESS);
    expect(study.state().positioning?.withoutActivity).toEqual(["Services"]);
    await study.chooseProduction(PANEL_ADDRESS);
    expect(study.state()).toMatchObject({ productionTrouble: "noSquare", production: null });
    expect(study.state().positioning?.activities).toHaveLength(6);
  });
});
