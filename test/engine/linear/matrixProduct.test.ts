import { matrixProduct } from "../../../src/engine/linear/matrixProduct";
import { productiveMatrix } from "./productiveMatrix";

test.each([1, 2, 5, 32, 35, 70])("the product of two matrices of %i rows is row times column", (n) => {
  const [A, B] = [productiveMatrix(n, 1), productiveMatrix(n, 2)];
  const C = matrixProduct(A, B, n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      let sum = 0;
      for (let k = 0; k < n; k++) sum += A[i * n + k] * B[k * n + j];
      expect(C[i * n + j]).toBeCloseTo(sum, 14);
    }
});
