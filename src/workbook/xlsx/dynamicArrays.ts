import { tokensOf, type Token } from "./formulaTokens";

/**
 * Which formulas a file marks as dynamic arrays. Without the mark Excel reads a formula as one of the time before spills: it shows `@`
 * and takes one value out of a range wherever an old function would have. Functions that take ranges as they are need no mark, and
 * versions of Excel without spills read it more simply then.
 */
const TAKE_RANGES = new Set(
  `SUM AVERAGE AVERAGEA MIN MAX COUNT COUNTA COUNTBLANK PRODUCT MEDIAN MODE LARGE SMALL RANK PERCENTILE QUARTILE STDEV STDEVP STDEV.S STDEV.P VAR VARP VAR.S VAR.P
  INDEX MATCH VLOOKUP HLOOKUP LOOKUP SUMIF SUMIFS COUNTIF COUNTIFS AVERAGEIF AVERAGEIFS MAXIFS MINIFS SUMPRODUCT SUMSQ CORREL COVAR SLOPE INTERCEPT RSQ
  PEARSON ROWS COLUMNS ROW COLUMN SUBTOTAL AGGREGATE NPV IRR OFFSET GEOMEAN HARMEAN DEVSQ AVEDEV SKEW KURT AND OR XOR CONCAT TEXTJOIN ISBLANK RANK.EQ RANK.AVG
  PERCENTRANK XMATCH`.split(/\s+/),
);

/** Functions whose result is as large as what they take, whatever stands around. */
const SPILL =
  /^(FILTER|SORT|SORTBY|UNIQUE|SEQUENCE|RANDARRAY|TRANSPOSE|MMULT|MINVERSE|FREQUENCY|LINEST|LOGEST|TREND|GROWTH|VSTACK|HSTACK|TAKE|DROP|TOROW|TOCOL|WRAPROWS|WRAPCOLS|EXPAND|CHOOSEROWS|CHOOSECOLS|TEXTSPLIT|BYROW|BYCOL|MAP|SCAN|MAKEARRAY|XLOOKUP|LET|ROW|COLUMN)$/i;

export function isDynamic(formula: string): boolean {
  const tokens = tokensOf(formula.replace(/^=/, "")).filter(({ text }) => text.trim() !== "");
  if (tokens.some(({ kind, text }, i) => kind === "word" && tokens[i + 1]?.text === "(" && (/^HFS\./i.test(text) || SPILL.test(text)))) return true;
  const open: string[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const { text, kind } = tokens[i];
    if (text === "(") open.push(tokens[i - 1]?.kind === "word" ? tokens[i - 1].text.toUpperCase() : "");
    else if (text === ")") open.pop();
    else if (text === "{" || text === "#" || kind === "bracket") return true;
    else if (text === ":") {
      const inside = open[open.length - 1] ?? "";
      const [before, behind] = [start(tokens, i), end(tokens, i)];
      const alone = ["(", ","].includes(tokens[before - 1]?.text ?? "") && [")", ","].includes(tokens[behind + 1]?.text ?? "");
      if (!alone || !TAKE_RANGES.has(inside)) return true;
    }
  }
  return false;
}

const PART = /^[$!\w.\u00A1-\uFFFF]+$/;

/** Where the address before a colon begins, with its sheet. */
function start(tokens: readonly Token[], colon: number): number {
  let i = colon;
  while (tokens[i - 1] && (PART.test(tokens[i - 1].text) || tokens[i - 1].kind === "sheet")) i--;
  return i;
}

function end(tokens: readonly Token[], colon: number): number {
  let i = colon;
  while (tokens[i + 1] && PART.test(tokens[i + 1].text)) i++;
  return i;
}
