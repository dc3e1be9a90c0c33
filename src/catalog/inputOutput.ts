import type { CatalogEntry } from "./types";

const FLOWS = [
  ["", "Materials", "Parts", "Goods"],
  ["Materials", 20, 50, 10],
  ["Parts", 5, 10, 80],
  ["Goods", 5, 0, 20],
];

const OUTPUT = [
  ["Materials", 100],
  ["Parts", 120],
  ["Goods", 200],
];

export const inputOutput: readonly CatalogEntry[] = [
  {
    id: "COEFFICIENTS",
    family: "network",
    keywords: [
      "technical coefficients",
      "allocation coefficients",
      "domestic coefficients",
      "A matrix",
      "input-output",
      "直接消耗系数",
      "直接分配系数",
      "国内投入系数",
      "投入产出",
    ],
    example: { arguments: [FLOWS, OUTPUT], expected: { row: 1, column: 2, value: 0.416667 } },
    source: "Attributed to Leontief (1936, 1941) and, for output coefficients, Ghosh (1958).",
    section: "",
  },
  {
    id: "INVERSE",
    family: "network",
    keywords: [
      "Leontief inverse",
      "Ghosh inverse",
      "total requirements",
      "input-output",
      "列昂惕夫逆矩阵",
      "完全消耗系数",
      "完全需要系数",
      "高希逆矩阵",
      "投入产出",
    ],
    example: { arguments: [FLOWS, OUTPUT], expected: { row: 1, column: 2, value: 0.594648 } },
    source: "Attributed to Leontief (1936, 1941), Ghosh (1958) and, for the price reading, Dietzenbacher (1997).",
    section: "",
  },
  {
    id: "MULTIPLIERS",
    family: "network",
    keywords: [
      "output multiplier",
      "employment multiplier",
      "income multiplier",
      "value added",
      "Type I",
      "Type II",
      "households",
      "乘数",
      "产出乘数",
      "就业乘数",
      "收入乘数",
      "增加值",
    ],
    example: {
      arguments: [
        FLOWS,
        OUTPUT,
        [
          ["Materials", 40],
          ["Parts", 90],
          ["Goods", 60],
        ],
        [
          ["Materials", 30],
          ["Parts", 25],
          ["Goods", 50],
        ],
        [
          ["Materials", 5],
          ["Parts", 0],
          ["Goods", 85],
        ],
      ],
      expected: { row: 3, column: 4, value: 4.886405 },
    },
    source: "Attributed to Miller and Blair (2009, chapter 6); Type II in closed form.",
    section: "",
  },
  {
    id: "LINKAGES",
    family: "network",
    keywords: [
      "backward linkage",
      "forward linkage",
      "key sector",
      "power of dispersion",
      "Rasmussen",
      "Hirschman",
      "影响力系数",
      "感应度系数",
      "后向关联",
      "前向关联",
      "关键部门",
      "主导产业",
    ],
    example: { arguments: [FLOWS, OUTPUT], expected: { row: 1, column: 4, value: 1.357436 } },
    source: "Attributed to Rasmussen (1956) and Hirschman (1958); forward linkages from the Ghosh inverse: Beyers (1976) and Jones (1976).",
    section: "V.C",
  },
  {
    id: "EXTRACTION",
    family: "network",
    keywords: ["hypothetical extraction", "sector importance", "chain breakage", "假设抽取法", "假设提取法", "部门重要性", "断链"],
    example: { arguments: [FLOWS, OUTPUT], expected: { row: 2, column: 1, value: 186.202091 } },
    source:
      "Attributed to Strassert (1968), Schultz (1977), Cella (1984), Dietzenbacher and van der Linden (1997), Miller and Lahr (2001); the closed form for groups: ours.",
    section: "I",
  },
  {
    id: "PROPAGATION",
    family: "network",
    keywords: ["average propagation length", "APL", "distance between sectors", "平均波及步长", "平均传播长度", "产业链长度"],
    example: { arguments: [FLOWS, OUTPUT], expected: { row: 1, column: 3, value: 2.340524 } },
    source: "Attributed to Dietzenbacher, Romero and Bosma (2005).",
    section: "",
  },
];
