import { on, type Draft } from "./draft";
import type { InputOutputRanges } from "./inputOutput";
import { FIRST, HEAD, MEND, MOST, noAnswer, over, RAW, WEDGED } from "./networkRaw";
import { FINDING, GREY, NEUTRAL, SECTION } from "./style";

/** Prices that are listed, those that move most first. */
const LISTED = 10;

/** A wedge in a yellow cell, the prices that it moves, and what it does to welfare. Answers where the inputs stand and the last row that it takes. */
export function prices(sheet: Draft, io: InputOutputRanges, top: number): { bottom: number; wedged: string; wedge: string } {
  const [wedged, wedge] = [`$B$${top + 1}`, `$B$${top + 2}`];
  const head = top + 6;
  const [first, last] = [head + 1, head + LISTED];
  const welfare = last + 2;
  sheet.put(`A${top}`, [["A distortion and the prices that it moves"]]).format(`A${top}`, SECTION);
  sheet
    .put(`A${top + 1}`, [["Sector with a wedge"], ["Wedge"]])
    .input(`B${top + 1}`, "Electricity and heat")
    .choice(`B${top + 1}`, io.names)
    .input(`B${top + 2}`, 0.1, "0.0%")
    .format(`B${top + 2}`, { align: "left" })
    .put(`C${top + 1}`, [
      ["whose price is distorted by market power, fees or friction"],
      ["a markup on unit cost. It is yours to say: no input-output table tells it."],
    ])
    .format(`C${top + 1}:C${top + 2}`, { color: GREY })
    .note(`B${top + 2}`, `10% is an example, not a measurement. Type a share from 0% to ${100 * MOST}%.`);

  const wrong = `IF(ISNUMBER(${wedge}),OR(${wedge}<0,${wedge}>${MOST}),1)`;
  const no = `IF(${WEDGED}=0,1,IF(${wrong},1,IF(${wedge}=0,1,COUNT(${over(io, "change")})=0)))`;
  const signed = (cell: string): string => `IF(ROUND(${cell},1)=0,"0.0",IF(${cell}<0,"","+")&TEXT(${cell},"0.0"))&" %"`;
  const own = `INDEX(${over(io, "change")},${WEDGED})`;
  // Its own price need not be the one that moves most in other tables, so the others are named by what they are.
  const others = [0, 1, 2, 3]
    .map((i) => {
      const [name, change] = [`$A$${first + i}`, `$C$${first + i}`];
      return `IF(${name}=INDEX(${over(io, "prices")},${WEDGED}),"",IF(ROUND(${change},1)=0,"",", "&LOWER(${name})&" "&${signed(change)}))`;
    })
    .join("&");
  const percent = `100*${wedge}`;
  const size = `TEXT(${percent},IF(ROUND(${percent},1)=ROUND(${percent},0),"0","0.0"))&" %"`;
  const itself = `IF(${own}>${percent}+0.05," (it buys from itself)","")`;
  const still = `ROUND(MAX(${over(io, "change")}),1)=0`;
  const moved = `IF(${still},"With this wedge no price moves by 0.1 %.","A wedge of "&${size}&" on "&LOWER(INDEX(${over(io, "prices")},${WEDGED}))&" raises its own price by "&TEXT(${own},"0.0")&" %"&${itself}&".")`;
  const passed = `IF(COUNT(${over(io, "change")})=0,"",IF(${no},"",IF(${still},"",IF(${others}="","No other price moves by 0.1 %.","By way of inputs: "&MID(${others},3,300)&"."))))`;
  sheet.put(`A${top + 3}`, [
    [
      `=IF(${WEDGED}=0,IF(${wedged}="","Choose a sector in B${top + 1}.",${wedged}&" is not among the sectors on ${io.sheet}. Choose one in B${top + 1}."),IF(${wedge}="","No wedge: type one in B${top + 2}, for example 10%.",IF(${wrong},"The wedge in B${top + 2} must be a share from 0% to ${100 * MOST}%.",IF(${wedge}=0,"A wedge of 0 moves no price: type another in B${top + 2}.",IF(COUNT(${over(io, "change")})=0,IF(${MEND}="",${noAnswer(io, "prices")},""),${moved})))))`,
    ],
  ]);
  const measure = (row: number): string => `$C$${welfare + row}/$B$${welfare + row}*100-100`;
  sheet.put(`A${top + 4}`, [
    [`=${passed}`],
    [
      `=IF(COUNT($B$${welfare + 1}:$C$${welfare + 2})<4,"",IF(${still},"","Real wage "&${signed(`$D$${welfare + 1}`)}&" where the wedge is waste; real GDP "&${signed(`$D$${welfare + 2}`)}&" where its proceeds are given back."))`,
    ],
  ]);
  sheet.format(`A${top + 3}:A${top + 5}`, FINDING);

  sheet.put(`A${head}`, [["Sector", "Price, without = 100", "Change %"]]);
  sheet.put(`A${first}`, [[`=IF(${no},"",INDEX(${over(io, "prices", "change")},$${RAW.byChange}$${FIRST}:$${RAW.byChange}$${FIRST + LISTED - 1},{1,2,3}))`]]);
  sheet
    .heading(`A${head}:C${head}`)
    .format(`B${head}:C${last}`, { align: "right" })
    .format(`B${first}:B${last}`, { numberFormat: "0" })
    .format(`C${first}:C${last}`, { numberFormat: "+0.0;-0.0;0.0" });
  sheet.note(
    `A${first}`,
    `The ${LISTED} prices that move most, from the block of HFS.PRICES on the right: domestic flows, shares of inputs in cost given, wages and imported inputs at their old prices. A sector's own price rises by more than its wedge where it buys from itself.`,
  );

  const row = (name: string): string =>
    `INDEX($${RAW.cut}$${FIRST}:$${RAW.cutEnd}$${HEAD + io.sectors + 3},MATCH("${name}",$${RAW.cut}$${FIRST}:$${RAW.cut}$${HEAD + io.sectors + 3},0)`;
  const line = (name: string, at: number): string[] => [
    name,
    `=IF(${no},"",IFERROR(${row(name)},3),""))`,
    `=IF(${no},"",IFERROR(${row(name)},2),""))`,
    `=IF(COUNT($B$${at}:$C$${at})<2,"",${measure(at - welfare)})`,
  ];
  sheet.put(`A${welfare}`, [
    ["Welfare, without = 1", "Without (After)", "With (Before)", "Change %"],
    line("Real wage (wedge is waste)", welfare + 1),
    line("Real GDP (wedge rebated)", welfare + 2),
  ]);
  sheet
    .heading(`A${welfare}:D${welfare}`)
    .format(`B${welfare}:D${welfare + 2}`, { align: "right" })
    .format(`B${welfare + 1}:C${welfare + 2}`, { numberFormat: "0.000" })
    .format(`D${welfare + 1}:D${welfare + 2}`, { numberFormat: "+0.00;-0.00;0.00" })
    .note(
      `A${welfare}`,
      "From HFS.WEDGECUT, which compares the economy with the wedge (Before) and without it (After). Wage: the payment of all primary inputs, imported inputs among them, at fixed prices; the basket is all final sales of domestic goods, exports too. Two answers to two questions, never to be added: the wage's purchasing power when the wedge is lost to everybody, and real GDP when somebody receives it and spends it.",
    );
  sheet.chart({
    id: "sample-prices",
    kind: "bars",
    title: "Prices that move most",
    description:
      "One bar per sector: the change of its price in percent through the wedge in the yellow cell, the largest first; the table beside holds the same figures.",
    categories: on(sheet.name, `A${first}:A${last}`),
    series: [{ name: "Change %", values: on(sheet.name, `C${first}:C${last}`), color: NEUTRAL }],
    axisTitle: "Change of the price, %",
    place: on(sheet.name, `E${head}:N${head + 15}`),
  });
  return { bottom: Math.max(welfare + 2, head + 15), wedged, wedge };
}
