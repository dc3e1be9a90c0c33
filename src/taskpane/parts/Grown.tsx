import { Button } from "@fluentui/react-components";
import { fillTemplate } from "../../locale/fillTemplate";
import { columnName, formatAddress } from "../../workbook/address";
import { useAssessment, usePane } from "../context";
import { useStyles } from "../styles";

/** Rows and columns that adjoin the chosen table, with a press to take them in. */
export function Grown() {
  const { assessment, words, attempt } = usePane();
  const { dataset, grown } = useAssessment();
  const styles = useStyles();
  if (!dataset || !grown) return null;
  const { area } = dataset;
  const { start } = words;
  const [firstRow, lastRow] = [area.row + area.rows + 1, grown.row + grown.rows];
  const [firstColumn, lastColumn] = [columnName(area.column + area.columns), columnName(grown.column + grown.columns - 1)];
  const rows = grown.rows > area.rows && fillTemplate(firstRow === lastRow ? start.rowBelow : start.rowsBelow, { row: firstRow, last: lastRow });
  const columns =
    grown.columns > area.columns &&
    fillTemplate(firstColumn === lastColumn ? start.columnBeside : start.columnsBeside, { column: firstColumn, last: lastColumn });
  return (
    <p className={styles.row} style={{ alignItems: "baseline" }}>
      <span className={styles.text} role="status">
        {[rows, columns].filter(Boolean).join(" ")}
      </span>
      <Button size="small" style={{ flexShrink: 0 }} onClick={() => void attempt(() => assessment.chooseTable(formatAddress(grown)))}>
        {start.include}
      </Button>
    </p>
  );
}
