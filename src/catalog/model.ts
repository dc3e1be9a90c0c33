import type { CatalogEntry } from "./types";

const OWN = "Our own formula for sentences of Chen (2024), who gives none.";

/** A maker of goods for others' brands: decent hardware, little software. */
const HUB = [
  ["Region", "Hardware", "Firmware", "Software"],
  ["Hub", 0.52, 0.4, 0.17],
];

export const model: readonly CatalogEntry[] = [
  {
    id: "VALUE",
    family: "model",
    keywords: ["value index", "value added", "floor", "bottleneck", "价值指数", "附加值", "瓶颈"],
    example: { arguments: [HUB, 0.75], expected: { row: 1, column: 2, value: 0.126505 } },
    source: `${OWN} Matching efficiency in the tradition of Petrongolo and Pissarides (2001); matched output attributed to den Haan, Ramey and Watson (2000).`,
    section: "II",
  },
  {
    id: "SHARES",
    family: "model",
    keywords: ["invest first", "switch level", "marginal product", "brand first", "价值份额", "转换水平", "边际收益", "品牌优先"],
    example: { arguments: [HUB, 0.75], expected: { row: 1, column: 3, value: 0.841921 } },
    source: OWN,
    section: "II",
  },
  {
    id: "GATE",
    family: "model",
    keywords: ["hardware gate", "realized software", "Clayton", "门槛", "实际发挥"],
    example: { arguments: [[[0.8]], 0.5], expected: { row: 0, column: 0, value: 0.534532 } },
    source: `${OWN} The form is a Clayton copula, attributed to Nelsen (2006).`,
    section: "II",
  },
  {
    id: "STABILITY",
    family: "model",
    keywords: ["volatility", "coefficient of variation", "floor", "comprehensive advantage", "稳定性", "变异系数", "综合优势"],
    example: {
      arguments: [
        [
          ["Region", "Hardware", "Firmware", "Software"],
          ["Both high", 0.8, 0.7, 0.8],
        ],
      ],
      expected: { row: 1, column: 2, value: 0.588263 },
    },
    source: OWN,
    section: "II",
  },
  {
    id: "SUSTAIN",
    family: "model",
    keywords: ["decay", "half-life", "depreciation", "sustainability", "衰减", "半衰期", "可持续"],
    example: {
      arguments: [
        [
          ["Region", "Hardware", "Firmware", "Software"],
          ["Middle", 0.5, 0.6, 0.6],
        ],
      ],
      expected: { row: 1, column: 2, value: 11.202306 },
    },
    source: OWN,
    section: "II",
  },
  {
    id: "BALANCE",
    family: "model",
    keywords: ["mismatch", "supply and demand", "lagging", "bottleneck", "失配", "供需平衡", "落后层", "瓶颈"],
    example: { arguments: [HUB, 0.75], expected: { row: 1, column: 2, value: 1.147952 } },
    source: OWN,
    section: "II",
  },
  {
    id: "WHATIF",
    family: "model",
    keywords: ["scenario", "before and after", "counterfactual", "情景", "前后对照"],
    example: {
      arguments: [HUB, [HUB[0], ["Hub", 0.52, 0.4, 0.27]], 0.75],
      expected: { row: 6, column: 3, value: 0.052757 },
    },
    source: OWN,
    section: "II",
  },
  {
    id: "PARAMS",
    family: "model",
    keywords: ["parameters", "defaults", "assumptions", "参数", "默认值", "假设"],
    example: { arguments: ["gate"], expected: { row: 1, column: 1, value: 0.8 } },
    source: "Each row names its own.",
    section: "",
  },
];
