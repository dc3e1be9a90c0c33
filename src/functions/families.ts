import * as advantage from "./advantage";
import * as aggregation from "./aggregation";
import * as attribution from "./attribution";
import * as calibration from "./calibration";
import * as chains from "./chains";
import * as change from "./change";
import * as check from "./check";
import * as clusters from "./clusters";
import * as complexity from "./complexity";
import * as demand from "./demand";
import * as confidence from "./confidence";
import * as distortions from "./distortions";
import * as entryOdds from "./entryOdds";
import * as indicators from "./indicators";
import * as inputOutput from "./inputOutput";
import * as investment from "./investment";
import * as market from "./market";
import * as model from "./model";
import * as network from "./network";
import * as outlook from "./outlook";
import * as paths from "./paths";
import * as productivity from "./productivity";
import * as region from "./region";
import * as regionalTables from "./regionalTables";
import * as relatedness from "./relatedness";
import * as roadmaps from "./roadmaps";
import * as scores from "./scores";
import * as sensitivity from "./sensitivity";
import type { CellFunction } from "./session";
import * as specialization from "./specialization";
import * as structure from "./structure";
import * as targets from "./targets";
import * as trade from "./trade";
import * as uncertainty from "./uncertainty";
import * as weights from "./weights";
import * as windows from "./window";

/** Every function of the families by its id, which is the export's name in upper case. */
export const functions: ReadonlyMap<string, CellFunction> = new Map(
  [
    indicators,
    aggregation,
    attribution,
    scores,
    uncertainty,
    sensitivity,
    model,
    calibration,
    paths,
    targets,
    demand,
    region,
    investment,
    confidence,
    roadmaps,
    advantage,
    weights,
    windows,
    trade,
    specialization,
    productivity,
    market,
    complexity,
    relatedness,
    outlook,
    change,
    structure,
    clusters,
    entryOdds,
    network,
    inputOutput,
    distortions,
    check,
    regionalTables,
    chains,
  ].flatMap((family) =>
    Object.entries(family).flatMap(([name, value]) => (typeof value === "function" ? [[name.toUpperCase(), value as CellFunction] as const] : [])),
  ),
);
