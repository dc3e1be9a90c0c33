/** Largest distance between the distribution of a sample and a distribution function (Kolmogorov and Smirnov). */
export function distance(sample: number[], below: (x: number) => number): number {
  const sorted = [...sample].sort((a, b) => a - b);
  return Math.max(...sorted.map((x, i) => Math.max(Math.abs(below(x) - i / sorted.length), Math.abs(below(x) - (i + 1) / sorted.length))));
}

/** Numbers in a sample. */
export const SAMPLE = 4000;
/** Exceeded by one sample in a thousand; the samples are fixed. */
export const CRITICAL = 1.95 / Math.sqrt(SAMPLE);
