import fc from "fast-check";

/** A productive economy of some sectors: inputs of at most 76 % of output, whatever is drawn. */
export interface Economy {
  readonly n: number;
  readonly labels: string[];
  readonly Z: Float64Array;
  readonly A: Float64Array;
  readonly x: Float64Array;
}

export function economies(n = 4): fc.Arbitrary<Economy> {
  const whole = (max: number, min = 0): fc.Arbitrary<number> => fc.integer({ min, max });
  return fc
    .record({
      shares: fc.array(whole(Math.floor(76 / n)), { minLength: n * n, maxLength: n * n }),
      output: fc.array(whole(5000, 50), { minLength: n, maxLength: n }),
    })
    .map(({ shares, output }) => ({
      n,
      labels: output.map((_, i) => `Sector ${i + 1}`),
      Z: Float64Array.from(shares, (share, at) => (share / 100) * output[at % n]),
      A: Float64Array.from(shares, (share) => share / 100),
      x: Float64Array.from(output),
    }));
}
