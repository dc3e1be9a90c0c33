import type { WorkbenchWords } from "./workbench.en";

export const workbenchZhCn: WorkbenchWords = {
  title: "HFS 工作台",
  loading: "正在载入电子表格…",
  failed: "电子表格无法启动：{reason}",
  openSample: "打开示例",
  newBook: "新建",
  sampleBook: "示例工作簿",
  blankBook: "新工作簿",
  local: "全部计算都在本机完成，不保存也不发送任何数据。",
  darkMode: "深色",
  lightMode: "浅色",
  language: "语言",
  showPane: "显示窗格",
  hidePane: "隐藏窗格",
  pane: "HFS 窗格",
  grid: "电子表格",
  separator: "窗格宽度",
  replaceTitle: "要替换当前工作簿吗？",
  replaceText: "您的更改没有保存，将会丢失。",
  replace: "替换",
  cancel: "取消",
};
