import fc from "fast-check";
import { complexityIndex } from "../../../src/engine/advantage/complexityIndex";
import { opportunityGain, outlookGain, outlookIndex } from "../../../src/engine/advantage/complexityOutlook";
import { presenceOf } from "../../../src/engine/advantage/presence";
import { proximity } from "../../../src/engine/advantage/proximity";
import { relatednessDensity } from "../../../src/engine/advantage/relatednessDensity";
import { expectClose } from "../indicators/support";
import { figures, matrix, ones, presentAt, stataFigures, zScores } from "./support";

const raw = (values: readonly (number | null)[]): Float64Array => Float64Array.from(values, (value) => value ?? NaN);

describe("outlookIndex", () => {
  test.each(["small", "nested"] as const)("is what numpy gives on %s, for both diagonals, from the raw vector and from standardized complexities", (name) => {
    const { amounts, pci, index } = figures[name];
    const presence = presenceOf(matrix(amounts));
    for (const diagonal of [0, 1] as const) {
      const density = relatednessDensity(presence, diagonal);
      for (const kind of ["raw", "growthlab", "own0", "own1"] as const)
        expectClose(outlookIndex(presence, density, raw(pci[kind])), index[`diagonal${diagonal}`][kind].sum, 1e-11);
    }
  });

  test("standardized is what the Stata package printed", () => {
    const presence = presenceOf(matrix(stataFigures.exports), 1, true);
    const found = outlookIndex(presence, relatednessDensity(presence, 0), complexityIndex(presence).activities);
    expectClose(zScores(found), zScores(stataFigures.coi), 1e-11);
  });

  test("a region that has everything has nothing to look out for", () => {
    const presence = presentAt([
      [1, 1, 1],
      [1, 0, 0],
    ]);
    expect(outlookIndex(presence, relatednessDensity(presence, 0), [1, 2, 3])[0]).toBe(0);
  });
});

describe("outlookGain", () => {
  test.each(["small", "nested"] as const)("is what numpy gives on %s, for both diagonals", (name) => {
    const { amounts, rows, pci, gain } = figures[name];
    const columns = amounts[0].length;
    for (const diagonal of [0, 1] as const) {
      const found = outlookGain(presenceOf(matrix(amounts)), raw(pci.raw), diagonal);
      rows.regions.forEach((r, i) => expectClose(found.subarray(r * columns, (r + 1) * columns), gain[`growthlab${diagonal}`][i], 1e-11));
    }
  });

  test("is what the Stata package printed, in units of the standard deviation of ECI over its stacked rows", () => {
    const presence = presenceOf(matrix(stataFigures.exports), 1, true);
    const { regions, activities } = complexityIndex(presence);
    const z = zScores(regions);
    const sd = ((regions[0] - regions[1]) / (z[0] - z[1])) * Math.sqrt(300 / 299);
    expectClose(
      outlookGain(presence, activities, 0).map((value) => value / sd),
      stataFigures.cog.flat(),
      1e-11,
    );
  });

  test.each([true, false])("follows the formula, activities without a complexity left out (many activities: %s)", (wide) => {
    fc.assert(
      fc.property(ones(wide), fc.constantFrom(0 as const, 1 as const), (cells, diagonal) => {
        const presence = presentAt(cells);
        const { columns, values: phi } = proximity(presence, "minimum", diagonal);
        const pci = Float64Array.from({ length: columns }, (_, p) => (p % 5 === 4 ? NaN : Math.sin(3 * p + 1)));
        const found = outlookGain(presence, pci, diagonal);
        const around = Array.from({ length: columns }, (_, q) => phi.subarray(q * columns, (q + 1) * columns).reduce((sum, v) => sum + (v || 0), 0));
        cells.forEach((row, r) =>
          row.forEach((present, p) => {
            const value = found[r * columns + p];
            if (presence.diversity[r] === 0 || presence.ubiquity[p] === 0) return expect(value).toBeNaN();
            if (present) return expect(value).toBe(0);
            let sum = 0;
            for (let q = 0; q < columns; q++) if (!row[q] && around[q] > 0) sum += ((phi[p * columns + q] || 0) * pci[q]) / around[q] || 0;
            expect(value).toBeCloseTo(sum, 11);
          }),
        );
      }),
    );
  });
});

test("opportunityGain follows the formula of the package economic-complexity, also for what is present", () => {
  fc.assert(
    fc.property(ones(false), (cells) => {
      const presence = presentAt(cells);
      const { columns, values: phi } = proximity(presence, "minimum", 0);
      const pci = Float64Array.from({ length: columns }, (_, p) => Math.cos(2 * p));
      const density = relatednessDensity(presence, 0);
      const found = opportunityGain(presence, density, pci);
      cells.forEach((row, r) =>
        row.forEach((_, p) => {
          const value = found[r * columns + p];
          let [sum, all, own] = [0, 0, 0];
          for (let q = 0; q < columns; q++) {
            const close = phi[q * columns + p] || 0;
            all += close;
            own += row[q] * close;
            sum += (1 - row[q]) * pci[q] * close;
          }
          if (presence.diversity[r] === 0 || presence.ubiquity[p] === 0 || all === 0) expect(value).toBeNaN();
          else expect(value).toBeCloseTo(sum / all - (own / all) * pci[p], 11);
        }),
      );
    }),
  );
});
