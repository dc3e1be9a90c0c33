import { advantageSheet } from "./advantage";
import { on } from "./draft";
import { dataSheet } from "./data";
import { inputOutputSheet } from "./inputOutput";
import { inputOutputSource } from "./inputOutputSource";
import { sampleLayout, sampleNames, type SampleNames } from "./layout";
import { networkSheet } from "./network";
import { pathsSheet } from "./paths";
import { readMeSheet } from "./readMe";
import { roadmapSheet } from "./roadmap";
import { robustnessSheet } from "./robustness";
import { scoresSheet } from "./scores";
import { sampleSource } from "./source";
import { tradeSheet } from "./trade";
import { tradeSource } from "./tradeSource";
import type { SampleWorkbook } from "./types";
import { whatIfSheet } from "./whatIf";

/** The sample workbook: 30 Chinese provinces, 2023, Anhui chosen; exports of 52 Spanish provinces, 2022, Navarra chosen; China's input-output table of 2007. */
export function sampleWorkbook(names: SampleNames = sampleNames()): SampleWorkbook {
  const layout = sampleLayout(names, sampleSource());
  const trade = tradeSource();
  const production = inputOutputSource();
  return {
    title: "HFS sample",
    sheets: [
      readMeSheet(layout),
      dataSheet(layout),
      scoresSheet(layout),
      robustnessSheet(layout),
      pathsSheet(layout),
      roadmapSheet(layout),
      whatIfSheet(layout),
      tradeSheet(names, trade),
      advantageSheet(names, trade),
      inputOutputSheet(names, production),
      networkSheet(names, production),
    ],
    start: on(names.paths, "B4"),
  };
}
