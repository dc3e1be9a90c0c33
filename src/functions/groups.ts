import { fail } from "../engine/errors";
import { ErrorCell, isMissing } from "../engine/table/cells";
import { cellText, type Table } from "../engine/table/table";
import { readCells } from "./arguments";

/** One group per row of a table, matched by label where the groups stand beside names; a row without a group is an error that names it. */
export function readGroups(raw: unknown, table: Table, argument = "groups"): string[] {
  return readCells(raw, argument, table.rowLabels, { labelled: table.hasRowLabels }).map((cell, i) => {
    const row = table.rowLabels[i];
    if (isMissing(cell)) fail("groupMissing", { argument, row });
    if (cell instanceof ErrorCell) fail("errorCell", { argument, row, column: argument, value: cell.text });
    return cellText(cell);
  });
}
