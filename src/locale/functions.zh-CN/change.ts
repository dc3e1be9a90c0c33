import type { FunctionWords } from "./functionWords";

export const change: Readonly<Record<string, FunctionWords>> = {
  SHIFTSHARE: {
    description:
      "偏离-份额分析：地区增长中有多少来自全国增长、产业结构与地区自身。各部分与数额单位相同，合计等于变化量。约定：归于 Dunn（1960）的三部分，地区部分为余项，即地区或全国期初没有的产业，其全部变化计入该项；esteban-marquillas 中这类产业不计入 Competitive，而计入 Allocation。dynamic 逐年使用当年的增长率与结构。",
    result: "Unit、National、Mix、Regional、Total；esteban-marquillas 为 Unit、National、Mix、Competitive、Allocation、Total。",
    parameters: {
      before:
        "期初的数量表（就业、产出），地区在行，产业在列，可带或不带标签。缺失按零计算；出现两次的标签合并相加。dynamic 时为所有年份，每个地区每年一行，标题为 year 的年份列可在任意位置。",
      after: "期末同样的地区与产业；两表都带标签时按标签对应。dynamic 时留空。",
      form: "dunn（默认）、esteban-marquillas 或 dynamic。",
      nationBefore:
        "全国期初的数值，每个产业一个；省略时为各地区之和。dynamic 时每年一行，带年份列或按时间顺序。须包含各地区，且单位相同。只有一个地区时必须给出。",
      nationAfter: "全国期末的数值，每个产业一个。dynamic 时留空。",
    },
    words: {
      form: {
        dunn: "全国增长、产业结构与地区余项。",
        "esteban-marquillas": "把地区余项分为竞争力（按全国结构）与配置两部分。",
        dynamic: "逐年按 Dunn 分解再相加；before 含所有年份。",
      },
    },
  },
  MARKETSHARE: {
    description:
      "恒定市场份额分析：出口变化中有多少来自世界贸易增长、商品（或市场）结构与市场份额的得失。各部分与数额单位相同，合计等于变化量。以期初为权重；base 把交互项留在 Competitive 中，richardson 单独列出。世界期初没有贸易的商品，全部增量计入 Interaction（base 计入 Competitive）；期末没有贸易的商品，全部减量计入 World 与 Commodity。",
    result: "Unit、World、Commodity、Competitive、Interaction、Total。",
    parameters: {
      before: "期初的出口，国家或地区在行，商品（或市场）在列，可带或不带标签。缺失按零计算；出现两次的标签合并相加。",
      after: "期末同样的单位与商品；两表都带标签时按标签对应。",
      worldBefore: "世界贸易期初的数值，每种商品一个；省略时为各单位之和。须包含各单位，且计量单位相同。只有一个单位时必须给出。",
      worldAfter: "世界贸易期末的数值，每种商品一个。",
      form: "base（默认）或 richardson。",
    },
    words: {
      form: {
        base: "竞争力为余项；交互项为 0。",
        richardson: "竞争力按期初市场计算；与市场增长的交互项单独列出。",
      },
    },
  },
  UPGRADE: {
    description:
      "按质量与结构分解的升级：人均产出的变化分为各产业人均产出提高（Within）、劳动力移向人均产出较高的产业（Between）以及两者的交互（Interaction）。各部分以人均产出为单位，合计等于变化量。以期初为权重；新设或关停的产业只算结构变化，计入 Between。",
    result: "Unit、Within、Between、Interaction、Total；某一时期没有劳动力的地区留空。",
    parameters: {
      outputBefore: "期初的产出或增加值（不变价），地区在行，产业在列，可带或不带标签。缺失按零计算；出现两次的标签合并相加。",
      laborBefore: "期初的就业人数或工时，地区与产业相同；带标签的表按标签对应。有产出的产业须有劳动投入。",
      outputAfter: "期末的产出，单位与价格相同。",
      laborAfter: "期末的就业人数或工时。",
    },
  },
  HOLLOWING: {
    description:
      "产业空心化的迹象：该产业占增加值的份额下降，进口占本地市场的份额上升。Share change 为份额对数由首年到末年的变化，Index = Penetration change − Share change，大于 0 为空心化。指数把份额的对数点与渗透率的百分点相加：份额下降 5 % 与进口多占 5 个百分点的市场大致等重。Low 与 High 为五年起给出的 90 % 区间，把逐年变化视为带漂移的随机游走（Student t）；拟合直线会过于自信。Signal：hollowing（Low 大于 0，空心化）、no hollowing（High 小于 0，未空心化）、unclear（不明确）或 too few years（年份太少）。",
    result: "Unit、Share change（对数点）、Penetration change（0.05 即 5 个百分点）、Index、Low、High、Signal。",
    parameters: {
      valueAddedShare:
        "该产业占增加值的份额，单位在行，年份在列，可带或不带标签；须大于 0，份额或百分数均可，各年份须一致。缺失年份写 NA；首年或末年缺失的单位留空。",
      importShare: "同样单位与年份的进口渗透率（进口 ÷ 本地需求），写成份额：25 % 写作 0.25；两表都带标签时按标签对应。省略时 Index = − Share change。",
      years: "年份，valueAddedShare 每列一个数，顺序与间隔不限；省略时取列标题中的年份，否则视为等间隔。",
    },
  },
};
