import type { FunctionWords } from "./functionWords";

const FLOWS = "部门之间的流量，方阵：行为供给、列为使用，不含合计，可带或不带标签。缺失按零计算。";

const OUTPUT = "各部门总产出，单位与流量相同。";

export const network: Readonly<Record<string, FunctionWords>> = {
  POSITION: {
    description:
      "各部门在生产链中的位置：到最终使用的阶段数（上游度）、距初始投入的阶段数（下游度），以及更接近哪一端（需求导向，为本加载项自有的指数，大于 0.5 为更接近最终需求）。约定：给出出口与进口时，上游度按国内吸收计算，与 Antras、Chor、Fally 和 Hillberry（2012）相同；需求导向按国内流量计算（进口按比例分摊给各使用者）；下游度计入全部投入。最终使用份额为负表示进口超过最终使用；此时若未给出出口与进口，上游度偏高。",
    result: "每个部门一行：上游度与下游度（阶段数，不小于 1）、需求导向（0 到 1）、增加值占产出的份额、扣除进口的最终使用占产出的份额。",
    parameters: {
      flows: FLOWS,
      output: OUTPUT,
      exports: "各部门出口；须与 imports 同时给出。超过产出的部分视为转口：此时国内使用的该产品都不算本地生产。",
      imports: "各部门产品的进口，全部为正，或（作为扣除项）全部为负；须与 exports 同时给出。",
      inventories: "各部门产品的存货增加，可为负；统计误差列可并入其中。",
    },
  },
};
