import type { FunctionWords } from "./functionWords";

export const change: Readonly<Record<string, FunctionWords>> = {
  SHIFTSHARE: {
    description:
      "偏离-份额分析：地区增长中有多少来自全国增长、产业结构与地区自身。各部分与数额单位相同，合计等于变化量。按 Dunn 的口径，地区部分为余项：地区或全国期初没有的产业，其全部变化计入该项；esteban-marquillas 中这类产业不计入 Competitive，而计入 Allocation。dynamic 逐年使用当年的增长率与结构。",
    result: "Unit、National、Mix、Regional、Total；esteban-marquillas 为 Unit、National、Mix、Competitive、Allocation、Total。",
    parameters: {
      before: "期初的数量表（就业、产出），地区在行，产业在列，可带或不带标签。缺失按零计算。dynamic 时为所有年份，每个地区每年一行，第一列为年份。",
      after: "期末同样的地区与产业；两表都带标签时按标签对应。dynamic 时留空。",
      form: "dunn（默认）、esteban-marquillas 或 dynamic。",
      nationBefore: "全国期初的数值，每个产业一个；省略时为各地区之和。dynamic 时每年一行，带年份列或按时间顺序。只有一个地区时必须给出。",
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
      "恒定市场份额分析：出口变化中有多少来自世界贸易增长、商品（或市场）结构与市场份额的得失。各部分与数额单位相同，合计等于变化量。以期初为权重；base 把交互项留在 Competitive 中，richardson 单独列出。世界期初没有的商品计入 Interaction（base 计入 Competitive），消失的商品计入 Commodity。",
    result: "Unit、World、Commodity、Competitive、Interaction、Total。",
    parameters: {
      before: "期初的出口，国家或地区在行，商品（或市场）在列，可带或不带标签。缺失按零计算。",
      after: "期末同样的单位与商品；两表都带标签时按标签对应。",
      worldBefore: "世界贸易期初的数值，每种商品一个；省略时为各单位之和。只有一个单位时必须给出。",
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
};
