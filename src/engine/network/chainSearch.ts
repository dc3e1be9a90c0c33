/** The pieces of a best-first search over chains of suppliers: who sells to whom, chains still to be opened, the largest found. */

/** A list that was too short is made with so many times smaller bounds, so that it is not made again for every little more. */
const LONGER = 8;

/** The suppliers of a sector, those with the largest bound per unit of its output first. */
export interface SupplierList {
  readonly sectors: Int32Array;
  readonly coefficients: Float64Array;
  /** a_ij m_i: what all chains through the supplier hold, per unit of the user's output. */
  readonly bounds: Float64Array;
}

/** Lists of suppliers out of A, n x n, made when they are first asked for and only as long as they need to be. m = total multipliers. */
export class Suppliers {
  private readonly lists = new Map<number, SupplierList & { readonly least: number }>();

  constructor(
    private readonly A: Float64Array,
    private readonly n: number,
    private readonly m: Float64Array,
  ) {}

  /** All suppliers whose bound is at least `least`, and perhaps others after them. */
  of(user: number, least: number): SupplierList {
    const known = this.lists.get(user);
    if (known && known.least <= least) return known;
    const list = this.list(user, known ? least / LONGER : least);
    this.lists.set(user, list);
    return list;
  }

  private list(user: number, least: number): SupplierList & { readonly least: number } {
    const { A, n, m } = this;
    const found: { readonly i: number; readonly bound: number }[] = [];
    for (let i = 0, at = user; i < n; i++, at += n) {
      const bound = A[at] * m[i];
      if (bound > 0 && bound >= least) found.push({ i, bound });
    }
    found.sort((a, b) => b.bound - a.bound || a.i - b.i);
    return {
      least,
      sectors: Int32Array.from(found, ({ i }) => i),
      coefficients: Float64Array.from(found, ({ i }) => A[i * n + user]),
      bounds: Float64Array.from(found, ({ bound }) => bound),
    };
  }
}

/** Chains that may still be made longer, in a heap with the largest bound on top. Each knows the link it came from. */
export class OpenChains {
  readonly sector: number[] = [];
  readonly amount: number[] = [];
  /** Links from the chain's first supplier to its final good; 0 = the final good alone. */
  readonly links: number[] = [];
  private readonly from: number[] = [];
  private readonly bound: number[] = [];
  private readonly heap: number[] = [];

  /** Chains that were ever added. */
  get count(): number {
    return this.sector.length;
  }

  add(from: number, sector: number, amount: number, bound: number): void {
    const { heap } = this;
    let place = heap.push(this.sector.push(sector) - 1) - 1;
    this.amount.push(amount);
    this.links.push(from < 0 ? 0 : this.links[from] + 1);
    this.from.push(from);
    this.bound.push(bound);
    const added = heap[place];
    for (let above = (place - 1) >> 1; place > 0 && this.bound[heap[above]] < bound; above = (place - 1) >> 1) {
      heap[place] = heap[above];
      place = above;
    }
    heap[place] = added;
  }

  /** The chain with the largest bound, taken out; -1 where none reaches `least`. */
  take(least: number): number {
    const { heap, bound } = this;
    if (heap.length === 0 || bound[heap[0]] < least) return -1;
    const top = heap[0];
    const last = heap.pop() as number;
    if (heap.length === 0) return top;
    let place = 0;
    for (let below = 1; below < heap.length; below = 2 * place + 1) {
      if (below + 1 < heap.length && bound[heap[below + 1]] > bound[heap[below]]) below++;
      if (bound[heap[below]] <= bound[last]) break;
      heap[place] = heap[below];
      place = below;
    }
    heap[place] = last;
    return top;
  }

  /** The sectors of a chain, from its first supplier to the final good. */
  path(at: number): Int32Array {
    const sectors: number[] = [];
    for (let link = at; link >= 0; link = this.from[link]) sectors.push(this.sector[link]);
    return Int32Array.from(sectors);
  }
}

/** The largest values, `top` of them at most, each with what it belongs to. */
export class LargestValues {
  /** Smaller values need not be added. */
  least: number;
  private kept: { readonly at: number; readonly value: number }[] = [];

  constructor(
    private readonly top: number,
    atLeast: number,
  ) {
    this.least = atLeast;
  }

  add(at: number, value: number): void {
    this.kept.push({ at, value });
    if (this.kept.length >= 2 * this.top + 100) this.prune();
    else if (this.kept.length === this.top) this.raise();
  }

  /** All that were kept, ties with the last one included. */
  all(): readonly { readonly at: number; readonly value: number }[] {
    if (this.kept.length > this.top) this.prune();
    return this.kept;
  }

  private prune(): void {
    this.raise();
    this.kept = this.kept.filter(({ value }) => Math.abs(value) >= this.least);
  }

  /** The `top`-th largest value is what others must reach. */
  private raise(): void {
    const sizes = Float64Array.from(this.kept, ({ value }) => Math.abs(value)).sort();
    this.least = Math.max(this.least, sizes[sizes.length - this.top]);
  }
}
