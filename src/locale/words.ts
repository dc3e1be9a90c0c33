import { fillTemplate } from "./fillTemplate";
import { en, type Words } from "./en";
import type { Language } from "./language";
import { zhCN } from "./zh-CN";

const LANGUAGES: Readonly<Record<Language, Words>> = { en, "zh-CN": zhCN };

export function wordsIn(language: Language): Words {
  return LANGUAGES[language];
}

/** A fixed word of a result (a path's title, a class) as the reader says it. */
export function resultWord(text: string, words: Words): string {
  return words.results[text] ?? text;
}

/** A rank as it is read: 1st, 2nd, 3rd, 11th; 第3名 in Chinese. */
export function ordinal(rank: number, language: Language): string {
  if (language === "zh-CN") return `第${rank}名`;
  const teens = rank % 100 >= 11 && rank % 100 <= 13;
  return `${rank}${teens ? "th" : (["th", "st", "nd", "rd"][rank % 10] ?? "th")}`;
}

/** Sentences one after another, with a blank between them where the language has one. */
export function together(sentences: readonly string[], { report }: Words): string {
  return sentences.reduce((first, second) => fillTemplate(report.twoSentences, { first, second }));
}

/** What stands between the items of a list. */
export function listSign({ sheet }: Words): string {
  return fillTemplate(sheet.sureListed, { paths: "", path: "" });
}
