import { QUOTATION } from "./data";
import { Draft, on } from "./draft";
import { INPUT_OUTPUT_QUOTATION } from "./inputOutput";
import { PATH_COUNT, PATH_ROW, type Layout } from "./layout";
import { FINDING, GREY, SECTION, SHARE } from "./style";
import { TRADE_QUOTATION } from "./trade";
import type { SampleSheet } from "./types";

const ABOUT = [
  "HFS scores regions on three layers: hardware (what industry can make), firmware (what matches supply and demand), software (brands, designs).",
  "From the scores follow a value index, the layer that pays most to improve, and a ranking of upgrading paths with the numbers behind it.",
  "The layers and paths follow Laifang Chen's paper on the HFS model. It has no data and no equations: no number in this workbook is Chen's.",
  "Every result is model-implied, from data, formulas and stated defaults: no forecast, no measured effect; the value index is not calibrated.",
  "Apart from the data and the yellow cells every number is a live formula: change a yellow cell, and all that hangs on it follows.",
  "Columns on high-tech manufacturing describe that branch, not the whole province. Many framework indicators are not published: see the list below.",
  "The pane leads a table of your own through seven steps to a report. Share, in its menu, makes a copy for a colleague without the add-in: values and notes in place of formulas.",
];

const ABOUT_ZH = [
  "HFS 从三个层面给地区打分：硬件（产业的制造能力）、固件（衔接供需的人才、资金与技术转移等）、软件（品牌、产品与设计）。",
  "由得分计算价值指数、最值得投入的层面，并给出升级路径的排序及其依据。",
  "三个层面和各条路径依据 Laifang Chen 关于 HFS 模型的定性论文。论文没有数据和方程，因此本工作簿中没有任何数字出自该论文。",
  "所有结果均为模型推算：取决于数据、公式和写明的默认值，不是预测，也不是实测效果；价值指数未按增加值校准。",
  "除数据和黄色单元格外，每个数字都是可见的公式：选中单元格即可查看，修改黄色单元格，相关结果随之更新。",
  "高技术制造业的各列只反映该行业，不代表全省。框架中的指标只有一部分有省级公布数据，见下表。",
  "窗格分七步，由您自己的表引出一份报告；菜单中的“共享”为没有加载项的同事生成副本，以数值和批注代替公式。",
];

function roadmapZh(roadmap: string, paths: string): string {
  return `工作表 ${roadmap}：${paths} 所选省份 15 年的投入安排，逐年先提升哪一层面，与其他方案及自拟方案比较。路径排序是静态的，路线图是动态的。`;
}

function networkZh(inputOutput: string, network: string, paths: string): string[] {
  return [
    `工作表 ${inputOutput}：中国 2007 年 42 部门投入产出表，行为供给，列为使用，含最终使用、进出口和总产出。`,
    `工作表 ${network}：检查该表，显示所选部门在生产链中的位置、哪些部门是关键部门，以及一处价格扭曲带动哪些价格；所选部门的需求导向供 ${paths} 使用。`,
  ];
}

const SOURCES = [
  "National Bureau of Statistics of China (NBS) and Ministry of Science and Technology: China Statistical Yearbook on Science and Technology; bulletins on R&D expenditure; NBS: China Statistical Yearbook (public budget).",
  `${QUOTATION}.`,
  "Copy used: github.com/huhuaping/techme, commit 9ad60a1 (package licence MIT, © 2021 Hu Huaping). High-tech firms recognized in the year: innocom.gov.cn, counted by techme.",
  "China National Intellectual Property Administration: PCT applications 2023 (table 6-4, www.cnipa.gov.cn/tjxx/jianbao/year2023/f/f4.html), Madrid trademark applications 2022",
  "(table 7-4, english.cnipa.gov.cn/jianbao/year2022/h/h4.html), corporate design patents in force 2023 (table 3-7, www.cnipa.gov.cn/tjxx/jianbao/year2023/c/c7.html).",
  "Every column is a published figure or a ratio of published figures. GDP in the ratios is R&D expenditure over the published R&D intensity. Tibet is left out.",
  `${TRADE_QUOTATION}. Complexity of the sections: computed from exports of 226 economies, 2019-2021, of the same package (OEC, from BACI).`,
  `${INPUT_OUTPUT_QUOTATION}, producers' prices; copy used: github.com/sonya/eea. Official statistics, quoted with their source.`,
];

/** What this is, how to use it, what is observed, which paths can be ranked, where the data come from. */
export function readMeSheet(layout: Layout): SampleSheet {
  const { names } = layout;
  const sheet = new Draft(
    names.readMe,
    "HFS sample: 30 Chinese provinces, 2023; exports of the Spanish provinces, 2022; China's input-output table, 2007",
    "What this workbook is, how to use it, what its data can and cannot say, and where they come from.",
  );
  let row = 4;
  const section = (title: string): number => {
    sheet.put(`A${row}`, [[title]]).format(`A${row}`, SECTION);
    return ++row;
  };
  const lines = (texts: readonly string[]): void => {
    sheet.put(
      `A${row}`,
      texts.map((text) => [text]),
    );
    row += texts.length + 1;
  };

  section("What this is");
  lines(ABOUT);
  section("这是什么");
  lines([...ABOUT_ZH, roadmapZh(names.roadmap, names.paths), ...networkZh(names.inputOutput, names.network, names.paths)]);
  section("How to use the sheets");
  const uses = [
    [names.data, "The table. Replace figures, and everything follows; write NA where a figure is missing."],
    [names.scores, "Layer scores of all provinces, how well the layers are in step, how they correlate, a picture."],
    [names.robustness, "How sure the ranks are when weights change, which choice of method moves them most, whether the layers can be told apart."],
    [
      names.paths,
      "Choose a province: its paths, what its layers are worth, and why a path ranks where it does. Its demand orientation comes from the network.",
    ],
    [
      names.roadmap,
      "For that province: which layer to raise in which year, and what simpler plans and a plan of your own give. Paths is static, this is dynamic.",
    ],
    [names.whatIf, "Type new values for that province: scores, value index and paths before and after."],
    [names.trade, "Exports of 52 Spanish provinces in 21 sections. For a table of your own, take step 3 of the pane, Advantage."],
    [names.advantage, "Choose one of those provinces: what it is specialized in, which absent sections are near and complex, and how specialized it is."],
    [names.inputOutput, "Who buys from whom: flows between 42 sectors of China, final uses, imports and output, 2007."],
    [names.network, "Choose a sector: where it stands in the chain, which sectors are key, and which prices a wedge of your own moves."],
  ];
  sheet.put(`A${row}`, uses).format(`A${row}:A${row + uses.length - 1}`, { bold: true });
  row += uses.length + 1;

  section("Indicators observed");
  row = indicators(sheet, layout, row) + 1;
  section("Paths that can be ranked");
  row = paths(sheet, names.paths, row) + 1;
  section("Sources and terms");
  lines(SOURCES);
  sheet.columnWidths(14, 62, 50, 12, 18, 70);
  return sheet.finish(row + 10, 12, 2);
}

function indicators(sheet: Draft, { source, dataColumn, dataHeading }: Layout, row: number): number {
  const first = row + 1;
  sheet.put(`A${row}`, [["Code", "Indicator", "指标", "Provinces", "Informs", "What it does and does not measure"]]).heading(`A${row}:F${row}`);
  sheet.format(`D${row}:D${row + source.indicators.length}`, { align: "center" });
  sheet.note(`A${row}`, "H, F and S alone: the column informs its layer only. With a number it is an indicator of the framework, which paths work on.");
  sheet.put(
    `A${first}`,
    source.indicators.map(({ label, labelZh, note }, j) => [
      `=LEFT(${dataHeading(j)},FIND(" ",${dataHeading(j)})-1)`,
      label,
      labelZh,
      `=COUNT(${dataColumn(j)})`,
      `=IF(LEN($A${first + j})=1,"layer","layer and paths")`,
      note || null,
    ]),
  );
  sheet.format(`F${first}:F${row + source.indicators.length}`, { color: GREY });
  return row + source.indicators.length + 1;
}

function paths(sheet: Draft, name: string, row: number): number {
  const at = (column: string, i: number): string => on(name, `${column}${PATH_ROW + 1 + i}`);
  const first = row + 2;
  const last = row + 1 + PATH_COUNT;
  sheet.put(`A${row}`, [
    [
      `=IF(${on(name, "B4")}="","Choose a province in B4 on ${name}.","The table observes at least half of what "&COUNTIF($E$${first}:$E$${last},"ranked")&" of "&COUNTA($A$${first}:$A$${last})&" paths work on; only these can be ranked. The list is that of "&${on(name, "B4")}&".")`,
    ],
  ]);
  sheet.format(`A${row}`, FINDING);
  sheet.put(`A${row + 1}`, [["Path", "Title", "Layer", "Observed", "Ranked", "Reason"]]).heading(`A${row + 1}:F${row + 1}`);
  sheet.format(`D${row + 1}:D${last}`, { align: "center" });
  sheet.note(`A${row + 1}`, `Taken from the list on ${name}. Observed = share of the path's loads for which the table has an indicator.`);
  sheet.put(
    `A${first}`,
    Array.from({ length: PATH_COUNT }, (_, i) => [
      ...["B", "C", "D", "G"].map((column) => `=IF(${at("B", i)}="","",${at(column, i)})`),
      `=IF(${at("B", i)}="","",IF(ISNUMBER(${at("A", i)}),"ranked","not ranked"))`,
      `=IF(${at("B", i)}="","",${at("O", i)})`,
    ]),
  );
  sheet.format(`D${first}:D${last}`, { numberFormat: SHARE }).format(`F${first}:F${last}`, { color: GREY });
  return last + 1;
}
