import fc from "fast-check";
import { coOccurrence } from "../../../src/engine/advantage/coOccurrence";
import { presenceOf } from "../../../src/engine/advantage/presence";
import { proximity } from "../../../src/engine/advantage/proximity";
import { expectClose } from "../indicators/support";
import { figures, matrix, ones, presentAt, turned } from "./support";

const FORMS = ["minimum", "cosine", "jaccard", "association", "probability"] as const;

test("co-occurrence counts the regions that have both, also beyond 32 of them", () => {
  const cells = Array.from({ length: 70 }, (_, r) => [1, r % 2, r % 3 === 0 ? 1 : 0]);
  const { values } = coOccurrence(presentAt(cells));
  expect([...values]).toEqual([70, 35, 24, 35, 35, 12, 24, 12, 24]);
});

describe("proximity", () => {
  test.each(FORMS.flatMap((form) => (["small", "nested"] as const).map((name) => [form, name] as const)))(
    "%s is what numpy gives on %s, blanks included",
    (form, name) => {
      const { amounts, rows, proximity: expected, sums } = figures[name];
      const { columns, values } = proximity(presenceOf(matrix(amounts)), form);
      rows.activities.forEach((p, i) => expectClose(values.subarray(p * columns, (p + 1) * columns), expected[form][i], 1e-13));
      const rowSums = Array.from({ length: columns }, (_, p) => values.subarray(p * columns, (p + 1) * columns).reduce((sum, v) => sum + (v || 0), 0));
      sums[`proximity.${form}`].forEach((sum, p) => sum !== null && expect(rowSums[p]).toBeCloseTo(sum, 10));
    },
  );

  test("the minimum is the smaller of the two conditional probabilities", () => {
    fc.assert(
      fc.property(ones(false), (cells) => {
        const { columns, values } = proximity(presentAt(cells), "minimum");
        const sides = turned(cells);
        sides.forEach((a, p) =>
          sides.forEach((b, q) => {
            const both = a.filter((one, r) => one && b[r]).length;
            const [u, v] = [a.filter(Boolean).length, b.filter(Boolean).length];
            const found = values[p * columns + q];
            if (u === 0 || v === 0) expect(found).toBeNaN();
            else expect(found).toBe(Math.min(both / u, both / v));
          }),
        );
      }),
    );
  });

  test("an activity that meets no other has 0 with them, and its own diagonal", () => {
    const cells = [
      [1, 0, 0],
      [0, 1, 1],
    ];
    for (const form of FORMS) {
      const values = [...proximity(presentAt(cells), form).values].slice(0, 3);
      expect(values).toEqual([form === "minimum" ? 1 : 0, 0, 0]);
    }
    expect([...proximity(presentAt(cells), "minimum", 0).values].slice(3)).toEqual([0, 0, 1, 0, 1, 0]);
  });
});
