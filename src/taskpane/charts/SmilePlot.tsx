import { smilePicture } from "../../assessment/pictures";
import { rateAt, type Smile } from "../../assessment/smile";
import { usePane } from "../context";
import { formatNumber, formatScore } from "../format";
import { NumberTable } from "../parts/NumberTable";
import { PictureFrame } from "./PictureFrame";
import { WorkbookChart } from "./WorkbookChart";

const POINTS = 25;

/** Value added by place in the chain: a mark per sector, and the fitted curve in small steps. */
export function SmilePlot({ smile: { sectors, fit } }: { smile: Smile }) {
  const { words, theme } = usePane();
  const picture = smilePicture(words);
  const places = sectors.flatMap(({ upstreamness }) => (upstreamness === null ? [] : [upstreamness]));
  const [low, high] = [Math.min(...places), Math.max(...places)];
  const steps = fit ? Array.from({ length: POINTS }, (_, i) => low + (i / (POINTS - 1)) * (high - low)) : [];
  const gap = steps.map(() => null);
  const own = sectors.map(() => null);
  return (
    <PictureFrame
      name={picture.title}
      picture={(width) => (
        <WorkbookChart
          definition={{ ...picture, id: "pane-smile", categories: "", place: "", series: picture.series.map((one) => ({ ...one, values: "", x: "" })) }}
          categories={[...sectors.map(({ sector }) => sector), ...steps.map(() => "")]}
          series={[
            [...sectors.map(({ rate }) => rate), ...gap],
            [...own, ...steps.map((place) => (fit ? rateAt(fit, place) : null))],
          ]}
          xs={[
            [...sectors.map(({ upstreamness }) => upstreamness), ...gap],
            [...own, ...steps],
          ]}
          width={width}
          height={Math.round(Math.min(340, Math.max(230, width * 0.8)))}
          theme={theme}
        />
      )}
      table={
        <NumberTable
          caption={picture.title}
          headings={[words.smile.sector, words.smile.upstreamness, words.smile.rate]}
          rows={sectors.map(({ sector, upstreamness, rate }) => ({ name: sector, cells: [formatNumber(upstreamness), formatScore(rate)] }))}
        />
      }
    />
  );
}
