import { ContentCache } from "../../src/engine/cache";

const content = (...numbers: number[]): Int32Array => Int32Array.from(numbers);

describe("ContentCache", () => {
  test("computes once for the same numbers, wherever they stand", () => {
    const cache = new ContentCache<object>(100);
    const made = cache.get(content(1, 2, 3), "", () => ({}));
    expect(cache.get(content(1, 2, 3), "", () => ({}))).toBe(made);
    expect(cache.get(content(1, 2, 4), "", () => ({}))).not.toBe(made);
    expect(cache.get(content(1, 2), "", () => ({}))).not.toBe(made);
    expect(cache.get(content(1, 2, 3), "other options", () => ({}))).not.toBe(made);
  });

  test("does not confuse contents whose hashes are equal", () => {
    // Two words that FNV-1a cannot tell apart: (h ^ a) * prime ^ b meets (h ^ c) * prime ^ d.
    const prime = 0x01000193;
    const step = (a: number): number => Math.imul(0x811c9dc5 ^ a, prime);
    const [a, c] = [1, 2];
    const b = 7;
    const d = step(a) ^ b ^ step(c);
    const cache = new ContentCache<string>(100);
    expect(cache.get(content(a, b), "", () => "first")).toBe("first");
    expect(cache.get(content(c, d), "", () => "second")).toBe("second");
    expect(cache.get(content(a, b), "", () => "again")).toBe("first");
  });

  test("keeps the contents asked for last within its size, and one in any case", () => {
    const cache = new ContentCache<number>(6);
    cache.get(content(1, 1), "", () => 1);
    cache.get(content(2, 2), "", () => 2);
    cache.get(content(3, 3), "", () => 3);
    cache.get(content(1, 1), "", () => -1);
    cache.get(content(4, 4), "", () => 4);
    expect(cache.size).toBe(3);
    expect(cache.get(content(1, 1), "", () => -1)).toBe(1);
    expect(cache.get(content(2, 2), "", () => -2)).toBe(-2);
    const large = Int32Array.from({ length: 50 }, () => 5);
    expect(cache.get(large, "", () => 5)).toBe(5);
    expect(cache.size).toBe(1);
  });
});
