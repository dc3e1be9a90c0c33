import type { CatalogEntry } from "./types";

const BEFORE = [
  ["Region", "Machinery", "Textiles", "Chips"],
  ["East", 40, 30, 5],
  ["West", 10, 60, 1],
];

const AFTER = [
  ["Region", "Machinery", "Textiles", "Chips"],
  ["East", 30, 35, 20],
  ["West", 30, 50, 1],
];

const YEARS = [
  ["Region", "Year", "Machinery", "Textiles", "Chips", "Food"],
  ["East", 2019, 50, 30, 20, 30],
  ["Middle", 2019, 20, 50, 2, 40],
  ["West", 2019, 5, 20, 1, 60],
  ["South", 2019, 5, 30, 1, 10],
  ["East", 2020, 52, 28, 24, 30],
  ["Middle", 2020, 24, 48, 3, 40],
  ["West", 2020, 6, 22, 1, 62],
  ["South", 2020, 5, 31, 1, 10],
  ["East", 2021, 53, 25, 30, 31],
  ["Middle", 2021, 28, 47, 5, 41],
  ["West", 2021, 7, 25, 1, 61],
  ["South", 2021, 6, 31, 1, 11],
  ["East", 2022, 55, 24, 33, 30],
  ["Middle", 2022, 33, 45, 8, 42],
  ["West", 2022, 7, 28, 2, 63],
  ["South", 2022, 6, 32, 1, 11],
  ["East", 2023, 56, 22, 40, 31],
  ["Middle", 2023, 38, 44, 11, 42],
  ["West", 2023, 8, 34, 2, 64],
  ["South", 2023, 6, 33, 1, 12],
];

/** Pairs without a row are zero: the shortest panel with ten entries. */
const PANEL = [
  ["Region", "Activity", "Year", "Amount"],
  ["North", "Chips", 2018, 10],
  ["East", "Steel", 2018, 10],
  ["East", "Food", 2018, 10],
  ["East", "Paper", 2018, 10],
  ["South", "Toys", 2018, 10],
  ["West", "Toys", 2018, 10],
  ["West", "Chips", 2018, 10],
  ["West", "Food", 2018, 10],
  ["Center", "Toys", 2018, 10],
  ["Center", "Cars", 2018, 10],
  ["Coast", "Chips", 2018, 10],
  ["North", "Toys", 2023, 10],
  ["North", "Chips", 2023, 10],
  ["East", "Steel", 2023, 10],
  ["East", "Chips", 2023, 10],
  ["East", "Food", 2023, 10],
  ["East", "Paper", 2023, 10],
  ["South", "Toys", 2023, 10],
  ["South", "Chips", 2023, 10],
  ["South", "Cars", 2023, 10],
  ["West", "Steel", 2023, 10],
  ["West", "Toys", 2023, 10],
  ["West", "Chips", 2023, 10],
  ["West", "Cars", 2023, 10],
  ["West", "Food", 2023, 10],
  ["West", "Paper", 2023, 10],
  ["Center", "Toys", 2023, 10],
  ["Center", "Cars", 2023, 10],
  ["Center", "Food", 2023, 10],
  ["Coast", "Toys", 2023, 10],
  ["Coast", "Chips", 2023, 10],
  ["Coast", "Food", 2023, 10],
];

const CANDIDATES = [
  ["Region", "Activity"],
  ["North", "Food"],
  ["North", "Paper"],
];

export const windows: readonly CatalogEntry[] = [
  {
    id: "WINDOW",
    family: "advantage",
    keywords: ["window of opportunity", "comparative advantage", "trend", "relatedness", "Theil-Sen", "机会窗口", "比较优势", "趋势", "关联度"],
    example: { arguments: [YEARS, "Middle"], expected: { row: 3, column: 3, value: 0.232183 } },
    source: "Own operationalisation; RCA attributed to Balassa (1965), density to Hidalgo et al. (2007), the slope to Theil (1950) and Sen (1968).",
    section: "III.A",
  },
  {
    id: "ENTRY",
    family: "advantage",
    keywords: ["entry", "exit", "diversification", "new activities", "RCA", "进入", "退出", "多样化", "新产业"],
    example: { arguments: [BEFORE, AFTER], expected: { row: 2, column: 1, value: "entry" } },
    source: "Attributed to Boschma, Minondo and Navarro (2013).",
    section: "III.A",
  },
  {
    id: "ENTRYODDS",
    family: "advantage",
    keywords: ["entry", "probability", "diversification", "logit", "relatedness", "complexity", "AUC", "进入概率", "多样化", "关联度", "复杂度"],
    example: { arguments: [PANEL, CANDIDATES], expected: { row: 1, column: 1, value: 0.915152 } },
    source:
      "Terms as in work attributed to Balland, Boschma, Crespo and Rigby (2019) and Neffke, Henning and Boschma (2011); ten events a term attributed to Peduzzi et al. (1996).",
    section: "III.A",
  },
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
