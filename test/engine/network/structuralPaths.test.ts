import fc from "fast-check";
import type { HfsError } from "../../../src/engine/errors";
import { structuralPaths, type StructuralPaths } from "../../../src/engine/network/structuralPaths";
import figures from "../../fixtures/network/chains.json";
import { nationalTable } from "../../fixtures/network/nbs";
import { productiveMatrix } from "../linear/productiveMatrix";
import { production } from "./support";

interface Asked {
  readonly final: readonly number[];
  readonly rate?: readonly number[];
  readonly threshold?: number;
  readonly top?: number;
}

function paths(flows: number[][], output: number[], { final, rate = output.map(() => 1), threshold = 0.001, top = 1000 }: Asked): StructuralPaths {
  return structuralPaths({ ...production(flows, output), final: Float64Array.from(final), rate: Float64Array.from(rate), threshold, top });
}
const listed = ({ paths: found }: StructuralPaths): [string, number][] => found.map(({ sectors, value }) => [sectors.join(), value]);

describe("structuralPaths", () => {
  test("agrees with a list of all paths by brute force: the same paths, in the same order", () => {
    const { Z, x, stressor, final, threshold, total, found } = figures.paths;
    const result = paths(Z, x, { final, rate: stressor.map((amount, i) => amount / x[i]), threshold });
    expect(result.total).toBeCloseTo(total, 10);
    expect(listed(result).map(([path]) => path)).toEqual(found.map(({ path }) => path.join()));
    found.forEach(({ value }, k) => expect(result.paths[k].value).toBeCloseTo(value, 11));
  });

  test("China 2007: 68 paths of at least 0.1 % hold 57.8 % of the value added in the largest final demand, that for construction", () => {
    const china = nationalTable("china2007");
    const largest = china.final.indexOf(Math.max(...china.final));
    expect(china.names[largest]).toBe("建筑业");
    const { total, paths: found } = structuralPaths({
      labels: china.names,
      Z: china.Z,
      x: china.x,
      final: Float64Array.from(china.final, (y, i) => (i === largest ? y : 0)),
      rate: Float64Array.from(china.valueAdded, (v, i) => v / china.x[i]),
      threshold: 0.001,
      top: 1000,
    });
    expect(found).toHaveLength(68);
    expect(found.reduce((sum, { value }) => sum + value, 0) / total).toBeCloseTo(0.578, 3);
    // Imports stand inside the flows, so all value added together is final demand.
    expect(total / china.final[largest]).toBeCloseTo(1, 6);
  });

  test("a sector that feeds itself gives one path for every round: 1, a, a², ... of its final demand", () => {
    const { total, paths: found } = paths([[50]], [100], { final: [50], threshold: 0.1 });
    expect(total).toBeCloseTo(100, 12);
    // 50, 25, 12.5; the next, 6.25, is below a tenth of 100.
    expect(found.map(({ value }) => value)).toEqual([50, 25, 12.5]);
    expect(found.map(({ sectors }) => [...sectors])).toEqual([[0], [0, 0], [0, 0, 0]]);
  });

  test("a path has 100 links at most, however many are asked for", () => {
    const { paths: found } = paths([[99.9]], [100], { final: [0.1], threshold: 1e-9, top: 10_000 });
    expect(found).toHaveLength(101);
    expect(found[100].sectors).toHaveLength(101);
    expect(found[100].value).toBeCloseTo(0.1 * 0.999 ** 100, 12);
  });

  test("a path of just the threshold is in", () => {
    const flows = [[0, 10], [0, 0]]; // prettier-ignore
    const asked = { final: [0, 100], rate: [1, 0.9] };
    expect(listed(paths(flows, [10, 100], { ...asked, threshold: 0.1 }))).toEqual([["1", 90], ["0,1", 10]]); // prettier-ignore
    expect(listed(paths(flows, [10, 100], { ...asked, threshold: 0.1001 }))).toEqual([["1", 90]]);
  });

  test("of equal paths the shorter comes first, then the order of the sectors", () => {
    const flows = [[0, 0, 25], [0, 0, 25], [0, 0, 0]]; // prettier-ignore
    const found = paths(flows, [100, 100, 100], { final: [25, 25, 100], rate: [1, 1, 0] });
    expect(listed(found)).toEqual([["0", 25], ["1", 25], ["0,2", 25], ["1,2", 25]]); // prettier-ignore
    expect(listed(paths(flows, [100, 100, 100], { final: [25, 25, 100], rate: [1, 1, 0], top: 3 }))).toEqual(listed(found).slice(0, 3));
  });

  test("without a threshold, all paths of a chain without loops add up to the total", () => {
    const { total, paths: found } = paths([[0, 20, 5], [0, 0, 30], [0, 0, 0]], [40, 60, 100], { final: [15, 30, 100], threshold: 0 }); // prettier-ignore
    expect(found).toHaveLength(7);
    expect(found.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(total, 11);
  });

  test("the largest few are the first of the whole list, and every path follows from its own links", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.array(fc.integer({ min: 5, max: 90 }), { minLength: 5, maxLength: 5 }), (seed, drawn) => {
        const final = drawn.map((y, i) => (i === 4 ? -y / 100 : y));
        const A = productiveMatrix(5, seed);
        const Z = [0, 1, 2, 3, 4].map((i) => [...A.slice(5 * i, 5 * i + 5)].map((a) => a * 100));
        const rate = [0.3, 0, 1, 0.2, 0.6];
        const output = [100, 100, 100, 100, 100];
        const whole = paths(Z, output, { final, rate, threshold: 0.01 });
        const few = paths(Z, output, { final, rate, threshold: 0.01, top: 7 });
        expect(few.paths).toEqual(whole.paths.slice(0, 7));
        for (const { sectors, value } of whole.paths) {
          let along = rate[sectors[0]] * final[sectors[sectors.length - 1]];
          for (let k = 1; k < sectors.length; k++) along *= A[5 * sectors[k - 1] + sectors[k]];
          expect(value).toBeCloseTo(along, 10);
          expect(Math.abs(value)).toBeGreaterThanOrEqual(0.01 * Math.abs(whole.total) * (1 - 1e-9));
        }
      }),
    );
  });

  test.each<[string, () => unknown, string]>([
    ["no path reaches the threshold", () => paths([[0, 25], [0, 0]], [50, 100], { final: [25, 100], threshold: 0.9 }), "pathsNone"], // prettier-ignore
    ["final demand holds nothing", () => paths([[0, 25], [0, 0]], [50, 100], { final: [25, 100], rate: [0, 0] }), "pathsNothing"], // prettier-ignore
    ["final demand cancels out", () => paths([[0, 0], [0, 0]], [50, 100], { final: [7, -7] }), "pathsNothing"], // prettier-ignore
    [
      "too many paths would have to be followed",
      () => {
        const A = productiveMatrix(60, 3);
        const Z = Array.from({ length: 60 }, (_, i) => [...A.slice(60 * i, 60 * i + 60)].map((a) => a * 1.3));
        return paths(Z, new Array<number>(60).fill(1), { final: new Array<number>(60).fill(1), threshold: 1e-9, top: 10_000_000 });
      },
      "pathsTooMany",
    ],
  ])("is refused where %s", (_, body, code) => {
    expect(body).toThrow(expect.objectContaining<Partial<HfsError>>({ code } as Partial<HfsError>));
  });
});
