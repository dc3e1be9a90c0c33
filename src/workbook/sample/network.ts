import { columnIndex, columnName } from "../address";
import { Draft, on } from "./draft";
import { INPUT_OUTPUT_QUOTATION, inputOutputRanges, type InputOutputRanges } from "./inputOutput";
import type { InputOutputSource } from "./inputOutputSource";
import type { SampleNames } from "./layout";
import { raw } from "./networkAnswers";
import { linkages, position } from "./networkLists";
import { prices } from "./networkPrices";
import { FINDINGS, FIRST, HEAD, MEND, MEND_PLACE, noAnswer, over, OWN_DEMAND, PLACE, RAW } from "./networkRaw";
import { FINDING, GREY, ORIENTATION, SECTION } from "./style";
import type { SampleSheet } from "./types";

const SECTOR = "$B$4";
/** The cell that the sheet of paths takes its demand orientation from. */
const DEMAND = "$B$5";
/** Findings of the check that are listed, each over two lines of advice. */
const LISTED = 2;
/** A line of advice ends at the first blank from here on. */
const LINE = 130;

/** China's production network: is the table sound, where sectors stand, which are key, and what a wedge does to prices. */
export function networkSheet(names: SampleNames, source: InputOutputSource): SampleSheet {
  const io = inputOutputRanges(names, source);
  const sheet = new Draft(
    names.network,
    "Production network",
    "Where China's sectors stand between primary inputs and final demand, which are key, and which prices a distortion moves. Choose in the yellow cells.",
  );
  sheet.put("A3", [[`${INPUT_OUTPUT_QUOTATION}, 42 sectors, on ${io.sheet}.`]]).format("A3", { color: GREY });
  chosen(sheet, names, io);
  const checked = check(sheet);
  const placed = position(sheet, io, checked + 2, SECTOR);
  const linked = linkages(sheet, io, placed + 2, SECTOR);
  const { bottom, wedged, wedge } = prices(sheet, io, linked + 2);
  raw(sheet, io, { sector: SECTOR, wedged, wedge });
  const end = limits(sheet, names, bottom + 2);
  const gap = 3;
  const spots = [11, 11, 11, 11];
  sheet.columnWidths(
    ...[30, 28, 20, 16, 17, 17, 13, gap, ...Array.from({ length: 6 }, () => 13), gap],
    ...[30, 16, 18, 20, 18, 13, 15, 7, gap, ...spots, gap],
    ...[30, 11, 11, 14, 14, 15, 14, 11, 10, 7, gap, ...spots, gap],
    ...[9, 30, 9, 11, 12, 17, 11, 7, gap, 14, 36, 10, 10, 10, gap, 40, 70, 14, 60, gap],
    ...[30, ...Array.from({ length: io.sectors }, () => 14)],
  );
  return sheet.finish(end + 15, 110, 7, `A1:N${end}`);
}

/** The chosen sector in two lines, above everything else. */
function chosen(sheet: Draft, names: SampleNames, io: InputOutputRanges): void {
  const own = (column: Parameters<typeof over>[1]): string => `INDEX(${over(io, column)},${PLACE})`;
  const shown = (column: Parameters<typeof over>[1]): string => `TEXT(${own(column)},"0.00")`;
  sheet
    .put("A4", [["Sector"]])
    .input("B4", "Electrical machinery")
    .choice("B4", io.names)
    .note("B4", `The sector of this sheet, one of those on ${io.sheet}. ${names.paths} takes its demand orientation.`);
  sheet
    .put("A5", [["Demand orientation", `=${OWN_DEMAND}`]])
    .format("B5", { numberFormat: ORIENTATION, align: "left" })
    .note(
      "B5",
      "Stages from primary inputs over the stages on both sides, downstreamness / (upstreamness + downstreamness), on the domestic flows. 0 = at primary inputs, 1 = at final demand. An index of ours: it says on which side of the chain a sector stands, not what causes what.",
    );
  const demand = on(names.paths, "B5");
  const again = `enter =${OWN_DEMAND.replace(/\$/g, "")} to take that of the sector`;
  sheet
    .put("C5", [
      [
        `=IF(ISNUMBER(${DEMAND}),IF(${DEMAND}=${OWN_DEMAND},IF(${demand}=${DEMAND},"${names.paths} takes it as its demand θ (B5 there).","${names.paths} has a demand θ of its own in B5."),"Your own number: ${again}."),IF(ISNUMBER(${OWN_DEMAND}),"No number stands in B5: ${again}.","No demand orientation: ${names.paths} assumes 0.5 unless its B5 holds a number."))`,
      ],
    ])
    .format("C5", { color: GREY });

  const rank = `MATCH(${PLACE},${over(io, "byDemand")},0)`;
  const index = (column: Parameters<typeof over>[1]): string => `TEXT(${own(column)},IF(${own(column)}<1,"0.000","0.00"))`;
  const said = `${own("sector")}&": "&${shown("upstreamness")}&" stages to final use, "&${shown("downstreamness")}&" from primary inputs; demand orientation "&TEXT(${OWN_DEMAND},"${ORIENTATION}")&", place "&${rank}&" of "&COUNT(${over(io, "demand")})&" (1 = nearest to final demand)."`;
  const word = (name: string, text: string): string => `IF(${own("class")}="${name}","${text}"`;
  const meaning = `${word("key", "a key sector: it pulls and pushes more than the mean")},${word("backward", "it pulls its suppliers more than the mean sector does")},${word("forward", "it pushes its customers more than the mean sector does")},"it pulls and pushes less than the mean sector")))`;
  sheet.put("A6", [
    [
      `=IF(${MEND}="",IF(COUNTA(${io.names})=0,"No sectors: check the table on ${io.sheet}.",IF(${SECTOR}="","Choose a sector in B4.",IF(${PLACE}=0,${SECTOR}&" is not among the sectors on ${io.sheet}. Choose one in B4.",IF(COUNT(${over(io, "demand")})=0,${noAnswer(io, "sector")},IF(ISNUMBER(${OWN_DEMAND}),${said},${own("sector")}&" has no place in the chain: it has no output."))))),"")`,
    ],
    [
      `=IF(ISNUMBER(${OWN_DEMAND}),IFERROR(IF(ISNUMBER(${own("backward")}),"Backward index "&${index("backward")}&", forward index "&${index("forward")}&": "&${meaning}&".",""),""),"")`,
    ],
  ]);
  // Taller than the text, or the line of the frozen rows cuts it.
  sheet.format("A6:A7", FINDING).rowHeight(7, 20);
}

/** What HFS.CHECK finds in the table, each in a line with the advice below it. Answers the last row that it takes. */
function check(sheet: Draft): number {
  const top = HEAD - 1;
  const first = top + 2;
  const found = `$${RAW.findings}$${FIRST}:$${RAW.findings}$${FIRST + FINDINGS - 1}`;
  const start = `$${RAW.findings}$${FIRST}`;
  sheet.put(`A${top}`, [["Is the table sound?"]]).format(`A${top}`, SECTION);
  const count = `SUM(IF(${found}="",0,1))`;
  sheet.put(`A${top + 1}`, [
    [
      `=IF(${start}="","No answer: select ${RAW.findings}${HEAD}, and the pane says why.",IF(${start}="No findings","Nothing to object to in the table.",IF(${MEND}="",${count}&IF(${count}=1," finding; mind it in what follows."," findings; mind them in what follows."),${MEND}&": the answers below are blank until this is mended.")&IF(${count}>${LISTED}," ${LISTED} are told here, all from ${RAW.findings}${HEAD} on.","")))`,
    ],
  ]);
  sheet.format(`A${top + 1}`, FINDING);
  const column = (at: number): string => {
    const name = columnName(columnIndex(RAW.findings) + at);
    return `$${name}$${FIRST}:$${name}$${FIRST + FINDINGS - 1}`;
  };
  Array.from({ length: LISTED }, (_, i) => {
    // What is to be mended comes first, the others after it in their order.
    const place = i === 0 ? `IF(${MEND}="",1,${MEND_PLACE})` : `IF(${MEND}="",${i + 1},IF(${MEND_PLACE}>${i},${i},${i + 1}))`;
    const [finding, where, advice] = [0, 1, 3].map((at) => `INDEX(${column(at)},${place})`);
    const cut = `FIND(" ",${advice}&" ",${LINE})`;
    const row = first + 3 * i;
    sheet.put(`A${row}`, [
      [`=IF(${finding}="","",IF(${finding}="No findings","",${finding}&IF(${where}="","",": "&${where})))`],
      [`=IF(${advice}="","",IF(LEN(${advice})>${LINE},LEFT(${advice},${cut}-1),${advice}))`],
      [`=IF(LEN(${advice})>${LINE},MID(${advice},${cut}+1,1000),"")`],
    ]);
    sheet.format(`A${row + 1}:A${row + 2}`, { color: GREY });
  });
  sheet.note(
    `A${first}`,
    `HFS.CHECK of flows, output, final uses and value added: what is found and where, and below it what to do. The whole list, with sizes, stands from ${RAW.findings}${HEAD} on. A finding that spoils every answer comes first; the answers are then blank.`,
  );
  return first + 3 * LISTED - 1;
}

/** What the figures cannot say. Answers the last row that it takes. */
function limits(sheet: Draft, names: SampleNames, top: number): number {
  const lines = [
    `A national table of 2007: a province's suppliers and customers differ, and the year is long past.`,
    `${names.paths} takes the sector's demand orientation for want of a table of the province's own.`,
    "The check and the value added rate are of the whole table, with imported inputs. Position, linkages and prices are of the domestic flows:",
    "imported inputs are primary inputs there, and exports final use.",
    "Domestic flows rest on one assumption: every user of a good imports the same share of it. Import tables by user would differ.",
    "Prices answer a wedge while shares of cost, wages and the prices of imports stay: no forecast.",
    "Real wage: the wage stands for all primary inputs, imported inputs among them, at fixed prices.",
    "Real wage and real GDP: the basket is all final sales of domestic goods, exports too.",
    "Position and linkages describe who buys from whom. They are no causes: a key sector is not one that pays to support.",
    "Forward linkages come from the Ghosh inverse, read as supply-side accounts, not as what more supply would bring about.",
    "42 sectors are coarse: each holds many products, and finer tables give longer chains.",
  ];
  sheet.put(`A${top}`, [["What to mind"]]).format(`A${top}`, SECTION);
  sheet.put(
    `A${top + 1}`,
    lines.map((line) => [line]),
  );
  sheet.format(`A${top + 1}:A${top + lines.length}`, { color: GREY });
  return top + lines.length;
}
