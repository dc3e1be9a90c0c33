import type { FunctionWords } from "./functionWords";

export const trade: Readonly<Record<string, FunctionWords>> = {
  TRADE: {
    description:
      "由出口 x 与进口 m 得到每个地区每种商品的贸易地位。约定：Lafay 指数乘以 100；balassa 为出口进口比的对数，不是 1965 年的显性比较优势。留空：没有任何地区交易的商品、没有贸易的地区；balance 与 grubel-lloyd 在 x + m = 0 时；balassa 在 x 或 m 为 0 时；vollrath 在没有可比较的部分时。vollrath 在各地区之间比较，每年分别计算；其他形式只看本地区。",
    result: "形状与出口表相同的表，数值为贸易指数。",
    parameters: {
      exports: "出口，地区在行，商品在列，可带或不带标签。缺失按零计算；出现两次的标签合并相加。",
      imports: "进口，单位与出口相同；两表都有标签时按标签匹配，否则按次序。",
      form: "balance（默认）、lafay、grubel-lloyd、vollrath、balassa 或 michaely。",
    },
    words: {
      form: {
        balance: "贸易竞争力指数（x − m）÷（x + m），在 -1 与 1 之间；大于 0 为净出口。",
        lafay: "Lafay 指数：对贸易差额的贡献，以地区贸易额的百分之一计；每行之和为 0。",
        "grubel-lloyd": "1 − |x − m| ÷（x + m）：产业内贸易，在 0 与 1 之间。",
        vollrath: "RTA = RXA − RMA：相对出口优势减去相对进口优势，比较时剔除本地区与本商品。",
        balassa: "x ÷ m 与地区出口 ÷ 进口之比的自然对数；大于 0 表示相对多出口。",
        michaely: "商品在出口中的份额减去在进口中的份额；每行之和为 0。",
      },
    },
  },
  PRODUCTIVITY: {
    description:
      "产业与产业篮子的收入水平。产业的 PRODY = 各地区收入的加权平均，权重为该产业在各地区的份额除以这些份额之和，因此大地区的权重不会更大。地区的 EXPY = 其产业篮子 PRODY 的加权平均，权重为本地区的份额。约定归于 Hausmann、Hwang 和 Rodrik（2007）：每个地区都计入自身的 PRODY。每年分别计算。没有数值的地区与没有任何地区从事的产业留空。",
    result: "每个产业一行（PRODY）或每个地区一行（EXPY），单位与收入相同。",
    parameters: {
      table: "数量表（出口、产出），地区在行，产业在列，可带或不带标签。缺失按零计算；出现两次的标签合并相加。",
      income: "每个地区的人均收入，一行或一列，可带或不带地区名称；含多个年份时也可为地区、年份、收入三列的表。只有没有数值的地区可以留空。",
      of: "activities（默认）或 regions。",
    },
    words: {
      of: {
        activities: "每个产业的 PRODY：从事该产业的地区的收入。",
        regions: "每个地区的 EXPY：其产业篮子的 PRODY。",
      },
    },
  },
  MARKET: {
    description:
      "每个单位的销售去向与可及的市场规模。本地份额（Domestic share）= 第一列即本地市场的份额。广度（Breadth）= 1 − 全部目的地份额的平方和：0 为单一市场，接近 1 为众多规模相近的市场。最大市场（Largest market）= 份额最大的目的地，并列时取最前。潜力（Potential）= 各目的地规模 ÷ 距离之和（归于 Harris 1954），本地按其内部距离计入；未给出规模与距离时留空。约定：距离取一次方。没有销售的单位没有份额，但有潜力。",
    result: "每个单位一行：本地份额、广度、最大市场与潜力，潜力的单位为规模除以距离。",
    parameters: {
      sales: "销售额，单位（地区、产业、企业）在行，目的地在列，本地市场居首，可带或不带标签。缺失按零计算；出现两次的标签合并相加。",
      size: "每个目的地的市场规模（GDP、需求），一行或一列，可带或不带名称。",
      distance: "到每个目的地的距离，所有单位共用（一行或一列），或单位 × 目的地的表。均须大于 0；本地取内部距离。",
    },
  },
};
