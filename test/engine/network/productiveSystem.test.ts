import type { HfsError } from "../../../src/engine/errors";
import { productiveSystem } from "../../../src/engine/network/productiveSystem";
import { productiveMatrix } from "../linear/productiveMatrix";

const labels = (n: number): string[] => Array.from({ length: n }, (_, i) => `Sector ${i + 1}`);

describe("productiveSystem", () => {
  test("a matrix of negative coefficients that cannot work is refused by name too", () => {
    expect(() => productiveSystem(Float64Array.of(-3, 0, 0, -2), 2, "flows", labels(2))).toThrow(expect.objectContaining({ code: "notProductive", values: { argument: "flows", column: "Sector 2", value: -2 } })); // prettier-ignore
  });

  test("the same numbers are the same system, wherever they stand", () => {
    const C = productiveMatrix(6, 1);
    const system = productiveSystem(C, 6, "flows", labels(6));
    expect(productiveSystem(C.slice(), 6, "shares", labels(6))).toBe(system);
    expect(system.inverse()).toBe(system.inverse());
    expect(productiveSystem(C.map((value) => value / 2), 6, "flows", labels(6))).not.toBe(system); // prettier-ignore
  });

  test.each([40, 170])("its totals are the sums of its inverse, of %i sectors", (n) => {
    const system = productiveSystem(productiveMatrix(n, 5), n, "flows", labels(n));
    const [rows, columns, L] = [system.rowTotals(), system.columnTotals(), system.inverse()];
    for (let i = 0; i < n; i++) {
      let [along, down] = [0, 0];
      for (let j = 0; j < n; j++) {
        along += L[i * n + j];
        down += L[j * n + i];
      }
      expect(rows[i]).toBeCloseTo(along, 12);
      expect(columns[i]).toBeCloseTo(down, 12);
    }
  });

  test("one column may hold more than its output while the economy still works", () => {
    // a = .9 .5 ; 0 .1 with the second column at 1.05: spectral radius .9.
    const system = productiveSystem(Float64Array.of(0.9, 0.95, 0, 0.1), 2, "flows", labels(2));
    expect(system.columnTotals()[0]).toBeCloseTo(10, 12);
  });

  test.each([
    ["uses up all it makes", [0.5, 0.5, 0.5, 0.5]],
    ["uses up more", [0.8, 0.6, 0.3, 0.7]],
    ["works in one part only", [1.2, 0, 0, 0.3]],
  ])("an economy that %s is refused, the heaviest column named", (_, C) => {
    const thrown = (): unknown => {
      try {
        return productiveSystem(Float64Array.from(C), 2, "flows", labels(2));
      } catch (error) {
        return (error as HfsError).code;
      }
    };
    expect(thrown()).toBe("notProductive");
  });

  test("negative coefficients are solved as they are", () => {
    const C = [0.2, -0.1, 0.3, 0.4];
    const L = productiveSystem(Float64Array.from(C), 2, "flows", labels(2)).inverse();
    // By hand: det = .8 * .6 - (.1)(-.3) = .51.
    [0.6, -0.1, 0.3, 0.8].forEach((value, at) => expect(L[at]).toBeCloseTo(value / 0.51, 14));
  });
});
