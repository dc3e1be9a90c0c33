import type { FunctionWords } from "./functionWords";
import { DEMAND, PARAMS } from "./shared";

const SCORES = "各层得分，取值 0 到 1：列标题为 Hardware、Firmware、Software，或依此次序的三列。SCORE 的结果可直接使用。";

export const model: Readonly<Record<string, FunctionWords>> = {
  GATE: {
    description:
      "固件或软件实际发挥的水平：在给定硬件水平下，已有水平中有多少能起作用。约定：Clayton 形式并以 lambda 缓和；不高于已有水平，硬件为 1 时等于它；k 大于 50 为硬约束（取短边），k = 0 为乘积。",
    result: "形状相同的表，数值为实际发挥的水平。",
    parameters: {
      level: "固件或软件的已有水平，取值 0 到 1：一个数或一张表。",
      hardware: "硬件水平，取值 0 到 1：一个数、每行一个数，或同样大小的表。",
      params: PARAMS,
    },
  },
  VALUE: {
    description:
      "由层得分得到的价值指数：匹配效率乘以硬件与实际发挥的软件的匹配产出。未校准的 0 到 1 指数，不是增加值；可用 CALIBRATE 按您的面板数据校准。约定：软层只按硬件门槛发挥；下限与上限是在所有需求导向下的最低与最高值；瓶颈层为得分低于 1 的层中单位成本边际价值最大者，各层均无收益时为 none。",
    result: "每个单位一行：价值指数、匹配效率、实际发挥的固件与软件、下限、上限、瓶颈层。",
    parameters: { scores: SCORES, demand: DEMAND, params: PARAMS },
  },
  SHARES: {
    description:
      "哪一层产生价值，应先投入哪一层。结果由模型推得，为未校准的指数。约定：份额为硬件与实际发挥的软件在匹配产出中的份额；收益为每单位得分的边际产出，硬件还计入它所带动的部分；硬件高于转换水平时，软件的收益大于硬件，若不是恰好跨越一次则留空；先投入者为得分低于 1 的层中单位成本收益最大者，各层均无收益时为 none。计算收益时得分 0 按百万分之一计。",
    result: "每个单位一行：价值份额、各层边际收益、转换水平、应先投入的层。",
    parameters: { scores: SCORES, demand: DEMAND, params: PARAMS },
  },
  STABILITY: {
    description:
      "需求变动时价值指数的水平与稳定性，需求以单位自身的导向为中心服从 Beta 分布。结果由模型推得，为未校准的指数。约定：精确积分，不用随机数；变异系数 = 标准差 ÷ 均值；综合优势 = 下限 ÷ 上限；均值 0.5 起为高、0.25 起为中，变异系数不超过 0.1 为稳定。",
    result: "每个单位一行：均值、变异系数、下限、上限、综合优势与结论。",
    parameters: { scores: SCORES, demand: DEMAND, concentration: "需求围绕其均值的集中程度；默认取参数 nu，即 4。", params: PARAMS },
  },
  SUSTAIN: {
    description:
      "在现有固件与软件之下硬件能维持多久。约定：年衰减率随固件与软件的几何平均由 delta_max 降到 delta_min；半衰期以年计；保持率 = delta_min ÷ 衰减率，即与完全支持相比，单位投入长期保有的硬件。",
    result: "每个单位一行：年衰减率、半衰期（年）、保持率。",
    parameters: { scores: SCORES, params: PARAMS },
  },
  BALANCE: {
    description:
      "供需平衡：硬件与实际发挥的软件的失配，以及在二者之和不变时使价值指数最大的硬件与软件之比。约定：失配 = |ln(实际发挥的软件 ÷ 硬件)|；落后层为得分最低者，瓶颈层为得分低于 1 的层中单位成本边际价值最大者，各层均无收益时为 none；两者可以不同。",
    result: "每个单位一行：失配程度、均衡比、落后层、瓶颈层。",
    parameters: { scores: SCORES, demand: DEMAND, params: PARAMS },
  },
  WHATIF: {
    description: "一个单位的层得分变动前后：价值指数、软层实际发挥的水平、下限与硬件半衰期。结果由模型推得，为未校准的指数，不是由数据测得的效应。",
    result: "每个量一行：变动前、变动后、变化。",
    parameters: { before: "变动前一个单位的三层得分。", after: "变动后同一单位的三层得分。", demand: "需求导向 θ，取值 0 到 1；默认 0.5。", params: PARAMS },
  },
  PARAMS: {
    description:
      "模型的参数：默认值、允许范围、置信计算的抽样范围、依据、来源与含义。依据：L 来自文献，O 为本产品对论文语句的解读，A 为假设，可由您替换。把改动的值以“名称、数值”两列交给函数的 params。",
    result: "每个参数一行。",
    parameters: { group: "gate、value、scores、demand、decay、cost、roadmap 或 paths；省略则列出全部。" },
    words: {
      group: {
        gate: "硬件让固件与软件发挥多少。",
        value: "价值指数中的匹配与替代。",
        scores: "层得分的下限。",
        demand: "需求的离散程度。",
        decay: "硬件每年的损耗。",
        cost: "各层提高一单位得分的成本。",
        roadmap: "历年的速度与损耗。",
        paths: "路径排序中的投入与贴现。",
      },
    },
  },
};
