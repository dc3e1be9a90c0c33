import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { fillTemplate } from "../../locale/fillTemplate";
import { usePane } from "../context";
import { useStyles } from "../styles";
import { GoTo } from "./GoTo";

const MOST = 50;

const useOwnStyles = makeStyles({
  table: { borderCollapse: "collapse", width: "100%", fontSize: "12px", lineHeight: "17px", tableLayout: "auto" },
  head: { textAlign: "start", fontWeight: 600, padding: "2px 8px 2px 0", color: tokens.colorNeutralForeground2, verticalAlign: "bottom" },
  cell: { padding: "2px 8px 2px 0", verticalAlign: "baseline" },
  right: { textAlign: "end" },
  short: { whiteSpace: "nowrap" },
  long: { whiteSpace: "normal", overflowWrap: "anywhere", minWidth: "64px" },
});

/** Up to here a text is not broken. */
const SHORT = 14;

export interface CellRow {
  readonly address: string;
  /** What stands beside the address, one text per column. */
  readonly texts: readonly string[];
}

interface CellListProps {
  readonly title: string;
  /** Headings of the columns behind that of the cells; none for a list of reasons. */
  readonly headings?: readonly string[];
  readonly rows: readonly CellRow[];
  /** Columns of numbers stand to the right. */
  readonly numbers?: boolean;
}

/** Cells with what is to be said about each, and a link to each. */
export function CellList({ title, headings, rows, numbers }: CellListProps) {
  const { words } = usePane();
  const styles = useStyles();
  const own = useOwnStyles();
  const isNumber = (text: string): boolean => numbers === true && /^[-−]?[\d.]/.test(text);
  const mostlyNumbers = (column: number): boolean => 2 * rows.filter(({ texts }) => isNumber(texts[column] ?? "")).length > rows.length;
  const look = (text: string): string => mergeClasses(own.cell, isNumber(text) && styles.numbers, text.length > SHORT ? own.long : own.short);
  return (
    <div className={styles.section}>
      <table className={own.table}>
        <caption className={styles.heading} style={{ textAlign: "start", captionSide: "top" }}>
          {title}
        </caption>
        {headings && (
          <thead>
            <tr>
              {[words.handOn.cell, ...headings].map((heading, j) => (
                <th key={heading} scope="col" className={mergeClasses(own.head, mostlyNumbers(j - 1) && own.right)}>
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.slice(0, MOST).map(({ address, texts }, i) => (
            <tr key={i}>
              <td className={look(address)}>{address === "" ? "" : <GoTo address={address} />}</td>
              {texts.map((text, j) => (
                <td key={j} className={look(text)}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > MOST && <p className={styles.soft}>{fillTemplate(words.handOn.more, { count: rows.length - MOST })}</p>}
    </div>
  );
}
