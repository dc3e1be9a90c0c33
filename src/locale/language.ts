/** The languages of pane, notes and help. Results in cells are always English. */
export type Language = "en" | "zh-CN";

/** The language to use for a reader's locale: Chinese for every kind of Chinese, English else. */
export function languageOf(locale: string | undefined): Language {
  return /^zh\b/i.test(locale ?? "") ? "zh-CN" : "en";
}
