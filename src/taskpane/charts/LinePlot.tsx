import { formatNumber } from "../format";
import { labelled, type PlotProps } from "./plot";
import { extent, fitText, niceTicks, spread, textWidth } from "./scale";

const LABEL = 11;
const TICK = 10;

/** Lines over ordered categories (years, levels of demand), named at their ends; a missing value breaks the line. */
export function LinePlot({ box, categories, series, colors, axisTitle, highlight }: PlotProps) {
  const names = Math.min(Math.max(0, ...series.map(({ name }) => textWidth(name, LABEL))) + 10, box.width * 0.35);
  const left = box.left + 34;
  const width = box.left + box.width - left - names;
  const top = box.top + 6;
  const height = box.height - 6 - LABEL - 10 - (axisTitle ? TICK + 4 : 0);
  const ticks = niceTicks(
    ...extent(
      series.flatMap(({ values }) => values),
      false,
    ),
    4,
  );
  const [low, high] = [ticks[0], ticks[ticks.length - 1]];
  const x = (i: number): number => left + (categories.length > 1 ? (i / (categories.length - 1)) * width : width / 2);
  const y = (value: number): number => top + height - ((value - low) / (high - low)) * height;
  const widest = Math.max(0, ...categories.map((text) => textWidth(text, LABEL)));
  const every = Math.max(1, Math.ceil((Math.min(widest, 80) + 10) / (width / Math.max(1, categories.length - 1))));
  const shown = labelled(categories, every, highlight);
  const chosen = highlight === undefined ? -1 : categories.indexOf(highlight);
  const ends = series.map(({ values }) => values.reduce<number>((last, value, i) => (isNumber(value) ? i : last), -1));
  const heights = spread(
    series.map(({ values }, s) => (ends[s] < 0 ? top : y(values[ends[s]] as number))),
    LABEL + 2,
    top,
    top + height,
  );
  return (
    <g>
      {ticks.map((tick) => (
        <g key={tick} fontSize={TICK} fill={colors.soft}>
          <line x1={left} x2={left + width} y1={y(tick)} y2={y(tick)} stroke={tick === 0 ? colors.others : colors.grid} />
          <text x={left - 6} y={y(tick) + 3.5} textAnchor="end">
            {formatNumber(tick)}
          </text>
        </g>
      ))}
      {chosen >= 0 && <line x1={x(chosen)} x2={x(chosen)} y1={top} y2={top + height} stroke={colors.others} strokeDasharray="3 3" />}
      {series.map(({ name, color, values }, s) => (
        <g key={name}>
          <path d={linePath(values, x, y)} fill="none" stroke={color} strokeWidth={2} strokeLinejoin="round" strokeLinecap="round" />
          {ends[s] >= 0 && (
            <text x={left + width + 6} y={heights[s] + 3.5} fontSize={LABEL} fill={color} fontWeight={600}>
              {fitText(name, LABEL, names - 6)}
            </text>
          )}
        </g>
      ))}
      {categories.map((text, i) =>
        shown[i] ? (
          <text
            key={i}
            x={x(i)}
            y={top + height + LABEL + 6}
            fontSize={LABEL}
            fill={i === chosen ? colors.chosen : colors.ink}
            fontWeight={i === chosen ? 600 : 400}
            textAnchor="middle"
          >
            {text}
          </text>
        ) : null,
      )}
      {axisTitle && (
        <text x={left + width} y={box.top + box.height - 1} fontSize={TICK} fill={colors.soft} textAnchor="end">
          {axisTitle}
        </text>
      )}
    </g>
  );
}

function isNumber(value: number | null): value is number {
  return value !== null && Number.isFinite(value);
}

/** The line's path; it starts anew after each missing value. */
export function linePath(values: readonly (number | null)[], x: (i: number) => number, y: (value: number) => number): string {
  let open = false;
  return values
    .map((value, i) => {
      if (!isNumber(value)) {
        open = false;
        return "";
      }
      const point = `${open ? "L" : "M"}${x(i).toFixed(1)} ${y(value).toFixed(1)}`;
      open = true;
      return point;
    })
    .join("");
}
