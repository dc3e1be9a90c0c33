import fc from "fast-check";
import { matrixProduct } from "../../../src/engine/linear/matrixProduct";
import { propagationLengths } from "../../../src/engine/network/propagationLengths";
import { tableInverse } from "../../../src/engine/network/tableInverse";
import { economies } from "./economies";
import { A, expectMatrix, figures, labels } from "./inputOutputFigures";

describe("propagationLengths", () => {
  test("agree with the sum of powers of A, weighted by their rounds, and are 0 where no path leads", () => {
    expectMatrix(propagationLengths({ labels, A }), figures.lengths, 11);
  });

  test("count the steps of a chain, and a link of 1e-9 as well as one of 1/2", () => {
    const chain = propagationLengths({ labels: ["a", "b", "c", "d"], A: Float64Array.of(0, 0.5, 0, 0, 0, 0, 1e-9, 0, 0, 0, 0, 0.5, 0, 0, 0, 0) });
    expect([...chain]).toEqual([0, 1, 2, 3, 0, 0, 1, 2, 0, 0, 0, 1, 0, 0, 0, 0]);
  });

  test("a sector that feeds itself with the share a goes round 1 / (1 - a) times, though a be tiny", () => {
    for (const a of [0.5, 0.9, 1e-13, 1e-20]) expect(propagationLengths({ labels: ["a"], A: Float64Array.of(a) })[0]).toBeCloseTo(1 / (1 - a), 12);
  });

  test("are the published ratio H / (L - I), from the Leontief as from the Ghosh inverse", () => {
    fc.assert(
      fc.property(economies(), ({ n, labels: names, A: inputs, x }) => {
        const found = propagationLengths({ labels: names, A: inputs });
        for (const weights of [null, x]) {
          const L = tableInverse({ labels: names, A: inputs, weights });
          const M = L.map((value, at) => value - (at % (n + 1) === 0 ? 1 : 0));
          const H = matrixProduct(L, M, n);
          M.forEach((m, at) => (m > 1e-9 ? expect(found[at] / (H[at] / m)).toBeCloseTo(1, 6) : expect(found[at] === 0 || found[at] >= 1).toBe(true)));
        }
      }),
    );
  });
});
