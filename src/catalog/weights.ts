import type { CatalogEntry } from "./types";

export const weights: readonly CatalogEntry[] = [
  {
    id: "WEIGHTS",
    family: "indicators",
    keywords: [
      "entropy",
      "CRITIC",
      "equal",
      "PCA",
      "principal components",
      "factor analysis",
      "varimax",
      "objective weights",
      "权重",
      "熵权法",
      "客观赋权",
      "主成分分析",
      "因子分析",
    ],
    example: {
      arguments: [
        [
          ["Region", "R&D", "Patents"],
          ["East", 2, 40],
          ["West", 4, 10],
          ["North", 3, 30],
        ],
        "entropy",
      ],
      expected: { row: 1, column: 1, value: 0.520557 },
    },
    source:
      "Entropy attributed to Shannon (1948) and Zeleny (1982); CRITIC to Diakoulaki, Mavrotas and Papayannakis (1995); factor to Nicoletti, Scarpetta and Boylaud (2000), as in OECD/JRC, Handbook on Constructing Composite Indicators (2008). variance is a habit of users of SPSS.",
    section: "",
  },
  {
    id: "AHP",
    family: "indicators",
    keywords: [
      "pairwise comparison",
      "analytic hierarchy process",
      "judgments",
      "consistency ratio",
      "expert weights",
      "层次分析法",
      "判断矩阵",
      "一致性检验",
      "主观赋权",
    ],
    example: {
      arguments: [
        [
          ["Item", "Cost", "Quality", "Speed"],
          ["Cost", 1, 3, 5],
          ["Quality", "NA", 1, 3],
          ["Speed", "NA", "NA", 1],
        ],
      ],
      expected: { row: 7, column: 1, value: 0.033199 },
    },
    source: "Method and table of random indices attributed to Saaty (1977, 1980).",
    section: "",
  },
  {
    id: "RELIABILITY",
    family: "indicators",
    keywords: ["Cronbach", "alpha", "KMO", "Bartlett", "sphericity", "consistency", "信度", "效度", "克朗巴赫系数", "巴特利特球形检验"],
    example: {
      arguments: [
        [
          ["Region", "Quality", "Brand", "Service"],
          ["East", 4, 5, 3],
          ["West", 2, 1, 2],
          ["North", 3, 3, 4],
          ["South", 5, 4, 4],
          ["Center", 1, 2, 2],
        ],
      ],
      expected: { row: 1, column: 1, value: 0.87931 },
    },
    source: "Alpha attributed to Cronbach (1951), KMO to Kaiser (1970, 1974), the test of sphericity to Bartlett (1950).",
    section: "",
  },
];
