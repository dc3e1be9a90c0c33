import type { FunctionWords } from "./functionWords";

const AMOUNTS = "数量表（出口、就业），地区在行，产业在列。缺失按零计算；出现两次的标签合并相加。";
const TABLE = `${AMOUNTS}合并的各处都显示合计的结果。`;
const THRESHOLD = "产业算作具备的最低 RCA（stata 须大于它；允许 1e-12 的误差）；默认 1；0 表示只要有数量即可。";
const PRESET = "growthlab、stata、r、econgeo 或 oec：采用该软件包的约定。";
const DIAGONAL = "0（默认；growthlab 与 r 为 1）或 1：产业是否算作自己的邻居。";

export const complexity: Readonly<Record<string, FunctionWords>> = {
  COMPLEXITY: {
    description:
      "地区（ECI）或产业（PCI）的经济复杂度，由哪些地区在哪些产业上的区位商达到阈值算出。特征向量法不选 preset 时的约定：ECI 均值为 0、标准差为 1（除以 n）；PCI 用 ECI 的尺度，因此地区的 ECI 等于其产业 PCI 的均值，而 PCI 自身的均值不为 0。符号：ECI 随多样性上升。它按产业的相似程度给地区排序，取决于所选的地区与产业。多年堆叠的表按年分别计算。",
    result:
      "Unit、Diversity、ECI（或 Fitness）；产业为 Activity、Ubiquity、PCI（或 Complexity）。空的地区或产业留空。若各组地区没有共同产业，或所有地区都相同，则报错。",
    parameters: {
      table: AMOUNTS,
      of: "regions（地区，默认）或 activities（产业）。",
      method: "eigenvector（默认；oec 为 reflections）、fitness 或 reflections。",
      threshold: THRESHOLD,
      pci: "来自别处（世界、全国）的复杂度，每个产业一个，可带或不带名称，也可以是本函数的结果：此时 ECI 为所具备产业的给定复杂度的简单平均。",
      preset: PRESET,
    },
    words: {
      of: { regions: "地区：具备多少产业，这些产业有多复杂。", activities: "产业：多少地区具备，有多复杂。" },
      method: {
        eigenvector: "第二特征向量；归于 Hausmann 等（2014）的经济复杂度图集。",
        fitness: "适应度与复杂度：只要有一个弱地区具备，该产业就不算复杂。",
        reflections: "反射法，地区 18 步，产业 19 步。",
      },
      preset: {
        growthlab: "py-ecomplexity：与本加载项相同。",
        stata: "Stata 的 ecomplexity：RCA 大于 1 才算具备；标准差按长表计算。",
        r: "R 的 economiccomplexity：产业用自身的均值与标准差，除以 n − 1；适应度更新 19 次。",
        econgeo: "R 的 EconGeo（不取整）：特征向量除以其和；反射法结果为 0 到 100。",
        oec: "Datawheel 的 economic-complexity：反射法，除以 n − 1。",
      },
    },
  },
  PROXIMITY: {
    description:
      "产业之间的邻近度：具备其中一个的地区有多常同时具备另一个。不选 preset 时的约定：minimum 为两个条件概率中较小的一个，对角线为 1；其他形式与 EconGeo 相同，对角线为 0，总数中每对计两次。association 与 probability 与随机期望相比，可以大于 1。区位商达到阈值即算具备。它描述产业在何处共存，不说明原因。",
    result: "产业之间的方阵。没有地区具备的产业留空。",
    parameters: {
      table: "数量表（出口、就业），地区在行，产业在列，单一年份。缺失按零计算；出现两次的标签合并相加。",
      form: "minimum（默认；econgeo 为 probability）、cosine、jaccard、association 或 probability。",
      threshold: THRESHOLD,
      preset: PRESET,
    },
    words: {
      form: {
        minimum: "两个条件概率中较小的一个；对角线为 1。",
        cosine: "EconGeo：共现次数除以两者总数之积的平方根；以下各式对角线均为 0。",
        jaccard: "EconGeo：共现次数除以并集。",
        association: "EconGeo：观察到的与期望的共现次数之比（关联强度）。",
        probability: "EconGeo：同 association，但每对按不放回抽取。",
      },
      preset: {
        growthlab: "py-ecomplexity：对角线为 1。",
        stata: "Stata 的 ecomplexity：RCA 大于 1 才算具备，对角线为 0。",
        r: "R 的 economiccomplexity：对角线为 1。",
        econgeo: "R 的 EconGeo（不取整）：未指定形式时用 probability。",
        oec: "Datawheel 的 economic-complexity：对角线为 0。",
      },
    },
  },
  DENSITY: {
    description:
      "关联密度：某产业的邻近产业中，地区已具备的比例，0 到 1（econgeo 为 0 到 100）；越近越可能进入。不选 preset 时的约定：邻近度取较小的条件概率，产业不算自己的邻居（对角线 0），产业少于约 100 个时影响明显；py-ecomplexity 与 R 算作邻居（对角线 1）。距离等于 1 − 密度（econgeo 为 100 − 密度）。它与进入相关，并非原因。多年堆叠的表按年分别计算。",
    result: "形状相同的表，标签与输入一致。空行，以及没有地区具备或不与其他产业共存的产业留空。",
    parameters: { table: TABLE, diagonal: `${DIAGONAL}econgeo 总为 0。`, threshold: THRESHOLD, preset: PRESET },
    words: {
      preset: {
        growthlab: "py-ecomplexity：产业算作自己的邻居。",
        stata: "Stata 的 ecomplexity：RCA 大于 1 才算具备。",
        r: "R 的 economiccomplexity：产业算作自己的邻居。",
        econgeo: "R 的 EconGeo（不取整）：邻近度用 probability，乘以 100；对角线总为 0。",
        oec: "Datawheel 的 economic-complexity：与本加载项相同。",
      },
    },
  },
  OUTLOOK: {
    description:
      "复杂度前景：地区尚不具备、但邻近且复杂的产业。约定：PCI 用原始特征向量，与 py-ecomplexity 和 Stata 相同；归于图集文字的另一种读法是用标准化后的值，排序会不同。增益以 ECI 的标准差为单位（给出 pci 时为 pci 的单位，r 与 oec 为 PCI 的标准差）。不扣除密度 × PCI，即进入该产业后指数中随之消失的部分；oec 扣除。指数在地区间标准化；r 为简单加总。多年堆叠的表按年分别计算。",
    result: "gain：形状相同的增益表，已具备的产业为 0（oec 在此处也有数值）。index：Unit、COI。空行与没有地区具备的产业留空。",
    parameters: {
      table: TABLE,
      of: "gain（增益，默认）或 index（指数）。",
      diagonal: DIAGONAL,
      threshold: THRESHOLD,
      pci: "来自别处的复杂度，每个产业一个，可带或不带名称，也可以是 COMPLEXITY 的结果：按原值使用。没有复杂度的产业不计。",
      preset: "growthlab、stata、r 或 oec：采用该软件包的约定。",
    },
    words: {
      of: { gain: "复杂度前景增益（COG）：进入某产业给地区前景带来的增量。", index: "复杂度前景指数（COI）：地区离尚不具备的复杂产业有多近。" },
      preset: {
        growthlab: "py-ecomplexity：产业算作自己的邻居。",
        stata: "Stata 的 ecomplexity：RCA 大于 1 才算具备；标准差按长表计算。",
        r: "R 的 economiccomplexity：复杂度用自身的均值与标准差，产业算作自己的邻居，结果不标准化。",
        econgeo: "R 的 EconGeo 没有前景指标。",
        oec: "Datawheel 的 economic-complexity：基于反射法复杂度的机会增益。",
      },
    },
  },
};
