import type { Picture } from "../../assessment/pictures";
import { usePane } from "../context";
import { formatNumber } from "../format";
import { NumberTable } from "../parts/NumberTable";
import { PictureFrame } from "./PictureFrame";
import { WorkbookChart } from "./WorkbookChart";

interface PaneChartProps {
  readonly picture: Picture;
  readonly categories: readonly string[];
  readonly values: readonly (readonly (number | null)[])[];
  /** Height for a width. */
  readonly height?: (width: number) => number;
  readonly highlight?: string;
  /** Heads the categories in the table. */
  readonly heading: string;
}

const usual = (width: number): number => Math.round(Math.min(300, Math.max(190, width * 0.66)));

/** A picture filled with numbers of the pane, as a sheet fills it with ranges. */
export function PaneChart({ picture, categories, values, height = usual, highlight, heading }: PaneChartProps) {
  const { theme } = usePane();
  const definition = {
    ...picture,
    id: "pane",
    categories: "",
    place: "",
    series: picture.series.map((one) => ({ ...one, values: "" })),
  };
  const rows = categories.map((name, i) => ({ name, cells: values.map((column) => formatNumber(column[i] ?? null)), chosen: name === highlight }));
  return (
    <PictureFrame
      name={picture.title}
      picture={(width) => (
        <WorkbookChart
          definition={definition}
          categories={categories}
          series={values}
          width={width}
          height={height(width)}
          theme={theme}
          {...(highlight === undefined ? {} : { highlight })}
        />
      )}
      table={<NumberTable caption={picture.title} headings={[heading, ...picture.series.map(({ name }) => name)]} rows={rows} />}
    />
  );
}
