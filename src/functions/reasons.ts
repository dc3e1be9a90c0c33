import { LAYERS } from "../engine/indicators/framework";
import { noGain } from "../engine/paths/noGain";
import type { Flip } from "../engine/paths/nearestFlip";
import type { RankedPath, Situation } from "../engine/paths/rankPaths";
import type { Subject } from "../engine/paths/subject";
import type { ValueIndex } from "../engine/upgrading/valueIndex";
import { ASSUMED_DEMAND } from "./scoreTable";

/** The sentences that PATH builds from its numbers. Cell results are always English. */

export interface ReasonFacts {
  readonly subject: Subject;
  readonly scores: readonly [number, number, number];
  readonly found: ValueIndex;
  readonly softwareShare: number;
  readonly contributions: Float64Array;
  readonly flipCost: number;
  /** Code of the path whose gain the flip cost matches. */
  readonly rival: string;
  readonly situation: Situation;
  readonly demandGiven: boolean;
  /** For the first row of a list alone. */
  readonly lead: Lead | null;
}

/** What stands close to the first path, and what would change it. */
export interface Lead {
  /** Codes of the paths whose gains are so near that it is a tie. */
  readonly ties: readonly string[];
  /** Null where no single parameter does. */
  readonly nearestFlip: Flip | null;
}

/** Why a ranked path stands where it stands. */
export function rankedReason(row: RankedPath, facts: ReasonFacts): string {
  return [
    row.gain > 0 ? driver(facts) : nothingGained(row, facts),
    ready(row),
    `Cost ${plain(row.path.cost)}, lag ${years(row.path.lag)}.`,
    flip(row, facts),
    ...leadSentences(row, facts.lead),
    row.observed < 1 ? `The table holds ${percent(row.observed)} of its loads.` : "",
    facts.subject.basis === "layers" ? "Ranked on layer scores, its loads averaged over each layer's indicators." : "",
    facts.demandGiven ? "" : `Demand was not given: ${ASSUMED_DEMAND} is assumed.`,
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

/** Why a path has no rank. */
export function unrankedReason(row: RankedPath, subject: Subject): string {
  const lacking = Object.keys(row.path.loads).filter((code) => !subject.codes.includes(code));
  return `Not ranked: the table holds ${percent(row.observed)} of its loads; missing ${lacking.join(", ")}.`;
}

/** What makes the gain, and how its layer stands. */
function driver({ subject, scores, found, softwareShare, contributions }: ReasonFacts): string {
  const total = contributions.reduce((sum, value) => sum + value, 0);
  const top = contributions.indexOf(Math.max(...contributions));
  const share = contributions[top] / total;
  const where = `level ${two(subject.levels[top])}, gap ${two(1 - subject.levels[top])}`;
  const name = subject.names[top];
  const first =
    share > 0.5
      ? `${name} makes ${percent(share)} of the gain (${where}).`
      : `No indicator makes more than half of the gain; ${name} makes ${percent(share)} (${where}).`;
  const layer = subject.layers[top];
  const atHardware = `at hardware ${two(scores[0])}`;
  if (Number.isNaN(softwareShare)) return `${first} There is no value yet, with hardware and software at 0.`;
  if (layer === 0) return `${first} Hardware makes ${percent(1 - softwareShare)} of the value and opens the gate for firmware and software.`;
  const realized = layer === 1 ? found.realizedFirmware : found.realizedSoftware;
  const role = layer === 1 ? `Firmware lets ${percent(found.matching)} of possible value be matched` : `Software makes ${percent(softwareShare)} of the value`;
  const through = scores[layer] > 0 ? `; the gate lets ${percent(realized / scores[layer])} of ${LAYERS[layer].toLowerCase()} take effect ${atHardware}` : "";
  return `${first} ${role}${through}.`;
}

function nothingGained(row: RankedPath, { subject, scores, situation: { demand, horizon }, situation }: ReasonFacts): string {
  const found = noGain(row, subject, situation);
  switch (found.cause) {
    case "lag":
      return `Nothing is gained: its lag reaches the horizon of ${years(horizon)}.`;
    case "unready":
      return "Nothing is gained before it is ready.";
    case "benchmark":
      return `Nothing is left to gain: ${subject.basis === "layers" ? "its layers are at 1" : "its indicators are at their benchmarks"}.`;
    case "floor":
      return `Nothing is gained yet: its indicators stay below the floor of ${plain(subject.floor)}, at ${plain(found.highest)} or less after the step.`;
    case "weightless": {
      const why = ["hardware has no weight at demand 1 without a gate (lambda 0)", "firmware has no weight at a0 = 1", "software has no weight at demand 0"];
      return `Nothing is gained: ${found.layers.map((layer) => why[layer]).join(", ")}.`;
    }
    case "zero":
      return `Nothing is gained: ${found.layers.map((layer) => LAYERS[layer].toLowerCase()).join(" and ")} at 0 ${found.layers.length > 1 ? "keep" : "keeps"} the value index at 0.`;
    case "gate":
      return `Nothing is gained: at hardware ${two(scores[0])} the gate lets no more ${found.realized.map(({ layer, level }) => `${LAYERS[layer].toLowerCase()} than ${two(level)}`).join(" and ")} take effect.`;
    case "unchanged":
      return `Nothing is gained: at demand ${plain(demand)} the value index stays at ${plain(found.value)}.`;
  }
}

function ready({ readiness: { share, tightest, untested }, path }: RankedPath): string {
  if (path.conditions.length === 0) return "";
  const tested = tightest ? `Ready ${percent(share)}: ${tightest.code} is ${two(tightest.level)}, ${plain(tightest.threshold)} needed.` : "";
  const open = untested.length > 0 ? `Readiness not tested: no value for ${untested.map(({ code }) => code).join(", ")}.` : "";
  return `${tested} ${open}`.trim();
}

function flip({ rank, gain }: RankedPath, { flipCost, rival }: ReasonFacts): string {
  if (Number.isNaN(flipCost) || !(gain > 0)) return "";
  return rank === 1 ? `It falls behind ${rival} if its cost exceeds ${plain(flipCost)}.` : `It would lead before ${rival} at a cost below ${plain(flipCost)}.`;
}

/** A first path that gains nothing, or has no rival, has no lead to speak of. */
function leadSentences({ gain }: RankedPath, lead: Lead | null): string[] {
  if (!lead || !(gain > 0)) return [];
  const { ties, nearestFlip } = lead;
  const tie = ties.length > 0 ? `A tie with ${ties.join(", ")}: gains less than 5 % apart.` : "";
  if (!nearestFlip) return [tie, "No single parameter within its range changes the first path."];
  const { path, parameter, direction, value, limit } = nearestFlip;
  const change = direction === "below" ? `fell below ${plain(value)}` : `exceeded ${plain(value)}`;
  return [tie, `${path} would lead if ${parameter} ${plain(value) === plain(limit) ? `were ${plain(limit)}` : change}.`];
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

function two(level: number): string {
  return level.toFixed(2);
}

/** At most three significant digits. */
function plain(value: number): string {
  return String(Number(value.toPrecision(3)));
}

function years(count: number): string {
  return count === 1 ? "1 year" : `${count} years`;
}
