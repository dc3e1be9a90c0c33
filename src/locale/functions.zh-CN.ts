import { advantage } from "./functions.zh-CN/advantage";
import { aggregation } from "./functions.zh-CN/aggregation";
import { calibration } from "./functions.zh-CN/calibration";
import { complexity } from "./functions.zh-CN/complexity";
import { attribution } from "./functions.zh-CN/attribution";
import { chains } from "./functions.zh-CN/chains";
import { change } from "./functions.zh-CN/change";
import { check } from "./functions.zh-CN/check";
import { clusters } from "./functions.zh-CN/clusters";
import { distortions } from "./functions.zh-CN/distortions";
import type { FunctionWords } from "./functions.zh-CN/functionWords";
import { indicators } from "./functions.zh-CN/indicators";
import { inputOutput } from "./functions.zh-CN/inputOutput";
import { investment } from "./functions.zh-CN/investment";
import { model } from "./functions.zh-CN/model";
import { network } from "./functions.zh-CN/network";
import { paths } from "./functions.zh-CN/paths";
import { regionalTables } from "./functions.zh-CN/regionalTables";
import { roadmaps } from "./functions.zh-CN/roadmaps";
import { specialization } from "./functions.zh-CN/specialization";
import { targets } from "./functions.zh-CN/targets";
import { trade } from "./functions.zh-CN/trade";
import { uncertainty } from "./functions.zh-CN/uncertainty";
import { weights } from "./functions.zh-CN/weights";
import { windows } from "./functions.zh-CN/window";

export type { FunctionWords } from "./functions.zh-CN/functionWords";

/**
 * The functions in Simplified Chinese: descriptions, parameters, and the meaning of option words.
 * Keyed by function id and parameter name; the English is each function's doc comment. Names and words stay English,
 * so that a formula works on every computer.
 */
export const functionsZh: Readonly<Record<string, FunctionWords>> = {
  ...indicators,
  ...aggregation,
  ...attribution,
  ...uncertainty,
  ...model,
  ...calibration,
  ...paths,
  ...targets,
  ...investment,
  ...roadmaps,
  ...advantage,
  ...check,
  ...network,
  ...inputOutput,
  ...distortions,
  ...regionalTables,
  ...chains,
  ...trade,
  ...specialization,
  ...windows,
  ...complexity,
  ...change,
  ...clusters,
  ...weights,
};
