import { namesPeriod, yearOf } from "../../../src/engine/table/years";
import { ErrorCell, type Cell } from "../../../src/engine/table/cells";

test("A year is a whole number above zero, typed or as text, or the only year in a text", () => {
  const cells: Cell[] = [2020, 3, "2020", " 2020 ", "２０２０", "2020年", "FY2020"];
  expect(cells.map(yearOf)).toEqual([2020, 3, 2020, 2020, 2020, 2020, 2020]);
});

test("Nothing else is a year", () => {
  const cells: Cell[] = [2020.5, 0, -5, "abc", "", null, "NA", true, new ErrorCell("#REF!"), "2020Q1", "2020-2021", "x12020", "2020.5"];
  expect(cells.filter((cell) => !Number.isNaN(yearOf(cell)))).toEqual([]);
});

test("A period is a year or a text that holds one", () => {
  const periods: Cell[] = [2020, "2020年", "2020Q1", "2020-2021", "Q1 2020", "２０２０Q1"];
  expect(periods.filter(namesPeriod)).toEqual(periods);
  const others: Cell[] = ["abc", "x12020", 2020.5, null, "Q1", true];
  expect(others.filter(namesPeriod)).toEqual([]);
});
