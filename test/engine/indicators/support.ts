import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readTable, type Table } from "../../../src/engine/table/table";

/** Figures from numpy and scipy; the script stands beside them. */
export const figures = JSON.parse(readFileSync(join(__dirname, "../../fixtures/indicators/figures.json"), "utf8"));

/** The sample as a sheet hands it over: texts and numbers, NA as text. */
export const sample: (string | number)[][] = readFileSync(join(__dirname, "../../../assets/data/sample_china_provinces_2023.csv"), "utf8")
  .trim()
  .split(/\r?\n/)
  .map((line, i) => splitLine(line).map((text, j) => (i > 0 && j > 2 && text !== "NA" ? Number(text) : text)));

function splitLine(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,"]*))/g)].map((match) => match[1] ?? match[2]);
}

/** A table without labels; null is a hole. */
export function table(rows: readonly (readonly (number | string | null)[])[]): Table {
  return readTable(rows, "data");
}

/** Equal to the last digits, relative to the figures' size; a null of the figures is a hole. */
export function expectClose(actual: ArrayLike<unknown>, expected: readonly (number | null)[], tolerance = 1e-12): void {
  expect(actual.length).toBe(expected.length);
  expected.forEach((value, i) => {
    const found = actual[i];
    if (value === null) expect(found === "" || found === null || Number.isNaN(found)).toBe(true);
    else expect(Math.abs((found as number) - value)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(value)));
  });
}

/** The code of the engine error that `body` throws. */
export function codeOf(body: () => unknown): unknown {
  try {
    body();
  } catch (thrown) {
    return (thrown as { code?: unknown }).code;
  }
  return "no error";
}
