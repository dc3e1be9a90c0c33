import type { FunctionWords } from "./functionWords";

export const window: Readonly<Record<string, FunctionWords>> = {
  COSTGAP: {
    description:
      "地区的成本窗口：单位劳动成本与对照经济体之比、其走势，以及两者相等前还剩多少年。约定：k =（工资 ÷ 劳动生产率）÷（对照工资 ÷ 对照劳动生产率），取最后一年的观测值；趋势 g = ln k 每年的 Theil-Sen 斜率；剩余年数 = -ln k ÷ g。closing（正在关闭）：k 小于 1 且 g 大于 0。open（开放）：k 小于 1，没有日期。opens（将开启）：k 不小于 1 且 g 小于 0。shut（关闭）：k 不小于 1 且不下降。Low 与 High：对年份做 1000 次有放回抽样（numpy 的 RandomState，种子 1）所得剩余年数的 5% 与 95% 分位数；没有尽头的界限留空，因此只有 Low 表示“不早于”。低成本只是窗口的一面，不说明质量和市场准入。",
    result:
      "Status（状态）、Relative unit labor cost（最后一年）、Trend（趋势，0.02 = 每年 2%；只有一年时留空）、Years left（剩余年数，没有日期时留空）、Low 与 High（90% 区间，至少五年才给出）。",
    parameters: {
      wage: "各年工资（人均劳动成本），正数，一行或一列，两个经济体用同一货币。",
      productivity: "同样各年的人均产出或增加值，两个经济体用同一价格。",
      wageBenchmark: "对照经济体的工资。",
      productivityBenchmark: "对照经济体的人均产出或增加值。",
      years: "各数对应的年份；省略时为 1、2、3……四个数不全的年份不参与计算。",
    },
  },
};
