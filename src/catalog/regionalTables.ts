import type { CatalogEntry } from "./types";

export const regionalTables: readonly CatalogEntry[] = [
  {
    id: "REGIONALIZE",
    family: "network",
    keywords: ["regional input-output", "location quotient", "FLQ", "SLQ", "CILQ", "non-survey", "区域投入产出", "区位商", "非调查法", "区域化"],
    example: {
      arguments: [
        [
          ["", "Materials", "Parts", "Goods"],
          ["Materials", 0.2, 50 / 120, 0.05],
          ["Parts", 0.05, 10 / 120, 0.4],
          ["Goods", 0.05, 0, 0.1],
        ],
        [
          ["Materials", 10],
          ["Parts", 30],
          ["Goods", 20],
        ],
        [
          ["Materials", 400],
          ["Parts", 600],
          ["Goods", 1000],
        ],
      ],
      expected: { row: 1, column: 2, value: 0.080857 },
    },
    source: "Attributed to Flegg and Webber (1997), Flegg and Tohmo (2013); aflq to Flegg and Webber (2000).",
    section: "",
  },
  {
    id: "RAS",
    family: "network",
    keywords: ["RAS", "GRAS", "biproportional", "matrix balancing", "update table", "iterative proportional fitting", "双比例", "平衡矩阵", "更新投入产出表"],
    example: {
      arguments: [
        [
          ["", "Materials", "Parts", "Goods"],
          ["Materials", 20, 50, 10],
          ["Parts", 5, 10, 80],
        ],
        [
          ["Materials", 90],
          ["Parts", 110],
        ],
        [
          ["Materials", "Parts", "Goods"],
          [30, 70, 100],
        ],
      ],
      expected: { row: 1, column: 2, value: 56.903903 },
    },
    source:
      "Attributed to Stone (1961) and Bacharach (1970); gras to Junius and Oosterhaven (2003), in the form of Lenzen, Wood and Gallego (2007) and Temurshoev, Miller and Bouwmeester (2013).",
    section: "",
  },
  {
    id: "LOCALSUPPLY",
    family: "network",
    keywords: [
      "regional purchase coefficient",
      "local content",
      "vertical specialization",
      "import content",
      "supply ecosystem",
      "本地配套",
      "本地供给",
      "垂直专业化",
      "进口含量",
      "产业生态",
    ],
    example: {
      arguments: [
        [
          ["", "Materials", "Parts", "Goods"],
          ["Materials", 20, 50, 10],
          ["Parts", 5, 10, 80],
          ["Goods", 5, 0, 20],
        ],
        [
          ["Materials", 100],
          ["Parts", 120],
          ["Goods", 200],
        ],
        [
          ["Materials", 10],
          ["Parts", 20],
          ["Goods", 80],
        ],
        [
          ["Materials", 15],
          ["Parts", 30],
          ["Goods", 10],
        ],
      ],
      expected: { row: 3, column: 4, value: 0.158388 },
    },
    source:
      "Regional purchase coefficient attributed to Stevens et al. (1983); import content of exports attributed to Hummels, Ishii and Yi (2001); completeness: ours.",
    section: "III.A",
  },
];
