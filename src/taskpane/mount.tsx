import { createRoot } from "react-dom/client";
import type { Session } from "../functions/session";
import type { Language } from "../locale/language";
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
  const show = (): void => root.render(<App {...current} />);
  show();
  return {
    update(changes) {
      current = { ...current, ...changes };
      show();
    },
    unmount: () => root.unmount(),
  };
}
