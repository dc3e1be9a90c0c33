import fc from "fast-check";
import { rowShares } from "../../../src/engine/network/coefficients";
import { tableInverse } from "../../../src/engine/network/tableInverse";
import { economies } from "./economies";
import { A, expectMatrix, figures, labels, x } from "./inputOutputFigures";

describe("tableInverse", () => {
  test("agrees with whole inverses of A and of B, the empty sector's row and column those of the identity", () => {
    expectMatrix(tableInverse({ labels, A, weights: null }), figures.inverse.leontief);
    expectMatrix(tableInverse({ labels, A, weights: x }), figures.inverse.ghosh);
  });

  test("gives the textbook's two sectors as printed (Miller and Blair: 1.2541, .3300, .2640, 1.1221)", () => {
    const L = tableInverse({ labels: ["1", "2"], A: Float64Array.of(0.15, 0.25, 0.2, 0.05), weights: null });
    [1.2541, 0.33, 0.264, 1.1221].forEach((value, at) => expect(L[at]).toBeCloseTo(value, 4));
  });

  test("Leontief makes output out of final demand, Ghosh out of primary inputs", () => {
    fc.assert(
      fc.property(economies(), ({ n, labels: names, Z, A: inputs, x: output }) => {
        const L = tableInverse({ labels: names, A: inputs, weights: null });
        const G = tableInverse({ labels: names, A: inputs, weights: output });
        for (let i = 0; i < n; i++) {
          let [made, paid] = [0, 0];
          for (let j = 0; j < n; j++) {
            const row = Z.subarray(j * n, j * n + n);
            const f = output[j] - row.reduce((sum, z) => sum + z, 0);
            const v = output[j] - row.reduce((sum, _, k) => sum + Z[k * n + j], 0);
            made += L[i * n + j] * f;
            paid += v * G[j * n + i];
          }
          expect(made / output[i]).toBeCloseTo(1, 10);
          expect(paid / output[i]).toBeCloseTo(1, 10);
        }
      }),
    );
  });

  test("Ghosh's is the inverse of I - B", () => {
    fc.assert(
      fc.property(economies(3), ({ n, labels: names, Z, A: inputs, x: output }) => {
        const G = tableInverse({ labels: names, A: inputs, weights: output });
        const B = rowShares(Z, output);
        for (let i = 0; i < n; i++)
          for (let j = 0; j < n; j++) {
            let sum = G[i * n + j];
            for (let k = 0; k < n; k++) sum -= B[i * n + k] * G[k * n + j];
            expect(sum).toBeCloseTo(i === j ? 1 : 0, 12);
          }
      }),
    );
  });

  test("hands out a copy, so that nobody can spoil the next function's inverse", () => {
    const once = tableInverse({ labels, A, weights: null });
    const kept = once.slice();
    once.fill(0);
    expect(tableInverse({ labels, A, weights: null })).toEqual(kept);
  });
});
