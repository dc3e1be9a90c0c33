import { areaOf } from "../../src/workbook/address";
import { robustnessSheet } from "../../src/workbook/sample/robustness";
import { sampleLayout, sampleNames } from "../../src/workbook/sample/layout";
import { sampleSource } from "../../src/workbook/sample/source";
import { sampleWorkbook } from "../../src/workbook/sample/definition";
import { Calculator } from "./evaluate";
import { FUNCTIONS } from "./sampleFunctions";

const sample = sampleWorkbook();
const calculated = new Calculator(sample, FUNCTIONS);
const sheet = robustnessSheet(sampleLayout(sampleNames(), sampleSource()));
const data = calculated.read("Data!A5:W35") as any[][];
const TABLE = "Robustness!A10:G39";
const RANKS = "Robustness!P10:U39";
const MATRIX = "Robustness!X9:BB39";

const finding = (calculator: Calculator): string => String(calculator.read("Robustness!A3")[0][0]);
const shares = (calculator: Calculator, chosen: string): Map<unknown, unknown> => {
  const [head, ...rows] = calculator.read(MATRIX);
  const own = rows.find(([unit]) => unit === chosen) as unknown[];
  return new Map(head.slice(1).map((unit, j) => [unit, own[j + 1]]));
};
/** With other functions in place of the real ones. */
const instead = (functions: Record<string, (...args: any[]) => unknown>, typed: Record<string, unknown> = {}): Calculator =>
  new Calculator(sample, { ...FUNCTIONS, ...functions }, typed);
const withRanks = (change: (rows: any[][]) => any[][]): Record<string, (...args: any[]) => unknown> => ({
  ranks: (...args) => change((FUNCTIONS.ranks(...args) as any[][]).map((row) => [...row])),
});

describe("the sheet Robustness", () => {
  test("asks the functions with the yellow cells, over the whole table of data", () => {
    const expected = FUNCTIONS.ranks(data, null, null, null, null, null, 1000, 1, 0.25) as unknown[][];
    expect(calculated.read("Robustness!P9:U39")).toEqual(expected);
    expect(calculated.read(MATRIX)).toEqual(FUNCTIONS.outranks(data, null, null, null, null, null, 1000, 1, 0.25));
    const other = new Calculator(sample, FUNCTIONS, { "Robustness!B5": 200, "Robustness!B6": 0.9, "Robustness!B7": 7 });
    expect(other.read("Robustness!P9:U39")).toEqual(FUNCTIONS.ranks(data, null, null, null, null, null, 200, 7, 0.9));
    expect(other.read("Robustness!P9:U39")).not.toEqual(expected);
    expect(finding(other)).toContain("90 % of 200 draws");
    expect(calculated.read("Robustness!C6")[0][0]).toBe("each weight moves by up to ± 25 %");
  });

  test("its ranks are those of the sheet of scores", () => {
    const scores = new Map(calculated.read("Scores!A6:F35").map((row) => [row[0], row[5]]));
    for (const [unit, rank] of calculated.read(RANKS)) expect([unit, rank]).toEqual([unit, scores.get(unit)]);
  });

  test("the reading table holds every province once, in the order of ranks, with its own figures", () => {
    const rows = calculated.read(TABLE);
    const raw = new Map(calculated.read(RANKS).map((row) => [row[0], row]));
    expect(rows.map(([unit]) => unit).sort()).toEqual([...raw.keys()].sort());
    const ahead = shares(calculated, "Anhui");
    rows.forEach(([unit, rank, low, median, high, atRank, behind], i) => {
      expect([rank, median, low, high, atRank]).toEqual(raw.get(unit)!.slice(1));
      expect(behind).toBe(unit === "Anhui" ? "" : ahead.get(unit));
      if (i > 0) expect(rank as number).toBeGreaterThanOrEqual(rows[i - 1][1] as number);
    });
    expect(calculated.read("Robustness!G9")).toEqual([["Behind Anhui"]]);
  });

  test("equal ranks keep the order of the table, and a province without a rank stands last", () => {
    const tied = instead(
      withRanks(([head, ...rows]) => [
        head,
        ...rows.map((row) => {
          if (row[0] === "Hebei") return [row[0], new Error("#N/A"), "", "", "", ""];
          return row[1] === 2 || row[1] === 3 ? [row[0], 2, ...row.slice(2)] : row;
        }),
      ]),
    );
    const order = tied.read("Robustness!A10:A39").flat();
    const expected = calculated
      .read(RANKS)
      .filter(([, rank]) => rank === 2 || rank === 3)
      .map(([unit]) => unit);
    expect(order.slice(1, 3)).toEqual(expected);
    expect(order[29]).toBe("Hebei");
    expect(new Set(order).size).toBe(30);
    expect(tied.read("Robustness!C39:F39")).toEqual([["", "", "", ""]]);
  });

  test("says in one sentence how sure the rank is, for each province", () => {
    const rows = calculated.read(TABLE);
    rows.forEach(([unit, rank, low, , high], i) => {
      const other = new Calculator(sample, FUNCTIONS, { "Paths!B4": unit });
      const ahead = shares(other, String(unit));
      const [next, word] = i === 29 ? [rows[i - 1][0], "above"] : [rows[i + 1][0], "below"];
      const interval = low === high ? `; rank ${low} in at least 90 %` : `; between ${low} and ${high} in at least 90 %`;
      const share = Math.round(100 * (ahead.get(next) as number));
      expect(finding(other)).toBe(
        `${unit}: rank ${rank} of 30${interval} of 1000 draws of the weights. ${word === "above" ? `Behind ${next} (next above) in ${100 - share} %.` : `Ahead of ${next} (next below) in ${share} %.`}`,
      );
    });
  });

  test("without a choice, with wrong inputs or before the ranks are there it says what to do", () => {
    const said = (typed: Record<string, unknown>): string => finding(new Calculator(sample, FUNCTIONS, typed));
    expect(said({ "Paths!B4": null })).toBe("Choose a province in B4 on Paths.");
    expect(said({ "Paths!B4": "Atlantis" })).toBe("Choose a province in B4 on Paths.");
    const wrong = "Fill in the yellow cells: draws a whole number from 1 to 100 000, noise 0 to 1, seed a whole number from 0.";
    for (const typed of [
      { B5: null },
      { B5: 0 },
      { B5: 200000 },
      { B5: 2.5 },
      { B5: "x" },
      { B7: 1.5 },
      { B6: -0.1 },
      { B6: 2 },
      { B6: "much" },
      { B7: -1 },
      { B7: null },
    ])
      expect(said(Object.fromEntries(Object.entries(typed).map(([cell, value]) => [`Robustness!${cell}`, value])))).toBe(wrong);
    // A cell whose promise is open holds #N/A and has not spilled.
    const waiting = instead({ ranks: () => new Error("#N/A"), outranks: () => new Error("#N/A"), sensitivity: () => new Error("#N/A") });
    expect(finding(waiting)).toBe("No ranks yet: wait a moment; if none come, check the yellow cells and the table on Data.");
    expect(waiting.read(TABLE).flat().join("")).toBe("");
    expect(waiting.read("Robustness!A43")[0][0]).toBe("No answer yet: wait a moment; if none comes, check the seed and the table on Data.");
    // The chances may still be on their way when the ranks are there: no chance is said then, rather than 0.
    const half = instead({ outranks: () => new Error("#N/A") });
    expect(finding(half)).toMatch(/^Anhui: rank \d+ of 30; .* of 1000 draws of the weights\.$/);
    expect(half.read("Robustness!G10:G39").flat().join("")).toBe("");
    const unranked = instead(withRanks((rows) => rows.map((row) => (row[0] === "Anhui" ? [row[0], new Error("#N/A"), "", "", "", ""] : row))));
    expect(finding(unranked)).toBe("Anhui has no rank: too much of its data is missing.");
  });

  test("its pictures show the sorted table with the chosen province, and the totals of all factors", () => {
    const [ranks, factors] = sheet.charts;
    expect(ranks).toMatchObject({ kind: "intervals", categories: "Robustness!$A$10:$A$39", highlight: "Paths!$B$4" });
    expect(ranks.series.map(({ name, values }) => [name, areaOf(values).column])).toEqual([
      ["Rank", 1],
      ["5 %", 2],
      ["95 %", 4],
      ["Median", 3],
    ]);
    expect(calculated.read("Robustness!B9:E9")).toEqual([["Rank", "Low", "Median", "High"]]);
    expect(factors).toMatchObject({ kind: "bars", categories: "Robustness!$A$45:$A$50", series: [{ values: "Robustness!$C$45:$C$50" }] });
  });

  test("prints what is to be read, not the raw tables", () => {
    expect(sheet.printed).toMatchObject({ row: 0, column: 0, columns: 14 });
    for (const { place } of sheet.charts) {
      const { row, column, rows, columns } = areaOf(place);
      expect(column + columns).toBeLessThanOrEqual(14);
      expect(row + rows).toBeLessThanOrEqual(sheet.printed!.rows);
    }
  });
});

describe("which choice moves the ranks", () => {
  const head = ["Factor", "First order", "Total", "Low", "High", "Changed"];
  const factors = (...rows: unknown[][]): Calculator => instead({ sensitivity: () => [head, ...rows] });

  test("is the factor with the largest total, with its interval; those without choice are named", () => {
    const [first, ...rows] = calculated.read("Robustness!A44:F50");
    expect(first).toEqual(head);
    const most = rows.reduce((best, row) => (Number(row[2]) > Number(best[2]) ? row : best));
    const still = rows.filter((row) => row[5] === "nothing").map(([factor]) => factor);
    const [total, low, high] = [most[2], most[3], most[4]].map((value) => (value as number).toFixed(2));
    expect(calculated.read("Robustness!A43")[0][0]).toBe(
      `The ranks move most with ${String(most[0]).toLowerCase()}: total index ${total}, 90 % interval ${low} to ${high}.${still.length > 0 ? ` Nothing to vary: ${still.join(", ").toLowerCase()}.` : ""}`,
    );
  });

  test("names none without choice where all vary, and all but one where one does", () => {
    const row = (name: string, total: number | "") => [name, total, total, total, total, total === "" ? "nothing" : "something"];
    const all = factors(row("a", 0.1), row("b", 0.2), row("C", 0.7), row("d", 0.1), row("e", 0.1), row("f", 0.1));
    expect(all.read("Robustness!A43")[0][0]).toBe("The ranks move most with c: total index 0.70, 90 % interval 0.70 to 0.70.");
    const one = factors(row("a", ""), row("b", 1), row("c", ""), row("d", ""), row("e", ""), row("f", ""));
    expect(one.read("Robustness!A43")[0][0]).toContain(" Nothing to vary: a, c, d, e, f.");
  });
});

describe("whether the layers can be told apart", () => {
  const row = (): number => (calculated.spills.find(({ formula }) => formula.includes("RELIABILITY(Scores"))?.row ?? NaN) + 1;
  const sentence = (calculator: Calculator): string => {
    const lines = calculator.read("Robustness!A50:A60").flat();
    return String(lines[lines.indexOf("Can the layers be told apart?") + 1]);
  };

  test("is judged by the first component of the three scores, from 70 % on", () => {
    const flat = calculated.read(`Robustness!A${row()}:B${row() + 7}`);
    const scores = calculated.read("Scores!B6:D35") as number[][];
    expect(flat).toEqual(FUNCTIONS.reliability(scores));
    const share = flat.find(([statistic]) => statistic === "First component share")![1] as number;
    const percent = (100 * share).toFixed(0);
    expect(sentence(calculated)).toBe(
      share >= 0.7
        ? `One factor dominates: ${percent} % of the variance of the three layer scores lies on their first component; a province high on one layer is mostly high on all.`
        : `The layers can be told apart: ${percent} % of the variance of the three layer scores lies on their first component, less than 70 %.`,
    );
    const at = (value: number): string =>
      sentence(
        instead({
          reliability: (given: any[][]) =>
            (FUNCTIONS.reliability(given) as any[][]).map((line) => (line[0] === "First component share" && line.length === 2 ? [line[0], value] : line)),
        }),
      );
    expect(at(0.7)).toMatch(/^One factor dominates: 70 %/);
    expect(at(0.69)).toMatch(/^The layers can be told apart: 69 %/);
  });

  test("by layer the statistics stand before the correlations between the layers, which are those on the sheet of scores", () => {
    const anchor = calculated.spills.find(({ formula }) => formula === '=HFS.RELIABILITY(HFS.NORMALIZE(Data!$A$5:$W$35,"zscore"))')!;
    const at = anchor.row + 1;
    const table = calculated.read(`Robustness!A${at}:D${at + 10}`);
    expect(table[0]).toEqual(["Statistic", "Hardware", "Firmware", "Software"]);
    expect(table.slice(8).map(([statistic]) => statistic)).toEqual(["Hardware", "Firmware", "Software"].map((layer) => `Correlation with ${layer}`));
    const expected = calculated.read("Scores!I28:L31").slice(1);
    table.slice(8).forEach((line, i) => line.slice(1).forEach((value, j) => expect(value).toBeCloseTo(expected[i][j + 1] as number, 12)));
    expect([anchor.rows, anchor.columns]).toEqual([11, 4]);
  });
});
