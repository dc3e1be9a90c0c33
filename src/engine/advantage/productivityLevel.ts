import type { Matrix } from "../table/table";

/**
 * PRODY of every activity: the income that goes with it, as the mean of the regions' incomes Y weighted by how large the
 * activity is in each region:
 *
 *     PRODY_p = sum_r w_rp Y_r,   w_rp = s_rp / sum_c s_cp,   s_rp = X_rp / X_r
 *
 * Convention: weights from shares, so that a large region does not weigh more than a small one with the same share; they are
 * Balassa's index over its column sum. Attributed to Hausmann, Hwang and Rodrik (2007).
 * `income` = one number per region, in any unit; of a region without amounts it is not used. NaN for an activity nobody has.
 */
export function incomeOfActivities(amounts: Matrix, income: ArrayLike<number>): Float64Array {
  const { rows, columns } = amounts;
  const shares = rowShares(amounts);
  return Float64Array.from({ length: columns }, (_, p) => {
    let [weighted, weights] = [0, 0];
    for (let r = 0; r < rows; r++) {
      const share = shares[r * columns + p];
      if (!(share > 0)) continue;
      weighted += share * income[r];
      weights += share;
    }
    return weighted / weights;
  });
}

/**
 * EXPY of every region: the income level of its basket, EXPY_r = sum_p s_rp PRODY_p. NaN for a region without amounts.
 */
export function incomeOfBaskets(amounts: Matrix, income: ArrayLike<number>): Float64Array {
  const { rows, columns } = amounts;
  const shares = rowShares(amounts);
  const level = incomeOfActivities(amounts, income);
  return Float64Array.from({ length: rows }, (_, r) => {
    let sum = 0;
    for (let p = 0; p < columns; p++) {
      const share = shares[r * columns + p];
      if (share !== 0) sum += share * level[p];
    }
    return sum;
  });
}

/** NaN in the row of a region without amounts. */
function rowShares({ rows, columns, values }: Matrix): Float64Array {
  const shares = new Float64Array(rows * columns);
  for (let r = 0; r < rows; r++) {
    const row = values.subarray(r * columns, (r + 1) * columns);
    const inRow = row.reduce((sum, x) => sum + x, 0);
    row.forEach((x, p) => (shares[r * columns + p] = x / inRow));
  }
  return shares;
}
