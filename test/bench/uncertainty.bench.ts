import v8 from "v8";
import vm from "vm";
import { loadFunctions } from "../../src/tools/loadFunctions";
import { readAsem } from "../asem";
import { report, summary, time, type Timing } from "./timing";

/** Robustness runs on the 51 countries x 49 indicators of ASEM, as they are shipped and without a worker: what the work costs, not what the page waits. */
export function benchUncertainty(): void {
  const { call } = loadFunctions();
  const { data, direction } = readAsem();
  const run = (id: string, draws: number): unknown => call(id, data, null, [direction], null, null, null, draws, 1, null);

  for (const draws of [1000, 100_000]) {
    const { timing, kept } = memory(() => run("RANKS", draws));
    report(`RANKS, ${draws} draws on 51 x 49, one call`, timing);
    note(kept);
  }
  report(
    "RANKS, 1000 draws on 51 x 49",
    time(() => run("RANKS", 1000)),
  );
  report(
    "RANKS, 10 000 draws on 51 x 49",
    time(() => run("RANKS", 10_000)),
    "below 1500 ms",
  );
  note("as quoted: R package COINr 1.1.14, R 4.2.2, another machine: about 2740 s CPU for 10 000 (extrapolated)");
  report(
    "OUTRANKS, 10 000 draws on 51 x 49",
    time(() => run("OUTRANKS", 10_000)),
  );
  report(
    "SENSITIVITY, 512 draws x 6 factors on 51 x 49",
    time(() => call("SENSITIVITY", data, null, [direction])),
    "below 2000 ms",
  );
}

/** One call, with what it leaves behind and what the process grew by meanwhile. */
function memory(body: () => unknown): { timing: Timing; kept: string } {
  const before = settledMemory();
  const start = performance.now();
  body();
  const timing = summary([performance.now() - start]);
  const grown = process.memoryUsage.rss() - before.rss;
  const kept = settledMemory().heapUsed - before.heapUsed;
  const mb = (bytes: number): string => (Math.round(bytes / 1e5) / 10 || 0).toFixed(1);
  return { timing, kept: `${mb(kept)} MB of heap kept, process grown by ${mb(grown)} MB` };
}

/** Memory once the garbage is gone, so that only what is held counts. */
function settledMemory(): NodeJS.MemoryUsage {
  v8.setFlagsFromString("--expose-gc");
  (vm.runInNewContext("gc") as () => void)();
  return process.memoryUsage();
}

function note(text: string): void {
  process.stdout.write(`  ${text}\n`);
}
