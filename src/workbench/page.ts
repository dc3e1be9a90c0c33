import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { fillTemplate } from "../locale/fillTemplate";
import { workbenchEn, type WorkbenchWords } from "../locale/workbench.en";
import { workbenchZhCn } from "../locale/workbench.zh-CN";
import type { FunctionsMetadata } from "./bridge/metadata";
import type { LoadedFunctions } from "./loadFunctions";
import { confirmReplace } from "./shell/confirmReplace";
import { readPreferences, storePreferences, type Preferences } from "./shell/preferences";
import { resizable } from "./shell/separator";
import { TopBar } from "./shell/TopBar";
import { Workbench } from "./Workbench";

/**
 * For tests and for the curious in the browser's console: `ready` resolves when the first workbook
 * stands and is calculated, `workbook` is the port that the pane uses, `addFunctions` describes
 * functions that were associated by hand.
 */
export interface WorkbenchHooks {
  readonly ready: Promise<void>;
  whenIdle(): Promise<void>;
  addFunctions(metadata: FunctionsMetadata): void;
  readonly workbook: Workbench["workbook"];
  readonly univerAPI: Workbench["api"];
}

/** The page: bar, grid, separator, pane. */
export async function runPage(loading: Promise<LoadedFunctions>): Promise<void> {
  const query = new URLSearchParams(location.search);
  let preferences = readPreferences(query);
  let blank = query.has("blank");
  const [bar, grid, separator, pane, status] = ["bar", "grid", "separator", "pane", "status"].map((id) => document.getElementById(id) as HTMLElement);
  const root = createRoot(bar);
  let workbench: Workbench | undefined;
  let calculating = false;

  const show = (): void => {
    const words = wordsOf(preferences);
    document.documentElement.lang = preferences.language;
    document.documentElement.dataset.theme = preferences.theme;
    document.title = words.title;
    document.body.classList.toggle("pane-hidden", !preferences.paneOpen);
    grid.setAttribute("aria-label", words.grid);
    pane.setAttribute("aria-label", words.pane);
    separator.setAttribute("aria-label", words.separator);
    if (!status.hidden) status.textContent = words.loading;
    root.render(
      createElement(TopBar, {
        words,
        book: blank ? words.blankBook : words.sampleBook,
        language: preferences.language,
        theme: preferences.theme,
        paneOpen: preferences.paneOpen,
        calculating,
        onSample: () => void replace(false),
        onNew: () => void replace(true),
        onTheme: (theme) => {
          change({ theme });
          workbench?.setTheme(theme);
        },
        onLanguage: (language) => {
          change({ language });
          void workbench?.setLanguage(language);
        },
        onPane: (paneOpen) => change({ paneOpen }),
      }),
    );
  };
  const change = (changes: Partial<Preferences>): void => {
    preferences = { ...preferences, ...changes };
    storePreferences(preferences);
    show();
  };
  const replace = async (empty: boolean): Promise<void> => {
    const words = wordsOf(preferences);
    if (!workbench || (workbench.changed && !(await confirmReplace(words)))) return;
    blank = empty;
    await (empty ? workbench.openBlank(words.blankBook) : workbench.openSample());
    show();
  };

  show();
  resizable(separator, pane, preferences.paneWidth, (paneWidth) => change({ paneWidth }));
  const start = { language: preferences.language, theme: preferences.theme, sample: !blank, blankName: wordsOf(preferences).blankBook };
  const opening = Workbench.open({ grid, pane }, start, loading);
  const ready = opening.then(() => undefined);
  ready.catch(() => undefined);
  publish(ready, () => workbench);
  try {
    workbench = await opening;
    status.hidden = true;
    workbench.onCalculating((now) => {
      calculating = now;
      show();
    });
    window.addEventListener("beforeunload", (event) => workbench?.changed && event.preventDefault());
  } catch (error) {
    status.textContent = fillTemplate(wordsOf(preferences).failed, { reason: error instanceof Error ? error.message : String(error) });
  }
}

function wordsOf({ language }: Preferences): WorkbenchWords {
  return language === "zh-CN" ? workbenchZhCn : workbenchEn;
}

function publish(ready: Promise<void>, find: () => Workbench | undefined): void {
  const workbench = (): Workbench => {
    const found = find();
    if (!found) throw new Error("The workbench is not ready: await hfsWorkbench.ready first.");
    return found;
  };
  const hooks: WorkbenchHooks = {
    ready,
    whenIdle: () => workbench().whenIdle(),
    addFunctions: (metadata) => workbench().addFunctions(metadata),
    get workbook() {
      return workbench().workbook;
    },
    get univerAPI() {
      return workbench().api;
    },
  };
  Object.assign(window, { hfsWorkbench: hooks });
}
