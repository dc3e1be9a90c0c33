import { execFileSync } from "child_process";
import path from "path";
import { inputCoefficients } from "../../src/engine/network/coefficients";
import { productiveSystem } from "../../src/engine/network/productiveSystem";
import { requireProductionTable } from "../../src/engine/network/requireProductionTable";
import { randomSource } from "../../src/engine/random";
import { loadFunctions } from "../../src/tools/loadFunctions";
import { ROOT } from "../../src/tools/root";
import { report, summary } from "./timing";

/** Input-output tables of the size of a detailed national table and of a regional one with several countries. */
const SIZES = [
  { n: 405, runs: 15, vector: "below 5 ms", inverse: "below 60 ms" },
  { n: 1302, runs: 7, vector: "below 50 ms", inverse: "below 1500 ms" },
] as const;

/** Times of the production network, CPU; another table each run, so that nothing comes out of the run before. */
export function benchNetwork(): void {
  const { call } = loadFunctions();
  for (const { n, runs, vector, inverse } of SIZES) {
    const calls = ["MULTIPLIERS", "SHOCK", "PRICES", "INVERSE", "LINKAGES after INVERSE, the inverse being there", "MULTIPLIERS again"];
    const kernels = ["checks and coefficients", "one vector: output multipliers", "another vector of the same table", "inverse"];
    const samples = new Map([...calls, ...kernels].map((name) => [name, [] as number[]]));
    for (let run = 0; run <= runs; run++) {
      const { cells, output, Z, x } = economy(n, run);
      const labels = x.reduce<string[]>((names, _, i) => [...names, `Sector ${i + 1}`], []);
      const final = output.map(([made], i) => [i === 3 ? made / 100 : 0]);
      const take = (name: string, body: () => unknown): void => {
        const milliseconds = cpu(body);
        if (run > 0) samples.get(name)?.push(milliseconds);
      };
      let A: Float64Array = new Float64Array();
      take(kernels[0], () => {
        requireProductionTable({ labels, Z, x }, "flows");
        A = inputCoefficients(Z, x);
      });
      take(kernels[1], () => productiveSystem(A, n, "flows", labels).columnTotals());
      take(kernels[2], () => productiveSystem(A, n, "flows", labels).solve(x));
      take(kernels[3], () => productiveSystem(A, n, "flows", labels).inverse());
      take(calls[0], () => call("MULTIPLIERS", cells, output));
      take(calls[1], () => call("SHOCK", cells, output, final));
      take(calls[2], () => call("PRICES", cells, output, 0.1));
      take(calls[3], () => call("INVERSE", cells, output));
      take(calls[4], () => call("LINKAGES", cells, output));
      take(calls[5], () => call("MULTIPLIERS", cells, output));
    }
    process.stdout.write(`Production network, ${n} sectors, CPU\n`);
    const aims = ["", vector, vector, inverse];
    kernels.forEach((name, k) => report(`  kernel: ${name}`, summary(samples.get(name) ?? []), aims[k]));
    calls.forEach((name) => report(`  call: ${name}`, summary(samples.get(name) ?? [])));
    process.stdout.write(`  ${numpy(n)}\n`);
  }
}

function cpu(body: () => unknown): number {
  const start = process.cpuUsage();
  body();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** A made-up table: a fifth of the flows empty, inputs between .3 and .75 of output. */
function economy(n: number, seed: number): { cells: (string | number)[][]; output: number[][]; Z: Float64Array; x: Float64Array } {
  const random = randomSource(seed + 1);
  const x = Float64Array.from({ length: n }, () => 1000 + 9000 * random.next());
  const Z = Float64Array.from({ length: n * n }, () => (random.next() < 0.2 ? 0 : random.next()));
  for (let j = 0; j < n; j++) {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += Z[i * n + j];
    const scale = ((0.3 + 0.45 * random.next()) * x[j]) / sum;
    for (let i = 0; i < n; i++) Z[i * n + j] *= scale;
  }
  const names = Array.from(x, (_, i) => `Sector ${i + 1}`);
  return { cells: [["", ...names], ...names.map((name, i) => [name, ...Z.subarray(i * n, (i + 1) * n)])], output: Array.from(x, (made) => [made]), Z, x };
}

function numpy(n: number): string {
  try {
    const out = execFileSync("python3", [path.join(ROOT, "test/bench/network.py"), String(n)], {
      encoding: "utf8",
      env: { ...process.env, OPENBLAS_NUM_THREADS: "1" },
      stdio: ["ignore", "pipe", "ignore"],
    });
    return `numpy on one thread, in this run: ${out.trim()}`;
  } catch {
    return "python3 with numpy is not at hand, so nothing is compared in this run";
  }
}
