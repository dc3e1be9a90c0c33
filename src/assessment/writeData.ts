import { fillTemplate } from "../locale/fillTemplate";
import type { Words } from "../locale/en";
import { formatAddress } from "../workbook/address";
import type { Session } from "../functions/session";
import type { Area, Workbook } from "../workbook/port";
import { PURPOSE, SECTION } from "../workbook/sample/style";
import { ask } from "../workbook/formula/ask";
import { withFramework } from "./dataset";
import { Plan, writePlan, type Target, type Written } from "./plan";
import { formulaOf } from "./formulaText";
import { frameworkRows, layFramework } from "./writeFramework";
import { noteText, type Subject } from "./writeLayers";

const TOP = 3;
const CHECK_COLUMNS = 4;

/** What the columns are, as a framework table that formulas can take, and what HFS.CHECK finds, live. */
export async function writeData(workbook: Workbook, session: Session, words: Words, subject: Subject, target: Target): Promise<Written> {
  const { dataset: read } = subject;
  const columns = read.table.columns.map(({ code }, j) => ({ code, direction: read.directions[j] }));
  const dataset = read.framework ? read : withFramework(read, columns, null, "equal");
  const found = await ask(session, "CHECK", [dataset.values]);
  const rows = found.ok ? found.grid.length : 1;
  const lay = (corner: Area): Plan => {
    const plan = new Plan(corner).title(words.writing.dataTitle, fillTemplate(words.writing.dataPurpose, { address: dataset.address }));
    layFramework(plan, words, TOP, dataset, words.writing.columnsPurpose);
    const check = TOP + frameworkRows(dataset) + 2;
    const formula = formulaOf("CHECK", [formatAddress(dataset.area, { absolute: true })]);
    plan.put(check - 1, 0, [[words.writing.checkSection, read.framework ? words.writing.checkMapped : null]]).format(check - 1, 0, 1, 1, SECTION);
    plan.format(check - 1, 1, 1, 1, PURPOSE);
    plan.claim(check, 0, rows, CHECK_COLUMNS);
    plan.put(check, 0, [[formula]]).note(check, 0, noteText(words, subject, formula, ""));
    plan
      .heading(check, 0, CHECK_COLUMNS)
      .format(check, 2, 1, 1, { align: "right" })
      .format(check + 1, 2, Math.max(1, rows - 1), 1, { numberFormat: "General" });
    return plan;
  };
  return writePlan(workbook, target, { name: words.writing.dataName, widths: [42, 42, 11, 100], frozenRows: 0 }, lay);
}
