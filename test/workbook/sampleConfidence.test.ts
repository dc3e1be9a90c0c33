import { areaOf } from "../../src/workbook/address";
import { sampleWorkbook } from "../../src/workbook/sample/definition";
import { RANKED } from "../../src/workbook/sample/paths";
import { Calculator } from "./evaluate";
import { FUNCTIONS } from "./sampleFunctions";

const sample = sampleWorkbook();
const calculated = new Calculator(sample, FUNCTIONS);
const data = calculated.read("Data!A5:W35");
const demand = calculated.read("Paths!B5")[0][0];
const BLOCK = "Paths!D57:J74";

const sentence = (calculator: Calculator): string => String(calculator.read("Paths!A7")[0][0]);
/** With first places and verdicts of our own for the ranked paths. */
function judged(...rows: [first: number, verdict: string][]): Calculator {
  const [head, ...found] = FUNCTIONS.confidence(data, "Anhui", null, demand) as unknown[][];
  const given = found.map((row, i) => (rows[i] ? [row[0], rows[i][0], ...row.slice(2, 6), rows[i][1]] : [...row.slice(0, 6), i < RANKED ? "behind" : row[6]]));
  return new Calculator(sample, { ...FUNCTIONS, confidence: () => [head, ...given] });
}
const codes = calculated.read("Paths!D58:D64").flat();

describe("how sure the ranking on Paths is", () => {
  test("is HFS.CONFIDENCE of the province and the demand orientation, over 2000 draws", () => {
    expect(calculated.read(BLOCK)).toEqual(FUNCTIONS.confidence(data, "Anhui", null, demand, 2000, 1));
    const other = new Calculator(sample, FUNCTIONS, { "Paths!B4": "Hainan", "Paths!B5": 0.2 });
    expect(other.read(BLOCK)).toEqual(FUNCTIONS.confidence(data, "Hainan", null, 0.2));
  });

  test("lists the paths of the ranking, each with its title, those that cannot be ranked at the end", () => {
    const list = calculated.read("Paths!A9:C25");
    const titles = new Map(list.map(([, code, title]) => [code, title]));
    const rows = calculated.read("Paths!D58:K74");
    expect(rows.map(([code]) => code).sort()).toEqual([...titles.keys()].sort());
    for (const row of rows) expect(row[7]).toBe(titles.get(row[0]));
    expect(rows.map(([, first]) => typeof first === "number")).toEqual(list.map((_, i) => i < RANKED));
    expect(rows.slice(0, RANKED).reduce((sum, [, first]) => sum + (first as number), 0)).toBeCloseTo(1, 9);
  });

  test("is said in one sentence under the first path, for each kind of province", () => {
    for (const province of ["Anhui", "Hebei", "Henan", "Shandong", "Shanxi", "Xinjiang"]) {
      const other = new Calculator(sample, FUNCTIONS, { "Paths!B4": province });
      const [, ...rows] = other.read(BLOCK) as any[][];
      const near = rows.slice(1).filter(([, , , , , , verdict]) => ["in the top set", "tied first"].includes(verdict));
      const codes = [rows[0], ...near].map(([code]) => code as string);
      const listed = `${codes.slice(0, -1).join(", ")} and ${codes[codes.length - 1]}`;
      const together = near.length > 0 && rows[0][1] < 0.8 ? ` One of ${listed} is first in at least 80 %.` : "";
      const [first] = other.read("Paths!B9").flat();
      const subject = rows[0][0] === first ? `${rows[0][0]} is first in` : `${rows[0][0]}, not ${String(first)}, is first most often: in`;
      expect(sentence(other)).toBe(`How sure: ${rows[0][6]}. Over 2000 draws ${subject} ${(100 * rows[0][1]).toFixed(0)} %.${together}`);
      const sum = [rows[0], ...near].reduce((total, [, first]) => total + first, 0);
      expect(sum).toBeGreaterThan(rows[0][6] === "robust" ? 0.7 : 0.8 - 1e-9);
    }
  });

  test("says so where another path than the ranking's first comes first most often", () => {
    const henan = new Calculator(sample, FUNCTIONS, { "Paths!B4": "Henan" });
    expect(henan.read("Paths!B9")).toEqual([["B3"]]);
    expect(sentence(henan)).toMatch(
      /^How sure: \w+\. Over 2000 draws S1, not B3, is first most often: in 4\d %\.( One of [A-Z0-9, ]+ and [A-Z0-9]+ is first in at least 80 %\.)?$/,
    );
  });

  test("says robust, contested, tied and nothing to gain each in its own way", () => {
    expect(sentence(judged([0.84, "robust"], [0.1, "behind"]))).toBe(`How sure: robust. Over 2000 draws ${codes[0]} is first in 84 %.`);
    expect(sentence(judged([0.82, "robust"], [0.1, "in the top set"]))).toBe(`How sure: robust. Over 2000 draws ${codes[0]} is first in 82 %.`);
    expect(sentence(judged([0.36, "contested"], [0.3, "in the top set"], [0.2, "in the top set"]))).toBe(
      `How sure: contested. Over 2000 draws ${codes[0]} is first in 36 %. One of ${codes[0]}, ${codes[1]} and ${codes[2]} is first in at least 80 %.`,
    );
    expect(sentence(judged([0.45, "tied first"], [0.44, "tied first"], [0.1, "behind"]))).toBe(
      `How sure: tied first. Over 2000 draws ${codes[0]} is first in 45 %. One of ${codes[0]} and ${codes[1]} is first in at least 80 %.`,
    );
    expect(sentence(judged(...codes.map((): [number, string] => [1 / RANKED, "nothing to gain"])))).toBe(
      "How sure: no path adds anything in any of 2000 draws.",
    );
  });

  test("waits for the answer, and is silent without a province or a ranking", () => {
    const waiting = new Calculator(sample, { ...FUNCTIONS, confidence: () => new Error("#N/A") });
    expect(sentence(waiting)).toBe("How sure: no answer yet; wait a moment.");
    expect(waiting.read("Paths!K58:K74").flat().join("")).toBe("");
    for (const cells of [{ "Paths!B4": null }, { "Paths!B4": "Atlantis" }, { "Paths!B5": 3 }])
      expect(sentence(new Calculator(sample, FUNCTIONS, cells))).toBe("");
  });

  test("has a bar for each ranked path, under its title", () => {
    const chart = sample.sheets.find(({ name }) => name === "Paths")!.charts.find(({ id }) => id === "sample-first")!;
    expect(chart).toMatchObject({ kind: "bars", categories: `Paths!$K$58:$K$${57 + RANKED}`, series: [{ values: `Paths!$E$58:$E$${57 + RANKED}` }] });
    expect(calculated.read("Paths!D57:K57")[0][areaOf(chart.series[0].values).column - 3]).toBe("First");
    expect(
      calculated
        .read(chart.series[0].values)
        .flat()
        .every((value) => typeof value === "number"),
    ).toBe(true);
  });
});
