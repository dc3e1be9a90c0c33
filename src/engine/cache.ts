/**
 * Keeps what was computed from the latest contents, so that functions on the same numbers share it wherever the numbers stand.
 * A content is a row of whole numbers; it is found by a hash and then compared number by number, so two contents are never confused.
 */
export class ContentCache<V> {
  private readonly entries: { readonly hash: number; readonly content: Int32Array; readonly options: string; readonly value: V }[] = [];

  /** Contents of so many numbers together are kept, and one in any case; the one that was not asked for longest goes first. */
  constructor(private readonly most: number) {}

  /** `options` = what else the value depends on. The content is kept, so nobody may write into it afterwards. */
  get(content: Int32Array, options: string, make: () => V): V {
    const hash = hashOf(content);
    const at = this.entries.findIndex((entry) => entry.hash === hash && entry.options === options && same(entry.content, content));
    const entry = at >= 0 ? this.entries.splice(at, 1)[0] : { hash, content, options, value: make() };
    this.entries.unshift(entry);
    let room = this.most - content.length;
    const gone = this.entries.findIndex(({ content: { length } }, i) => i > 0 && (room -= length) < 0);
    if (gone > 0) this.entries.length = gone;
    return entry.value;
  }

  get size(): number {
    return this.entries.length;
  }
}

/** So many numbers, spread over the content, make its hash; what has the same hash is compared whole. */
const HASHED = 65_536;

/** FNV-1a over 32-bit words, attributed to Fowler, Noll and Vo. */
function hashOf(content: Int32Array): number {
  // An odd step meets both halves of eight-byte numbers.
  const step = Math.floor(content.length / HASHED) | 1;
  let hash = 0x811c9dc5;
  for (let i = 0; i < content.length; i += step) hash = Math.imul(hash ^ content[i], 0x01000193);
  return hash;
}

function same(a: Int32Array, b: Int32Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
