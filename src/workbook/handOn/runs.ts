import { formatAddress } from "../address";
import type { CellInput, Piece } from "../port";

/** Pieces for cells from a corner on; undefined leaves a cell as it is. Cells side by side are one piece. */
export function runs(
  sheet: string,
  cells: readonly (readonly (CellInput | undefined)[])[],
  corner: { row: number; column: number } = { row: 0, column: 0 },
): Piece[] {
  return cells.flatMap((line, i) => {
    const pieces: Piece[] = [];
    for (let j = 0; j < line.length; j++) {
      const run: CellInput[] = [];
      for (; j < line.length; j++) {
        const input = line[j];
        if (input === undefined) break;
        run.push(input);
      }
      if (run.length === 0) continue;
      const first = { sheet, row: corner.row + i, column: corner.column + j - run.length, rows: 1, columns: run.length };
      pieces.push({ address: formatAddress(first), cells: [run] });
    }
    return pieces;
  });
}
