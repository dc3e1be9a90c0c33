import { usePane } from "../context";
import { useStyles } from "../styles";

/** A link that shows a cell of the workbook; its text is the address unless another is given. */
export function GoTo({ address, children }: { address: string; children?: string }) {
  const { workbook, words, attempt } = usePane();
  const styles = useStyles();
  return (
    <button type="button" className={styles.link} title={words.common.goTo} onClick={() => void attempt(() => workbook.activate(address))}>
      {children ?? address}
    </button>
  );
}
