import { fail } from "../errors";

/**
 * The framework argument: which layer, framework indicator, direction, weight and goalposts
 * each column of an indicator table has. The 28 framework indicators are the project's own
 * operationalisation of the layers; the codes name them.
 */
export type Layer = 0 | 1 | 2;

export const LAYERS = ["Hardware", "Firmware", "Software"] as const;

const LETTERS = ["H", "F", "S"] as const;
const COUNTS = [10, 10, 8] as const;

/** H1..H10, F1..F10, S1..S8. */
export const FRAMEWORK_CODES: readonly string[] = LETTERS.flatMap((letter, layer) => Array.from({ length: COUNTS[layer] }, (_, i) => `${letter}${i + 1}`));

const KNOWN = new Set(FRAMEWORK_CODES);

/** One column of the data that is used. NaN = not given. */
export interface FrameworkColumn {
  /** Position among the table's data columns. */
  readonly column: number;
  readonly label: string;
  /** A framework code such as H7, or a bare H, F or S. */
  readonly code: string;
  readonly layer: Layer;
  readonly direction: 1 | -1;
  readonly weight: number;
  readonly low: number;
  readonly high: number;
}

export interface Framework {
  readonly columns: readonly FrameworkColumn[];
  /** The argument that gave the weights, for the sentence where none is positive. */
  readonly weightsFrom?: string;
}

export interface LayerCode {
  readonly code: string;
  readonly layer: Layer;
}

/** The code in a code cell, any case: H, F, S, the layer's full name, or a framework code. Null for anything else. */
export function parseCode(text: string): LayerCode | null {
  const word = text.normalize("NFKC").trim().toUpperCase();
  if (KNOWN.has(word)) return { code: word, layer: layerOf(word) };
  for (let layer = 0; layer < 3; layer++) {
    if (word === LETTERS[layer] || word === LAYERS[layer].toUpperCase()) return { code: LETTERS[layer], layer: layer as Layer };
  }
  return null;
}

/**
 * Letter, number and what follows. A bare letter ends at a blank, a colon, a bracket, a bar, an underscore or a Chinese
 * character, so that "High-tech", "Share", "S&P" and "H-index" are no codes; after a number a hyphen or a stop will do too.
 */
const HEADER = /^([HFS])(?:(\d+)(?=$|[\s:：,，;.()（）[\]|_\-–—/\u3400-\u9FFF])|(?=$|[\s:：,，;()（）[\]|_\u3400-\u9FFF]|\.(?:\s|$)))(_?)/i;

/** A layer's full name stands alone or before a colon or underscore: "Software exports" names a thing, not the layer. */
const FULL_NAME = /^(HARDWARE|FIRMWARE|SOFTWARE)\s*(?:$|[:：_])/i;

/**
 * The code at the head of a column: "H1 R&D", "H1: R&D", "H1" are framework codes; "H1_anything" and
 * numbers outside the framework give the letter only. Null where the header has no code.
 */
export function codeOfHeader(header: string): LayerCode | null {
  const text = header.normalize("NFKC").trim();
  const match = HEADER.exec(text);
  if (!match) {
    const name = FULL_NAME.exec(text);
    return name ? parseCode(name[1]) : null;
  }
  const [, letter, digits = "", underscore] = match;
  return (underscore === "" ? parseCode(letter + digits) : null) ?? parseCode(letter);
}

function layerOf(code: string): Layer {
  return LETTERS.indexOf(code[0] as (typeof LETTERS)[number]) as Layer;
}

/** What may be known of a column before the layers are put together; NaN or null where nothing was given. */
export interface ColumnEntry {
  readonly code: LayerCode | null;
  readonly direction: 1 | -1 | null;
  readonly weight: number;
  readonly low: number;
  readonly high: number;
}

/** The framework of a table: its coded columns in the table's order. No code at all is an error. */
export function buildFramework(argument: string, labels: readonly string[], entries: readonly ColumnEntry[]): Framework {
  const columns: FrameworkColumn[] = [];
  for (let column = 0; column < labels.length; column++) {
    const { code, direction, weight, low, high } = entries[column];
    if (!code) continue;
    columns.push({ column, label: labels[column], code: code.code, layer: code.layer, direction: direction ?? 1, weight, low, high });
  }
  if (columns.length === 0) fail("noLayerCode", { argument });
  return { columns };
}
