import { useMemo } from "react";
import { checkAmounts } from "../../assessment/amountCheck";
import type { Dataset } from "../../assessment/dataset";
import { usePane } from "../context";
import { useStyles } from "../styles";
import { FindingGroup } from "./FindingGroup";
import { GoodIcon } from "./icons";

/** What stands in the way in a table of amounts, totals and rests among them, each with its cell. */
export function AmountCheckList({ dataset }: { dataset: Dataset }) {
  const { words, colors } = usePane();
  const styles = useStyles();
  const check = useMemo(() => checkAmounts(dataset), [dataset]);
  return (
    <section className={styles.section} aria-live="polite">
      <h2 className={styles.heading}>{words.check.title}</h2>
      {check.clean && (
        <p className={styles.row} style={{ gap: "6px", margin: 0 }}>
          <span style={{ color: colors.good, display: "flex" }}>
            <GoodIcon />
          </span>
          <span className={styles.text}>{words.positionView.checkClean}</span>
        </p>
      )}
      <div>
        {check.groups.map(({ kind, stops, findings }, i) => {
          const { title, why, one } = words.positionView.check[kind];
          return (
            <FindingGroup
              key={kind}
              title={title}
              why={why}
              sentence={one}
              kind={stops ? "stops" : kind === "total" ? "doubtful" : "mild"}
              findings={findings}
              open={(i === 0 && stops) || kind === "total"}
            />
          );
        })}
      </div>
    </section>
  );
}
