import { limitWidth, PANE_WIDTH } from "./preferences";

const STEP = 16;

/** The line between grid and pane: dragged, or moved by the arrow keys; Home and End go to the limits. */
export function resizable(separator: HTMLElement, pane: HTMLElement, start: number, onResized: (width: number) => void): void {
  let width = start;
  const set = (next: number): void => {
    width = limitWidth(next);
    pane.style.width = `${width}px`;
    separator.setAttribute("aria-valuenow", String(width));
  };
  separator.setAttribute("aria-valuemin", String(PANE_WIDTH.least));
  separator.setAttribute("aria-valuemax", String(PANE_WIDTH.most));
  set(width);

  separator.addEventListener("pointerdown", (event) => {
    const from = { x: event.clientX, width };
    const move = (moved: PointerEvent): void => set(from.width + from.x - moved.clientX);
    const end = (): void => {
      separator.removeEventListener("pointermove", move);
      separator.classList.remove("dragging");
      onResized(width);
    };
    separator.setPointerCapture(event.pointerId);
    separator.classList.add("dragging");
    separator.addEventListener("pointermove", move);
    separator.addEventListener("lostpointercapture", end, { once: true });
    event.preventDefault();
  });
  separator.addEventListener("keydown", (event) => {
    const next = { ArrowLeft: width + STEP, ArrowRight: width - STEP, Home: PANE_WIDTH.most, End: PANE_WIDTH.least }[event.key];
    if (next === undefined) return;
    set(next);
    onResized(width);
    event.preventDefault();
  });
}
