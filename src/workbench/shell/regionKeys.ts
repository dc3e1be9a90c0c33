const FOCUSABLE = "button:not([disabled]), [href], input, select, textarea, [tabindex]:not([tabindex='-1'])";

/** A part of the page that F6 leads to, with what takes the focus there before anything else. */
interface Region {
  readonly element: HTMLElement;
  readonly first?: string;
}

/**
 * F6 moves the focus from bar to grid to pane and round again, Shift+F6 back, as in Excel: Tab stays inside the grid, where it moves
 * the selected cell. A region that is hidden is passed over; the grid gives the focus back to what had it there.
 */
export function regionKeys(regions: readonly Region[]): void {
  const last = new Map<Region, HTMLElement>();
  const holding = (target: EventTarget | null): Region | undefined => regions.find(({ element }) => target instanceof Node && element.contains(target));
  window.addEventListener("focusin", ({ target }) => {
    const region = holding(target);
    if (region && target instanceof HTMLElement) last.set(region, target);
  });
  const entry = (region: Region): HTMLElement | null => {
    const before = last.get(region);
    const preferred = region.first === undefined ? null : region.element.querySelector<HTMLElement>(region.first);
    return preferred ?? (before?.isConnected ? before : null) ?? region.element.querySelector<HTMLElement>(FOCUSABLE);
  };
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey || document.querySelector("dialog[open]")) return;
      const shown = regions.filter(({ element }) => element.getClientRects().length > 0);
      const here = shown.findIndex((region) => region === holding(document.activeElement));
      const step = event.shiftKey ? shown.length - 1 : 1;
      const next = shown[((here < 0 ? 0 : here) + (here < 0 ? 1 : step)) % shown.length];
      const target = next && entry(next);
      if (!target) return;
      event.preventDefault();
      event.stopPropagation();
      target.focus();
    },
    { capture: true },
  );
}
