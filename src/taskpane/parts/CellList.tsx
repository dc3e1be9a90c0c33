import { makeStyles, tokens } from "@fluentui/react-components";
import { fillTemplate } from "../../locale/fillTemplate";
import { usePane } from "../context";
import { useStyles } from "../styles";
import { GoTo } from "./GoTo";

const MOST = 50;

const useOwnStyles = makeStyles({
  table: { borderCollapse: "collapse", width: "100%", fontSize: "12px", lineHeight: "17px", tableLayout: "auto" },
  head: { textAlign: "start", fontWeight: 600, padding: "2px 8px 2px 0", color: tokens.colorNeutralForeground2, verticalAlign: "bottom" },
  cell: { padding: "2px 8px 2px 0", verticalAlign: "top", overflowWrap: "anywhere" },
});

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
  const look = (text: string): string => `${own.cell} ${numbers && /^[-−]?[\d.]/.test(text) ? styles.numbers : ""}`;
  return (
    <div className={styles.section}>
      <table className={own.table}>
        <caption className={styles.heading} style={{ textAlign: "start", captionSide: "top" }}>
          {title}
        </caption>
        {headings && (
          <thead>
            <tr>
              {[words.handOn.cell, ...headings].map((heading) => (
                <th key={heading} scope="col" className={own.head}>
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.slice(0, MOST).map(({ address, texts }, i) => (
            <tr key={i}>
              <td className={own.cell}>{address === "" ? "" : <GoTo address={address} />}</td>
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
