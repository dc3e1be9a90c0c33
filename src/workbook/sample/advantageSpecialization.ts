import { columnName } from "../address";
import { PLACE } from "./advantageRaw";
import type { Draft } from "./draft";
import { FINDING, GREY, SECTION } from "./style";
import type { TradeRanges } from "./trade";

/** The measures in the order of HFS.SPECIALIZATION; `down` ones are low where a region is specialized. */
const MEASURES = [
  { name: "Krugman", down: false },
  { name: "Hoover", down: false },
  { name: "Herfindahl", down: false },
  { name: "Herfindahl normalized", down: false },
  { name: "Hachman", down: true },
  { name: "Entropy", down: true },
  { name: "Theil", down: false },
  { name: "Gini", down: false },
];
const LAST = columnName(MEASURES.length);

/** How specialized the chosen province is, its place among all, and all of them. Answers the last row that it takes. */
export function specialization(sheet: Draft, trade: TradeRanges, province: string, top: number): number {
  const [own, place, head] = [top + 3, top + 4, top + 6];
  const [first, last] = [head + 1, head + trade.provinces];
  const over = (column: string): string => `${column}$${first}:${column}$${last}`;
  sheet.put(`A${top}`, [["How specialized"]]).format(`A${top}`, SECTION);
  sheet.put(`A${top + 1}`, [
    [
      `=IF(COUNT($B$${own})=0,"",${province}&": Krugman index "&TEXT($B$${own},"0.00")&", place "&$B$${place}&" of "&COUNT($B$${first}:$B$${last})&" (1 = the most specialized). Most specialized: "&INDEX($A$${first}:$A$${last},MATCH(MAX($B$${first}:$B$${last}),$B$${first}:$B$${last},0))&".")`,
    ],
  ]);
  sheet.format(`A${top + 1}`, FINDING);
  const table = `$A$${head}:$${LAST}$${last}`;
  const columns = `{${MEASURES.map((_, j) => j + 1).join(",")},${MEASURES.length + 1}}`;
  sheet.put(`A${top + 2}`, [[`=IF(COUNT($B$${first}:$B$${last})=0,"",INDEX(${table},1,${columns}))`]]);
  sheet.put(`A${own}`, [[`=IF(${PLACE}=0,"",IFERROR(INDEX(${table},MATCH(${province},$A$${head}:$A$${last},0),${columns}),""))`]]);
  sheet.put(`A${place}`, [
    [
      "Place, 1 = the most specialized",
      ...MEASURES.map(({ down }, j) => {
        const column = columnName(j + 1);
        return `=IF(COUNT(${column}$${own})=0,"",SUM(IF(${over(column)}${down ? "<" : ">"}${column}$${own},1,0))+1)`;
      }),
    ],
  ]);
  // "Herfindahl normalized" is wider than the numbers under it.
  sheet
    .rowHeight(top + 2, 34)
    .rowHeight(head, 34)
    .format(`A${top + 2}:${LAST}${top + 2}`, { wrap: true })
    .format(`A${head}:${LAST}${head}`, { wrap: true });
  sheet.heading(`A${top + 2}:${LAST}${top + 2}`).format(`B${top + 2}:${LAST}${place}`, { align: "right" });
  sheet.format(`B${own}:${LAST}${own}`, { numberFormat: "0.00" }).format(`A${place}:${LAST}${place}`, { color: GREY });
  sheet.note(`A${top + 2}`, "The headings of the table below.");
  sheet.note(`A${own}`, "The line of the chosen province in the table below.");

  sheet.put(`A${head}`, [[`=HFS.SPECIALIZATION(${trade.table},${trade.nation})`]]);
  sheet.heading(`A${head}:${LAST}${head}`).format(`B${head}:${LAST}${last}`, { align: "right" }).format(`B${first}:${LAST}${last}`, { numberFormat: "0.00" });
  sheet.note(
    `A${head}`,
    "HFS.SPECIALIZATION with Spain as the benchmark. Krugman = sum of the absolute differences of shares, 0 to 2, without one half. Hoover is half of it. Herfindahl and Entropy look at the province alone. Hachman: 1 = like Spain. Theil and Gini are relative to Spain.",
  );
  return last;
}
