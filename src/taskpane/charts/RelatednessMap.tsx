import { isSpecialized, type Positioning } from "../../assessment/positioning";
import { fillTemplate } from "../../locale/fillTemplate";
import { usePane } from "../context";
import { PictureFrame } from "./PictureFrame";
import { WorkbookChart } from "./WorkbookChart";

/** A region's activities by density and complexity: what it has hollow, what it lacks filled. The same picture as on the sheet. */
export function RelatednessMap({ positioning: { region, activities } }: { positioning: Positioning }) {
  const { words, theme } = usePane();
  const { headings, picture, pictureDescription, pictureHint, present, absent } = words.positionView;
  const density = activities.map((one) => one.density);
  const complexity = (has: boolean): (number | null)[] => activities.map((one) => (one.rca !== null && isSpecialized(one) === has ? one.complexity : null));
  return (
    <PictureFrame
      name={picture}
      hint={() => pictureHint}
      picture={(width) => (
        <WorkbookChart
          definition={{
            id: "pane-relatedness",
            kind: "scatter",
            title: picture,
            description: fillTemplate(pictureDescription, { region }),
            categories: "",
            series: [
              { name: present, values: "", color: "#0072B2", hollow: true },
              { name: absent, values: "", color: "#B84E00" },
            ],
            axisTitle: headings.complexity,
            xAxisTitle: headings.density,
            place: "",
          }}
          categories={activities.map(({ activity }) => activity)}
          series={[complexity(true), complexity(false)]}
          xs={[density, density]}
          width={width}
          height={Math.round(Math.min(360, Math.max(240, width * 0.85)))}
          theme={theme}
        />
      )}
    />
  );
}
