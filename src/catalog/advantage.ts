import type { CatalogEntry } from "./types";

const AMOUNTS = [
  ["Region", "Machinery", "Textiles"],
  ["East", 50, 50],
  ["West", 20, 80],
];

export const advantage: readonly CatalogEntry[] = [
  {
    id: "LOCATION",
    family: "advantage",
    keywords: ["location quotient", "LQ", "specialization", "employment", "区位商", "专业化", "就业"],
    example: { arguments: [AMOUNTS], expected: { row: 1, column: 1, value: 1.428571 } },
    source: "Attributed to Florence (1939) and Hoover (1936).",
    section: "III.A",
  },
  {
    id: "RCA",
    family: "advantage",
    keywords: ["revealed comparative advantage", "Balassa", "exports", "symmetric", "显性比较优势", "出口"],
    example: { arguments: [AMOUNTS, "symmetric"], expected: { row: 1, column: 1, value: 0.176471 } },
    source:
      "Attributed to Balassa (1965); the other forms to Laursen (1998), Vollrath (1991), Yu, Cai and Leung (2009), Hoen and Oosterhaven (2006), Proudman and Redding (2000).",
    section: "III.A",
  },
];
