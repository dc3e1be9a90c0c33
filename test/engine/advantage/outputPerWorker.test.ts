import fc from "fast-check";
import { outputPerWorker } from "../../../src/engine/advantage/outputPerWorker";
import figures from "../../fixtures/advantage/change.json";
import { matrixOf } from "./matrixOf";

const at = (t: number): { output: ReturnType<typeof matrixOf>; labor: ReturnType<typeof matrixOf> } => ({
  output: matrixOf(figures.amounts[t]),
  labor: matrixOf(figures.labor[t]),
});

/** Three activities as [output, labor]; without labor there is no output. */
const activities = fc.array(
  fc.oneof(fc.constant([0, 0]), fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 999 }))) as fc.Arbitrary<[number, number]>,
  { minLength: 3, maxLength: 3 },
);
const manned = activities.filter((pairs) => pairs.some(([, labor]) => labor > 0));
const of = (pairs: [number, number][]): { output: ReturnType<typeof matrixOf>; labor: ReturnType<typeof matrixOf> } => ({
  output: matrixOf([pairs.map(([output]) => output)]),
  labor: matrixOf([pairs.map(([, labor]) => labor)]),
});

describe("outputPerWorker", () => {
  test("agrees with a second implementation, where activities open and close and a region has nothing", () => {
    const parts = outputPerWorker(at(0), at(3));
    for (const part of ["within", "between", "interaction"] as const) {
      figures.upgrade[part].forEach((value, r) => (value === null ? expect(parts[part][r]).toBeNaN() : expect(parts[part][r]).toBeCloseTo(value, 10)));
    }
    expect(figures.upgrade.within.filter((value) => value === null)).toHaveLength(1);
  });

  test("by hand: output per worker from 500/80 to 780/90", () => {
    const parts = outputPerWorker(
      of([
        [300, 30],
        [200, 50],
      ]),
      of([
        [600, 50],
        [180, 40],
      ]),
    );
    expect(parts.within[0]).toBeCloseTo((30 / 80) * 2 + (50 / 80) * 0.5, 12);
    expect(parts.between[0]).toBeCloseTo(10 * (50 / 90 - 30 / 80) + 4 * (40 / 90 - 50 / 80), 12);
    expect(parts.interaction[0]).toBeCloseTo(2 * (50 / 90 - 30 / 80) + 0.5 * (40 / 90 - 50 / 80), 12);
    expect(parts.total[0]).toBeCloseTo(780 / 90 - 500 / 80, 12);
  });

  test("the parts add up to the change, whatever opens or closes", () => {
    fc.assert(
      fc.property(manned, manned, (first, last) => {
        const { within, between, interaction, total } = outputPerWorker(of(first), of(last));
        expect(within[0] + between[0] + interaction[0]).toBeCloseTo(total[0], 8);
      }),
    );
  });

  test("an activity that opens or closes is structure alone", () => {
    const opened = outputPerWorker(
      of([
        [100, 10],
        [0, 0],
      ]),
      of([
        [100, 10],
        [300, 10],
      ]),
    );
    expect([opened.within[0], opened.between[0], opened.interaction[0], opened.total[0]]).toEqual([0, 10, 0, 10]);
    const closed = outputPerWorker(
      of([
        [100, 10],
        [300, 10],
      ]),
      of([
        [100, 10],
        [0, 0],
      ]),
    );
    expect([closed.within[0], closed.between[0], closed.interaction[0], closed.total[0]]).toEqual([0, -10, 0, -10]);
  });

  test("more output by the same labor is quality alone, and the same output per worker is structure alone", () => {
    fc.assert(
      fc.property(manned, manned, fc.integer({ min: 2, max: 9 }), (first, other, times) => {
        const quality = outputPerWorker(of(first), of(first.map(([output, labor]) => [output * times, labor])));
        expect([quality.between[0], quality.interaction[0]]).toEqual([0, 0]);
        const labor = other.map(([, workers], i) => (first[i][1] > 0 ? workers : 0));
        if (labor.every((workers) => workers === 0)) return;
        const structure = outputPerWorker(of(first), of(labor.map((workers, i) => [workers === 0 ? 0 : (first[i][0] / first[i][1]) * workers, workers])));
        expect(structure.within[0]).toBeCloseTo(0, 9);
        expect(structure.interaction[0]).toBeCloseTo(0, 9);
      }),
    );
  });

  test("a unit without labor at one of the times is blank and spoils nothing", () => {
    const before = { output: matrixOf([[10], [10]]), labor: matrixOf([[0], [5]]) };
    const { total, within } = outputPerWorker({ ...before, output: matrixOf([[0], [10]]) }, { output: matrixOf([[8], [20]]), labor: matrixOf([[4], [5]]) });
    expect([...total]).toEqual([NaN, 2]);
    expect([...within]).toEqual([NaN, 2]);
  });
});
