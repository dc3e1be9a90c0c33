/**
 * The sentences of HFS.PATH's reasons (src/functions/reasons.ts) in Chinese, for the pane. Left the English pattern, right what is
 * said for it. Places stand for numbers, but for {name} (an indicator), {path}, {codes}, {parameter}, {layers}, {gate} and
 * {weightless}; years may be one. An indicator's name may hold anything, so that its sentences come first.
 */
export const reasonsZh: readonly (readonly [english: string, chinese: string])[] = [
  [
    "No indicator makes more than half of the gain; {name} makes {share} % (level {level}, gap {gap}).",
    "没有哪个指标占到增益的一半以上；{name}占 {share}%（水平 {level}，差距 {gap}）。",
  ],
  ["{name} makes {share} % of the gain (level {level}, gap {gap}).", "{name}占增益的 {share}%（水平 {level}，差距 {gap}）。"],
  ["There is no value yet, with hardware and software at 0.", "硬件与软件均为 0，尚无价值。"],
  ["Hardware makes {share} % of the value and opens the gate for firmware and software.", "硬件占价值的 {share}%，并为固件和软件打开“门”。"],
  ["Firmware lets {share} % of possible value be matched.", "固件使可能价值的 {share}% 得以匹配。"],
  [
    "Firmware lets {share} % of possible value be matched; the gate lets {passed} % of firmware take effect at hardware {level}.",
    "固件使可能价值的 {share}% 得以匹配；硬件为 {level} 时，“门”放行固件的 {passed}%。",
  ],
  ["Software makes {share} % of the value.", "软件占价值的 {share}%。"],
  [
    "Software makes {share} % of the value; the gate lets {passed} % of software take effect at hardware {level}.",
    "软件占价值的 {share}%；硬件为 {level} 时，“门”放行软件的 {passed}%。",
  ],
  ["Nothing is gained: its lag reaches the horizon of {horizon} years.", "没有增益：时滞不短于计入的 {horizon} 年。"],
  ["Nothing is gained before it is ready.", "就绪之前没有增益。"],
  ["Nothing is left to gain: its layers are at 1.", "已无可提升：所涉各层均已为 1。"],
  ["Nothing is left to gain: its indicators are at their benchmarks.", "已无可提升：所涉指标均已达到基准。"],
  [
    "Nothing is gained yet: its indicators stay below the floor of {floor}, at {highest} or less after the step.",
    "尚无增益：投入之后，所涉指标最高为 {highest}，仍在下限 {floor} 以下。",
  ],
  ["Nothing is gained: {weightless}.", "没有增益：{weightless}。"],
  ["Nothing is gained: {layers} at 0 keep the value index at 0.", "没有增益：{layers}为 0，价值指数因而仍为 0。"],
  ["Nothing is gained: {layers} at 0 keeps the value index at 0.", "没有增益：{layers}为 0，价值指数因而仍为 0。"],
  ["Nothing is gained: at hardware {level} the gate lets no more {gate} take effect.", "没有增益：硬件为 {level} 时，“门”至多放行{gate}。"],
  ["Nothing is gained: at demand {demand} the value index stays at {value}.", "没有增益：需求导向为 {demand} 时，价值指数仍为 {value}。"],
  ["Cost {cost}, lag {lag} years.", "成本 {cost}，时滞 {lag} 年。"],
  ["Ready {share} %: {codes} is {level}, {threshold} needed.", "就绪度 {share}%：{codes} 为 {level}，需达到 {threshold}。"],
  ["Readiness not tested: no value for {codes}.", "就绪度未检验：没有 {codes} 的数值。"],
  ["It falls behind {path} if its cost exceeds {cost}.", "若成本高于 {cost}，则落后于 {path}。"],
  ["It would lead before {path} at a cost below {cost}.", "若成本低于 {cost}，则领先于 {path}。"],
  ["A tie with {codes}: gains less than {apart} % apart.", "与 {codes} 并列：增益相差不到 {apart}%。"],
  ["No single parameter within its range changes the first path.", "任何一个参数单独在其范围内变动，都不改变首位路径。"],
  ["{path} would lead if {parameter} fell below {value}.", "若{parameter}低于 {value}，则 {path} 居首。"],
  ["{path} would lead if {parameter} exceeded {value}.", "若{parameter}高于 {value}，则 {path} 居首。"],
  ["{path} would lead if {parameter} were {value}.", "若{parameter}为 {value}，则 {path} 居首。"],
  ["The table holds {share} % of its loads.", "数据表含有其载荷的 {share}%。"],
  ["Ranked on layer scores, its loads averaged over each layer's indicators.", "按各层得分排序，载荷在该层各指标上取平均。"],
  ["Demand was not given: {demand} is assumed.", "未给出需求导向，按 {demand} 计算。"],
  ["Not ranked: the table holds {share} % of its loads; missing {codes}.", "未排序：数据表只含有其载荷的 {share}%；缺少 {codes}。"],
];

/** Why layers that a path moves have no weight in the value index. */
export const weightlessZh: Readonly<Record<string, string>> = {
  "hardware has no weight at demand 1 without a gate (lambda 0)": "需求导向为 1 且没有“门”（lambda 为 0）时，硬件没有权重",
  "firmware has no weight at a0 = 1": "a0 = 1 时，固件没有权重",
  "software has no weight at demand 0": "需求导向为 0 时，软件没有权重",
};

export const layersZh: Readonly<Record<string, string>> = { hardware: "硬件", firmware: "固件", software: "软件" };

/** Parameters that are called by a word; the others keep the name that PARAMS gives them. */
export const parametersZh: Readonly<Record<string, string>> = { demand: "需求导向", floor: "下限" };
