/** A made-up coefficient matrix of n sectors: a fifth of the cells empty, inputs between .3 and .75 of output; the same for the same seed. */
export function productiveMatrix(n: number, seed: number): Float64Array {
  let state = (seed | 0) + 12345;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
  const C = Float64Array.from({ length: n * n }, () => (next() < 0.2 ? 0 : next()));
  for (let j = 0; j < n; j++) {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += C[i * n + j];
    const share = 0.3 + 0.45 * next();
    for (let i = 0; i < n && sum > 0; i++) C[i * n + j] *= share / sum;
  }
  return C;
}
