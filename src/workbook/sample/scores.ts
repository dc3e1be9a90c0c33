import { Draft, on } from "./draft";
import { SCORES_ROW, type Layout } from "./layout";
import { FINDING, FIRMWARE, HARDWARE, SCORE, SECTION, SHARE, SOFTWARE } from "./style";
import type { SampleSheet } from "./types";

/** Layer scores of all provinces, their coordination, the correlation between layers, a picture. */
export function scoresSheet({ names, data, provinces, province }: Layout): SampleSheet {
  const head = SCORES_ROW;
  const first = head + 1;
  const last = head + provinces;
  const sheet = new Draft(
    names.scores,
    "Layer scores",
    "Where each province stands on hardware, firmware and software (0 to 1 against the 5 % and 95 % quantiles of the 30), how well the layers are in step, and how they go together.",
  );

  const score = (column: string): string => `INDEX($${column}$${first}:$${column}$${last},MATCH(${province},$A$${first}:$A$${last},0))`;
  const shown = (column: string): string => `TEXT(${score(column)},"0.00")`;
  sheet.put("A3", [
    [
      `=IF(${province}="","Choose a province in B4 on ${names.paths}.",${province}&": hardware "&${shown("B")}&", firmware "&${shown("C")}&", software "&${shown("D")}&"; rank "&${score("F")}&" of "&COUNT($F$${first}:$F$${last})&". Highest overall: "&INDEX($A$${first}:$A$${last},MATCH(1,$F$${first}:$F$${last},0))&".")`,
    ],
  ]);
  sheet.format("A3", FINDING);

  sheet.put(`A${head}`, [[`=HFS.SCORE(${data})`]]);
  sheet.heading(`A${head}:G${head}`).heading(`B${head}`, HARDWARE).heading(`C${head}`, FIRMWARE).heading(`D${head}`, SOFTWARE);
  sheet
    .format(`B${head}:G${head}`, { align: "right" })
    .format(`B${first}:E${last}`, { numberFormat: SCORE })
    .format(`F${first}:F${last}`, { numberFormat: "0" });
  sheet.format(`G${first}:G${last}`, { numberFormat: SHARE });
  sheet.note(
    `A${head}`,
    `HFS.SCORE of the table on ${names.data}. Each column is scaled between its 5 % and 95 % quantile and cut to 0-1; columns that share a framework code are averaged first; a layer is the geometric mean of its indicators with a floor of 0.02; Overall is the geometric mean of the three layers. Coverage is the share of the indicators that is present.`,
  );

  sheet.chart({
    id: "sample-layers",
    kind: "bars",
    title: "Layer scores by province",
    description: "Hardware, firmware and software scores of the 30 provinces as three bars each; the table of scores on this sheet holds the same figures.",
    categories: on(names.scores, `A${first}:A${last}`),
    series: [
      { name: "Hardware", values: on(names.scores, `B${first}:B${last}`), color: HARDWARE },
      { name: "Firmware", values: on(names.scores, `C${first}:C${last}`), color: FIRMWARE },
      { name: "Software", values: on(names.scores, `D${first}:D${last}`), color: SOFTWARE },
    ],
    axisTitle: "Score, 0 to 1",
    place: on(names.scores, `I${first}:N${first + 20}`),
  });

  const correlation = first + 22;
  sheet.put(`I${correlation - 1}`, [["Correlation between the layers"]]).format(`I${correlation - 1}`, SECTION);
  sheet.put(`I${correlation}`, [[`=HFS.CORRELATE($B$${head}:$D$${last})`]]);
  sheet
    .heading(`I${correlation}:L${correlation}`)
    .heading(`J${correlation}`, HARDWARE)
    .heading(`K${correlation}`, FIRMWARE)
    .heading(`L${correlation}`, SOFTWARE);
  sheet.format(`J${correlation}:L${correlation}`, { align: "right" }).format(`J${correlation + 1}:L${correlation + 3}`, { numberFormat: SCORE });
  sheet.note(
    `I${correlation}`,
    "HFS.CORRELATE (Pearson) between the three columns of scores. Near 1 the layers rise together, so that the data can hardly tell them apart.",
  );

  sheet.put(`U${head}`, [[`=HFS.COORDINATION($A$${head}:$D$${last})`]]);
  sheet.heading(`U${head}:Z${head}`).format(`V${head}:X${last}`, { align: "center" }).format(`V${first}:X${last}`, { numberFormat: SCORE });
  sheet.note(
    `U${head}`,
    "HFS.COORDINATION of the three layers (standard form): C says how alike they are, T how high they are on average, D joins both. Lagging is the lowest layer. It knows neither demand nor the gate of hardware, so it describes and does not advise.",
  );
  sheet.columnWidths(17, 10, 10, 10, 9, 7, 10, 3, 17, 11, 11, 11, 11, 11, 11, 11, 11, 11, 11, 3, 17, 8, 8, 8, 28, 11);
  return sheet.finish(last + 20, 32, head);
}
