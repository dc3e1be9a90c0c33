import { fillTemplate } from "../../locale/fillTemplate";
import { workbenchEn } from "../../locale/workbench.en";

export type FileProblemCode = keyof typeof workbenchEn.fileProblems;

/** Why a file cannot be read. The sentence is English; code and values say it in another language. */
export class FileProblem extends Error {
  constructor(
    readonly code: FileProblemCode,
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(fillTemplate(workbenchEn.fileProblems[code], values));
    this.name = "FileProblem";
  }
}
