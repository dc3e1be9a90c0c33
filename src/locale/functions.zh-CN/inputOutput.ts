import type { FunctionWords } from "./functionWords";

const FLOWS = "部门之间的流量，方阵：行为供给、列为使用，不含合计，可带或不带标签。缺失按零计算；流量可为负。";

const FLOWS_OR_COEFFICIENTS =
  "部门之间的流量，方阵：行为供给、列为使用，不含合计，可带或不带标签；或直接消耗系数，此时 output 留空。缺失按零计算；流量可为负。";

const OUTPUT = "各部门总产出，单位与流量相同。";

const OUTPUT_OR_NONE = "各部门总产出，单位与流量相同；flows 为系数时留空。";

export const inputOutput: Readonly<Record<string, FunctionWords>> = {
  COEFFICIENTS: {
    description:
      "投入产出表的系数。约定：input 为流量除以购买部门的产出（直接消耗系数 A）；output 为流量除以供给部门的产出（直接分配系数 B）。domestic 与 domestic flows 按比例剔除进口，每种产品对所有购买者用同一进口份额：进口 /（产出 − 出口 + 进口）；需要 exports 与 imports。没有产出的部门为零。消耗多于产出的经济不予计算。",
    result: "方阵，流量带标签时两侧均带标签：系数；domestic flows 为数额。",
    parameters: {
      flows: FLOWS,
      output: OUTPUT,
      side: "input（默认）、output、domestic 或 domestic flows。",
      exports: "各部门出口，用于 domestic 与 domestic flows；须与 imports 同时给出。超过产出的部分视为转口：此时国内使用的该产品都不算本地生产。",
      imports: "各部门产品的进口，全部为正，或（作为扣除项）全部为负；须与 exports 同时给出。",
    },
    words: {
      side: {
        input: "A：购买部门每单位产出的投入。",
        output: "B：供给部门每单位产出的销售。",
        domestic: "剔除进口的 A：每行减去进口占国内使用的份额。需要 exports 与 imports。",
        "domestic flows": "剔除进口的流量本身。需要 exports 与 imports。",
      },
    },
  },
  INVERSE: {
    description:
      "投入产出表的逆矩阵。leontief：列昂惕夫逆矩阵 (I − A)^-1（完全需要系数），对列部门每单位最终需求，行部门直接与间接的产出。ghosh：高希逆矩阵 (I − B)^-1，行部门每单位初始投入对应的列部门产出；应理解为供给侧核算或成本传递。约定：包含单位矩阵；减去单位矩阵后即统计部门常公布的完全消耗系数（ghosh 为完全分配系数）。流量中的进口投入按本地生产计算：见 COEFFICIENTS 的 domestic flows。会得出负元素的表（谱半径不小于 1）不予计算。",
    result: "方阵，流量带标签时两侧均带标签。没有产出的部门对角线为 1，其余为零。",
    parameters: {
      flows: FLOWS_OR_COEFFICIENTS,
      output: OUTPUT_OR_NONE,
      side: "leontief（默认）或 ghosh；后者需要 output。",
    },
    words: {
      side: {
        leontief: "(I − A)^-1：每单位最终需求所需的产出。",
        ghosh: "(I − B)^-1：供给侧核算，从初始投入到产出。需要 output。",
      },
    },
  },
  MULTIPLIERS: {
    description:
      "各部门产品每单位最终需求的乘数。Output：所有部门直接与间接的产出。Total：每单位最终需求在所有部门对应的指标量 stressor（增加值、收入、就业、排放）。Type I：Total 除以本部门单位产出的指标量。Type II：同上，并计入居民把收入用于消费的诱发部分；未给出指标量时以收入代替。流量中的进口按本地生产计算；若增加值等于产出减全部投入，则各部门的增加值乘数均为 1：请用 COEFFICIENTS 的 domestic flows 所得流量与相同的总产出。空白：没有指标量的部门无比率，没有产出的部门全部为空。",
    result: "每个部门一行：Output；给出指标量时加 Total 与 Type I；给出收入与消费时加 Type II。",
    parameters: {
      flows: FLOWS_OR_COEFFICIENTS,
      output: OUTPUT_OR_NONE,
      stressor: "各部门的指标量（stressor），将除以产出；未给出产出时视为每单位产出的量。",
      income: "各部门支付给居民的收入（劳动者报酬），单位与流量相同；须与 consumption 同时给出，并需要 output。",
      consumption:
        "居民对各产品的消费，单位与流量相同：一列，或相加的若干列（农村、城镇）；须与 income 同时给出。居民对各产品的支出系数为消费 / 收入合计；其余收入视为漏出，居民本身没有指标量。",
    },
  },
  LINKAGES: {
    description:
      "各部门的完全关联与关键部门，一般归于 Rasmussen（1956）与 Hirschman（1958）。Backward：列昂惕夫逆矩阵的列和。Forward：高希逆矩阵的行和，或列昂惕夫逆矩阵的行和。指数：影响力系数与感应度系数，即关联除以其均值，均值为 1。Spread：逆矩阵中该部门一列或一行的标准差（n − 1）除以均值；越小表示波及越均匀。没有产出的部门为空，且不计入均值。流量中的进口按本地生产计算，会高估进口产品的前向关联：请先用 COEFFICIENTS 的 domestic flows。",
    result:
      "每个部门一行：后向与前向关联、两者的指数、两者的离散程度、辐射（Backward − 1，即所交付的一单位之外对应的产出），以及类别。关联为每单位最终需求（高希：每单位初始投入）的产出。",
    parameters: {
      flows:
        "部门之间的流量，方阵：行为供给、列为使用，不含合计，可带或不带标签；forward 为 leontief 时也可为直接消耗系数，此时 output 留空。缺失按零计算；流量可为负。",
      output: OUTPUT,
      forward: "ghosh（默认）或 leontief；后者对各部门无论大小都取一单位最终需求。",
      threshold: "指数须高于此值才计入 Class；默认 1。两项指数都高于此值为 key，其一高于此值为 backward 或 forward，否则为 weak。",
    },
    words: {
      forward: {
        ghosh: "高希逆矩阵的行和：购买部门按其购买额计入。需要 output。",
        leontief: "列昂惕夫逆矩阵的行和，一般归于 Rasmussen（1956）。",
      },
    },
  },
  EXTRACTION: {
    description:
      "假设抽取法：若缺少某个部门或某组部门而其余部门不作调整，经济将损失的产出。约定：total 去掉该部门的购买、销售与最终需求，损失含其自身产出；backward 只去掉其购买，最终需求不变，相当于从外部购入；forward 只去掉其销售，按供给侧（高希）核算，初始投入不变。流量中的进口按本地生产计算：请先用 COEFFICIENTS 的 domestic flows。一般归于 Strassert（1968）、Cella（1984）与 Dietzenbacher 和 van der Linden（1997）。",
    result: "每个部门一行，或按出现顺序每个标签一行：损失（与产出同单位）、占总产出的份额、排名（1 为损失最大）。没有产出的部门为空。",
    parameters: {
      flows: FLOWS,
      output: OUTPUT,
      form: "total（默认）、backward 或 forward。",
      group: "每个部门一个标签，例如传统、新兴、未来；同一标签的部门连同其相互的买卖一起抽取。",
    },
    words: {
      form: {
        total: "购买、销售与最终需求；该部门自身产出也计为损失。",
        backward: "只去掉购买，最终需求不变（列昂惕夫）。",
        forward: "只去掉销售，初始投入不变（高希）。",
      },
    },
  },
  PROPAGATION: {
    description:
      "平均波及步长（APL）：行部门的成本变动平均经过多少轮生产传到列部门，对列部门产品的需求变动平均经过多少轮传到行部门。约定：H = L (L − I) 除以 L − I，列昂惕夫逆矩阵与高希逆矩阵结果相同；对角线为往返的步长。1 表示全部直接到达；没有路径为 0。一般归于 Dietzenbacher、Romero 和 Bosma（2005）。",
    result: "步长方阵，流量带标签时两侧均带标签。",
    parameters: {
      flows: "部门之间的流量，方阵：行为供给、列为使用，不含合计，可带或不带标签。缺失按零计算。",
      output: OUTPUT,
    },
  },
};
