/**
 * A key for the content of a call's arguments: equal contents give equal keys. Numbers and short
 * texts are mixed into two 32-bit hashes, so that a large table needs no large text.
 */
export function contentKey(args: readonly unknown[]): string {
  const state = { first: 0x811c9dc5, second: 0x9e3779b9, count: 0 };
  mix(state, args);
  return `${state.count}:${(state.first >>> 0).toString(36)}:${(state.second >>> 0).toString(36)}`;
}

interface HashState {
  first: number;
  second: number;
  count: number;
}

const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);

function mix(state: HashState, value: unknown): void {
  state.count++;
  if (Array.isArray(value)) {
    add(state, 0x5b ^ (value.length << 3));
    for (const inner of value) mix(state, inner);
  } else if (typeof value === "number") {
    double[0] = value;
    add(state, words[0]);
    add(state, words[1] ^ 0x6e);
  } else {
    const text = typeof value === "string" ? `s${value}` : `o${JSON.stringify(value) ?? ""}`;
    for (let i = 0; i < text.length; i++) add(state, text.charCodeAt(i));
    add(state, text.length);
  }
}

function add(state: HashState, word: number): void {
  state.first = Math.imul(state.first ^ word, 0x01000193);
  state.second = Math.imul((state.second ^ word) + 0x7f4a7c15, 0x85ebca6b);
  state.second ^= state.second >>> 13;
}
