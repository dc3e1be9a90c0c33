import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { checkData, writeMissing, type DataCheck, type FindingKind } from "../../assessment/dataCheck";
import type { Dataset } from "../../assessment/dataset";
import { fillTemplate } from "../../locale/fillTemplate";
import { useAssessment, usePane } from "../context";
import { useStyles } from "../styles";
import { FindingGroup } from "./FindingGroup";
import { GoodIcon } from "./icons";
import { useFocusAfterPress } from "./useFocusAfterPress";

/** The words of a kind: heading of its group, reason, sentence of one finding. */
const WORDS = {
  text: ["texts", "textWhy", "text"],
  error: ["errors", "errorWhy", "error"],
  constant: ["constants", "constantWhy", "constant"],
  blank: ["blanks", "blankWhy", "blank"],
  zero: ["zeros", "zeroWhy", "zero"],
  outlier: ["outliers", "outlierWhy", "outlier"],
  empty: ["empties", "emptyWhy", "empty"],
  duplicate: ["duplicates", "duplicateWhy", "duplicate"],
  unnamed: ["unnameds", "unnamedWhy", "unnamed"],
  noCode: ["uncoded", "uncodedWhy", "noCode"],
} as const satisfies Record<FindingKind, readonly string[]>;

const useOwnStyles = makeStyles({ action: { alignSelf: "flex-start" } });

/** What stands in the way of a sound result, each with its cell; NA is written into blanks by one press. */
export function DataCheckList({ dataset }: { dataset: Dataset }) {
  const { session, words, colors } = usePane();
  const styles = useStyles();
  const check = useMemo(() => checkData(dataset, session), [dataset, session]);
  const [written, setWritten] = useState(0);
  const { heading, press } = useFocusAfterPress();
  return (
    <section className={styles.section} aria-live="polite">
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        {words.check.title}
      </h2>
      {check.clean && (
        <p className={mergeClasses(styles.text, styles.row)} style={{ gap: "6px" }}>
          <span style={{ color: colors.good, display: "flex" }}>
            <GoodIcon />
          </span>
          {check.groups.length === 0 ? words.check.clean : words.check.mild}
        </p>
      )}
      {written > 0 && <p className={styles.soft}>{written === 1 ? words.check.writtenOne : fillTemplate(words.check.written, { count: written })}</p>}
      {check.missing > 0 && (
        <p className={styles.soft}>{check.missing === 1 ? words.check.missingOne : fillTemplate(words.check.missing, { count: check.missing })}</p>
      )}
      <div>
        {check.groups.map((group, i) => (
          <Group
            key={group.kind}
            group={group}
            dataset={dataset}
            open={(i === 0 && group.stops) || group.kind === "blank"}
            onWritten={setWritten}
            press={press}
          />
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
  readonly press: (work: () => Promise<void>) => Promise<void>;
}

function Group({ group: { kind, stops, findings }, dataset, open, onWritten, press }: GroupProps) {
  const { workbook, assessment, words, attempt } = usePane();
  const { settings } = useAssessment();
  const own = useOwnStyles();
  const [title, why, sentence] = WORDS[kind];
  const count = findings.length;
  const [one, many] = kind === "zero" ? [words.check.zeroOne, words.check.zeroMany] : [words.check.writeOne, words.check.writeMany];
  const write = (): Promise<void> =>
    attempt(async () => {
      const cells = await writeMissing(workbook, dataset, kind === "zero" ? "zero" : "blank");
      await assessment.refresh();
      onWritten(cells);
    });
  const leaveOut = (): Promise<void> =>
    attempt(() => {
      const left = Object.fromEntries(findings.map(({ column }) => [column, { code: null, cost: false }]));
      return assessment.change({ columns: { ...settings.columns, ...left } });
    });
  return (
    <FindingGroup
      title={words.check[title]}
      why={words.check[why]}
      sentence={words.check[sentence]}
      kind={stops ? "stops" : kind === "noCode" || kind === "outlier" ? "mild" : "doubtful"}
      findings={findings}
      open={open}
    >
      {kind === "constant" && (
        <Button className={own.action} size="small" onClick={() => void press(leaveOut)}>
          {count === 1 ? words.check.leaveOne : fillTemplate(words.check.leaveMany, { count })}
        </Button>
      )}
      {(kind === "blank" || kind === "zero") && (
        <Button className={own.action} size="small" onClick={() => void press(write)}>
          {count === 1 ? one : fillTemplate(many, { count })}
        </Button>
      )}
    </FindingGroup>
  );
}
