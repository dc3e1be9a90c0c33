import { formatAddress } from "../address";
import type { CellValue } from "../port";
import { areaOfFrozen, type FrozenCell, type Originals } from "./originals";

export const GUIDE = "How to read this workbook";

const ABOUT: readonly string[] = [
  "Some numbers in this workbook were calculated with HFS, an Excel add-in. Values stand in the place of its formulas here, so that everyone reads the same numbers, with HFS or without.",
  "These values are as of the day given below: they do not change when figures in the workbook change. All other formulas go on calculating.",
  "Formats, charts, names, notes and all other formulas are as they were.",
];
const ABOUT_ZH: readonly string[] = [
  "本工作簿中的部分数字由 Excel 加载项 HFS 算出。这里以数值代替其公式，无论是否安装 HFS，看到的数字都相同。",
  "这些数值截至下表所列日期，不随工作簿中的数据变动；其他公式照常计算。",
];
const BACK: readonly string[] = [
  "On a computer with HFS: open its pane, choose Share, then Thaw. Cells whose figures have changed since are listed there.",
  "Formulas, and the figures that went into them, are kept in the file beside its sheets. To hand on the values alone, copy them into a new workbook.",
];
const BACK_ZH: readonly string[] = ["在装有 HFS 的电脑上打开其窗格，选择“共享”，再选“解冻”。公式和当时的输入数据随文件保存。"];

const HEADINGS = ["Cell", "Shows", "Formula", "Inputs", "Meaning", "Source", "Frozen on", "HFS"];

/** A sheet as text, with the rows (from 0) that are headings. */
export interface GuideText {
  readonly rows: readonly (readonly CellValue[])[];
  readonly sections: readonly number[];
  readonly table: number;
}

/** The sheet that tells a reader without the add-in what is frozen. It follows from the record alone, so that it can be told what others wrote on it. */
export function guideText(originals: Originals): GuideText {
  const rows: CellValue[][] = [[GUIDE], ["如何阅读本工作簿"], []];
  const sections: number[] = [];
  const section = (title: string, texts: readonly string[]): void => {
    sections.push(rows.length);
    rows.push([title], ...texts.map((text) => [text]));
  };
  section("What this is · 说明", [...ABOUT, ...ABOUT_ZH]);
  rows.push([]);
  section("How to get the formulas back · 如何恢复公式", [...BACK, ...BACK_ZH]);
  rows.push([]);
  section("Frozen formulas · 已冻结的公式", []);
  const table = rows.length;
  rows.push(HEADINGS, ...originals.cells.map((cell) => line(cell, originals)));
  return { rows: rows.map((row) => HEADINGS.map((_, j) => (row[j] === "" ? null : (row[j] ?? null)))), sections, table };
}

function line(cell: FrozenCell, { descriptions }: Originals): CellValue[] {
  const area = areaOfFrozen(cell);
  const known = cell.functions.flatMap((id) => descriptions[id] ?? []);
  return [
    formatAddress({ ...area, rows: 1, columns: 1 }),
    cell.rows * cell.columns === 1 ? cell.values[0][0] : `${cell.rows} × ${cell.columns} cells: ${formatAddress(area, { local: true })}`,
    cell.formula,
    cell.inputs.join(", "),
    known.map(({ meaning }) => meaning).join(" "),
    [...new Set(known.map(({ source }) => source))].join(" "),
    cell.date,
    cell.version,
  ];
}
