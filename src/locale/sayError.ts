import type { ErrorCode, ErrorValues } from "../engine/errors";
import { errorsEn } from "./errors.en";
import { errorsZh } from "./errors.zh-CN";
import { errorSentence } from "./errorSentence";
import type { Language } from "./language";

/** The sentence of an engine error in the reader's language; an unknown code keeps the sentence of the cell. */
export function sayError(error: { code: string; values: ErrorValues; message: string }, language: Language): string {
  const sentences = language === "zh-CN" ? errorsZh : errorsEn;
  if (!isCode(error.code)) return error.message;
  return errorSentence(error.code, sentences[error.code], language === "zh-CN" ? inChinese(error.values) : error.values);
}

function isCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorsEn, code);
}

const WORDS: Readonly<Record<string, string>> = { "a blank": "空白", blank: "空白", Hardware: "硬件层", Firmware: "固件层", Software: "软件层" };

/** The few English words among the values; labels and arguments stay as they stand in the workbook. */
function inChinese(values: ErrorValues): ErrorValues {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, WORDS[value] ?? value]));
}
