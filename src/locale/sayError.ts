import type { ErrorCode, ErrorValues } from "../engine/errors";
import { errorSentence } from "./errorSentence";
import type { Language } from "./language";

let chinese: Readonly<Record<ErrorCode, string>> | null = null;

/** Loads the sentences of a language that cells do not speak. Until they are there, an error keeps the sentence of its cell. */
export async function loadErrorSentences(language: Language): Promise<void> {
  if (language === "zh-CN") chinese ??= (await import(/* webpackChunkName: "errors-zh-CN" */ "./errors.zh-CN")).errorsZh;
}

/** The sentence of an engine error in the reader's language: in English the cell's own, as is that of an unknown code. */
export function sayError(error: { code: string; values: ErrorValues; message: string }, language: Language): string {
  const { code, values, message } = error;
  return language === "zh-CN" && chinese && isCode(code, chinese) ? errorSentence(code, chinese[code], inChinese(values)) : message;
}

function isCode(code: string, sentences: Readonly<Record<ErrorCode, string>>): code is ErrorCode {
  return Object.hasOwn(sentences, code);
}

const WORDS: Readonly<Record<string, string>> = { "a blank": "空白", blank: "空白", Hardware: "硬件层", Firmware: "固件层", Software: "软件层" };

/** The few English words among the values; labels and arguments stay as they stand in the workbook. */
function inChinese(values: ErrorValues): ErrorValues {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, WORDS[value] ?? value]));
}
