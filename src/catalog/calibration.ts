import type { CatalogEntry } from "./types";

const OWN = "The product's own model of section II of the paper, which has no equations";

/** A made-up panel. */
const PANEL = [
  ["Region", "Year", "Value", "Hardware", "Firmware", "Software", "Demand"],
  ["Coast", 2019, 30, 0.55, 0.37, 0.56, 0.3],
  ["Coast", 2021, 33.5, 0.57, 0.37, 0.61, 0.3],
  ["Coast", 2023, 42.8, 0.66, 0.54, 0.78, 0.3],
  ["Delta", 2019, 22, 0.44, 0.23, 0.57, 0.6],
  ["Delta", 2021, 25.4, 0.5, 0.26, 0.56, 0.6],
  ["Delta", 2023, 29.5, 0.53, 0.43, 0.57, 0.6],
  ["Hills", 2019, 10.1, 0.22, 0.34, 0.25, 0.7],
  ["Hills", 2021, 12.8, 0.32, 0.25, 0.29, 0.7],
  ["Hills", 2023, 18.1, 0.38, 0.44, 0.34, 0.7],
  ["North", 2019, 21.1, 0.42, 0.42, 0.34, 0.4],
  ["North", 2021, 25.3, 0.43, 0.56, 0.38, 0.4],
  ["North", 2023, 33.4, 0.58, 0.54, 0.53, 0.4],
  ["Plain", 2019, 12.7, 0.23, 0.83, 0.3, 0.6],
  ["Plain", 2021, 18.4, 0.33, 0.84, 0.32, 0.6],
  ["Plain", 2023, 17.4, 0.27, 0.95, 0.47, 0.6],
  ["South", 2019, 17.2, 0.74, 0.8, 0.15, 0.7],
  ["South", 2021, 27.8, 0.91, 0.95, 0.22, 0.7],
  ["South", 2023, 29, 0.93, 0.93, 0.23, 0.7],
];

export const calibration: readonly CatalogEntry[] = [
  {
    id: "CALIBRATE",
    family: "model",
    keywords: [
      "calibration",
      "estimation",
      "nonlinear least squares",
      "fixed effects",
      "panel data",
      "cluster bootstrap",
      "identification",
      "校准",
      "参数估计",
      "非线性最小二乘",
      "固定效应",
      "面板数据",
      "自助法",
    ],
    example: { arguments: [PANEL, "none", 20], expected: { row: 2, column: 1, value: 0.797878 } },
    source: `${OWN}; estimation by variable projection, attributed to Golub and Pereyra (1973).`,
    section: "II",
  },
  {
    id: "FIT",
    family: "model",
    keywords: [
      "goodness of fit",
      "out of sample",
      "cross-validation",
      "model comparison",
      "AICc",
      "likelihood ratio",
      "拟合优度",
      "样本外",
      "交叉验证",
      "模型比较",
      "似然比",
    ],
    example: { arguments: [PANEL, "none"], expected: { row: 2, column: 2, value: 0.272044 } },
    source: `${OWN}; AICc attributed to Hurvich and Tsai (1989), the test of lambda = 0 to Self and Liang (1987).`,
    section: "II",
  },
];
