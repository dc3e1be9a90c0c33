import { useId, useMemo, useRef } from "react";
import type { Standing } from "../../assessment/layers";
import { fillTemplate } from "../../locale/fillTemplate";
import { usePane, useWidth } from "../context";
import { formatShare } from "../format";
import { frameOf, gridLines, placeLabels, project, sharesOf, type Point, type Shares } from "./ternary";

const LABEL = 11;
const MARGIN = { side: 6, top: 30, bottom: 24 };

interface LayerTriangleProps {
  readonly units: readonly Standing[];
  readonly chosen: string | null;
  readonly onChoose: (unit: string) => void;
}

/** Where each unit's strength lies: its shares of the three layers, the circle's area by its overall score. */
export function LayerTriangle({ units, chosen, onChoose }: LayerTriangleProps) {
  const { words, colors } = usePane();
  const id = useId();
  const holder = useRef<HTMLDivElement>(null);
  const width = useWidth(holder);
  const side = Math.min(width - 2 * MARGIN.side, 380);
  const left = (width - side) / 2;
  const height = (side * Math.sqrt(3)) / 2;
  const drawn = useMemo(
    () =>
      units.flatMap((unit) => {
        const shares = sharesOf(unit);
        return shares ? [{ unit, shares }] : [];
      }),
    [units],
  );
  const frame = useMemo(() => frameOf(drawn.map(({ shares }) => shares)), [drawn]);
  const largest = drawn.length > 60 ? 5 : 8;
  const circles = drawn.map(({ unit, shares }) => ({
    ...project(shares, frame, side),
    radius: Math.max(1.8, largest * Math.sqrt(unit.overall ?? 0)),
    text: unit.unit,
  }));
  const mine = drawn.findIndex(({ unit }) => unit.unit === chosen);
  const labels = placeLabels(circles, importance(drawn, mine), LABEL, side);
  const balance = project([1 / 3, 1 / 3, 1 / 3], frame, side);
  const corners: readonly Point[] = [
    { x: 0, y: height },
    { x: side / 2, y: 0 },
    { x: side, y: height },
  ];
  const own = drawn[mine]?.shares;
  const corner = (layer: "H" | "F" | "S", i: 0 | 1 | 2): string =>
    fillTemplate(words.layerView.corner, { layer: words.layers[layer], share: formatShare(frame.least[i] + frame.reach) });
  return (
    <div ref={holder}>
      <svg role="img" aria-labelledby={`${id}-title ${id}-description`} width={width} height={height + MARGIN.top + MARGIN.bottom} style={{ display: "block" }}>
        <title id={`${id}-title`}>{words.layerView.picture}</title>
        <desc id={`${id}-description`}>
          {own &&
            fillTemplate(words.layerView.pictureDescription, { unit: chosen ?? "", h: formatShare(own[0]), f: formatShare(own[1]), s: formatShare(own[2]) })}
        </desc>
        <g transform={`translate(${left} ${MARGIN.top})`} fontSize={LABEL}>
          <polygon points={corners.map(({ x, y }) => `${x},${y}`).join(" ")} fill="none" stroke={colors.others} />
          {gridLines(frame, side).map(({ from, to }, i) => (
            <line key={i} x1={from.x} y1={from.y} x2={to.x} y2={to.y} stroke={colors.grid} />
          ))}
          <path d={`M${balance.x - 4} ${balance.y}h8M${balance.x} ${balance.y - 4}v8`} stroke={colors.soft} strokeWidth={1.2} />
          {circles.map(({ x, y, radius, text }, i) =>
            i === mine ? null : (
              <circle
                key={i}
                cx={x}
                cy={y}
                r={radius}
                fill="transparent"
                stroke={colors.others}
                strokeWidth={1.2}
                style={{ cursor: "pointer" }}
                onClick={() => onChoose(text)}
              >
                <title>{text}</title>
              </circle>
            ),
          )}
          {mine >= 0 && (
            <circle cx={circles[mine].x} cy={circles[mine].y} r={circles[mine].radius} fill={colors.chosen} stroke={colors.paper} strokeWidth={1.5} />
          )}
          {labels.map(({ index, text, x, y, anchor }) => (
            <text
              key={index}
              x={x}
              y={y}
              textAnchor={anchor}
              fill={index === mine ? colors.chosen : colors.soft}
              fontWeight={index === mine ? 600 : 400}
              stroke="var(--colorNeutralBackground1)"
              strokeWidth={3}
              strokeLinejoin="round"
              style={{ paintOrder: "stroke", pointerEvents: "none" }}
            >
              {text}
            </text>
          ))}
          <text x={0} y={height + 16} fill={colors.H} fontWeight={600}>
            {corner("H", 0)}
          </text>
          <text x={side / 2} y={-9} fill={colors.F} fontWeight={600} textAnchor="middle">
            {corner("F", 1)}
          </text>
          <text x={side} y={height + 16} fill={colors.S} fontWeight={600} textAnchor="end">
            {corner("S", 2)}
          </text>
        </g>
      </svg>
    </div>
  );
}

/** Which units are named first: the chosen one, the one-sided ones, then the strongest. */
function importance(drawn: readonly { unit: Standing; shares: Shares }[], mine: number): number[] {
  const most = (of: (i: number) => number): number[] => drawn.map((_, i) => i).sort((a, b) => of(b) - of(a));
  const sided = ([0, 1, 2] as const).map((layer) => most((i) => drawn[i].shares[layer])[0]);
  const strongest = most((i) => drawn[i].unit.overall ?? 0).slice(0, 3);
  return [...new Set([...(mine >= 0 ? [mine] : []), ...sided, ...strongest])].filter((i) => i !== undefined);
}
