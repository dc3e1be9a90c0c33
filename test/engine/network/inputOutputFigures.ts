import figures from "../../fixtures/network/inputOutput.json";

/** The made-up economy of the second implementation, in typed arrays. */
export const n = figures.x.length;
export const labels = figures.x.map((_, i) => `Sector ${i + 1}`);
export const Z = Float64Array.from(figures.Z.flat());
export const x = Float64Array.from(figures.x);
export const A = Float64Array.from(figures.coefficients.input.flat());
export { figures };

/** Numbers agree, a hole standing for null. */
export function expectNumbers(found: ArrayLike<number>, expected: readonly (number | null)[], digits = 12): void {
  expect(found).toHaveLength(expected.length);
  expected.forEach((value, i) => (value === null ? expect(found[i]).toBeNaN() : expect(found[i] / value).toBeCloseTo(1, digits)));
}

/** As above for a whole matrix, in which zeros must be zeros. */
export function expectMatrix(found: ArrayLike<number>, expected: readonly (readonly number[])[], digits = 12): void {
  const flat = expected.flat();
  expect(found).toHaveLength(flat.length);
  flat.forEach((value, at) => (value === 0 ? expect(found[at]).toBe(0) : expect(found[at] / value).toBeCloseTo(1, digits)));
}
