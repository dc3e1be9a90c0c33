import fs from "fs";
import path from "path";
import { loadFunctions } from "../../src/tools/loadFunctions";
import { ROOT } from "../../src/tools/root";
import { parseCsv } from "../../src/workbook/sample/csv";
import { report, time } from "./timing";

/** The functions as they are shipped: dist/functions.js in a bare context, called as a cell calls them. */
export function benchFunctions(): void {
  const { call } = loadFunctions();
  const sample = readSample();
  const small = table(30, 10);
  const trade = table(200, 200);
  const scores = call("SCORE", sample) as unknown[][];

  report(
    "SCORE on 30 x 20 (the sample, with its labels)",
    time(() => call("SCORE", sample)),
    "well under 1 ms",
  );
  report(
    "SCORE on 30 x 10, 1000 calls",
    time(() => {
      for (let i = 0; i < 1000; i++) call("SCORE", small);
    }),
  );
  report(
    "PATH, all 30 units of the sample",
    time(() => call("PATH", sample)),
    "below 20 ms",
  );
  report(
    "PATH, one unit of the sample",
    time(() => call("PATH", sample, "Anhui")),
  );
  report(
    "EXPLAIN, one path of one unit",
    time(() => call("EXPLAIN", sample, "Anhui", "S1")),
  );
  report(
    "VALUE, 30 units",
    time(() => call("VALUE", scores)),
  );
  report(
    "STABILITY, 30 units",
    time(() => call("STABILITY", scores)),
  );
  report(
    "RCA on 200 x 200",
    time(() => call("RCA", trade)),
  );
}

/** The sample as its sheet holds it: numbers as numbers, NA as text. */
export function readSample(): (string | number)[][] {
  const [header, ...rows] = parseCsv(fs.readFileSync(path.join(ROOT, "assets/data/sample_china_provinces_2023.csv"), "utf8"));
  return [header, ...rows.map((row) => row.map((text) => (text.trim() === "" || Number.isNaN(Number(text)) ? text : Number(text))))];
}

/** A labelled table of smooth, all different numbers; nothing random, so every run times the same work. */
export function table(rows: number, columns: number): (string | number)[][] {
  const code = (j: number): string => (j < columns / 3 ? `H c${j}` : j < (2 * columns) / 3 ? `F c${j}` : `S c${j}`);
  return [
    ["unit", ...Array.from({ length: columns }, (_, j) => code(j))],
    ...Array.from({ length: rows }, (_, i) => [`u${i}`, ...Array.from({ length: columns }, (__, j) => 1 + Math.abs(Math.sin(i * 12.9898 + j * 78.233)) * 100)]),
  ];
}
