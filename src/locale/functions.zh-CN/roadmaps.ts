import type { FunctionWords } from "./functionWords";
import { PARAMS } from "./shared";

const SCORES = "含 Hardware、Firmware、Software 列的表（SCORE 的结果可直接使用），或依此次序的三列，取值 0 到 1。";

const EFFORT = "每年的投入：各年共用一个数，或第 0 年至第 years - 1 年每年一个数。";

const YEARS = "有投入的年数，1 到 100；默认 15。";

const DEMAND = "需求导向 θ，0（供给驱动）到 1（需求驱动）；默认 0.5。";

const UNIT = "单位的名称或序号；scores 有多个单位时必填。";

export const roadmaps: Readonly<Record<string, FunctionWords>> = {
  ROADMAP: {
    description:
      "一个单位每年的投入如何在三层之间分配，使多年的价值指数现值最大。由模型推出，价值指数未经校准。约定：现值 = 第 0 至 T - 1 年价值指数的贴现值，加上末年的价值永续乘以 kappa；每年三层投入之和等于该年投入；为多个起点中最好的局部最优；alpha 接近 1 时可能比最优低千分之几。投入为 1 且全部用于硬件时，不计衰减，4.3 年（ln 2 / r_h）缩小一半硬件差距。只宜执行最初几年，并逐年重新规划。速度、衰减与贴现见 PARAMS；cost_* 只影响 Bottleneck。",
    result:
      "第 0 年至末年每年一行：得分、投入（末年为空）、价值指数、错配程度 |ln(实际生效的软件 / 硬件)|（硬件或软件为 0 时留空）与瓶颈层（各层均无增益时为 none）。",
    parameters: { scores: SCORES, effort: EFFORT, years: YEARS, demand: DEMAND, params: PARAMS, unit: UNIT },
  },
  STRATEGIES: {
    description:
      "最优的投入分配比简单规则好多少。由模型推出，价值指数未经校准。optimal：同 ROADMAP，局部最优，不低于其他各行（也从您的方案起搜索，因此可能优于 ROADMAP 的结果）；greedy：每年使下一年的价值最大；equal：三层均分；gap：按 1 - 得分的比例；hardware first：硬件低于 0.6 时全部用于硬件，否则均分；best constant：各年不变的最好分配，份额以 0.05 为步长；none：不投入。现值 = 第 0 至 T - 1 年价值指数的贴现值，加上末年的价值永续乘以 kappa。",
    result: "每种策略一行：现值、占最优的份额、末年的价值指数；给出自己的方案时列在最后（your plan）。",
    parameters: {
      scores: SCORES,
      effort: EFFORT,
      years: YEARS,
      demand: DEMAND,
      params: PARAMS,
      plan: "自己的方案：每年一行，对硬件、固件、软件的投入（可用 ROADMAP 结果的副本）。每年合计可少于该年投入，不可超过。",
      unit: UNIT,
    },
  },
};
