import type { CatalogEntry } from "./types";

const BEFORE = [
  ["Region", "Machinery", "Textiles"],
  ["East", 50, 50],
  ["West", 20, 80],
];

const AFTER = [
  ["Region", "Machinery", "Textiles"],
  ["East", 80, 45],
  ["West", 25, 70],
];

const OUTPUT_BEFORE = [
  ["Region", "Machinery", "Textiles"],
  ["East", 300, 200],
];

const LABOR_BEFORE = [
  ["Region", "Machinery", "Textiles"],
  ["East", 30, 50],
];

const OUTPUT_AFTER = [
  ["Region", "Machinery", "Textiles"],
  ["East", 600, 180],
];

const LABOR_AFTER = [
  ["Region", "Machinery", "Textiles"],
  ["East", 50, 40],
];

const SHARES = [
  ["Region", 2018, 2019, 2020, 2021, 2022],
  ["East", 0.32, 0.31, 0.29, 0.28, 0.25],
];

const PENETRATION = [
  ["Region", 2018, 2019, 2020, 2021, 2022],
  ["East", 0.2, 0.21, 0.21, 0.24, 0.26],
];

export const change: readonly CatalogEntry[] = [
  {
    id: "SHIFTSHARE",
    family: "advantage",
    keywords: [
      "shift-share analysis",
      "industry mix",
      "competitive effect",
      "Dunn",
      "Esteban-Marquillas",
      "dynamic shift-share",
      "employment growth",
      "偏离份额",
      "偏离-份额分析",
      "结构效应",
      "竞争力效应",
    ],
    example: { arguments: [BEFORE, AFTER], expected: { row: 1, column: 2, value: 9.230769 } },
    source: "Attributed to Dunn (1960), Esteban-Marquillas (1972), and Barff and Knight (1988).",
    section: "III.A",
  },
  {
    id: "MARKETSHARE",
    family: "advantage",
    keywords: ["constant market share", "CMS", "export growth", "competitiveness", "Richardson", "恒定市场份额", "CMS 模型", "出口增长", "竞争力"],
    example: { arguments: [BEFORE, AFTER, null, null, "richardson"], expected: { row: 1, column: 4, value: 1.566332 } },
    source: "Attributed to Tyszynski (1951), Leamer and Stern (1970), and Richardson (1971).",
    section: "III.A",
  },
  {
    id: "UPGRADE",
    family: "advantage",
    keywords: [
      "labor productivity",
      "structural change",
      "within and between",
      "industrial upgrading",
      "output per worker",
      "产业升级",
      "劳动生产率",
      "结构红利",
      "结构变化",
      "转移份额法",
    ],
    example: { arguments: [OUTPUT_BEFORE, LABOR_BEFORE, OUTPUT_AFTER, LABOR_AFTER], expected: { row: 1, column: 2, value: 1.083333 } },
    source: "Shift-share analysis of productivity, attributed to Fabricant (1942).",
    section: "I",
  },
  {
    id: "HOLLOWING",
    family: "advantage",
    keywords: [
      "hollowing out",
      "deindustrialization",
      "import penetration",
      "relocation",
      "value added share",
      "产业空心化",
      "去工业化",
      "进口渗透率",
      "产业外移",
    ],
    example: { arguments: [SHARES, PENETRATION], expected: { row: 1, column: 4, value: 0.121291 } },
    source: "Index of this add-in; its interval is the textbook one of a random walk with drift.",
    section: "I",
  },
];
