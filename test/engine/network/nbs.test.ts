import { nationalTable } from "../../fixtures/network/nbs";

test.each([
  ["china2007", 42],
  ["china2000", 17],
] as const)("%s balances: sales make up output, and so do inputs with value added", (name, n) => {
  const table = nationalTable(name);
  expect(table.n).toBe(n);
  for (let i = 0; i < n; i++) {
    let [sold, bought] = [table.final[i], table.valueAdded[i]];
    for (let j = 0; j < n; j++) {
      sold += table.Z[i * n + j];
      bought += table.Z[j * n + i];
    }
    expect(sold / table.x[i]).toBeCloseTo(1, 6);
    expect(bought / table.x[i]).toBeCloseTo(1, 6);
  }
});
