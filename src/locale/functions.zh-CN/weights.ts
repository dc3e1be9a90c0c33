import type { FunctionWords } from "./functionWords";
import { DATA, FRAMEWORK } from "./shared";

export const weights: Readonly<Record<string, FunctionWords>> = {
  WEIGHTS: {
    description:
      "由数据计算各列的权重，合计为 1。约定：entropy 与 critic 在计入方向的 min-max 换算值上计算，0 ln 0 = 0，相关用 Pearson 系数。pc1、factor、variance 在完整行的相关矩阵上计算：pc1 为第一主成分载荷的平方（COINr 给出载荷本身，正负号任意）；factor 为 OECD 手册的方差最大旋转权重，即每列最高的载荷平方按其因子的份额计；variance 为 SPSS 用户的习惯做法（由 SPSS 给出的载荷手工推算），各成分取系数之和为正的方向。除 equal 外，数值全部相同的列权重为 0。这些权重都不代表重要性。",
    result: "一行权重，位于各列标题之下；variance 出现负权重时报错并指明该列。",
    parameters: {
      data: DATA,
      method: "equal（默认）、entropy、critic、pc1、factor 或 variance。",
      direction: "全部一个或每列一个方向：1 或 -1、+ 或 -、benefit 或 cost；省略为 1。pc1 与 factor 不受方向影响。",
    },
    words: {
      method: {
        equal: "各列权重相等。",
        entropy: "熵权法：离散程度大的列权重大，在 min-max 换算后计算。",
        critic: "CRITIC 法：标准差大且与他列相关低的列权重大，在 min-max 换算后计算。",
        pc1: "第一主成分载荷的平方：与他列同向变化的列权重大。",
        factor: "OECD 手册的因子法：特征值大于 1 的成分经方差最大旋转后，取最高的载荷平方。",
        variance: "SPSS 用户的习惯：特征值大于 1 的各成分系数按方差加权平均。",
      },
    },
  },
  AHP: {
    description:
      "层次分析法：由两两比较的判断求权重，并给出一致性比率 CR，习惯上以不超过 0.1 为可接受。约定：取判断矩阵的主特征向量，判断值按原样使用；随机一致性指标 RI 用据 Saaty（1980）的表，三项为 0.58，四项为 0.90。采用其他 RI 表的软件（三项为 0.52 或 0.5247）给出的 CR 不同；几何平均法的权重在三项以内与此相同，三项以上略有差别。",
    result: "各项目（Item）的权重（Weight），其下为 λmax、CI、RI、CR 四行。",
    parameters: {
      judgments:
        "判断矩阵（方阵，最多 15 项）：行项目的重要性是列项目的几倍。对角线为 1，对称位置互为倒数（误差 1% 以内）；空白（NA）取对称位置的倒数，因此只填一半即可。",
    },
  },
  RELIABILITY: {
    description:
      "各列是否测量同一事物：克朗巴赫 α 系数、KMO、巴特利特球形检验、第一主成分的方差份额、平均相关系数；分层时每层一列，并给出各层得分（按 SCORE 的默认设置）之间的相关系数。约定：只用完整的行；α 为原始 α，按数据原样的协方差计算，数值大的列影响大，需要标准化 α 时请先用 NORMALIZE 的 zscore 换算。数值全部相同的列不计入。不足两列或不足三个完整行时，分层的该层留空，不分层则为 #N/A；各列线性相关或列数不少于完整行数时，KMO 与巴特利特检验留空。",
    result: "统计量（Statistic）与数值（Value）；分层时为 Statistic、Hardware、Firmware、Software。",
    parameters: {
      data: "指标表：单位在行。列标题如 H1 R&D、F: courts、S6 表示所属的层，给出 framework 时以其为准；都没有时全部列为一组。",
      direction: "全部一个或每列一个方向：1 或 -1、+ 或 -、benefit 或 cost；-1 使该列变号；省略时取框架表中的方向，否则全部为 1。",
      framework: FRAMEWORK,
    },
  },
};
