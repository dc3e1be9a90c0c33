import { loadFunctions } from "../../src/tools/loadFunctions";
import type { CellValue } from "../../src/workbook/port";
import { expectSame, inWorkbook, openWorkbench, readCells, typeInto, writeCells, type WorkbenchPage } from "./workbenchPage";

jest.setTimeout(60_000);

type Grid = CellValue[][];

const { call } = loadFunctions();
const engine = (id: string, ...args: unknown[]): Grid => call(id, ...args) as Grid;

describe("The sample in the workbench", () => {
  let workbench: WorkbenchPage;
  let data: Grid;
  beforeAll(async () => {
    workbench = await openWorkbench();
    data = await readCells(workbench.page, "Data!A5:W35");
  });
  afterAll(() => workbench.close());

  const activate = (address: string): Promise<void> => inWorkbook(workbench.page, address, (workbook, given) => workbook.activate(given));

  test("opens without errors and without a request that leaves this computer", () => {
    expect(workbench.problems).toEqual([]);
    expect(data[0].slice(0, 4)).toEqual(["region", "region_zh", "macro_region", "H R&D expenditure, % of GDP"]);
  });

  test("shows no NaN and no error in any cell but #N/A where a picture needs it", async () => {
    const areas = await inWorkbook(workbench.page, null, async (workbook) => {
      const found: string[] = [];
      for (const sheet of await workbook.sheets()) {
        const used = await workbook.usedArea(sheet);
        if (!used) continue;
        const { values } = await workbook.read(`'${sheet}'!A1:DE180`);
        values.forEach((row, i) =>
          row.forEach((value, j) => /^#|NaN|Infinity|undefined/.test(String(value)) && found.push(`${sheet} ${i + 1},${j + 1}: ${String(value)}`)),
        );
      }
      return found;
    });
    // Z10:AC30 on Advantage holds the places of 21 sections in two groups, Y10:AB51 and AO10:AR51 on Network those of 42 sectors.
    const forPictures = areas.filter((found) =>
      /^(Advantage (1\d|2\d|30),(26|27|28|29)|Network ([1-4]\d|50|51),(25|26|27|28|41|42|43|44)): #N\/A$/.test(found),
    );
    expect(forPictures).toHaveLength(42 + 4 * 42);
    expect(areas.filter((found) => !forPictures.includes(found))).toEqual([]);
  });

  test("holds the scores that the engine gives, Anhui at .52 .76 .40", async () => {
    const scores = await readCells(workbench.page, "Scores!A5:G35");
    expectSame(scores, engine("SCORE", data));
    const anhui = scores.find(([unit]) => unit === "Anhui") as number[];
    expect(anhui.slice(1, 4).map((score) => score.toFixed(2))).toEqual(["0.52", "0.76", "0.40"]);
    expectSame(
      await readCells(workbench.page, "Scores!U5:Z35"),
      engine(
        "COORDINATION",
        scores.map((row) => row.slice(0, 4)),
      ),
    );
    expectSame(
      await readCells(workbench.page, "Scores!I28:L31"),
      engine(
        "CORRELATE",
        scores.map((row) => row.slice(1, 4)),
      ),
    );
  });

  test("shows how sure the ranks are: functions, sorted table, sentence and picture, also after another choice and other draws", async () => {
    const expected = (draws: number): Promise<Grid[]> =>
      Promise.all(["RANKS", "OUTRANKS"].map(async (id) => (await call(id, data, null, null, null, null, null, draws, 1, 0.25)) as Grid));
    const [ranks, ahead] = await expected(1000);
    expectSame(await readCells(workbench.page, "Robustness!P9:U39"), ranks);
    expectSame(await readCells(workbench.page, "Robustness!X9:BB39"), ahead);
    const anhui = ranks.find(([unit]) => unit === "Anhui") as number[];
    const sorted = await readCells(workbench.page, "Robustness!A10:G39");
    expect(sorted.map((row) => row[1])).toEqual([...ranks.slice(1).map((row) => row[1] as number)].sort((a, b) => a - b));
    for (const [unit, , , , , , behind] of sorted)
      expect(behind ?? "").toBe(unit === "Anhui" ? "" : ahead[ahead.findIndex(([row]) => row === "Anhui")][ahead[0].indexOf(unit)]);
    const sentence = async (): Promise<string> => String((await readCells(workbench.page, "Robustness!A3"))[0][0]);
    expect(await sentence()).toContain(
      `Anhui: rank ${anhui[1]} of 30; between ${anhui[3]} and ${anhui[4]} in at least 90 % of 1000 draws of the weights. Ahead of `,
    );
    expectSame(await readCells(workbench.page, "Robustness!A44:F50"), (await call("SENSITIVITY", data, null, null, null, 256, 1)) as Grid);

    await activate("Robustness!A1");
    await workbench.page.waitForSelector("#grid [data-chart=sample-ranks] svg circle");
    expect(await workbench.page.locator("#grid [data-chart=sample-ranks] svg circle").count()).toBe(31);
    await typeInto(workbench.page, "B5", "100");
    const [fewer] = await expected(100);
    expectSame(await readCells(workbench.page, "Robustness!P9:U39"), fewer);
    expect(await sentence()).toContain("of 100 draws");
    await typeInto(workbench.page, "B5", "1000");
    await writeCells(workbench.page, "Paths!B4", [["Xinjiang"]]);
    expect(await sentence()).toMatch(/^Xinjiang: rank \d+ of 30; .* (Ahead of|Behind) \S+.* \(next (below|above)\) in \d+ %\.$/);
    await writeCells(workbench.page, "Paths!B4", [["Anhui"]]);
    expectSame(await readCells(workbench.page, "Robustness!A10:G39"), sorted);
  });

  test("tells whether the layers can be told apart, by the rule it states", async () => {
    const scores = await readCells(workbench.page, "Scores!B6:D35");
    const flat = engine("RELIABILITY", scores);
    const cells = await readCells(workbench.page, "Robustness!A50:D85");
    const at = (text: string): number => cells.findIndex(([first]) => first === text);
    expectSame(cells.slice(at("Statistic"), at("Statistic") + 11), engine("RELIABILITY", engine("NORMALIZE", data, "zscore")));
    const start = at("The three layer scores together") + 1;
    expectSame(
      cells.slice(start, start + 8).map((row) => row.slice(0, 2)),
      flat,
    );
    const share = flat.find(([statistic]) => statistic === "First component share")?.[1] as number;
    expect(String(cells[at("Can the layers be told apart?") + 1][0])).toMatch(
      share >= 0.7 ? /^One factor dominates: \d+ %/ : /^The layers can be told apart: \d+ %/,
    );
  });

  test("ranks the paths of the province in the yellow cell, and follows when another is typed by keyboard", async () => {
    const demand = (await readCells(workbench.page, "Paths!B5"))[0][0];
    const expected = (unit: string): Grid => engine("PATH", data, unit, null, demand === null ? null : [[demand]], 17);
    expect((await readCells(workbench.page, "Paths!B4"))[0][0]).toBe("Anhui");
    const before = await readCells(workbench.page, "Paths!A8:O25");
    expectSame(before, expected("Anhui"));

    await activate("Paths!A1");
    await typeInto(workbench.page, "B4", "Xinjiang");
    const after = await readCells(workbench.page, "Paths!A8:O25");
    expectSame(after, expected("Xinjiang"));
    expect(after.map((row) => row[1]).slice(0, 4)).not.toEqual(before.map((row) => row[1]).slice(0, 4));
    await typeInto(workbench.page, "B4", "Anhui");
    expectSame(await readCells(workbench.page, "Paths!A8:O25"), before);
  });

  test("explains the first path: contributions add up to its gain", async () => {
    const [, first] = await readCells(workbench.page, "Paths!A8:O9");
    const explained = await readCells(workbench.page, "Paths!D42:K52");
    const contribution = explained[0].indexOf("Contribution");
    const sum = explained.slice(1).reduce((total, row) => total + (typeof row[contribution] === "number" ? (row[contribution] as number) : 0), 0);
    expect(sum).toBeCloseTo(first[4] as number, 12);
  });

  test("says how sure the ranking is: the function, titles, a sentence and bars, also for another province", async () => {
    const { page } = workbench;
    const [[demand]] = await readCells(page, "Paths!B5");
    const shown = async (unit: string): Promise<void> => {
      const sure = (await call("CONFIDENCE", data, unit, null, [[demand]])) as Grid;
      expectSame(await readCells(page, "Paths!D57:J74"), sure);
      const [code, first, , , , , verdict] = sure[1];
      expect((await readCells(page, "Paths!A7"))[0][0]).toMatch(
        new RegExp(
          `^How sure: ${String(verdict)}\\. Over 2000 draws ${String(code)} is first in ${Math.round(100 * (first as number))} %\\.( One of [A-Z0-9, ]+ and [A-Z0-9]+ is first in at least 80 %\\.)?$`,
        ),
      );
      const titles = new Map((await readCells(page, "Paths!B9:C25")).map(([id, title]) => [id, title]));
      expect((await readCells(page, "Paths!K58:K74")).flat()).toEqual(sure.slice(1).map(([id]) => titles.get(id)));
    };
    await shown("Anhui");
    await activate("Paths!A58");
    const picture = page.locator("#grid [data-chart=sample-first] svg");
    await picture.locator("text", { hasText: "How often each path comes first" }).waitFor();
    const ranked = (await readCells(page, "Paths!E58:E74")).filter(([first]) => typeof first === "number").length;
    expect(await picture.locator("rect").count()).toBe(ranked);
    await writeCells(page, "Paths!B4", [["Xinjiang"]]);
    await shown("Xinjiang");
    await writeCells(page, "Paths!B4", [["Anhui"]]);
    await shown("Anhui");
  });

  test("plans the effort of the province by year and compares plans; another effort and another plan of one's own change them", async () => {
    const { page } = workbench;
    const scores = await readCells(page, "Scores!A5:G35");
    const [[demand]] = await readCells(page, "Roadmap!B5");
    expect(demand).toBe((await readCells(page, "Paths!B5"))[0][0]);
    const planned = async (effort: number, own: Grid): Promise<void> => {
      const best = (await call("ROADMAP", scores, effort, 15, [[demand]], null, "Anhui")) as Grid;
      // A search ends where nothing better is near: its last digits are not the same in every engine.
      expectSame(await readCells(page, "Roadmap!A30:J46"), best, 6);
      expectSame(await readCells(page, "Roadmap!A51:D59"), (await call("STRATEGIES", scores, effort, 15, [[demand]], null, own, "Anhui")) as Grid, 6);
      const [from, to] = [best[1][7], best[16][7]].map((value) => (value as number).toFixed(3));
      const [path, rules] = (await readCells(page, "Roadmap!A7:A8")).flat();
      expect(path).toMatch(new RegExp(`^For Anhui the value index goes from ${from} to ${to} in 15 years; .* to software\\.$`));
      expect(rules).toMatch(/^(This effort does not hold today's value\. )?Greedy is within \d+\.\d % of the best plan; equal shares lose \d+\.\d %\.$/);
    };
    const thirds = (effort: number): Grid => Array.from({ length: 15 }, () => [effort / 3, effort / 3, effort / 3]);
    await planned(1, thirds(1));
    expect((await readCells(page, "Roadmap!A68:A82")).flat()).toEqual(Array.from({ length: 15 }, (_, year) => year));

    await activate("Roadmap!A1");
    const picture = page.locator("#grid [data-chart=sample-effort] svg");
    await picture.locator("text", { hasText: "Effort by year, best plan" }).waitFor();
    // Fifteen years in three layers, and the three names.
    expect(await picture.locator("rect").count()).toBe(48);
    await page.screenshot({ path: "test/e2e/shots/roadmap.png" });

    const before = await readCells(page, "Roadmap!A30:J46");
    await typeInto(page, "B6", "0.5");
    await planned(0.5, thirds(0.5));
    expect((await readCells(page, "Roadmap!A30:J46"))[16][7]).toBeLessThan(before[16][7] as number);
    await writeCells(page, "Roadmap!B6", [[50]]);
    expect((await readCells(page, "Roadmap!A30"))[0][0]).toBe("#VALUE!");
    expect((await readCells(page, "Roadmap!A7"))[0][0]).toBe("Effort in B6 must be a number above 0 and at most 4.27.");
    await writeCells(page, "Roadmap!B6", [[1]]);
    expectSame(await readCells(page, "Roadmap!A30:J46"), before);

    const third = (formula: string): Promise<void> => writeCells(page, "Roadmap!B68:D68", [[formula, formula, formula]]);
    await writeCells(page, "Roadmap!B68:D68", [[0.2, 0, 0.7]]);
    await planned(1, [[0.2, 0, 0.7], ...thirds(1).slice(1)]);
    await writeCells(page, "Roadmap!D68", [[0.9]]);
    expect((await readCells(page, "Roadmap!A66"))[0][0]).toMatch(/^Your plan is left out/);
    expect((await readCells(page, "Roadmap!A58:A59")).flat().map((name) => name ?? "")).toEqual(["none", ""]);
    await third('=IF(ISNUMBER($B$6),$B$6/3,"")');
    await planned(1, thirds(1));
  });

  test("answers a new value on What-if: scores, value and paths before and after", async () => {
    await activate("What-if!A1");
    const whatIf = await readCells(workbench.page, "What-if!A9:D17");
    expect(whatIf[0]).toEqual(["Measure", "Before", "After", "Change"]);
    const rows = await readCells(workbench.page, "What-if!A22:H41");
    expect(rows).toHaveLength(20);
    // The prefilled example H8 lifts hardware and nothing else; a second value, typed by keyboard, lifts it further.
    expect(rows[6].slice(0, 2)).toEqual(["H8 Basic research, % of R&D", "H8"]);
    expect(rows.map((row) => row[6] ?? "").filter((value) => value !== "")).toEqual([rows[6][6]]);
    const example = whatIf[1][3] as number;
    expect(example).toBeGreaterThan(0.001);
    expect(whatIf[2][3]).toBeCloseTo(0, 12);
    await typeInto(workbench.page, "G22", "6");
    const changed = await readCells(workbench.page, "What-if!A9:D17");
    expect(changed[1][1]).toBe(whatIf[1][1]);
    expect(changed[1][3]).toBeGreaterThan(example + 0.001);
    for (const [, before, after, change] of changed.slice(1)) expect((after as number) - (before as number)).toBeCloseTo(change as number, 12);
    const before = (await readCells(workbench.page, "Scores!A5:G35")).find(([unit]) => unit === "Anhui") as Grid[0];
    expect(changed.slice(1, 4).map((row) => row[1])).toEqual(before.slice(1, 4));
  });

  test("a province or a demand that is missing or wrong is said in one sentence, and nothing spreads over other cells", async () => {
    const set = (address: string, value: string | number | null): Promise<void> => writeCells(workbench.page, address, [[value]]);
    const own = await inWorkbook(workbench.page, null, async (workbook) => (await workbook.read("Paths!B5")).formulas[0][0]);
    const before = await readCells(workbench.page, "Paths!A6:O53");
    const whatIf = await readCells(workbench.page, "What-if!A7:K17");
    await set("Paths!B4", null);
    expect((await readCells(workbench.page, "Paths!A6"))[0][0]).toBe("Choose a province in B4.");
    expect((await readCells(workbench.page, "What-if!A7"))[0][0]).toBe("Choose a province in B4 on Paths.");
    expect((await readCells(workbench.page, "Paths!A8:O26")).flat().join("")).toBe("");
    expect((await readCells(workbench.page, "What-if!A9:K17")).flat().join("")).toBe("");
    await set("Paths!B4", "Anhui");
    expectSame(await readCells(workbench.page, "Paths!A6:O53"), before);

    await set("Paths!B5", 1.5);
    expect((await readCells(workbench.page, "Paths!A6"))[0][0]).toBe("Demand θ must lie between 0 and 1.");
    await set("Paths!B5", null);
    const blank = await readCells(workbench.page, "What-if!A7:K17");
    await set("Paths!B5", 0.5);
    expectSame(await readCells(workbench.page, "What-if!A7:K17"), blank);
    await set("Paths!B5", 0);
    for (const sheet of ["Roadmap", "What-if"]) expect(await readCells(workbench.page, `${sheet}!B5:C5`)).toEqual([[0, "set on Paths"]]);
    await set("Paths!B5", own);
    expectSame(await readCells(workbench.page, "What-if!A7:K17"), whatIf);
    expectSame(await readCells(workbench.page, "Paths!A6:O53"), before);

    await set("What-if!G30", "ten");
    expect((await readCells(workbench.page, "What-if!A7"))[0][0]).toBe("Check the new values: G30 is not a number.");
    await set("What-if!G30", null);
    expectSame(await readCells(workbench.page, "What-if!A7:K17"), whatIf);
  });

  test("a blank and a text among the data give what is promised", async () => {
    await activate("Data!A1");
    const [before] = (await readCells(workbench.page, "Data!D6")) as number[][];
    await inWorkbook(workbench.page, null, async (workbook) => workbook.write("Data!D6", [["six"]]));
    expect((await readCells(workbench.page, "Scores!A5"))[0][0]).toBe("#VALUE!");
    const text = await readCells(workbench.page, "Data!A5:W35");
    expect(() => engine("SCORE", text)).toThrow(
      'data: row Beijing, column H R&D expenditure, % of GDP holds "six", not a number. Write NA for a missing value.',
    );
    await inWorkbook(workbench.page, null, async (workbook) => workbook.write("Data!D6", [[null]]));
    const blank = await readCells(workbench.page, "Scores!A5:G35");
    expectSame(blank, engine("SCORE", await readCells(workbench.page, "Data!A5:W35")));
    expect(blank[1][6]).toBeLessThan(1);
    await inWorkbook(workbench.page, before[0], async (workbook, value) => workbook.write("Data!D6", [[value]]));
    expect((await readCells(workbench.page, "Scores!G6"))[0][0]).toBe(1);
  });

  test("shows what a Spanish province is specialized in and what is near, by functions, sorted tables, sentences and a scatter", async () => {
    const { page } = workbench;
    const table = await readCells(page, "Trade!A5:V57");
    const [nation] = await readCells(page, "Trade!B60:V60");
    const [complexity] = await readCells(page, "Trade!B62:V62");
    const names = table[0].slice(1);
    const line = (grid: Grid, province: string): number[] => grid.find(([name]) => name === province)!.slice(1) as number[];
    for (const province of ["Navarra", "Ceuta"]) {
      await writeCells(page, "Advantage!B4", [[province]]);
      const [quotients, rca, densities, gains] = [
        engine("LOCATION", table, [nation]),
        engine("RCA", table),
        engine("DENSITY", table, 0),
        engine("OUTLOOK", table, "gain", 0, null, [complexity]),
      ].map((grid) => line(grid, province));
      const sorted = await readCells(page, "Advantage!A10:F30");
      expect([...sorted.map(([name]) => name)].sort()).toEqual([...names].sort());
      sorted.forEach(([name, quotient, , density, value, gain], i) => {
        const j = names.indexOf(name);
        expectSame([[quotient, density, value, gain]], [[quotients[j], densities[j], complexity[j], gains[j]]]);
        if (i > 0) expect(quotient as number).toBeLessThanOrEqual((sorted[i - 1][1] as number) + 1e-6);
      });
      const near = await readCells(page, "Advantage!A35:B42");
      const absent = densities.filter((_, j) => rca[j] < 1).sort((a, b) => b - a);
      near.forEach(([, density], i) => expect(density).toBeCloseTo(absent[i], 6));
      const found = (await readCells(page, "Advantage!A6:A7")).flat();
      expect(found[0]).toMatch(new RegExp(`^${province}: .* of 21 sections present\\.$`));
      expect(found[1]).toContain(`Nearest absent section: ${String(near[0][0]).toLowerCase()} (density `);
    }
    expectSame(await readCells(page, "Advantage!AE9:AG61"), engine("COMPLEXITY", table, "regions", null, null, [complexity]));
    await writeCells(page, "Advantage!B4", [["Navarra"]]);
    const specialization = engine("SPECIALIZATION", table, [nation]);
    const start = (await readCells(page, "Advantage!A1:A70")).map(([cell]) => cell).lastIndexOf("Unit");
    expectSame(await readCells(page, `Advantage!A${start + 1}:I${start + 53}`), specialization);
    expectSame(await readCells(page, `Advantage!A${start - 2}:I${start - 2}`), [specialization.find(([name]) => name === "Navarra")!]);

    await activate("Advantage!A1");
    const picture = page.locator("#grid [data-chart=sample-relatedness] svg");
    await picture.locator("circle").first().waitFor();
    expect(await picture.locator("circle title").count()).toBe(21);
    const [[nearest]] = await readCells(page, "Advantage!A35");
    expect(await picture.locator("text[font-weight='600']").allTextContents()).toEqual(["Sections: how near, how complex", nearest]);
    await page.screenshot({ path: "test/e2e/shots/advantage.png" });
    await typeInto(page, "B4", "Atlantis");
    await page.keyboard.press("Escape");
    expect((await readCells(page, "Advantage!B4"))[0][0]).toBe("Navarra");
  });

  test("shows China's production network: functions, sorted lists, sentences, pictures, another wedge, and the demand of Paths", async () => {
    const { page } = workbench;
    const [flows, output, exports, imports, final, valueAdded, names] = await Promise.all(
      ["A6:AS48", "BB7:BB48", "AY7:AY48", "AZ7:AZ48", "AT6:BA48", "D54:AS54", "A7:A48"].map((range) => readCells(page, `Input-output!${range}`)),
    );
    const domestic = engine("COEFFICIENTS", flows, output, "domestic flows", exports, imports);
    const position = engine("POSITION", domestic, output);
    const linkages = engine("LINKAGES", domestic, output);
    expectSame(await readCells(page, "Network!P9:U51"), position);
    expectSame(await readCells(page, "Network!AD9:AL51"), linkages);
    expectSame(await readCells(page, "Network!BN9:DD51"), domestic);
    const check = engine("CHECK", flows, output, final, valueAdded);
    expectSame(await readCells(page, `Network!BI9:BL${8 + check.length}`), check);
    const column = (grid: Grid, j: number): number[] => grid.slice(1).map((row) => row[j] as number);
    const sorted = (values: number[]): number[] => [...values].sort((a, b) => b - a);

    const texts = (await readCells(page, "Network!A1:A160")).map(([cell]) => String(cell ?? ""));
    const [places, links, wedges] = ["Where sectors stand in the chain", "Which sectors are key", "A distortion and the prices that it moves"].map(
      (title) => texts.indexOf(title) + 1,
    );
    const placed = await readCells(page, `Network!A${places + 4}:D${places + 45}`);
    sorted(column(position, 3)).forEach((value, i) => expect(placed[i][2]).toBeCloseTo(value, 6));
    expect(placed.map(([name]) => name).sort()).toEqual(names.flat().sort());
    const linked = await readCells(page, `Network!A${links + 4}:D${links + 45}`);
    sorted(column(linkages, 3)).forEach((value, i) => expect(linked[i][2]).toBeCloseTo(value, 6));
    expect(texts[links]).toContain(`${linkages.filter((row) => row[8] === "key").length} of 42 sectors are key`);

    const wedge = (rate: number, sector: string): Grid => names.map(([name]) => [name === sector ? rate : 0]);
    const moved = async (rate: number, sector: string): Promise<void> => {
      const prices = engine("PRICES", domestic, output, wedge(rate, sector));
      const shown = await readCells(page, `Network!A${wedges + 7}:C${wedges + 16}`);
      sorted(column(prices, 2))
        .slice(0, 10)
        .forEach((value, i) => expect(shown[i][2]).toBeCloseTo(value, 6));
      const rest = domestic.slice(1).map((row, i) => [(output[i][0] as number) - row.slice(1).reduce<number>((sum, value) => sum + (value as number), 0)]);
      const cut = engine("WEDGECUT", domestic, output, rest, wedge(rate, sector), sector);
      const welfare = await readCells(page, `Network!A${wedges + 19}:D${wedges + 20}`);
      for (const [measure, without, distorted] of welfare) {
        const row = cut.find(([name]) => name === measure)!;
        expectSame([[without, distorted]], [[row[2], row[1]]]);
      }
    };
    await moved(0.1, "Electricity and heat");
    await writeCells(page, `Network!B${wedges + 2}`, [[0.25]]);
    await moved(0.25, "Electricity and heat");
    await writeCells(page, `Network!B${wedges + 2}`, [[0.1]]);

    await activate("Network!A1");
    const picture = page.locator("#grid [data-chart=sample-position] svg");
    await picture.locator("circle").first().waitFor();
    expect(await picture.locator("circle title").count()).toBe(42);
    expect(await picture.locator("text[font-weight='600']").allTextContents()).toContain("Electrical machinery");
    await page.screenshot({ path: "test/e2e/shots/network.png" });
    await writeCells(page, "Network!B4", [["Chemicals"]]);
    const demand = position.find(([name]) => name === "Chemicals")![3] as number;
    expect((await readCells(page, "Paths!B5"))[0][0]).toBeCloseTo(demand, 12);
    expectSame(await readCells(page, "Paths!A8:O25"), engine("PATH", data, "Anhui", null, [[demand]], 17));
    await writeCells(page, "Network!B4", [["Electrical machinery"]]);

    // A finding that spoils every answer blanks them all, and they come back once it is mended.
    const shown = await readCells(page, "Network!A4:G160");
    const [[flow]] = await readCells(page, "'Input-output'!E8");
    await writeCells(page, "'Input-output'!E8", [["many"]]);
    const spoilt = await readCells(page, "Network!A4:G160");
    expect(spoilt[5][0]).toMatch(/^Text among numbers: the answers below are blank until this is mended\./);
    expect((await readCells(page, "Paths!B5"))[0][0]).toBe(0.5);
    const blanks = [spoilt.slice(2, 4), spoilt.slice(places + 1 - 4, places - 1), spoilt.slice(places, places + 42), spoilt.slice(links, links + 42)];
    expect(blanks.flat(2).filter((cell) => (cell ?? "") !== "")).toEqual([]);
    expect(
      spoilt
        .slice(wedges + 3, wedges + 13)
        .flat()
        .filter((cell) => (cell ?? "") !== ""),
    ).toEqual([]);
    await writeCells(page, "'Input-output'!E8", [[flow]]);
    expectSame(await readCells(page, "Network!A4:G160"), shown);
  });

  test("has its charts over the cells", async () => {
    await activate("Scores!A1");
    await workbench.page.waitForSelector("#grid svg[role=img]");
    expect(await workbench.page.locator("#grid svg[role=img]").count()).toBeGreaterThan(0);
    expect(workbench.problems).toEqual([]);
  });
});
