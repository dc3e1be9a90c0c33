import type { CatalogEntry } from "./types";

export const window: readonly CatalogEntry[] = [
  {
    id: "COSTGAP",
    family: "advantage",
    keywords: [
      "unit labor cost",
      "RULC",
      "cost window",
      "wages",
      "productivity",
      "competitiveness",
      "单位劳动成本",
      "成本窗口",
      "工资",
      "劳动生产率",
      "竞争力",
    ],
    example: {
      arguments: [
        [["Wage", 42, 46, 51, 56, 63, 69]],
        [["Productivity", 120, 126, 133, 139, 146, 153]],
        [["Wage", 80, 82, 85, 87, 90, 92]],
        [["Productivity", 150, 153, 155, 158, 161, 163]],
        [["Year", 2018, 2019, 2020, 2021, 2022, 2023]],
      ],
      expected: { row: 1, column: 3, value: 5.624993 },
    },
    source: "Own operationalisation; Theil-Sen slope attributed to Theil (1950) and Sen (1968), bootstrap to Efron (1979).",
    section: "III.A",
  },
];
