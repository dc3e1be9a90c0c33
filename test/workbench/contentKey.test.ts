import fc from "fast-check";
import { contentKey } from "../../src/workbench/bridge/contentKey";

const cell = fc.oneof(
  fc.double({ noNaN: true }),
  fc.string({ maxLength: 6 }),
  fc.boolean(),
  fc.constant(null),
  fc.constant({ type: "Error", basicValue: "#N/A" }),
);
const args = fc.array(fc.oneof(cell, fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 4 })), { maxLength: 4 });

describe("the key of a call's content", () => {
  test("equal contents give equal keys, different contents different ones", () => {
    fc.assert(
      fc.property(args, args, (one, other) => {
        expect(contentKey(structuredClone(one))).toBe(contentKey(one));
        // 0 and -0 differ in bits alone; every other difference shows.
        const same = JSON.stringify(one) === JSON.stringify(other);
        if (!same) expect(contentKey(one)).not.toBe(contentKey(other));
      }),
    );
  });

  test.each([
    [[1, 2], [12]],
    [["1"], [1]],
    [[[[1, 2]]], [[[1], [2]]]],
    [[null], [""]],
    [[true], ["true"]],
    [
      ["ab", "c"],
      ["a", "bc"],
    ],
    [[0.1 + 0.2], [0.3]],
    [
      [[[1, 2, 3, 4]]],
      [
        [
          [1, 2],
          [3, 4],
        ],
      ],
    ],
  ])("%j is not %j", (one, other) => {
    expect(contentKey(one)).not.toBe(contentKey(other));
  });

  test("no two of many nearly equal tables meet", () => {
    const keys = new Set<string>();
    for (let i = 0; i < 20000; i++) keys.add(contentKey([[[i, i + 1, i % 7, 0.5]]]));
    expect(keys.size).toBe(20000);
  });
});
