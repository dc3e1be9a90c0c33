import type { CatalogEntry } from "./types";

const EXPORTS = [
  ["Region", "Machinery", "Textiles"],
  ["East", 50, 50],
  ["West", 20, 80],
];

export const trade: readonly CatalogEntry[] = [
  {
    id: "TRADE",
    family: "advantage",
    keywords: [
      "trade balance index",
      "Lafay",
      "Grubel-Lloyd",
      "intra-industry trade",
      "Vollrath",
      "RTA",
      "Michaely",
      "imports",
      "贸易竞争力指数",
      "产业内贸易",
      "进口",
    ],
    example: {
      arguments: [
        EXPORTS,
        [
          ["Region", "Machinery", "Textiles"],
          ["East", 30, 10],
          ["West", 40, 20],
        ],
        "lafay",
      ],
      expected: { row: 1, column: 1, value: -10.204082 },
    },
    source: "Attributed to Lafay (1992), Grubel and Lloyd (1975), Vollrath (1991), Balassa (1977) and Michaely (1962).",
    section: "III.A",
  },
  {
    id: "PRODUCTIVITY",
    family: "advantage",
    keywords: ["PRODY", "EXPY", "export sophistication", "income level", "出口技术复杂度", "收入水平"],
    example: {
      arguments: [
        EXPORTS,
        [
          ["Region", "Income"],
          ["East", 30],
          ["West", 20],
        ],
      ],
      expected: { row: 1, column: 1, value: 27.142857 },
    },
    source: "Attributed to Hausmann, Hwang and Rodrik (2007).",
    section: "III.A",
  },
  {
    id: "MARKET",
    family: "advantage",
    keywords: ["market potential", "market breadth", "domestic market", "export markets", "destinations", "市场潜力", "市场广度", "国内市场", "出口市场"],
    example: {
      arguments: [
        [
          ["Region", "Home", "Asia", "Europe"],
          ["East", 60, 30, 10],
          ["West", 80, 5, 15],
        ],
        [[100, 300, 200]],
        [[1, 5, 10]],
      ],
      expected: { row: 1, column: 2, value: 0.54 },
    },
    source: "Market potential attributed to Harris (1954).",
    section: "V.A",
  },
];
