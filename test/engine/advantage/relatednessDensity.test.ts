import fc from "fast-check";
import { presenceOf } from "../../../src/engine/advantage/presence";
import { proximity } from "../../../src/engine/advantage/proximity";
import { densityByForm, relatednessDensity } from "../../../src/engine/advantage/relatednessDensity";
import { expectClose } from "../indicators/support";
import { figures, matrix, ones, presentAt, stataFigures } from "./support";

describe("relatednessDensity", () => {
  test.each(["small", "nested"] as const)("is what numpy gives on %s, with both diagonals, blanks included", (name) => {
    const { amounts, rows, density, sums } = figures[name];
    const columns = amounts[0].length;
    for (const diagonal of [0, 1] as const) {
      const found = relatednessDensity(presenceOf(matrix(amounts)), diagonal);
      rows.regions.forEach((r, i) => expectClose(found.subarray(r * columns, (r + 1) * columns), density[`minimum${diagonal}`][i], 1e-13));
      sums[`density.minimum${diagonal}`].forEach((sum, r) => {
        if (sum !== null) expect(found.subarray(r * columns, (r + 1) * columns).reduce((total, v) => total + (v || 0), 0)).toBeCloseTo(sum, 10);
      });
    }
  });

  test("with the diagonal 0 is what the Stata package printed", () => {
    expectClose(relatednessDensity(presenceOf(matrix(stataFigures.exports), 1, true), 0), stataFigures.density.flat(), 1e-13);
  });

  test.each([
    ["few regions, many activities", true],
    ["as many of both", false],
  ] as const)("is the share of the proximities to what is present, by the formula: %s", (_, wide) => {
    fc.assert(
      fc.property(ones(wide), fc.constantFrom(0 as const, 1 as const), (cells, diagonal) => {
        const presence = presentAt(cells);
        const { columns, values: phi } = proximity(presence, "minimum", diagonal);
        const found = relatednessDensity(presence, diagonal);
        cells.forEach((row, r) =>
          row.forEach((__, p) => {
            let [near, all] = [0, 0];
            for (let q = 0; q < columns; q++) {
              const close = phi[q * columns + p] || 0;
              all += close;
              near += close * row[q];
            }
            const value = found[r * columns + p];
            if (presence.diversity[r] === 0 || presence.ubiquity[p] === 0 || all === 0) expect(value).toBeNaN();
            else {
              expect(value).toBeCloseTo(near / all, 12);
              expect(value).toBeGreaterThanOrEqual(0);
              expect(value).toBeLessThanOrEqual(1);
            }
          }),
        );
      }),
    );
  });

  test("a region that has everything is at 1 everywhere, one with output but nothing above the threshold at 0", () => {
    const presence = presenceOf(
      matrix([
        [5, 0, 9],
        [4, 6, 1],
        [50, 40, 51],
      ]),
      1.1,
    );
    expect(presence.diversity[2]).toBe(0);
    const density = relatednessDensity(presence, 1);
    expect([...density.subarray(6)].filter((value) => !Number.isNaN(value)).every((value) => value === 0)).toBe(true);
    expect(
      [
        ...relatednessDensity(
          presentAt([
            [1, 1, 1],
            [1, 0, 1],
          ]),
          0,
        ),
      ].slice(0, 3),
    ).toEqual([1, 1, 1]);
  });
});

describe("densityByForm", () => {
  test.each(
    (["cosine", "jaccard", "association", "probability"] as const).flatMap((form) => (["small", "nested"] as const).map((name) => [form, name] as const)),
  )("of %s is a hundredth of EconGeo's by numpy, on %s", (form, name) => {
    const { amounts, rows, density } = figures[name];
    const columns = amounts[0].length;
    const found = densityByForm(presenceOf(matrix(amounts)), form);
    rows.regions.forEach((r, i) =>
      expectClose(
        found.subarray(r * columns, (r + 1) * columns),
        density[form][i].map((value) => (value === null ? null : value / 100)),
        1e-13,
      ),
    );
  });
});
