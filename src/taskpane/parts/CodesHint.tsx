import type { Dataset } from "../../assessment/dataset";
import { choiceOf } from "../../assessment/mapping";
import { fillTemplate } from "../../locale/fillTemplate";
import { useAssessment, usePane } from "../context";
import { useStyles } from "../styles";

/** Says how numbered codes in headings were read, for a user who only numbered columns, and takes their letters alone by one press. */
export function CodesHint({ dataset, press }: { dataset: Dataset; press: (work: () => Promise<void>) => Promise<void> }) {
  const { assessment, words, attempt } = usePane();
  const { settings } = useAssessment();
  const styles = useStyles();
  const { columns } = dataset.table;
  const read = columns.flatMap(({ label, code }, j) => (code !== null && code.length > 1 && !(label in settings.columns) ? [{ label, code, j }] : []));
  if (read.length === 0) return null;
  const [{ code, label }] = read;
  const layersAlone = (): Promise<void> => {
    const alone = Object.fromEntries(read.map((one) => [one.label, { code: one.code[0], cost: choiceOf(dataset, one.j).cost }]));
    return attempt(() => press(() => assessment.change({ columns: { ...settings.columns, ...alone } })));
  };
  return (
    <p className={styles.soft}>
      {fillTemplate(words.map.codesRead, { heading: label, code, indicator: words.indicators[code] ?? code })}{" "}
      <button type="button" className={styles.link} onClick={() => void layersAlone()}>
        {words.map.layersAlone}
      </button>
    </p>
  );
}
