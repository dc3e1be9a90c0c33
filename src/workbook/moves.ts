import { formatAddress, parseAddress } from "./address";

/** What gives cells other addresses: a sheet gets another name, or rows or columns are inserted or removed. */
export type Move = Renaming | Shifting;

export interface Renaming {
  readonly kind: "renamed";
  readonly from: string;
  readonly to: string;
}

export interface Shifting {
  readonly kind: "inserted" | "removed";
  readonly sheet: string;
  readonly axis: "rows" | "columns";
  /** The first row or column that is new, or that is gone; from 0. */
  readonly at: number;
  readonly count: number;
  /** Where only a part of the sheet has moved: the columns whose rows, or the rows whose columns. */
  readonly across?: { readonly first: number; readonly count: number };
}

/**
 * An address after a move, as a reference to it in a formula is: what is inserted inside a range makes it longer, what is inserted at its
 * start or before pushes it on, what is inserted after it leaves it. Null where all of its rows or columns are gone; a text that is no
 * address as it stands.
 */
export function movedAddress(address: string, move: Move): string | null {
  const area = parseAddress(address);
  if (!area) return address;
  const on = move.kind === "renamed" ? move.from : move.sheet;
  if (area.sheet.toLowerCase() !== on.toLowerCase()) return address;
  if (move.kind === "renamed") return formatAddress({ ...area, sheet: move.to });
  const [along, lines] = move.axis === "rows" ? (["row", "rows"] as const) : (["column", "columns"] as const);
  const [side, width] = move.axis === "rows" ? (["column", "columns"] as const) : (["row", "rows"] as const);
  const { across } = move;
  if (across && (across.first > area[side] || across.first + across.count < area[side] + area[width])) return address;
  const span = (move.kind === "inserted" ? stretched : shortened)({ first: area[along], count: area[lines] }, move);
  return span.count === 0 ? null : formatAddress({ ...area, [along]: span.first, [lines]: span.count });
}

/** True where a move takes another one back, as undo does. */
export function takesBack(move: Move, before: Move): boolean {
  if (move.kind === "renamed" || before.kind === "renamed") {
    return move.kind === "renamed" && before.kind === "renamed" && move.from === before.to && move.to === before.from;
  }
  const [one, other] = [move, before].map(({ sheet, axis, at, count, across }) => [sheet, axis, at, count, across?.first, across?.count]);
  return move.kind !== before.kind && one.every((part, i) => part === other[i]);
}

interface Span {
  readonly first: number;
  readonly count: number;
}

function stretched({ first, count }: Span, { at, count: more }: Shifting): Span {
  if (at <= first) return { first: first + more, count };
  return { first, count: at < first + count ? count + more : count };
}

function shortened({ first, count }: Span, { at, count: fewer }: Shifting): Span {
  const before = Math.max(0, Math.min(first, at + fewer) - at);
  const inside = Math.max(0, Math.min(first + count, at + fewer) - Math.max(first, at));
  return { first: first - before, count: count - inside };
}
