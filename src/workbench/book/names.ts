import { formatAddress, parseAddress } from "../../workbook/address";
import type { Area } from "../../workbook/port";
import { openBook, type Grid } from "./grid";

/** Names of ranges; names of formulas and constants are left out. */
export function namesOf(grid: Grid): { name: string; address: string }[] {
  return openBook(grid)
    .getDefinedNames()
    .flatMap((defined) => {
      const area = parseAddress(defined.getFormulaOrRefString().replace(/^=/, ""));
      return area?.sheet ? [{ name: defined.getName(), address: formatAddress(area) }] : [];
    });
}

/** Names a range; a name that is there already moves to it. */
export function addName(grid: Grid, name: string, area: Area): void {
  const book = openBook(grid);
  const reference = formatAddress(area, { absolute: true });
  const known = book.getDefinedName(name);
  if (known) known.setRef(reference);
  else book.insertDefinedName(name, reference);
}
