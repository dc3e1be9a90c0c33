import type { Session } from "../functions/session";
import { languageOf } from "../locale/language";
import { excelWorkbook } from "../workbook/excel/excelWorkbook";
import { checkStart, plainMessage } from "./checkStart";
import { mount } from "./mount";
import type { Theme } from "./palette";

declare const HFS_VERSION: string;

const dark = window.matchMedia("(prefers-color-scheme: dark)");

/** Dark when the task pane's background is; Excel on the web does not tell, and the browser does. */
function currentTheme(): Theme {
  const background = Office.context.officeTheme?.bodyBackgroundColor;
  const rgb = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(background ?? "")?.slice(1);
  if (!rgb) return dark.matches ? "dark" : "light";
  const [red, green, blue] = rgb.map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? "dark" : "light";
}

/** The pane in Excel: asks whether it can run here, says so in plain words if not, and mounts the screens. */
async function start(element: HTMLElement): Promise<void> {
  const office = typeof Office === "undefined" ? null : Office;
  const host = office ? (await office.onReady()).host : null;
  const language = languageOf(host ? Office.context.displayLanguage : navigator.language);
  document.documentElement.lang = language;
  const session = (globalThis as Record<symbol, unknown>)[Symbol.for("hfs")] as Session | undefined;
  const problem = checkStart({
    office: office !== null,
    excel: host === office?.HostType.Excel && host !== null,
    sharedRuntime: host !== null && Office.context.requirements.isSetSupported("SharedRuntime", "1.1"),
    functions: session?.version ?? null,
    pane: HFS_VERSION,
  });
  if (problem || !session) {
    element.replaceChildren(plainMessage(problem ?? { kind: "noSession" }, language));
    return;
  }
  const pane = mount(element, { workbook: excelWorkbook(), session, language, theme: currentTheme() });
  dark.addEventListener("change", () => pane.update({ theme: currentTheme() }));
}

const element = document.getElementById("pane");
if (element) void start(element);
