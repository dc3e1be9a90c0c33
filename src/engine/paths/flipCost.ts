const LEAST = 1e-4;
const MOST = 1e4;

/**
 * The cost at which a path's gain equals a rival's. A gain falls with cost, so it is found by halving the interval of its logarithm.
 * NaN where even a cost near 0 gains too little (nothing left to raise, or a gate that stays shut) or none is too dear.
 */
export function flipCost(gainAt: (cost: number) => number, rivalGain: number, cost: number): number {
  let low = Math.log(cost * LEAST);
  let high = Math.log(cost * MOST);
  if (gainAt(Math.exp(low)) < rivalGain || gainAt(Math.exp(high)) > rivalGain) return NaN;
  for (let i = 0; i < 60 && high - low > 1e-14; i++) {
    const middle = (low + high) / 2;
    if (gainAt(Math.exp(middle)) > rivalGain) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}
