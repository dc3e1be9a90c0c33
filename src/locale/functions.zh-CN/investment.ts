import type { FunctionWords } from "./functionWords";

export const investment: Readonly<Record<string, FunctionWords>> = {
  PULL: {
    description:
      "明确订单以给定概率到来时，进行升级的企业所占份额，以及概率每提高一单位时份额的变化。约定：概率乘以收益超过成本的企业升级；各企业的 ln(收益 ÷ 成本) 服从正态分布，因此份额为 (ln 概率 + mean) ÷ sd 处的正态分布函数值。这是单期选择，不是实物期权；mean 与 sd 的默认值为假设：订单确定时一半企业获益。由模型推算，不是效应。",
    result: "每个概率一行：升级份额与斜率（没有订单时为 0）；概率带有名称时首列为 Unit。",
    parameters: {
      orders: "明确订单到来的概率，0 到 1：一个数，或一列、一行，可带名称。",
      mean: "各企业 ln(收益 ÷ 成本) 的均值；默认 0，即居中的企业收益等于成本。",
      sd: "各企业间的标准差，不小于 0.001；默认 1。",
    },
  },
  PAYER: {
    description:
      "收益来得晚且外溢的升级由谁出资：对保有部分收益的企业的净现值，与对全社会的净现值。约定：成本在当前发生，收益自第 lag + 1 年至第 years 年每年一次，按 1 ÷ (1 + rate) 的年数次方贴现。Payer：企业不亏损为 firm；只有社会获益为 national；社会受损为 nobody。Subsidy needed 为使企业恰好不亏的数额，nobody 时留空。确定性计算：请给出期望值；不计等待的价值。",
    result: "企业净现值、社会净现值、出资者（firm、national 或 nobody）与所需补贴。",
    parameters: {
      cost: "当前的成本，不为负。",
      benefit: "收益到来后每年对社会的数额，不为负，单位与成本相同。",
      lag: "没有收益的整年数，0 到 years - 1。",
      appropriable: "企业保有的收益份额，0 到 1。",
      rate: "年贴现率，0 到 1；默认 0.05。",
      years: "计入的整年数，1 到 1000；默认 15。",
    },
  },
};
