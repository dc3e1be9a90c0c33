import { quote, type Cell } from "../engine/table/cells";

/** A missing cell in a sentence after "is": blank, or the word that stands there. */
export function missingText(cell: Cell): string {
  return cell === null || (typeof cell === "string" && cell.trim() === "") ? "blank" : quote(cell);
}
