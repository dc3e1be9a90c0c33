import { fail } from "../engine/errors";
import { isExtreme } from "../engine/table/table";
import { orderPull } from "../engine/upgrading/orderPull";
import { whoPays } from "../engine/upgrading/whoPays";
import { isOmitted, readData, readNumber, type NumberLimits } from "./arguments";
import { answer } from "./errors";
import { report, unitCell, type ResultCell } from "./results";
import { readScore } from "./scoreTable";

/**
 * Share of firms that upgrade when clear orders come with a given probability, and by how much it rises per unit of probability. Convention: a firm upgrades where probability times benefit exceeds cost; ln(benefit / cost) is normal over firms, so that the share is the normal distribution function of (ln probability + mean) / sd. A choice of one period, not a real option; the defaults of mean and sd are assumed: without orders in doubt half of the firms gain. Model-implied, not an effect.
 * @customfunction PULL
 * @param orders Probability that clear orders come, 0 to 1: one number, or a column or row of them, with or without names.
 * @param [mean] Mean of ln(benefit / cost) over firms; default 0: benefit equals cost for the middle firm.
 * @param [sd] Its standard deviation over firms, from 0.001; default 1.
 * @returns Share upgrading and Slope (0 without orders), a row per probability; a first column Unit where the probabilities have names.
 */
export function pull(orders: any[][], mean?: number, sd?: number): any[][] {
  return answer(() => {
    const { chances, units } = readOrders(orders);
    const m = readNumber(mean, "mean", 0, { min: -1000, max: 1000 });
    const sigma = readNumber(sd, "sd", 1, { min: 0.001, max: 1000 });
    const rows = chances.map((p, i): ResultCell[] => {
      const { share, slope } = orderPull(p, m, sigma);
      return units ? [units[i], share, slope] : [share, slope];
    });
    return report([...(units ? ["Unit"] : []), "Share upgrading", "Slope"], rows);
  });
}

/**
 * Who would pay for an upgrade whose benefit comes late and spills over: net present value to the firm, which keeps a share of the benefit, and to society. Convention: the cost falls now, the benefit every year from lag + 1 to years, discounted by 1 / (1 + rate)^year. Payer: firm where the firm does not lose; national where only society gains; nobody where society loses. Subsidy needed = what brings the firm to zero, blank for nobody. Deterministic: give expected values; no value of waiting.
 * @customfunction PAYER
 * @param cost Cost now, not negative.
 * @param benefit Benefit to society per year once it comes, not negative, in the unit of cost.
 * @param lag Whole years without benefit, 0 to years - 1.
 * @param appropriable Share of the benefit that the firm keeps, 0 to 1.
 * @param [rate] Discount rate per year, 0 to 1; default 0.05.
 * @param [years] Whole years counted, 1 to 1000; default 15.
 * @returns Private NPV, Social NPV, Payer (firm, national or nobody) and Subsidy needed.
 */
export function payer(cost: number, benefit: number, lag: number, appropriable: number, rate?: number, years?: number): any[][] {
  return answer(() => {
    const spent = readSum(cost, "cost");
    const yearly = readSum(benefit, "benefit");
    const horizon = readNumber(years, "years", 15, { min: 1, max: 1000, whole: true });
    const wait = readNeeded(lag, "lag", { min: 0, max: horizon - 1, whole: true });
    const kept = readNeeded(appropriable, "appropriable", { min: 0, max: 1 });
    const found = whoPays(spent, yearly, wait, kept, readNumber(rate, "rate", 0.05, { min: 0, max: 1 }), horizon);
    return report(["Private NPV", "Social NPV", "Payer", "Subsidy needed"], [[found.privateValue, found.socialValue, found.payer, found.subsidy]]);
  });
}

/** A sum of money, not negative; one whose sum over the years could not be told is an error. */
function readSum(raw: unknown, argument: string): number {
  const value = readNeeded(raw, argument, { min: 0 });
  return value > 1 && isExtreme(value) ? fail("elementExtreme", { argument, value }) : value;
}

function readNeeded(raw: unknown, argument: string, limits: NumberLimits): number {
  if (isOmitted(raw)) fail("missingArgument", { argument });
  return readNumber(raw, argument, NaN, limits);
}

/** Probabilities in a column or a row, and the names beside or above them, or null. */
function readOrders(raw: unknown): { chances: number[]; units: (string | number)[] | null } {
  if (isOmitted(raw)) fail("missingArgument", { argument: "orders" });
  if (!Array.isArray(raw)) return { chances: [readNumber(raw, "orders", NaN, { min: 0, max: 1 })], units: null };
  const table = readData(raw, "orders");
  const { rows, columns, rowLabels, columnLabels } = table;
  if (rows > 1 && columns > 1) fail("wrongRow", { argument: "orders", rows, columns });
  const chances = Array.from(table.values, (p, i) => {
    const [row, column] = columns > 1 ? [0, i] : [i, 0];
    return readScore(Number.isNaN(p) ? null : p, { argument: "orders", row: rowLabels[row], column: columnLabels[column] }, "cellOutside");
  });
  if (columns > 1) return { chances, units: table.hasColumnLabels ? [...columnLabels] : null };
  return { chances, units: table.hasRowLabels ? rowLabels.map((_, i) => unitCell(table, i)) : null };
}
