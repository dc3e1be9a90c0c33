/** Mean and standard deviation of values that need not all be there. */
export interface Moments {
  /** Values that are there and weigh. */
  readonly count: number;
  /** Weighted mean; NaN when there is none. */
  readonly mean: number;
  /** Population standard deviation around it: √(Σ w (x - mean)² / Σ w). */
  readonly sd: number;
}

/** Over the values that are there, their weights re-shared; a weight of 0 leaves its value out. Exactly 0 for equal values. */
export function weightedMoments(values: ArrayLike<number>, weights: ArrayLike<number>): Moments {
  let [count, total, sum, first, varies] = [0, 0, 0, NaN, false];
  for (let k = 0; k < values.length; k++) {
    if (!(weights[k] > 0) || values[k] !== values[k]) continue;
    if (count === 0) first = values[k];
    else if (values[k] !== first) varies = true;
    count++;
    total += weights[k];
    sum += weights[k] * values[k];
  }
  if (!varies) return { count, mean: first, sd: count === 0 ? NaN : 0 };
  const mean = sum / total;
  let squares = 0;
  for (let k = 0; k < values.length; k++) {
    if (weights[k] > 0 && values[k] === values[k]) squares += weights[k] * (values[k] - mean) ** 2;
  }
  return { count, mean, sd: Math.sqrt(squares / total) };
}
