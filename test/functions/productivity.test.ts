import { productivity } from "../../src/functions/productivity";

const TABLE = [
  ["region", "Machinery", "Textiles"],
  ["East", 50, 50],
  ["West", 20, 80],
];
const INCOME = [
  ["region", "income"],
  ["West", 20],
  ["East", 30],
];
const MACHINERY = (0.5 * 30 + 0.2 * 20) / 0.7;
const TEXTILES = (0.5 * 30 + 0.8 * 20) / 1.3;
const numbers = (result: unknown[][]): number[] => result.slice(1).map((row) => row[1] as number);
const close = (actual: unknown[], expected: number[]): void => expected.forEach((value, i) => expect(actual[i]).toBeCloseTo(value, 12));

describe("PRODUCTIVITY", () => {
  test("gives PRODY of every activity by default, incomes matched by name", () => {
    const result = productivity(TABLE, INCOME);
    expect(result.map((row) => row[0])).toEqual(["Activity", "Machinery", "Textiles"]);
    expect(result[0]).toEqual(["Activity", "PRODY"]);
    close(numbers(result), [MACHINERY, TEXTILES]);
  });

  test("gives EXPY of every region", () => {
    const result = productivity(TABLE, INCOME, "regions");
    expect(result[0]).toEqual(["Unit", "EXPY"]);
    expect(result.map((row) => row[0])).toEqual(["Unit", "East", "West"]);
    close(numbers(result), [0.5 * MACHINERY + 0.5 * TEXTILES, 0.2 * MACHINERY + 0.8 * TEXTILES]);
  });

  test("without labels goes by position and numbers the activities", () => {
    const result = productivity(
      [
        [50, 50],
        [20, 80],
      ],
      [[30], [20]],
    );
    expect(result.map((row) => row[0])).toEqual(["Activity", 1, 2]);
    close(numbers(result), [MACHINERY, TEXTILES]);
  });

  test("a region without exports is blank, needs no income, and spoils nothing", () => {
    const table = [...TABLE, ["North", 0, null]];
    const income = [...INCOME, ["North", "NA"]];
    close(numbers(productivity(table, income)), [MACHINERY, TEXTILES]);
    expect(productivity(table, income, "regions")[3]).toEqual(["North", ""]);
  });

  test("an activity that nobody has is blank", () => {
    const table = TABLE.map((row, i) => [...row, i === 0 ? "Fishing" : 0]);
    expect(productivity(table, INCOME)[3]).toEqual(["Fishing", ""]);
    close(numbers(productivity(table, INCOME, "regions")), numbers(productivity(TABLE, INCOME, "regions")));
  });

  test("every year has its own regions; incomes by name and year, or once for all years", () => {
    const table = [
      ["region", "year", "Machinery", "Textiles"],
      ["East", 2022, 50, 50],
      ["West", 2022, 20, 80],
      ["East", 2023, 50, 50],
      ["West", 2023, 20, 80],
    ];
    const yearly = [
      ["region", "year", "income"],
      ["West", 2022, 20],
      ["East", 2022, 30],
      ["West", 2023, 40],
      ["East", 2023, 60],
    ];
    const result = productivity(table, yearly);
    expect(result.map((row) => row[0])).toEqual(["Activity", "Machinery 2022", "Textiles 2022", "Machinery 2023", "Textiles 2023"]);
    close(numbers(result), [MACHINERY, TEXTILES, 2 * MACHINERY, 2 * TEXTILES]);
    close(numbers(productivity(table, INCOME)), [MACHINERY, TEXTILES, MACHINERY, TEXTILES]);
    expect(productivity(table, yearly, "regions").map((row) => row[0])).toEqual(["Unit", "East 2022", "West 2022", "East 2023", "West 2023"]);
  });

  test("a missing income names the region", () => {
    expect(() => productivity(TABLE, [INCOME[0], INCOME[1], ["East", "NA"]])).toThrow('income: the value for East is "NA"; a number is needed.');
    expect(() => productivity(TABLE, INCOME.slice(0, 2))).toThrow('income has no entry for "East".');
    expect(() => productivity(TABLE, [[20], [null]])).toThrow("income: the value for West is blank; a number is needed.");
  });

  test("a negative income, text, one region and one activity are errors", () => {
    expect(() => productivity(TABLE, [[-1], [20]])).toThrow("income: the value for East is -1; it must be at least 0.");
    expect(() => productivity(TABLE, [[1.7e308], [1.7e308]])).toThrow("income: row East, column income holds 1.7e+308; sizes beyond 1e150");
    expect(() => productivity(TABLE, [["high"], [20]])).toThrow('income: the value for East is "high", not a number.');
    expect(() => productivity(TABLE.slice(0, 2), [[30]])).toThrow("table has one region (East), so that every region's share is 1. Select more regions.");
    expect(() =>
      productivity(
        TABLE.map((row) => row.slice(0, 2)),
        INCOME,
      ),
    ).toThrow("table has one activity (Machinery), so that every share is 1. Select more activities.");
    expect(() => productivity(TABLE, INCOME, "units")).toThrow('of is "units"; it must be one of: activities, regions.');
  });
});
