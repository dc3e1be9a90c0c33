/** Ctrl+S and Ctrl+O (on a Mac Cmd) save and open a workbook in place of the browser's page; not while a dialog waits for an answer. */
export function fileKeys(actions: { readonly open: () => void; readonly save: () => void }): void {
  window.addEventListener(
    "keydown",
    (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      const action = { s: actions.save, o: actions.open }[event.key.toLowerCase()];
      if (!action) return;
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat && !document.querySelector("dialog[open]")) action();
    },
    { capture: true },
  );
}
