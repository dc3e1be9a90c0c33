import { calibration } from "./calibration";
import { advantage } from "./advantage";
import { check } from "./check";
import { complexity } from "./complexity";
import { chains } from "./chains";
import { change } from "./change";
import { clusters } from "./clusters";
import { distortions } from "./distortions";
import { indicators } from "./indicators";
import { inputOutput } from "./inputOutput";
import { investment } from "./investment";
import { model } from "./model";
import { network } from "./network";
import { paths } from "./paths";
import { regionalTables } from "./regionalTables";
import { roadmaps } from "./roadmaps";
import { specialization } from "./specialization";
import { targets } from "./targets";
import { trade } from "./trade";
import type { CatalogEntry, Family } from "./types";
import { uncertainty } from "./uncertainty";
import { weights } from "./weights";
import { windows } from "./window";

export type { CatalogEntry, Example, ExampleArgument, ExampleCell, Family } from "./types";

/** Every function, by family, the most used first. */
export const catalog: readonly CatalogEntry[] = [
  ...indicators,
  ...weights,
  ...uncertainty,
  ...model,
  ...calibration,
  ...paths,
  ...targets,
  ...investment,
  ...roadmaps,
  ...advantage,
  ...windows,
  ...complexity,
  ...change,
  ...clusters,
  ...trade,
  ...specialization,
  ...check,
  ...network,
  ...inputOutput,
  ...distortions,
  ...regionalTables,
  ...chains,
];

export const families: readonly Family[] = ["indicators", "uncertainty", "model", "paths", "advantage", "network"];
