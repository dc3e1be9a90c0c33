import { countBelow } from "../indicators/quantile";

/** Densities that differ by rounding only are equal. */
const TIE = 1e-12;

/**
 * What an activity would be worth to one region: how near it is times how complex it is,
 *
 *     value = density percentile x max(0, z of PCI)
 *
 * Density percentile: share of the region's other activities with a lower density, in [0, 1] (as PERCENTRANK.INC); z with the mean
 * and the population standard deviation over activities, so that an activity of less than mean complexity is worth 0. NaN where
 * density or complexity is NaN, and everywhere if all activities are equally complex.
 *
 * Source: own operationalisation of the map of relatedness and complexity, attributed to Balland, Boschma, Crespo and Rigby (2019).
 */
export function segmentValue(density: Float64Array, complexity: Float64Array): Float64Array {
  const sorted = density.filter((value) => !Number.isNaN(value)).sort();
  const z = standardized(complexity);
  return density.map((value, p) => {
    if (Number.isNaN(value) || sorted.length < 2) return NaN;
    return (countBelow(sorted, value - TIE) / (sorted.length - 1)) * Math.max(0, z[p]);
  });
}

/** (x - mean) / population standard deviation, both over what is there of `by`, the values themselves by default; NaN everywhere if it does not vary. */
export function standardized(values: Float64Array, by = values): Float64Array {
  const there = by.filter((value) => !Number.isNaN(value));
  const mean = there.reduce((sum, value) => sum + value, 0) / there.length;
  const sd = Math.sqrt(there.reduce((sum, value) => sum + (value - mean) ** 2, 0) / there.length);
  const size = there.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return values.map((value) => (sd > TIE * size ? (value - mean) / sd : NaN));
}
