import { fillTemplate } from "../../locale/fillTemplate";
import type { Language } from "../../locale/language";
import type { WorkbenchWords } from "../../locale/workbench.en";
import type { LeftOut } from "../../workbook/book/book";
import { FileProblem } from "../../workbook/xlsx/fileProblem";

/** What keeps a file from being opened, in the reader's language. */
export function sayProblem(words: WorkbenchWords, language: Language, file: string, error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  if (!(error instanceof FileProblem)) return fillTemplate(words.unexpected, { file, reason });
  return language === "en" ? reason : fillTemplate(words.fileProblems[error.code], { ...error.values });
}

/** One line for each kind of thing, with the places as far as they are known. */
export function sayLeftOut(words: WorkbenchWords, leftOut: readonly LeftOut[]): string[] {
  return leftOut.map(({ kind, count, where }) => {
    const template = where.length > 0 ? words.leftLineWhere : words.leftLine;
    return fillTemplate(template, { kind: words.left[kind], count: String(count), where: shortened(where).join(words.listSeparator) });
  });
}

const MOST = 5;

function shortened(where: readonly string[]): readonly string[] {
  return where.length > MOST ? [...where.slice(0, MOST), "…"] : where;
}
