import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import { isBorneOut, isSpecialized, type ActivityPosition, type Positioning } from "../../assessment/positioning";
import { fillTemplate } from "../../locale/fillTemplate";
import type { Words } from "../../locale/en";
import { usePane, useWidth } from "../context";
import { formatNumber, formatScore } from "../format";
import { useStyles } from "../styles";

const FEW = 10;

const useOwnStyles = makeStyles({
  table: { borderCollapse: "collapse", width: "100%", fontSize: "12px", lineHeight: "17px", fontVariantNumeric: "tabular-nums" },
  head: { padding: "4px 3px", fontWeight: 600, textAlign: "right", borderBottom: `2px solid ${tokens.colorNeutralStroke1}`, verticalAlign: "bottom" },
  cell: { padding: "3px", textAlign: "right", whiteSpace: "nowrap", borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, verticalAlign: "top" },
  name: { textAlign: "left", fontWeight: 400, whiteSpace: "normal", overflowWrap: "anywhere" },
  above: { padding: "5px 3px 0", textAlign: "left" },
  strong: { fontWeight: 600 },
});

/** Below this width an activity's name stands on a line of its own, above its numbers. */
const WIDE = 400;

/** A region's activities, highest RCA first: advantage with its trend, what is near, what is complex, and the window. */
export function ActivityTable({ positioning }: { positioning: Positioning }) {
  const { words } = usePane();
  const styles = useStyles();
  const own = useOwnStyles();
  const holder = useRef<HTMLDivElement>(null);
  const wide = useWidth(holder) >= WIDE;
  const [all, setAll] = useState(false);
  const { headings, tableCaption } = words.positionView;
  const several = positioning.years.length > 0;
  const sorted = useMemo(() => [...positioning.activities].sort((a, b) => (b.rca ?? -1) - (a.rca ?? -1)), [positioning]);
  const shown = all ? sorted : sorted.slice(0, FEW);
  const columns = [
    several ? `${headings.rca} · ${headings.trend}` : headings.rca,
    headings.density,
    headings.complexity,
    ...(several ? [headings.status] : []),
  ];
  return (
    <div ref={holder} className={styles.section}>
      <table className={own.table}>
        <caption className={styles.hidden}>{fillTemplate(tableCaption, { region: positioning.region })}</caption>
        <thead>
          <tr>
            {wide && (
              <th scope="col" className={mergeClasses(own.head, own.name, own.strong)}>
                {headings.activity}
              </th>
            )}
            {columns.map((heading) => (
              <th key={heading} scope="col" className={own.head}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        {shown.map((one) => {
          const name = mergeClasses(wide ? own.cell : own.above, own.name, isSpecialized(one) && own.strong);
          return (
            <tbody key={one.activity}>
              {wide ? (
                <tr>
                  <th scope="row" className={name}>
                    {one.activity}
                  </th>
                  <Numbers activity={one} several={several} />
                </tr>
              ) : (
                <>
                  <tr>
                    <th scope="rowgroup" colSpan={columns.length} className={name}>
                      {one.activity}
                    </th>
                  </tr>
                  <tr>
                    <Numbers activity={one} several={several} />
                  </tr>
                </>
              )}
            </tbody>
          );
        })}
      </table>
      {sorted.length > FEW && (
        <button type="button" className={styles.link} style={{ alignSelf: "flex-start" }} onClick={() => setAll(!all)}>
          {all ? words.common.showFewer : fillTemplate(words.common.showAll, { count: sorted.length })}
        </button>
      )}
    </div>
  );
}

function Numbers({ activity, several }: { activity: ActivityPosition; several: boolean }) {
  const { words, colors } = usePane();
  const own = useOwnStyles();
  const { rca, density, complexity, status } = activity;
  // A window that the trend does not bear out is no alarm.
  const color = !isBorneOut(activity) ? {} : status === "closing" ? { color: colors.bad } : status === "opening" ? { color: colors.good } : {};
  return (
    <>
      <td className={mergeClasses(own.cell, isSpecialized(activity) && own.strong)}>
        {formatScore(rca)}
        {several && (
          <>
            {" "}
            <Trend activity={activity} />
          </>
        )}
      </td>
      <td className={own.cell}>{formatScore(density)}</td>
      <td className={own.cell}>{formatScore(complexity)}</td>
      {several && (
        <td className={own.cell} style={color}>
          {status === null ? formatScore(null) : words.positionView.status[status]}
        </td>
      )}
    </>
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
  // A slope of ln RCA as what RCA gains or loses in a year.
  const value = `${formatNumber(Number((Math.abs(Math.expm1(slope)) * 100).toPrecision(2)))}\u00A0%`;
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
