import type { FunctionWords } from "./functionWords";

export const BENCHMARK = "参照经济体的数值，每个产业一个，可带或不带名称，各年份相同；省略时为当年各行之和。只有一个地区时必须给出。";

export const AMOUNTS = "数量表（就业、产出、出口），地区在行，产业在列，可带或不带标签。缺失按零计算；出现两次的标签合并相加。";

const TABLE = `${AMOUNTS}合并的各处都显示合计的结果。`;

export const advantage: Readonly<Record<string, FunctionWords>> = {
  LOCATION: {
    description:
      "区位商：某产业在地区中的份额与其在参照经济体中份额之比，大于 1 为专业化。数值与 Balassa 的显性比较优势相同，多用于就业与产出。约定：参照包含本地区。整数数值恰好相等时为 1；带小数的数值可能因舍入略有偏差，比较时请留一点余地（具备与否的判断取 1e-12）。含多个年份的表，每年各为一个经济体。没有数值的地区与参照中没有的产业留空。",
    result: "形状相同的表，数值为区位商。",
    parameters: { table: TABLE, benchmark: BENCHMARK },
  },
  RCA: {
    description:
      "每个地区每个产业的显性比较优势。默认为 Balassa 的份额之比；其他形式按名称选择。只有整数数值恰好相等时才正好为 1；带小数的数值可能因舍入略有偏差，比较时请留一点余地（其他函数判断是否具备时取 1e-12）。含多个年份的表，每年各为一个经济体。没有数值的地区与参照中没有的产业留空。",
    result: "形状相同的表，数值为比较优势；balassa 大于 1 为专业化。",
    parameters: { table: TABLE, form: "balassa（默认）、symmetric、log、normalized、additive、weighted 或 vollrath。", benchmark: BENCHMARK },
    words: {
      form: {
        balassa: "产业在地区的份额 ÷ 在参照中的份额；大于 1 为专业化。",
        symmetric: "（B − 1）÷（B + 1），在 -1 与 1 之间；大于 0 为专业化。",
        log: "B 的自然对数；B 为 0 时留空。",
        normalized: "X/T −（行份额）×（列份额）；各行、各列之和为 0。",
        additive: "地区份额减去参照份额；每行之和为 0。",
        weighted: "B ÷ 该地区 B 的平均值。",
        vollrath: "比较时剔除本地区与本产业。",
      },
    },
  },
};
