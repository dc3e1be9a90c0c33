import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Finding } from "../../assessment/dataCheck";
import { fillTemplate } from "../../locale/fillTemplate";
import { usePane } from "../context";
import { useStyles } from "../styles";
import { GoTo } from "./GoTo";
import { BadIcon, ChevronIcon, DoubtIcon } from "./icons";

const FEW = 4;

const useOwnStyles = makeStyles({
  group: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, padding: "7px 0", "&[open] > summary > span:last-child": { transform: "rotate(90deg)" } },
  title: { display: "flex", alignItems: "center", gap: "6px", listStyleType: "none", "::-webkit-details-marker": { display: "none" } },
  chevron: { display: "flex", color: tokens.colorNeutralForeground3 },
  body: { display: "flex", flexDirection: "column", gap: "6px", padding: "6px 0 2px 0" },
  finding: { display: "flex", justifyContent: "space-between", alignItems: "baseline", gap: "12px", padding: "1px 0" },
  address: { flexShrink: 0 },
});

interface FindingGroupProps {
  readonly title: string;
  readonly why: string;
  /** The sentence of one finding, with places for row, column and value. */
  readonly sentence: string;
  readonly kind: "stops" | "doubtful" | "mild";
  readonly findings: readonly Finding[];
  readonly open: boolean;
  /** What can be done about all of them at once. */
  readonly children?: ReactNode;
}

/** Findings of one kind, folded: what is wrong, why it matters, and each one with its cell. */
export function FindingGroup({ title, why, sentence, kind, findings, open, children }: FindingGroupProps) {
  const { words, colors } = usePane();
  const styles = useStyles();
  const own = useOwnStyles();
  const [all, setAll] = useState(false);
  const count = findings.length;
  return (
    <details className={own.group} open={open}>
      <summary className={mergeClasses(styles.summary, own.title)}>
        <span style={{ color: { stops: colors.bad, doubtful: colors.doubtful, mild: colors.soft }[kind], display: "flex" }}>
          {kind === "stops" ? <BadIcon /> : <DoubtIcon />}
        </span>
        <span className={styles.grow}>{title}</span>
        <span className={styles.numbers}>{count}</span>
        <span className={own.chevron}>
          <ChevronIcon />
        </span>
      </summary>
      <div className={own.body}>
        <p className={styles.soft}>{why}</p>
        <ul className={styles.list}>
          {(all ? findings : findings.slice(0, FEW)).map(({ address, row, column, value }, i) => (
            <li key={i} className={own.finding}>
              <span className={styles.soft} style={{ color: "inherit" }}>
                {fillTemplate(sentence, { row, column, value })}
              </span>
              <span className={own.address}>
                <GoTo address={address}>{address.slice(address.lastIndexOf("!") + 1)}</GoTo>
              </span>
            </li>
          ))}
        </ul>
        {count > FEW && (
          <button type="button" className={styles.link} onClick={() => setAll(!all)}>
            {all ? words.common.showFewer : fillTemplate(words.common.showAll, { count })}
          </button>
        )}
        {children}
      </div>
    </details>
  );
}
