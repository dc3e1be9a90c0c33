import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { LAYERS } from "../../assessment/dataset";
import type { Standings } from "../../assessment/layers";
import { fillTemplate } from "../../locale/fillTemplate";
import { usePane } from "../context";
import { formatScore } from "../format";
import { useStyles } from "../styles";

/** More rows than anyone reads are drawn only on demand; the chosen unit is always there. */
const MOST = 200;

const useOwnStyles = makeStyles({
  table: { borderCollapse: "collapse", width: "100%", fontSize: "12px", lineHeight: "17px", fontVariantNumeric: "tabular-nums" },
  head: {
    padding: "4px 3px",
    fontWeight: 600,
    textAlign: "right",
    position: "sticky",
    top: "-12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `2px solid ${tokens.colorNeutralStroke1}`,
  },
  cell: { padding: "2px 3px", textAlign: "right", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  name: { textAlign: "left", fontWeight: 400, overflowWrap: "anywhere" },
  chosen: { fontWeight: 700, backgroundColor: tokens.colorNeutralBackground3 },
  press: { textDecorationLine: "none", color: "inherit", padding: 0, ":hover": { textDecorationLine: "underline" } },
});

interface StandingsTableProps {
  readonly standings: Standings;
  readonly chosen: string | null;
  readonly onChoose: (unit: string) => void;
}

/** All units with their scores, best first: the picture as a table. */
export function StandingsTable({ standings, chosen, onChoose }: StandingsTableProps) {
  const { words, colors } = usePane();
  const styles = useStyles();
  const own = useOwnStyles();
  const { headings } = words.layerView;
  const [all, setAll] = useState(false);
  const sorted = useMemo(() => [...standings.units].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity)), [standings]);
  const shown = all ? sorted : sorted.filter(({ unit }, i) => i < MOST || unit === chosen);
  return (
    <>
      <table className={own.table}>
        <caption className={styles.hidden}>{words.layerView.tableCaption}</caption>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(own.head, own.name)} style={{ fontWeight: 600 }}>
              {headings.unit}
            </th>
            {LAYERS.map((layer) => (
              <th key={layer} scope="col" className={own.head} style={{ borderBottomColor: colors[layer], color: colors[layer] }} title={words.layers[layer]}>
                {headings[layer]}
              </th>
            ))}
            <th scope="col" className={own.head}>
              {headings.overall}
            </th>
            <th scope="col" className={own.head}>
              {headings.rank}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ unit, scores, overall, rank }, i) => (
            <tr key={i} className={unit === chosen ? own.chosen : undefined} aria-current={unit === chosen ? "true" : undefined}>
              <th scope="row" className={mergeClasses(own.cell, own.name)} style={unit === chosen ? { fontWeight: 700 } : {}}>
                <button type="button" className={mergeClasses(styles.link, own.press)} onClick={() => onChoose(unit)}>
                  {unit}
                </button>
              </th>
              {LAYERS.map((layer) => (
                <td key={layer} className={own.cell}>
                  {formatScore(scores[layer])}
                </td>
              ))}
              <td className={own.cell}>{formatScore(overall)}</td>
              <td className={own.cell}>{rank ?? formatScore(null)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < sorted.length && (
        <button type="button" className={styles.link} style={{ alignSelf: "flex-start" }} onClick={() => setAll(true)}>
          {fillTemplate(words.common.showAll, { count: sorted.length })}
        </button>
      )}
    </>
  );
}
