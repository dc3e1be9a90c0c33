import { FakeWorkbook } from "../../fakeWorkbook";
import { toyEvaluate } from "./toy";

/**
 * A workbook with one of each: data, a table, a name, spills on a sheet with a quoted name and on a Chinese one, a call inside the
 * spreadsheet's own function, a native formula over results, a blocked spill, a note and text that looks like formulas.
 */
export function smallWorkbook(): FakeWorkbook {
  const workbook = new FakeWorkbook(["Data", "What-if", "结果"]);
  workbook.tableList.push({ name: "Regions", area: { sheet: "Data", row: 0, column: 0, rows: 4, columns: 3 } });
  workbook.nameList.push({ name: "Weights", address: "Data!$B$2:$B$4" });
  workbook.noteTexts.set("Data!A1", "Mine.");
  workbook.evaluate = toyEvaluate(workbook);
  return workbook
    .fill("Data!A1", [
      ["Region", "GDP", "Jobs"],
      ["East", 1.5, 2],
      ["West", 3, 4],
      ["North", 5, "NA"],
    ])
    .fill("Data!E1", [["'=cmd|' /C calc'!A0"], ["'+1"], ["'@x"], ["''x"], ["'001"]])
    .fill("'What-if'!A1", [["=HFS.DOUBLE(Data!$A$1:$C$4)"]])
    .fill("'What-if'!F1", [["=HFS.TOTAL(Regions[[GDP]:[Jobs]])", "=IFERROR(HFS.TOTAL(Weights),0)*2", "=SUM('What-if'!B2:C4)"]])
    .fill("结果!B2", [["=HFS.RANKED('What-if'!B2:C4)"]])
    .fill("结果!E2", [["=HFS.DOUBLE(结果!B2#,3)"]])
    .fill("结果!B9", [["=HFS.DOUBLE(Data!B2:C4)"], ["in the way"]])
    .calculate();
}
