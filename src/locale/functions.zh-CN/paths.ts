import type { FunctionWords } from "./functionWords";
import { DATA, FRAMEWORK, DEMAND, PARAMS } from "./shared";

const LAYER_WORDS = { hardware: "制造能力。", firmware: "制度、要素与周边供给。", software: "品牌、市场与产品定义。" };

const ACTORS = { firm: "企业。", local: "地方政府。", national: "中央政府。", university: "高校与科研机构。" };

const CATALOG = "路径目录：HFS.PATHS 返回并经修改的表；省略时用内置的 19 条路径。";

const ACTOR = "只保留该主体的路径：firm、local、national 或 university。";

export const paths: Readonly<Record<string, FunctionWords>> = {
  PATHS: {
    description:
      "19 条升级路径的目录：作用于什么、何时就绪、时滞、成本与主体。载荷：1 为主要，0.5 为次要。路径出自论文；载荷、门槛、时滞与相对成本为假设。修改副本后可作为 PATH 的 catalog。",
    result: "每条路径一行：章节、名称、层、就绪条件、时滞、成本、主体，之后每个指标代码一列。",
    parameters: { layer: "hardware、firmware 或 software；省略则列出全部。作用于两层的路径在两层中都列出。", actor: ACTOR },
    words: { layer: LAYER_WORDS, actor: ACTORS },
  },
  PATH: {
    description:
      "按价值指数的增量对升级路径排序：一个单位附理由，或列出全部单位的前几条路径。约定：增益 = 各路径同等投入下价值指数的提高 × 自时滞至期限的贴现年数。静态：一次一条路径，不计衰减（动态见 ROADMAP）。结果由模型推得，为未校准的指数。表中至少有其载荷的一半时路径才参加排序。第一名的理由指出：demand、lambda、k、rho、h50、a0 或 floor 中哪一个的最小变动会使另一条路径居首。结论：第一名比第二名高 25% 为明显领先，高 5% 为略微领先，否则为并列：这是在现有参数下的领先，不是把握程度（见 CONFIDENCE）。",
    result:
      "给出单位时，每条路径一行：Rank（名次）、Path（代码）、Title（名称）、Layer（层）、Gain（增益）、Share（占增益合计的份额）、Observed（已观测份额）、Readiness（就绪度，条件全都无法检验时为 not tested）、Cost（成本）、Lag（时滞）、Flip cost（翻转成本）、Rank low effort 与 Rank high effort（投入较低与较高时的名次）、Actor（主体）、Reason（理由）。未给出时，每个单位一行：First、Second、Third（前三条路径）、Leading layer（领先层）、Verdict（结论）。",
    parameters: {
      data: DATA,
      unit: "单位的名称或序号；省略则计算全部单位。",
      framework: FRAMEWORK,
      demand: DEMAND,
      top: "列出的路径条数，默认 5。",
      actor: ACTOR,
      horizon: "计入的年数，自路径的时滞至期限减 1 年；默认 15。",
      params: PARAMS,
      window: "允许的最长时滞（年）；省略则不限。",
      tags: "开启路径的词，以逗号分隔：resource 开启 A2。",
      catalog: CATALOG,
    },
    words: { actor: ACTORS },
  },
  EXPLAIN: {
    description:
      "一个单位中一条路径的增益由哪些指标而来。约定：从现有水平到路径之后的积分梯度，因此贡献之和恰为增益；边际价值为价值指数今日对该指标的斜率，低于下限的指标取下限处的斜率。表中没有的指标列出但无水平，贡献为 0；因表中不足其载荷的一半而未被 PATH 排序的路径，同样给出分解。结果由模型推得，为未校准的指数。",
    result:
      "每个指标一行：Level（水平）、Gap（差距）、Load（载荷）、Marginal value（边际价值）、Readiness（就绪度）、Contribution（贡献）、Share（占增益的份额）；贡献之和等于该路径的增益。",
    parameters: {
      data: DATA,
      unit: "单位的名称或序号。",
      path: "路径的代码或标题，如 S1。",
      framework: FRAMEWORK,
      demand: DEMAND,
      horizon: "计入的年数，自路径的时滞至期限减 1 年；默认 15。",
      params: PARAMS,
      catalog: CATALOG,
    },
  },
  CONFIDENCE: {
    description:
      "一个单位中 PATH 的排序有多大把握（SMAA-2）：各路径增益最大的抽样比例；其首位不一定是 PATH 的首位。同时抽取：指标权重、需求导向（无论是否给出）、lambda、k、rho、h50、a0 与 floor、全部载荷与成本（对数正态，0.3）。约定：增益相同则平分名次。第一名的结论：0.7 起为 robust（稳健），0.4 起为 leading（领先），否则为 contested（难分高下）；与另一条相差不足差值的两个标准误时为 tied first（并列第一）。其余：合计达到 0.8 的最少几条为 in the top set（位列前组），其他为 behind（靠后）。结果由模型推得，为未校准的指数。",
    result: "每条路径一行，居首最多的在前：居首的抽样比例、列入前三的比例、名次的均值与标准差、First 的蒙特卡罗标准误（各次抽样无差异时为 0）、结论。",
    parameters: {
      data: `${DATA}权重：以框架权重为中心的 Dirichlet 分布，每个指标 4；只有各层得分时不抽取权重。`,
      unit: "单位的名称或序号。",
      framework: FRAMEWORK,
      demand: `${DEMAND}抽样以此为均值（Beta 分布，集中度 12；0 与 1 不变）。`,
      draws: "抽样次数，1 到 100000；默认 2000。",
      seed: "随机种子，不小于 0 的整数；种子相同，抽样相同。默认 1。",
      actor: ACTOR,
      horizon: "计入的年数，自路径的时滞至期限减 1 年；默认 15。",
      window: "允许的最长时滞（年）；省略则不限。",
      tags: "开启路径的词，以逗号分隔：resource 开启 A2。",
      catalog: CATALOG,
      params:
        "固定为所给数值而不抽取的参数，两列：名称与数值；名称见 HFS.PARAMS()。给出整张 PARAMS 表即全部固定。否则抽取：lambda、rho、h50、a0、floor 在 PARAMS 的抽取范围内均匀分布；k 取 1、2 或 5。",
    },
    words: { actor: ACTORS },
  },
};
