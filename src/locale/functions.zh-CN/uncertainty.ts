import type { FunctionWords } from "./functionWords";
import { SCORE_WORDS } from "./indicators";
import { DATA, DIRECTION, FRAMEWORK } from "./shared";

const DATA_OR_FLAT = `${DATA}各列都没有层代码时，全部列视为一个不分层的指数。`;

const OPTIONS = {
  normalization: "goalposts（默认）、minmax、zscore、rank、borda、percentile、fraction 或 none。",
  aggregation: "geometric（默认）、arithmetic 或 harmonic。",
  draws: "抽样次数，1 到 100000；默认 1000。",
  seed: "随机种子，不小于 0 的整数；种子相同，抽样相同。默认 1。",
  noise: "权重可变动的幅度，0 到 1：0.25（默认）指在重新换算为合计 1 之前最多上下变动 25%。",
};

export const uncertainty: Readonly<Record<string, FunctionWords>> = {
  RANKS: {
    description:
      "权重不确定时各单位名次的稳健程度：基准名次、各次抽样名次的中位数与 5% 至 95% 区间。约定：得分同 SCORE；每个指标的权重乘以 1 + noise × u，u 在 -1 与 1 之间均匀分布，再在层内换算为合计 1，各层仍等权。名次 1 为最优，并列取较优名次；是否参与排名只按基准权重判断。同一种子在任何电脑上都给出与 numpy 的 RandomState 相同的随机数。COINr 把均匀样本按其自身的范围（而非 0 到 1）切分来选取方案，抽样次数少时略有偏差。",
    result:
      "每个单位一行：Rank（基准权重下的名次）、Median（中位数）、Low 与 High（名次的 5% 与 95% 分位数，同 PERCENTILE.INC）、At rank（处于基准名次的抽样比例）。",
    parameters: {
      data: DATA_OR_FLAT,
      framework: FRAMEWORK,
      direction: DIRECTION,
      weights:
        "基准权重，每列一个；省略时取框架表中的权重，否则等权。也可给出自备的抽样（如 SMAA），每次一行、每列一个数：此时不使用 draws、seed 与 noise，基准权重为各行的平均。",
      ...OPTIONS,
    },
    words: SCORE_WORDS,
  },
  OUTRANKS: {
    description:
      "权重不确定时，一个单位领先另一个单位有多大把握：行单位名次优于列单位的抽样比例，并列算一半。约定：抽样、权重与名次同 RANKS；对称位置的两格相加为 1，对角线为 0.5。COINr 的 outranking 矩阵是另一回事：它在一组权重下逐个指标比较两个单位。",
    result: "方阵，单位在行也在列：0.95 表示行单位在 95% 的抽样中领先。没有名次的单位留空。",
    parameters: {
      data: DATA_OR_FLAT,
      framework: FRAMEWORK,
      direction: DIRECTION,
      weights: "基准权重，每列一个；省略时取框架表中的权重，否则等权。也可给出自备的抽样（如 SMAA），每次一行、每列一个数：此时不使用 draws、seed 与 noise。",
      ...OPTIONS,
    },
    words: SCORE_WORDS,
  },
  SENSITIVITY: {
    description:
      "排名背后的哪项选择对名次影响最大：平均名次变动（参加排名的各单位与 SCORE 默认设定下名次之差的绝对值的平均）的 Sobol 指数。因素：标准化（goalposts；minmax 与 percentile 不采用给定的上下限；某一列做不到的方法不列入）、合成方式（几何、算术、调和平均）、权重（上下变动 25%，或取所给各行之一）、异常值处理（不处理或 TREAT）、缺失数据（由其余指标分担权重，或在 TREAT 之后用 IMPUTE 以均值或中位数填补）、下限（0.01 至 0.05）。First order 为该因素单独的作用，Total 含其全部交互作用；有交互作用时，各 First order 之和小于 1。估计值可能略低于 0 或略高于 1。Low 与 High 为自助法（bootstrap）区间。没有可变之处的因素写 nothing，不给指数；COINr 的用户反映，其分析此时会出错，或什么也没检验却不作提示。COINr 随机抽样；这里用随种子移位的 Sobol 点列，次数取 2 的幂最好。",
    result:
      "每个因素一行：First order、Total、Low 与 High（Total 的 5% 与 95% 分位数）、Changed（该因素实际改变了什么，没有则为 nothing；no rank moved 表示名次从未变动）。",
    parameters: {
      data: DATA_OR_FLAT,
      framework: FRAMEWORK,
      direction: DIRECTION,
      weights:
        "基准权重，每列一个；省略时取框架表中的权重，否则等权。也可给出自备的权重，每次一行、每列一个数：权重因素从各行中选取，基准权重为各行的平均；draws 与 seed 仍然有效。",
      draws: "设计的行数，1 到 100000；每行最多计算八次。默认 512。",
      seed: "随机种子，不小于 0 的整数；种子相同，结果相同。默认 1。",
    },
  },
};
