import { fail } from "../errors";
import { quote, shorten } from "./cells";

const PLAIN = /^[\x21-\x7e]*$/;

/**
 * Labels are compared without regard to case, white space and the width of letters: 北 京 is 北京, ＡＢ is ab. Only between two
 * figures white space tells labels apart: 1 1 is not 11.
 */
export function labelKey(label: string): string {
  const plain = PLAIN.test(label) ? label : withoutSpace(label.normalize("NFKC"));
  return plain.toLowerCase();
}

function withoutSpace(label: string): string {
  return label
    .trim()
    .replace(/\s+/g, " ")
    .replace(/(\D) | (?=\D)/g, "$1");
}

/** Position of a label, or -1. */
export function indexOfLabel(labels: readonly string[], label: string): number {
  const wanted = labelKey(label);
  return labels.findIndex((other) => labelKey(other) === wanted);
}

/**
 * Position of a unit, sector, path or activity named by its label or by its position 1..n.
 * A label wins over a position. An unknown name's error offers the nearest labels.
 */
export function findLabel(labels: readonly string[], wanted: string | number, argument: string): number {
  const index = indexOfLabel(labels, String(wanted));
  if (index >= 0) {
    if (indexOfLabel(labels.slice(index + 1), String(wanted)) >= 0) fail("duplicateLabel", { argument: "the table", value: quote(String(wanted)) });
    return index;
  }
  const position = typeof wanted === "number" ? wanted : /^\s*\d+\s*$/.test(wanted) ? Number(wanted) : NaN;
  if (Number.isNaN(position)) fail("unknownLabel", { argument, value: quote(String(wanted)), nearest: nearest(labels, String(wanted)).join(", ") });
  if (!Number.isInteger(position) || position < 1 || position > labels.length) {
    fail("positionOutside", { argument, value: position, count: labels.length });
  }
  return position - 1;
}

/** The rows or columns of the argument `of`. */
export interface LabelSide {
  readonly kind: "row" | "column";
  readonly of: string;
}

/** One side has no such label: the error says what bears it on the other side, and which labels come nearest. */
export function failMissing(label: string, available: readonly string[], argument: string, side?: LabelSide): never {
  const values = { argument, ...missing(label, available) };
  if (!side) fail("labelMissing", values);
  fail(side.kind === "row" ? "rowMissing" : "columnMissing", { ...values, other: side.of });
}

/** A label for a sentence about it, with the nearest ones of those that are there. */
export function missing(label: string, available: readonly string[]): { value: string; nearest: string } {
  return { value: quote(label), nearest: nearest(available, label).join(", ") };
}

/**
 * For each of `labels`, its position in `available`; both sides labelled, matched by label.
 * A label that one side lacks, or that is there twice, is named in the error, with the nearest of those that match nothing; `side` tells what bears the labels.
 */
export function matchLabels(labels: readonly string[], available: readonly string[], argument: string, side?: LabelSide): number[] {
  const positions = new Map<string, number>();
  const repeated = new Set<string>();
  available.forEach((label, i) => {
    const k = labelKey(label);
    if (positions.has(k)) repeated.add(k);
    positions.set(k, i);
  });
  const wanted = new Set(labels.map(labelKey));
  const extras = available.filter((label) => labelKey(label) !== "" && !wanted.has(labelKey(label)));
  const found = labels.map((label) => {
    const k = labelKey(label);
    if (repeated.has(k)) fail("duplicateLabel", { argument, value: quote(label) });
    return positions.get(k) ?? failMissing(label, extras.length > 0 ? extras : available, argument, side);
  });
  if (extras.length > 0) fail("labelExtra", { argument, ...missing(extras[0], labels) });
  return found;
}

/** True for the labels 1, 2, 3 ... that stand in for names where the table had none. */
export function arePositions(labels: readonly string[]): boolean {
  return labels.every((label, i) => label === String(i + 1));
}

/** Up to three labels nearest to a misspelt one, by edit distance, as a sentence shows them. */
export function nearest(labels: readonly string[], wanted: string, count = 3): string[] {
  const target = labelKey(wanted);
  return [...new Set(labels)]
    .filter((label) => label.trim() !== "")
    .map((label) => ({ label, distance: labelKey(label).startsWith(target) ? 0 : editDistance(labelKey(label), target) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, count)
    .map(({ label }) => shorten(label));
}

/** Edit distance, attributed to Levenshtein (1966): fewest single-letter changes between two words. */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      current[j] = Math.min(change, previous[j] + 1, current[j - 1] + 1);
    }
    previous = current;
  }
  return previous[b.length];
}
