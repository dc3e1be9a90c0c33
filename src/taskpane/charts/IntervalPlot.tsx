import { formatNumber } from "../format";
import { labelled, type PlotProps, type PlotSeries } from "./plot";
import { extent, fitText, rankTicks, textWidth } from "./scale";

const MAX_LABEL = 11;
const TICK = 10;

/** Rank, low end, high end and median of each category, null where there is none. */
interface Interval {
  readonly rank: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly median: number | null;
}

/** The series of the definition, by category. */
export function intervals(series: readonly PlotSeries[], categories: number): Interval[] {
  const [rank, low, high, median] = [0, 1, 2, 3].map((s) => (i: number) => {
    const value = series[s]?.values[i];
    return value !== undefined && value !== null && Number.isFinite(value) ? value : null;
  });
  return Array.from({ length: categories }, (_, i) => ({ rank: rank(i), low: low(i), high: high(i), median: median(i) }));
}

/** A rank as it is said: quantiles of ranks may lie between two. */
const place = (value: number): string => formatNumber(Math.round(value * 10) / 10);

/** A row per category: a dot at the rank, a whisker over the interval, a tick at the median. Rank 1 stands on the left. */
export function IntervalPlot({ box, categories, series, colors, axisTitle, highlight }: PlotProps) {
  const widest = Math.max(0, ...categories.map((text) => textWidth(text, MAX_LABEL)));
  const labels = Math.min(widest + 12, box.width * 0.4);
  const rows = intervals(series, categories.length);
  const ticks = rankTicks(
    extent(
      rows.flatMap(({ rank, high, median }) => [rank, high, median]),
      true,
    )[1],
    box.width > 360 ? 7 : 4,
  );
  const last = Math.max(ticks[ticks.length - 1], ...rows.map(({ rank, high }) => Math.max(rank ?? 1, high ?? 1)));
  const left = box.left + labels;
  const width = box.left + box.width - left - 10;
  const top = box.top + 2;
  const height = box.height - 2 - TICK - 8 - (axisTitle ? TICK + 4 : 0);
  const x = (value: number): number => left + ((value - 1) / (last - 1)) * width;
  const slot = height / Math.max(1, categories.length);
  const size = Math.max(8, Math.min(MAX_LABEL, slot));
  const shown = labelled(categories, Math.max(1, Math.ceil((size - 0.5) / slot)), highlight);
  const chosen = highlight !== undefined && categories.includes(highlight) ? highlight : undefined;
  const radius = Math.max(2, Math.min(4, slot * 0.28));
  const reach = Math.max(2, Math.min(5, slot * 0.36));
  return (
    <g>
      {ticks.map((tick) => (
        <g key={tick} fontSize={TICK} fill={colors.soft}>
          <line x1={x(tick)} x2={x(tick)} y1={top} y2={top + height} stroke={colors.grid} />
          <text x={x(tick)} y={top + height + TICK + 4} textAnchor="middle">
            {formatNumber(tick)}
          </text>
        </g>
      ))}
      {rows.map(({ rank, low, high, median }, i) => {
        const y = top + (i + 0.5) * slot;
        const own = categories[i] === chosen;
        const color = own ? colors.chosen : series[0].color;
        const from = low ?? rank;
        const to = high ?? rank;
        const told = own && rank !== null && from !== null && to !== null ? `${place(rank)} (${place(from)}–${place(to)})` : "";
        const right = to === null || x(to) + 9 + textWidth(told, size) <= left + width + 10;
        return (
          <g key={i} stroke={color} opacity={chosen === undefined || own ? 1 : 0.65}>
            {from !== null && to !== null && <line x1={x(from)} x2={x(to)} y1={y} y2={y} strokeWidth={own ? 2.5 : 1.25} strokeLinecap="round" />}
            {median !== null && <line x1={x(median)} x2={x(median)} y1={y - reach} y2={y + reach} strokeWidth={own ? 2.5 : 1.5} />}
            {rank !== null && <circle cx={x(rank)} cy={y} r={own ? radius + 0.75 : radius} fill={own ? color : colors.paper} strokeWidth={1.5} />}
            {told && (
              <text
                x={right ? x(to ?? 1) + 9 : x(from ?? 1) - 9}
                y={y + size * 0.36}
                textAnchor={right ? "start" : "end"}
                fontSize={size}
                fontWeight={600}
                fill={color}
                stroke="none"
              >
                {told}
              </text>
            )}
          </g>
        );
      })}
      {categories.map((text, i) => {
        if (!shown[i]) return null;
        const own = text === chosen;
        return (
          <text
            key={i}
            x={left - 10}
            y={top + (i + 0.5) * slot + size * 0.36}
            textAnchor="end"
            fontSize={size}
            fontWeight={own ? 600 : 400}
            fill={own ? colors.chosen : colors.ink}
          >
            {fitText(text, size, labels - 10)}
          </text>
        );
      })}
      {axisTitle && (
        <text x={left + width} y={top + height + 2 * TICK + 9} fontSize={TICK} fill={colors.soft} textAnchor="end">
          {axisTitle}
        </text>
      )}
    </g>
  );
}

/** What dot, whisker and tick stand for. */
export function IntervalKey({ series, x, y, ink }: { series: readonly PlotSeries[]; x: number; y: number; ink: string }) {
  const [rank, low, high, median] = series.map(({ name }) => name);
  const marks = [
    { name: rank, mark: <circle cx={5} cy={-4} r={3} fill="none" /> },
    ...(low && high ? [{ name: `${low} – ${high}`, mark: <line x1={0} x2={14} y1={-4} y2={-4} /> }] : []),
    ...(median ? [{ name: median, mark: <line x1={5} x2={5} y1={-8.5} y2={0.5} /> }] : []),
  ];
  const starts = marks.map((_, i) => x + marks.slice(0, i).reduce((sum, { name }) => sum + textWidth(name, MAX_LABEL) + 36, 0));
  return (
    <g fontSize={MAX_LABEL}>
      {marks.map(({ name, mark }, i) => (
        <g key={name} transform={`translate(${starts[i]} ${y})`}>
          <g stroke={series[0].color} strokeWidth={1.5}>
            {mark}
          </g>
          <text x={19} fill={ink}>
            {name}
          </text>
        </g>
      ))}
    </g>
  );
}
