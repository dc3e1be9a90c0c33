import { on, type Draft } from "./draft";
import { SCORES_ROW, type Layout } from "./layout";
import { FINDING, FIRMWARE, GREY, HARDWARE, NEUTRAL, SCORE, SECTION, SHARE, SOFTWARE } from "./style";

/** From this share of the variance on, one component is said to dominate the layers. */
const DOMINANT = 0.7;

/** Rows of the design, half as many as by default, as the workbook computes them each time it opens; the interval says what that leaves open. */
const ROWS = 256;
/** A p-value that is not 0 is not shown as 0. */
const P_VALUE = '[<0.001]"< 0.001";0.000';

/** How many factors HFS.SENSITIVITY reports. */
const FACTORS = 6;

/** Which choice moves ranks: figures, sentence, picture. Answers the last row that it takes. */
export function sensitivity(sheet: Draft, { names, data }: Layout, top: number, seed: string): number {
  const head = top + 2;
  const [first, last] = [head + 1, head + FACTORS];
  const column = (name: string): string => `$${name}$${first}:$${name}$${last}`;
  sheet.put(`A${top}`, [["Which choice moves the ranks"]]).format(`A${top}`, SECTION);
  const most = `MATCH(MAX(${column("C")}),${column("C")},0)`;
  const at = (name: string): string => `TEXT(INDEX(${column(name)},${most}),"0.00")`;
  const still = Array.from({ length: FACTORS }, (_, i) => `IF($F$${first + i}="nothing",", "&$A$${first + i},"")`).join("&");
  sheet.put(`A${top + 1}`, [
    [
      `=IF(COUNT(${column("C")})=0,"No answer yet: wait a moment; if none comes, check the seed and the table on ${names.data}.","The ranks move most with "&LOWER(INDEX(${column("A")},${most}))&": total index "&${at("C")}&", 90 % interval "&${at("D")}&" to "&${at("E")}&"."&IF(COUNTIF(${column("F")},"nothing")=0,""," Nothing to vary: "&LOWER(MID(${still},3,200))&"."))`,
    ],
  ]);
  sheet.format(`A${top + 1}`, FINDING);
  sheet.put(`A${head}`, [[`=HFS.SENSITIVITY(${data},,,,${ROWS},${seed})`]]);
  sheet.heading(`A${head}:G${head}`).format(`B${head}:E${last}`, { align: "right" }).format(`B${first}:E${last}`, { numberFormat: "0.000" });
  sheet.note(
    `A${head}`,
    `HFS.SENSITIVITY: Sobol indices of the mean shift in rank when all choices vary at once. First order = the factor alone; Total = with all its interactions; Low and High = bootstrap 90 % interval of the total. A total of 0.6 means that this choice has a hand in 60 % of the variance; where choices act together the totals add up to more than 1. Weights move by up to 25 % here, whatever the noise above; columns that share a code are one indicator. Computed on ${ROWS} rows of the design; more rows narrow the interval.`,
  );
  sheet.chart({
    id: "sample-factors",
    kind: "bars",
    title: "How much each choice moves the ranks",
    description: "One bar per factor: its total sensitivity index; a factor with nothing to vary has none. The table on this sheet holds the same figures.",
    categories: on(names.robustness, `A${first}:A${last}`),
    series: [{ name: "Total", values: on(names.robustness, `C${first}:C${last}`), color: NEUTRAL }],
    axisTitle: "Total index; where choices act together they add up to more than 1",
    place: on(names.robustness, `I${head}:N${last + 3}`),
  });
  return last + 3;
}

/** Whether the layers measure something of their own. Answers the last row that it takes. */
export function reliability(sheet: Draft, { names, provinces, data }: Layout, top: number): number {
  const head = top + 2;
  /** Seven statistics, then the correlation with each layer. */
  const last = head + 10;
  const flat = last + 3;
  const end = flat + 7;
  const share = `$B$${flat + 6}`;
  sheet.put(`A${top}`, [["Can the layers be told apart?"]]).format(`A${top}`, SECTION);
  const told = `TEXT(100*${share},"0")&" % of the variance of the three layer scores lies on their first component"`;
  sheet.put(`A${top + 1}`, [
    [
      `=IF(ISNUMBER(${share}),IF(${share}<${DOMINANT},"The layers can be told apart: "&${told}&", less than ${100 * DOMINANT} %.","One factor dominates: "&${told}&"; a province high on one layer is mostly high on all."),"No answer yet: check the table on ${names.data}.")`,
    ],
  ]);
  sheet.format(`A${top + 1}`, FINDING);
  sheet.put(`A${head}`, [[`=HFS.RELIABILITY(HFS.NORMALIZE(${data},"zscore"))`]]);
  sheet.heading(`A${head}:D${head}`).heading(`B${head}`, HARDWARE).heading(`C${head}`, FIRMWARE).heading(`D${head}`, SOFTWARE);
  statistics(sheet, head, "B", "D");
  sheet.format(`B${head + 8}:D${last}`, { numberFormat: SCORE });
  sheet.note(
    `A${head}`,
    "HFS.RELIABILITY of the columns of each layer, put on one scale by HFS.NORMALIZE (z-scores; on raw columns alpha would be ruled by the one with the largest unit), then the correlations between the layers. Alpha and KMO near 1: the columns of a layer belong together. First component share: how much of their variance one common factor carries.",
  );

  const scores = on(names.scores, `B${SCORES_ROW + 1}:D${SCORES_ROW + provinces}`);
  sheet.put(`A${flat - 1}`, [["The three layer scores together"]]).format(`A${flat - 1}`, { color: GREY });
  sheet.put(`A${flat}`, [[`=HFS.RELIABILITY(${scores})`]]).heading(`A${flat}:B${flat}`);
  statistics(sheet, flat, "B", "B");
  sheet.note(
    `A${flat}`,
    `HFS.RELIABILITY of the three columns of scores on ${names.scores}. Our rule: from a first component share of ${100 * DOMINANT} % on, one factor is said to dominate. It is a convention, not a test.`,
  );
  return end;
}

/** Number formats of the seven statistics under a heading: alpha, KMO, chi-square, df, p, share, mean correlation. */
function statistics(sheet: Draft, head: number, from: string, to: string): void {
  const formats = [SCORE, SCORE, "0.0", "0", P_VALUE, SHARE, SCORE];
  formats.forEach((numberFormat, i) => sheet.format(`${from}${head + 1 + i}:${to}${head + 1 + i}`, { numberFormat }));
  sheet.format(`${from}${head}:${to}${head + (from === to ? 7 : 10)}`, { align: "right" });
}
