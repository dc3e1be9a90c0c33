/** Fewest units that can be told from their effects, and degrees of freedom that must be left. */
export const [LEAST_UNITS, LEAST_FREEDOM] = [3, 10];

/** Share of observations with a soft layer above hardware below which the gate is not estimated. */
export const GATE_OPEN_SHARE = 0.1;

/** Standard deviation of ln(h / s*) below which substitution cannot be told at all, and below which it is told badly. */
export const [LEAST_RATIO_SPREAD, SMALL_RATIO_SPREAD] = [0.02, 0.15];

/** Fewer units than this make a cluster bootstrap rough. */
export const FEW_UNITS = 10;
