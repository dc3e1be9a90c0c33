import { advantage } from "./advantage";
import { complexity } from "./complexity";
import { chains } from "./chains";
import { change } from "./change";
import { clusters } from "./clusters";
import { indicators } from "./indicators";
import { model } from "./model";
import { network } from "./network";
import { paths } from "./paths";
import { specialization } from "./specialization";
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
  ...paths,
  ...advantage,
  ...windows,
  ...complexity,
  ...change,
  ...clusters,
  ...trade,
  ...specialization,
  ...network,
  ...chains,
];

export const families: readonly Family[] = ["indicators", "uncertainty", "model", "paths", "advantage", "network"];
