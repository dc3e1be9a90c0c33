/** The words of the built-in spreadsheet's own bar; the grid brings its own, the pane too. */
export const workbenchEn = {
  title: "HFS workbench",
  loading: "Loading the spreadsheet…",
  failed: "The spreadsheet could not start: {reason}",
  openSample: "Open sample",
  newBook: "New",
  sampleBook: "Sample workbook",
  blankBook: "New workbook",
  local: "Everything is calculated on this computer. Nothing is saved or sent.",
  darkMode: "Dark",
  lightMode: "Light",
  language: "Language",
  showPane: "Show pane",
  hidePane: "Hide pane",
  pane: "HFS pane",
  grid: "Spreadsheet",
  separator: "Width of the pane",
  replaceTitle: "Replace this workbook?",
  replaceText: "Your changes are not saved anywhere and will be lost.",
  replace: "Replace",
  cancel: "Cancel",
  calculating: "Calculating…",
  notInList: "Choose one of the list.",
};

export type WorkbenchWords = typeof workbenchEn;
