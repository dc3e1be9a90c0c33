import { Draft, on } from "./draft";
import { demandOrHalf, demandSource, outside, SCORES_ROW, type Layout } from "./layout";
import { MOST_EFFORT } from "./effort";
import { roadmapCharts } from "./roadmapCharts";
import { FINDING, FIRMWARE, GREY, HARDWARE, INPUT, SCORE, SECTION, SHARE_OF_BEST, SOFTWARE } from "./style";
import type { SampleSheet } from "./types";

const EFFORT = "$B$6";
/** The horizon: the plan has a row for each year from 0 to it, and effort in all but the last. */
const YEARS = 15;

/** The pictures stand first, right below the finding. */
const CHARTS = 10;
const CHART_ROWS = 18;
const HEAD = CHARTS + CHART_ROWS + 2;
const FIRST = HEAD + 1;
const LAST = FIRST + YEARS;

/** The plans compared: optimal, greedy, equal, gap, hardware first, best constant, none, and the reader's own. */
const PLANS = 8;
const COMPARED = LAST + 5;
const COMPARED_FIRST = COMPARED + 1;
const COMPARED_LAST = COMPARED + PLANS;

/** The bars beside the plans are taller than the plans. */
const OWN = COMPARED_LAST + 8;
const OWN_FIRST = OWN + 1;
const OWN_LAST = OWN + YEARS;
const NOTES = OWN_LAST + 3;

const plan = `$B$${OWN_FIRST}:$D$${OWN_LAST}`;
const left = `$E$${OWN_FIRST}:$E$${OWN_LAST}`;
/** The test, in a formula, that the plan cannot be carried out: an amount is missing or below 0, or a year's amounts exceed the effort. */
const IMPOSSIBLE = `IF(COUNT(${plan})<${3 * YEARS},1,IF(COUNT(${left})<${YEARS},1,OR(SMALL(${plan},1)<0,SMALL(${left},1)<0)))`;

/** The tests, in a formula, that there is a plan, and that none can be for the effort. */
const PLANNED = `ISNUMBER($H$${FIRST})`;
const WRONG_EFFORT = `IF(ISNUMBER(${EFFORT}),IF(${EFFORT}>0,${EFFORT}>${MOST_EFFORT},1),1)`;

/** One province over 15 years: which layer to raise when, how much better that is than simple rules, and what a plan of one's own gives. */
export function roadmapSheet(layout: Layout): SampleSheet {
  const { names } = layout;
  const sheet = new Draft(
    names.roadmap,
    "Roadmap",
    "Which layer to raise in which year, so that the value index is highest over 15 years, and what simpler plans give. Model-implied; the value index is an index (uncalibrated).",
  );
  inputs(sheet, layout);
  finding(sheet, layout);
  best(sheet, layout);
  compared(sheet, layout);
  own(sheet);
  const end = notes(sheet, layout);
  roadmapCharts(sheet, {
    years: [FIRST, LAST],
    plans: [COMPARED_FIRST, COMPARED_LAST],
    top: [CHARTS, CHARTS + CHART_ROWS - 1],
    beside: [COMPARED, OWN - 3],
  });
  // Together no wider than a window of 1366 pixels beside an open pane.
  sheet.columnWidths(15, 14, 14, 13, 17, 17, 17, 12, 10, 12);
  return sheet.finish(end + 15, 16, 8);
}

function inputs(sheet: Draft, layout: Layout): void {
  const { names, province } = layout;
  sheet.put("A4", [
    ["Province", `=IF(${province}="","",${province})`, `chosen on ${names.paths}`],
    ["Demand θ", demandOrHalf(layout), demandSource(layout)],
  ]);
  sheet
    .put("A6", [["Effort a year"]])
    .input("B6", 1, "0.00")
    .put("C6", [[`for the three layers together, at most ${MOST_EFFORT}; 1 = closes half the hardware gap in 4.3 years, were there no decay`]]);
  sheet.format("C4:C6", { color: GREY }).format("B5", { numberFormat: SCORE }).format("B4:B6", { align: "left" });
  sheet.note(
    "B6",
    `Effort of each year, shared out among hardware, firmware and software. With effort 1 on it alone a layer closes half its gap in 4.3 years (hardware), 2.7 (firmware) or 2.0 (software), decay and the gate left aside. More than ${MOST_EFFORT} is refused, as a score could then pass 1.`,
  );
}

/** Blank until a province is chosen, as no plan is for nobody. */
function ifChosen(expression: string): string {
  return `=IF($B$4="","",${expression})`;
}

function finding(sheet: Draft, { names, provinceNames }: Layout): void {
  const share = (column: string): string => `TEXT(100*$${column}$${FIRST}/SUM($E$${FIRST}:$G$${FIRST}),"0")&" %`;
  const loss = (name: string): string =>
    `TEXT(100-100*INDEX($C$${COMPARED_FIRST}:$C$${COMPARED_LAST},MATCH("${name}",$A$${COMPARED_FIRST}:$A$${COMPARED_LAST},0)),"0.0")&" %`;
  const path = `"For "&$B$4&" the value index goes from "&TEXT($H$${FIRST},"0.000")&" to "&TEXT($H$${LAST},"0.000")&" in ${YEARS} years; of the first year's effort "&${share("E")} go to hardware, "&${share("F")} to firmware, "&${share("G")} to software."`;
  const falls = `IF($H$${LAST}<$H$${FIRST},"This effort does not hold today's value. ","")`;
  const rules = `IF(COUNT($C$${COMPARED_FIRST}:$C$${COMPARED_LAST})=0,"","Greedy is within "&${loss("greedy")} of the best plan; equal shares lose "&${loss("equal")}.")`;
  const noPlan = `IF(${WRONG_EFFORT},"Effort in B6 must be a number above 0 and at most ${MOST_EFFORT}.","No plan yet: wait a moment; if none comes, select A${HEAD}, and the pane says why.")`;
  sheet.put("A7", [
    [
      `=IF(COUNTIF(${provinceNames},$B$4)=0,"Choose a province in B4 on ${names.paths}.",IF(${outside("$B$5")},"Demand θ in B5 on ${names.paths} must lie between 0 and 1.",IF(${PLANNED},${path},${noPlan})))`,
    ],
    [`=IF(${PLANNED},${falls}&${rules},"")`],
  ]);
  // Taller than the text, or the line of the frozen rows cuts it.
  sheet.format("A7:A8", FINDING).rowHeight(7, 20).rowHeight(8, 20);
}

/** The scores that both functions take, with the unit that they pick out of them. */
function scores({ names, provinces }: Layout): string {
  return on(names.scores, `A${SCORES_ROW}:G${SCORES_ROW + provinces}`);
}

function best(sheet: Draft, layout: Layout): void {
  sheet.put(`A${HEAD - 1}`, [["The best plan, year by year"]]).format(`A${HEAD - 1}`, SECTION);
  sheet.put(`A${HEAD}`, [[ifChosen(`HFS.ROADMAP(${scores(layout)},${EFFORT},${YEARS},$B$5,,$B$4)`)]]);
  sheet.heading(`A${HEAD}:J${HEAD}`);
  for (const [column, color] of [
    ["B", HARDWARE],
    ["C", FIRMWARE],
    ["D", SOFTWARE],
    ["E", HARDWARE],
    ["F", FIRMWARE],
    ["G", SOFTWARE],
  ])
    sheet.heading(`${column}${HEAD}`, color);
  sheet.format(`A${HEAD}:A${LAST}`, { align: "left" }).format(`B${HEAD}:J${LAST}`, { align: "right" });
  sheet.format(`B${FIRST}:G${LAST}`, { numberFormat: SCORE }).format(`H${FIRST}:H${LAST}`, { numberFormat: "0.000" });
  sheet.format(`I${FIRST}:I${LAST}`, { numberFormat: SCORE });
  sheet.note(
    `A${HEAD}`,
    `HFS.ROADMAP of the province's scores on ${layout.names.scores}, the effort and the demand orientation, with the default parameters (HFS.PARAMS() lists them). Scores, value index, mismatch and bottleneck are those at the start of the year; effort is what is spent in it. Mismatch: how far apart realized software and hardware are, 0 = in balance. Bottleneck: the layer with the largest marginal value per cost. A local optimum, found from several starts.`,
  );
}

function compared(sheet: Draft, layout: Layout): void {
  const args = `${scores(layout)},${EFFORT},${YEARS},$B$5,`;
  sheet.put(`A${COMPARED - 2}`, [["Against other plans"]]).format(`A${COMPARED - 2}`, SECTION);
  sheet
    .put(`A${COMPARED - 1}`, [
      [
        'All plans but "none" spend the effort in B6 each year; yours may spend less. Present value: the value index of all years, discounted, and what lies beyond them.',
      ],
    ])
    .format(`A${COMPARED - 1}`, { color: GREY });
  sheet.put(`A${COMPARED}`, [[ifChosen(`IF(${IMPOSSIBLE},HFS.STRATEGIES(${args},,$B$4),HFS.STRATEGIES(${args},${plan},$B$4))`)]]);
  sheet.heading(`A${COMPARED}:D${COMPARED}`).format(`B${COMPARED}:D${COMPARED_LAST}`, { align: "right" });
  sheet
    .format(`B${COMPARED_FIRST}:B${COMPARED_LAST}`, { numberFormat: "0.00" })
    .format(`C${COMPARED_FIRST}:C${COMPARED_LAST}`, { numberFormat: SHARE_OF_BEST });
  sheet.format(`D${COMPARED_FIRST}:D${COMPARED_LAST}`, { numberFormat: "0.000" });
  sheet.note(
    `A${COMPARED}`,
    "HFS.STRATEGIES with the same inputs. Greedy: best for the next year alone. Equal: a third each. Gap: in proportion to what each layer lacks. Hardware first: hardware until it is high, then the others. Best constant: the best split that never changes. None: no effort at all. Your plan: the yellow block below. Final value: the value index in the last year.",
  );
}

/** The reader's own plan: equal thirds of the effort until other amounts are typed. */
function own(sheet: Draft): void {
  sheet.put(`A${OWN - 2}`, [["Your plan"]]).format(`A${OWN - 2}`, SECTION);
  const names = `$A$${COMPARED_FIRST}:$A$${COMPARED_LAST}`;
  const worth = `"Your plan is worth "&TEXT(100*INDEX($C$${COMPARED_FIRST}:$C$${COMPARED_LAST},MATCH("your plan",${names},0)),"0.0")&" % of the best one. It starts as equal thirds: type other amounts into the yellow cells."`;
  sheet.put(`A${OWN - 1}`, [
    [
      `=IF(${PLANNED},IF(${IMPOSSIBLE},"Your plan is left out: each year needs three amounts from 0 on that add up to no more than the effort in B6.",IFERROR(${worth},"Your plan starts as equal thirds: type other amounts into the yellow cells, no more in a year than the effort in B6.")),"")`,
    ],
  ]);
  sheet.format(`A${OWN - 1}`, FINDING);
  sheet.put(`A${OWN}`, [["Year", "Hardware", "Firmware", "Software", "Left over"]]);
  sheet.heading(`A${OWN}:E${OWN}`).heading(`B${OWN}`, HARDWARE).heading(`C${OWN}`, FIRMWARE).heading(`D${OWN}`, SOFTWARE);
  const third = `=IF(ISNUMBER(${EFFORT}),${EFFORT}/3,"")`;
  sheet.put(
    `A${OWN_FIRST}`,
    Array.from({ length: YEARS }, (_, year) => {
      const row = OWN_FIRST + year;
      return [
        `=IF(ISNUMBER($A$${FIRST + year}),$A$${FIRST + year},"")`,
        third,
        third,
        third,
        `=IF(COUNT($B$${row}:$D$${row})=3,IF(ISNUMBER(${EFFORT}),ROUND(${EFFORT}-SUM($B$${row}:$D$${row}),9),""),"")`,
      ];
    }),
  );
  sheet
    .format(`B${OWN_FIRST}:D${OWN_LAST}`, { ...INPUT, numberFormat: SCORE })
    .format(`A${OWN}:A${OWN_LAST}`, { align: "left" })
    .format(`B${OWN}:E${OWN_LAST}`, { align: "right" })
    .format(`E${OWN_FIRST}:E${OWN_LAST}`, { numberFormat: SCORE });
  sheet.note(
    `B${OWN_FIRST}`,
    `Effort for each layer in each year. A third of the effort in B6 stands here until you type; to get it back, enter ${third.replace(/\$/g, "")}. What is left over in a year is not spent later.`,
  );
}

/** What the figures are and are not. Answers the last row. */
function notes(sheet: Draft, { names }: Layout): number {
  const lines = [
    `${names.paths} is static: one path at a time from today's scores, no decay. This sheet is dynamic: three layers together over ${YEARS} years, with decay.`,
    "Act on the first years only, and plan anew each year with new data: what comes later hangs on the assumed rates of growth and decay.",
    "Model-implied: no forecast and no measured effect. The value index is an index (uncalibrated), not value added.",
    "The best plan is a local optimum: the best that a search from several starts finds. No plan listed here is better.",
  ];
  sheet.put(`A${NOTES}`, [["What to mind"]]).format(`A${NOTES}`, SECTION);
  sheet.put(
    `A${NOTES + 1}`,
    lines.map((line) => [line]),
  );
  sheet.format(`A${NOTES + 1}:A${NOTES + lines.length}`, { color: GREY });
  return NOTES + lines.length;
}
