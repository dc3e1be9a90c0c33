import type { FunctionWords } from "./functionWords";
import { DATA, FRAMEWORK } from "./shared";

export const attribution: Readonly<Record<string, FunctionWords>> = {
  IMPUTE: {
    description:
      "用该列的均值或中位数填补缺失值，可在全部单位或同组单位内计算；已有数值一律不变。填补会掩盖不确定性：表看似完整，各列差异变小，而且看不出哪些值是推测的。SCORE 不需要填补：缺失值的权重默认由同层其余指标分担，并给出数据覆盖率。COINr 的均值、中位数及分组填补与此相同；其面板填补（最近值、线性）这里没有。",
    result: "形状相同、没有空缺的表；某列（或其所在组）完全没有数值时为 #N/A。",
    parameters: {
      data: DATA,
      method: "mean（默认）或 median。",
      groups: "每行一个组名，横排或竖排，可带单位名称：空缺只用同组的数值填补；省略时全部为一组。",
    },
    words: { method: { mean: "现有数值的平均值。", median: "现有数值的中位数，同 Excel 的 MEDIAN。" } },
  },
  ATTRIBUTE: {
    description:
      "把每个单位的综合值与基准之差分解到各列，各部分之和等于 Total。约定：精确的 Shapley 值，即各列逐一变动的所有次序的平均；几何平均，下限 0.02（同 SCORE），等权，基准为各列现有数值的均值。其他做法：常见的手工逐项替换，结果取决于次序；几何平均的 LMDI 分解与此相近但不相等；COINr、Compind 与 SPSSAU 没有这种分解。",
    result: "每个单位一行：各列的部分与 Total（单位的综合值减去基准的综合值）；有缺失值的单位留空。",
    parameters: {
      scores: "得分：每层或每个指标一列，单位在行。SCORE 的结果可直接使用，自动取其各层。",
      baseline: "比较的基准：一个数、每列一个数，或单位与列相同的一张表（如上年得分，即分解其变化）；省略为各列的均值。",
      aggregation: "geometric（默认）、arithmetic 或 harmonic。",
      weights: "每列一个非负权重，自动换算为合计 1；省略为等权。",
    },
    words: {
      aggregation: {
        geometric: "加权几何平均，下限 0.02，同 SCORE。",
        arithmetic: "加权算术平均；各部分等于权重乘以差。",
        harmonic: "加权调和平均，短板拉低最多；下限 0.02；最多 16 列。",
      },
    },
  },
  OBSTACLES: {
    description:
      "最制约每个单位的指标（障碍度模型）。障碍度 = w(1 − z) ÷ Σw(1 − z)，取值 0 到 1：z 为按上下限换算的水平（同 SCORE），w 为指标在层内的权重乘以各层均等的份额。约定：以指标而非列为单位；缺失的指标不计，其权重由同层分担，缺失多时请参看 SCORE 的数据覆盖率。没有任何层代码时，各列视为单层指数。其他做法：若要与采用 min-max 与熵权的论文对照，可把熵权作为 weights、把最小值与最大值作为 framework 的上下限给出。",
    result: "每个单位一行：障碍因子（Obstacle）与障碍度（Degree）交替，由大到小；没有低于 1 的指标时为 none，没有任何数值时留空。",
    parameters: {
      data: DATA,
      framework: FRAMEWORK,
      direction: "全部一个或每列一个方向：1 或 -1、+ 或 -、benefit 或 cost；省略时取框架表中的方向，否则全部为 1。",
      weights: "每列一个非负权重，在层内换算为合计 1；省略时取框架表中的权重，否则等权。",
      top: "列出几个障碍因子，从 1 起的整数，默认 3；超过指标个数时全部列出。",
    },
  },
};
