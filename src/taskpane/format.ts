/** Numbers as the pane shows them: at most three significant digits, a true minus, no leading zero of scores. */

const MINUS = "−";
export const DASH = "–";

function signed(text: string): string {
  return text.replace(/^-/, MINUS);
}

/** A number in [0, 1] or a small index: .52, 1.00, −.03. */
export function formatScore(value: number | null, digits = 2): string {
  if (value === null || !Number.isFinite(value)) return DASH;
  const text = value.toFixed(digits).replace(/^(-?)0\./, "$1.");
  return signed(/^-\.0+$/.test(text) ? text.slice(1) : text);
}

/** A share: 0.84 as 84 %. */
export function formatShare(value: number | null): string {
  if (value === null || !Number.isFinite(value)) return DASH;
  return `${signed(String(Math.round(value * 100)))}\u00A0%`;
}

/** A rate of change a year, in percent with one decimal. */
export function formatRate(value: number): string {
  return `${signed((value * 100).toFixed(1))}\u00A0%`;
}

/** Years with one decimal, whole ones without. */
export function formatYears(value: number | null): string {
  if (value === null || !Number.isFinite(value)) return DASH;
  return signed(Number.isInteger(value) ? String(value) : value.toFixed(1));
}

/** Any number at three significant digits. */
export function formatNumber(value: number | null): string {
  if (value === null || !Number.isFinite(value)) return DASH;
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size >= 1000) return signed(Math.round(value).toLocaleString("en-US"));
  return signed(String(Number(value.toPrecision(3))));
}

/** A small gain: three significant digits without the leading zero, .0213. */
export function formatGain(value: number | null): string {
  if (value === null || !Number.isFinite(value)) return DASH;
  if (value === 0) return "0";
  const digits = Math.min(8, Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value)))));
  return formatScore(value, digits);
}

/** Two numbers side by side, with as many significant digits as tell them apart: three at least. */
export function formatPair(one: number, other: number): [string, string] {
  for (let digits = 3; ; digits++) {
    const shown = [one, other].map((value) => withDigits(value, digits)) as [string, string];
    if (shown[0] !== shown[1] || digits === 17) return shown;
  }
}

/** Significant digits; whole ones are never rounded away. */
function withDigits(value: number, digits: number): string {
  const whole = Math.floor(Math.log10(Math.max(1, Math.abs(value)))) + 1;
  if (whole <= 3) return signed(String(Number(value.toPrecision(digits))));
  return signed(value.toLocaleString("en-US", { maximumFractionDigits: Math.max(0, digits - whole) }));
}

/** The demand orientation that was typed: null for an empty box, undefined for what is no number from 0 to 1. */
export function readDemand(text: string): number | null | undefined {
  if (text.trim() === "") return null;
  const value = Number(text.replace(",", "."));
  return value >= 0 && value <= 1 ? value : undefined;
}
