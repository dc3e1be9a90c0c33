import type { CellInput, CellValue } from "../../src/workbook/port";
import { FakeWorkbook } from "../fakeWorkbook";

const ACTIVITIES = ["Grain", "Coal", "Steel", "Machines", "Cars", "Chips"];

/** Amounts of 2021; each later year the first three regions shift towards the last activities. Which region has what is nested, so that complexity is defined. */
const BASE: Readonly<Record<string, readonly number[]>> = {
  North: [90, 80, 70, 5, 4, 1],
  South: [20, 10, 60, 70, 50, 4],
  East: [5, 4, 20, 80, 90, 60],
  West: [95, 60, 5, 4, 2, 0],
  Centre: [40, 50, 60, 55, 10, 2],
  Coast: [10, 2, 10, 50, 80, 70],
};

export const YEARS = [2021, 2022, 2023];

export function amountRows(year: number): CellValue[][] {
  const t = year - YEARS[0];
  return Object.entries(BASE).map(([region, amounts], i) => [year, region, ...amounts.map((amount, j) => amount * (i < 3 ? 1 + t * 0.1 * (j - 2) : 1))]);
}

export const PANEL: CellValue[][] = [["year", "region", ...ACTIVITIES], ...YEARS.flatMap(amountRows)];
export const ONE_YEAR: CellValue[][] = [["region", ...ACTIVITIES], ...amountRows(2021).map((row) => row.slice(1))];

/** An input-output table with codes beside the names, a row of value added below, final use, trade and output beside. Fictitious. */
export const TABLE: CellValue[][] = [
  ["code", "name", "S1", "S2", "S3", "S4", "Final", "INV", "EX", "IM", "GO"],
  ["S1", "Coal", 10, 60, 10, 0, 20, 2, 8, -10, 100],
  ["S2", "Steel", 5, 20, 80, 40, 10, 5, 50, -10, 200],
  ["S3", "Machines", 5, 10, 40, 30, 165, 10, 60, -20, 300],
  ["S4", "Services", 20, 30, 40, 50, 250, 0, 10, 0, 400],
  ["VA", "Value added", 60, 80, 130, 280, null, null, null, null, null],
];

export function positionWorkbook(table: CellInput[][] = PANEL): FakeWorkbook {
  return new FakeWorkbook(["Amounts", "IO"]).fill("Amounts!A3", table).fill("IO!A1", TABLE);
}

export const PANEL_ADDRESS = "Amounts!A3:H21";
export const ONE_YEAR_ADDRESS = "Amounts!A3:G9";
export const TABLE_ADDRESS = "IO!A1:K6";
