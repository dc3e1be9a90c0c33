import type { FunctionWords } from "./functionWords";
import { DATA, DIRECTION, FRAMEWORK } from "./shared";

const NORMALIZATIONS = {
  minmax: "（x − 最小值）÷（最大值 − 最小值），结果在 0 到 1 之间。",
  zscore: "（x − 均值）÷ 样本标准差。",
  rank: "名次，1 为最优；并列者名次相同，同 RANK.EQ。",
  borda: "得分：严格胜过的单位个数。",
  percentile: "百分比排位，同 PERCENTRANK.INC，但不截为三位小数。",
  fraction: "x ÷ 最大值；逆向指标为最小值 ÷ x。",
  goalposts: "按上下限换算并截在 0 到 1 之间；未给上下限时取 5% 与 95% 分位数。",
};

/** The option words of SCORE and of the functions that score as it does. */
export const SCORE_WORDS = {
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
};

export const indicators: Readonly<Record<string, FunctionWords>> = {
  NORMALIZE: {
    description:
      "把各列换算到可比的尺度。约定：默认 min-max 换算到 0 至 1；z 分数除以样本标准差（STDEV.S，同 COINr、Compind 与 R）；名次 1 为最优，并列相同；goalposts 截在 0 至 1。数值全部相同的列会报错并指明该列，rank、borda、percentile 与给定上下限的 goalposts 除外。其他软件：COINr 的 min-max 为 0 至 100，其名次 1 为最小值，数值全部相同的列成为 NaN；Compind 的并列名次取平均；几何平均前换算到 1 至 100 是一种惯例。",
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
      "缩尾处理：一列的偏度绝对值与峰度同时达到界限时，把最外侧的值改为向内的下一个值，直到不再达到界限。约定：同 Excel 的 SKEW 与 KURT，界限为 2 与 3.5，每列最多改 5 个值；一个值无论移动多远只计一次，仍不够的列保持已处理到的程度。其他软件：COINr 把并列的值计为多个，可能更早停止；它可继续取对数；数值全部相同的列这里不变，在 COINr 中会报错。",
    result: "形状相同的表，极端值已收回。",
    parameters: {
      data: DATA,
      skewness: "偏度绝对值的界限，默认 2。",
      kurtosis: "峰度的界限，默认 3.5。",
      points: "每列最多处理的数值个数，默认 5。",
    },
  },
  SCORE: {
    description:
      "每个单位的硬件、固件、软件三层得分，以及综合得分、名次和数据覆盖率。约定：指标按上下限换算（未给出时取 5% 与 95% 分位数），层内与层间取几何平均，下限 0.02。同一代码的列先合为一个指标；缺失值的权重由同层分担。其他软件：COINr 的 min-max 为 0 至 100，一个 0 就使几何平均归零，故惯用 1 至 100；这里由下限代替。缺失值的权重 COINr 同样分担，但其 a_genmean 得 NA。",
    result: "每个单位一行：Hardware、Firmware、Software、Overall、Rank、Coverage。",
    parameters: {
      data: DATA,
      framework: FRAMEWORK,
      direction: DIRECTION,
      weights: "每列一个非负权重，在层内换算为合计 1；权重为 0、或在已给权重旁留空的列不使用；省略时取框架表中的权重，否则等权。",
      normalization: "goalposts（默认）、minmax、zscore、rank、borda、percentile、fraction 或 none。",
      aggregation: "geometric（默认）、arithmetic 或 harmonic。",
      low: "下限：一个数或每列一个数；省略时取框架表，否则为 5% 分位数。",
      high: "上限：一个数或每列一个数；省略时取框架表，否则为 95% 分位数。",
    },
    words: SCORE_WORDS,
  },
  COORDINATION: {
    description:
      "两个或更多系统的耦合协调度：C 为耦合度，T 为加权平均，D 为 C×T 的平方根，并给出等级与落后的系统。约定：标准形式为几何平均与算术平均之比；等级区间左闭。有一个系统为 0 时，C = D = 0。其他做法：SPSSAU 先把各列换算到 0.01 至 0.99（rescale 为 TRUE 时相同）；漏写系数 n 的论文，其 C 不会超过 1/n（三个系统为 0.333）；R 包 mathmodels 的修正形式漏开根号，两个系统时相同，三个系统时偏低。",
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
    description:
      '各列之间的相关系数。约定：默认 Pearson，只用两列都有数值的行，因此各对所用的行可能不同；某列在这些行中没有变化时留空，对自身也是。不计方向，请先用 NORMALIZE。其他软件：R 的 cor 用 use = "pairwise.complete.obs" 时结果相同，不用时有缺失的列都为 NA。',
    result: "方阵；输入带标签时，两侧均带标签。",
    parameters: { data: DATA, method: "pearson（默认）或 spearman。" },
    words: { method: { pearson: "数值的相关系数。", spearman: "名次的相关系数，并列取平均名次。" } },
  },
};
