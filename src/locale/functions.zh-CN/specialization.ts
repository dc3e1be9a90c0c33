import { AMOUNTS, BENCHMARK } from "./advantage";
import type { FunctionWords } from "./functionWords";

export const specialization: Readonly<Record<string, FunctionWords>> = {
  SPECIALIZATION: {
    description:
      "每个地区的专业化程度，由其产业份额 s 与参照的份额 S 得到。约定：Krugman = |s − S| 之和，不乘 1/2，参照为各行之和时包含本地区；Hoover 即专业化系数，为其一半。Herfindahl = s² 之和，标准化为（H − 1/n）÷（1 − 1/n），n 为参照中有数值的产业数。Hachman = 1 ÷（LQ × s 之和），1 表示结构与参照相同。Entropy = −s ln s 之和。Theil = s ln(s/S) 之和。Gini = 1 − s 对 S 的洛伦兹曲线下面积的两倍；有的程序给出其一半。每年分别计算；没有数值的地区留空。",
    result: "每个地区一行：Krugman、Hoover、Herfindahl、标准化 Herfindahl、Hachman、熵、Theil 与 Gini。",
    parameters: { table: AMOUNTS, benchmark: BENCHMARK },
  },
  CONCENTRATION: {
    description:
      "每个产业在地区间的集中程度：与 SPECIALIZATION 相同的指标，行列互换，s 为各地区在该产业中的份额，S 为各地区在全部产业中的份额。约定：Krugman = |s − S| 之和，不乘 1/2，Hoover 为其一半；标准化 Herfindahl 的 n 为有数值的地区数；Gini 为区位基尼系数，即 1 − 洛伦兹曲线下面积的两倍。每年分别计算，行名如 Textiles 2022。没有任何地区从事的产业留空。",
    result: "每个产业一行：Krugman、Hoover、Herfindahl、标准化 Herfindahl、Hachman、熵、Theil 与 Gini。",
    parameters: { table: AMOUNTS },
  },
  VARIETY: {
    description:
      "每个地区产业的多样化：非相关（Unrelated）= 产业组之间的熵，相关（Related）= 组内的熵按组的份额加权，总计（Total）为两者之和。约定归于 Frenken、van Oort 和 Verburg（2007）：对数以 2 为底；SPECIALIZATION 的 Entropy 用自然对数。没有数值的地区留空。",
    result: "每个地区一行：相关、非相关与总计，单位为比特。",
    parameters: {
      table: AMOUNTS,
      groups: "每个产业一个组，一行或一列的文字或代码（如 26），可带或不带产业名称。同组的产业视为相关。",
    },
  },
};
