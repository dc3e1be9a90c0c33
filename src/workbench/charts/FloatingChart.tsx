import { useEffect, useRef, useState } from "react";
import { WorkbookChart } from "../../taskpane/charts/WorkbookChart";
import type { Theme } from "../../taskpane/palette";
import type { CellValue, ChartDefinition, Workbook } from "../../workbook/port";
import type { ChartRanges } from "./ChartRanges";

/** Under this name the grid finds the component of a chart over cells. */
export const CHART_COMPONENT = "hfs-chart";

export interface ChartHost {
  readonly workbook: Workbook;
  readonly ranges: Pick<ChartRanges, "addressNow">;
  readonly theme: { readonly current: Theme; subscribe(listener: () => void): () => void };
}

interface ChartNumbers {
  readonly categories: string[];
  readonly series: (number | null)[][];
  readonly xs: (number | null)[][];
  readonly highlight: string;
}

/** A chart over cells: reads its ranges, and again after every change of the workbook. */
export function floatingChart({ workbook, ranges, theme }: ChartHost) {
  return function FloatingChart({ data, floatDomId }: { data: ChartDefinition; floatDomId: string }) {
    const box = useRef<HTMLDivElement>(null);
    const [size, setSize] = useState({ width: 0, height: 0 });
    const [numbers, setNumbers] = useState<ChartNumbers>();
    const [shade, setShade] = useState<Theme>(theme.current);

    useEffect(() => theme.subscribe(() => setShade(theme.current)), []);
    useEffect(() => {
      const element = box.current;
      if (!element) return;
      const observer = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.clientHeight }));
      observer.observe(element);
      return () => observer.disconnect();
    }, []);
    useEffect(() => {
      let gone = false;
      const load = (): void =>
        void readNumbers(workbook, data, (address) => ranges.addressNow(floatDomId, address)).then(
          (next) => gone || setNumbers(next),
          () => gone || setNumbers({ categories: [], series: [], xs: [], highlight: "" }),
        );
      load();
      const watching = workbook.onChanged(load);
      return () => {
        gone = true;
        void watching.then((stop) => stop());
      };
    }, [data, floatDomId]);

    return (
      <div ref={box} className={`hfs-chart hfs-chart-${shade}`} data-chart={data.id}>
        {numbers && size.width > 0 && (
          <WorkbookChart
            definition={data}
            categories={numbers.categories}
            series={numbers.series}
            xs={numbers.xs}
            width={size.width}
            height={size.height}
            theme={shade}
            {...(numbers.highlight ? { highlight: numbers.highlight } : {})}
          />
        )}
      </div>
    );
  };
}

async function readNumbers(workbook: Workbook, chart: ChartDefinition, now: (address: string) => string | null): Promise<ChartNumbers> {
  const column = async (address: string): Promise<CellValue[]> => {
    const where = now(address);
    return where === null ? [] : (await workbook.read(where)).values.flat();
  };
  const categories = await column(chart.categories);
  const series = await Promise.all(chart.series.map(({ values }) => column(values)));
  const xs = await Promise.all(chart.series.map(({ x }) => (x ? column(x) : [])));
  const highlight = chart.highlight ? (await column(chart.highlight))[0] : null;
  const rows = lastFilled([categories, ...series, ...xs]);
  const numbers = (values: readonly CellValue[]): (number | null)[] =>
    Array.from({ length: rows }, (_, i) => (typeof values[i] === "number" ? values[i] : null));
  return {
    categories: Array.from({ length: rows }, (_, i) => String(categories[i] ?? "")),
    series: series.map(numbers),
    xs: xs.map(numbers),
    highlight: String(highlight ?? ""),
  };
}

/** Ranges may be longer than what has been spilled into them. */
function lastFilled(columns: readonly (readonly CellValue[])[]): number {
  const filled = (value: CellValue | undefined): boolean => value !== null && value !== undefined && value !== "";
  return Math.max(0, ...columns.map((values) => values.reduce<number>((last, value, i) => (filled(value) ? i + 1 : last), 0)));
}
