import { languageOf } from "../locale/language";
import { excelWorkbook } from "../workbook/excel/excelWorkbook";
import { repair } from "../workbook/handOn/repair";
import { runCommand, showPane } from "./runCommand";

/** What the ribbon's buttons do; the names are the manifest's FunctionName. */

async function sample(): Promise<void> {
  const { writeSample } = await import(/* webpackChunkName: "sample" */ "../workbook/sample/writeSample");
  await writeSample(excelWorkbook());
}

async function help(): Promise<void> {
  const folder = languageOf(Office.context.displayLanguage) === "zh-CN" ? "help/zh-CN" : "help";
  const address = new URL(`${folder}/index.html`, window.location.href).href;
  if (Office.context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1")) Office.context.ui.openBrowserWindow(address);
  else window.open(address, "_blank", "noopener");
}

// Without office.js the pane says why; there is no ribbon to answer then.
if (typeof Office !== "undefined") void Office.onReady(associate);

function associate({ host }: { host: Office.HostType | null }): void {
  if (host !== Office.HostType.Excel) return;
  Office.actions.associate("sample", runCommand(sample));
  Office.actions.associate(
    "recalculate",
    runCommand(() => repair(excelWorkbook())),
  );
  Office.actions.associate(
    "share",
    runCommand(() => showPane("handOn")),
  );
  Office.actions.associate(
    "explain",
    runCommand(() => showPane("explain")),
  );
  Office.actions.associate("help", runCommand(help));
}
