import { DASH, formatNumber } from "../format";
import { labelled, layBars, type PlotProps } from "./plot";
import { extent, fitText, niceTicks, roundedFor, textWidth } from "./scale";

const MAX_LABEL = 11;
const TICK = 10;

/** Bars lying (a category per row) or standing (a category per column), beside one another or stacked, from zero. */
export function BarPlot({ box, categories, series, colors, axisTitle, highlight, upright, stacked }: PlotProps) {
  const below = TICK + 8 + (axisTitle ? TICK + 4 : 0);
  const widest = Math.max(0, ...categories.map((text) => textWidth(text, MAX_LABEL)));
  const labels = upright ? MAX_LABEL + 8 : Math.min(widest + 8, box.width * 0.4);
  const left = box.left + (upright ? 32 : labels);
  const width = box.left + box.width - left - (upright ? 0 : 30);
  const height = box.height - (upright ? labels + (axisTitle ? TICK + 6 : 0) : below);
  const top = box.top + (upright && axisTitle ? TICK + 6 : 0);
  const length = upright ? width : height;
  const bars = layBars(series, categories.length, length, stacked);
  const ticks = niceTicks(...extent([...bars.map((bar) => bar.to), 0], true), upright ? 4 : 5);
  const [low, high] = [ticks[0], ticks[ticks.length - 1]];
  const at = (value: number): number => (upright ? top + height - ((value - low) / (high - low)) * height : left + ((value - low) / (high - low)) * width);
  const slot = length / Math.max(1, categories.length);
  const size = Math.max(8, Math.min(MAX_LABEL, upright ? MAX_LABEL : slot));
  const every = Math.max(1, Math.ceil((upright ? Math.min(widest + 10, 90) : size + 1) / slot));
  const shown = labelled(categories, every, highlight);
  const largest = Math.max(0, ...bars.map(({ to }) => Math.abs(to)));
  const valued = series.length === 1 && !upright && slot >= 11;
  return (
    <g>
      {ticks.map((tick) => (
        <g key={tick} fontSize={TICK} fill={colors.soft}>
          <line
            {...(upright ? { x1: left, x2: left + width, y1: at(tick), y2: at(tick) } : { x1: at(tick), x2: at(tick), y1: top, y2: top + height })}
            stroke={tick === 0 ? colors.others : colors.grid}
          />
          {upright ? (
            <text x={left - 6} y={at(tick) + 3.5} textAnchor="end">
              {formatNumber(tick)}
            </text>
          ) : (
            <text x={at(tick)} y={top + height + TICK + 4} textAnchor="middle">
              {formatNumber(tick)}
            </text>
          )}
        </g>
      ))}
      {bars.map((bar) => {
        const [start, end] = [Math.min(at(bar.from), at(bar.to)), Math.max(at(bar.from), at(bar.to))];
        const along = upright
          ? { x: left + bar.across, width: Math.max(1, bar.thickness - 0.5), y: start, height: Math.max(0.5, end - start) }
          : { y: top + bar.across, height: Math.max(1, bar.thickness - 0.5), x: start, width: Math.max(0.5, end - start) };
        const faded = highlight !== undefined && categories.includes(highlight) && categories[bar.category] !== highlight;
        return <rect key={`${bar.category}-${bar.series}`} {...along} fill={series[bar.series].color} opacity={faded ? 0.55 : 1} />;
      })}
      {valued &&
        bars.map((bar) => (
          <text
            key={bar.category}
            x={at(Math.max(bar.to, 0)) + 4}
            y={top + (bar.category + 0.5) * slot + 3.5}
            fontSize={Math.min(TICK, size)}
            fill={colors.soft}
          >
            {formatNumber(roundedFor(bar.to, largest))}
          </text>
        ))}
      {valued &&
        categories.map((_, i) =>
          bars.some((bar) => bar.category === i) ? null : (
            <text key={i} x={at(0) + 4} y={top + (i + 0.5) * slot + 3.5} fontSize={Math.min(TICK, size)} fill={colors.soft}>
              {DASH}
            </text>
          ),
        )}
      {categories.map((text, i) => {
        if (!shown[i]) return null;
        const centre = (i + 0.5) * slot;
        const strong = text === highlight;
        const style = { fontSize: size, fontWeight: strong ? 600 : 400, fill: strong ? colors.chosen : colors.ink };
        return upright ? (
          <text key={i} x={left + centre} y={top + height + MAX_LABEL + 5} textAnchor="middle" {...style}>
            {fitText(text, size, slot * every - 6)}
          </text>
        ) : (
          <text key={i} x={left - 6} y={top + centre + size * 0.36} textAnchor="end" {...style}>
            {fitText(text, size, labels - 6)}
          </text>
        );
      })}
      {axisTitle && (
        <text
          x={upright ? left - 26 : left + width}
          y={upright ? top - 7 : top + height + 2 * TICK + 9}
          fontSize={TICK}
          fill={colors.soft}
          textAnchor={upright ? "start" : "end"}
        >
          {axisTitle}
        </text>
      )}
    </g>
  );
}
