import type { Theme } from "../../taskpane/palette";

/** The theme in force, for what is drawn outside React's tree of the page. */
export class ThemeStore {
  private readonly listeners = new Set<() => void>();

  constructor(private theme: Theme) {}

  get current(): Theme {
    return this.theme;
  }

  set(theme: Theme): void {
    this.theme = theme;
    for (const listener of this.listeners) listener();
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
