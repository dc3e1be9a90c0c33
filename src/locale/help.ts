import type { Language } from "./language";

/** The words of the help pages. */
export interface HelpWords {
  readonly title: string;
  readonly intro: string;
  readonly otherLanguage: string;
  readonly allFunctions: string;
  readonly argument: string;
  readonly meaning: string;
  readonly optional: string;
  readonly words: string;
  readonly result: string;
  readonly example: string;
  readonly exampleGives: string;
  readonly source: string;
  readonly section: string;
  readonly families: Readonly<Record<"indicators" | "uncertainty" | "model" | "paths" | "advantage" | "network", string>>;
  readonly notes: readonly string[];
}

const en: HelpWords = {
  title: "HFS functions",
  intro:
    "Type =HFS. in a cell, choose a function, and select your table with its labels. A table result spills into the cells below and beside the formula, which must be empty.",
  otherLanguage: "中文",
  allFunctions: "All functions",
  argument: "Argument",
  meaning: "Meaning",
  optional: "optional",
  words: "Words",
  result: "Result",
  example: "Example",
  exampleGives: "gives",
  source: "Source",
  section: "Chen (2024), section",
  families: {
    indicators: "Indicators and layer scores",
    uncertainty: "Uncertainty and robustness",
    model: "The hardware, firmware and software model",
    paths: "Upgrading paths",
    advantage: "Position and comparative advantage",
    network: "Production network",
  },
  notes: [
    "Units stand in rows, indicators or activities in columns; labels come out as they went in.",
    "NA, a blank or #N/A is missing, not zero; in tables of amounts it is zero. Write NA into blank cells: Excel on the desktop may hand a blank over as 0.",
    "Tables of amounts (employment, output, trade): labels that stand twice are added up, and a table with several years, one below the other, is taken year by year, each an economy of its own with units such as Anhui 2023.",
    'An argument is left out by leaving its place empty: =HFS.SCORE(A1:D4, , , , "none").',
    "An error names the argument, the row, the column and the value. Where Excel hides the sentence, open the pane and select the cell: the pane says why.",
    "For colleagues without the add-in, Share in the pane's menu makes a copy with values and notes in place of formulas. Where #NAME? has come back from such a computer, Repair there enters the formulas anew.",
    "Chen's paper holds no equations and no figures: every number is computed by this add-in from your data and the parameters of HFS.PARAMS.",
  ],
};

const zh: HelpWords = {
  title: "HFS 函数",
  intro: "在单元格中输入 =HFS. ，选择函数，并连同标签选中表格。结果为表格时会溢出到公式下方与右侧的单元格，这些单元格须为空。",
  otherLanguage: "English",
  allFunctions: "全部函数",
  argument: "参数",
  meaning: "含义",
  optional: "可省略",
  words: "可用的词",
  result: "结果",
  example: "示例",
  exampleGives: "得到",
  source: "来源",
  section: "Chen (2024) 第",
  families: {
    indicators: "指标与层得分",
    uncertainty: "不确定性",
    model: "硬件、固件、软件模型",
    paths: "升级路径",
    advantage: "区位与比较优势",
    network: "生产网络",
  },
  notes: [
    "单位在行，指标或产业在列；输入带标签，结果也带同样的标签。",
    "NA、空白与 #N/A 为缺失，不是零；在数量表中按零计算。请在空白处写 NA：桌面版 Excel 可能把空白当作 0 传入。",
    "数量表（就业、产出、贸易）：出现两次的标签合并相加；多个年份上下堆叠的表按年分别计算，每年各为一个经济体，单位名称如 Anhui 2023。",
    '省略参数时把其位置留空：=HFS.SCORE(A1:D4, , , , "none")。',
    "错误信息会指明参数、行、列与数值。若 Excel 不显示说明，请打开窗格并选中该单元格：窗格会说明原因。",
    "交给没有加载项的同事时，用窗格中的“共享”生成以数值和批注代替公式的副本；若文件带着 #NAME? 回来，用同一处的“修复”重新输入公式。",
    "Chen 的论文没有公式与数据：所有数字均由本加载项根据您的数据与 HFS.PARAMS 的参数算出。",
  ],
};

export const helpWords: Readonly<Record<Language, HelpWords>> = { en, "zh-CN": zh };
