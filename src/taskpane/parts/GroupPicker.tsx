import { useId } from "react";
import { groupColumns, type Dataset } from "../../assessment/dataset";
import { fillTemplate } from "../../locale/fillTemplate";
import { useAssessment, usePane } from "../context";
import { useStyles } from "../styles";

/** With whom a unit is compared: all, or those that share its entry in a column of labels. Nothing where no column makes groups. */
export function GroupPicker({ dataset }: { dataset: Dataset }) {
  const { assessment, words, attempt } = usePane();
  const { settings } = useAssessment();
  const styles = useStyles();
  const id = useId();
  const columns = groupColumns(dataset);
  if (columns.length === 0) return null;
  const chosen = columns.some(({ heading }) => heading === settings.group) ? settings.group : null;
  return (
    <section className={styles.section}>
      <label htmlFor={id} className={styles.heading}>
        {words.map.group}
      </label>
      <select
        id={id}
        className={styles.control}
        value={chosen ?? ""}
        onChange={(event) => {
          const { value } = event.currentTarget;
          void attempt(() => assessment.change({ group: value === "" ? null : value }));
        }}
      >
        <option value="">{words.map.all}</option>
        {columns.map(({ heading }) => (
          <option key={heading} value={heading}>
            {fillTemplate(words.map.groupOf, { heading })}
          </option>
        ))}
      </select>
      {chosen !== null && <p className={styles.soft}>{words.map.groupHint}</p>}
    </section>
  );
}
