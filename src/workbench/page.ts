import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { fillTemplate } from "../locale/fillTemplate";
import { workbenchEn, type WorkbenchWords } from "../locale/workbench.en";
import { workbenchZhCn } from "../locale/workbench.zh-CN";
import type { FunctionsMetadata } from "./bridge/metadata";
import type { LoadedFunctions } from "./loadFunctions";
import { Desk, type DeskVoice } from "./Desk";
import { chooseFiles, dropFiles, type GivenFiles } from "./files/givenFiles";
import { sayLeftOut, sayProblem } from "./files/sayFile";
import { confirmReplace, tell } from "./shell/dialogs";
import { fileKeys } from "./shell/fileKeys";
import { NoticeLine } from "./shell/NoticeLine";
import { readPreferences, storePreferences, type Preferences } from "./shell/preferences";
import { regionKeys } from "./shell/regionKeys";
import { resizable } from "./shell/separator";
import { TopBar } from "./shell/TopBar";
import type { Workbench } from "./Workbench";

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

/** The page: bar, notices, grid, separator, pane. */
export async function runPage(loading: Promise<LoadedFunctions>): Promise<void> {
  const query = new URLSearchParams(location.search);
  let preferences = readPreferences(query);
  const [bar, notice, grid, separator, pane, status] = ["bar", "notice", "grid", "separator", "pane", "status"].map(
    (id) => document.getElementById(id) as HTMLElement,
  );
  const [barRoot, noticeRoot] = [createRoot(bar), createRoot(notice)];
  const words = (): WorkbenchWords => wordsOf(preferences);
  let desk: Desk | undefined;
  let calculating = false;

  const show = (): void => {
    document.documentElement.lang = preferences.language;
    document.documentElement.dataset.theme = preferences.theme;
    document.title = words().title;
    document.body.classList.toggle("pane-hidden", !preferences.paneOpen);
    grid.setAttribute("aria-label", words().grid);
    pane.setAttribute("aria-label", words().pane);
    separator.setAttribute("aria-label", words().separator);
    const view = desk?.view;
    if (view) status.hidden = view.work !== "opening";
    status.textContent = view ? words().opening : words().loading;
    barRoot.render(
      createElement(TopBar, {
        words: words(),
        book: view?.title ?? "",
        autosave: view?.autosave ?? "nothing",
        saving: view?.work === "saving",
        language: preferences.language,
        theme: preferences.theme,
        paneOpen: preferences.paneOpen,
        calculating,
        onOpen: () => void chooseFiles(take),
        onSave: () => void desk?.save(),
        onSample: () => void desk?.openSample(),
        onNew: () => void desk?.openBlank(words().blankBook),
        onTheme: (theme) => {
          change({ theme });
          desk?.workbench.setTheme(theme);
        },
        onLanguage: (language) => {
          change({ language });
          void desk?.workbench.setLanguage(language);
        },
        onPane: (paneOpen) => change({ paneOpen }),
      }),
    );
    noticeRoot.render(view?.notice && desk ? createElement(NoticeLine, { words: words(), language: preferences.language, notice: view.notice, desk }) : null);
  };
  const change = (changes: Partial<Preferences>): void => {
    preferences = { ...preferences, ...changes };
    storePreferences(preferences);
    show();
  };
  const take = (given: GivenFiles): void => {
    if (!desk) return;
    if ("refused" in given) void tell(words(), words().notOpened, [given.refused === "several" ? words().severalFiles : words().folder]);
    else void desk.openFile(given.file);
  };
  const voice: DeskVoice = {
    mayReplace: () => confirmReplace(words()),
    couldNotOpen: (file, error) => void tell(words(), words().notOpened, [sayProblem(words(), preferences.language, file, error)]),
    couldNotSave: (error) => void tell(words(), words().notSaved, [error instanceof Error ? error.message : String(error)]),
    leftOut: (file, leftOut) => void tell(words(), fillTemplate(words().leftTitle, { file }), [words().leftText], sayLeftOut(words(), leftOut)),
  };

  show();
  resizable(separator, pane, preferences.paneWidth, (paneWidth) => change({ paneWidth }));
  const fresh = query.has("blank") ? "blank" : query.has("sample") ? "sample" : null;
  const start = { fresh, blankName: words().blankBook } as const;
  const opening = Desk.open({ grid, pane }, preferences, start, loading, voice, show);
  const ready = opening.then(() => undefined);
  ready.catch(() => undefined);
  publish(ready, () => desk?.workbench);
  try {
    desk = await opening;
    show();
    desk.workbench.onCalculating((now) => {
      calculating = now;
      show();
    });
    dropFiles(() => words().drop, take);
    regionKeys([{ element: bar }, { element: grid, first: "[contenteditable=true]" }, { element: pane, first: "[role=tab][aria-selected=true]" }]);
    fileKeys({ open: () => void chooseFiles(take), save: () => void desk?.save() });
    keepOnLeaving(desk);
  } catch (error) {
    status.textContent = fillTemplate(words().failed, { reason: error instanceof Error ? error.message : String(error) });
  }
}

/** What is not kept yet is kept when the page goes out of sight or is left; where that cannot be done, the browser asks before it closes the page. */
function keepOnLeaving(desk: Desk): void {
  window.addEventListener("beforeunload", (event) => {
    if (desk.keepLastMoment()) return;
    void desk.flush();
    event.preventDefault();
  });
  window.addEventListener("pagehide", () => void desk.keepLastMoment());
  document.addEventListener("visibilitychange", () => void (document.visibilityState === "hidden" && desk.flush()));
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
