import { columnName } from "../address";
import { on, type Draft } from "./draft";
import type { InputOutputRanges } from "./inputOutput";
import { FIRST, HEAD, MIDDLE, over, RAW, type RawColumn } from "./networkRaw";
import { FINDING, INDEX, NEUTRAL, ORIENTATION, SCORE, SECTION, SHARE } from "./style";

/** Rows that a picture takes. */
const PICTURE = 24;

interface List {
  readonly top: number;
  readonly title: string;
  readonly headings: readonly string[];
  /** The order of the rows, the block they are taken from, and its columns. */
  readonly by: RawColumn;
  readonly block: readonly [RawColumn, RawColumn];
  readonly columns: readonly number[];
  readonly note: string;
}

/** A title, two lines for what is found, and all sectors in an order. Answers the rows of the first and of the last. */
function list(sheet: Draft, io: InputOutputRanges, { top, title, headings, by, block, columns, note }: List): { first: number; last: number } {
  const head = top + 3;
  const [first, last] = [head + 1, head + io.sectors];
  const right = columnName(headings.length - 1);
  sheet.put(`A${top}`, [[title]]).format(`A${top}`, SECTION);
  sheet.format(`A${top + 1}:A${top + 2}`, FINDING);
  sheet.put(`A${head}`, [headings]);
  sheet.put(`A${first}`, [[`=IF(COUNT(${over(io, by)})=0,"",INDEX(${over(io, ...block)},${over(io, by)},{${columns.join(",")}}))`]]);
  sheet
    .heading(`A${head}:${right}${head}`)
    .format(`C${head}:${right}${last}`, { align: "right" })
    .format(`C${first}:${right}${last}`, { numberFormat: SCORE })
    .note(`A${first}`, note);
  return { first, last };
}

/** The sectors from final demand back to primary inputs, with the map. Answers the last row that it takes. */
export function position(sheet: Draft, io: InputOutputRanges, top: number, sector: string): number {
  const demand = over(io, "demand");
  const { first, last } = list(sheet, io, {
    top,
    title: "Where sectors stand in the chain",
    headings: ["Sector", "Nearer to", "Demand orientation", "Upstreamness", "Downstreamness", "Value added rate"],
    by: "byDemand",
    block: ["sector", "nearer"],
    columns: [1, 7, 4, 2, 3],
    note: "The block of HFS.POSITION on the right in the order of demand orientation, all on the domestic flows. Upstreamness: mean stages to final use, exports being final use. Downstreamness: mean stages from primary inputs, imported inputs being primary. Demand orientation: downstreamness / (upstreamness + downstreamness), above 0.5 where downstreamness is the larger. Value added rate: value added over output, of the whole table.",
  });
  const at = (row: number): string => `$${RAW.byDemand}$${FIRST + row}`;
  sheet
    .put(
      `F${first}`,
      Array.from({ length: io.sectors }, (_, i) => [
        // Blank is 0 to INDEX, which would then answer all of them.
        `=IF(ISNUMBER(${at(i)}),IFERROR(INDEX(${io.valueAdded},${at(i)})/INDEX(${io.output},${at(i)}),""),"")`,
      ]),
    )
    .format(`F${first}:F${last}`, { numberFormat: SHARE })
    .format(`C${first}:C${last}`, { numberFormat: ORIENTATION });
  const named = (place: string): string =>
    `LOWER(INDEX($A$${first}:$A$${last},${place}))&" ("&TEXT(INDEX($C$${first}:$C$${last},${place}),"${ORIENTATION}")&")"`;
  const count = `COUNT(${demand})`;
  sheet.put(`A${top + 1}`, [
    [
      `=IF(${count}=0,"",SUM(IF(ISNUMBER(${demand}),IF(${demand}<${MIDDLE},0,1),0))&" of "&${count}&" sectors are nearer to final demand than to primary inputs; nearest: "&${named("1")}&" and "&${named("2")}&".")`,
    ],
    [`=IF(${count}=0,"","Nearest to primary inputs: "&${named(count)}&" and "&${named(`${count}-1`)}&".")`],
  ]);
  const range = (column: RawColumn): string => on(sheet.name, `${RAW[column]}${FIRST}:${RAW[column]}${HEAD + io.sectors}`);
  sheet.chart({
    id: "sample-position",
    kind: "scatter",
    title: "Stages to final use, stages from primary inputs",
    description:
      "One point per sector: upstreamness to the right, downstreamness upwards, filled where the demand orientation is 0.5 or more and hollow where it is less; the table beside holds the same figures.",
    categories: range("sector"),
    series: [
      { name: "Nearer to final demand", x: range("finalX"), values: range("finalY"), color: NEUTRAL },
      { name: "Nearer to primary inputs", x: range("primaryX"), values: range("primaryY"), color: NEUTRAL, hollow: true },
    ],
    axisTitle: "Downstreamness",
    xAxisTitle: "Upstreamness",
    highlight: on(sheet.name, sector),
    place: on(sheet.name, `I${first - 1}:N${first - 2 + PICTURE}`),
  });
  return last;
}

/** Backward and forward linkages with key sectors, and their map. Answers the last row that it takes. */
export function linkages(sheet: Draft, io: InputOutputRanges, top: number, sector: string): number {
  const { first, last } = list(sheet, io, {
    top,
    title: "Which sectors are key",
    headings: ["Sector", "Class", "Backward index", "Forward index", "Backward spread", "Forward spread"],
    by: "byBackward",
    block: ["linkages", "class"],
    columns: [1, 9, 4, 5, 6, 7],
    note: "The block of HFS.LINKAGES on the right in the order of the backward index, on the domestic flows. Above 1 a sector pulls its suppliers (backward) or pushes its customers (forward) more than the mean of all. A small spread: evenly over many sectors. Class as HFS.LINKAGES gives it: key where both are above 1; indices below 1 show three decimals, lest they read as 1.",
  });
  sheet.format(`C${first}:D${last}`, { numberFormat: INDEX });
  const names = Array.from({ length: io.sectors }, (_, i) => `IF($B$${first + i}="key",", "&LOWER($A$${first + i}),"")`).join("&");
  const key = `COUNTIF($B$${first}:$B$${last},"key")`;
  sheet.put(`A${top + 1}`, [
    [
      `=IF(COUNT(${over(io, "byBackward")})=0,"",${key}&" of "&COUNT($C$${first}:$C$${last})&" sectors are key: they pull their suppliers and push their customers more than the mean of all.")`,
    ],
    [`=IF(COUNT(${over(io, "byBackward")})=0,"",IF(${key}=0,"No sector is above the mean on both.","Key: "&MID(${names},3,2000)&"."))`],
  ]);
  const range = (column: RawColumn): string => on(sheet.name, `${RAW[column]}${FIRST}:${RAW[column]}${HEAD + io.sectors}`);
  sheet.chart({
    id: "sample-linkages",
    kind: "scatter",
    title: "Pull and push, 1 = the mean of all sectors",
    description:
      "One point per sector: backward index to the right, forward index upwards, filled for key sectors, where both are above 1, and hollow for the others; the table beside holds the same figures.",
    categories: range("linkages"),
    series: [
      { name: "Key sectors", x: range("keyX"), values: range("keyY"), color: NEUTRAL },
      { name: "Others", x: range("otherX"), values: range("otherY"), color: NEUTRAL, hollow: true },
    ],
    axisTitle: "Forward index",
    xAxisTitle: "Backward index",
    highlight: on(sheet.name, sector),
    place: on(sheet.name, `I${first - 1}:N${first - 2 + PICTURE}`),
  });
  return last;
}
