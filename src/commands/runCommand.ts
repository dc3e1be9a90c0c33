/** The pane listens for this event on `window`: `view` names the screen to show, `problem` is a sentence to show with it. */
export const SHOW_EVENT = "hfs:show";

export interface ShowDetail {
  readonly view: "start" | "handOn" | "explain";
  readonly problem?: string;
}

/** Opens the pane on a screen. */
export async function showPane(view: ShowDetail["view"], problem?: string): Promise<void> {
  await Office.addin.showAsTaskpane();
  const detail: ShowDetail = problem === undefined ? { view } : { view, problem };
  window.dispatchEvent(new CustomEvent(SHOW_EVENT, { detail }));
}

/** A ribbon handler: it always tells Excel that it has ended, and a failure is said in the pane. */
export function runCommand(body: () => Promise<unknown>): (event: Office.AddinCommands.Event) => Promise<void> {
  return async (event) => {
    try {
      await body();
    } catch (error) {
      await showPane("start", error instanceof Error ? error.message : String(error)).catch(() => undefined);
    } finally {
      event.completed();
    }
  };
}
