import type { FunctionWords } from "./functionWords";

export const windows: Readonly<Record<string, FunctionWords>> = {
  ENTRY: {
    description:
      "两个时点之间每个地区进入、退出、保持或始终不具备哪些产业。约定：具备 = 显性比较优势（区位商）不低于阈值，各时点以自身合计为参照，恰好相等视为具备。任一时点没有任何数值的地区留空，两个时点都没有任何数值的产业也留空。在政策、运输或补贴造成扭曲时，RCA 不等于比较优势；在阈值附近摆动的值会进入或退出，而实际变化不大。",
    result: "before 的表，内容为 entry（由 0 到 1，进入）、exit（由 1 到 0，退出）、kept（保持）与 absent（始终不具备）。",
    parameters: {
      before: "第一个时点的数量表（出口、就业、产出），地区在行，产业在列，可带或不带标签。缺失按零计算。",
      after: "同样的地区与产业在之后的数量表；两张表都有标签时按标签对应。",
      threshold: "RCA 达到多少算具备；默认 1。",
    },
  },
  WINDOW: {
    description:
      "一个地区的机会窗口：各产业的优势、趋势、关联度与状态。约定：各年的 RCA（Balassa）以当年合计为参照；Slope = RCA 大于 0 的年份里 ln RCA 每年的 Theil-Sen 斜率；Low 与 High = 对这些年份做 1000 次有放回抽样（numpy 的 RandomState，种子 1）所得斜率的 5% 与 95% 分位数，至少五个年份才给出；Density = 不计产业自身的关联密度。状态取最先成立的一项：closing（RCA 不小于 1，且斜率小于 0 或成本优势在 10 年内结束）、open（RCA 不小于 1）、opening（RCA 小于 1、斜率大于 0、密度高于该地区的中位数），否则为 shut；未知的斜率按 0 处理。Value rank 按密度百分位 × 复杂度（PCI 的 z 值，不低于 0）排列。存在扭曲时 RCA 不等于比较优势；密度只是相关关系，不是原因；省的出口不等于省的生产。",
    result:
      "每个产业一行：Status（状态）、RCA、Slope（斜率）、Low 与 High、Density（密度）、Years left（取自 cost，k 小于 1 时距成本相等的年数，否则留空）、Value rank（1 为最优，并列相同）。RCA、密度与名次取最后一年。",
    parameters: {
      tables: "多年叠放的数量表，每个地区每年一行，含年份列，产业在列。缺失按零计算。",
      unit: "地区，写不带年份的名称或位置。须给出，因为只有一个地区的表无从比较。",
      cost: "COSTGAP 的结果，适用于所有产业；或同样的列、每个产业一行、名称在前；或只给单位劳动成本之比，一个数适用于所有产业或每个产业一个。",
    },
  },
  ENTRYODDS: {
    description:
      "地区进入尚不具备的产业的可能性，由只用自备面板拟合的 logit 得出。约定：具备 = 当年 RCA 不小于 1；样本 = 时段开始时尚不具备的地区与产业组合；进入 = 时段内之后某年具备。时段为五年（或面板所及的最长时段），从最后一年向前依次排列，互不重叠。各项依次为：不计产业自身的关联密度、RCA、复杂度（PCI）、密度 × 复杂度，每十次进入才加入一项。标准误用 delta 法，视各样本相互独立。有两个以上时段（逐年数据满十一年）时，AUC 与 Brier 为样本外：不用最后一个时段拟合，再以它检验；较早时段进入太少时留空。只有一个时段时为样本内，会高估模型。进入少于十次时不给出概率：请看 Density。密度只是相关关系，不是原因；存在扭曲时 RCA 不等于比较优势；省的出口不等于省的生产。",
    result:
      "每个候选一行：Activity（候选涉及多个地区时为“地区: 产业”）、Probability（自最后一年起一个时段内进入的概率）、Standard error（标准误）、最后一年的 Density（密度）与 Complexity（PCI）；其后为 AUC（0.5 = 与随机无异）与 Brier（均方误差，0 为最好）两行。",
    parameters: {
      panel: "每个地区、产业、年份一行的清单：列为 region、activity、year、amount，按这些标题或按此顺序。缺失的数值与没有的行按零计算。",
      candidates: "地区与产业的清单，须为最后一年尚不具备的产业。",
    },
  },
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
