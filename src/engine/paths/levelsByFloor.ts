import { layerLevels, type Subject } from "./subject";

/**
 * Layer scores at the given levels as a function of the floor, exp(sum of w_k ln max(z_k, floor)), for floors up to `highest`:
 * the sum over the levels above it is taken once. Whole layers have no floor.
 */
export function levelsByFloor(subject: Subject, levels: Float64Array, highest: number): (floor: number) => [number, number, number] {
  const { basis, layers, weights } = subject;
  if (basis === "layers") {
    const scores = layerLevels(subject, levels);
    return () => scores;
  }
  const fixed = [0, 0, 0];
  const low: number[] = [];
  levels.forEach((level, k) => {
    if (level < highest) low.push(k);
    else fixed[layers[k]] += weights[k] * Math.log(level);
  });
  return (floor) => {
    const logFloor = Math.log(floor);
    let [h, f, s] = fixed;
    for (const k of low) {
      const part = weights[k] * (levels[k] > floor ? Math.log(levels[k]) : logFloor);
      if (layers[k] === 0) h += part;
      else if (layers[k] === 1) f += part;
      else s += part;
    }
    return [Math.exp(h), Math.exp(f), Math.exp(s)];
  };
}

/** True where some level lies below this floor, so that the floor tells. */
export function hasLevelBelow({ basis, levels }: Subject, floor: number): boolean {
  return basis === "indicators" && levels.some((level) => level < floor);
}
