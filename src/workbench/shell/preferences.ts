import { languageOf, type Language } from "../../locale/language";
import type { Theme } from "../../taskpane/palette";

/** What stays on this computer between visits; the address may override it: ?lang=zh-CN&theme=dark&blank */
export interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
  readonly paneWidth: number;
  readonly paneOpen: boolean;
}

export const PANE_WIDTH = { standard: 320, least: 270, most: 500 } as const;
const KEY = "hfs.workbench";

export function readPreferences(query: URLSearchParams): Preferences {
  const stored = readStored();
  const asked = query.get("lang");
  const theme = query.get("theme");
  return {
    language: asked ? languageOf(asked) : (stored.language ?? languageOf(navigator.language)),
    theme: theme === "dark" || theme === "light" ? theme : (stored.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")),
    paneWidth: limitWidth(stored.paneWidth ?? PANE_WIDTH.standard),
    paneOpen: stored.paneOpen ?? true,
  };
}

export function limitWidth(width: number): number {
  return Math.round(Math.min(PANE_WIDTH.most, Math.max(PANE_WIDTH.least, width)));
}

export function storePreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // A browser that keeps nothing: the page works with its standards.
  }
}

function readStored(): Partial<Preferences> {
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? "{}") as Partial<Record<keyof Preferences, unknown>>;
    return {
      ...(typeof stored.language === "string" && { language: languageOf(stored.language) }),
      ...((stored.theme === "dark" || stored.theme === "light") && { theme: stored.theme }),
      ...(typeof stored.paneWidth === "number" && { paneWidth: stored.paneWidth }),
      ...(typeof stored.paneOpen === "boolean" && { paneOpen: stored.paneOpen }),
    };
  } catch {
    return {};
  }
}
