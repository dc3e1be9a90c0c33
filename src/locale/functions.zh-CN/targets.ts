import type { FunctionWords } from "./functionWords";
import { DEMAND, FRAMEWORK, PARAMS } from "./shared";

export const targets: Readonly<Record<string, FunctionWords>> = {
  TARGET: {
    description:
      "使一个单位的总分（同 SCORE：标杆值即上下限，几何平均）达到目标的最小等力度提升。各列按同一比例 m 缩小与最佳标杆值的差距，Needed = Now + m（最佳值 - Now）；标杆值与其他单位不变。这是指数的算术结果，不是预测，也不是效应。缺失值留空且不移动；已达到或超过最佳标杆值的不动；权重为 0 的列不列出。目标已达到时变化为 0。框架表给出标杆值时，把所需值代入 SCORE 即得目标；若用分位数，标杆值会随之改变。",
    result: "每个计入的列一行：现值、所需值、变化（该列的单位）与变化百分比（以现值的大小为基，现值为 0 时留空）。",
    parameters: {
      data: "同 SCORE 的指标表，单位在行；或标题为 Hardware、Firmware、Software 的层得分，按原值使用。",
      unit: "单位的名称或序号。",
      goal: "要达到的总分，大于 0 且不超过 1；或以文本写名次：rank 5（并列即可）。",
      framework: FRAMEWORK,
    },
  },
  DEMAND: {
    description:
      "需求导向，即 VALUE 与 PATH 的 demand 参数，0 为供给驱动，1 为需求驱动：现有分项的均值；Low 与 High 为上下各一个标准误（标准差 ÷ √n，限于 0 到 1；只有一个分项时留空）。Advertising share = 广告与品牌支出占其与研发支出之和的份额（买方驱动链，一般认为出自 Gereffi，1994）。Demand orientation = POSITION 的同名列（Antràs 等，2012）。Co-movement = 价格与数量意外同号的份额（Shapiro，2022），为粗略数字：符号只能给出冲击的界限。Simplicity = 1 - 产品复杂度的百分位。Customer pull = 由客户提出的升级所占份额。",
    result: "每个单位一行：给出的分项、Demand、Low、High；没有任何分项的单位留空（不假设 0.5）。",
    parameters: {
      components:
        "含 Advertising share、Demand orientation、Co-movement、Simplicity、Customer pull 中任意列的表，取值 0 到 1；其他列忽略，POSITION 的结果可直接使用。",
    },
  },
  REGION: {
    description:
      "由节点（产业、企业、城市）得到区域的价值指数，各节点共享区域的固件：节点固件 = (1 - own) × 区域固件 + own × 自身固件。区域价值为各节点按份额加权之和。约定：份额按比例调整为和等于 1；未给出区域固件时取各节点按份额的加权平均。缺少得分、需求导向或份额的节点不计入，其 Share 留空，其余份额相应放大。这是未校准的指数，由模型推算。若要考察对区域的政策，请比较两个固件值。",
    result: "每个节点一行：价值指数、份额、贡献（份额 × 价值）；最后一行 Region 为区域。",
    parameters: {
      scores: "节点在行：列标题为 Hardware、Firmware、Software（SCORE 的结果可直接使用），或依此次序的三列，取值 0 到 1。",
      shares: "各节点的权重，如增加值：不为负，每个节点一个，双方都有名称时按名称匹配；只给一个数则各节点相等。",
      firmware: "区域的固件，0 到 1 的一个数；默认取各节点按份额的加权平均。",
      own: "节点自身固件相对区域固件的比重，0 到 1；默认 0.3（假设）。",
      demand: DEMAND,
      params: PARAMS,
    },
  },
};
