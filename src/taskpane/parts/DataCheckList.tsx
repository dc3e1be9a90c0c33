import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { checkData, writeMissing, type DataCheck, type FindingKind } from "../../assessment/dataCheck";
import type { Dataset } from "../../assessment/dataset";
import { fillTemplate } from "../../locale/fillTemplate";
import { usePane } from "../context";
import { useStyles } from "../styles";
import { GoTo } from "./GoTo";
import { BadIcon, ChevronIcon, DoubtIcon, GoodIcon } from "./icons";

const FEW = 4;
/** The words of a kind: heading of its group, reason, sentence of one finding. */
const WORDS = {
  text: ["texts", "textWhy", "text"],
  error: ["errors", "errorWhy", "error"],
  constant: ["constants", "constantWhy", "constant"],
  blank: ["blanks", "blankWhy", "blank"],
  empty: ["empties", "emptyWhy", "empty"],
  duplicate: ["duplicates", "duplicateWhy", "duplicate"],
  noCode: ["uncoded", "uncodedWhy", "noCode"],
} as const satisfies Record<FindingKind, readonly string[]>;

const useOwnStyles = makeStyles({
  group: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, padding: "7px 0", "&[open] > summary > span:last-child": { transform: "rotate(90deg)" } },
  title: { display: "flex", alignItems: "center", gap: "6px", listStyleType: "none", "::-webkit-details-marker": { display: "none" } },
  chevron: { display: "flex", color: tokens.colorNeutralForeground3 },
  body: { display: "flex", flexDirection: "column", gap: "6px", padding: "6px 0 2px 0" },
  finding: { display: "flex", justifyContent: "space-between", alignItems: "baseline", gap: "12px", padding: "1px 0" },
  address: { flexShrink: 0 },
  action: { alignSelf: "flex-start" },
});

/** What stands in the way of a sound result, each with its cell; NA is written into blanks by one press. */
export function DataCheckList({ dataset }: { dataset: Dataset }) {
  const { words, colors } = usePane();
  const styles = useStyles();
  const check = useMemo(() => checkData(dataset), [dataset]);
  const [written, setWritten] = useState(0);
  return (
    <section className={styles.section} aria-live="polite">
      <h2 className={styles.heading}>{words.check.title}</h2>
      {check.clean && (
        <p className={mergeClasses(styles.text, styles.row)} style={{ gap: "6px" }}>
          <span style={{ color: colors.good, display: "flex" }}>
            <GoodIcon />
          </span>
          {words.check.clean}
        </p>
      )}
      {written > 0 && <p className={styles.soft}>{written === 1 ? words.check.writtenOne : fillTemplate(words.check.written, { count: written })}</p>}
      {check.missing > 0 && (
        <p className={styles.soft}>{check.missing === 1 ? words.check.missingOne : fillTemplate(words.check.missing, { count: check.missing })}</p>
      )}
      <div>
        {check.groups.map((group, i) => (
          <Group key={group.kind} group={group} dataset={dataset} open={(i === 0 && group.stops) || group.kind === "blank"} onWritten={setWritten} />
        ))}
      </div>
    </section>
  );
}

interface GroupProps {
  readonly group: DataCheck["groups"][number];
  readonly dataset: Dataset;
  readonly open: boolean;
  readonly onWritten: (count: number) => void;
}

function Group({ group: { kind, stops, findings }, dataset, open, onWritten }: GroupProps) {
  const { workbook, assessment, words, colors, attempt } = usePane();
  const styles = useStyles();
  const own = useOwnStyles();
  const [all, setAll] = useState(false);
  const [title, why, sentence] = WORDS[kind];
  const count = findings.length;
  const write = (): Promise<void> =>
    attempt(async () => {
      const cells = await writeMissing(workbook, dataset);
      await assessment.refresh();
      onWritten(cells);
    });
  return (
    <details className={own.group} open={open}>
      <summary className={mergeClasses(styles.summary, own.title)}>
        <span style={{ color: stops ? colors.bad : kind === "noCode" ? colors.soft : colors.doubtful, display: "flex" }}>
          {stops ? <BadIcon /> : <DoubtIcon />}
        </span>
        <span className={styles.grow}>{words.check[title]}</span>
        <span className={styles.numbers}>{count}</span>
        <span className={own.chevron}>
          <ChevronIcon />
        </span>
      </summary>
      <div className={own.body}>
        <p className={styles.soft}>{words.check[why]}</p>
        <ul className={styles.list}>
          {(all ? findings : findings.slice(0, FEW)).map(({ address, row, column, value }, i) => (
            <li key={i} className={own.finding}>
              <span className={styles.soft} style={{ color: "inherit" }}>
                {fillTemplate(words.check[sentence], { row, column, value })}
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
        {kind === "blank" && (
          <Button className={own.action} size="small" onClick={() => void write()}>
            {count === 1 ? words.check.writeOne : fillTemplate(words.check.writeMany, { count })}
          </Button>
        )}
      </div>
    </details>
  );
}
