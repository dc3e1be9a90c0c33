import type { CatalogEntry } from "./types";

const REGIONS = [
  ["Region", "Innovation", "Trade"],
  ["East", 9, 4],
  ["Middle", 6, 8],
  ["West", 5, 5],
];

export const uncertainty: readonly CatalogEntry[] = [
  {
    id: "RANKS",
    family: "uncertainty",
    keywords: [
      "rank interval",
      "robustness",
      "uncertainty analysis",
      "Monte Carlo",
      "random weights",
      "SMAA",
      "名次区间",
      "稳健性",
      "不确定性分析",
      "蒙特卡罗",
      "随机权重",
    ],
    example: { arguments: [REGIONS, null, null, null, "minmax", "arithmetic"], expected: { row: 1, column: 5, value: 0.914 } },
    source: "OECD/JRC, Handbook on Constructing Composite Indicators (2008); weight noise as in the R package COINr.",
    section: "",
  },
  {
    id: "OUTRANKS",
    family: "uncertainty",
    keywords: ["outranking", "probability of being ahead", "pairwise", "robustness", "SMAA", "领先概率", "两两比较", "稳健性"],
    example: { arguments: [REGIONS, null, null, null, "minmax", "arithmetic"], expected: { row: 1, column: 2, value: 0.086 } },
    source: "Draws of weights as in stochastic multicriteria acceptability analysis, Lahdelma and Salminen (2001).",
    section: "",
  },
  {
    id: "SENSITIVITY",
    family: "uncertainty",
    keywords: [
      "Sobol indices",
      "sensitivity analysis",
      "variance-based",
      "robustness",
      "interaction",
      "敏感性分析",
      "Sobol 指数",
      "全局敏感性",
      "稳健性",
      "交互作用",
    ],
    example: { arguments: [REGIONS, null, null, null, 64], expected: { row: 2, column: 2, value: 0.824189 } },
    source:
      "Indices attributed to Sobol' (1993); estimators to Saltelli et al. (2010) and Jansen (1999), points to Joe and Kuo (2008), the mean rank shift to Saisana, Saltelli and Tarantola (2005).",
    section: "",
  },
];
