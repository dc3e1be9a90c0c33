import type { CatalogEntry } from "./types";

export const check: readonly CatalogEntry[] = [
  {
    id: "CHECK",
    family: "network",
    keywords: ["check", "validate", "balance", "totals", "transposed", "units", "data quality", "检查", "校验", "平衡", "合计", "转置", "单位", "数据质量"],
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
          ["Materials", 20],
          ["Parts", 25],
          ["Goods", 170],
        ],
      ],
      expected: { row: 1, column: 2, value: 0.025 },
    },
    source:
      "Balances of the input-output table; productivity condition attributed to Hawkins and Simon (1949); outliers by the limits of TREAT (OECD/JRC, Handbook on Constructing Composite Indicators, 2008).",
    section: "",
  },
];
