import type { FunctionWords } from "./functionWords";

const FLOWS = "部门之间的流量，方阵：行为供给、列为使用，不含合计，可带或不带标签。缺失按零计算。";

const OUTPUT = "各部门总产出，单位与流量相同。";

export const chains: Readonly<Record<string, FunctionWords>> = {
  SHOCK: {
    description:
      "最终需求变动对各部门产出与就业的影响，包括供应商的供应商。口径：需求驱动的 Leontief 模型，产出变动 =（I - A）^-1 × 需求变动；投入系数、价格与单位产出的用工不变，产能不受限制。流量中的投入全部视为本地生产；若其中含进口，要看对本地的影响，请先用 COEFFICIENTS 的 domestic flows 得到国内流量。",
    result: "每个部门一行：产出变动（单位与流量相同）、变动占产出的百分比、就业变动（未给出 employment 时为空）。",
    parameters: {
      flows: FLOWS,
      output: OUTPUT,
      change: "最终需求的变动，单位与流量相同，增为正、减为负：每个部门一个数；或只列出部分部门的名称并在旁边写明数额，其余部门不变。",
      employment: "各部门的就业人数（或工时、工资）。",
    },
  },
  DECOMPOSE: {
    description:
      "两张表之间产出为何变动：投入系数的变动（技术）或最终需求的变动，两部分之和等于总变动。口径：两种极端分解的平均（一般归于 Dietzenbacher 和 Los，1998）；最终需求 = 产出减去对各部门的销售，因此含出口、扣除进口。两张表须按同一年的价格计算：若用当年价格，相对价格的变动会算作技术变动。",
    result: "按第一张表的部门每个一行，单位与流量相同：技术变动的部分、最终需求变动的部分、产出的变动。",
    parameters: {
      flows0: "第一年部门之间的流量，方阵：行为供给、列为使用，不含合计，可带或不带标签。缺失按零计算。",
      output0: "第一年各部门总产出，单位与流量相同。",
      flows1: "第二年相同部门之间的流量，单位相同；两张表都有名称时按名称对应。",
      output1: "第二年各部门总产出。",
    },
  },
};
