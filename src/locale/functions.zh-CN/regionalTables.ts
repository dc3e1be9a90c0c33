import type { FunctionWords } from "./functionWords";

export const regionalTables: Readonly<Record<string, FunctionWords>> = {
  REGIONALIZE: {
    description:
      "用区位商由全国投入系数（直接消耗系数）及各部门产出或就业推算地区投入系数：A 乘以供给部门与使用部门的商。约定：FLQ = CILQ (log2(1 + 地区 / 全国))^delta，对角线以 SLQ 代替 CILQ；slq、cilq、flq 以 1 为上限；aflq 在使用部门 SLQ 大于 1 时再乘以 log2(1 + SLQ)，不设上限，系数可能超过全国。地区没有的部门，其行与列为 0。结果是在地区内购买的部分，其余来自地区之外。",
    result: "地区的投入系数，标签与全国系数相同。",
    parameters: {
      coefficients: "全国投入系数（COEFFICIENTS），方阵：行为供给、列为使用，可带或不带标签。",
      region: "地区各部门的产出或就业。",
      nation: "全国各部门的产出或就业，须包含该地区。",
      method: "flq（默认）、slq、cilq 或 aflq。",
      delta: "flq 与 aflq 对小地区的压低程度，0 到 1；默认 0.3，多数研究取 0.1 到 0.4。",
    },
    words: {
      method: {
        flq: "跨产业区位商，地区越小压得越低；一般归于 Flegg 和 Webber（1997）。",
        slq: "供给部门的简单区位商。",
        cilq: "跨产业区位商：供给部门比使用部门。",
        aflq: "使用部门专业化时提高的 flq，不设上限；一般归于 Flegg 和 Webber（2000）。",
      },
    },
  },
  RAS: {
    description:
      "具有给定行和与列和、并保持原矩阵比例的矩阵（双比例平衡法）：每个单元格乘以其行与其列的因子；gras 中负值则除以它们。约定：以全部合计都满足（行规模的 1e-11）为停止条件，而不是变化很小。零仍为零，符号不变。行和之总数与列和之总数须相等；相差不到百万分之一视为舍入，按行和缩放列和。一般归于 Stone（1961），gras 归于 Junius 和 Oosterhaven（2003）。",
    result: "具有这些合计的矩阵，标签与输入相同。",
    parameters: {
      matrix: "作为起点的数额或系数，可为长方形，可带或不带标签。缺失按零计算。",
      rows: "各行应有的合计。",
      columns: "各列应有的合计。",
      method: "ras（默认）或 gras；后者允许负的单元格与合计。",
    },
    words: { method: { ras: "单元格与合计都不小于 0。", gras: "单元格与合计可正可负。" } },
  },
  LOCALSUPPLY: {
    description:
      "本地供给有多完整：国内使用中由本地生产的份额（区域购买系数），投入中由本地生产的份额（直接，以及经过所有供给轮次的完整度），以及出口的进口含量（垂直专业化：每单位出口经所有国内轮次带来的进口）。约定：进口按比例分摊给各使用者；出口品为本地生产。按出口加权，进口含量即整个经济的 VS 份额。",
    result: "每个部门一行，份额为 0 到 1；产品在本地没有使用、部门不购买投入或没有产出时为空。",
    parameters: {
      flows: "部门之间的流量，含进口投入，方阵：行为供给、列为使用，不含合计，可带或不带标签。缺失按零计算。",
      output: "各部门总产出，单位与流量相同。",
      exports: "各部门出口。超过产出的部分视为转口：此时国内使用的该产品都不算本地生产。",
      imports: "各部门产品的进口，全部为正，或（作为扣除项）全部为负。",
    },
  },
};
