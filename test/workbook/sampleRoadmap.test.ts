import { effortLimit } from "../../src/engine/roadmap/effortLimit";
import { DEFAULT_PARAMETERS } from "../../src/engine/upgrading/parameters";
import { areaOf } from "../../src/workbook/address";
import { sampleWorkbook } from "../../src/workbook/sample/definition";
import { MOST_EFFORT } from "../../src/workbook/sample/effort";
import { Calculator } from "./evaluate";
import { FUNCTIONS } from "./sampleFunctions";

const sample = sampleWorkbook();
const calculated = new Calculator(sample, FUNCTIONS);
const sheet = sample.sheets.find(({ name }) => name === "Roadmap")!;
const BEST = "A30:J46";
const COMPARED = "A51:D59";

const read = (address: string, calculator = calculated): any[][] => calculator.read(`Roadmap!${address}`) as any[][];
const typed = (cells: Record<string, unknown>): Calculator => new Calculator(sample, FUNCTIONS, cells);
const said = (calculator: Calculator, cell = "A7"): string => String(read(cell, calculator)[0][0]);
const scores = calculated.read("Scores!A5:G35");
const demand = calculated.read("Paths!B5")[0][0];
const worth = (name: string, calculator = calculated): any[] => read(COMPARED, calculator).find(([strategy]) => strategy === name)!;

describe("the sheet Roadmap", () => {
  test("asks the functions with the province, its scores and demand orientation, and the effort in the yellow cell", () => {
    expect(read(BEST)).toEqual(FUNCTIONS.roadmap(scores, 1, 15, demand, null, "Anhui"));
    expect(read("A4:B6")).toEqual([
      ["Province", "Anhui"],
      ["Demand θ", demand],
      ["Effort a year", 1],
    ]);
    const other = typed({ "Roadmap!B6": 0.5, "Paths!B4": "Hainan", "Paths!B5": 0.8 });
    expect(read(BEST, other)).toEqual(FUNCTIONS.roadmap(scores, 0.5, 15, 0.8, null, "Hainan"));
    expect(read(COMPARED, other)).toEqual(FUNCTIONS.strategies(scores, 0.5, 15, 0.8, null, Array(15).fill(Array(3).fill(0.5 / 3)), "Hainan"));
  });

  test("begins with the province's scores and the value index of Paths, and spends the whole effort every year but the last", () => {
    const [head, ...rows] = read(BEST);
    expect(head).toEqual([
      ...["Year", "Hardware", "Firmware", "Software", "Effort hardware", "Effort firmware", "Effort software"],
      ...["Value index", "Mismatch", "Bottleneck"],
    ]);
    const own = scores.find(([unit]) => unit === "Anhui")!;
    expect(rows[0].slice(0, 4)).toEqual([0, ...own.slice(1, 4)]);
    const value = calculated.read("Paths!D32:L33");
    expect(rows[0][7]).toBeCloseTo(value[1][value[0].indexOf("Value index")] as number, 12);
    expect(rows.map(([year]) => year)).toEqual(Array.from({ length: 16 }, (_, year) => year));
    for (const row of rows.slice(0, 15)) expect(row[4] + row[5] + row[6]).toBeCloseTo(1, 12);
    expect(rows[15].slice(4, 7)).toEqual(["", "", ""]);
  });

  test("says in one sentence what the plan does, and in another what greedy and equal shares lose, for each kind of province", () => {
    for (const province of ["Anhui", "Guangdong", "Hainan", "Xinjiang"]) {
      const other = typed({ "Paths!B4": province });
      const [, ...rows] = read(BEST, other);
      const [h, f, s] = rows[0].slice(4, 7).map((effort) => (100 * effort).toFixed(0));
      const loss = (name: string): string => (100 - 100 * worth(name, other)[2]).toFixed(1);
      expect(said(other)).toBe(
        `For ${province} the value index goes from ${rows[0][7].toFixed(3)} to ${rows[15][7].toFixed(3)} in 15 years; of the first year's effort ${h} % go to hardware, ${f} % to firmware, ${s} % to software.`,
      );
      expect(said(other, "A8")).toBe(
        `${rows[15][7] < rows[0][7] ? "This effort does not hold today's value. " : ""}Greedy is within ${loss("greedy")} % of the best plan; equal shares lose ${loss("equal")} %.`,
      );
    }
  });

  test("without a province, with a wrong demand or effort, or before the answer is there it says what to do, and shows no number", () => {
    const silent = (calculator: Calculator): void => expect(read("A31:J46", calculator).flat().join("")).toBe("");
    const none = typed({ "Paths!B4": null });
    expect(said(none)).toBe("Choose a province in B4 on Paths.");
    silent(none);
    expect(said(typed({ "Paths!B4": "Atlantis" }))).toBe("Choose a province in B4 on Paths.");
    expect(said(typed({ "Paths!B5": 2 }))).toBe("Demand θ in B5 on Paths must lie between 0 and 1.");
    for (const effort of [null, "much", 0, -1, 4.3, 50]) {
      const other = typed({ "Roadmap!B6": effort });
      expect(said(other)).toBe("Effort in B6 must be a number above 0 and at most 4.27.");
      for (const cell of ["A8", "A66"]) expect(said(other, cell)).toBe("");
      silent(other);
    }
    const waiting = new Calculator(sample, { ...FUNCTIONS, strategies: () => new Error("#N/A") });
    expect(said(waiting)).toMatch(/to software\.$/);
    expect(said(waiting, "A8")).not.toContain("Greedy");
    expect(said(new Calculator(sample, { ...FUNCTIONS, roadmap: () => new Error("#N/A") }))).toMatch(/^No plan yet: wait a moment;/);
    expect(said(typed({ "Paths!B5": null }))).toMatch(/^For Anhui/);
    expect(read("B5:C5", typed({ "Paths!B5": null }))).toEqual([[0.5, "0.5 is assumed: none is set on Paths"]]);
  });
});

test("the largest effort that Roadmap names is the engine's, rounded down", () => {
  const { limit } = effortLimit(DEFAULT_PARAMETERS);
  expect(MOST_EFFORT).toBe(Math.floor(100 * limit) / 100);
  expect(read("C6")[0][0]).toMatch(/^for the three layers together, at most 4\.27; /);
});

describe("a plan of one's own", () => {
  test("is equal thirds until amounts are typed, worth what equal shares are", () => {
    expect(read("B68:E82")).toEqual(Array(15).fill([1 / 3, 1 / 3, 1 / 3, 0]));
    expect(read("A68:A82").flat()).toEqual(Array.from({ length: 15 }, (_, year) => year));
    worth("your plan")
      .slice(1)
      .forEach((figure, j) => expect(figure).toBeCloseTo(worth("equal")[j + 1], 12));
    expect(said(calculated, "A66")).toBe(
      `Your plan is worth ${(100 * worth("your plan")[2]).toFixed(1)} % of the best one. It starts as equal thirds: type other amounts into the yellow cells.`,
    );
    expect(read("B68", typed({ "Roadmap!B6": 0.6 }))[0][0]).toBeCloseTo(0.2, 12);
  });

  test("typed amounts change its worth and no other plan's", () => {
    const best = read(BEST);
    const amounts = Object.fromEntries([0, 1, 2].flatMap((year) => [0, 1, 2].map((j) => [`Roadmap!${"BCD"[j]}${68 + year}`, best[1 + year][4 + j]])));
    const other = typed(amounts);
    expect(worth("your plan", other)[2]).toBeGreaterThan(worth("your plan")[2]);
    for (const name of ["greedy", "equal", "gap", "hardware first", "best constant", "none"]) expect(worth(name, other)).toEqual(worth(name));
    const idle = typed({ "Roadmap!B68": 0 });
    expect(read("E68", idle)[0][0]).toBeCloseTo(1 / 3, 9);
    expect(worth("your plan", idle)[2]).toBeLessThan(worth("your plan")[2]);
  });

  test("that cannot be carried out is left out, and the sentence says why; the other plans stand", () => {
    for (const amount of [1, -0.1, "half", null]) {
      const other = typed({ "Roadmap!C73": amount });
      expect(said(other, "A66")).toBe("Your plan is left out: each year needs three amounts from 0 on that add up to no more than the effort in B6.");
      expect(worth("your plan", other)).toBeUndefined();
      expect(worth("equal", other)).toEqual(worth("equal"));
      expect(said(other)).toBe(said(calculated));
    }
  });
});

describe("the pictures of Roadmap", () => {
  const [effort, course, plans] = sheet.charts;
  const headings = (addresses: readonly string[], row: number): unknown[] =>
    addresses.map((address) => calculated.read(`Roadmap!A${row}:J${row}`)[0][areaOf(address).column]);

  test("stand first: effort beside scores right below the finding, the plans' worth beside their table", () => {
    expect(sheet.charts.map(({ place }) => place)).toEqual(["Roadmap!$A$10:$E$27", "Roadmap!$F$10:$J$27", "Roadmap!$F$51:$J$64"]);
    expect(sheet.frozenRows).toBe(8);
    const filled = sheet.blocks.flatMap(({ row, cells }) => cells.map((_, i) => row + i));
    expect(filled.filter((row) => row >= 8 && row < 28)).toEqual([]);
  });

  test("show the effort of each year as stacked columns in the layers' colours", () => {
    expect(effort).toMatchObject({ kind: "columns", stacked: true, categories: "Roadmap!$A$31:$A$45" });
    expect(effort.series.map(({ name, color }) => [name, color])).toEqual([
      ["Hardware", "#0072B2"],
      ["Firmware", "#007A59"],
      ["Software", "#B84E00"],
    ]);
    expect(
      headings(
        effort.series.map(({ values }) => values),
        30,
      ),
    ).toEqual(["Effort hardware", "Effort firmware", "Effort software"]);
    const numbers = effort.series.flatMap(({ values }) => calculated.read(values).flat());
    expect(numbers.filter((value) => typeof value !== "number")).toEqual([]);
  });

  test("show scores and value index as lines over all years, and all plans as bars", () => {
    expect(course).toMatchObject({ kind: "lines", categories: "Roadmap!$A$31:$A$46" });
    expect(
      headings(
        course.series.map(({ values }) => values),
        30,
      ),
    ).toEqual(course.series.map(({ name }) => name));
    expect(plans).toMatchObject({ kind: "bars", categories: "Roadmap!$A$52:$A$59" });
    expect(calculated.read(plans.categories).flat()).toEqual(["optimal", "greedy", "equal", "gap", "hardware first", "best constant", "none", "your plan"]);
    expect(headings([plans.series[0].values], 51)).toEqual(["Present value"]);
  });
});
