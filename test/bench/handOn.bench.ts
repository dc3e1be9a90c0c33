import { execFileSync } from "child_process";
import fs from "fs";
import os from "os";
import path from "path";
import type { Book } from "../../src/workbook/book/book";
import { emptySheet } from "../../src/workbook/book/emptySheet";
import { readBook } from "../../src/workbook/xlsx/readBook";
import { writeBook } from "../../src/workbook/xlsx/writeBook";
import { DIST } from "../../src/tools/root";
import { show } from "../e2e/paneSteps";
import { openWorkbench } from "../e2e/workbenchPage";
import { report, summary, type Timing } from "./timing";

const RUNS = 5;
const [ROWS, COLUMNS] = [5000, 40];

/** Files in and out, freezing and checking: what handing a workbook on takes. */
export async function benchHandOn(): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "hfs-bench-"));
  try {
    const cli = (...args: string[]): void => void execFileSync(process.execPath, [path.join(DIST, "cli.js"), ...args], { cwd: folder, stdio: "ignore" });
    report("hfs-excel sample: both workbooks, a process of its own", await timed(() => cli("sample", ".")));
    for (const name of ["HFS sample.xlsx", "HFS sample (frozen).xlsx"]) report(`hfs-excel verify "${name}"`, await timed(() => cli("verify", name)));
    await benchFile("the sample", new Uint8Array(fs.readFileSync(path.join(folder, "HFS sample.xlsx"))));
    await benchFile(`${ROWS} x ${COLUMNS} numbers`, await writeBook(numbers(), []));
    await benchPane();
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function benchFile(what: string, bytes: Uint8Array): Promise<void> {
  const { book } = await readBook(bytes, "book", ["SCORE"]);
  report(`.xlsx read: ${what}, ${Math.round(bytes.length / 1000)} kB`, await timed(() => readBook(bytes, "book", ["SCORE"])));
  report(`.xlsx written: ${what}`, await timed(() => writeBook(book, ["SCORE"])));
}

function numbers(): Book {
  const cells = Object.fromEntries(
    Array.from({ length: ROWS }, (_, i) => [i, Object.fromEntries(Array.from({ length: COLUMNS }, (__, j) => [j, { value: Math.sin(i * COLUMNS + j) }]))]),
  );
  const sheet = { ...emptySheet("Sheet1"), rows: ROWS, columns: COLUMNS, cells };
  return { title: "numbers", sheets: [sheet], styles: [], names: [], active: "Sheet1!A1", parts: {} };
}

/** By the pane's buttons, from the click to what is said. */
async function benchPane(): Promise<void> {
  const { page, close } = await openWorkbench("?sample");
  const pane = page.locator("#pane");
  await show(page, "handOn");
  const act = async (button: string, said: string): Promise<number> => {
    const start = performance.now();
    await pane.getByRole("button", { name: button, exact: true }).first().click();
    await pane.getByText(said).first().waitFor();
    return performance.now() - start;
  };
  const times: Record<string, number[]> = { "check, live": [], freeze: [], "check, frozen": [], thaw: [] };
  for (let run = 0; run < RUNS; run++) {
    times["check, live"].push(await act("Check", "formulas agree"));
    times.freeze.push(await act("Freeze", "formulas frozen"));
    times["check, frozen"].push(await act("Check", "formulas agree"));
    times.thaw.push(await act("Thaw", "formulas are back"));
  }
  for (const [name, samples] of Object.entries(times)) report(`pane, 31 formulas of the sample: ${name}`, summary(samples));
  await close();
}

async function timed(body: () => unknown): Promise<Timing> {
  const samples: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    await body();
    samples.push(performance.now() - start);
  }
  return summary(samples);
}
