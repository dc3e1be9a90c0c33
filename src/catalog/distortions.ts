import type { CatalogEntry, ExampleArgument } from "./types";

/** Materials, parts and machines. */
const flows: ExampleArgument = [
  ["", "Materials", "Parts", "Machines"],
  ["Materials", 20, 54, 12],
  ["Parts", 0, 12, 60],
  ["Machines", 10, 6, 6],
];

const output: ExampleArgument = [
  ["Materials", 200],
  ["Parts", 120],
  ["Machines", 120],
];

const final: ExampleArgument = [
  ["Materials", 114],
  ["Parts", 48],
  ["Machines", 98],
];

const wedges: ExampleArgument = [
  ["Materials", 0.2],
  ["Parts", 0],
  ["Machines", 0.1],
];

export const distortions: readonly CatalogEntry[] = [
  {
    id: "PRICES",
    family: "network",
    keywords: ["price", "wedge", "markup", "distortion", "productivity", "wage", "Cobb-Douglas", "价格", "扭曲", "加成", "生产率", "工资", "成本传导"],
    example: { arguments: [flows, output, wedges], expected: { row: 3, column: 1, value: 120.21515 } },
    source: "Attributed to Jones (2011, 2013) and Bigio and La'O (2020); Baqaee and Farhi (2020).",
    section: "III.D",
  },
  {
    id: "PASSTHROUGH",
    family: "network",
    keywords: ["pass-through", "price elasticity", "wedge", "influence", "价格传导", "价格弹性", "扭曲", "传导"],
    example: { arguments: [flows, output, "Materials"], expected: { row: 3, column: 1, value: 0.430769 } },
    source: "Attributed to Jones (2011, 2013) and Bigio and La'O (2020); Baqaee and Farhi (2020).",
    section: "III.D",
  },
  {
    id: "WEDGECUT",
    family: "network",
    keywords: [
      "wedge",
      "counterfactual",
      "real wage",
      "real GDP",
      "firmware",
      "reform",
      "welfare",
      "扭曲削减",
      "反事实",
      "实际工资",
      "实际GDP",
      "固件",
      "改革",
    ],
    example: { arguments: [flows, output, final, wedges, "Materials", 0.5], expected: { row: 5, column: 2, value: 0.997734 } },
    source: "Attributed to Bigio and La'O (2020); Baqaee and Farhi (2020); F3: ours.",
    section: "III.D",
  },
  {
    id: "DISTORTION",
    family: "network",
    keywords: [
      "distortion centrality",
      "industrial policy",
      "Liu",
      "Domar weight",
      "influence",
      "subsidy",
      "扭曲中心性",
      "产业政策",
      "多马权重",
      "影响力",
      "补贴",
    ],
    example: { arguments: [flows, output, final, wedges], expected: { row: 1, column: 3, value: 1.023963 } },
    source: "Liu (2019); its exact definition is attributed.",
    section: "III.D",
  },
  {
    id: "INPUTCHOICE",
    family: "network",
    keywords: ["endogenous network", "input choice", "adoption", "wedge", "innovation", "内生网络", "投入选择", "投入品集合", "扭曲", "创新"],
    example: {
      arguments: [
        [
          ["", "Materials", "Parts", "Machines"],
          ["Materials", 0, 0.4, 0.1],
          ["Parts", 0, 0.1, 0.5],
          ["Machines", 0.1, 0.1, 0],
        ],
        [
          ["", "Materials", "Parts", "Machines"],
          ["Materials", 0, 0.05, 0.02],
          ["Parts", 0, 0.01, 0.08],
          ["Machines", 0.01, 0.01, 0],
        ],
        wedges,
      ],
      expected: { row: 2, column: 4, value: 1 },
    },
    source: "Acemoglu and Azar (2020) for the comparative statics; that prices are unique is attributed; the separable case is ours.",
    section: "III.D",
  },
  {
    id: "STRESS",
    family: "network",
    keywords: [
      "supply chain",
      "import dependence",
      "stress test",
      "decoupling",
      "blockade",
      "jobs at risk",
      "供应链",
      "进口依赖",
      "压力测试",
      "断链",
      "脱钩",
      "就业风险",
    ],
    example: {
      arguments: [
        flows,
        output,
        [
          ["Materials", 30],
          ["Parts", 20],
          ["Machines", 40],
        ],
        [
          ["Materials", 10],
          ["Parts", 15],
          ["Machines", 30],
        ],
        0.2,
        [
          ["Materials", 50],
          ["Parts", 80],
          ["Machines", 60],
        ],
      ],
      expected: { row: 3, column: 3, value: 2.043037 },
    },
    source: "Price model attributed to Leontief (1951) and Miller and Blair (2009); supply-side accounting attributed to Ghosh (1958).",
    section: "I",
  },
];
