import { on } from "./draft";
import { dataSheet } from "./data";
import { sampleLayout, sampleNames, type SampleNames } from "./layout";
import { pathsSheet } from "./paths";
import { readMeSheet } from "./readMe";
import { robustnessSheet } from "./robustness";
import { scoresSheet } from "./scores";
import { sampleSource } from "./source";
import type { SampleWorkbook } from "./types";
import { whatIfSheet } from "./whatIf";

/** The sample workbook: 30 Chinese provinces, 2023, Anhui chosen. */
export function sampleWorkbook(names: SampleNames = sampleNames()): SampleWorkbook {
  const layout = sampleLayout(names, sampleSource());
  return {
    title: "HFS sample",
    sheets: [readMeSheet(layout), dataSheet(layout), scoresSheet(layout), robustnessSheet(layout), pathsSheet(layout), whatIfSheet(layout)],
    start: on(names.paths, "B4"),
  };
}
