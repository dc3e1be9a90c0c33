import { fillTemplate } from "../locale/fillTemplate";
import type { Words } from "../locale/en";
import { countPositions, type Positioning, type StatusCount } from "./positioning";

/** The finding in one sentence, made of the numbers. */
export function findingText(positioning: Positioning, { positionView }: Words): string {
  const { specialized, total, closing, opening, nearest } = countPositions(positioning);
  const counted = ({ count, clear }: StatusCount, plain: string): string => {
    const said = fillTemplate(plain, { count });
    if (count === 0) return said;
    return fillTemplate(clear > 0 ? positionView.findingClear : positionView.findingUnclear, { said, clear });
  };
  const values = {
    region: positioning.region,
    count: specialized,
    total,
    closing: counted(closing, positionView.findingClosing),
    opening: counted(opening, positionView.findingOpening),
    nearest: nearest?.activity ?? "",
  };
  if (positioning.years.length > 0) return fillTemplate(positionView.finding, values);
  return fillTemplate(nearest ? positionView.findingOneYear : positionView.findingBare, values);
}
