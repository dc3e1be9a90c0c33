import type { Plan, Roadmap } from "./dynamics";

/**
 * The same plan with the amounts of every year adding up to its effort to the last digit, in any order of adding: the two
 * smaller amounts are rounded to the last digit of the effort, and the largest is what is left.
 * A year in which nothing is spent is split equally.
 */
export function wholeEffort({ effort }: Roadmap, plan: Plan): Plan {
  const whole = plan.slice();
  for (let t = 0; t < effort.length; t++) {
    const year = whole.subarray(3 * t, 3 * t + 3);
    const total = year[0] + year[1] + year[2];
    const largest = total > 0 ? year.indexOf(Math.max(...year)) : 2;
    let left = effort[t];
    for (let j = 0; j < 3; j++) {
      if (j === largest) continue;
      const amount = total > 0 ? year[j] * (effort[t] / total) : effort[t] / 3;
      year[j] = amount + effort[t] - effort[t];
      left -= year[j];
    }
    year[largest] = left;
  }
  return whole;
}
