import type { Language } from "../../locale/language";
import type { WorkbenchWords } from "../../locale/workbench.en";
import type { Theme } from "../../taskpane/palette";
import { MoonIcon, NewIcon, PaneIcon, SampleIcon, SunIcon } from "./icons";

export interface TopBarProps {
  readonly words: WorkbenchWords;
  readonly book: string;
  readonly language: Language;
  readonly theme: Theme;
  readonly paneOpen: boolean;
  /** Long work is under way. */
  readonly calculating: boolean;
  readonly onSample: () => void;
  readonly onNew: () => void;
  readonly onTheme: (theme: Theme) => void;
  readonly onLanguage: (language: Language) => void;
  readonly onPane: (open: boolean) => void;
}

/** The slim bar over grid and pane. */
export function TopBar({ words, book, language, theme, paneOpen, calculating, onSample, onNew, onTheme, onLanguage, onPane }: TopBarProps) {
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
      <button type="button" aria-label={words.openSample} onClick={onSample}>
        <SampleIcon />
        <span>{words.openSample}</span>
      </button>
      <button type="button" aria-label={words.newBook} onClick={onNew}>
        <NewIcon />
        <span>{words.newBook}</span>
      </button>
      <span className="space" />
      <span role="status">{calculating && <span className="calculating">{words.calculating}</span>}</span>
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
