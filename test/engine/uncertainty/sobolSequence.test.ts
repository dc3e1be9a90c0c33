import { randomSource } from "../../../src/engine/random";
import { MOST_COORDINATES, sobolSequence } from "../../../src/engine/uncertainty/sobolSequence";
import figures from "../../fixtures/uncertainty/sobol.json";

function points(count: number, coordinates: number, seed?: number): number[][] {
  const sequence = sobolSequence(coordinates, seed === undefined ? undefined : randomSource(seed));
  return Array.from({ length: count }, () => {
    const out = new Float64Array(coordinates);
    sequence.next(out);
    return [...out];
  });
}

describe("The Sobol' sequence", () => {
  test("is scipy's to the last bit, 4096 points in 16 coordinates", () => {
    const found = points(4096, MOST_COORDINATES);
    expect(MOST_COORDINATES).toBe(figures.first[0].length);
    expect(found.slice(0, 64)).toEqual(figures.first);
    expect(found[4095]).toEqual(figures.last);
    const sums = figures.sums.map((_, c) => Number(found.reduce((sum, point, n) => sum + BigInt(point[c] * 2 ** 32) * BigInt(n + 1), 0n) % 2n ** 52n));
    expect(sums).toEqual(figures.sums);
  });
  test("is shifted digit by digit by numpy's random numbers of the seed", () => {
    expect(points(64, MOST_COORDINATES, figures.seed)).toEqual(figures.shifted);
    expect(points(64, MOST_COORDINATES, figures.seed + 1)).not.toEqual(figures.shifted);
  });
  test.each([0, 1, 4294967295])("holds one point in each 1/256 of every coordinate, and in each cell of 16 x 16 of the first two (seed %d)", (seed) => {
    const found = points(256, MOST_COORDINATES, seed);
    for (let c = 0; c < MOST_COORDINATES; c++) expect(new Set(found.map((point) => Math.floor(point[c] * 256))).size).toBe(256);
    expect(new Set(found.map(([x, y]) => 16 * Math.floor(x * 16) + Math.floor(y * 16))).size).toBe(256);
  });
});
