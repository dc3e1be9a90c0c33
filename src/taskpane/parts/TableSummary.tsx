import { mergeClasses } from "@fluentui/react-components";
import { LAYERS, layerCounts, type Dataset } from "../../assessment/dataset";
import { fillTemplate } from "../../locale/fillTemplate";
import { usePane } from "../context";
import { useStyles } from "../styles";
import { LayerMark } from "./LayerMark";
import { Message } from "./Message";

/** What was recognised in the chosen table: units, indicators, and how many of them each layer has. */
export function TableSummary({ dataset }: { dataset: Dataset }) {
  const { words } = usePane();
  const styles = useStyles();
  const { table } = dataset;
  const counts = layerCounts(dataset);
  const coded = counts.H + counts.F + counts.S;
  const unused = table.columns.length - coded;
  return (
    <>
      <p className={styles.text}>
        {fillTemplate(words.start.units, { count: table.rows.length })}
        {" · "}
        {fillTemplate(words.start.indicators, { count: table.columns.length })}
        {!table.hasRowLabels && <span className={styles.soft}> ({words.start.noUnits})</span>}
      </p>
      {coded === 0 ? (
        <Message kind="doubtful">{words.start.noCodes}</Message>
      ) : (
        <div className={styles.wrap}>
          {LAYERS.map((layer) => (
            <span key={layer} className={styles.row} style={{ gap: "5px" }}>
              <LayerMark layer={layer} faded={counts[layer] === 0} />
              <span className={styles.text}>{fillTemplate(words.start.columnsOf, { layer: words.layers[layer], count: counts[layer] })}</span>
            </span>
          ))}
          {unused > 0 && <span className={mergeClasses(styles.soft)}>{fillTemplate(words.start.unused, { count: unused })}</span>}
        </div>
      )}
    </>
  );
}
