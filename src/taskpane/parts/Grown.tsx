import { Button } from "@fluentui/react-components";
import { fillTemplate } from "../../locale/fillTemplate";
import { together } from "../../locale/words";
import { columnName, formatAddress } from "../../workbook/address";
import type { Dataset } from "../../assessment/dataset";
import type { Area } from "../../workbook/port";
import { usePane } from "../context";
import { useStyles } from "../styles";

interface GrownProps {
  readonly dataset: Dataset;
  /** The table with what adjoins it; null where nothing does. */
  readonly grown: Area | null;
  readonly onInclude: (address: string) => Promise<void>;
}

/** Rows and columns that adjoin the chosen table, with a press to take them in. */
export function Grown({ dataset, grown, onInclude }: GrownProps) {
  const { words, attempt } = usePane();
  const styles = useStyles();
  if (!grown) return null;
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
        {together(
          [rows, columns, start.writtenBefore].filter((one) => one !== false),
          words,
        )}
      </span>
      <Button size="small" style={{ flexShrink: 0 }} onClick={() => void attempt(() => onInclude(formatAddress(grown)))}>
        {start.include}
      </Button>
    </p>
  );
}
