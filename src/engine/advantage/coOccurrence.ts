import type { Matrix } from "../table/table";
import type { Presence } from "./presence";

/**
 * How many regions have both activities, C = M'M; the diagonal is the ubiquity. Each activity's regions are a set of bits,
 * 32 regions a word, so that a pair costs an AND and a count per word.
 */
export function coOccurrence({ rows, columns, start, regions }: Presence): Matrix {
  const words = Math.ceil(rows / 32);
  const bits = new Int32Array(columns * words);
  for (let p = 0; p < columns; p++) for (let k = start[p]; k < start[p + 1]; k++) bits[p * words + (regions[k] >>> 5)] |= 1 << (regions[k] & 31);
  const C = new Float64Array(columns * columns);
  for (let p = 0; p < columns; p++)
    for (let q = 0; q <= p; q++) {
      let both = 0;
      for (let w = 0; w < words; w++) both += countBits(bits[p * words + w] & bits[q * words + w]);
      C[p * columns + q] = C[q * columns + p] = both;
    }
  return { rows: columns, columns, values: C };
}

/** Bits set in a word of 32: pairs, then fours, then eights added up side by side. */
function countBits(word: number): number {
  let v = word - ((word >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
