import type { CatalogEntry } from "./types";

export const network: readonly CatalogEntry[] = [
  {
    id: "POSITION",
    family: "network",
    keywords: ["upstreamness", "downstreamness", "demand orientation", "input-output", "value chain", "上游度", "下游度", "需求导向", "投入产出", "产业链"],
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
      ],
      expected: { row: 1, column: 1, value: 2.695738 },
    },
    source:
      "Antras, Chor, Fally and Hillberry (2012), with their program for the open form; downstreamness attributed to Antras and Chor (2018) and Miller and Temurshoev (2017); demand orientation: ours.",
    section: "III.A",
  },
];
