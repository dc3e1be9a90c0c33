import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, type KeyboardEvent } from "react";
import { fillTemplate } from "../../locale/fillTemplate";
import { usePane, type View } from "../context";
import { STEPS, type Step } from "../steps";

const SIZE = "24px";

const useOwnStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "0 8px",
    padding: "4px 10px 7px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  steps: { display: "flex", alignItems: "center", flexShrink: 0 },
  step: {
    width: SIZE,
    height: SIZE,
    padding: 0,
    borderRadius: "50%",
    border: `1.5px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    fontSize: "12px",
    lineHeight: "20px",
    fontVariantNumeric: "tabular-nums",
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
    "@media (forced-colors: active)": { border: "1.5px solid ButtonText" },
  },
  seen: { backgroundColor: tokens.colorSubtleBackgroundSelected, color: tokens.colorNeutralForeground1 },
  chosen: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    border: `1.5px solid ${tokens.colorBrandBackground}`,
    fontWeight: 600,
    ":hover": { backgroundColor: tokens.colorBrandBackground, color: tokens.colorNeutralForegroundOnBrand },
    "@media (forced-colors: active)": { backgroundColor: "Highlight", color: "HighlightText", forcedColorAdjust: "none" },
  },
  line: { width: "4px", height: "1.5px", backgroundColor: tokens.colorNeutralStroke1 },
  name: { fontSize: "13px", lineHeight: "18px", fontWeight: 600, whiteSpace: "nowrap" },
});

/** The seven steps: those seen filled, the one in view named. Arrow keys move between them. */
export function Steps({ view, seen }: { view: View; seen: readonly string[] }) {
  const { words, show } = usePane();
  const own = useOwnStyles();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const by = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    const here = [...(list.current?.querySelectorAll("[role=tab]") ?? [])].findIndex((tab) => tab === document.activeElement);
    const next = event.key === "Home" ? 0 : event.key === "End" ? STEPS.length - 1 : by ? (here + by + STEPS.length) % STEPS.length : -1;
    if (next < 0) return;
    event.preventDefault();
    list.current?.querySelectorAll<HTMLButtonElement>("[role=tab]")[next]?.focus();
    show(STEPS[next]);
  };
  const stop: View = STEPS.some((step) => step === view) ? view : "start";
  const label = (step: Step, n: number): string => {
    const name = `${n + 1} ${words.views[step]}`;
    return seen.includes(step) && step !== view ? fillTemplate(words.views.seen, { step: name }) : name;
  };
  return (
    <div className={own.bar}>
      <div ref={list} className={own.steps} role="tablist" aria-label={words.views.label} onKeyDown={move}>
        {STEPS.map((step, n) => [
          n > 0 && <span key={`${step}-line`} className={own.line} role="presentation" />,
          <button
            key={step}
            type="button"
            role="tab"
            id={`hfs-tab-${step}`}
            aria-selected={step === view}
            aria-controls="hfs-view"
            aria-label={label(step, n)}
            title={words.views[step]}
            tabIndex={step === stop ? 0 : -1}
            className={mergeClasses(own.step, seen.includes(step) && own.seen, step === view && own.chosen)}
            onClick={() => show(step)}
          >
            {n + 1}
          </button>,
        ])}
      </div>
      <span className={own.name} aria-hidden>
        {words.views[view]}
      </span>
    </div>
  );
}
