import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, type KeyboardEvent } from "react";
import { usePane, type View } from "../context";

const VIEWS = ["start", "layers", "paths", "position", "handOn", "explain"] as const satisfies readonly View[];

const useOwnStyles = makeStyles({
  bar: {
    display: "flex",
    padding: "0 5px",
    columnGap: "clamp(0px, calc((100% - 262px) / 5), 8px)",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowX: "auto",
    flexShrink: 0,
  },
  tab: {
    padding: "7px 2px 6px",
    border: "none",
    borderBottom: "2px solid transparent",
    background: "none",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    fontSize: "13px",
    lineHeight: "18px",
    cursor: "pointer",
    whiteSpace: "nowrap",
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
    ":hover": { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px", borderRadius: "4px" },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: 600,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ":hover": { borderBottomColor: tokens.colorCompoundBrandStroke },
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

/** The views as tabs; arrow keys move between them. */
export function Tabs({ view }: { view: View }) {
  const { words, show } = usePane();
  const own = useOwnStyles();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const tabs = [...(list.current?.querySelectorAll<HTMLButtonElement>("[role=tab]") ?? [])];
    const here = tabs.findIndex((tab) => tab === document.activeElement);
    const next = event.key === "Home" ? 0 : event.key === "End" ? tabs.length - 1 : step ? (here + step + tabs.length) % tabs.length : -1;
    if (next < 0 || !tabs[next]) return;
    event.preventDefault();
    tabs[next].focus();
    show(VIEWS[next]);
  };
  const stop = VIEWS.some((one) => one === view) ? view : "start";
  return (
    <div ref={list} className={own.bar} role="tablist" aria-label={words.views.label} onKeyDown={move}>
      {VIEWS.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          id={`hfs-tab-${one}`}
          aria-selected={one === view}
          aria-controls="hfs-view"
          tabIndex={one === stop ? 0 : -1}
          className={mergeClasses(own.tab, one === view && own.chosen)}
          onClick={() => show(one)}
        >
          {words.views[one]}
        </button>
      ))}
    </div>
  );
}
