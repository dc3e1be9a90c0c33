import type { FunctionWords } from "./functionWords";
import { DATA, FRAMEWORK } from "./shared";

const NORMALIZATIONS = {
  minmax: "（x − 最小值）÷（最大值 − 最小值），结果在 0 到 1 之间。",
  zscore: "（x − 均值）÷ 样本标准差。",
  rank: "名次，1 为最优；并列者名次相同，同 RANK.EQ。",
  borda: "得分：严格胜过的单位个数。",
  percentile: "百分比排位，同 PERCENTRANK.INC，但不截为三位小数。",
  fraction: "x ÷ 最大值；逆向指标为最小值 ÷ x。",
  goalposts: "按上下限换算并截在 0 到 1 之间；未给上下限时取 5% 与 95% 分位数。",
};

const MEANS = {
  arithmetic: "加权算术平均，长处可完全弥补短处。",
  geometric: "加权几何平均，短板拉低得分；须为正值。",
  harmonic: "加权调和平均，短板拉低得分更多；须为正值。",
};

const DIRECTION = "全部一个或每列一个方向：1 或 -1、+ 或 -、benefit 或 cost；省略时取框架表中的方向，否则全部为 1。";

export const indicators: Readonly<Record<string, FunctionWords>> = {
  NORMALIZE: {
    description:
      "把各列换算到可比的尺度。约定：默认 min-max 换算到 0 至 1；z 分数除以样本标准差（STDEV.S）；名次 1 为最优。数值全部相同的列会报错并指明该列，rank、borda、percentile 与给定上下限的 goalposts 除外。",
    result: "形状相同的表，数值为换算后的值。",
    parameters: {
      data: DATA,
      method: "minmax（默认）、zscore、rank、borda、percentile、fraction 或 goalposts。",
      direction: "全部一个或每列一个方向：1 或 -1、+ 或 -、benefit 或 cost；-1 使该列反向；省略为 1。",
      low: "goalposts 的下限：一个数或每列一个数；省略时为 5% 分位数。",
      high: "goalposts 的上限：一个数或每列一个数；省略时为 95% 分位数。",
    },
    words: { method: NORMALIZATIONS },
  },
  TREAT: {
    description:
      "缩尾处理：一列的偏度绝对值与峰度同时达到界限时，把最外侧的值改为向内的下一个值，直到不再达到界限。约定：同 Excel 的 SKEW 与 KURT，界限为 2 与 3.5，每列最多改 5 个值。",
    result: "形状相同的表，极端值已收回。",
    parameters: {
      data: DATA,
      skewness: "偏度绝对值的界限，默认 2。",
      kurtosis: "峰度的界限，默认 3.5。",
      points: "每列最多处理的数值个数，默认 5。",
    },
  },
  WEIGHTS: {
    description:
      "由数据计算各列的权重，合计为 1。约定：entropy 与 critic 在计入方向的 min-max 换算值上计算，0 ln 0 = 0，相关用 Pearson 系数；二者反映离散程度，不代表重要性。数值全部相同的列权重为 0。",
    result: "一行权重，位于各列标题之下。",
    parameters: { data: DATA, method: "equal（默认）、entropy 或 critic。", direction: "全部一个或每列一个方向：1 或 -1、+ 或 -、benefit 或 cost；省略为 1。" },
    words: {
      method: {
        equal: "各列权重相等。",
        entropy: "熵权法：离散程度大的列权重大，在 min-max 换算后计算。",
        critic: "CRITIC 法：标准差大且与他列相关低的列权重大，在 min-max 换算后计算。",
      },
    },
  },
  AGGREGATE: {
    description:
      "每个单位一个得分：各列的加权平均，默认算术平均；缺失值的权重由其余列分担。请先用 NORMALIZE 换算并把成本类的列反向。几何与调和平均遇到零或负值会报错。",
    result: "一列得分，旁为单位名称。",
    parameters: { data: DATA, weights: "每列一个非负权重，自动换算为合计 1；省略为等权。", method: "arithmetic（默认）、geometric 或 harmonic。" },
    words: { method: MEANS },
  },
  SCORE: {
    description:
      "每个单位的硬件、固件、软件三层得分，以及综合得分、名次和数据覆盖率。约定：指标按上下限换算（未给出时取 5% 与 95% 分位数），层内与层间取几何平均，下限 0.02。同一代码的列先合为一个指标；缺失值的权重由同层分担。",
    result: "每个单位一行：Hardware、Firmware、Software、Overall、Rank、Coverage。",
    parameters: {
      data: DATA,
      framework: FRAMEWORK,
      direction: DIRECTION,
      weights: "每列一个非负权重，在层内换算为合计 1；省略时取框架表中的权重，否则等权。",
      normalization: "goalposts（默认）、minmax、zscore、rank、borda、percentile、fraction 或 none。",
      aggregation: "geometric（默认）、arithmetic 或 harmonic。",
      low: "下限：一个数或每列一个数；省略时取框架表，否则为 5% 分位数。",
      high: "上限：一个数或每列一个数；省略时取框架表，否则为 95% 分位数。",
    },
    words: {
      normalization: {
        ...NORMALIZATIONS,
        zscore: "（x − 均值）÷ 样本标准差；只能与算术平均同用。",
        rank: "名次，1 为最优；平均名次最低者排第一。",
        none: "不换算：数据已在同一尺度上。",
      },
      aggregation: {
        geometric: "加权几何平均，下限 0.02；短板拉低得分。",
        arithmetic: "加权算术平均。",
        harmonic: "短板拉低得分更多；下限 0.02。",
      },
    },
  },
  COORDINATION: {
    description:
      "两个或更多系统的耦合协调度：C 为耦合度，T 为加权平均，D 为 C×T 的平方根，并给出等级与落后的系统。约定：标准形式为几何平均与算术平均之比；等级区间左闭。有一个系统为 0 时，C = D = 0。",
    result: "每个单位一行：C、T、D、等级（Class）与落后的系统（Lagging）。",
    parameters: {
      scores: "得分，取值 0 到 1：每个系统一列，单位在行。SCORE 的结果可直接使用，自动取其各层。",
      form: "standard（默认）或 wang（据王淑佳等 2021；三个及以上系统的指数尚未与原文核对）。",
      weights: "每列一个非负权重，用于 T；省略为等权。",
      rescale: "TRUE 时先把各列换算到 0.01 至 0.99（与 SPSSAU 相同）；默认 FALSE。",
      closed: "等级区间闭合的一侧：left（默认）或 right。",
    },
    words: {
      form: { standard: "标准形式：几何平均 ÷ 算术平均。", wang: "王淑佳等（2021）的形式，使耦合度更分散。" },
      closed: { left: "区间含下界：0.5 属于勉强协调。", right: "区间含上界：0.5 属于濒临失调。" },
    },
  },
  CORRELATE: {
    description: "各列之间的相关系数。约定：默认 Pearson，只用两列都有数值的行；有一列没有变化时留空。",
    result: "方阵；输入带标签时，两侧均带标签。",
    parameters: { data: DATA, method: "pearson（默认）或 spearman。" },
    words: { method: { pearson: "数值的相关系数。", spearman: "名次的相关系数，并列取平均名次。" } },
  },
};
