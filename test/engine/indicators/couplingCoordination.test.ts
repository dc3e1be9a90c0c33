import fc from "fast-check";
import { COORDINATION_CLASSES, coordinationClass, couplingCoordination } from "../../../src/engine/indicators/couplingCoordination";
import { rescaleToOpenUnit } from "../../../src/engine/indicators/rescale";
import { codeOf, expectClose, figures, table } from "./support";

const EQUAL = [1, 1, 1];

describe("Coupling coordination", () => {
  test.each(["standard", "wang"] as const)("the %s form agrees with a second implementation on the 30 provinces", (form) => {
    const rows: number[][] = figures.score.default.layers;
    rows.forEach((row, i) => {
      const { C, T, D } = couplingCoordination(row, EQUAL, form);
      expectClose([C, T, D], figures.coordination[form][i]);
    });
  });
  test.each([
    [[0.8, 0.7, 0.8], 0.846],
    [[0.8, 0.7, 0.2], 0.548],
    [[0.2, 0.2, 0.2], 0.447],
    [[0.55, 0.4, 0.15], 0.458],
  ])("the form of 2021 gives %p a D of %p", (systems, D) => {
    expect(couplingCoordination(systems, EQUAL, "wang").D).toBeCloseTo(D, 3);
  });
  // A pair of C fixes two systems: the ratio from the standard form, the size from the other. The pairs are attributed to table 8 of Wang et al. (2021).
  test.each([
    ["Beijing 2008", 0.9989, 0.9404],
    ["Qinhuangdao", 0.6821, 0.3006],
  ])("for two systems the published pair of %s comes from levels within .05 and .5", (_, standard, wang) => {
    const root = (1 - Math.sqrt(1 - standard ** 2)) / standard;
    const ratio = root ** 2;
    const high = (1 - wang ** 2 / ratio) / (1 - ratio);
    const systems = [ratio * high, high];
    expect(systems[0]).toBeGreaterThan(0.05);
    expect(systems[1]).toBeLessThan(0.5);
    expect(couplingCoordination(systems, [1, 1], "standard").C).toBeCloseTo(standard, 10);
    expect(couplingCoordination(systems, [1, 1], "wang").C).toBeCloseTo(wang, 10);
  });
  test("one system at 0 gives C and D 0, all at 0 likewise", () => {
    for (const form of ["standard", "wang"] as const) {
      expect(couplingCoordination([0, 0.5, 1], EQUAL, form)).toEqual({ C: 0, T: 0.5, D: 0 });
      expect(couplingCoordination([0, 0, 0], EQUAL, form)).toEqual({ C: 0, T: 0, D: 0 });
    }
  });
  test("weights enter T only and need not add up to 1", () => {
    const { C, T } = couplingCoordination([0.2, 0.8], [3, 1], "standard");
    expect(C).toBeCloseTo((2 * 0.4) / 1, 12);
    expect(T).toBeCloseTo(0.35, 12);
  });
  test("C and D stay within 0 and 1, C is 1 for equal systems, and the form of 2021 never exceeds the standard one for two", () => {
    const level = fc.double({ min: 0.001, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(level, { minLength: 2, maxLength: 5 }), (U) => {
        const equal = U.map(() => 1);
        for (const form of ["standard", "wang"] as const) {
          const { C, D } = couplingCoordination(U, equal, form);
          expect(C).toBeGreaterThanOrEqual(0);
          expect(C).toBeLessThanOrEqual(1);
          expect(D).toBeLessThanOrEqual(1);
          expect(
            couplingCoordination(
              U.map(() => U[0]),
              equal,
              form,
            ).C,
          ).toBeCloseTo(1, 12);
          expect(couplingCoordination([...U].reverse(), equal, form).C).toBeCloseTo(C, 12);
        }
        const pair = U.slice(0, 2);
        expect(couplingCoordination(pair, [1, 1], "wang").C).toBeLessThanOrEqual(couplingCoordination(pair, [1, 1], "standard").C + 1e-12);
      }),
    );
  });
});

describe("Classes of D", () => {
  test("ten words, each a tenth wide", () => {
    COORDINATION_CLASSES.forEach((word, k) => {
      expect(coordinationClass(k / 10 + 0.05, "left")).toBe(word);
      expect(coordinationClass(k / 10 + 0.05, "right")).toBe(word);
    });
  });
  test("a tenth belongs to the class above when closed on the left, below when closed on the right", () => {
    expect(coordinationClass(0.5, "left")).toBe("barely coordinated");
    expect(coordinationClass(0.5, "right")).toBe("near disorder");
    expect(coordinationClass(0, "left")).toBe("extreme disorder");
    expect(coordinationClass(0, "right")).toBe("extreme disorder");
    expect(coordinationClass(1, "left")).toBe("quality coordination");
    expect(coordinationClass(1, "right")).toBe("quality coordination");
  });
  test("a tenth that rounding missed still counts as that tenth", () => {
    for (const D of [0.1 + 0.2, 0.3 - 1e-16, 0.3]) {
      expect(coordinationClass(D, "left")).toBe("mild disorder");
      expect(coordinationClass(D, "right")).toBe("moderate disorder");
    }
  });
});

test("Rescaling puts every column on .01 to .99; a constant one is an error", () => {
  expectClose(
    rescaleToOpenUnit(
      table([
        [1, 30],
        [2, 10],
        [3, null],
      ]),
    ),
    [0.01, 0.99, 0.5, 0.01, 0.99, null],
  );
  expect(
    codeOf(() =>
      rescaleToOpenUnit(
        table([
          [1, 2],
          [1, 3],
        ]),
      ),
    ),
  ).toBe("noVariation");
});
