import type { Book } from "../workbook/book/book";
import { BookWorkbook } from "../workbook/book/bookWorkbook";
import { sampleBook } from "../workbook/book/sampleBook";
import type { About } from "../workbook/handOn/about";
import { annotate } from "../workbook/handOn/annotate";
import { freeze } from "../workbook/handOn/freeze";
import { calculate, type Functions } from "./calculate";

/** The sample as the workbook that is shown, and as the copy that would be handed on. */
export async function sampleFiles(functions: Functions, about: About): Promise<{ live: Book; frozen: Book }> {
  const live = await calculate(await sampleBook(), functions, "calculate");
  const copy = new BookWorkbook(live);
  const { skipped } = await freeze(copy, { kind: "workbook" }, about, ["hidden", "merged", "table"]);
  if (skipped.length > 0) throw new Error(`${skipped[0].address} of the sample could not be frozen: ${skipped[0].reason}.`);
  await annotate(copy, { kind: "workbook" }, about);
  return { live, frozen: copy.book };
}
