import { formatNumber } from "../format";
import type { PlotProps, PlotSeries } from "./plot";
import { naming, points } from "./scatterPoints";
import { fitText, niceTicks, roundedFor, textWidth } from "./scale";
import { placeLabels } from "./ternary";

const LABEL = 11;
const TICK = 10;
const RADIUS = 4;

/** One mark per point over two axes of numbers, groups told apart by colour and filling, the most telling ones named. */
export function ScatterPlot({ box, categories, series, colors, axisTitle, xAxisTitle, highlight }: PlotProps) {
  const shown = points(series);
  const ticksX = niceTicks(...range(shown.map(({ x }) => x)), box.width > 360 ? 6 : 4);
  const ticksY = niceTicks(...range(shown.map(({ y }) => y)), box.height > 260 ? 6 : 4);
  const written = ticksY.map(formatNumber);
  const left = box.left + Math.max(...written.map((text) => textWidth(text, TICK))) + 8;
  const top = box.top + (axisTitle ? TICK + 10 : RADIUS + 2);
  const width = box.left + box.width - left - RADIUS - 2;
  const height = box.top + box.height - top - TICK - 8 - (xAxisTitle ? TICK + 4 : 0);
  const x = (value: number): number => left + place(value, ticksX) * width;
  const y = (value: number): number => top + (1 - place(value, ticksY)) * height;
  const chosen = highlight === undefined ? -1 : shown.findIndex(({ category }) => categories[category] === highlight);
  const marks = shown.map((point, i) => ({
    bold: i === chosen,
    x: x(point.x) - left,
    y: y(point.y) - top,
    radius: RADIUS + 1,
    text: fitText(categories[point.category] ?? "", LABEL, width * 0.42),
  }));
  const named = placeLabels(
    marks,
    naming(shown, series, chosen).filter((i) => marks[i].text !== ""),
    LABEL,
    width + RADIUS + 2,
    height,
  );
  const [largestX, largestY] = [ticksX, ticksY].map((ticks) => Math.max(...ticks.map(Math.abs)));
  return (
    <g>
      <g fontSize={TICK} fill={colors.soft}>
        {ticksY.map((tick, i) => (
          <g key={tick}>
            <line x1={left} x2={left + width} y1={y(tick)} y2={y(tick)} stroke={tick === 0 ? colors.others : colors.grid} />
            <text x={left - 6} y={y(tick) + 3.5} textAnchor="end">
              {written[i]}
            </text>
          </g>
        ))}
        {ticksX.map((tick, i) => (
          <g key={tick}>
            <line x1={x(tick)} x2={x(tick)} y1={top} y2={top + height} stroke={tick === 0 ? colors.others : colors.grid} />
            <text x={x(tick)} y={top + height + TICK + 4} textAnchor={i === ticksX.length - 1 ? "end" : "middle"} dx={i === ticksX.length - 1 ? RADIUS + 2 : 0}>
              {formatNumber(tick)}
            </text>
          </g>
        ))}
        {axisTitle && (
          <text x={box.left} y={top - 9}>
            {axisTitle}
          </text>
        )}
        {xAxisTitle && (
          <text x={left + width} y={box.top + box.height - 1} textAnchor="end">
            {xAxisTitle}
          </text>
        )}
      </g>
      {[...shown.keys()]
        .sort((a, b) => Number(a === chosen) - Number(b === chosen))
        .map((i) => {
          const { series: s, category } = shown[i];
          const own = i === chosen;
          const color = own ? colors.chosen : series[s].color;
          const said = [roundedFor(shown[i].x, largestX), roundedFor(shown[i].y, largestY)].map(formatNumber).join(", ");
          return (
            <circle
              key={`${s}-${category}`}
              cx={left + marks[i].x}
              cy={top + marks[i].y}
              r={own ? RADIUS + 1 : RADIUS}
              fill={series[s].hollow ? "none" : color}
              stroke={color}
              strokeWidth={own ? 2 : 1.5}
            >
              <title>{`${categories[category] ?? ""}: ${said}`}</title>
            </circle>
          );
        })}
      {named.map(({ index, text, x: across, y: down, anchor }) => (
        <text
          key={index}
          x={left + across}
          y={top + down}
          textAnchor={anchor}
          fontSize={LABEL}
          fontWeight={index === chosen ? 600 : 400}
          fill={index === chosen ? colors.chosen : colors.ink}
          stroke={colors.paper}
          strokeWidth={3}
          strokeLinejoin="round"
          style={{ paintOrder: "stroke", pointerEvents: "none" }}
        >
          {text}
        </text>
      ))}
    </g>
  );
}

/** Places need no zero, as lengths do. */
function range(values: readonly number[]): [number, number] {
  return values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
}

/** Where a value stands between the first and the last tick, 0 to 1. */
function place(value: number, ticks: readonly number[]): number {
  return (value - ticks[0]) / (ticks[ticks.length - 1] - ticks[0]);
}

/** Which mark stands for which group. */
export function ScatterKey({ series, x, y, ink }: { series: readonly PlotSeries[]; x: number; y: number; ink: string }) {
  const starts = series.map((_, i) => x + series.slice(0, i).reduce((sum, { name }) => sum + textWidth(name, LABEL) + 30, 0));
  return (
    <g fontSize={LABEL}>
      {series.map(({ name, color, hollow }, i) => (
        <g key={name}>
          <circle cx={starts[i] + 4} cy={y - 4} r={RADIUS} fill={hollow ? "none" : color} stroke={color} strokeWidth={1.5} />
          <text x={starts[i] + 13} y={y} fill={ink}>
            {name}
          </text>
        </g>
      ))}
    </g>
  );
}
