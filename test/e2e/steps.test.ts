import fs from "fs";
import path from "path";
import type { Page } from "playwright-core";
import { loadFunctions } from "../../src/tools/loadFunctions";
import { parseCsv } from "../../src/workbook/sample/csv";
import type { CellValue } from "../../src/workbook/port";
import { complaints, misfits } from "./paneChecks";
import { choose, focusInPane, pane, show, STEPS, write } from "./paneSteps";
import { expectSame, inWorkbook, newSheet, openWorkbench, readCells, reload, untilOpen, writeCells, type WorkbenchPage } from "./workbenchPage";

jest.setTimeout(180_000);

const { call } = loadFunctions();
type Grid = CellValue[][];

/** The block of a sheet that starts at the row with these first headings, as wide as them. */
async function block(page: Page, sheet: string, headings: readonly string[], column = 0): Promise<Grid> {
  const cells = await readCells(page, `'${sheet}'!A1:AZ900`);
  const top = cells.findIndex((row) => headings.every((heading, j) => row[column + j] === heading));
  if (top < 0) throw new Error(`${sheet} has no ${headings.join(", ")}`);
  return cells.slice(top).map((row) => row.slice(column));
}

/** A result as cells show it: an error by its code. */
const asShown = (result: unknown): Grid =>
  (result as unknown[][]).map((row) => row.map((cell) => (typeof cell === "object" && cell !== null ? "#N/A" : cell) as CellValue));
const grid = (rows: Grid, like: Grid): Grid => rows.slice(0, like.length).map((row) => row.slice(0, like[0].length));
const text = async (page: Page): Promise<string> => (await pane(page).textContent()) ?? "";
const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return (sorted[Math.ceil(half) - 1] + sorted[Math.floor(half)]) / 2;
};
/** A score as the pane shows it. */
const score = (value: CellValue): string => Number(value).toFixed(2).replace(/^0/, "");

/** No error and no NaN stands on a sheet, but for #N/A of units that lack half of a layer's indicators, where there are such. */
async function expectSound(page: Page, sheet: string, { holes = false } = {}): Promise<void> {
  const cells = await readCells(page, `'${sheet}'!A1:AZ900`);
  expect(cells.flat().filter((value) => /^#|NaN/.test(String(value)) && !(holes && value === "#N/A"))).toEqual([]);
  expect(
    await inWorkbook(
      page,
      sheet,
      async (workbook, name) => (await workbook.read(`'${name}'!A1:AZ900`)).formulas.flat().filter((one) => /HFS\./.test(one)).length,
    ),
  ).toBeGreaterThan(0);
}

describe("the seven steps on the sample, by mouse", () => {
  let workbench: WorkbenchPage;
  let page: Page;
  let data: Grid;
  const unit = "Anhui";
  beforeAll(async () => {
    workbench = await openWorkbench();
    page = workbench.page;
    data = await readCells(page, "Data!A5:W35");
    await inWorkbook(page, null, (workbook) => workbook.activate("Paths!B4"));
    await pane(page).getByText("30 units").waitFor();
  });
  afterAll(() => workbench.close());

  test("1 Data: columns are mapped by hand, kept, and written as a framework beside what CHECK finds", async () => {
    await show(page, "start");
    await pane(page).getByText("20 columns: layer, indicator, direction").click();
    const heading = String(data[0][3]);
    const code = pane(page).getByRole("combobox", { name: `Layer or indicator of ${heading}` });
    expect(await code.inputValue()).toBe("H");
    await code.selectOption("H1");
    await page.waitForFunction(() => window.hfsWorkbench.workbook.part("assessment").then((kept) => kept?.includes('"H1"') ?? false));
    const sheet = await write(page);
    const framework = await block(page, sheet, ["Column", "Code", "Direction", "Weight"]);
    expect(framework[1].slice(0, 3)).toEqual([heading, "H1", 1]);
    const check = call("CHECK", data) as Grid;
    expectSame(grid(await block(page, sheet, ["Finding", "Where", "Size", "Advice"]), check), check);
    await expectSound(page, sheet);
    await pane(page).getByRole("button", { name: "As the headings say" }).click();
    await page.waitForFunction(() => window.hfsWorkbench.workbook.part("assessment").then((kept) => kept?.includes('"columns":{}') ?? false));
    expect(await code.inputValue()).toBe("H");
  });

  test("2 Position: answers give demand orientation with its range, as DEMAND does in the cells", async () => {
    await show(page, "position");
    for (const [question, answer] of [
      [/^Advertising/, "0.6"],
      [/^Upgrades/, "0.75"],
    ] as const) {
      await pane(page).getByLabel(question).fill(answer);
      await page.keyboard.press("Enter");
    }
    const components: Grid = [
      ["Unit", "Advertising share", "Demand orientation", "Co-movement", "Simplicity", "Customer pull"],
      [unit, 0.6, "NA", "NA", "NA", 0.75],
    ];
    const found = call("DEMAND", components) as Grid;
    const [, , , , , , demand, low, high] = found[1];
    await pane(page)
      .getByRole("heading", { name: `Demand orientation ${score(demand)}: what customers want decides value.` })
      .waitFor();
    expect(await text(page)).toContain(`Range ${score(low)}–${score(high)}`);
    const table = pane(page).getByRole("combobox", { name: "Input-output table" });
    const address = await table.getByRole("option").nth(1).getAttribute("value");
    await table.selectOption(address);
    const sector = pane(page).getByRole("combobox", { name: "Sector or activity" });
    await sector.selectOption({ index: 3 });
    await pane(page)
      .getByText(/^[\d.]+ stages to final use, [\d.]+ from primary inputs; demand orientation [.\d]+\.$/)
      .waitFor();
    await pane(page)
      .getByRole("button", { name: /^Take \.\d+ \(from/ })
      .waitFor();
    const sheet = await write(page);
    expectSame(grid(await block(page, sheet, found[0] as string[]), found), found);
    const [, ...sectors] = (await block(page, sheet, ["Sector", "Upstreamness", "Downstreamness"])).filter(([, up]) => typeof up === "number");
    expect(sectors.length).toBe(41);
    await expectSound(page, sheet);
  });

  test("3 Advantage: the strongest activities of a region are named with their RCA", async () => {
    await show(page, "advantage");
    await pane(page)
      .getByRole("button", { name: /HFSTrade/ })
      .click();
    await pane(page).getByRole("heading", { name: "Strongest advantages" }).waitFor();
    const table = await readCells(page, "Trade!A5:V57");
    const region = await pane(page).getByRole("combobox", { name: "Region" }).inputValue();
    const rca = call("RCA", table) as Grid;
    const own = rca.find((row) => row.includes(region)) as CellValue[];
    const [activity, most] = own
      .map((value, j): [CellValue, CellValue] => [rca[0][j], value])
      .filter(([, value]) => typeof value === "number")
      .sort((a, b) => Number(b[1]) - Number(a[1]))[0];
    expect(await text(page)).toContain(`${String(activity)}: RCA ${String(Number(Number(most).toPrecision(3)))}`);
    const sheet = await write(page);
    const written = await block(page, sheet, ["Activity", "RCA", "Density"]);
    expect(written.find(([name]) => name === activity)?.[1]).toBeCloseTo(Number(most), 12);
  });

  test("4 Layers: rank interval and other weights are those of RANKS and SCORE; the chosen weights go to the sheet, live", async () => {
    await show(page, "layers");
    const ranks = (await call("RANKS", data, null, null, null, null, null, 1000)) as Grid;
    const own = ranks.find(([name]) => name === unit) as CellValue[];
    await pane(page)
      .getByText(`Rank ${String(own[1])}, between ${String(own[3])} and ${String(own[4])} in 90 % of 1,000 draws of the weights.`)
      .waitFor();
    await pane(page).getByRole("combobox", { name: "Weights within the layers" }).selectOption("entropy");
    const weights = (call("WEIGHTS", data, "entropy") as Grid)[1].slice(3);
    const scored = call("SCORE", data, null, null, [weights]) as Grid;
    const [, , , , overall, rank] = scored.find(([name]) => name === unit) as CellValue[];
    await pane(page)
      .getByRole("row", { name: new RegExp(`^entropy .*${score(overall).replace(".", "\\.")} ${String(rank)}$`) })
      .waitFor();
    const sheet = await write(page);
    expectSame(grid(await block(page, sheet, ["Unit", "Hardware", "Firmware", "Software", "Overall", "Rank", "Coverage"]), scored), scored);
    await expectSound(page, sheet);
    await pane(page).getByRole("combobox", { name: "Weights within the layers" }).selectOption("equal");
  });

  test("5 Diagnosis: value, switch level and a what-if say the same in pane and cells", async () => {
    await show(page, "diagnosis");
    const [, h, f, s] = (call("SCORE", data) as Grid).find(([name]) => name === unit) as number[];
    const one: Grid = [
      ["Unit", "Hardware", "Firmware", "Software"],
      [unit, h, f, s],
    ];
    const [value, shares] = [call("VALUE", one, 0.675) as Grid, call("SHARES", one, 0.675) as Grid];
    await pane(page)
      .getByRole("heading", { name: new RegExp(`value index ${score(value[1][2]).replace(".", "\\.")};`) })
      .waitFor();
    expect(await text(page)).toContain(`hardware ${score(shares[1][7])}; ${unit} stands at ${score(h)}`);
    await pane(page).getByRole("combobox", { name: "What if" }).selectOption("foreign");
    await pane(page)
      .getByRole("row", { name: /^Value index/ })
      .waitFor();
    const shown = (
      await pane(page)
        .getByRole("row", { name: /^Value index/ })
        .getByRole("cell")
        .allTextContents()
    ).map((cell) => Number(cell.replace("−", "-")));
    const sheet = await write(page);
    expectSame(grid(await block(page, sheet, ["Unit", "Demand", "Value index"]), value), value);
    expectSame(grid(await block(page, sheet, ["Unit", "Demand", "Hardware share"]), shares), shares);
    const changed = (await block(page, sheet, ["Measure", "Before", "After", "Change"])).find(([measure]) => measure === "Value index") as CellValue[];
    expect(shown).toEqual(changed.slice(1, 4).map((cell) => Number(Number(cell).toPrecision(3))));
    await expectSound(page, sheet);
  });

  test("6 Paths: filters leave what PATH leaves, the roadmap is ROADMAP's", async () => {
    await show(page, "paths");
    await pane(page).getByText("Which paths").click();
    await pane(page).getByRole("combobox", { name: "Who acts" }).selectOption("firm");
    const ranked = call("PATH", data, unit, null, 0.675, 50, "firm") as Grid;
    await pane(page)
      .getByText(new RegExp(`of ${ranked.length - 1} paths ranked`))
      .waitFor();
    await pane(page)
      .getByText(/Present value .* above spending in equal parts/)
      .waitFor();
    const sheet = await write(page);
    expectSame(grid(await block(page, sheet, ["Rank", "Path", "Title"]), ranked), ranked);
    const [, h, f, s] = (call("SCORE", data) as Grid).find(([name]) => name === unit) as number[];
    const plan = (await call(
      "ROADMAP",
      [
        ["Unit", "Hardware", "Firmware", "Software"],
        [unit, h, f, s],
      ],
      0.6,
      15,
      0.675,
    )) as Grid;
    expectSame(grid(await block(page, sheet, ["Year", "Hardware"]), plan), plan);
    await expectSound(page, sheet);
    // Filters that leave nothing say so.
    const lag = pane(page).getByLabel("Longest lag");
    await lag.fill("1");
    await lag.press("Enter");
    await pane(page)
      .getByText(/^No path is left: all are ruled out for actor firm within a window of 1/)
      .waitFor();
    await lag.fill("");
    await lag.press("Enter");
    await pane(page)
      .getByText(/paths ranked/)
      .waitFor();
    await pane(page).getByRole("combobox", { name: "Who acts" }).selectOption("");
  });

  test("7 Report: one sheet with sentences made of its numbers, tables, charts, parameters; frozen it holds the same numbers without formulas", async () => {
    await show(page, "report");
    const sheet = await write(page);
    await expectSound(page, sheet);
    const cells = await readCells(page, `'${sheet}'!A1:I900`);
    const summary = cells.slice(6, 18).map(([sentence]) => String(sentence));
    expect(summary[0]).toMatch(/^Anhui ranks 4 of 30 overall \(0\.54\): hardware 0\.52, firmware 0\.76, software 0\.40\.$/);
    expect(summary.every((sentence) => sentence.length > 20)).toBe(true);
    // What steps 2 and 3 found: demand orientation with its range, the chain, the region's advantages.
    expect(summary[2]).toBe("Demand orientation 0.68: what customers want decides value. Range 0.60–0.75: one standard error around the mean of 2 answers.");
    expect(summary[3]).toMatch(/: \d\.\d\d stages to final use, \d\.\d\d from primary inputs; demand orientation \d\.\d\d\.$/);
    const rca = call("RCA", await readCells(page, "Trade!A5:V57")) as Grid;
    const region = String((await block(page, sheet, ["Region"]))[0][1]);
    const own = (rca.find((row) => row.includes(region)) ?? []).filter((value): value is number => typeof value === "number");
    // The sample's amounts are of Spanish provinces: it is said that they are not the unit's.
    expect(summary[4]).toBe(`The comparative advantage below is that of ${region}, not of ${unit}.`);
    expect(summary[5]).toBe(`${region} is specialized in ${own.filter((value) => value >= 1).length} of ${own.length} activities.`);
    const strong = (await block(page, sheet, ["Activity", "RCA"])).slice(1, 6).flatMap(([, value]) => (typeof value === "number" ? [value] : []));
    const best = own.filter((value) => value >= 1).sort((a, b) => b - a);
    expectSame([strong], [best.slice(0, 5)]);
    expect(summary[6]).toMatch(new RegExp(`^Strongest advantages: .* \\(RCA ${best[0].toFixed(2).replace(".", "\\.")}\\)`));
    const parameters = call("PARAMS") as Grid;
    expectSame(grid(await block(page, sheet, ["Name", "Value"]), parameters), parameters);
    await page.getByLabel("Values in place of formulas, for readers without HFS").check();
    const frozen = await write(page);
    const live = await inWorkbook(page, frozen, async (workbook, name) =>
      (await workbook.read(`'${name}'!A1:AZ900`)).formulas.flat().filter((one) => /HFS\./.test(one)),
    );
    expect(live).toEqual([]);
    expect((await readCells(page, `'${frozen}'!A7:A18`)).map(([sentence]) => sentence)).toEqual(summary);
  });

  test("a what-if on a written sheet moves it; one undo takes a written sheet back", async () => {
    await show(page, "diagnosis");
    const sheet = await write(page);
    await page.evaluate(() => window.hfsWorkbench.univerAPI.undo());
    await page.evaluate(() => window.hfsWorkbench.whenIdle());
    expect(await inWorkbook(page, null, (workbook) => workbook.sheets())).not.toContain(sheet);
    const before = (await block(page, "HFS Diagnosis", ["Unit", "Demand", "Value index"]))[1];
    await writeCells(page, "'HFS Diagnosis'!B4", [["Xinjiang"]]);
    const after = (await block(page, "HFS Diagnosis", ["Unit", "Demand", "Value index"]))[1];
    expect([before[0], after[0]]).toEqual([unit, "Xinjiang"]);
    expect(after[2]).not.toBe(before[2]);
  });

  test("a cell with a formula of ours is explained as it is selected: function, meaning, inputs", async () => {
    await inWorkbook(page, null, (workbook) => workbook.activate("Scores!B8"));
    await inWorkbook(page, null, (workbook) => workbook.activate("Scores!A5"));
    await pane(page).getByText("Scores!A5: HFS.SCORE").waitFor();
    await pane(page).getByRole("button", { name: "Explain", exact: true }).click();
    await pane(page).getByRole("heading", { name: "What this cell computes" }).waitFor();
    await pane(page).getByRole("heading", { name: "HFS.SCORE" }).waitFor();
    expect(await text(page)).toContain("Data!A5:W35");
    await inWorkbook(page, null, (workbook) => workbook.activate("Scores!B8"));
    await pane(page).getByText("Part of the result of Scores!A5.").waitFor();
  });

  test("a picture is copied as an image, and shows as a table", async () => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await show(page, "diagnosis");
    await pane(page).getByRole("button", { name: "Copy picture" }).first().click();
    await pane(page).getByText("Copied", { exact: true }).waitFor();
    const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => item.types));
    expect(types).toContain("image/png");
    await pane(page).getByRole("button", { name: "As table" }).first().click();
    await pane(page).getByRole("table", { name: "What it is worth as demand changes" }).waitFor();
  });

  test("everything comes back when the workbook is opened again: unit, answers, weights, step", async () => {
    await show(page, "diagnosis");
    await pane(page).getByRole("combobox", { name: "Unit" }).waitFor();
    await page.waitForFunction(() => window.hfsWorkbench.workbook.part("assessment").then((kept) => kept?.includes('"step":"diagnosis"') ?? false));
    await page.locator("#bar .kept", { hasText: "Kept in this browser" }).waitFor();
    await reload(page);
    await untilOpen(page);
    await pane(page).getByRole("tab", { name: "5 Diagnosis", selected: true }).waitFor();
    await pane(page)
      .getByRole("row", { name: /^Value index/ })
      .waitFor();
    expect(await pane(page).getByRole("combobox", { name: "What if" }).inputValue()).toBe("foreign");
    await show(page, "position");
    await pane(page)
      .getByRole("heading", { name: /^Demand orientation \.6[78]/ })
      .waitFor();
    expect(await pane(page).getByRole("tab", { name: "6 Paths, seen" }).count()).toBe(1);
  });

  test("a name that no unit bears does not stay in the box of units", async () => {
    const box = pane(page).getByRole("combobox", { name: "Unit", exact: true });
    const chosen = await box.inputValue();
    await box.click();
    await box.fill("Atlantis");
    await page.getByRole("option", { name: "No unit of that name" }).waitFor();
    await box.press("Enter");
    await page.waitForFunction((name) => document.querySelector<HTMLInputElement>('#pane input[role="combobox"]')?.value === name, chosen);
    await box.press("Escape");
  });

  test("nothing went wrong on the way", () => expect(workbench.problems).toEqual([]));
});

describe("the seven steps on 147 countries with blanks", () => {
  const rows = parseCsv(fs.readFileSync(path.resolve(__dirname, "../fixtures/regions/country_wdi_layers_2022.csv"), "utf8"));
  const countries: Grid = rows.map((row) => row.map((cell) => (cell === "" ? null : Number.isNaN(Number(cell)) ? cell : Number(cell))));
  let workbench: WorkbenchPage;
  let page: Page;
  beforeAll(async () => {
    workbench = await openWorkbench("?blank");
    page = workbench.page;
    await newSheet(page, "Countries");
    await writeCells(page, "Countries!A1:U148", countries);
    await inWorkbook(page, null, (workbook) => workbook.activate("Countries!B32"));
    await page.locator("#bar .kept", { hasText: "Kept in this browser" }).waitFor();
  });
  afterAll(() => workbench.close());

  test("the table under the selection is found; headings give layers, not codes; blanks are listed and NA written into them", async () => {
    await pane(page)
      .getByRole("button", { name: /Countries!A1:U148/ })
      .first()
      .click();
    await pane(page).getByText("147 units").waitFor();
    expect(await text(page)).toMatch(/Hardware: 6.*Firmware: 7.*Software: 5/);
    await pane(page)
      .getByRole("button", { name: /^Write NA into \d+ blanks$/ })
      .click();
    await pane(page)
      .getByText(/^NA written into \d+ cells/)
      .waitFor();
    await focusInPane(page);
    expect((await readCells(page, "Countries!D2"))[0][0]).toBe("NA");
    await pane(page).getByText("19 columns: layer, indicator, direction").click();
    expect(await pane(page).getByRole("combobox", { name: "Layer or indicator of H3_gdp_per_person_employed_ppp" }).inputValue()).toBe("H");
  });

  test("each step says what it finds and writes formulas that calculate", async () => {
    const data = await readCells(page, "Countries!A1:U148");
    await show(page, "layers");
    const unit = pane(page).getByRole("combobox", { name: "Unit" });
    await unit.click();
    await unit.pressSequentially("Viet");
    await page.getByRole("option", { name: "Viet Nam", exact: true }).click();
    const name = await unit.inputValue();
    const scores = asShown(call("SCORE", data));
    const own = scores.find(([one]) => one === name) as CellValue[];
    await pane(page).getByText(new RegExp(`of 147`)).first().waitFor();
    for (const value of own.slice(1, 4)) expect(await text(page)).toContain(score(value));
    for (const step of ["start", "position", "layers", "diagnosis", "paths", "report"] as const) {
      await show(page, step);
      const sheet = await write(page);
      await expectSound(page, sheet, { holes: true });
      if (step === "layers")
        expectSame(grid(await block(page, sheet, ["Unit", "Hardware", "Firmware", "Software", "Overall", "Rank", "Coverage"]), scores), scores);
      if (step === "report") {
        const ranks = asShown(await call("RANKS", data, null, null, null, null, null, 1000));
        expectSame(grid(await block(page, sheet, ["Unit", "Rank", "Median"]), ranks), ranks);
        // Countries without a score have #N/A in the cells: the median is that of the others.
        const medians = [1, 2, 3].map((j) => [median(scores.map((row) => row[j]).filter((value): value is number => typeof value === "number"))]);
        expect(scores.some((row) => row[3] === "#N/A")).toBe(true);
        expectSame(await readCells(page, `'${sheet}'!G22:G24`), medians);
      }
    }
    await show(page, "advantage");
    await pane(page)
      .getByText(/a region in every row, an activity in every column/)
      .first()
      .waitFor();
  });

  test("nothing went wrong on the way", () => expect(workbench.problems).toEqual([]));
});

test("a table without codes is mapped by hand, compared within a group, and comes to a diagnosis; signs are read from tables beside it", async () => {
  const { page, close, problems } = await openWorkbench("?blank");
  const table: Grid = [
    ["Region", "Part", "R and D", "Patents", "Credit", "Costs", "Brands"],
    ...Array.from({ length: 9 }, (_, i): CellValue[] => [
      `r${i}`,
      i % 3 ? "coast" : "inland",
      1 + ((i * 7) % 9),
      10 + ((i * 5) % 13),
      3 + ((i * 4) % 7),
      20 - i,
      2 + ((i * 3) % 8),
    ]),
  ];
  const shares: Grid = [
    ["Region", 2019, 2020, 2021, 2022, 2023],
    ["r1", 0.3, 0.28, 0.27, 0.25, 0.22],
    ["r2", 0.1, 0.1, 0.09, 0.1, 0.1],
  ];
  await newSheet(page, "Own");
  await writeCells(page, "Own!A1:G10", table);
  await writeCells(page, "Own!J1:O3", shares);
  await choose(page, "Own!A1:G10", "A3");
  await pane(page).getByText("No column is known as hardware, firmware or software yet.").waitFor();
  await show(page, "diagnosis");
  await pane(page).getByRole("button", { name: "Data check" }).click();
  const codes = { "R and D": "H1", Patents: "H7", Credit: "F4", Costs: "F8" } as const;
  for (const [column, code] of Object.entries(codes))
    await pane(page)
      .getByRole("combobox", { name: `Layer or indicator of ${column}`, exact: true })
      .selectOption(code);
  await pane(page).getByRole("combobox", { name: "Direction of Costs" }).selectOption("less");
  await pane(page).getByRole("combobox", { name: "Compare with" }).selectOption("Part");
  await show(page, "diagnosis");
  await pane(page)
    .getByRole("heading", { name: /^The three layers of r1 are not all known\./ })
    .waitFor();
  await pane(page).getByRole("button", { name: "Data", exact: true }).click();
  await pane(page).getByText("5 columns: layer, indicator, direction").click();
  await pane(page).getByRole("combobox", { name: "Layer or indicator of Brands", exact: true }).selectOption("S1");
  const framework: Grid = [
    ["Column", "Code", "Direction"],
    ...[
      ["R and D", "H1", 1],
      ["Patents", "H7", 1],
      ["Credit", "F4", 1],
      ["Costs", "F8", -1],
      ["Brands", "S1", 1],
    ],
  ];
  const scores = call("SCORE", table, framework) as Grid;
  await show(page, "layers");
  const own = scores[2] as number[];
  for (const value of own.slice(1, 4)) await pane(page).getByText(score(value), { exact: true }).first().waitFor();
  const within = scores.filter((row, i) => i > 0 && table[i][1] === "coast" && Number(row[4]) > own[4]).length + 1;
  expect(await text(page)).toContain(`Overall it is number ${within} of 6 in coast.`);
  // The written sheet counts medians and places within the group, and goes with the unit to another group.
  const layers = await write(page);
  const groupRows = () => readCells(page, `'${layers}'!A9:E10`);
  const inGroup = (part: string): number[][] => scores.filter((_, i) => i > 0 && table[i][1] === part) as number[][];
  const expected = (part: string, one: readonly number[]): Grid => [
    [`Median of ${part}`, ...[1, 2, 3, 4].map((j) => median(inGroup(part).map((row) => row[j])))],
    [`Place in ${part}`, ...[1, 2, 3, 4].map((j) => 1 + inGroup(part).filter((row) => row[j] > one[j]).length)],
  ];
  expectSame(await groupRows(), expected("coast", own));
  await writeCells(page, `'${layers}'!B4`, [["r3"]]);
  expectSame(await groupRows(), expected("inland", scores[4] as number[]));
  await show(page, "position");
  await pane(page).getByRole("combobox", { name: "Industry" }).selectOption("traditional");
  await pane(page).getByRole("combobox", { name: "Shares of value added, by unit and year" }).selectOption("Own!J1:O3");
  const [, hollow] = call("HOLLOWING", shares) as Grid;
  await pane(page)
    .getByText(`: ${String(hollow[6])}.`)
    .waitFor();
  await show(page, "diagnosis");
  const value = call(
    "VALUE",
    [scores[0], scores[2]].map((row) => row.slice(0, 4)),
    null,
    [["h50", 0.3]],
  ) as Grid;
  await pane(page)
    .getByRole("heading", { name: new RegExp(`value index ${score(value[1][2]).replace(".", "\\.")};`) })
    .waitFor();
  const sheet = await write(page);
  const written = (await block(page, sheet, ["Unit", "Demand", "Value index"]))[1];
  expect(written[2]).toBeCloseTo(Number(value[1][2]), 12);
  // A row inserted in the table is counted on the sheet that was written before, and the last unit is still found there.
  const added: CellValue[] = ["r9", "inland", 8, 20, 9, 13, 7];
  await page.evaluate(async () => {
    window.hfsWorkbench.univerAPI.getActiveWorkbook()?.getSheetByName("Own")?.insertRowAfter(4);
    await window.hfsWorkbench.whenIdle();
  });
  await writeCells(page, "Own!A6:G6", [added]);
  await writeCells(page, `'${layers}'!B4`, [["r8"]]);
  const longer: Grid = [...table.slice(0, 5), added, ...table.slice(5)];
  const again = call("SCORE", longer, framework) as Grid;
  const last = again[again.length - 1] as number[];
  const part = String(longer[longer.length - 1][1]);
  const mates = again.filter((_, i) => i > 0 && longer[i][1] === part) as number[][];
  expectSame(await groupRows(), [
    [`Median of ${part}`, ...[1, 2, 3, 4].map((j) => median(mates.map((row) => row[j])))],
    [`Place in ${part}`, ...[1, 2, 3, 4].map((j) => 1 + mates.filter((row) => row[j] > last[j]).length)],
  ]);
  expectSame(await readCells(page, `'${layers}'!B8:F8`), [last.slice(1, 6)]);
  expect((await readCells(page, `'${layers}'!A2`))[0][0]).toMatch(/^The table has other rows or columns/);
  expect(problems).toEqual([]);
  await close();
});

test("a table is followed to its sheet's new name and to where rows move it, takes in a row typed below it, and leaves out a column without differences", async () => {
  const { page, close, problems } = await openWorkbench("?blank");
  const headings = ["Region", "H1 R&D", "F5 Staff", "S1 Brands"];
  const row = (i: number): CellValue[] => [`r${i}`, 1 + ((i * 7) % 9), 3 + ((i * 4) % 7), 2 + ((i * 3) % 8)];
  await newSheet(page, "Own");
  await writeCells(page, "Own!A1:D7", [headings, ...Array.from({ length: 6 }, (_, i) => row(i))]);
  await choose(page, "Own!A1:D7", "A2");
  await pane(page).getByText("6 units").waitFor();
  await page.evaluate(() => void window.hfsWorkbench.univerAPI.getActiveWorkbook()?.getSheetByName("Own")?.setName("Regions of 2023"));
  await pane(page)
    .getByRole("button", { name: /'Regions of 2023'!A1:D7/ })
    .waitFor();
  await page.waitForFunction(() => window.hfsWorkbench.workbook.part("assessment").then((kept) => kept?.includes("Regions of 2023") ?? false));
  // Rows above it and a region inside it, and back: the pane goes with its table and keeps where it is.
  const standsAt = (address: string) =>
    pane(page)
      .getByRole("button", { name: new RegExp(`'Regions of 2023'!${address}`) })
      .waitFor();
  await page.evaluate(() => window.hfsWorkbench.univerAPI.getActiveWorkbook()?.getSheetByName("Regions of 2023")?.insertRowsBefore(0, 2));
  await standsAt("A3:D9");
  await page.waitForFunction(() => window.hfsWorkbench.workbook.part("assessment").then((kept) => kept?.includes("A3:D9") ?? false));
  await page.evaluate(() => window.hfsWorkbench.univerAPI.getActiveWorkbook()?.getSheetByName("Regions of 2023")?.insertRowsBefore(5, 1));
  await writeCells(page, "'Regions of 2023'!A6:D6", [["inserted", 4, 5, 6]]);
  await standsAt("A3:D10");
  await pane(page).getByText("7 units").waitFor();
  await page.evaluate(() => window.hfsWorkbench.univerAPI.getActiveWorkbook()?.getSheetByName("Regions of 2023")?.deleteRows(5, 1));
  await pane(page).getByText("6 units").waitFor();
  // The headings go, and come back with undo.
  await page.evaluate(() => window.hfsWorkbench.univerAPI.getActiveWorkbook()?.getSheetByName("Regions of 2023")?.deleteRows(0, 3));
  await standsAt("A1:D6");
  await page.evaluate(() => window.hfsWorkbench.univerAPI.undo());
  await standsAt("A3:D9");
  await page.evaluate(() => window.hfsWorkbench.univerAPI.getActiveWorkbook()?.getSheetByName("Regions of 2023")?.deleteRows(0, 2));
  await standsAt("A1:D7");
  await pane(page).getByText("6 units").waitFor();
  await writeCells(page, "'Regions of 2023'!A8:D8", [row(6)]);
  await pane(page).getByText("Row 8 directly below looks like a part of it.").waitFor();
  await pane(page).getByRole("button", { name: "Include", exact: true }).click();
  await pane(page).getByText("7 units").waitFor();
  // The button is gone; the keyboard goes on in the pane.
  await focusInPane(page);
  // A column that is the same everywhere stops the scores until it is left out.
  await writeCells(page, "'Regions of 2023'!E1:E8", [["S4 Markets"], ...Array.from({ length: 7 }, () => [5])]);
  await pane(page).getByText("Column E directly beside it looks like a part of it.").waitFor();
  await pane(page).getByRole("button", { name: "Include", exact: true }).click();
  await show(page, "layers");
  await pane(page)
    .getByText(/S4 Markets/)
    .first()
    .waitFor();
  await pane(page).getByRole("button", { name: "Data check" }).click();
  await pane(page).getByRole("button", { name: "Leave this column out" }).click();
  await pane(page).getByRole("button", { name: "Leave this column out" }).waitFor({ state: "detached" });
  await focusInPane(page);
  await pane(page).getByRole("button", { name: "Take the letters alone" }).click();
  await pane(page).getByRole("button", { name: "Take the letters alone" }).waitFor({ state: "detached" });
  await focusInPane(page);
  await show(page, "layers");
  const table = await readCells(page, "'Regions of 2023'!A1:D8");
  const [, own] = call("SCORE", table) as Grid;
  await pane(page).getByText(`1 column has no layer and is not used.`).waitFor();
  for (const value of own.slice(1, 4)) await pane(page).getByText(score(value), { exact: true }).first().waitFor();
  // What-ifs that change indicators pass over it, in the pane and on the sheet.
  await show(page, "diagnosis");
  await pane(page).getByRole("combobox", { name: "What if" }).selectOption("brand");
  const shown = (
    await pane(page)
      .getByRole("row", { name: /^Software/ })
      .first()
      .getByRole("cell")
      .allTextContents()
  ).map((cell) => Number(cell.replace("−", "-")));
  const sheet = await write(page);
  const changed = (await block(page, sheet, ["Measure", "Before", "After", "Change"])).find(([measure]) => measure === "Software") as CellValue[];
  expect(shown).toEqual(changed.slice(1, 4).map((cell) => Number(Number(cell).toPrecision(3))));
  await expectSound(page, sheet);
  expect(problems).toEqual([]);
  await close();
});

test("long work says how far it is, leaves the grid free, can be stopped and begun again", async () => {
  const { page, close, problems } = await openWorkbench("?blank");
  await newSheet(page, "Long");
  const codes = ["H1", "H2", "H3", "F1", "F2", "F3", "S1", "S2", "S3"];
  const table = [
    ["Unit", ...codes],
    ...Array.from({ length: 4000 }, (_, i) => [`u${i}`, ...codes.map((__, j) => Math.round(1e6 * (1 + Math.sin(i * 12.9898 + j * 78.233))) / 1e4)]),
  ];
  await writeCells(page, "Long!A1:J4001", table);
  await choose(page, "Long!A1:J4001", "A5");
  await show(page, "layers");
  const cancel = pane(page).getByRole("button", { name: "Cancel", exact: true });
  await cancel.waitFor();
  expect(await text(page)).toMatch(/Drawing weights 1,000 times… \d+ %/);
  await writeCells(page, "Long!L2", [["typed meanwhile"]]);
  expect(await readCells(page, "Long!L2")).toEqual([["typed meanwhile"]]);
  await cancel.click();
  await pane(page).getByText("Canceled.").waitFor();
  await page.waitForTimeout(1500);
  expect(await text(page)).not.toContain("draws of the weights.");
  await pane(page).getByRole("button", { name: "Compute", exact: true }).click();
  await pane(page)
    .getByText(/in 90 % of 1,000 draws of the weights\./)
    .waitFor({ timeout: 60_000 });
  expect(problems).toEqual([]);
  await close();
});

test("all seven steps by keyboard alone, each written to its sheet", async () => {
  const { page, close, problems } = await openWorkbench();
  await pane(page).getByText("30 units").waitFor();
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "");
  const inPane = (): Promise<boolean> => page.evaluate(() => document.activeElement?.closest("#pane") !== null);
  const until = async (key: string, there: () => Promise<boolean>): Promise<void> => {
    for (let n = 0; n < 90; n++) {
      if (await there()) return;
      await page.keyboard.press(key);
    }
    throw new Error(`not reached by ${key}: ${await focused()}`);
  };
  await until("F6", inPane);
  expect(await focused()).toMatch(/^1 Data/);
  const sheets: string[] = [];
  for (const [n, step] of STEPS.entries()) {
    if (n > 0) await page.keyboard.press("ArrowRight");
    await page.waitForFunction((id) => document.querySelector(`#hfs-tab-${id}[aria-selected=true]`) === document.activeElement, step);
    await pane(page).getByRole("heading").first().waitFor();
    if (step === "advantage") {
      await until("Tab", async () => /^HFSTrade/.test(await focused()));
      await page.keyboard.press("Enter");
      await pane(page).getByRole("heading", { name: "Strongest advantages" }).waitFor();
    }
    await until("Tab", async () => (await focused()) === "Write to sheet");
    await page.keyboard.press("Enter");
    const said = pane(page).getByText(/^Written to/);
    await said.waitFor();
    sheets.push(/Written to '([^']+)'/.exec((await said.textContent()) ?? "")?.[1] ?? "");
    // Round to the steps again: the sheet that was written has the focus's grid in view, the pane keeps its step.
    await until("F6", async () => /^\d /.test(await focused()));
  }
  expect(sheets).toEqual(["HFS Columns", "HFS Position", "HFS Advantage", "HFS Layers", "HFS Diagnosis", "HFS Paths", "HFS Report"]);
  expect(problems).toEqual([]);
  await close();
});

test("a report in Chinese says verdicts, layers and the path's title in Chinese, and of demand what holds", async () => {
  const { page, problems, close } = await openWorkbench("?sample&lang=zh-CN");
  await show(page, "report");
  await pane(page).getByRole("button", { name: "写入工作表" }).click();
  await pane(page)
    .getByText(/^已写入/)
    .waitFor();
  await page.evaluate(() => window.hfsWorkbench.whenIdle());
  const { values } = await inWorkbook(page, null, (workbook) => workbook.read("'HFS 报告'!A7:A13"));
  const sentences = values.map(([value]) => String(value));
  expect(sentences[4]).toMatch(/^瓶颈为[硬固软]件层；得分最低的是[硬固软]件层。$/);
  expect(sentences[5]).toMatch(
    /^首选路径：S1，自主品牌与产品定义；增益 0\.\d{4}，占全部增益的 \d+%；在可排序的 \d+ 条路径中，2,000 次抽取有 \d+% 居首（(稳健|领先|难分高下|并列第一)）。$/,
  );
  expect(sentences.join("").replaceAll("Anhui", "")).not.toMatch(/[A-Za-z]{3,}/);
  // What is said of assumed demand is said as long as nobody types another.
  const said = () =>
    inWorkbook(page, null, async (workbook) =>
      [(await workbook.read("'HFS 报告'!A9")).values[0][0], (await workbook.read("'HFS 报告'!C5")).values[0][0]].map(String),
    );
  expect((await said()).map((text) => /未给出需求导向|假定值/.test(text))).toEqual([true, true]);
  await writeCells(page, "'HFS 报告'!B5", [[0.8]]);
  await page.evaluate(() => window.hfsWorkbench.whenIdle());
  expect((await said()).map((text) => /未给出需求导向|假定值/.test(text))).toEqual([false, false]);
  expect((await said())[0]).toMatch(/^需求导向为 0\.80 时，价值指数为 0\.\d\d/);
  expect(problems).toEqual([]);
  await close();
});

test("a report says why it cannot say more", async () => {
  const { page, problems, close } = await openWorkbench("?blank");
  const headings = ["Region", "Part", "H1 R&D", "F5 Staff", "S1 Brands"];
  const rows = Array.from({ length: 6 }, (_, i) => [`r${i}`, i === 0 ? "isle" : "coast", 1 + ((i * 7) % 9), 3 + ((i * 4) % 7), 2 + ((i * 3) % 8)]);
  await newSheet(page, "Own");
  await writeCells(page, "Own!A1:E8", [headings, ...rows, ["bare", "coast", 3, 4, "NA"]]);
  await choose(page, "Own!A1:E8", "A2");
  await pane(page).getByText("7 units").waitFor();
  await pane(page).getByRole("combobox", { name: "Compare with" }).selectOption("Part");
  await show(page, "report");
  const sheet = await write(page);
  const summary = async (): Promise<string[]> => {
    await page.evaluate(() => window.hfsWorkbench.whenIdle());
    return (await readCells(page, `'${sheet}'!A7:A17`)).flatMap(([cell]) => (cell === "" || cell === null ? [] : [String(cell)]));
  };
  const hint = async (): Promise<unknown> => (await readCells(page, `'${sheet}'!C5`))[0][0];
  const whole = await summary();
  expect(whole[0]).toMatch(/^r0 ranks \d of 6 overall/);
  expect(whole[1]).toBe("It is the only unit of isle.");
  expect(whole).toContain("The bottleneck is Hardware; all layers score alike.");
  // Few indicators: one path can be ranked, and the report says how many cannot.
  expect(whole.join(" ")).toMatch(/The only path that could be ranked: VD, Talent in basic disciplines; gain 0\.\d{4}\./);
  expect(whole.join(" ")).toContain(`${(call("PATHS") as Grid).length - 1 - 2 - 1} more cannot be ranked`);
  await writeCells(page, `'${sheet}'!B5`, [[7]]);
  expect((await summary()).join(" ")).toContain("demand orientation must be a number from 0 to 1, and its yellow cell holds 7.");
  expect(await hint()).toBe("must be a number from 0 to 1");
  // A blank is what HFS.VALUE takes it for.
  await writeCells(page, `'${sheet}'!B5`, [[null]]);
  expect(await summary()).toEqual(whole);
  await writeCells(page, `'${sheet}'!B4:B5`, [["nobody"], [0.5]]);
  expect(await summary()).toEqual(["The table has no unit named nobody."]);
  await writeCells(page, `'${sheet}'!B4`, [["bare"]]);
  expect((await summary())[0]).toBe("bare has no overall score: one of its layers holds no values.");
  await writeCells(page, `'${sheet}'!B4`, [["r0"]]);
  expect(await summary()).toEqual(whole);
  // A strong region has more to lose than the effort makes up for; a weak one has not.
  await writeCells(page, `'${sheet}'!B4`, [["r1"]]);
  const falls = /from 0\.\d\d to 0\.\d\d in 15 years\. It falls: layers decay/;
  expect((await summary()).join(" ")).toMatch(falls);
  expect(whole.join(" ")).not.toMatch(falls);
  await writeCells(page, "Own!C3", [["n.p."]]);
  expect((await summary())[0]).toMatch(/^No scores: an error stands below, under Scores\./);
  expect(problems).toEqual([]);
  await close();
});

describe.each([
  [270, "en", "light"],
  [270, "zh-CN", "dark"],
  [500, "zh-CN", "light"],
])("the steps at %i px, %s, %s", (width, language, theme) => {
  let workbench: WorkbenchPage;
  beforeAll(async () => {
    workbench = await openWorkbench(`?lang=${language}&theme=${theme}`);
    await workbench.page.evaluate((paneWidth) => localStorage.setItem("hfs.workbench", JSON.stringify({ paneWidth })), width);
    await reload(workbench.page);
    await untilOpen(workbench.page);
    await inWorkbook(workbench.page, null, (workbook) => workbook.activate("Paths!B4"));
  });
  afterAll(() => workbench.close());

  test.each(STEPS)("%s fits, and a screen reader can use it", async (step) => {
    const { page } = workbench;
    await show(page, step);
    await page.waitForTimeout(1200);
    if (process.env.HFS_SHOTS) await pane(page).screenshot({ path: `${process.env.HFS_SHOTS}/step-${step}-${width}-${language}-${theme}.png` });
    expect(await misfits(page)).toEqual([]);
    expect(await complaints(page)).toEqual([]);
  });
});
