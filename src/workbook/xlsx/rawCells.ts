/** Cells of a sheet's XML as they stand there, without their meaning: what a library rounds or turns into dates is read from here. */
export interface RawCell {
  /** Attributes of `<c>`, and the whole element. */
  readonly ref: string;
  readonly attributes: string;
  readonly inner: string;
  readonly start: number;
  readonly end: number;
}

const CELL = /<(?:\w+:)?c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g;

export function* rawCells(xml: string): Generator<RawCell> {
  const from = xml.search(/<(?:\w+:)?sheetData\b/);
  if (from < 0) return;
  const to = xml.search(/<\/(?:\w+:)?sheetData>/);
  const pattern = new RegExp(CELL.source, "g");
  pattern.lastIndex = from;
  for (let match = pattern.exec(xml); match && (to < 0 || match.index < to); match = pattern.exec(xml)) {
    const ref = /\br="([A-Z]+\d+)"/.exec(match[1])?.[1];
    if (ref) yield { ref, attributes: match[1], inner: match[2] ?? "", start: match.index, end: match.index + match[0].length };
  }
}

/** The number in a cell's `<v>`; null where there is none. */
export function rawNumber({ inner }: RawCell): number | null {
  const text = /<(?:\w+:)?v>([^<]*)<\/(?:\w+:)?v>/.exec(inner)?.[1];
  const value = text === undefined || text.trim() === "" ? NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}
