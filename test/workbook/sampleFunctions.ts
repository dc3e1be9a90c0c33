import * as advantage from "../../src/functions/advantage";
import * as check from "../../src/functions/check";
import * as complexity from "../../src/functions/complexity";
import * as confidence from "../../src/functions/confidence";
import * as distortions from "../../src/functions/distortions";
import * as indicators from "../../src/functions/indicators";
import * as inputOutput from "../../src/functions/inputOutput";
import * as model from "../../src/functions/model";
import * as network from "../../src/functions/network";
import * as outlook from "../../src/functions/outlook";
import * as paths from "../../src/functions/paths";
import * as relatedness from "../../src/functions/relatedness";
import * as roadmaps from "../../src/functions/roadmaps";
import * as scores from "../../src/functions/scores";
import * as sensitivity from "../../src/functions/sensitivity";
import * as specialization from "../../src/functions/specialization";
import * as uncertainty from "../../src/functions/uncertainty";
import * as weights from "../../src/functions/weights";

type CustomFunction = (...args: any[]) => unknown;

/** Equal arguments give equal results, so that the same draws need not be computed for each province chosen. */
function remembered(work: CustomFunction): CustomFunction {
  const known = new Map<string, unknown>();
  return (...args) => {
    const key = JSON.stringify(args);
    if (!known.has(key)) known.set(key, work(...args));
    return known.get(key);
  };
}

/** The functions that the sample's formulas call: the real ones. */
export const FUNCTIONS = {
  ...indicators,
  ...scores,
  ...model,
  ...paths,
  ...Object.fromEntries(
    Object.entries({
      ...roadmaps,
      ...confidence,
      ...uncertainty,
      ...sensitivity,
      ...advantage,
      ...complexity,
      ...relatedness,
      ...outlook,
      ...specialization,
      ...network,
      ...check,
      ...inputOutput,
      ...distortions,
      reliability: weights.reliability,
    }).map(([name, value]) => [name, typeof value === "function" ? remembered(value as CustomFunction) : value]),
  ),
} as unknown as Readonly<Record<string, CustomFunction>>;
