import type { FunctionWords } from "./functionWords";

export const clusters: Readonly<Record<string, FunctionWords>> = {
  AGGLOMERATION: {
    description:
      "产业集聚中超出少数大工厂所致的部分。G 为各地区在该产业中的份额与在全表中的份额之差的平方和；Gamma 按工厂（产业活动单位）规模修正：约 0 为随机分布，小于 0.02 为弱，大于 0.05 为强（界限归于指数作者）。约定：归于 Ellison 与 Glaeser（1997）的指数；地区总份额包含该产业本身。工厂只用其产业与规模；产业分布在何处取自表格，工厂的地区只核对名称，不参与计算。",
    result: "Activity、G、Plant Herfindahl、Gamma、Plants。没有工厂或只有一家工厂的产业，Gamma 留空。",
    parameters: {
      table: "就业（或产出），地区在行，全部产业在列，可带或不带标签。缺失按零计算；出现两次的标签合并相加。",
      plants: "三列，每家工厂（产业活动单位）一行：地区、产业、规模；可带或不带标题。名称（或序号）与表中一致；标签为代码时只认代码。规模为 0 的工厂不计。",
    },
  },
  CLUSTERS: {
    description:
      "产业集群：各地区获得星级的产业，最强者在前（先比星数，再比区位商）。三项各一星：区位商不小于 2；Size share 在该产业各地区中居前十分之一；Focus 在所有地区的所有产业中居前十分之一。约定：三星法，归于欧洲集群观察站；前十分之一指不小于 90 % 分位数（PERCENTILE.INC，含零，不含空的地区与产业）且大于中位数，因此数值相同时都不得星。",
    result: "Unit、Activity、LQ、Size share（占参照就业的份额）、Focus（占地区就业的份额）、Stars（1 至 3）。没有任何星级时只有一行 No clusters。",
    parameters: {
      table: "就业（或产出），地区在行，产业在列，可带或不带标签。缺失按零计算；出现两次的标签合并相加。含多个年份时逐年判断。",
      benchmark: "参照经济体的数值，每个产业一个，可带或不带名称；省略时为各行之和。须包含各地区，且单位相同。只有一个地区时必须给出，此时 Size share 不得星。",
    },
  },
};
