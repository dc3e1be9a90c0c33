import { entryCases, yearProfile, type EntryCase } from "../../../src/engine/advantage/entryCases";
import { assessEntryModel, fitEntryModel } from "../../../src/engine/advantage/entryModel";
import { entrySpans } from "../../../src/engine/advantage/entrySpans";
import figures from "../../fixtures/advantage/entryOdds.json";
import { matrix } from "./support";
import fc from "fast-check";

const profiles = figures.amounts.map((year) => yearProfile(matrix(year)));
const activities = figures.amounts[0][0].length;
const spans = entryCases(figures.years, profiles, activities);
const latest = profiles[profiles.length - 1];

/** Cases of which the first `entries` entered; density and the others vary without a pattern. */
const made = (count: number, entries: number, complexity?: number): EntryCase[] =>
  Array.from({ length: count }, (_, i) => ({
    density: ((i * 37) % 100) / 100,
    advantage: ((i * 53) % 97) / 100,
    complexity: complexity ?? ((i * 29) % 89) / 40 - 1,
    entered: i < entries ? 1 : 0,
  }));

const codeOf = (body: () => unknown): unknown => {
  try {
    return body();
  } catch (thrown) {
    return (thrown as { code: unknown }).code;
  }
};

describe("The spans of a panel", () => {
  const years = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const dated = (list: number[]): number[][] => entrySpans(list).map(({ from, to }) => [list[from], list[to]]);

  test.each([
    ["one year", [2020], []],
    ["two years", [2020, 2021], [[2020, 2021]]],
    ["five years: too short for a full span", years(2018, 2022), [[2018, 2022]]],
    ["six years", years(2017, 2022), [[2017, 2022]]],
    ["ten years: the first ones are left over", years(2013, 2022), [[2017, 2022]]],
    [
      "eleven years",
      years(2012, 2022),
      [
        [2012, 2017],
        [2017, 2022],
      ],
    ],
    [
      "every other year",
      [2014, 2016, 2018, 2020, 2022],
      [
        [2014, 2018],
        [2018, 2022],
      ],
    ],
    [
      "censuses ten years apart",
      [2000, 2010, 2020],
      [
        [2000, 2010],
        [2010, 2020],
      ],
    ],
    ["a gap: no span begins in a year that is not there", [2010, 2017, 2022], [[2017, 2022]]],
  ])("of %s", (_, list, expected) => {
    expect(dated(list)).toEqual(expected);
  });

  test("are all as long, follow each other to the last year and never overlap", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1990, max: 2025 }), { minLength: 2, maxLength: 20 }), (list) => {
        const sorted = list.sort((a, b) => a - b);
        const found = dated(sorted);
        expect(found[found.length - 1][1]).toBe(sorted[sorted.length - 1]);
        expect(new Set(found.map(([from, to]) => to - from)).size).toBe(1);
        found.slice(1).forEach(([from], k) => expect(from).toBe(found[k][1]));
      }),
    );
  });
});

describe("Entry cases", () => {
  test("are as many, with as many entries, as a second implementation counts", () => {
    expect(spans.map((cases) => [cases.length, cases.filter(({ entered }) => entered).length])).toEqual(figures.cases);
  });

  test("count an entry in any later year of the span, also one that is lost again", () => {
    const [here, there] = [
      [
        [9, 1, 3],
        [1, 9, 3],
        [5, 5, 1],
      ],
      [
        [1, 9, 3],
        [9, 1, 3],
        [5, 5, 1],
      ],
    ].map((cells) => yearProfile(matrix(cells)));
    const [cases] = entryCases([2020, 2021, 2022], [here, there, here], 3);
    const stayed = entryCases([2020, 2021, 2022], [here, here, here], 3)[0];
    expect(cases.map(({ entered }) => entered)).toEqual([1, 1, 0]);
    expect(stayed.map(({ entered }) => entered)).toEqual([0, 0, 0]);
  });

  test("leave out a region that has no amounts later", () => {
    const start = yearProfile(
      matrix([
        [9, 1, 2],
        [1, 9, 4],
        [4, 4, 1],
      ]),
    );
    const end = yearProfile(
      matrix([
        [0, 0, 0],
        [1, 9, 4],
        [4, 4, 1],
      ]),
    );
    const lengths = [start, end].map((later) => entryCases([2020, 2021], [start, later], 3)[0].length);
    expect(lengths[0] - lengths[1]).toBe(start.presence.subarray(0, 3).filter((present) => present === 0).length);
    expect(lengths[1]).toBeGreaterThan(0);
  });
});

describe("The entry model", () => {
  test("gives the probabilities and standard errors of an independent logit", () => {
    const { terms, predict } = fitEntryModel(spans.flat());
    expect([fitEntryModel(spans[0]).terms, terms]).toEqual(figures.terms);
    for (const { region, activity, probability, standardError, density, complexity } of figures.candidates) {
      const at = region * activities + activity;
      expect(latest.density[at]).toBeCloseTo(density, 12);
      expect(latest.pci?.[activity]).toBeCloseTo(complexity, 9);
      const found = predict({ density: latest.density[at], advantage: latest.advantage[at], complexity: latest.complexity?.[activity] ?? NaN });
      expect(found.probability).toBeCloseTo(probability, 9);
      expect(found.standardError).toBeCloseTo(standardError, 9);
    }
  });

  test("fitted on the first span is judged on the second as the independent one is, and in sample likewise", () => {
    const { auc, brier } = assessEntryModel(fitEntryModel(spans[0]), spans[1]);
    expect(auc).toBeCloseTo(figures.auc, 12);
    expect(brier).toBeCloseTo(figures.brier, 9);
    const own = assessEntryModel(fitEntryModel(spans[1]), spans[1]);
    expect(own.auc).toBeCloseTo(figures.inSample.auc, 12);
    expect(own.brier).toBeCloseTo(figures.inSample.brier, 9);
  });

  test.each([
    [10, 1],
    [19, 1],
    [20, 2],
    [39, 3],
    [40, 4],
    [200, 4],
    [385, 1],
  ])("with %p entries of 400 has %p terms: one for every ten, or every ten that stay out", (entries, terms) => {
    expect(fitEntryModel(made(400, entries)).terms).toBe(terms);
  });

  test("leaves complexity out where a case has none", () => {
    expect(fitEntryModel([...made(399, 100), { density: 0.5, advantage: 0.2, complexity: NaN, entered: 0 }]).terms).toBe(2);
  });

  test("refuses a probability below ten entries, or below ten that stay out", () => {
    expect(codeOf(() => fitEntryModel(made(400, 9)))).toBe("tooFewEntries");
    expect(codeOf(() => fitEntryModel(made(400, 391)))).toBe("tooFewEntries");
    expect(codeOf(() => fitEntryModel([]))).toBe("tooFewEntries");
  });

  test("names separation, and a term that does not vary", () => {
    const apart = made(400, 30).map((place) => ({ ...place, density: place.entered ? 0.9 : 0.1 + place.density / 2 }));
    expect(codeOf(() => fitEntryModel(apart))).toBe("logitSeparated");
    expect(() => fitEntryModel(made(400, 50).map((place) => ({ ...place, density: 0.3 })))).toThrow(
      expect.objectContaining({ code: "logitCollinear", values: { term: "density" } }),
    );
  });

  test("has in-sample probabilities that add up to the entries", () => {
    const cases = spans.flat();
    const { predict } = fitEntryModel(cases);
    const sum = cases.reduce((total, place) => total + predict(place).probability, 0);
    expect(sum).toBeCloseTo(cases.filter(({ entered }) => entered).length, 8);
  });
});
