import type { CatalogEntry, ExampleCell } from "./types";

const FLOWS: readonly (readonly ExampleCell[])[] = [
  ["", "Materials", "Parts", "Goods"],
  ["Materials", 20, 50, 10],
  ["Parts", 5, 10, 80],
  ["Goods", 5, 0, 20],
];
const OUTPUT: readonly (readonly ExampleCell[])[] = [
  ["Materials", 100],
  ["Parts", 120],
  ["Goods", 200],
];

export const chains: readonly CatalogEntry[] = [
  {
    id: "GVC",
    family: "network",
    keywords: [
      ...["global value chains", "value added in exports", "Borin Mancini", "vertical specialization", "VAX", "multi-regional input-output"],
      ...["全球价值链", "出口增加值", "垂直专业化", "多区域投入产出", "价值链参与度"],
    ],
    example: {
      arguments: [
        [
          ["", "East parts", "East goods", "West parts", "West goods"],
          ["East parts", 20, 60, 5, 30],
          ["East goods", 10, 20, 0, 10],
          ["West parts", 5, 25, 10, 20],
          ["West goods", 0, 10, 15, 15],
        ],
        [
          ["East parts", 130],
          ["East goods", 200],
          ["West parts", 90],
          ["West goods", 150],
        ],
        [
          ["", "East", "West"],
          ["East parts", 10, 5],
          ["East goods", 120, 40],
          ["West parts", 10, 20],
          ["West goods", 30, 80],
        ],
        [["East"], ["East"], ["West"], ["West"]],
      ],
      expected: { row: 1, column: 4, value: 11.19029 },
    },
    source:
      "Attributed to Borin and Mancini (2019, 2023); VAX to Johnson and Noguera (2012), vertical specialization to Hummels, Ishii and Yi (2001), position to Koopman, Wang and Wei (2014).",
    section: "III.A",
  },
  {
    id: "SMILE",
    family: "network",
    keywords: ["smile curve", "upstreamness", "value added rate", "value chain", "微笑曲线", "上游度", "增加值率", "价值链"],
    example: {
      arguments: [
        [
          ["Design", 90],
          ["Chips", 120],
          ["Assembly", 80],
          ["Logistics", 70],
          ["Retail", 110],
        ],
        [
          ["Design", 150],
          ["Chips", 300],
          ["Assembly", 400],
          ["Logistics", 190],
          ["Retail", 200],
        ],
        [
          ["Design", 4.2],
          ["Chips", 3.4],
          ["Assembly", 2.5],
          ["Logistics", 1.8],
          ["Retail", 1.1],
        ],
      ],
      expected: { row: 4, column: 1, value: 2.563185 },
    },
    source: "Weighted least squares, textbook method; the picture of the smile is attributed to Shih (1996).",
    section: "III.A",
  },
  {
    id: "CHAINS",
    family: "network",
    keywords: ["structural path analysis", "SPA", "supply chain", "embodied", "footprint", "结构路径分析", "产业链", "供应链", "碳足迹", "投入产出"],
    example: {
      arguments: [
        FLOWS,
        OUTPUT,
        [
          ["Materials", 20],
          ["Parts", 25],
          ["Goods", 175],
        ],
        [
          ["Materials", 70],
          ["Parts", 60],
          ["Goods", 90],
        ],
      ],
      expected: { row: 3, column: 3, value: 0.092803 },
    },
    source: "Attributed to Defourny and Thorbecke (1984), Treloar (1997) and Lenzen (2003, 2007).",
    section: "III.A",
  },
  {
    id: "SHOCK",
    family: "network",
    keywords: ["demand shock", "impact analysis", "Leontief", "employment", "input-output", "需求冲击", "影响分析", "投入产出", "就业"],
    example: {
      arguments: [
        FLOWS,
        OUTPUT,
        [["Goods", -20]],
        [
          ["Materials", 30],
          ["Parts", 40],
          ["Goods", 50],
        ],
      ],
      expected: { row: 2, column: 2, value: -8.52329 },
    },
    source: "Leontief (1936); as inoperability attributed to Haimes and Jiang (2001) and Santos and Haimes (2004).",
    section: "III.A",
  },
  {
    id: "DECOMPOSE",
    family: "network",
    keywords: ["structural decomposition", "SDA", "technology change", "final demand", "结构分解", "技术变动", "最终需求", "投入产出"],
    example: {
      arguments: [
        FLOWS,
        OUTPUT,
        [
          ["", "Materials", "Parts", "Goods"],
          ["Materials", 22, 60, 20],
          ["Parts", 5, 15, 120],
          ["Goods", 5, 5, 40],
        ],
        [
          ["Materials", 125],
          ["Parts", 160],
          ["Goods", 300],
        ],
      ],
      expected: { row: 2, column: 1, value: 6.031685 },
    },
    source: "Attributed to Dietzenbacher and Los (1998): the mean of the polar forms.",
    section: "III.A",
  },
];
