import type { CatalogEntry } from "./types";

const AMOUNTS = [
  ["Region", "Machinery", "Textiles"],
  ["East", 50, 50],
  ["West", 20, 80],
];

export const specialization: readonly CatalogEntry[] = [
  {
    id: "SPECIALIZATION",
    family: "advantage",
    keywords: [
      "Krugman index",
      "coefficient of specialization",
      "Herfindahl",
      "HHI",
      "Hachman",
      "Theil",
      "entropy",
      "diversification",
      "专业化",
      "克鲁格曼指数",
      "赫芬达尔",
      "多样化",
    ],
    example: { arguments: [AMOUNTS], expected: { row: 1, column: 1, value: 0.3 } },
    source: "Attributed to Krugman (1991), Hoover (1936), Florence, Hirschman (1945) and Herfindahl (1950), Hachman, Shannon (1948) and Theil (1967).",
    section: "",
  },
  {
    id: "CONCENTRATION",
    family: "advantage",
    keywords: ["spatial concentration", "locational Gini", "localization", "agglomeration", "空间集中", "区位基尼系数", "产业集聚"],
    example: { arguments: [AMOUNTS], expected: { row: 1, column: 8, value: 0.214286 } },
    source: "Attributed to Krugman (1991), Hoover (1936), Herfindahl (1950) and Theil (1967).",
    section: "",
  },
  {
    id: "VARIETY",
    family: "advantage",
    keywords: ["related variety", "unrelated variety", "entropy", "diversification", "相关多样化", "非相关多样化", "熵"],
    example: {
      arguments: [
        [
          ["Region", "Cars", "Trucks", "Yarn", "Cloth"],
          ["East", 40, 20, 30, 10],
          ["West", 10, 10, 40, 40],
        ],
        [["Vehicles", "Vehicles", "Textiles", "Textiles"]],
      ],
      expected: { row: 1, column: 1, value: 0.875489 },
    },
    source: "Attributed to Frenken, van Oort and Verburg (2007).",
    section: "",
  },
];
