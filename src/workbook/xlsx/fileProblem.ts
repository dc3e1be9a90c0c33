/** Why a file cannot be read. The sentence is English; code and values say it in another language. */
export type FileProblemCode =
  "notXlsx" | "oldXls" | "encrypted" | "truncated" | "damaged" | "binary" | "otherFormat" | "tooLarge" | "tooManyEntries" | "inflates" | "tooManyCells";

const SENTENCES: Readonly<Record<FileProblemCode, string>> = {
  notXlsx: "This is no .xlsx file.",
  oldXls: "This is an .xls file of Excel 97 to 2003; save it as .xlsx first.",
  encrypted: "This workbook is protected by a password; save it without one first.",
  truncated: "This file ends too early: it was not copied or loaded completely.",
  damaged: "This file is damaged: {what}.",
  binary: "This is a binary workbook (.xlsb); save it as .xlsx first.",
  otherFormat: "This is no Excel workbook but {what}.",
  tooLarge: "This file has {found} MB; files up to {limit} MB can be opened.",
  tooManyEntries: "This file has {found} parts; up to {limit} can be opened.",
  inflates: "{what} of this file would grow to {found} MB; up to {limit} MB can be opened.",
  tooManyCells: "This workbook has more than {limit} cells{where}; it cannot be opened here.",
};

export class FileProblem extends Error {
  constructor(
    readonly code: FileProblemCode,
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(SENTENCES[code].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? "")));
    this.name = "FileProblem";
  }
}
