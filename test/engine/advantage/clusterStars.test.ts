import fc from "fast-check";
import { clusterStars } from "../../../src/engine/advantage/clusterStars";
import figures from "../../fixtures/advantage/change.json";
import { matrixOf } from "./matrixOf";

const { jobs, reference, own, against } = figures.clusters;

function expectRows(actual: ReturnType<typeof clusterStars>, expected: number[][]): void {
  expect(actual.map(({ region, activity, stars }) => [region, activity, stars])).toEqual(
    expected.map(([region, activity, , , , stars]) => [region, activity, stars]),
  );
  expected.forEach(([, , quotient, size, focus], i) => {
    expect(actual[i].quotient).toBeCloseTo(quotient, 12);
    expect(actual[i].sizeShare).toBeCloseTo(size, 12);
    expect(actual[i].focus).toBeCloseTo(focus, 12);
  });
}

describe("clusterStars", () => {
  test("agrees with a second implementation, with an empty region and an empty activity, in order of strength", () => {
    expectRows(clusterStars(matrixOf(jobs)), own);
    expectRows(clusterStars(matrixOf(jobs), reference), against);
  });

  test("by hand: three regions, three activities", () => {
    const table = matrixOf([
      [900, 100, 1000],
      [100, 300, 600],
      [0, 600, 400],
    ]);
    const stars = clusterStars(table).map(({ region, activity, stars: count }) => [region, activity, count]);
    // Textiles of the West: quotient 2.4, most of the activity, 60 % of the region. Size alone: Machinery and Services of the East.
    // Focus: the bound lies at 0.6, reached by Services of the Middle too.
    expect(stars).toEqual([
      [2, 1, 3],
      [0, 0, 1],
      [1, 2, 1],
      [0, 2, 1],
    ]);
  });

  test("equal values earn no star: a table of regions that are all alike has no cluster", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 999 }), (regions, each) => {
        expect(clusterStars(matrixOf(Array.from({ length: regions }, () => [each, each])))).toEqual([]);
      }),
    );
  });

  test("a quotient of exactly 2 earns its star also where decimals lose a hair of it", () => {
    const found = clusterStars(matrixOf([[0.7000000000000001, 2.8000000000000003]]), [0.1, 0.9]);
    expect(found.map(({ activity, stars }) => [activity, stars])).toEqual([
      [0, 1],
      [1, 1],
    ]);
    expect(found[0].quotient).toBeLessThan(2);
  });

  test("of one region alone size earns no star", () => {
    const found = clusterStars(matrixOf([[10, 90]]), [90, 10]);
    // Services: quotient 9 and the region's focus, not size.
    expect(found.map(({ activity, stars }) => [activity, stars])).toEqual([[1, 2]]);
  });
});
