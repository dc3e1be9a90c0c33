import type { CatalogEntry } from "./types";

/** A maker of goods for others' brands, in a market driven by demand. */
const HUB = [
  ["Region", "Hardware", "Firmware", "Software"],
  ["Hub", 0.55, 0.4, 0.15],
];

const SOURCE =
  "The dynamics are the product's own reading of section II of Chen (2024), which has no equations; speeds and decays are assumed. Solved on the conditions of the maximum principle, attributed to Pontryagin et al. (1962).";

export const roadmaps: readonly CatalogEntry[] = [
  {
    id: "ROADMAP",
    family: "paths",
    keywords: ["roadmap", "optimal plan", "sequence", "timing", "budget", "allocation", "路线图", "最优规划", "投入分配", "时序"],
    example: { arguments: [HUB, 1, null, 0.75], expected: { row: 16, column: 7, value: 0.347643 } },
    source: SOURCE,
    section: "II",
  },
  {
    id: "STRATEGIES",
    family: "paths",
    keywords: ["strategy", "comparison", "greedy", "hardware first", "own plan", "策略比较", "硬件优先", "自定方案", "现值"],
    example: { arguments: [HUB, 1, null, 0.75], expected: { row: 3, column: 2, value: 0.940604 } },
    source: SOURCE,
    section: "II",
  },
];
