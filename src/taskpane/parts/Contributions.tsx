import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { explainPath } from "../../assessment/paths";
import { fillTemplate } from "../../locale/fillTemplate";
import { sayError } from "../../locale/sayError";
import { useAnswer, useCase, usePane } from "../context";
import { formatScore, formatShare } from "../format";
import { useStyles } from "../styles";
import { LayerMark } from "./LayerMark";

const useOwnStyles = makeStyles({
  table: { borderCollapse: "collapse", width: "100%", fontSize: "12px", lineHeight: "17px", fontVariantNumeric: "tabular-nums" },
  head: { padding: "3px", fontWeight: 600, textAlign: "right", borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  cell: { padding: "2px 3px", textAlign: "right", fontWeight: 400 },
  name: { textAlign: "left" },
  mark: { display: "inline-flex", alignItems: "center", gap: "5px", verticalAlign: "middle" },
});

/** How a path's gain splits over the indicators it works on. */
export function Contributions({ path }: { path: string }) {
  const { session, words, language } = usePane();
  const asked = useCase();
  const styles = useStyles();
  const own = useOwnStyles();
  const outcome = useAnswer(async () => (asked ? explainPath(session, asked, path) : null), [session, asked, path]);
  if (!outcome) return null;
  if (!outcome.ok) return <p className={styles.soft}>{sayError(outcome.error, language)}</p>;
  const headings = words.pathView.contributionHeadings;
  return (
    <table className={own.table}>
      <caption className={styles.hidden}>{fillTemplate(words.pathView.contributions, { path })}</caption>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(own.head, own.name)}>
            {headings.indicator}
          </th>
          {[headings.level, headings.gap, headings.load, headings.share].map((heading) => (
            <th key={heading} scope="col" className={own.head}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {outcome.value.map(({ indicator, layer, level, gap, load, share }) => (
          <tr key={indicator}>
            <th scope="row" className={mergeClasses(own.cell, own.name)}>
              <span className={own.mark}>
                {layer && <LayerMark layer={layer} size={13} faded={level === null} />}
                <span title={words.indicators[indicator]}>
                  {indicator} {indicator.length > 1 && <span className={styles.soft}>{words.indicators[indicator]}</span>}
                </span>
              </span>
            </th>
            <td className={own.cell}>{formatScore(level)}</td>
            <td className={own.cell}>{formatScore(gap)}</td>
            <td className={own.cell}>{formatScore(load, 1)}</td>
            <td className={own.cell}>{formatShare(level === null ? null : share)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
