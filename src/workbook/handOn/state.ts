import { mendNames } from "../formula/hfsCells";
import type { Workbook } from "../port";
import { annotatedNotes } from "./annotate";
import { countLog } from "./log";
import { frozenNow, readOriginals, type RecordState } from "./originals";
import { SheetCells } from "./sheetCells";
import { isBroken } from "./shown";
import { recallUndone } from "./undone";

export interface HandOnState {
  /** Cells whose formula calls HFS. */
  readonly formulas: number;
  /** How many of them show an error that a computer without the add-in leaves behind, or bear a damaged name. */
  readonly broken: number;
  readonly frozen: number;
  readonly record: RecordState;
  /** Cells with a note of ours or a row in the log. */
  readonly annotated: number;
}

/** What there is to hand on in a workbook; a thaw that has been undone meanwhile is on record again. */
export async function handOnState(workbook: Workbook): Promise<HandOnState> {
  const cells = await SheetCells.read(workbook);
  const places = cells.hfsPlaces();
  await recallUndone(workbook, cells);
  const { state, originals } = await readOriginals(workbook);
  return {
    formulas: places.length,
    broken: places.filter(({ formula, value }) => isBroken(value) || mendNames(formula) !== formula).length,
    frozen: originals ? frozenNow(originals, cells).length : 0,
    record: state,
    annotated: (await annotatedNotes(workbook)).size + (await countLog(workbook)),
  };
}
