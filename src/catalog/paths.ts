import type { CatalogEntry } from "./types";

/** A maker of goods for others' brands: decent hardware, little software. */
const HUB = [
  ["Region", "Hardware", "Firmware", "Software"],
  ["Hub", 0.52, 0.4, 0.17],
];

const SOURCE = "The paths are Chen's (2024); their loads, lags, costs and the rule that ranks them are ours.";

export const paths: readonly CatalogEntry[] = [
  {
    id: "PATH",
    family: "paths",
    keywords: ["upgrading path", "ranking", "recommendation", "brand", "automation", "升级路径", "排序", "建议"],
    example: { arguments: [HUB, "Hub", null, 0.75], expected: { row: 1, column: 4, value: 0.193036 } },
    source: SOURCE,
    section: "III, IV, V",
  },
  {
    id: "EXPLAIN",
    family: "paths",
    keywords: ["contribution", "decomposition", "why", "解释", "贡献", "分解"],
    example: { arguments: [HUB, "Hub", "S1", null, 0.75], expected: { row: 1, column: 6, value: 0.193036 } },
    source: `${SOURCE} The split is attributed to Aumann and Shapley (1974).`,
    section: "III, IV, V",
  },
  {
    id: "CONFIDENCE",
    family: "paths",
    keywords: ["rank acceptability", "SMAA", "robustness", "Monte Carlo", "名次可接受度", "稳健性", "蒙特卡罗", "把握"],
    example: { arguments: [HUB, "Hub", null, 0.75, 200], expected: { row: 1, column: 1, value: 0.53 } },
    source: `${SOURCE} Rank acceptability as in Lahdelma and Salminen (2001).`,
    section: "III, IV, V",
  },
  {
    id: "PATHS",
    family: "paths",
    keywords: ["catalog", "list of paths", "loads", "lag", "cost", "路径目录", "时滞", "成本", "主体"],
    example: { arguments: ["software"], expected: { row: 1, column: 5, value: 2 } },
    source: SOURCE,
    section: "III, IV, V",
  },
];
