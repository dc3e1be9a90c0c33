import { costgap } from "../../src/functions/window";

const HEADINGS = ["Status", "Relative unit labor cost", "Trend", "Years left", "Low", "High"];
const flat = (...values: number[]): number[][] => [values];

describe("COSTGAP", () => {
  test("gives the status and the years left of a ratio that grows by a tenth a year", () => {
    const [headings, row] = costgap(flat(50, 55), flat(100, 100), flat(100, 100), flat(100, 100));
    expect(headings).toEqual(HEADINGS);
    expect(row.slice(0, 2)).toEqual(["closing", 0.55]);
    expect(row[2]).toBeCloseTo(Math.log(1.1), 12);
    expect(row[3]).toBeCloseTo(-Math.log(0.55) / Math.log(1.1), 12);
    expect(row.slice(4)).toEqual(["", ""]);
  });

  test("takes single numbers: open or shut, without a trend", () => {
    expect(costgap([[50]], [[100]], [[80]], [[100]])).toEqual([HEADINGS, ["open", 0.625, "", "", "", ""]]);
    expect(costgap(90 as never, 100 as never, 80 as never, 100 as never)[1].slice(0, 2)).toEqual(["shut", 1.125]);
  });

  test("reads rows and columns, with and without headings, and years in any order", () => {
    const expected = costgap(flat(50, 55, 58), flat(100, 101, 102), flat(90, 91, 92), flat(100, 101, 103), flat(2019, 2021, 2022));
    expect(
      costgap([["Wage"], [58], [50], [55]], [["Productivity", 102, 100, 101]], [[92], [90], [91]], [["", 103, 100, 101]], [["Year"], [2022], [2019], [2021]]),
    ).toEqual(expected);
  });

  test("matches a series that stands beside its years", () => {
    const beside = [
      [2022, 58],
      [2019, 50],
      [2021, 55],
    ];
    const years = flat(2019, 2021, 2022);
    const others = [flat(100, 101, 102), flat(90, 91, 92), flat(100, 101, 103)] as const;
    expect(costgap(beside, ...others, years)).toEqual(costgap(flat(50, 55, 58), ...others, years));
  });

  test("leaves out a year that lacks one of the four numbers, the last one too", () => {
    const gap = costgap([[50, 55, "NA"]], flat(100, 100, 100), [[100, 100, 100]], flat(100, 100, 100));
    expect(gap).toEqual(costgap(flat(50, 55), flat(100, 100), flat(100, 100), flat(100, 100)));
    expect(() => costgap([["NA", 5]], [[1, "NA"]], flat(1, 1), flat(1, 1))).toThrow(
      "No year has all four of wage, productivity, wageBenchmark, productivityBenchmark.",
    );
  });

  test("names the series that is not as long as the others", () => {
    expect(() => costgap(flat(1, 2, 3), flat(1, 2, 3), flat(1, 2), flat(1, 2, 3))).toThrow("wageBenchmark has the wrong number of cells: 2 instead of 3.");
    expect(() => costgap(flat(1, 2), flat(1, 2, 3), flat(1, 2, 3), flat(1, 2, 3))).toThrow("wage has the wrong number of cells: 2 instead of 3.");
    expect(() => costgap(flat(1, 2), flat(1, 2), flat(1, 2), flat(1, 2), flat(2020))).toThrow("wage has the wrong number of cells: 2 instead of 1.");
    expect(() => costgap(flat(1, 2), [[3]], flat(1, 2), flat(1, 2))).toThrow("productivity has the wrong number of cells: 1 instead of 2.");
  });

  test("names a number that is not positive, a word, a repeated year, and a table where a line is due", () => {
    expect(() => costgap(flat(1, 0), flat(1, 2), flat(1, 2), flat(1, 2), flat(2020, 2021))).toThrow("wage: the value for 2021 is 0; it must be above 0.");
    expect(() => costgap(flat(1, 2), [[1, "high"]], flat(1, 2), flat(1, 2))).toThrow('productivity: the value for 2 is "high", not a number.');
    expect(() => costgap(flat(1, 2), flat(1, 2), flat(1, 2), flat(1, 2), flat(2020, 2020))).toThrow("years names 2020 twice.");
    expect(() => costgap([...flat(1, 2), ...flat(3, 4)], flat(1, 2), flat(1, 2), flat(1, 2))).toThrow(
      "wage has 2 rows and 2 columns; one row or one column is needed",
    );
    expect(() => costgap(flat(1e-200, 2), flat(1, 2), flat(1, 2), flat(1, 2))).toThrow("wage: the value for 1 is 1e-200; it must lie between 1e-70 and 1e+70.");
  });
});
