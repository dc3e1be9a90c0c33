import { en } from "../../locale/en";
import { fillTemplate } from "../../locale/fillTemplate";
import { formatAddress } from "../address";
import type { Area, CellValue } from "../port";
import type { RecordState } from "./originals";
import { compareCells, type Agreement, type Difference, type Unchecked, type UncheckedCode, type Verification } from "./verification";

/** A formula to be checked: its cell, what its result covers, and what is shown there. */
export interface Checked {
  readonly anchor: Area;
  readonly formula: string;
  readonly area: Area;
  readonly saved: readonly (readonly CellValue[])[];
  readonly isFrozen: boolean;
}

export type Grid = readonly (readonly CellValue[])[];

/** Collects what agrees, what differs and what could not be compared. */
export class Outcome {
  private readonly agreed: Agreement[] = [];
  private readonly differences: Difference[] = [];
  private readonly unchecked: Unchecked[] = [];
  private formulas = 0;
  private cells = 0;
  private frozen = 0;

  constructor(private readonly tolerance: number) {}

  /** Where a record cannot be read, nobody knows which values are frozen results. */
  recordState(state: RecordState): void {
    if (state === "damaged" || state === "newer") this.workbookNotChecked(state);
  }

  /** Something that concerns the workbook as a whole. */
  workbookNotChecked(code: UncheckedCode): void {
    this.add("", "", code, "");
  }

  notChecked({ anchor, formula }: Checked, code: UncheckedCode, text = ""): void {
    this.add(formatAddress(anchor), formula, code, text);
  }

  private add(address: string, formula: string, code: UncheckedCode, text: string): void {
    this.unchecked.push({ address, formula, code, text, reason: fillTemplate(en.handOn.uncheckedWhy[code], { text }) });
  }

  compare({ anchor, formula, area, saved, isFrozen }: Checked, now: Grid): void {
    const address = formatAddress(anchor);
    const before = this.differences.length;
    const add = (cell: Area, one: CellValue, other: CellValue): void =>
      void this.differences.push({ address: formatAddress(cell), anchor: address, formula, saved: one, now: other });
    if (now.length !== area.rows || now[0].length !== area.columns) add(anchor, `${area.rows} x ${area.columns}`, `${now.length} x ${now[0].length}`);
    saved.slice(0, now.length).forEach((line, i) =>
      line.slice(0, now[0].length).forEach((value, j) => {
        this.cells++;
        const cell = { ...area, row: area.row + i, column: area.column + j, rows: 1, columns: 1 };
        if (!compareCells(value, now[i][j] ?? null, this.tolerance)) add(cell, value, now[i][j] ?? null);
      }),
    );
    this.formulas++;
    if (isFrozen) this.frozen++;
    if (this.differences.length === before) this.agreed.push({ address, formula, cells: area.rows * area.columns });
  }

  verification(): Verification {
    const { tolerance, formulas, cells, frozen, agreed, differences, unchecked } = this;
    return { tolerance, formulas, cells, frozen, agreed, differences, unchecked };
  }
}
