import { complexity } from "../../src/functions/complexity";
import { density } from "../../src/functions/relatedness";
import { entryodds } from "../../src/functions/entryOdds";
import figures from "../fixtures/advantage/entryOdds.json";

const region = (r: number): string => `R${r + 1}`;
const activity = (p: number): string => `00${p + 10}`;
const listOf = (years: readonly number[]): unknown[][] =>
  years.flatMap((year) => figures.amounts[figures.years.indexOf(year)].flatMap((row, r) => row.map((amount, p) => [region(r), activity(p), year, amount])));
const panel = [["Region", "Activity", "Year", "Amount"], ...listOf(figures.years)];
const wanted = figures.candidates.map((one) => [region(one.region), activity(one.activity)]);
const candidates = [["Region", "Activity"], ...wanted];

describe("ENTRYODDS", () => {
  const result = entryodds(panel, candidates);

  test("gives the probabilities of an independent logit, then AUC and Brier out of sample", () => {
    expect(result[0]).toEqual(["Activity", "Probability", "Standard error", "Density", "Complexity"]);
    expect(result).toHaveLength(1 + figures.candidates.length + 2);
    figures.candidates.forEach((expected, i) => {
      const row = result[i + 1];
      expect(row[0]).toBe(`${region(expected.region)}: ${activity(expected.activity)}`);
      [expected.probability, expected.standardError, expected.density, expected.complexity].forEach((value, k) => expect(row[k + 1]).toBeCloseTo(value, 9));
    });
    const [auc, brier] = result.slice(-2);
    expect([auc[0], brier[0]]).toEqual(["AUC", "Brier"]);
    expect(auc[1]).toBeCloseTo(figures.auc, 12);
    expect(brier[1]).toBeCloseTo(figures.brier, 9);
    expect([...auc.slice(2), ...brier.slice(2)]).toEqual(Array.from({ length: 6 }, () => ""));
  });

  test("shows the density and the complexity that DENSITY and COMPLEXITY give for the last year", () => {
    const last = figures.amounts[figures.amounts.length - 1];
    const [near, pci] = [density(last) as number[][], complexity(last, "activities") as unknown[][]];
    figures.candidates.forEach((one, i) => {
      expect(result[i + 1][3]).toBeCloseTo(near[one.region][one.activity], 12);
      expect(result[i + 1][4]).toBeCloseTo(pci[one.activity + 1][2] as number, 9);
    });
  });

  test("is in sample with one span", () => {
    const [auc, brier] = entryodds([panel[0], ...listOf([2017, 2020, 2022])], candidates).slice(-2);
    expect(auc[1]).toBeCloseTo(figures.inSample.auc, 12);
    expect(brier[1]).toBeCloseTo(figures.inSample.brier, 9);
  });

  test("reads columns in any order by their headings, without headings in the given one, rows in any order, zeros left out", () => {
    const turned = panel.map(([r, p, year, amount]) => [amount, "note", year, p, r]);
    expect(entryodds(turned, candidates)).toEqual(result);
    const short = panel.slice(1).filter((row) => row[3] !== 0);
    expect(entryodds(short, wanted)).toEqual(result);
    const backwards = [["area", "trade", "when", "how much"], ...panel.slice(1).reverse()];
    const values = (rows: unknown[][]): unknown[] => rows.map((row) => (typeof row[1] === "number" ? row[1].toFixed(9) : row[1]));
    expect(values(entryodds(backwards, wanted))).toEqual(values(result));
  });

  test("adds up rows that stand twice, in any case of their names", () => {
    const halves = panel.slice(1).flatMap(([r, p, year, amount]) => [
      [r, p, year, Number(amount) / 2],
      [String(r).toLowerCase(), p, year, Number(amount) / 2],
    ]);
    expect(entryodds(halves, candidates)).toEqual(result);
  });

  test("names the activity alone where all candidates are of one region", () => {
    const own = wanted.filter(([r]) => r === wanted[0][0]);
    expect(
      entryodds(panel, own)
        .slice(1, -2)
        .map((row) => row[0]),
    ).toEqual(own.map(([, p]) => p));
  });

  test("gives density instead of a probability where the panel holds too few entries, or one year", () => {
    const few = [...listOf([2022]), ...listOf([2022]).map(([r, p, , amount]) => [r, p, 2021, amount])];
    const [, first, ...rest] = entryodds(few, candidates);
    expect((first[1] as Error).message).toMatch(
      /^panel: of the \d+ absent pairs of region and activity, 0 entered; a probability needs at least 10 that entered and 10 that did not. Judge by Density instead.$/,
    );
    expect(first[1]).toMatchObject({ code: "#N/A" });
    expect(first.slice(2)).toEqual(["", result[1][3], result[1][4]]);
    expect(rest.slice(-2)).toEqual([
      ["AUC", "", "", "", ""],
      ["Brier", "", "", "", ""],
    ]);
    const alone = entryodds(listOf([2022]), candidates)[1];
    expect((alone[1] as Error).message).toBe("panel holds one year (2022); entries show between two. Judge by Density instead.");
  });

  test("offers near names for unknown candidates, and refuses those that are present", () => {
    expect(() => entryodds(panel, [["R99", activity(0)]])).toThrow(
      'candidates: row 1, column region names "R99", which panel does not have. Nearest names: R9, ',
    );
    expect(() => entryodds(panel, [...candidates, ["R1", "textiles"]])).toThrow(
      `candidates: row ${candidates.length + 1}, column activity names "textiles", which panel does not have.`,
    );
    const present = panel
      .slice(1)
      .find(([r, p, year]) => year === 2022 && r === "R1" && !wanted.some(([a, b]) => a === r && b === p) && isPresent(0, String(p)));
    expect(() => entryodds(panel, [present!.slice(0, 2)])).toThrow(/^candidates: R1 already has 00\d\d in 2022 \(RCA \d/);
  });

  test("a code is never taken for a position: activity 2 is not the second of 0010 and 0011", () => {
    const coded = panel.map(([r, ...row], i) => [i === 0 ? r : `0${Number(String(r).slice(1)) + 1}`, ...row]);
    const [r, p] = wanted[0];
    const code = `0${Number(String(r).slice(1)) + 1}`;
    expect(entryodds(coded, [[code, p]])[1].slice(1)).toEqual(entryodds(panel, [[r, p]])[1].slice(1));
    for (const two of [2, "2"]) {
      expect(() => entryodds(coded, [[two, p]])).toThrow('candidates: row 1, column region names "2", which panel does not have. Nearest names: 02, ');
      expect(() => entryodds(coded, [[code, two]])).toThrow('candidates: row 1, column activity names "2", which panel does not have.');
    }
  });

  test("candidates may stand under the panel's own headings", () => {
    const own = ["Provincia", "Sector"];
    const named = [[...own, "Año", "Valor"], ...panel.slice(1)];
    expect(entryodds(named, [own, ...wanted])).toEqual(result);
    expect(entryodds(named, [["sector", " provincia"], ...wanted.map(([r, p]) => [p, r])])).toEqual(result);
    expect(() => entryodds(panel, [own, ...wanted])).toThrow('candidates: row 1, column region names "Provincia", which panel does not have.');
  });

  test("names the cell that is wrong", () => {
    const broken = (row: unknown[]): (() => unknown) => {
      return () => entryodds([...panel.slice(0, 3), row, ...panel.slice(4)], candidates);
    };
    expect(broken(["R1", "0012", 2012, -4])).toThrow("panel: row 4, column amount holds -4; an amount cannot be negative.");
    expect(broken(["R1", "0012", 2012, "many"])).toThrow('panel: row 4, column amount holds "many", not a number. Write NA for a missing value.');
    expect(broken(["R1", "", 2012, 4])).toThrow("panel: row 4, column activity is blank; every row needs one.");
    expect(broken(["R1", "0012", "early", 4])).toThrow('panel: row 4, column year holds "early", which is no year. Every row needs one.');
    expect(broken(["R1", "0012", null, 4])).toThrow("panel: row 4, column year is blank; every row needs one.");
    expect(broken(["R1", "0012", "NA", 4])).toThrow('panel: row 4, column year is "NA"; every row needs one.');
    expect(broken([{ type: "Error", basicValue: "#REF!" }, "0012", 2012, 4])).toThrow("panel: row 4, column region holds the error #REF!.");
    expect(broken(["R1", "0012", { type: "Error", basicValue: "#REF!" }, 4])).toThrow("panel: row 4, column year holds the error #REF!.");
    expect(broken(["R1", "0012", 2012.5, 4])).toThrow("panel: row 4, column year is 2012.5; a whole number is needed.");
    expect(() => entryodds([[1, 2, 3]], candidates)).toThrow("panel has 3 columns; needed: region, activity, year, amount.");
    expect(() => entryodds(panel, [["R1"]])).toThrow("candidates has 1 columns; needed: region, activity.");
    expect(() => entryodds(panel, [["Region", "Activity"]])).toThrow("candidates holds no cells.");
    expect(() => entryodds(panel, [["", null]])).toThrow("candidates is missing.");
    expect(() => entryodds([["", "", "", ""]], candidates)).toThrow("panel is missing.");
    expect(() => entryodds(panel, [...candidates, ["R1", ""]])).toThrow(
      `candidates: row ${candidates.length + 1}, column activity is blank; every row needs one.`,
    );
    expect(() => entryodds(panel, [...candidates, [{ type: "Error", basicValue: "#REF!" }, "0012"]])).toThrow("column region holds the error #REF!.");
    expect(() =>
      entryodds(
        panel.map((row, i) => (i ? [...row.slice(0, 3), 0] : row)),
        candidates,
      ),
    ).toThrow("panel holds only zeros.");
    expect(() =>
      entryodds(
        panel.filter((row, i) => i === 0 || row[0] === "R1"),
        candidates,
      ),
    ).toThrow("panel has one region (R1), which is its own reference.");
    expect(() =>
      entryodds(
        panel.filter((row, i) => i === 0 || row[1] === "0010"),
        candidates,
      ),
    ).toThrow("panel has one activity (0010)");
  });
});

/** RCA ≥ 1 in the last year, by hand. */
function isPresent(r: number, name: string): boolean {
  const last = figures.amounts[figures.amounts.length - 1];
  const p = last[0].findIndex((_, k) => activity(k) === name);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  return last[r][p] / sum(last[r]) / (sum(last.map((row) => row[p])) / sum(last.map(sum))) >= 1;
}
