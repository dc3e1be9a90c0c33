import { randomSource } from "../../src/engine/random";

/** Printed by Python: [repr(float(x)) for x in numpy.random.RandomState(seed).random_sample(4)]. */
const NUMPY: readonly (readonly [seed: number, numbers: readonly number[]])[] = [
  [0, [0.5488135039273248, 0.7151893663724195, 0.6027633760716439, 0.5448831829968969]],
  [1, [0.417022004702574, 0.7203244934421581, 0.00011437481734488664, 0.30233257263183977]],
  [42, [0.3745401188473625, 0.9507143064099162, 0.7319939418114051, 0.5986584841970366]],
  [4294967295, [0.0976320289940138, 0.9123828453026218, 0.78903530185164, 0.7800035981134678]],
];

describe("the random source", () => {
  test.each(NUMPY)("gives numpy's numbers for seed %d, to the last bit", (seed, numbers) => {
    const source = randomSource(seed);
    expect(numbers.map(() => source.next())).toEqual(numbers);
  });
  test("stays below 1 and above 0, with a mean near a half, beyond its first 624 words", () => {
    const source = randomSource(7);
    const numbers = Array.from({ length: 20000 }, () => source.next());
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThan(1);
    expect(numbers.reduce((sum, u) => sum + u, 0) / numbers.length).toBeCloseTo(0.5, 2);
  });
});
