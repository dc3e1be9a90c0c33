import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useStyles } from "../styles";

const useOwnStyles = makeStyles({
  table: { borderCollapse: "collapse", width: "100%", fontSize: "12px", lineHeight: "17px", fontVariantNumeric: "tabular-nums" },
  head: { padding: "3px", fontWeight: 600, textAlign: "right", borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  cell: { padding: "2px 3px", textAlign: "right", fontWeight: 400 },
  name: { textAlign: "left", overflowWrap: "anywhere" },
  chosen: { fontWeight: 700 },
});

interface NumberTableProps {
  readonly caption: string;
  /** The heading of the names, then those of the numbers. */
  readonly headings: readonly string[];
  readonly rows: readonly { readonly name: ReactNode; readonly cells: readonly string[]; readonly chosen?: boolean }[];
}

/** Names on the left, numbers right-aligned in columns. */
export function NumberTable({ caption, headings, rows }: NumberTableProps) {
  const styles = useStyles();
  const own = useOwnStyles();
  return (
    <table className={own.table}>
      <caption className={styles.hidden}>{caption}</caption>
      <thead>
        <tr>
          {headings.map((heading, j) => (
            <th key={j} scope="col" className={mergeClasses(own.head, j === 0 && own.name)}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, cells, chosen = false }, i) => (
          <tr key={i}>
            <th scope="row" className={mergeClasses(own.cell, own.name, chosen && own.chosen)}>
              {name}
            </th>
            {cells.map((cell, j) => (
              <td key={j} className={mergeClasses(own.cell, chosen && own.chosen)}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
