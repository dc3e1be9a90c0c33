import { on, type Draft } from "./draft";
import { PATH_COUNT } from "./layout";
import { nearFirst } from "./nearFirst";
import { FINDING, NEUTRAL, SCORE, SECTION, SHARE } from "./style";

/** Draws of HFS.CONFIDENCE when none are given. */
const DRAWS = "2000";
/** Rows that the block takes from its heading on. */
export const CONFIDENCE_ROWS = PATH_COUNT + 1;

interface Place {
  readonly data: string;
  /** The heading row. */
  readonly top: number;
  /** First and last row of the list of paths: codes in B, titles in C. */
  readonly list: readonly [number, number];
  /** How many paths the picture shows. */
  readonly ranked: number;
}

/** How sure the ranking is: how often each path comes first when everything that is assumed varies. */
export function confidence(sheet: Draft, { data, top, list, ranked }: Place): void {
  const first = top + 1;
  const last = top + PATH_COUNT;
  sheet.put(`D${top - 1}`, [["How sure the ranking is"]]).format(`D${top - 1}`, SECTION);
  sheet.put(`D${top}`, [[`=IF($B$4="","",HFS.CONFIDENCE(${data},$B$4,,$B$5))`]]);
  sheet.put(`K${top}`, [["Title"]]).put(
    `K${first}`,
    Array.from({ length: PATH_COUNT }, (_, i) => [
      `=IF($D$${first + i}="","",IFERROR(INDEX($C$${list[0]}:$C$${list[1]},MATCH($D$${first + i},$B$${list[0]}:$B$${list[1]},0)),""))`,
    ]),
  );
  sheet.heading(`D${top}:K${top}`).format(`E${top}:I${last}`, { align: "right" }).format(`J${top}:J${last}`, { align: "center" });
  sheet.format(`E${first}:F${last}`, { numberFormat: SHARE }).format(`G${first}:H${last}`, { numberFormat: SCORE });
  sheet.format(`I${first}:I${last}`, { numberFormat: "0.0%" });
  sheet.note(
    `D${top}`,
    `HFS.CONFIDENCE over ${DRAWS} draws of the weights, the demand orientation, the parameters, the loads and the costs, each around its present value. First and Top 3: shares of the draws in which the path comes first, and among the first three. Standard error: of First, from the number of draws. Verdict: robust from 70 % first, leading from 40 %, else contested; tied first: within two standard errors of each other; in the top set: the fewest paths that come first in 80 % of the draws together. Model-implied.`,
  );

  const cell =
    (column: string) =>
    (place: number): string =>
      `$${column}$${first + place}`;
  const { several, list: listed } = nearFirst({ id: cell("D"), first: cell("E"), verdict: cell("J") }, ranked);
  const together = `IF(${several}," One of "&${listed}&" is first in at least 80 %.","")`;
  const codes = `$B$${list[0]}:$B$${list[1]}`;
  const isFirst = `IFERROR(INDEX($A$${list[0]}:$A$${list[1]},MATCH($D$${first},${codes},0))=1,TRUE)`;
  const subject = `$D$${first}&IF(${isFirst}," is first in ",", not "&$B$${list[0]}&", is first most often: in ")`;
  const sure = `"How sure: "&$J$${first}&". Over ${DRAWS} draws "&${subject}&TEXT(100*$E$${first},"0")&" %."&${together}`;
  const nothing = `"How sure: no path adds anything in any of ${DRAWS} draws."`;
  sheet.put("A7", [
    [
      `=IF($B$4="","",IF(ISNUMBER($E$${first}),IF($J$${first}="nothing to gain",${nothing},${sure}),IF(ISNUMBER($A$${list[0]}),"How sure: no answer yet; wait a moment.","")))`,
    ],
  ]);
  sheet.format("A7", FINDING).rowHeight(7, 20);

  sheet.chart({
    id: "sample-first",
    kind: "bars",
    title: "How often each path comes first",
    description: `One bar per ranked path: the share of ${DRAWS} draws in which it comes first; the table on this sheet holds the same figures.`,
    categories: on(sheet.name, `K${first}:K${top + ranked}`),
    series: [{ name: "First", values: on(sheet.name, `E${first}:E${top + ranked}`), color: NEUTRAL }],
    axisTitle: `Share of ${DRAWS} draws in which the path comes first`,
    place: on(sheet.name, `A${top}:C${last + 1}`),
  });
}
