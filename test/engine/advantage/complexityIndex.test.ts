import fc from "fast-check";
import { complexityIndex, complexityTrouble } from "../../../src/engine/advantage/complexityIndex";
import { networkParts } from "../../../src/engine/advantage/networkParts";
import { presenceOf } from "../../../src/engine/advantage/presence";
import { expectClose } from "../indicators/support";
import { figures, matrix, ones, presentAt, stataFigures, turned, zScores } from "./support";

describe("complexityIndex", () => {
  test.each(["small", "nested"] as const)("standardized is numpy's second eigenvector and the second axis of a correspondence analysis, on %s", (name) => {
    const { amounts, eci, pci, correspondence, lambda2, lambda3 } = figures[name];
    const found = complexityIndex(presenceOf(matrix(amounts)));
    expectClose(zScores(found.regions), eci.ddof0, 1e-11);
    expectClose(zScores(found.regions), correspondence, 1e-11);
    expectClose(zScores(found.activities), pci.own0, 1e-11);
    expect(found.second).toBeCloseTo(lambda2, 12);
    expect(found.third).toBeCloseTo(lambda3, 12);
  });

  test("is what the Stata package printed, up to the scale", () => {
    const found = complexityIndex(presenceOf(matrix(stataFigures.exports), 1, true));
    expectClose(zScores(found.regions), zScores(stataFigures.eci), 1e-11);
    expectClose(zScores(found.activities), zScores(stataFigures.pci), 1e-11);
  });

  test("a region's complexity is the mean of that of its activities, which is the mean of that of their regions over the eigenvalue", () => {
    fc.assert(
      fc.property(fc.boolean().chain(ones), (cells) => {
        const presence = presentAt(cells);
        fc.pre(networkParts(presence).length === 1);
        const { regions, activities, second } = complexityIndex(presence);
        fc.pre(second > 1e-3);
        cells.forEach((row, r) => {
          const has = row.flatMap((one, p) => (one ? [activities[p]] : []));
          if (has.length === 0) expect(regions[r]).toBeNaN();
          else expect(has.reduce((a, b) => a + b, 0) / has.length).toBeCloseTo(regions[r], 9);
        });
        turned(cells).forEach((column, p) => {
          const has = column.flatMap((one, r) => (one ? [regions[r]] : []));
          if (has.length === 0) expect(activities[p]).toBeNaN();
          else expect(has.reduce((a, b) => a + b, 0) / has.length).toBeCloseTo(second * activities[p], 9);
        });
      }),
    );
  });

  test("is the same whichever side is smaller", () => {
    const cells = figures.nested.amounts;
    const wide = complexityIndex(presenceOf(matrix(cells)));
    const many = [...Array(3)].flatMap(() => cells);
    const tall = complexityIndex(presenceOf(matrix(many)));
    expect(many.length).toBeGreaterThan(cells[0].length);
    // Every region three times over: the same activities, the same order of regions.
    expectClose(
      zScores(tall.regions).slice(0, cells.length),
      zScores(wide.regions).map((value) => (Number.isNaN(value) ? null : value)),
      1e-10,
    );
    expectClose(
      zScores(tall.activities),
      zScores(wide.activities).map((value) => (Number.isNaN(value) ? null : value)),
      1e-10,
    );
  });

  test("rises with diversity", () => {
    const { regions } = complexityIndex(
      presentAt([
        [1, 1, 1, 1],
        [1, 1, 0, 0],
        [1, 0, 0, 0],
      ]),
    );
    expect(regions[0]).toBeGreaterThan(regions[1]);
    expect(regions[1]).toBeGreaterThan(regions[2]);
  });

  test("where all regions are equally diverse, rare activities are complex", () => {
    const { activities } = complexityIndex(
      presentAt([
        [1, 1, 0, 0],
        [1, 0, 1, 0],
        [1, 0, 1, 0],
        [1, 0, 1, 0],
      ]),
    );
    expect(activities[1]).toBeGreaterThan(activities[2]);
  });

  test("has no sign where neither diversity nor ubiquity tells", () => {
    const found = complexityIndex(
      presentAt([
        [1, 0],
        [0, 1],
        [1, 1],
      ]),
    );
    expect(found.signed).toBe(false);
    expect(complexityTrouble(found)).toBe("unsigned");
  });

  test("falls into parts: the second eigenvalue is 1; all alike: it is 0", () => {
    expect(
      complexityIndex(
        presentAt([
          [1, 0],
          [0, 1],
        ]),
      ).second,
    ).toBeCloseTo(1, 12);
    expect(
      complexityIndex(
        presentAt([
          [1, 1],
          [1, 1],
        ]),
      ).second,
    ).toBeCloseTo(0, 12);
  });

  test("a tie of the second and the third eigenvalue shows in them", () => {
    const ring = presentAt([
      [1, 1, 0],
      [0, 1, 1],
      [1, 0, 1],
    ]);
    const { second, third } = complexityIndex(ring);
    expect(second).toBeCloseTo(0.25, 12);
    expect(third).toBeCloseTo(0.25, 12);
  });
});
