import { fail } from "../errors";

/** Labels are compared without regard to case and outer blanks. */
export function labelKey(label: string): string {
  return label.trim().toLowerCase();
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
    if (indexOfLabel(labels.slice(index + 1), String(wanted)) >= 0) fail("duplicateLabel", { argument: "the table", value: `"${wanted}"` });
    return index;
  }
  const position = typeof wanted === "number" ? wanted : /^\s*\d+\s*$/.test(wanted) ? Number(wanted) : NaN;
  if (Number.isNaN(position)) fail("unknownLabel", { argument, value: `"${wanted}"`, nearest: nearest(labels, String(wanted)).join(", ") });
  if (!Number.isInteger(position) || position < 1 || position > labels.length) {
    fail("positionOutside", { argument, value: position, count: labels.length });
  }
  return position - 1;
}

/**
 * For each of `labels`, its position in `available`; both sides labelled, matched by label.
 * A label that one side lacks, or that is there twice, is named in the error.
 */
export function matchLabels(labels: readonly string[], available: readonly string[], argument: string): number[] {
  const positions = new Map<string, number>();
  const repeated = new Set<string>();
  available.forEach((label, i) => {
    const k = labelKey(label);
    if (positions.has(k)) repeated.add(k);
    positions.set(k, i);
  });
  const found = labels.map((label) => {
    const k = labelKey(label);
    if (repeated.has(k)) fail("duplicateLabel", { argument, value: `"${label}"` });
    return positions.get(k) ?? fail("labelMissing", { argument, value: `"${label}"` });
  });
  const wanted = new Set(labels.map(labelKey));
  const extra = available.find((label) => labelKey(label) !== "" && !wanted.has(labelKey(label)));
  if (extra !== undefined) fail("labelExtra", { argument, value: `"${extra}"`, nearest: nearest(labels, extra).join(", ") });
  return found;
}

/** True for the labels 1, 2, 3 ... that stand in for names where the table had none. */
export function arePositions(labels: readonly string[]): boolean {
  return labels.every((label, i) => label === String(i + 1));
}

/** Up to three labels nearest to a misspelt one, by edit distance. */
export function nearest(labels: readonly string[], wanted: string, count = 3): string[] {
  const target = labelKey(wanted);
  return [...new Set(labels)]
    .map((label) => ({ label, distance: labelKey(label).startsWith(target) ? 0 : editDistance(labelKey(label), target) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, count)
    .map(({ label }) => label);
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
