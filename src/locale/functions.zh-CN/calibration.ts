import type { FunctionWords } from "./functionWords";

const PANEL =
  "长表，每个单位每年一行：单位、年份、数值（未取对数、大于 0，如劳均产出）、硬件、固件、软件（大于 0、不超过 1）、[需求]（0 到 1），其余数值列为控制变量；有标题时按标题，否则按此顺序；跳过 Overall、Rank、Coverage。有缺失单元格的行不计入。";

const EFFECTS = {
  both: "每个单位、每一年各有自己的水平。",
  unit: "每个单位有自己的水平。",
  year: "每一年有自己的水平。",
  none: "一个共同常数：单位之间的差异也计入。",
};

export const calibration: Readonly<Record<string, FunctionWords>> = {
  CALIBRATE: {
    description:
      "用您自己的面板数据估计价值指数的 rho、lambda、h50 与 a0：ln 数值 = gamma × ln V + 效应 + 控制变量，k 为 2、phi 为 1，从十个起点作有界最小二乘。区间：按整个单位重抽样的自助法（bootstrap），5% 与 95%。Identified：no 表示取值范围的两端与数据拟合得同样好（剖面似然，5%）；weak 表示估计值在边界上，或（须有抽样）lambda 可能为 0、区间与 CONFIDENCE 的抽样范围一样宽。这是描述性的拟合，不是效应。结果可用作 params，标为 no 的参数保持默认值：=HFS.VALUE(scores, , HFS.CALIBRATE(panel))。",
    result:
      "Parameter、Estimate、Low、High、Identified：rho、lambda、h50、a0、gamma，各控制变量按标题；然后是说明，首先是取作数值的列，有数值的写在旁边。Share above the gate 为固件或软件高于硬件的行所占的比例；Condition number 高于 30 表示参数可以互相替代；Draws used 为得出估计值的抽样次数。Identified 为 no 时 Low 与 High 留空。",
    parameters: {
      panel: PANEL,
      effects: "both（默认）、unit、year 或 none。",
      draws: "自助法的抽样次数，20 到 2000；0 表示不给区间；默认 200。",
      seed: "随机种子，不小于 0 的整数；种子相同，抽样相同。默认 1。",
    },
    words: { effects: EFFECTS },
  },
  FIT: {
    description:
      "面板数据是否支持带门槛的价值指数，与四个对手比较，效应与控制变量相同：对数线性、无门槛的 CES（lambda 为 0）、Leontief（最低得分的对数）、平均得分。RMSE out：轮流留出单位（40 个以内逐个，否则分 20 组），有单位效应时以该单位自身均值为准；满六年时另留出最后三年，有年份效应时以该年均值为准。AICc 计入各效应。门槛在样本外优于对数线性、lambda 为 0 以及不用得分的模型，才算得到支持。这些是描述性的拟合，不是效应。",
    result:
      "Model、RMSE in、RMSE out、AICc、Verdict，每个模型一行；满六年时再各加一行，给出最后三年的 RMSE。RMSE 为对数单位：0.1 约为 10%。lambda 为 0 的 p 已考虑其位于范围端点，也考虑此时 h50 没有意义；它把误差视为相互独立。",
    parameters: {
      panel: `${PANEL}读法同 CALIBRATE。`,
      effects: "both（默认）、unit、year 或 none。",
      params:
        "不作估计而固定的参数，两列：名称与数值：k 与 phi（否则为 2 与 1），或 rho、lambda、h50、a0 中的任何一个（否则予以估计）；不接受 CALIBRATE 的结果。",
    },
    words: { effects: EFFECTS },
  },
};
