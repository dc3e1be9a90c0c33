import fc from "fast-check";
import { agglomeration, type Plant } from "../../../src/engine/advantage/agglomeration";
import figures from "../../fixtures/advantage/change.json";
import { matrixOf } from "./matrixOf";

const given = figures.agglomeration.plants.map(([activity, size]): Plant => ({ activity, size }));

describe("agglomeration", () => {
  test("agrees with a second implementation, with one plant and with none", () => {
    const { concentration, plantHerfindahl, gamma, plants } = agglomeration(matrixOf(figures.amounts[0]), given);
    figures.agglomeration.expected.forEach(([G, H, value, count], i) => {
      expect(concentration[i]).toBeCloseTo(G ?? NaN, 12);
      if (H === null) expect(plantHerfindahl[i]).toBeNaN();
      else expect(plantHerfindahl[i]).toBeCloseTo(H, 12);
      if (value === null) expect(gamma[i]).toBeNaN();
      else expect(gamma[i]).toBeCloseTo(value, 12);
      expect(plants[i]).toBe(count);
    });
    expect(figures.agglomeration.expected.map((row) => row[3])).toEqual([12, 3, 40, 1, 0]);
  });

  test("averages to zero over all ways in which plants could choose regions by their share of jobs", () => {
    const totals = [500, 300, 200];
    const sizes = [60, 30, 10];
    let mean = 0;
    for (let way = 0; way < 27; way++) {
      const places = [way % 3, Math.floor(way / 3) % 3, Math.floor(way / 9)];
      const made = totals.map((_, c) => sizes.reduce((sum, size, k) => sum + (places[k] === c ? size : 0), 0));
      const table = matrixOf(totals.map((total, c) => [made[c], total - made[c]]));
      const { gamma } = agglomeration(
        table,
        sizes.map((size) => ({ activity: 0, size })),
      );
      mean += gamma[0] * places.reduce((product, c) => (product * totals[c]) / 1000, 1);
    }
    expect(mean).toBeCloseTo(0, 12);
  });

  test("is far above 0 where many small plants sit in one region of small weight, and below 0 where they are spread evenly", () => {
    const many = Array.from({ length: 1000 }, (): Plant => ({ activity: 0, size: 1 }));
    const together = agglomeration(
      matrixOf([
        [1000, 0],
        [0, 1e9],
        [0, 1e9],
      ]),
      many,
    );
    // G = 1 + 1/4 + 1/4, 1 - sum of squares = 1/2.
    expect(together.gamma[0]).toBeCloseTo((1.5 - 0.5 * 0.001) / (0.5 * 0.999), 4);
    const even = agglomeration(
      matrixOf([
        [500, 500],
        [500, 500],
      ]),
      many,
    );
    expect(even.gamma[0]).toBeCloseTo(-0.001 / 0.999, 12);
  });

  test("does not depend on the unit of jobs or of plants", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 1000 }), fc.integer({ min: 2, max: 1000 }), (jobs, size) => {
        const one = agglomeration(matrixOf(figures.amounts[0]), given);
        const other = agglomeration(
          matrixOf(figures.amounts[0].map((row) => row.map((value) => value * jobs))),
          given.map((plant) => ({ ...plant, size: plant.size * size })),
        );
        for (const i of [0, 1, 2]) expect(other.gamma[i]).toBeCloseTo(one.gamma[i], 10);
      }),
    );
  });

  test("an activity without jobs has no G, and where all jobs are in one region there is no gamma", () => {
    const two = [0, 1].map((): Plant => ({ activity: 0, size: 5 }));
    const empty = agglomeration(
      matrixOf([
        [10, 0],
        [20, 0],
      ]),
      two,
    );
    expect([...empty.concentration]).toEqual([0, NaN]);
    const alone = agglomeration(
      matrixOf([
        [10, 30],
        [0, 0],
      ]),
      two,
    );
    expect([alone.concentration[0], alone.plantHerfindahl[0], alone.gamma[0], alone.plants[0]]).toEqual([0, 0.5, NaN, 2]);
  });
});
