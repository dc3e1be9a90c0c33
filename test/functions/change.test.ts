import { marketshare, shiftshare } from "../../src/functions/change";
import figures from "../fixtures/advantage/change.json";

const none = undefined;
const before = [
  ["Region", "Machinery", "Textiles"],
  ["East", 50, 50],
  ["West", 20, 80],
];
const after = [
  ["", "Textiles", "Machinery"],
  ["West", 70, 25],
  ["East", 45, 80],
];
const numbers = (rows: any[][]): any[][] => rows.slice(1).map((row) => row.slice(1));
const round = (rows: any[][]): any[][] => rows.map((row) => row.map((cell: unknown) => (typeof cell === "number" ? Number(cell.toFixed(9)) : cell)));

/** The script's regions, one row per region and year. */
const stacked = [
  ["year", "region", "a", "b", "c", "d", "e"],
  ...figures.amounts.flatMap((regions, t) => regions.map((row, c) => [2010 + t, `R${c + 1}`, ...row])),
];
const nations = figures.nation.map((row, t) => [2010 + t, ...row]);

describe("SHIFTSHARE", () => {
  test("matches the two tables by label and adds up to the change", () => {
    const result = shiftshare(before, after);
    expect(result[0]).toEqual(["Unit", "National", "Mix", "Regional", "Total"]);
    expect(result.slice(1).map((row) => row[0])).toEqual(["East", "West"]);
    expect(round(numbers(result))[0]).toEqual([10, 9.230769231, 5.769230769, 25]);
    expect(numbers(result)[1][3]).toBe(-5);
  });

  test("numbers without labels are matched by position and numbered", () => {
    expect(
      round(
        shiftshare(numbers(before), [
          [80, 45],
          [25, 70],
        ]),
      ),
    ).toEqual(round(shiftshare(before, after)).map((row, i) => (i === 0 ? row : [i, ...row.slice(1)])));
  });

  test("splits the regional part into competitive and allocation", () => {
    const result = shiftshare(before, after, "Esteban-Marquillas");
    expect(result[0]).toEqual(["Unit", "National", "Mix", "Competitive", "Allocation", "Total"]);
    expect(result[1][3] + result[1][4]).toBeCloseTo(5.769230769230769, 12);
  });

  test("one region against the nation, whose two rows are matched by their own tables' names", () => {
    const east = before.slice(0, 2);
    const eastAfter = [after[0], after[2]];
    const nation = [
      ["Machinery", "Textiles"],
      [700, 1300],
    ];
    const bare = [[1150, 1050]];
    expect(round(shiftshare(east, eastAfter, none, nation, bare))[1]).toEqual(round(shiftshare(before, after))[1]);
    expect(() => shiftshare(east, eastAfter)).toThrow(
      "before has one region (East), which would be its own reference. Select more regions, or give nationBefore and nationAfter.",
    );
    expect(() => shiftshare(east, eastAfter, none, nation)).toThrow("nationAfter is missing.");
    expect(() => shiftshare(east, eastAfter, none, [[700, 0]], bare)).toThrow(
      "nationBefore: the amount for Textiles is 0, but before holds 50 for it in row East. Give the reference economy's amount.",
    );
  });

  test("a nation smaller than one of its regions is refused, at either time", () => {
    expect(() => shiftshare(before, after, none, [[49, 130]], [[105, 115]])).toThrow(
      "nationBefore: the amount for Machinery is 49, less than the 50 that before holds in row East. It must contain every region, in the same unit.",
    );
    expect(() => shiftshare(before, after, none, [[70, 130]], [[69, 105]])).toThrow(
      "nationAfter: the amount for Textiles is 69, less than the 70 that after holds in row West.",
    );
    expect(() => shiftshare(before, after, none, [[50, 80]], [[70, 80]])).not.toThrow();
  });

  test("names a label that one side lacks, and shapes that differ without labels", () => {
    expect(() => shiftshare(before, [after[0], ["West", 70, 25], ["North", 45, 80]])).toThrow('after has no entry for "East".');
    expect(() => shiftshare(before, [...after, ["North", 1, 1]])).toThrow('after names "North", which is not in the table. Nearest names: East, West.');
    expect(() => shiftshare(before, [["", "Textiles", "Toys"], ...after.slice(1)])).toThrow('after has no entry for "Machinery".');
    expect(() => shiftshare(before, [[1, 2, 3]])).toThrow(
      "after holds 1 x 3 numbers, before 2 x 2; without labels on both sides they must be as many. Give both tables their labels.",
    );
  });

  test("adds up labels that stand twice, also beside numbers without labels", () => {
    const twice = [before[0], ["East", 30, 50], ["West", 20, 80], ["East", 20, "NA"]];
    expect(shiftshare(twice, after)).toEqual(shiftshare(before, after));
    expect(
      shiftshare(twice, [
        [70, 45],
        [25, 70],
        [10, 0],
      ]),
    ).toEqual(shiftshare(before, after));
  });

  test("tables of one year each keep their regions' names, whatever the year beside them", () => {
    const dated = (table: any[][], year: number): any[][] => table.map(([region, ...row], i) => [region, i === 0 ? "year" : year, ...row]);
    expect(shiftshare(dated(before, 2010), dated(after, 2020))).toEqual(shiftshare(before, after));
  });

  test("takes one year per table", () => {
    expect(() => shiftshare(stacked, after)).toThrow("before holds several years (2010, 2011, 2012, 2013); select the rows of one.");
  });
});

describe("SHIFTSHARE dynamic", () => {
  const expected = (parts: Record<"national" | "mix" | "regional", number[]>): number[][] =>
    parts.national.map((value, c) => [value, parts.mix[c], parts.regional[c]]);
  const parts = (rows: any[][]): any[][] => rows.slice(1).map((row) => row.slice(1, 4));
  const close = (actual: any[][], wanted: number[][]): void => wanted.flat().forEach((value, i) => expect(actual.flat()[i]).toBeCloseTo(value, 8));

  test("agrees with a second implementation, in any order of the rows", () => {
    const result = shiftshare(stacked, none as any, "dynamic");
    expect(result[0]).toEqual(["Unit", "National", "Mix", "Regional", "Total"]);
    expect(result.slice(1).map((row) => row[0])).toEqual(["R1", "R2", "R3", "R4", "R5", "R6"]);
    close(parts(result), expected(figures.shiftShare.dynamic));
    const mixed = [stacked[0], ...stacked.slice(1, 7), ...stacked.slice(7).reverse()];
    close(parts(shiftshare(mixed, null as any, "dynamic")), expected(figures.shiftShare.dynamic));
  });

  test("takes years kept as text", () => {
    const texts = stacked.map(([year, ...row]) => [String(year), ...row]);
    for (const table of [texts, texts.slice(1), texts.map(([year, name, ...row]) => [name, year, ...row])])
      close(parts(shiftshare(table, none as any, "dynamic")), expected(figures.shiftShare.dynamic));
  });

  test("takes years and names without headings", () => {
    close(parts(shiftshare(stacked.slice(1), none as any, "dynamic")), expected(figures.shiftShare.dynamic));
  });

  test("takes the nation by year, with or without headings, or in order of time", () => {
    const against = expected(figures.shiftShare.dynamicAgainst);
    close(parts(shiftshare(stacked, none as any, "dynamic", [["year", "a", "b", "c", "d", "e"], ...nations])), against);
    close(parts(shiftshare(stacked, none as any, "dynamic", [...nations].reverse())), against);
    close(parts(shiftshare(stacked, none as any, "dynamic", figures.nation)), against);
    close(parts(shiftshare(stacked, none as any, "dynamic", [["e", "d", "c", "b", "a"], ...figures.nation.map((row) => [...row].reverse())])), against);
  });

  test("one region as years and numbers alone, under a heading of its own or none", () => {
    const first = figures.amounts.map((regions, t) => [2010 + t, ...regions[0]]);
    const against = [expected(figures.shiftShare.dynamicAgainst)[0]];
    const result = shiftshare(first, none as any, "dynamic", nations);
    expect(result[1][0]).toBe(1);
    close(parts(result), against);
    close(parts(shiftshare([["Jahr", "a", "b", "c", "d", "e"], ...first], none as any, "dynamic", nations)), against);
    expect(() => shiftshare(first, none as any, "dynamic")).toThrow(
      "before has one region (1), which would be its own reference. Select more regions, or give nationBefore.",
    );
  });

  test("names what is missing or too much", () => {
    expect(() => shiftshare(stacked.slice(0, -1), none as any, "dynamic")).toThrow("before: R6 has no row for 2013.");
    expect(() => shiftshare(before, none as any, "dynamic")).toThrow(
      "before holds one year; two or more are needed, one row per region and year, in a column headed year.",
    );
    expect(() => shiftshare(stacked, after, "dynamic")).toThrow("after is not used in the form dynamic, which takes all years from before; leave after out.");
    expect(() => shiftshare(stacked, none as any, "dynamic", none, nations)).toThrow(
      "nationAfter is not used in the form dynamic, which takes all years from nationBefore; leave nationAfter out.",
    );
    expect(() => shiftshare(stacked, none as any, "dynamic", figures.nation.slice(1))).toThrow(
      "nationBefore has the wrong number of rows: 3 instead of 4, one per year.",
    );
    expect(() => shiftshare(stacked, none as any, "dynamic", nations.slice(1))).toThrow("nationBefore has no entry for 2010.");
    const small = nations.map((row, t) => (t === 2 ? [row[0], 0.001, ...row.slice(2)] : row));
    expect(() => shiftshare(stacked, none as any, "dynamic", small)).toThrow(
      /^nationBefore: the amount for a is 0.001, less than the .* that before holds in row R1 2012\./,
    );
    const lacking = nations.map((row, t) => (t === 2 ? [row[0], 0, ...row.slice(2)] : row));
    expect(() => shiftshare(stacked, none as any, "dynamic", lacking)).toThrow(
      /^nationBefore: the amount for a is 0, but before holds .* for it in row R1 2012\./,
    );
  });
});

describe("MARKETSHARE", () => {
  test("base has no interaction, richardson shows it apart; the world is the sum of the units", () => {
    const base = marketshare(before, after);
    const split = marketshare(before, after, none, none, "richardson");
    expect(base[0]).toEqual(["Unit", "World", "Commodity", "Competitive", "Interaction", "Total"]);
    expect(round(numbers(base))[0]).toEqual([10, 9.230769231, 5.769230769, 0, 25]);
    expect(split[1][3] + split[1][4]).toBeCloseTo(base[1][3], 12);
    expect(split[1][4]).toBeCloseTo(1.566332, 6);
  });

  test("one unit needs the world", () => {
    expect(() => marketshare([[10, 5]], [[40, 5]])).toThrow(
      "before has one region (1), which would be its own reference. Select more regions, or give worldBefore and worldAfter.",
    );
    expect(marketshare([[10, 5]], [[40, 5]], [[100, 100]], [[200, 100]], "richardson")[1]).toEqual([1, 7.5, 2.5, 10, 10, 30]);
    expect(() => marketshare([[10, 5]], [[40, 5]], none, [[200, 100]])).toThrow("worldBefore is missing.");
    expect(() => marketshare([[10, 5]], [[40, 5]], [[1, 1]], [[1, 1]])).toThrow(
      "worldBefore: the amount for 1 is 1, less than the 10 that before holds in row 1. It must contain every region, in the same unit.",
    );
  });
});
