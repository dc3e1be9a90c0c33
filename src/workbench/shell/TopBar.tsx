import type { Language } from "../../locale/language";
import type { WorkbenchWords } from "../../locale/workbench.en";
import type { Theme } from "../../taskpane/palette";
import type { AutosaveState } from "../autosave/Autosave";
import { MoonIcon, NewIcon, OpenIcon, PaneIcon, SampleIcon, SaveIcon, SunIcon } from "./icons";

export interface TopBarProps {
  readonly words: WorkbenchWords;
  /** The workbook's title. */
  readonly book: string;
  readonly autosave: AutosaveState["kind"];
  readonly saving: boolean;
  readonly language: Language;
  readonly theme: Theme;
  readonly paneOpen: boolean;
  /** Long work is under way. */
  readonly calculating: boolean;
  readonly onOpen: () => void;
  readonly onSave: () => void;
  readonly onSample: () => void;
  readonly onNew: () => void;
  readonly onTheme: (theme: Theme) => void;
  readonly onLanguage: (language: Language) => void;
  readonly onPane: (open: boolean) => void;
}

/** The slim bar over grid and pane. */
export function TopBar(props: TopBarProps) {
  const { words, book, autosave, saving, language, theme, paneOpen, calculating, onOpen, onSave, onSample, onNew, onTheme, onLanguage, onPane } = props;
  const dark = theme === "dark";
  return (
    <>
      <span className="brand">
        <BrandMark />
        HFS
      </span>
      <span className="book" title={words.local}>
        {book}
      </span>
      <button type="button" aria-label={words.openFile} title={words.openHint} aria-keyshortcuts="Control+O" onClick={onOpen}>
        <OpenIcon />
        <span>{words.openFile}</span>
      </button>
      <button type="button" aria-label={words.saveFile} title={words.saveHint} aria-keyshortcuts="Control+S" onClick={onSave}>
        <SaveIcon />
        <span>{words.saveFile}</span>
      </button>
      <button type="button" aria-label={words.openSample} onClick={onSample}>
        <SampleIcon />
        <span>{words.openSample}</span>
      </button>
      <button type="button" aria-label={words.newBook} onClick={onNew}>
        <NewIcon />
        <span>{words.newBook}</span>
      </button>
      <span className="space" />
      <span className={`kept kept-${autosave}`} title={words.local}>
        {autosave === "kept" && words.kept}
        {(autosave === "failed" || autosave === "other") && words.notKept}
      </span>
      <span role="status">{(saving || calculating) && <span className="calculating">{saving ? words.saving : words.calculating}</span>}</span>
      <span className="choice" role="group" aria-label={words.language}>
        <button type="button" lang="en" aria-pressed={language === "en"} onClick={() => onLanguage("en")}>
          English
        </button>
        <button type="button" lang="zh-CN" aria-pressed={language === "zh-CN"} onClick={() => onLanguage("zh-CN")}>
          中文
        </button>
      </span>
      <button
        type="button"
        className="icon"
        title={dark ? words.lightMode : words.darkMode}
        aria-label={dark ? words.lightMode : words.darkMode}
        onClick={() => onTheme(dark ? "light" : "dark")}
      >
        {dark ? <SunIcon /> : <MoonIcon />}
      </button>
      <button
        type="button"
        className="icon"
        title={paneOpen ? words.hidePane : words.showPane}
        aria-label={paneOpen ? words.hidePane : words.showPane}
        aria-expanded={paneOpen}
        aria-controls="pane"
        onClick={() => onPane(!paneOpen)}
      >
        <PaneIcon />
      </button>
    </>
  );
}

/** Three layers, the middle one shifted towards the upper; legible as three bars. */
function BrandMark() {
  return (
    <svg className="mark" viewBox="0 0 16 16" aria-hidden="true">
      <rect x="1" y="2" width="12" height="3" rx="0.5" className="software" />
      <rect x="3" y="6" width="12" height="3" rx="0.5" className="firmware" />
      <rect x="1" y="11" width="12" height="3" rx="0.5" className="hardware" />
    </svg>
  );
}
