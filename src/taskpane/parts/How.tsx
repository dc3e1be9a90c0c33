import { mergeClasses } from "@fluentui/react-components";
import { usePane } from "../context";
import type { Step } from "../steps";
import { useStyles } from "../styles";

/** How a step's numbers are computed: formula, source, and where the paper speaks of it. */
export function How({ step }: { step: Step }) {
  const { words } = usePane();
  const styles = useStyles();
  const { formula, source, paper } = words.how[step];
  const lines = [
    [words.how.formula, formula],
    [words.how.source, source],
    [words.how.paper, paper],
  ];
  return (
    <details>
      <summary className={mergeClasses(styles.summary, styles.soft)}>{words.how.title}</summary>
      <dl className={styles.section} style={{ margin: 0, padding: "6px 0 0" }}>
        {lines.map(([name, text]) => (
          <div key={name} className={styles.soft}>
            <dt style={{ fontWeight: 600 }}>{name}</dt>
            <dd style={{ margin: 0 }}>{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
