import type { Session } from "../functions/session";
import { ask } from "../workbook/formula/ask";
import { positionArguments, type ProductionParts } from "./productionTable";
import { Report } from "./report";

/** A sector with its place in the chain and its share of value added: a row of HFS.POSITION. */
export interface ChainSector {
  readonly sector: string;
  readonly upstreamness: number | null;
  readonly downstreamness: number | null;
  readonly demandOrientation: number | null;
  /** Value added over output. */
  readonly rate: number | null;
}

/** The quadratic of HFS.SMILE: rate = intercept + slope U + square U². */
export interface SmileFit {
  readonly intercept: number;
  readonly slope: number;
  readonly square: number;
  /** The upstreamness where the rate is lowest, or highest; null where the curve is a straight line. */
  readonly turning: number | null;
}

export interface Smile {
  readonly sectors: readonly ChainSector[];
  /** Null where the table does not bear a fit. */
  readonly fit: SmileFit | null;
}

/** Where the sectors of an input-output table stand in the chain: HFS.POSITION; null where it says nothing. */
export async function chainSectors(session: Session, production: ProductionParts): Promise<ChainSector[] | null> {
  const answer = await ask(session, "POSITION", positionArguments(production));
  if (!answer.ok) return null;
  const report = new Report(answer.grid);
  return report.rows.map((_, i) => ({
    sector: report.text(i, "Sector"),
    upstreamness: report.number(i, "Upstreamness"),
    downstreamness: report.number(i, "Downstreamness"),
    demandOrientation: report.number(i, "Demand orientation"),
    rate: report.number(i, "Value added rate"),
  }));
}

/** Value added by place in the chain: rates of HFS.POSITION and the curve that HFS.SMILE fits to them; null where there is no position. */
export async function smileOf(session: Session, production: ProductionParts): Promise<Smile | null> {
  const sectors = await chainSectors(session, production);
  if (!sectors) return null;
  const output = production.output.values.flat();
  const amounts = sectors.map(({ rate }, i) => [rate === null ? "" : rate * Number(output[i])]);
  const fitted = await ask(session, "SMILE", [amounts, output.map((one) => [one]), sectors.map(({ upstreamness }) => [upstreamness ?? ""])]);
  const terms = fitted.ok ? new Report(fitted.grid) : null;
  const [intercept, slope, square, turning] = [0, 1, 2, 3].map((row) => terms?.number(row, "Estimate") ?? null);
  const fit = intercept === null || slope === null || square === null ? null : { intercept, slope, square, turning };
  return { sectors, fit };
}

/** The rate that the curve gives at a place in the chain. */
export function rateAt({ intercept, slope, square }: SmileFit, upstreamness: number): number {
  return intercept + slope * upstreamness + square * upstreamness ** 2;
}

/**
 * What the fitted curve says over the sectors' own places: a smile or a frown only where it turns between the first and the last of them,
 * else whether value added rises or falls towards final use. Null where there is no fit.
 */
export function smileKind({ sectors, fit }: Smile): "smile" | "frown" | "rises" | "falls" | "level" | null {
  const places = sectors.flatMap(({ upstreamness }) => (upstreamness === null ? [] : [upstreamness]));
  if (!fit || places.length === 0) return null;
  const [near, far] = [Math.min(...places), Math.max(...places)];
  if (fit.turning !== null && fit.turning > near && fit.turning < far) return fit.square > 0 ? "smile" : "frown";
  const gain = fit.slope * (near - far) + fit.square * (near * near - far * far);
  return gain === 0 ? "level" : gain > 0 ? "rises" : "falls";
}
