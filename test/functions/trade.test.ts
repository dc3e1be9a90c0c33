import { trade } from "../../src/functions/trade";

const EXPORTS = [
  ["", "Machinery", "Textiles"],
  ["East", 60, 40],
  ["West", 10, 30],
];
const IMPORTS = [
  ["", "Machinery", "Textiles"],
  ["East", 20, 80],
  ["West", 30, 10],
];

describe("TRADE", () => {
  test("gives the balance by default, under the labels of the exports", () => {
    expect(trade(EXPORTS, IMPORTS)).toEqual([
      ["", "Machinery", "Textiles"],
      ["East", 0.5, -1 / 3],
      ["West", -0.5, 0.5],
    ]);
  });

  test("takes the hyphenated word in any case", () => {
    expect(trade(EXPORTS, IMPORTS, "Grubel-Lloyd")).toEqual([
      ["", "Machinery", "Textiles"],
      ["East", 0.5, 1 - 1 / 3],
      ["West", 0.5, 0.5],
    ]);
  });

  test("vollrath is the relative export advantage less the relative import advantage, by hand", () => {
    const [, [, east]] = trade(EXPORTS, IMPORTS, "vollrath") as number[][];
    expect(east).toBeCloseTo(60 / 40 / (10 / 30) - 20 / 80 / (30 / 10), 12);
  });

  test("matches imports by label in any order, and without labels by position", () => {
    const turned = [
      ["", "textiles", "MACHINERY"],
      ["west", 10, 30],
      ["east", 80, 20],
    ];
    expect(trade(EXPORTS, turned, "lafay")).toEqual(trade(EXPORTS, IMPORTS, "lafay"));
    const bare = [
      [20, 80],
      [30, 10],
    ];
    expect(trade(EXPORTS, bare, "lafay")).toEqual(trade(EXPORTS, IMPORTS, "lafay"));
  });

  test("missing is zero, and what nobody trades, or who does not trade, is blank", () => {
    const x = [
      ["", "a", "b", "c"],
      ["East", 60, null, 40],
      ["West", "NA", "", ""],
    ];
    const m = [
      ["", "a", "b", "c"],
      ["East", "", "", 60],
      ["West", null, "..", null],
    ];
    for (const form of ["balance", "lafay", "grubel-lloyd", "balassa", "michaely"]) {
      const result = trade(x, m, form);
      expect(result[2]).toEqual(["West", "", "", ""]);
      expect(result[1][2]).toBe("");
    }
    expect(trade(x, m, "balassa")[1][1]).toBe("");
  });

  test("each year is an economy of its own for vollrath", () => {
    const stack = (table: unknown[][]): unknown[][] => [
      ["region", "year", "Machinery", "Textiles"],
      ...[2022, 2023].flatMap((year) => table.slice(1).map(([name, a, b]) => [name, year, Number(a) * (year - 2021), Number(b)])),
    ];
    const both = trade(stack(EXPORTS), stack(IMPORTS), "vollrath");
    const first = trade(EXPORTS, IMPORTS, "vollrath");
    expect(both.slice(1, 3).map((row) => row.slice(2))).toEqual(first.slice(1).map((row) => row.slice(1)));
    expect(both.map((row) => row[1])).toEqual(["year", 2022, 2022, 2023, 2023]);
  });

  test("labels that stand twice are added up in both tables", () => {
    const split = [EXPORTS[0], ["East", 50, 40], ["West", 10, 30], ["east", 10, 0]];
    expect(trade(split, IMPORTS)).toEqual([...trade(EXPORTS, IMPORTS), ["east", 0.5, -1 / 3]]);
  });

  test("one region has no relative advantage, one good no share: errors", () => {
    expect(() => trade(EXPORTS.slice(0, 2), IMPORTS.slice(0, 2), "vollrath")).toThrow(
      "exports has one region (East), so that every region's share is 1. Select more regions.",
    );
    const good = (table: unknown[][]): unknown[][] => table.map((row) => row.slice(0, 2));
    for (const form of ["lafay", "michaely", "balassa", "vollrath"])
      expect(() => trade(good(EXPORTS), good(IMPORTS), form)).toThrow(
        "exports has one activity (Machinery), so that every share is 1. Select more activities.",
      );
    expect(trade(good(EXPORTS), good(IMPORTS))[1]).toEqual(["East", 0.5]);
  });

  test("a region or a good that one table lacks is named", () => {
    expect(() => trade(EXPORTS, IMPORTS.slice(0, 2))).toThrow('imports has no entry for "West".');
    expect(() => trade(EXPORTS.slice(0, 2), IMPORTS)).toThrow('imports names "West", which is not in the table. Nearest names: East.');
    expect(() => trade(EXPORTS, [["", "Machinery", "Food"], ...IMPORTS.slice(1)])).toThrow('imports has no entry for "Textiles".');
  });

  test("a good that is spelled otherwise is named with the nearest of the other table's", () => {
    const spelled = (heading: string): unknown[][] => IMPORTS.map((row, i) => (i === 0 ? row.map((cell) => (cell === "Textiles" ? heading : cell)) : row));
    expect(() => trade(EXPORTS, spelled("Textile"))).toThrow('imports has no entry for "Textiles". It is a column of exports. Nearest names: Textile.');
    expect(trade(EXPORTS, spelled("ＴＥＸ ｔiles "))).toEqual(trade(EXPORTS, IMPORTS));
  });

  test("says what is wrong with a negative amount, a missing table and an unknown form", () => {
    expect(() => trade(EXPORTS, [IMPORTS[0], ["East", -20, 80], IMPORTS[2]])).toThrow(
      "imports: row East, column Machinery holds -20; an amount cannot be negative.",
    );
    expect(() => trade(EXPORTS, null as unknown as unknown[][])).toThrow("imports is missing.");
    expect(() => trade(EXPORTS, IMPORTS, "grubel")).toThrow('form is "grubel"; it must be one of: balance, lafay, grubel-lloyd, vollrath, balassa, michaely.');
  });
});
