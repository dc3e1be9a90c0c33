import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { isSpecialized, type ActivityPosition, type Positioning } from "../../assessment/positioning";
import { fillTemplate } from "../../locale/fillTemplate";
import type { Words } from "../../locale/en";
import { usePane } from "../context";
import { formatNumber, formatScore } from "../format";
import { useStyles } from "../styles";

const FEW = 10;

const useOwnStyles = makeStyles({
  table: { borderCollapse: "collapse", width: "100%", fontSize: "12px", lineHeight: "17px", fontVariantNumeric: "tabular-nums" },
  head: { padding: "4px 3px", fontWeight: 600, textAlign: "right", borderBottom: `2px solid ${tokens.colorNeutralStroke1}`, verticalAlign: "bottom" },
  cell: { padding: "3px", textAlign: "right", borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, verticalAlign: "top" },
  name: { textAlign: "left", fontWeight: 400, overflowWrap: "anywhere" },
  strong: { fontWeight: 600 },
});

/** A region's activities, highest RCA first: advantage, trend, what is near, what is complex, and the window. */
export function ActivityTable({ positioning }: { positioning: Positioning }) {
  const { words, colors } = usePane();
  const styles = useStyles();
  const own = useOwnStyles();
  const [all, setAll] = useState(false);
  const { headings, tableCaption } = words.positionView;
  const several = positioning.years.length > 0;
  const sorted = useMemo(() => [...positioning.activities].sort((a, b) => (b.rca ?? -1) - (a.rca ?? -1)), [positioning]);
  const shown = all ? sorted : sorted.slice(0, FEW);
  return (
    <>
      <table className={own.table}>
        <caption className={styles.hidden}>{fillTemplate(tableCaption, { region: positioning.region })}</caption>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(own.head, own.name, own.strong)}>
              {headings.activity}
            </th>
            <th scope="col" className={own.head}>
              {headings.rca}
            </th>
            {several && <Abbreviated heading={headings.trend} className={own.head} />}
            <Abbreviated heading={headings.density} className={own.head} />
            <Abbreviated heading={headings.complexity} className={own.head} />
            {several && (
              <th scope="col" className={own.head}>
                {headings.status}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => (
            <tr key={one.activity}>
              <th scope="row" className={mergeClasses(own.cell, own.name, isSpecialized(one) && own.strong)}>
                {one.activity}
              </th>
              <td className={mergeClasses(own.cell, isSpecialized(one) && own.strong)}>{formatScore(one.rca)}</td>
              {several && (
                <td className={own.cell}>
                  <Trend activity={one} />
                </td>
              )}
              <td className={own.cell}>{formatScore(one.density)}</td>
              <td className={own.cell}>{formatScore(one.complexity)}</td>
              {several && (
                <td className={own.cell} style={one.status === "closing" ? { color: colors.bad } : one.status === "opening" ? { color: colors.good } : {}}>
                  {one.status === null ? formatScore(null) : words.positionView.status[one.status]}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {sorted.length > FEW && (
        <button type="button" className={styles.link} style={{ alignSelf: "flex-start" }} onClick={() => setAll(!all)}>
          {all ? words.common.showFewer : fillTemplate(words.common.showAll, { count: sorted.length })}
        </button>
      )}
    </>
  );
}

/** A heading whose word is cut in a narrow pane; the whole word is there for those who ask. */
function Abbreviated({ heading, className }: { heading: string; className: string }) {
  return (
    <th scope="col" className={className} title={heading} style={{ overflowWrap: "anywhere", minWidth: "34px" }}>
      {heading}
    </th>
  );
}

function Trend({ activity }: { activity: ActivityPosition }) {
  const { words, colors } = usePane();
  const styles = useStyles();
  const { slope, low, high } = activity;
  if (slope === null) return <>{formatScore(null)}</>;
  const unsure = low !== null && high !== null && low <= 0 && high >= 0;
  return (
    <span style={unsure ? { color: colors.soft } : {}} title={trendText(activity, words)}>
      <span aria-hidden>{slope > 0 ? "↗" : slope < 0 ? "↘" : "→"}</span>
      <span className={styles.hidden}>{trendText(activity, words)}</span>
    </span>
  );
}

/** The trend in words: rising, 3.1 % a year. */
export function trendText({ slope, low, high }: ActivityPosition, { positionView }: Words): string {
  if (slope === null) return "";
  const value = `${formatNumber(Number((Math.abs(slope) * 100).toPrecision(2)))}\u00A0%`;
  const trend = slope === 0 ? positionView.level : fillTemplate(slope > 0 ? positionView.rising : positionView.falling, { value });
  return low !== null && high !== null && low <= 0 && high >= 0 && slope !== 0 ? fillTemplate(positionView.unsure, { trend }) : trend;
}

/** Where the sectors of the activities stand in the chain, the most upstream first. */
export function ChainTable({ activities }: { activities: readonly ActivityPosition[] }) {
  const { words } = usePane();
  const styles = useStyles();
  const own = useOwnStyles();
  const { chainHeadings, chainCaption } = words.positionView;
  const rows = activities.flatMap((one) => (one.chain ? [{ ...one, chain: one.chain }] : []));
  rows.sort((a, b) => (b.chain.upstreamness ?? 0) - (a.chain.upstreamness ?? 0));
  return (
    <table className={own.table}>
      <caption className={styles.hidden}>{chainCaption}</caption>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(own.head, own.name, own.strong)}>
            {chainHeadings.activity}
          </th>
          {[chainHeadings.upstream, chainHeadings.downstream, chainHeadings.orientation].map((heading) => (
            <th key={heading} scope="col" className={own.head}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((one) => (
          <tr key={one.activity}>
            <th scope="row" className={mergeClasses(own.cell, own.name, isSpecialized(one) && own.strong)}>
              {one.activity}
            </th>
            <td className={own.cell}>{formatScore(one.chain.upstreamness)}</td>
            <td className={own.cell}>{formatScore(one.chain.downstreamness)}</td>
            <td className={own.cell}>{formatScore(one.chain.demandOrientation)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
