import type { CatalogEntry } from "./types";

const OWN = "Our own formula for sentences of Chen (2024), who gives none.";

export const targets: readonly CatalogEntry[] = [
  {
    id: "TARGET",
    family: "model",
    keywords: ["goal", "goal seek", "needed improvement", "rank", "benchmark", "目标", "目标求解", "所需提升", "名次"],
    example: {
      arguments: [
        [
          ["Region", "Hardware", "Firmware", "Software"],
          ["Hub", 0.52, 0.4, 0.17],
        ],
        "Hub",
        0.5,
      ],
      expected: { row: 3, column: 2, value: 0.365093 },
    },
    source: "Our own rule: the same effort on every indicator. Scores as in OECD/JRC (2008).",
    section: "II",
  },
  {
    id: "DEMAND",
    family: "model",
    keywords: ["demand orientation", "demand-driven", "supply-driven", "buyer-driven", "theta", "需求导向", "需求驱动", "供给驱动"],
    example: {
      arguments: [
        [
          ["Sector", "Advertising share", "Demand orientation", "Simplicity"],
          ["Toys", 0.7, 0.6, 0.9],
        ],
      ],
      expected: { row: 1, column: 5, value: 0.645142 },
    },
    source: `${OWN} Components: attributed to Gereffi (1994); Antràs, Chor, Fally and Hillberry (2012); Shapiro (2022).`,
    section: "II, IV",
  },
  {
    id: "REGION",
    family: "model",
    keywords: ["nodes", "aggregate", "common environment", "regional value", "区域", "节点", "加总", "公共环境"],
    example: {
      arguments: [
        [
          ["Node", "Hardware", "Firmware", "Software"],
          ["Toys", 0.52, 0.4, 0.17],
          ["Tools", 0.3, 0.6, 0.5],
        ],
        [[3], [1]],
      ],
      expected: { row: 3, column: 1, value: 0.170942 },
    },
    source: OWN,
    section: "II",
  },
];
