import { Assessment } from "../../src/assessment/assessment";
import { plainCase } from "../../src/assessment/case";
import { stillThere, type Target, type Written } from "../../src/assessment/plan";
import { writeLayers, type Subject } from "../../src/assessment/writeLayers";
import { writePaths } from "../../src/assessment/writePaths";
import { en } from "../../src/locale/en";
import { zhCN } from "../../src/locale/zh-CN";
import { areaOf } from "../../src/workbook/address";
import type { CellValue } from "../../src/workbook/port";
import { Calculator } from "../workbook/evaluate";
import type { SampleSheet } from "../../src/workbook/sample/types";
import type { FakeWorkbook } from "../fakeWorkbook";
import { realSession } from "../realSession";
import { calculate } from "./calculate";
import { ADDRESS, exampleWorkbook, REGIONS } from "./example";

const session = realSession();
const NEW: Target = { kind: "newSheet" };
const HERE: Target = { kind: "selection" };

async function assess(
  workbook: FakeWorkbook,
  unit = "South",
  demand: number | null = 0.7,
  address = ADDRESS,
): Promise<{ assessment: Assessment; subject: Subject }> {
  const assessment = new Assessment(workbook, session);
  await assessment.chooseTable(address);
  await assessment.change({ demand });
  await assessment.chooseUnit(unit);
  const { dataset } = assessment.state();
  if (!dataset) throw new Error("no table");
  return { assessment, subject: { ...plainCase(dataset, unit, demand), version: session.version, today: "2026-11-23" } };
}

async function layers(workbook: FakeWorkbook, target: Target, demand: number | null = 0.7, address = ADDRESS, unit = "South"): Promise<Written> {
  const { assessment, subject } = await assess(workbook, unit, demand, address);
  const { standings } = assessment.state();
  if (!standings) throw new Error("no scores");
  return writeLayers(workbook, session, en, subject, standings, target);
}

async function paths(workbook: FakeWorkbook, target: Target, demand: number | null = 0.7): Promise<Written> {
  const { assessment, subject } = await assess(workbook, "South", demand);
  const ranking = assessment.state().paths;
  if (!ranking) throw new Error("no paths");
  return writePaths(workbook, session, en, subject, ranking, null, target);
}

const column = (grid: CellValue[][] | undefined, heading: string): CellValue[] => (grid ?? []).slice(1).map((row) => row[grid?.[0].indexOf(heading) ?? -1]);

describe("writing the layers", () => {
  test("puts live formulas on a new sheet that calculate without meeting each other", async () => {
    const workbook = exampleWorkbook();
    expect(await layers(workbook, NEW)).toEqual({ ok: true, address: "'HFS Layers'!A1:AM38", notes: true });
    const results = await calculate(workbook, session);
    expect([...results.keys()]).toEqual(["'HFS Layers'!A10", "'HFS Layers'!Q10", "'HFS Layers'!X10", "'HFS Layers'!AH10"]);
    expect(column(results.get("'HFS Layers'!A10"), "Unit")).toEqual(REGIONS.slice(1).map(([name]) => name));
    expect(column(results.get("'HFS Layers'!Q10"), "D").every((value) => typeof value === "number")).toBe(true);
    expect(column(results.get("'HFS Layers'!X10"), "Demand")).toEqual([0.7, 0.7, 0.7, 0.7, 0.7]);
  });

  test("holds no number but the inputs: everything else is a formula or a word", async () => {
    const workbook = exampleWorkbook();
    await layers(workbook, NEW);
    const numbers = [...(workbook.cells.get("HFS Layers") ?? [])].filter(([, { value }]) => typeof value === "number");
    expect(numbers).toEqual([["4,1", { value: 0.7, formula: "" }]]);
  });

  test("is one undo step and leaves everything else alone", async () => {
    const workbook = exampleWorkbook();
    const before = JSON.stringify([...(workbook.cells.get("Data") ?? [])]);
    await layers(workbook, NEW);
    expect([workbook.groups, workbook.writesOutside]).toEqual([1, 0]);
    expect(JSON.stringify([...(workbook.cells.get("Data") ?? [])])).toBe(before);
  });

  test("is known to be gone once it is undone or its sheet is deleted", async () => {
    const workbook = exampleWorkbook();
    const written = await layers(workbook, NEW);
    const address = written.ok ? written.address : "";
    expect(await stillThere(workbook, address)).toBe(true);
    workbook.fill("'HFS Layers'!A1", [[null]]);
    expect(await stillThere(workbook, address)).toBe(false);
    workbook.cells.delete("HFS Layers");
    expect(await stillThere(workbook, address)).toBe(false);
  });

  test("offers the units in the input cell and picks the chosen one out of the scores", async () => {
    const workbook = exampleWorkbook();
    await layers(workbook, NEW);
    expect(workbook.choices.get("'HFS Layers'!B4")).toBe("Data!A4:A8");
    const { formulas, values } = await workbook.read("'HFS Layers'!A7:B8");
    expect(values[0]).toEqual(["Unit", "Hardware"]);
    expect(formulas[1]).toEqual(["=$B$4", "=INDEX($B$11:$B$35,MATCH($B$4,$A$11:$A$35,0))"]);
  });

  test("notes each anchor with function, data, inputs, version and date", async () => {
    const workbook = exampleWorkbook();
    await layers(workbook, NEW);
    expect(await workbook.notes("HFS Layers")).toHaveLength(4);
    expect(workbook.noteTexts.get("'HFS Layers'!A10")).toBe(
      "HFS.SCORE(Data!$A$3:$G$8)\nData: Data!A3:G8\nInputs: Unit $B$4, Demand θ $B$5\nHFS 0.0.0, 2026-11-23",
    );
  });

  test("says beside the input that demand was assumed when it was not given", async () => {
    const workbook = exampleWorkbook();
    await layers(workbook, NEW, null);
    // Said as long as nobody types another value; what is no orientation is refused in its place.
    const { values, formulas } = await workbook.read("'HFS Layers'!B5:C5");
    expect([values[0][0], formulas[0][1]]).toEqual([
      0.5,
      `=IF(${"IF(ISNUMBER($B$5),AND($B$5>=0,$B$5<=1),FALSE)"},IF($B$5=0.5,"${en.sheet.demandAssumed}","${en.sheet.demandHint}"),"${en.sheet.demandWrong}")`,
    ]);
  });

  test("takes the next free name when the sheet exists, in any case", async () => {
    const workbook = exampleWorkbook();
    workbook.cells.set("hfs layers", new Map());
    await layers(workbook, NEW);
    await layers(workbook, NEW);
    expect(await workbook.sheets()).toEqual(["Data", "hfs layers", "HFS Layers 2", "HFS Layers 3"]);
  });

  test("stands at the selected cell where there is room, and calculates there", async () => {
    const workbook = exampleWorkbook();
    workbook.select("Data!J5");
    expect(await layers(workbook, HERE)).toMatchObject({ ok: true, address: "Data!J5:AV42" });
    const results = await calculate(workbook, session);
    expect([...results.keys()]).toEqual(["Data!J14", "Data!Z14", "Data!AG14", "Data!AQ14"]);
    expect(workbook.activated).toEqual(["Data!J5"]);
  });

  test("makes columns as wide as on a sheet of its own where they hold nothing else, and leaves the others", async () => {
    const first = async (workbook: FakeWorkbook): Promise<number | undefined> => {
      workbook.select("Data!J5");
      await layers(workbook, HERE);
      return workbook.widths.get("Data")?.[0].from;
    };
    expect(await first(exampleWorkbook())).toBe(9);
    expect(await first(exampleWorkbook().fill("Data!M900", [["mine"]]))).toBe(13);
    const own = exampleWorkbook();
    await layers(own, NEW);
    const beside = exampleWorkbook();
    beside.select("Data!J5");
    await layers(beside, HERE);
    const characters = (workbook: FakeWorkbook, sheet: string): number[] | undefined => workbook.widths.get(sheet)?.map((one) => one.characters);
    expect(characters(beside, "Data")).toEqual(characters(own, "HFS Layers"));
  });

  test("writes nothing over filled cells or into a table, and says which", async () => {
    const workbook = exampleWorkbook().fill("Data!M7", [["mine"]]);
    workbook.select("Data!J5");
    expect(await layers(workbook, HERE)).toEqual({ ok: false, sheet: "Data", occupied: ["M7"] });
    workbook.fill("Data!M7", [[null]]);
    await workbook.addTable("Data!N50:P51", "Far");
    await workbook.addTable("Data!N15:P16", "Near");
    expect(await layers(workbook, HERE)).toEqual({ ok: false, sheet: "Data", occupied: ["N15:P16"] });
    expect([workbook.groups, workbook.writesOutside]).toEqual([0, 0]);
  });

  test("tells when the host has no notes", async () => {
    const workbook = exampleWorkbook();
    workbook.hasNotes = false;
    expect(await layers(workbook, NEW)).toMatchObject({ ok: true, notes: false });
  });

  test("without names in the table units are numbers, and coordination does not take them for data", async () => {
    const workbook = exampleWorkbook(REGIONS.map((row) => row.slice(1)));
    await layers(workbook, NEW, 0.7, "Data!A3:F8", "2");
    const results = await calculate(workbook, session);
    expect((await workbook.read("'HFS Layers'!B4")).values).toEqual([[2]]);
    expect(column(results.get("'HFS Layers'!A10"), "Unit")).toEqual([1, 2, 3, 4, 5]);
    const named = exampleWorkbook();
    await layers(named, NEW);
    const expected = column((await calculate(named, session)).get("'HFS Layers'!Q10"), "D");
    expect(column(results.get("'HFS Layers'!Q10"), "D")).toEqual(expected);
  });

  test("leaves coordination and value out when a layer has no indicators", async () => {
    const workbook = exampleWorkbook(REGIONS.map((row) => row.slice(0, 5)));
    await layers(workbook, NEW, 0.7, "Data!A3:E8");
    expect([...(await calculate(workbook, session)).keys()]).toEqual(["'HFS Layers'!A10"]);
  });
});

describe("writing the paths", () => {
  test("puts ranking and explanation as live formulas that calculate and agree", async () => {
    const workbook = exampleWorkbook();
    expect(await paths(workbook, NEW)).toMatchObject({ ok: true, notes: true });
    const list = await calculate(workbook, session);
    const [[anchor, ranking]] = [...list];
    expect(anchor).toBe("'HFS Paths'!A7");
    expect(column(ranking, "Reason").some((reason) => String(reason).includes("Demand was not given"))).toBe(false);
    const explained = [...list.values()][2];
    const gain = column(ranking, "Gain")[0];
    const sum = column(explained, "Contribution").reduce<number>((total, part) => total + Number(part), 0);
    expect(sum).toBeCloseTo(Number(gain), 10);
  });

  test("explains the first path unless another is typed, out of the list", async () => {
    const workbook = exampleWorkbook();
    await paths(workbook, NEW);
    const input = [...workbook.choices].find(([, source]) => source.startsWith("'HFS Paths'!B8"));
    expect(workbook.choices.get("'HFS Paths'!B4")).toBe("Data!A4:A8");
    expect((await workbook.read(input?.[0] ?? "")).formulas).toEqual([["=$B$8"]]);
  });

  test("puts how often each path comes first below, live and noted, with a bar for each ranked path under its title", async () => {
    const workbook = exampleWorkbook();
    await paths(workbook, NEW);
    const [list, sure] = [...(await calculate(workbook, session))];
    const [anchor, grid] = sure;
    expect(session.call("CONFIDENCE", [REGIONS, "South", null, 0.7, 2000])).toEqual({ ok: true, value: grid });
    expect(column(grid, "Path").sort()).toEqual(column(list[1], "Path").sort());
    const { formulas } = await workbook.read(anchor);
    expect(formulas).toEqual([["=HFS.CONFIDENCE(Data!$A$3:$G$8,$B$4,,$B$5,2000)"]]);
    expect(workbook.noteTexts.get(anchor)).toContain("HFS.CONFIDENCE(Data!$A$3:$G$8,$B$4,,$B$5,2000)\nData: Data!A3:G8");
    const { row } = areaOf(anchor);
    const ranked = column(grid, "First").filter((share) => typeof share === "number").length;
    const [chart] = workbook.charts;
    expect(chart).toMatchObject({ kind: "bars", series: [{ values: `'HFS Paths'!B${row + 2}:B${row + 1 + ranked}` }] });
    expect(chart.categories).toBe(`'HFS Paths'!H${row + 2}:H${row + 1 + ranked}`);
    expect((await workbook.read(chart.categories)).formulas[0]).toEqual([
      `=IF($A$${row + 2}="","",IFERROR(INDEX($C$8:$C$24,MATCH($A$${row + 2},$B$8:$B$24,0)),""))`,
    ]);
    expect(chart.description).toContain("2,000 draws");
  });

  test("heads how sure and why, leaves at most two blank rows between what it writes, and has the bars in the first columns", async () => {
    const workbook = exampleWorkbook();
    await paths(workbook, NEW);
    const [[, list], [anchor, sure], [explainAnchor]] = [...(await calculate(workbook, session))];
    const [sureRow, explainRow] = [anchor, explainAnchor].map((address) => areaOf(address).row);
    const text = async (row: number): Promise<CellValue> => (await workbook.read(`'HFS Paths'!A${row + 1}`)).values[0][0];
    expect([await text(sureRow - 2), await text(explainRow - 3)]).toEqual(["How sure the ranking is", "Why a path ranks where it does"]);
    expect(sureRow - 2 - (6 + list.length)).toBe(1);
    const picture = areaOf(workbook.charts[0].place);
    expect(picture).toMatchObject({ row: sureRow + sure.length + 1, column: 0 });
    expect(explainRow - 3 - (picture.row + picture.rows)).toBe(1);
  });

  test("says how sure the first place is in a live sentence of the pane's language", async () => {
    const said = async (words: typeof en, given: [first: number, verdict: string][]): Promise<string> => {
      const workbook = exampleWorkbook();
      const { assessment, subject } = await assess(workbook);
      await writePaths(workbook, session, words, subject, assessment.state().paths!, null, NEW);
      const [, [anchor]] = [...(await calculate(workbook, session))];
      const { sheet, row } = areaOf(anchor);
      // What the functions gave stands as values; only the sentence is calculated.
      const cells = Array.from({ length: row + 12 }, (_, i) =>
        Array.from({ length: 7 }, (__, j): CellValue => {
          const cell = workbook.cells.get(sheet)!.get(`${i},${j}`);
          if (given[i - row - 1] && j === 1) return given[i - row - 1][0];
          if (given[i - row - 1] && j === 6) return given[i - row - 1][1];
          return i === row - 1 && j === 0 ? cell!.formula : (cell?.value ?? null);
        }),
      );
      const blocks = [{ row: 0, column: 0, cells }];
      const calculator = new Calculator({ title: "", start: "", sheets: [{ name: sheet, blocks } as unknown as SampleSheet] }, {});
      const [a, b, c] = [1, 2, 3].map((place) => String(cells[row + place][0]));
      const text = String(calculator.read(`'${sheet}'!A${row}`)[0][0]);
      return text.replaceAll(a, "{a}").replaceAll(b, "{b}").replaceAll(c, "{c}");
    };
    const behind: [number, string][] = [
      [0.1, "behind"],
      [0, "behind"],
      [0, "behind"],
      [0, "behind"],
    ];
    const contested: [number, string][] = [[0.36, "contested"], [0.3, "in the top set"], [0.2, "in the top set"], ...behind];
    expect(await said(en, [[0.9, "robust"], ...behind])).toBe("How sure: robust. {a} comes first in 90 % of 2,000 draws.");
    expect(await said(en, contested)).toBe("How sure: contested. {a} comes first in 36 % of 2,000 draws. One of {a}, {b} and {c} is first in at least 80 %.");
    expect(await said(zhCN, contested)).toBe("可信程度：难分高下。共 2,000 次抽样，{a} 在 36 % 的抽样中居首。{a}、{b} 与 {c} 之一在至少 80 % 的抽样中居首。");
    expect(await said(en, Array(7).fill([0.1, "nothing to gain"]))).toBe(en.pathView.sureNothing.replace("{draws}", "2,000"));
  });

  test("has columns wide enough for the tables' headings", async () => {
    const workbook = exampleWorkbook();
    await paths(workbook, NEW);
    const grids = [...(await calculate(workbook, session)).values()];
    const width = (at: number): number => workbook.widths.get("HFS Paths")?.find(({ from, to }) => from <= at && at <= to)?.characters ?? 0;
    expect(grids).toHaveLength(3);
    for (const grid of grids) grid[0].forEach((heading, j) => expect(width(j)).toBeGreaterThan(1.1 * String(heading).length));
  });

  test("every unit of the table fits where one was written", async () => {
    for (const [unit] of REGIONS.slice(1)) {
      const workbook = exampleWorkbook();
      await paths(workbook, NEW);
      await workbook.write("'HFS Paths'!B4", [[unit]]);
      await expect(calculate(workbook, session)).resolves.toHaveProperty("size", 3);
    }
  });

  test("writes nothing over filled cells", async () => {
    const workbook = exampleWorkbook();
    workbook.select("Data!B2");
    expect(await paths(workbook, HERE)).toMatchObject({ ok: false, sheet: "Data" });
    expect(workbook.groups).toBe(0);
  });

  test("the cell to choose the unit in says so when the table has no such name", async () => {
    const workbook = exampleWorkbook();
    await paths(workbook, NEW);
    const { formulas } = await workbook.read(`'${en.sheet.pathsName}'!C4`);
    expect(formulas[0][0]).toBe(`=IF(ISNUMBER(MATCH($B$4,Data!$A$4:$A$8,0)),"${en.sheet.unitHint}","${en.sheet.unitUnknown}")`);
  });

  test("a unit whose name looks like a number or a date stays text in the cell to choose it in", async () => {
    for (const name of ["001", "1-2"]) {
      const workbook = exampleWorkbook(REGIONS.map((line, i) => (i === 2 ? [name, ...line.slice(1)] : line)));
      const { assessment, subject } = await assess(workbook, name);
      await writePaths(workbook, session, en, subject, assessment.state().paths!, null, NEW);
      const { values, formulas } = await workbook.read(`'${en.sheet.pathsName}'!B4`);
      expect([values[0][0], formulas[0][0]]).toEqual([name, ""]);
      expect((await calculate(workbook, session)).size).toBe(3);
    }
  });

  test("speaks Chinese where the pane does, and keeps the formulas", async () => {
    const workbook = exampleWorkbook();
    const { assessment, subject } = await assess(workbook);
    const ranking = assessment.state().paths;
    if (!ranking) throw new Error("no paths");
    await writePaths(workbook, session, zhCN, subject, ranking, null, NEW);
    expect(await workbook.sheets()).toEqual(["Data", zhCN.sheet.pathsName]);
    expect((await calculate(workbook, session)).size).toBe(3);
    expect(workbook.charts.map(({ title }) => title)).toEqual([zhCN.sheet.sureTitle]);
  });

  test("names the series of charts as the pane speaks", async () => {
    const workbook = exampleWorkbook();
    const { assessment, subject } = await assess(workbook);
    const { standings, paths: ranking } = assessment.state();
    if (!standings || !ranking) throw new Error("no scores");
    await writeLayers(workbook, session, zhCN, subject, standings, NEW);
    await writePaths(workbook, session, zhCN, subject, ranking, null, NEW);
    const names = workbook.charts.flatMap(({ series }) => series.map(({ name }) => name));
    expect(names).toEqual(expect.arrayContaining(["得分", "中位数", "居首"]));
    expect(names.join()).not.toMatch(/[a-z]/);
  });
});
