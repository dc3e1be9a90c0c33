import { execFileSync } from "child_process";
import path from "path";
import { complexityIndex } from "../../src/engine/advantage/complexityIndex";
import { outlookGain, outlookIndex } from "../../src/engine/advantage/complexityOutlook";
import { fitness } from "../../src/engine/advantage/fitness";
import { presenceOf } from "../../src/engine/advantage/presence";
import { relatednessDensity } from "../../src/engine/advantage/relatednessDensity";
import { revealedAdvantage } from "../../src/engine/advantage/revealedAdvantage";
import { randomSource } from "../../src/engine/random";
import { loadFunctions } from "../../src/tools/loadFunctions";
import { ROOT } from "../../src/tools/root";
import { report, summary } from "./timing";

const EVERYTHING: readonly (readonly [id: string, ...args: unknown[]])[] = [
  ["RCA"],
  ["COMPLEXITY", "regions"],
  ["COMPLEXITY", "activities"],
  ["COMPLEXITY", "regions", "fitness"],
  ["COMPLEXITY", "activities", "fitness"],
  ["DENSITY"],
  ["OUTLOOK", "index"],
  ["OUTLOOK", "gain"],
];

/** Advantage, complexity and relatedness of whole tables, as cells call them; CPU time, because two cores are shared with whatever else runs. */
export function benchAdvantage(): void {
  const { call } = loadFunctions();
  for (const [regions, activities, runs, aim] of [
    [31, 500, 40, "below 10 ms"],
    [200, 5000, 5, "below 1000 ms and 150 MB"],
  ] as const) {
    const results = EVERYTHING.map(([id, ...args]) => ({ name: [id, ...args].join(" "), samples: [] as number[] }));
    // Another table each time, so that no run finds what the one before it has computed; within a run functions share what they can.
    for (let run = 0; run <= runs; run++) {
      const table = nested(regions, activities, run);
      EVERYTHING.forEach(([id, ...args], k) => {
        const milliseconds = cpu(() => call(id, table, ...args));
        if (run > 0) results[k].samples.push(milliseconds);
      });
    }
    const totals = Array.from({ length: runs }, (_, run) => results.reduce((sum, { samples }) => sum + samples[run], 0));
    report(`RCA to fitness on ${regions} x ${activities}, CPU, all eight calls`, summary(totals), aim);
    results.forEach(({ name, samples }) => report(`  ${name}`, summary(samples)));
    report("  the kernels alone, without reading and writing cells", summary(Array.from({ length: runs }, (_, run) => kernels(regions, activities, run))), aim);
    note(memoryOf(regions, activities));
    note(numpy(regions, activities));
  }
  note("as quoted, another machine: py-ecomplexity 80 s CPU and 1660 MB, tight numpy 1.49 s and 638 MB for 200 x 5000");
  const squares = Array.from({ length: 5 }, (_, run) => nested(400, 400, run));
  report("COMPLEXITY on 400 x 400, CPU", summary(squares.map((square) => cpu(() => call("COMPLEXITY", square)))));
}

/** CPU milliseconds of what numpy is timed for below, from the sources: RCA, ECI and PCI, density, COI, COG, fitness. */
function kernels(regions: number, activities: number, seed: number): number {
  const cells = nested(regions, activities, seed).slice(1);
  const amounts = { rows: regions, columns: activities, values: Float64Array.from(cells.flatMap((row) => row.slice(1) as number[])) };
  return cpu(() => {
    revealedAdvantage(amounts, "balassa");
    const presence = presenceOf(amounts);
    const { activities: pci } = complexityIndex(presence);
    outlookIndex(presence, relatednessDensity(presence, 0), pci);
    outlookGain(presence, pci, 0);
    fitness(presence);
  });
}

/** CPU milliseconds of a call. */
function cpu(body: () => unknown): number {
  const start = process.cpuUsage();
  body();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The peak of a process of its own that does everything once, and of one that only makes the table. */
function memoryOf(regions: number, activities: number): string {
  const peak = (mode: string): number =>
    Number(
      execFileSync(
        process.execPath,
        [path.join(ROOT, "node_modules/jiti/lib/jiti-cli.mjs"), path.join(ROOT, "test/bench/advantageMemory.ts"), String(regions), String(activities), mode],
        { encoding: "utf8" },
      ),
    );
  return `memory: peak of the process ${peak("all").toFixed(0)} MB with all eight calls, ${peak("table").toFixed(0)} MB with the table alone`;
}

function numpy(regions: number, activities: number): string {
  try {
    const out = execFileSync("python3", [path.join(ROOT, "test/bench/complexity.py"), String(regions), String(activities)], {
      encoding: "utf8",
      env: { ...process.env, OPENBLAS_NUM_THREADS: "1" },
      stdio: ["ignore", "pipe", "ignore"],
    });
    return `the same in tight numpy, in this run: ${out.trim()}`;
  } catch {
    return "python3 with numpy is not at hand, so nothing is compared in this run";
  }
}

/** A table in which able regions have what many have and more; the recipe of complexity.py with our own random numbers. */
export function nested(regions: number, activities: number, seed = 42): (string | number)[][] {
  const random = randomSource(seed);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  const sorted = (n: number): number[] => Array.from({ length: n }, normal).sort((a, b) => a - b);
  const [ability, demand] = [sorted(regions), sorted(activities)];
  return [
    ["region", ...demand.map((_, p) => `p${p}`)],
    ...ability.map((able, r) => [`r${r}`, ...demand.map((needed) => (random.next() < 1 / (1 + Math.exp(-2 * (able - needed))) ? Math.exp(normal()) : 0))]),
  ];
}

export { EVERYTHING };

function note(text: string): void {
  process.stdout.write(`  ${text}\n`);
}
