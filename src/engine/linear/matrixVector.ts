/** C x for an n x n matrix, each row in four running sums. */
export function times(C: Float64Array, n: number, x: Float64Array, into: Float64Array): void {
  const whole = n - (n % 4);
  for (let i = 0; i < n; i++) {
    const start = i * n;
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let j = 0, at = start; j < whole; j += 4, at += 4) {
      a += C[at] * x[j];
      b += C[at + 1] * x[j + 1];
      c += C[at + 2] * x[j + 2];
      d += C[at + 3] * x[j + 3];
    }
    for (let j = whole; j < n; j++) a += C[start + j] * x[j];
    into[i] = a + b + (c + d);
  }
}

/** C' x for an n x n matrix: eight rows at a time, so that memory is read in order and what is summed stays near. */
export function timesTransposed(C: Float64Array, n: number, x: Float64Array, into: Float64Array): void {
  into.fill(0);
  const whole = n - (n % 8);
  for (let i = 0; i < whole; i += 8) {
    const [a, b, c, d, e, f, g, h] = [x[i], x[i + 1], x[i + 2], x[i + 3], x[i + 4], x[i + 5], x[i + 6], x[i + 7]];
    for (let j = 0, at = i * n; j < n; j++, at++) {
      const first = a * C[at] + b * C[at + n] + (c * C[at + 2 * n] + d * C[at + 3 * n]);
      into[j] += first + (e * C[at + 4 * n] + f * C[at + 5 * n] + (g * C[at + 6 * n] + h * C[at + 7 * n]));
    }
  }
  for (let i = whole; i < n; i++) for (let j = 0; j < n; j++) into[j] += x[i] * C[i * n + j];
}
