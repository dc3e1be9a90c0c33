/** Axes and text sizes for charts drawn by hand in SVG. */

/** Round numbers that cover a range: 0, 0.2, 0.4 ... Values that differ by rounding only are one value, which is covered from 0. */
export function niceTicks(low: number, high: number, count = 5): number[] {
  const size = Math.max(Math.abs(low), Math.abs(high));
  if (size < 1e-300) return niceTicks(0, 1, count);
  if (!(high - low > 1e-12 * size)) return niceTicks(Math.min(low, 0), Math.max(high, 0), count);
  const rough = (high - low) / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough * 0.999) ?? 10) * power;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** Marks on an axis of ranks: 1, then round steps up to the last rank. */
export function rankTicks(last: number, count = 6): number[] {
  const end = Math.max(2, Math.ceil(last));
  const rough = (end - 1) / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(Math.max(1, rough)));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  return [1, ...Array.from({ length: Math.floor(end / step) }, (_, i) => (i + 1) * step).filter((tick) => tick > 1)];
}

/** A value at the precision that three digits give the largest one: beside 0.853, 0.00087 is 0.001. */
export function roundedFor(value: number, largest: number): number {
  const unit = 10 ** (Math.floor(Math.log10(largest || 1)) - 2);
  return Number((Math.round(value / unit) * unit).toPrecision(12));
}

/** Range of the values, with zero where the lengths of bars must be true or zero is near. */
export function extent(values: readonly (number | null)[], fromZero: boolean): [number, number] {
  const numbers = values.filter((value): value is number => value !== null && Number.isFinite(value));
  if (numbers.length === 0) return [0, 1];
  const low = Math.min(...numbers);
  const high = Math.max(...numbers);
  const zero = fromZero || (low >= 0 && low < high * 0.6);
  return zero ? [Math.min(0, low), Math.max(0, high)] : [low, high];
}

/** Width of a text in pixels, estimated: a full square for Chinese, about half for Latin letters. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) ems += /[\u2E80-\uFFEF]/.test(letter) ? 1 : /[ilj.,:;'|!()\s]/.test(letter) ? 0.31 : /[A-Z0-9MWmw%&]/.test(letter) ? 0.62 : 0.53;
  return ems * size;
}

/** A text cut to a width, with an ellipsis. */
export function fitText(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  let cut = text;
  while (cut.length > 1 && textWidth(`${cut}…`, size) > width) cut = cut.slice(0, -1);
  return `${cut.trimEnd()}…`;
}

/** A text broken into lines; Chinese breaks between any two signs. */
export function wrapText(text: string, size: number, width: number, maxLines = 2): string[] {
  const pieces = text.match(/[\u2E80-\uFFEF]|[^\s\u2E80-\uFFEF]+|\s+/g) ?? [];
  const lines: string[] = [];
  let line = "";
  pieces.forEach((piece, i) => {
    if (line !== "" && textWidth(line + piece, size) > width && lines.length < maxLines - 1) {
      lines.push(line.trim());
      line = piece.trimStart();
    } else line += piece;
    if (i === pieces.length - 1) lines.push(fitText(line.trim(), size, width));
  });
  return lines;
}

/** Positions along a line pushed apart until no two are nearer than `gap`, kept inside the bounds. */
export function spread(positions: readonly number[], gap: number, low: number, high: number): number[] {
  const order = positions.map((_, i) => i).sort((a, b) => positions[a] - positions[b]);
  const result = [...positions];
  let floor = low;
  for (const i of order) {
    result[i] = Math.max(result[i], floor);
    floor = result[i] + gap;
  }
  let ceiling = high;
  for (const i of [...order].reverse()) {
    result[i] = Math.min(result[i], ceiling);
    ceiling = result[i] - gap;
  }
  return result;
}
