import fc from "fast-check";
import { impute } from "../../../src/engine/indicators/impute";
import { attribution } from "./attributionFigures";
import { codeOf, expectClose, table } from "./support";

const gaps = table(attribution.gaps);
const complete = table(attribution.gaps.map((row) => row.slice(0, 4)));

describe("Imputing", () => {
  test.each(["mean", "median"] as const)("fills with numpy's nan%s over all rows", (method) => {
    expectClose(impute(gaps, method, null), attribution.impute[method].flat());
  });
  test.each(["mean", "median"] as const)("fills with numpy's nan%s within groups, whatever the case and outer blanks of their names", (method) => {
    expectClose(impute(complete, method, attribution.groups), attribution.impute[`${method} by group`].flat());
  });
  test("the median of two values is their middle, of one value that value", () => {
    expect([...impute(table([[1], [4], [null]]), "median", null)]).toEqual([1, 4, 2.5]);
    expect([...impute(table([[7], [null], [null]]), "median", null)]).toEqual([7, 7, 7]);
  });
  test("leaves every value that is there as it is, to the last bit, and nothing missing", () => {
    const cell = fc.option(
      fc.double({ min: -1e100, max: 1e100, noNaN: true }).filter((x) => x === 0 || Math.abs(x) > 1e-100),
      { freq: 3 },
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 12 }),
        fc.constantFrom("mean" as const, "median" as const),
        fc.boolean(),
        (rows, method, grouped) => {
          const anchored = [...rows, ...rows.map(() => [1, 2])];
          const groups = grouped ? anchored.map((_, i) => `g${i % rows.length}`) : null;
          const data = table(anchored);
          const filled = impute(data, method, groups);
          data.values.forEach((value, at) => {
            if (!Number.isNaN(value)) expect(Object.is(filled[at], value)).toBe(true);
            else expect(Number.isFinite(filled[at])).toBe(true);
          });
        },
      ),
    );
  });
  test("names the column, and the group, that has nothing to fill a hole with", () => {
    expect(() =>
      impute(
        table([
          ["", "x", "y"],
          ["a", 1, null],
          ["b", 2, null],
        ]),
        "mean",
        null,
      ),
    ).toThrow(expect.objectContaining({ code: "nothingToImpute", notAvailable: true, values: { argument: "data", column: "y" } }));
    const one = table([
      ["", "x", "y"],
      ["a", 1, 3],
      ["b", 2, null],
    ]);
    expect(() => impute(one, "mean", ["North", "South"])).toThrow(
      expect.objectContaining({ code: "nothingToImputeInGroup", notAvailable: true, values: { argument: "data", column: "y", group: '"South"' } }),
    );
    expect(codeOf(() => impute(one, "mean", ["North", "North"]))).toBe("no error");
  });
});
