import type { FunctionWords } from "./functionWords";
import { DATA } from "./shared";

export const aggregation: Readonly<Record<string, FunctionWords>> = {
  AGGREGATE: {
    description:
      "把各列合成为每个单位的一个得分；缺失值的权重由其余列分担。请先用 NORMALIZE 把成本类的列反向；三种平均还须先换算到同一尺度，其余方法自行换算。约定：mpi 与 ampi 为 M − S²/M，用总体标准差，适用于数值越大越好的现象；R 的 Compind 在 ci_mpi 中用样本标准差，结果因此不同，其 ci_ampi 总是减去惩罚项，结果取三位小数。copeland 只比较两个单位都有数值的指标；COINr 遇缺失时判表中位置靠上的单位负。topsis 总是先做向量归一化，min-max 数据也一样；省去这一步的程序（常见于熵权 TOPSIS）结果不同。bod 为每个单位解一个线性规划，权重不设上下限，因此可能有多个单位得 1；缺失值按 0 计。",
    result: "一列得分，旁为单位名称。",
    parameters: {
      data: `${DATA}没有任何数值的单位留空。`,
      weights: "每列一个非负权重，自动换算为合计 1；省略为等权。权重为 0 的列不参与计算。bod 自行确定权重，这里只有 0 起作用。",
      method: "arithmetic（默认）、geometric、harmonic、mpi、ampi、copeland、borda、topsis 或 bod。",
      reference: "只用于 ampi：得 100 分的参照值，全部一个或每列一个，按各列原有单位；省略或空白时取该列均值。跨年比较时请固定参照值。",
    },
    words: {
      method: {
        arithmetic: "加权算术平均，长处可完全弥补短处。",
        geometric: "加权几何平均，短板拉低得分；须为正值。",
        harmonic: "加权调和平均，短板拉低得分更多；须为正值。",
        mpi: "Mazziotta-Pareto 指数：以 100 为中心的标准化值的平均，减去不均衡的惩罚项。各列数值不能全部相同。",
        ampi: "调整的 Mazziotta-Pareto 指数：参照值得 100 分，可跨年比较；减去同样的惩罚项。各列数值不能全部相同。",
        copeland: "Copeland 法：两两比较中胜的次数减负的次数，只看列内高低次序。",
        borda: "Borda 法：各列中胜过的单位个数的加权平均。",
        topsis: "TOPSIS（优劣解距离法）：接近最优值、远离最劣值的程度，0 到 1。",
        bod: "BoD（benefit of the doubt，属数据包络分析）：每个单位取对自己最有利的权重；1 表示位于前沿；数值不能为负。",
      },
    },
  },
};
