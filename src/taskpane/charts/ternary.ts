import type { Standing } from "../../assessment/layers";
import { textWidth } from "./scale";

/** Shares of hardware, firmware and software in the sum of the three scores. */
export type Shares = readonly [h: number, f: number, s: number];

/** Null where a score is missing or all are zero. */
export function sharesOf({ scores: { H, F, S } }: Pick<Standing, "scores">): Shares | null {
  if (H === null || F === null || S === null) return null;
  const sum = H + F + S;
  return sum > 0 ? [H / sum, F / sum, S / sum] : null;
}

/** The part of the triangle of shares that is drawn: the least share of each layer, and how far each side reaches. */
export interface Frame {
  readonly least: Shares;
  readonly reach: number;
}

const STEP = 0.05;
const BALANCE: Shares = [1 / 3, 1 / 3, 1 / 3];

/** The smallest upright triangle, on round shares, that holds all points and the point of balance with a little air. */
export function frameOf(points: readonly Shares[]): Frame {
  const least = ([0, 1, 2] as const).map((i) => {
    const low = Math.min(...points.map((point) => point[i]), BALANCE[i]);
    return Math.max(0, Math.floor((low - STEP / 2) / STEP + 1e-9) * STEP);
  });
  return { least: [least[0], least[1], least[2]], reach: 1 - least[0] - least[1] - least[2] };
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Hardware at the left foot, software at the right, firmware on top; `side` is the length of a side in pixels. */
export function project(shares: Shares, { least, reach }: Frame, side: number): Point {
  const f = (shares[1] - least[1]) / reach;
  const s = (shares[2] - least[2]) / reach;
  return { x: (s + f / 2) * side, y: (1 - f) * side * (Math.sqrt(3) / 2) };
}

/** Lines of equal share of each layer, for a light grid. */
export function gridLines(frame: Frame, side: number, parts = 4): { from: Point; to: Point }[] {
  const { least, reach } = frame;
  return Array.from({ length: parts - 1 }, (_, i) => ((i + 1) * reach) / parts).flatMap((level) =>
    [0, 1, 2].map((layer) => {
      const end = (other: number): Shares => {
        const shares = [...least] as [number, number, number];
        shares[layer] += level;
        shares[(layer + other) % 3] += reach - level;
        return shares;
      };
      return { from: project(end(1), frame, side), to: project(end(2), frame, side) };
    }),
  );
}

export interface Label extends Point {
  readonly index: number;
  readonly text: string;
  readonly anchor: "start" | "end" | "middle";
}

interface Circle extends Point {
  readonly radius: number;
  readonly text: string;
  /** Bold letters are wider. */
  readonly bold?: boolean;
}

const MOST = 7;

/** Names beside their circles, in the order of importance given, where they hide no other name and stay inside; the first one is always named. Where a height is given, the middle of a name stays within it. */
export function placeLabels(circles: readonly Circle[], order: readonly number[], size: number, width: number, height = Infinity): Label[] {
  const placed: (Label & { left: number; right: number })[] = [];
  for (const index of order) {
    if (placed.length >= MOST) break;
    const { x, y, radius, text, bold } = circles[index];
    const length = textWidth(text, size) * (bold ? 1.2 : 1);
    const spots = [
      { anchor: "start" as const, x: x + radius + 3, y: y + size * 0.36 },
      { anchor: "end" as const, x: x - radius - 3, y: y + size * 0.36 },
      { anchor: "middle" as const, x, y: y - radius - 4 },
      { anchor: "middle" as const, x, y: y + radius + size },
      ...[-0.5, 1.2].flatMap((lines) => [
        { anchor: "start" as const, x: x + radius, y: y + lines * size },
        { anchor: "end" as const, x: x - radius, y: y + lines * size },
      ]),
    ];
    const inside = spots
      .map((spot) => ({ ...spot, left: spot.anchor === "start" ? spot.x : spot.anchor === "end" ? spot.x - length : spot.x - length / 2 }))
      .map((spot) => ({ ...spot, right: spot.left + length }))
      .filter(
        ({ left, right, y: base }) => left >= 0 && right <= width && (height === Infinity || Math.abs(base - size * 0.36 - height / 2) <= height / 2 + 0.01),
      );
    const fit = inside.find(({ left, right, y: base }) => {
      const clearOfNames = placed.every((other) => right + 3 < other.left || left - 3 > other.right || Math.abs(base - other.y) > size + 1);
      const own = (other: number): boolean => other === index;
      return (
        clearOfNames &&
        circles.every(
          (circle, i) =>
            own(i) ||
            right < circle.x - circle.radius ||
            left > circle.x + circle.radius ||
            Math.abs(base - size * 0.36 - circle.y) > circle.radius + size * 0.4,
        )
      );
    });
    const spot = fit ?? (placed.length === 0 ? (inside[0] ?? { ...spots[0], left: spots[0].x, right: spots[0].x + length }) : null);
    if (spot) placed.push({ index, text, ...spot });
  }
  return placed;
}
