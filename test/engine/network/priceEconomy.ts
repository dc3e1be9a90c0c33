import fc from "fast-check";
import made from "../../fixtures/network/distortions.json";

/** The made-up economy of test/fixtures/network/distortions.py, with the figures of our second implementation. */
export { made };

export const labelsOf = (n: number): string[] => Array.from({ length: n }, (_, i) => `Sector ${i + 1}`);
export const flat = (rows: readonly (readonly number[])[]): Float64Array => Float64Array.from(rows.flat());
export const vector = (values: readonly number[]): Float64Array => Float64Array.from(values);

/** The method note's three sectors, materials, parts and machines: cost shares, rows supply, and shares in final demand. */
export const NOTE = {
  A: [
    [0.1, 0.45, 0.1],
    [0, 0.1, 0.5],
    [0.05, 0.05, 0.05],
  ],
  b: [0.25, 0.35, 0.4],
};

/** A balanced table from coefficients and final demand: x from the series f + A f + A^2 f + ..., flows and output. */
export function balanced(A: readonly (readonly number[])[], f: readonly number[]): { Z: Float64Array; x: Float64Array } {
  const n = f.length;
  let x = f.slice();
  for (let round = 0; round < 4000; round++) x = f.map((value, i) => value + A[i].reduce((sum, a, j) => sum + a * x[j], 0));
  return { Z: Float64Array.from({ length: n * n }, (_, at) => A[Math.floor(at / n)][at % n] * x[at % n]), x: vector(x) };
}

export const SIZE = 5;
const whole = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max });
const line = (max: number): fc.Arbitrary<number[]> => fc.array(whole(max), { minLength: SIZE, maxLength: SIZE });

/** Cost shares of five sectors, inputs of at most 80 % of cost, and final demand of which some is positive. */
export const economies = fc
  .record({ shares: fc.array(line(16), { minLength: SIZE, maxLength: SIZE }), demand: line(40), wedges: line(60), sector: whole(SIZE - 1), cut: whole(100) })
  .map(({ shares, demand, wedges, sector, cut }) => ({
    A: shares.map((row) => row.map((share) => share / 100)),
    f: demand.map((value) => value + 1),
    wedges: vector(wedges.map((wedge) => wedge / 100)),
    sector,
    cut: cut / 100,
  }));

/** What an error of the engine says, code and values. */
export function refusal(body: () => unknown): unknown {
  try {
    body();
  } catch (thrown) {
    const { code, values } = thrown as { code: string; values: object };
    return { code, ...values };
  }
  throw new Error("not refused");
}
