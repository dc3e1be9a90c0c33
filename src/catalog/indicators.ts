import type { CatalogEntry } from "./types";

const HANDBOOK = "OECD/JRC, Handbook on Constructing Composite Indicators (2008).";

export const indicators: readonly CatalogEntry[] = [
  {
    id: "SCORE",
    family: "indicators",
    keywords: ["layers", "composite index", "hardware", "firmware", "software", "rank", "得分", "综合指数", "硬件", "固件", "软件", "排名"],
    example: {
      arguments: [
        [
          ["Region", "H1", "F1", "S1"],
          ["Anhui", 0.52, 0.76, 0.4],
          ["Zhejiang", 0.6, 0.7, 0.8],
        ],
        null,
        null,
        null,
        "none",
      ],
      expected: { row: 1, column: 4, value: 0.540703 },
    },
    source: `Geometric aggregation after ${HANDBOOK} The three layers are Chen's, their indicators and weights are ours.`,
    section: "II",
  },
  {
    id: "NORMALIZE",
    family: "indicators",
    keywords: ["min-max", "z-score", "rank", "percentile", "goalposts", "scale", "标准化", "归一化", "无量纲化"],
    example: {
      arguments: [
        [
          ["Region", "R&D"],
          ["East", 2],
          ["West", 4],
          ["North", 3],
        ],
      ],
      expected: { row: 3, column: 1, value: 0.5 },
    },
    source: HANDBOOK,
    section: "",
  },
  {
    id: "TREAT",
    family: "indicators",
    keywords: ["outlier", "winsorize", "skewness", "kurtosis", "异常值", "缩尾", "偏度", "峰度"],
    example: { arguments: [[["Patents"], [1], [2], [3], [4], [5], [6], [7], [8], [9], [100]]], expected: { row: 10, column: 0, value: 9 } },
    source: "Skewness and kurtosis as Excel's SKEW and KURT; limits attributed to the practice of the European Commission's Joint Research Centre.",
    section: "",
  },
  {
    id: "AGGREGATE",
    family: "indicators",
    keywords: [
      "mean",
      "geometric",
      "harmonic",
      "composite",
      "Mazziotta-Pareto",
      "MPI",
      "AMPI",
      "Copeland",
      "Borda",
      "TOPSIS",
      "benefit of the doubt",
      "DEA",
      "合成",
      "几何平均",
      "加权平均",
      "优劣解距离法",
      "数据包络",
      "综合评价",
    ],
    example: {
      arguments: [
        [
          ["Region", "Quality", "Brand"],
          ["East", 0.4, 0.9],
          ["West", 0.5, 0.5],
        ],
        null,
        "geometric",
      ],
      expected: { row: 1, column: 1, value: 0.6 },
    },
    source: `${HANDBOOK} mpi attributed to De Muro, Mazziotta and Pareto (2011), ampi to Mazziotta and Pareto (2016), copeland to Copeland (1951) and Munda and Nardo (2009), borda to Borda (1784), topsis to Hwang and Yoon (1981), bod to Melyn and Moesen (1991) and Cherchye et al. (2007).`,
    section: "",
  },
  {
    id: "COORDINATION",
    family: "indicators",
    keywords: ["coupling", "coordination degree", "CCD", "耦合协调度", "耦合度", "协调等级"],
    example: {
      arguments: [
        [
          ["Region", "Hardware", "Firmware", "Software"],
          ["Hub", 0.8, 0.7, 0.2],
        ],
      ],
      expected: { row: 1, column: 3, value: 0.694283 },
    },
    source:
      "Standard form attributed to Liao Chongbin (1999) and Liu Yaobin et al. (2005); the other form to Wang Shujia, Kong Wei, Ren Liang et al. (2021), Journal of Natural Resources 36(3).",
    section: "",
  },
  {
    id: "CORRELATE",
    family: "indicators",
    keywords: ["Pearson", "Spearman", "correlation matrix", "相关系数", "相关矩阵"],
    example: {
      arguments: [
        [
          ["Region", "R&D", "Patents"],
          ["East", 1, 1],
          ["West", 2, 3],
          ["North", 3, 2],
          ["South", 4, 9],
        ],
        "spearman",
      ],
      expected: { row: 1, column: 2, value: 0.8 },
    },
    source: "Pearson's and Spearman's coefficients, as in any textbook.",
    section: "",
  },
  {
    id: "ATTRIBUTE",
    family: "indicators",
    keywords: ["Shapley", "decomposition", "contribution", "change", "LMDI", "归因", "分解", "贡献", "夏普利值"],
    example: {
      arguments: [
        [
          ["Region", "Hardware", "Firmware", "Software"],
          ["Hub", 0.8, 0.7, 0.2],
          ["Shell", 0.2, 0.3, 0.6],
        ],
      ],
      expected: { row: 1, column: 3, value: -0.110201 },
    },
    source: "Attributed to Shapley (1953) and, for splitting an index, to Shorrocks (2013).",
    section: "",
  },
  {
    id: "OBSTACLES",
    family: "indicators",
    keywords: ["obstacle degree", "bottleneck", "weakness", "coupling", "障碍度", "障碍因子", "短板"],
    example: {
      arguments: [
        [
          ["Region", "H1 R&D", "F1 Market", "S1 Brands"],
          ["East", 2, 40, 5],
          ["West", 4, 10, 7],
          ["North", 3, 30, 9],
        ],
      ],
      expected: { row: 3, column: 2, value: 0.6 },
    },
    source: "The obstacle degree model as used in Chinese papers on coupling coordination.",
    section: "",
  },
  {
    id: "IMPUTE",
    family: "indicators",
    keywords: ["missing", "gap", "mean", "median", "fill", "缺失值", "插补", "填补", "均值", "中位数"],
    example: {
      arguments: [
        [
          ["Region", "R&D"],
          ["East", 2],
          ["West", "NA"],
          ["North", 4],
          ["South", 9],
        ],
        "median",
      ],
      expected: { row: 2, column: 1, value: 4 },
    },
    source: HANDBOOK,
    section: "",
  },
];
