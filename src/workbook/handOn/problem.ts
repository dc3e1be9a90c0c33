export type HandOnCode = "recordDamaged" | "recordNewer" | "noSheet";

const SENTENCES: Readonly<Record<HandOnCode, (values: Readonly<Record<string, string>>) => string>> = {
  recordDamaged: () =>
    "The record of frozen formulas in this workbook has been changed or is incomplete. Nothing is frozen, so that what is left of it is not replaced.",
  recordNewer: () => "The record of frozen formulas in this workbook was written by a newer version of HFS. Nothing is frozen, so that it is not replaced.",
  noSheet: ({ sheet }) => `There is no sheet ${sheet} in this workbook.`,
};

/** Why a task on the workbook was not begun: a code with values, to be said in any language, and the sentence in English. */
export class HandOnProblem extends Error {
  constructor(
    readonly code: HandOnCode,
    readonly values: Readonly<Record<string, string>> = {},
  ) {
    super(SENTENCES[code](values));
    this.name = "HandOnProblem";
  }
}
