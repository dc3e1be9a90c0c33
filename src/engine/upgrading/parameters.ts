import { DEFAULT_FLOOR } from "../indicators/aggregate";

/** What a parameter is for; `HFS.PARAMS` filters by it. */
export type ParameterGroup = "gate" | "value" | "scores" | "demand" | "decay" | "cost" | "roadmap" | "paths";

interface ParameterRow {
  readonly name: string;
  readonly group: ParameterGroup;
  readonly value: number;
  /** Admissible range. */
  readonly low: number;
  readonly high: number;
  /** Range drawn for confidence; absent = not drawn. */
  readonly draw?: readonly [number, number];
  /** L = from the literature, O = the product's reading of a sentence of the paper, A = assumed until the user replaces it. */
  readonly basis: "L" | "O" | "A";
  /** Where form and value come from; "attributed to" = not checked against the source. */
  readonly source: string;
  readonly meaning: string;
}

/**
 * The one table of the model's parameters, in the order of `HFS.PARAMS`.
 * The floor's default is that of the indicators' means; demand and horizon are arguments, with their defaults where they are read.
 */
// prettier-ignore
export const PARAMETERS = [
  {
    name: "lambda", group: "gate", value: 0.8, low: 0, high: 1, draw: [0.5, 1], basis: "A",
    source: "Section II of the paper: soft layers are hard to implement without hardware; the value is assumed",
    meaning: "Strength of the gate: 0 = none, 1 = nothing passes without hardware",
  },
  {
    name: "k", group: "gate", value: 2, low: 0, high: 200, draw: [1, 5], basis: "A",
    source: "Clayton form, attributed to Nelsen (2006); the value is assumed",
    meaning: "Hardness of the gate: 0 = product, 2 = smooth, above 50 = the shorter side",
  },
  {
    name: "h50", group: "gate", value: 0.5, low: 0.05, high: 0.95, draw: [0.35, 0.65], basis: "A",
    source: "Section IV of the paper: traditional processes are less complex; the value is assumed",
    meaning: "Hardware level that opens half the gate; 0.3 for simple processes, 0.7 for complex ones",
  },
  {
    name: "rho", group: "value", value: -0.5, low: -10, high: 0.95, draw: [-1.2, 0.2], basis: "A",
    source: "Constant elasticity of substitution, as matching function attributed to den Haan, Ramey and Watson (2000); the value is assumed",
    meaning: "Substitution between hardware and software: elasticity 1 / (1 - rho); 0 = Cobb-Douglas",
  },
  {
    name: "a0", group: "value", value: 0.4, low: 0, high: 1, draw: [0.2, 0.6], basis: "A",
    source: "Matching efficiency in the tradition of Petrongolo and Pissarides (2001); the value is assumed",
    meaning: "Share of value that is matched without any firmware",
  },
  {
    name: "phi", group: "value", value: 1, low: 0.1, high: 5, basis: "A",
    source: "Section II of the paper: firmware circulates and matches; the value is assumed",
    meaning: "Curvature of matching in realized firmware; 1 = straight",
  },
  {
    name: "floor", group: "scores", value: DEFAULT_FLOOR, low: 0.001, high: 0.2, draw: [0.01, 0.05], basis: "A",
    source: "Geometric aggregation after OECD/JRC (2008); the value is assumed",
    meaning: "Lowest indicator level that enters a layer's geometric mean",
  },
  {
    name: "nu", group: "demand", value: 4, low: 0.1, high: 1000, draw: [2, 10], basis: "A",
    source: "Section II of the paper, figure 3: stable value added; the value is assumed",
    meaning: "Concentration of the Beta distribution of demand around its mean; larger = steadier",
  },
  {
    name: "delta_min", group: "decay", value: 0.02, low: 0.001, high: 0.5, basis: "A",
    source: "Section II of the paper: hardware is not sustained without soft layers; the value is assumed",
    meaning: "Yearly decay of hardware with full firmware and software",
  },
  {
    name: "delta_max", group: "decay", value: 0.12, low: 0.001, high: 0.9, draw: [0.08, 0.15], basis: "A",
    source: "Section II of the paper; near depreciation rates of machinery attributed to BEA and OECD",
    meaning: "Yearly decay of hardware without firmware or software",
  },
  { name: "cost_h", group: "cost", value: 1, low: 0.01, high: 100, basis: "A", source: "Assumed", meaning: "Cost of one unit of hardware score, relative" },
  { name: "cost_f", group: "cost", value: 1, low: 0.01, high: 100, basis: "A", source: "Assumed", meaning: "Cost of one unit of firmware score, relative" },
  { name: "cost_s", group: "cost", value: 1, low: 0.01, high: 100, basis: "A", source: "Assumed", meaning: "Cost of one unit of software score, relative" },
  {
    name: "r_h", group: "roadmap", value: 0.16, low: 0.001, high: 1, basis: "A",
    source: "Section II of the paper: hardware upgrading is slow; the value is assumed",
    meaning: "Yearly speed of hardware with full effort: closes half the gap in ln 2 / r_h years",
  },
  { name: "r_f", group: "roadmap", value: 0.26, low: 0.001, high: 1, basis: "A", source: "Assumed", meaning: "Yearly speed of firmware with full effort" },
  { name: "r_s", group: "roadmap", value: 0.34, low: 0.001, high: 1, basis: "A", source: "Assumed", meaning: "Yearly speed of software with full effort" },
  {
    name: "alpha", group: "roadmap", value: 0.7, low: 0.1, high: 0.99, basis: "A",
    source: "Assumed",
    meaning: "Returns to effort within a year: progress grows with effort to this power",
  },
  { name: "decay_f", group: "roadmap", value: 0.03, low: 0, high: 0.5, basis: "A", source: "Assumed", meaning: "Yearly decay of firmware" },
  { name: "decay_s", group: "roadmap", value: 0.06, low: 0, high: 0.5, basis: "A", source: "Assumed", meaning: "Yearly decay of software" },
  {
    name: "lambda_flow", group: "roadmap", value: 0.8, low: 0, high: 1, basis: "A",
    source: "Section II of the paper: upgrades of soft layers are hard to implement without hardware; the value is assumed",
    meaning: "How much missing hardware slows the progress of firmware and software",
  },
  { name: "beta", group: "paths", value: 0.95, low: 0.5, high: 1, basis: "A", source: "Assumed", meaning: "Yearly discount factor" },
  {
    name: "kappa", group: "roadmap", value: 0.5, low: 0, high: 1, basis: "A",
    source: "Assumed",
    meaning: "Weight of the value after the last year of a roadmap",
  },
  {
    name: "effort", group: "paths", value: 0.1, low: 0.001, high: 1, basis: "A",
    source: "Assumed",
    meaning: "Effort put into one path; an indicator with load 1 at cost 1 closes this share of its gap",
  },
] as const satisfies readonly ParameterRow[];

export type ParameterName = (typeof PARAMETERS)[number]["name"];

/** A value for every parameter. */
export type Parameters = Readonly<Record<ParameterName, number>>;

/** The table with the optional draw range visible to the compiler. */
export const PARAMETER_ROWS: readonly (ParameterRow & { readonly name: ParameterName })[] = PARAMETERS;

export const DEFAULT_PARAMETERS: Parameters = Object.fromEntries(PARAMETERS.map(({ name, value }) => [name, value])) as Record<ParameterName, number>;
