import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { DRAWS, type PathConfidence } from "../../assessment/confidence";
import { pathSections, type RankedPath } from "../../assessment/paths";
import type { Words } from "../../locale/en";
import { fillTemplate } from "../../locale/fillTemplate";
import { resultWord } from "../../locale/words";
import { GainBar } from "../charts/GainBar";
import { useAnswer, usePane } from "../context";
import { formatGain, formatNumber, formatShare, formatYears } from "../format";
import { useStyles } from "../styles";
import { Contributions } from "./Contributions";
import { LayerMark } from "./LayerMark";
import { Reason } from "./Reason";

const useOwnStyles = makeStyles({
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, padding: "8px 0" },
  summary: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: "6px",
    listStyleType: "none",
    "::-webkit-details-marker": { display: "none" },
  },
  rank: { textAlign: "right", color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  body: { display: "flex", flexDirection: "column", gap: "4px", minWidth: 0 },
  marks: { display: "inline-flex", gap: "3px", flexShrink: 0, paddingTop: "1px" },
  title: { display: "flex", alignItems: "flex-start", gap: "6px", minWidth: 0 },
  verdict: {
    flexShrink: 0,
    padding: "0 5px",
    fontSize: "11px",
    lineHeight: "16px",
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: "3px",
  },
  bar: { display: "flex", alignItems: "center", gap: "8px", minWidth: 0 },
  gain: { fontWeight: 600, minWidth: "44px" },
  facts: { display: "flex", flexWrap: "wrap", columnGap: "10px", "& span": { whiteSpace: "nowrap" } },
  more: { display: "flex", flexDirection: "column", gap: "8px", padding: "8px 0 2px 22px" },
});

/** What the paper says about a path, in our own words. */
function SectionTexts({ path }: { path: string }) {
  const { session, words } = usePane();
  const styles = useStyles();
  const sections = useAnswer(() => pathSections(session), [session]);
  const texts: Readonly<Record<string, string>> = words.plan.sections;
  return (
    <>
      {(sections?.get(path) ?? []).map((section) => (
        <p key={section} className={styles.soft}>
          <b>
            {words.plan.section} ({section}):
          </b>{" "}
          {texts[section]}
        </p>
      ))}
    </>
  );
}

interface PathItemProps {
  readonly path: RankedPath;
  /** The largest gain of all, which fills the bar. */
  readonly largest: number;
  readonly open: boolean;
  /** How often it comes first; null while that is not known. */
  readonly sure: PathConfidence | null;
}

/** One ranked path: gain, how often it comes first, readiness, lag; the reason and what the gain is made of unfold. */
export function PathItem({ path, largest, open: first, sure }: PathItemProps) {
  const { words } = usePane();
  const styles = useStyles();
  const own = useOwnStyles();
  const [open, setOpen] = useState(first);
  const facts = [
    readyText(path, words),
    fillTemplate(words.pathView.lag, { years: formatYears(path.lag) }),
    ...(path.share === null ? [] : [fillTemplate(words.pathView.share, { value: formatShare(path.share) })]),
    ...(path.observed === null || path.observed >= 1 ? [] : [fillTemplate(words.pathView.observed, { value: formatShare(path.observed) })]),
  ];
  return (
    <li className={own.item}>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className={mergeClasses(styles.summary, own.summary)}>
          <span className={own.rank}>{path.rank}</span>
          <span className={own.body}>
            <span className={own.title}>
              <span className={own.marks}>
                {path.layers.map((layer) => (
                  <LayerMark key={layer} layer={layer} size={16} named />
                ))}
              </span>
              <span className={styles.grow}>
                <b>{path.id}</b> {resultWord(path.title, words)}
              </span>
              {sure && <span className={own.verdict}>{resultWord(sure.verdict, words)}</span>}
            </span>
            <span className={own.bar}>
              <GainBar share={largest > 0 ? (path.gain ?? 0) / largest : 0} layers={path.layers} />
              <span className={mergeClasses(styles.numbers, own.gain)} title={words.pathView.gainHint}>
                <span className={styles.hidden}>{words.pathView.gain} </span>
                {formatGain(path.gain)}
              </span>
            </span>
            <span className={mergeClasses(styles.soft, own.facts)}>
              {sure && sure.first !== null && (
                <span title={fillTemplate(words.pathView.firstHint, { draws: formatNumber(DRAWS) })}>
                  {fillTemplate(words.pathView.first, { value: formatShare(sure.first) })}
                </span>
              )}
              {facts.map((fact) => (
                <span key={fact}>{fact}</span>
              ))}
            </span>
          </span>
        </summary>
        {open && (
          <div className={own.more}>
            <Reason text={path.reason} className={styles.text} />
            <Contributions path={path.id} />
            <SectionTexts path={path.id} />
          </div>
        )}
      </details>
    </li>
  );
}

/** How far a path is ready; one without conditions is not tested. */
function readyText({ conditional, readiness }: RankedPath, { pathView }: Words): string {
  if (!conditional) return pathView.unconditional;
  return readiness === null ? pathView.notTested : fillTemplate(pathView.ready, { value: formatShare(readiness) });
}
