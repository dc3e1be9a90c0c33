import type { RandomSource } from "../random";

/** Shapes this near a whole number are that number: weights such as 1/49 are not exact. */
const WHOLE = 1e-9;
/** A product of uniform numbers is turned into a logarithm before it could run out of digits. */
const SMALL = 1e-200;

/**
 * A number from the gamma distribution with scale 1, exact for every shape a >= 0. With n = floor(a) and b = a - n:
 *
 *     whole part   -ln of a product of n numbers 1 - u                           attributed to Erlang
 *     the rest     X = u^(1/b), Y = v^(1/(1-b)), again while X + Y > 1 or both are 0;
 *                  then X / (X + Y) is Beta(b, 1 - b), and times -ln(1 - w) a gamma of shape b      attributed to Jöhnk (1964)
 *
 * Uniform numbers are taken in this order: n for the whole part, then u, v until accepted, then w. Shape 0 is 0 and takes none.
 * Shares of such numbers are Dirichlet, of two of them Beta.
 */
export function gammaVariate(shape: number, source: RandomSource): number {
  const whole = Math.floor(shape + WHOLE);
  const rest = shape - whole;
  let sum = 0;
  let product = 1;
  for (let i = 0; i < whole; i++) {
    product *= 1 - source.next();
    if (product < SMALL) {
      sum -= Math.log(product);
      product = 1;
    }
  }
  sum -= Math.log(product);
  return rest > WHOLE ? sum + fractional(rest, source) : sum;
}

function fractional(shape: number, source: RandomSource): number {
  for (;;) {
    const x = Math.pow(source.next(), 1 / shape);
    const y = Math.pow(source.next(), 1 / (1 - shape));
    if (x + y > 0 && x + y <= 1) return (x / (x + y)) * -Math.log(1 - source.next());
  }
}
