import * as advantage from "../src/functions/advantage";
import * as aggregation from "../src/functions/aggregation";
import * as attribution from "../src/functions/attribution";
import * as change from "../src/functions/change";
import * as clusters from "../src/functions/clusters";
import * as complexity from "../src/functions/complexity";
import * as entryOdds from "../src/functions/entryOdds";
import * as indicators from "../src/functions/indicators";
import * as market from "../src/functions/market";
import * as model from "../src/functions/model";
import * as network from "../src/functions/network";
import * as outlook from "../src/functions/outlook";
import * as paths from "../src/functions/paths";
import * as productivity from "../src/functions/productivity";
import * as relatedness from "../src/functions/relatedness";
import * as scores from "../src/functions/scores";
import * as sensitivity from "../src/functions/sensitivity";
import * as specialization from "../src/functions/specialization";
import * as structure from "../src/functions/structure";
import * as trade from "../src/functions/trade";
import * as uncertainty from "../src/functions/uncertainty";
import * as weights from "../src/functions/weights";
import * as windows from "../src/functions/window";
import { createSession, type Session } from "../src/functions/session";

type CellFunction = (...args: any[]) => unknown;

/** The session as functions.js publishes it, made from the sources; `extra` adds functions a test needs. */
export function realSession(extra: Readonly<Record<string, CellFunction>> = {}): Session {
  const families: Readonly<Record<string, unknown>>[] = [
    indicators,
    aggregation,
    attribution,
    scores,
    uncertainty,
    sensitivity,
    model,
    paths,
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
    extra,
  ];
  const functions = families.flatMap((family) =>
    Object.entries(family).flatMap(([name, value]) => (typeof value === "function" ? [[name.toUpperCase(), value as CellFunction] as const] : [])),
  );
  return createSession("0.0.0", new Map(functions));
}
