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
];
