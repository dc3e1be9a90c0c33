import { createRoot } from "react-dom/client";
import type { Session } from "../functions/session";
import type { Language } from "../locale/language";
import { loadErrorSentences } from "../locale/sayError";
import type { Workbook } from "../workbook/port";
import { App } from "./App";
import type { Theme } from "./palette";

export type { Language } from "../locale/language";
export type { Theme } from "./palette";

export interface PaneHost {
  readonly workbook: Workbook;
  readonly session: Session;
  readonly language: Language;
  readonly theme: Theme;
}

export interface MountedPane {
  update(changes: Partial<Pick<PaneHost, "language" | "theme">>): void;
  unmount(): void;
}

/** Puts the pane into an element, over any workbook that speaks the port. */
export function mount(element: HTMLElement, host: PaneHost): MountedPane {
  const root = createRoot(element);
  let current = host;
  let mounted = true;
  const draw = (): void => {
    if (mounted) root.render(<App {...current} />);
  };
  // Chinese sentences of errors come a moment later; what was said before is then said again. Without them the cells' English stays.
  const show = (): void => {
    draw();
    if (current.language !== "en") loadErrorSentences(current.language).then(draw, () => undefined);
  };
  show();
  return {
    update(changes) {
      current = { ...current, ...changes };
      show();
    },
    unmount: () => {
      mounted = false;
      root.unmount();
    },
  };
}
