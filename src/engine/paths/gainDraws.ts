import { randomSource, type RandomSource } from "../random";
import { gammaVariate } from "../statistics/gammaVariate";
import { normalSource } from "../statistics/normalSource";
import { gate } from "../upgrading/gate";
import { matchedOutput } from "../upgrading/matchedOutput";
import { PARAMETER_ROWS, type ParameterName } from "../upgrading/parameters";
import { matchingEfficiency } from "../upgrading/valueIndex";
import type { Path } from "./catalog";
import { annuity } from "./pathGain";
import type { Situation } from "./rankPaths";
import { readiness } from "./readiness";
import { loadsOn, type Subject } from "./subject";

/** What is drawn around, and how widely. Plain data. */
export interface GainDraws {
  readonly subject: Subject;
  /** The paths that are ranked, in the order of their draws. */
  readonly paths: readonly Path[];
  readonly situation: Situation;
  /** Parameters that keep their value. */
  readonly held: readonly ParameterName[];
  readonly seed: number;
  readonly spread?: Spread;
}

export interface Spread {
  /** Dirichlet concentration per indicator; Infinity = weights keep their value. */
  readonly weights: number;
  /** Beta concentration of demand around its mean; Infinity = demand keeps its value. */
  readonly demand: number;
  /** Standard deviation of the logarithm of every load and every cost. */
  readonly logSd: number;
}

/** Assumed. */
export const SPREAD: Spread = { weights: 4, demand: 12, logSd: 0.3 };
const UNIFORM: readonly ParameterName[] = ["lambda", "rho", "h50", "a0", "floor"];
const HARDNESS = [1, 2, 5];

/**
 * Draws of all paths' gains while weights, demand, parameters, loads and costs vary together. Each call fills `gains` with one
 * draw. Random numbers are taken in this order, draw after draw:
 *
 *     1. per indicator a gamma of shape 4 n w (n indicators in its layer, nominal weight w), its share in its layer is the
 *        weight: Dirichlet around the nominal weights. Not for whole layers, which have no weights
 *     2. gammas of shape 12 theta and 12 (1 - theta), the first's share is demand; none where theta is 0 or 1
 *     3. a uniform number each for lambda, rho, h50, a0 and floor over its draw range, and for k, which is 1, 2 or 5;
 *        one that is held takes its number without using it, so that holding it leaves all others as they were
 *     4. per path, in order: a normal for its cost, then one for each of its loads on the subject's indicators, in their order;
 *        cost and load = the catalogue's x exp(0.3 normal). A spare normal is dropped at the end of a draw
 *
 * Readiness, lags, effort and horizon are not drawn. Gains are as in `pathGain`, from the indicators that move alone:
 * nothing is allocated per draw.
 */
export function gainDraws(input: GainDraws): (gains: Float64Array) => void {
  const { subject, situation, held, seed, spread = SPREAD } = input;
  const source = randomSource(seed);
  const normal = normalSource(source);
  const whole = subject.basis === "layers";
  const { levels, layers } = subject;
  const nominalLogs = levels.map(Math.log);
  const logs = new Float64Array(levels.length);
  const p: Record<ParameterName, number> = { ...situation.parameters };
  const drawWeights = weightDraws(subject, spread.weights, source);
  const drawParameters = parameterDraws(p, held, source);
  const moves = input.paths.map((path) => moveOf(path, subject, situation));
  const sums = new Float64Array(3);
  const scores = new Float64Array(3);
  const moved = new Float64Array(3);

  return (gains) => {
    const weights = drawWeights();
    const theta = drawDemand(situation.demand, spread.demand, source);
    drawParameters();
    const logFloor = Math.log(p.floor);
    sums.fill(0);
    for (let k = 0; k < logs.length; k++) {
      logs[k] = Math.max(nominalLogs[k], logFloor);
      sums[layers[k]] += weights[k] * logs[k];
    }
    for (let layer = 0; layer < 3; layer++) scores[layer] = whole ? levels[layer] : Math.exp(sums[layer]);
    const matching = matchingEfficiency(gate(scores[1], scores[0], p), p);
    const output = matchedOutput(scores[0], gate(scores[2], scores[0], p), theta, p.rho);

    for (let i = 0; i < moves.length; i++) {
      const { indicators, loads, reach, years } = moves[i];
      const scale = reach / Math.exp(spread.logSd * normal.next());
      moved.fill(0);
      for (let j = 0; j < indicators.length; j++) {
        const k = indicators[j];
        const step = Math.min(1, scale * loads[j] * Math.exp(spread.logSd * normal.next())) * (1 - levels[k]);
        moved[layers[k]] += whole ? step : weights[k] * (Math.max(Math.log(levels[k] + step), logFloor) - logs[k]);
      }
      for (let layer = 0; layer < 3; layer++) {
        const change = moved[layer];
        moved[layer] = change === 0 ? scores[layer] : whole ? scores[layer] + change : Math.exp(sums[layer] + change);
      }
      const h = moved[0];
      const f = moved[1];
      const s = moved[2];
      const opened = h !== scores[0];
      const newMatching = opened || f !== scores[1] ? matchingEfficiency(gate(f, h, p), p) : matching;
      const newOutput = opened || s !== scores[2] ? matchedOutput(h, gate(s, h, p), theta, p.rho) : output;
      gains[i] = Math.max(0, newMatching * newOutput - matching * output) * years;
    }
    normal.restart();
  };
}

interface Move {
  /** Positions of the indicators that the path moves, and its loads on them. */
  readonly indicators: Int32Array;
  readonly loads: Float64Array;
  /** Readiness x effort / cost. */
  readonly reach: number;
  readonly years: number;
}

function moveOf(path: Path, subject: Subject, { horizon, parameters }: Situation): Move {
  const loads = loadsOn(path, subject);
  const indicators = Int32Array.from(Array.from(loads.keys()).filter((k) => loads[k] > 0));
  return {
    indicators,
    loads: Float64Array.from(indicators, (k) => loads[k]),
    reach: (readiness(path, subject).share * parameters.effort) / path.cost,
    years: annuity(path.lag, horizon, parameters.beta),
  };
}

/** Weights of one draw, in an array that is used again. */
function weightDraws({ basis, layers, weights }: Subject, concentration: number, source: RandomSource): () => Float64Array {
  if (basis === "layers" || concentration === Infinity) return () => weights;
  const counts = [0, 1, 2].map((layer) => layers.filter((other) => other === layer).length);
  const shapes = weights.map((weight, k) => concentration * counts[layers[k]] * weight);
  const drawn = new Float64Array(weights.length);
  const totals = new Float64Array(3);
  return () => {
    totals.fill(0);
    for (let k = 0; k < drawn.length; k++) totals[layers[k]] += drawn[k] = gammaVariate(shapes[k], source);
    for (let k = 0; k < drawn.length; k++) drawn[k] /= totals[layers[k]];
    return drawn;
  };
}

function drawDemand(mean: number, concentration: number, source: RandomSource): number {
  if (mean <= 0 || mean >= 1 || concentration === Infinity) return mean;
  const software = gammaVariate(concentration * mean, source);
  return software / (software + gammaVariate(concentration * (1 - mean), source));
}

/** Writes one draw of the parameters into `p`. */
function parameterDraws(p: Record<ParameterName, number>, held: readonly ParameterName[], source: RandomSource): () => void {
  const ranges = UNIFORM.map((name) => {
    const [low, high] = PARAMETER_ROWS.find((row) => row.name === name)?.draw ?? [p[name], p[name]];
    return { name, low, width: high - low, drawn: !held.includes(name) };
  });
  const drawsK = !held.includes("k");
  return () => {
    for (const { name, low, width, drawn } of ranges) {
      const u = source.next();
      if (drawn) p[name] = low + u * width;
    }
    const u = source.next();
    if (drawsK) p.k = HARDNESS[Math.floor(HARDNESS.length * u)];
  };
}
