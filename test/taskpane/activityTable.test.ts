import type { ActivityPosition } from "../../src/assessment/positioning";
import { en } from "../../src/locale/en";
import { trendText } from "../../src/taskpane/parts/ActivityTable";

const trend = (slope: number | null, low: number | null = null, high: number | null = null): string => trendText({ slope, low, high } as ActivityPosition, en);

test("A slope of ln RCA is told as what RCA gains or loses in a year", () => {
  expect(trend(Math.log(1.289))).toBe("rising, 29\u00A0% a year");
  expect(trend(Math.log(0.91))).toBe("falling, 9\u00A0% a year");
  expect(trend(Math.log(1.02), -0.1, 0.2)).toContain("not distinguishable from zero");
  expect(trend(null)).toBe("");
});
