import type { Matrix } from "../table/table";
import { vollrathAdvantage } from "./vollrathAdvantage";

/** The indices of trade in both directions. */
export type TradeForm = "balance" | "lafay" | "grubel-lloyd" | "vollrath" | "balassa" | "michaely";

/**
 * Position of every region in the trade of every good, from exports x and imports m, goods in columns; X and M are the region's totals.
 *
 *     balance       (x - m) / (x + m)                        in [-1, 1]
 *     grubel-lloyd  1 - |x - m| / (x + m)                    intra-industry trade, in [0, 1]
 *     lafay         100 [(x - m)/(x + m) - (X - M)/(X + M)] (x + m)/(X + M)     rows sum to 0
 *     michaely      x / X - m / M                            in [-1, 1], rows sum to 0
 *     balassa       ln [(x / m) / (X / M)]                   export-import ratio
 *     vollrath      RTA = RXA - RMA, see vollrathAdvantage
 *
 * Convention: Lafay times 100, as its author is said to print it; Balassa's export-import ratio, not his comparative
 * advantage of 1965. Attributed to Lafay (1992) for balance and lafay, Grubel and Lloyd (1975), Michaely (1962), Balassa (1977),
 * Vollrath (1991).
 *
 * regions x goods, NaN for a blank: a good that no region trades, a region without trade; balance and grubel-lloyd where x + m = 0;
 * balassa where x or m is 0; michaely in a region without exports or without imports; vollrath where RXA or RMA is not defined.
 * Lafay and Michaely are 0 for a good that the region alone does not trade.
 */
export function tradeIndices(exports: Matrix, imports: Matrix, form: TradeForm): Float64Array {
  if (form === "vollrath") return relativeTradeAdvantage(exports, imports);
  const { rows, columns } = exports;
  const result = new Float64Array(rows * columns).fill(NaN);
  const traded = Array.from({ length: columns }, (_, p) => isTraded(exports, p) || isTraded(imports, p));
  for (let r = 0; r < rows; r++) {
    const x = exports.values.subarray(r * columns, (r + 1) * columns);
    const m = imports.values.subarray(r * columns, (r + 1) * columns);
    const [X, M] = [sum(x), sum(m)];
    for (let p = 0; p < columns; p++) if (traded[p] && X + M > 0) result[r * columns + p] = index(form, x[p], m[p], X, M);
  }
  return result;
}

function index(form: Exclude<TradeForm, "vollrath">, x: number, m: number, X: number, M: number): number {
  switch (form) {
    case "balance":
      return tradeBalance(x, m);
    case "grubel-lloyd":
      return 1 - Math.abs(tradeBalance(x, m));
    case "lafay":
      return (100 * (x - m - ((X - M) / (X + M)) * (x + m))) / (X + M);
    case "michaely":
      return x / X - m / M;
    case "balassa":
      return x > 0 && m > 0 ? Math.log(x / m / (X / M)) : NaN;
  }
}

function tradeBalance(x: number, m: number): number {
  return x + m > 0 ? (x - m) / (x + m) : NaN;
}

function relativeTradeAdvantage(exports: Matrix, imports: Matrix): Float64Array {
  const RMA = vollrathAdvantage(imports);
  return vollrathAdvantage(exports).map((RXA, i) => RXA - RMA[i]);
}

function isTraded({ rows, columns, values }: Matrix, p: number): boolean {
  for (let r = 0; r < rows; r++) if (values[r * columns + p] > 0) return true;
  return false;
}

function sum(cells: Float64Array): number {
  return cells.reduce((total, cell) => total + cell, 0);
}
