/** Timing as medians over repeated runs; benchmarks print, they never judge. */

export interface Timing {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly runs: number;
}

/** Runs `body` for about `seconds` (after a tenth as warm-up) and gives milliseconds per run. */
export function time(body: () => unknown, seconds = 1.5): Timing {
  const warmUntil = performance.now() + seconds * 100;
  do body();
  while (performance.now() < warmUntil);
  const samples: number[] = [];
  const until = performance.now() + seconds * 1000;
  do {
    const start = performance.now();
    body();
    samples.push(performance.now() - start);
  } while (performance.now() < until || samples.length < 5);
  return summary(samples);
}

export function summary(samples: readonly number[]): Timing {
  const sorted = [...samples].sort((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)], min: sorted[0], max: sorted[sorted.length - 1], runs: sorted.length };
}

export function report(name: string, { median, min, max, runs }: Timing, target = ""): void {
  const ms = (value: number): string => (value < 10 ? value.toFixed(3) : value.toFixed(0));
  const aim = target === "" ? "" : `   aim: ${target}`;
  process.stdout.write(`${name.padEnd(58)}${ms(median).padStart(9)} ms   (${ms(min)} to ${ms(max)}, ${runs} runs)${aim}\n`);
}
