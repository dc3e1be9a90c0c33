import { makeStyles } from "@fluentui/react-components";
import { explainPath } from "../../assessment/paths";
import { fillTemplate } from "../../locale/fillTemplate";
import { sayError } from "../../locale/sayError";
import { useAnswer, useCase, usePane } from "../context";
import { formatScore, formatShare } from "../format";
import { useStyles } from "../styles";
import { LayerMark } from "./LayerMark";
import { NumberTable } from "./NumberTable";

const useOwnStyles = makeStyles({ mark: { display: "inline-flex", alignItems: "center", gap: "5px", verticalAlign: "middle" } });

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
    <NumberTable
      caption={fillTemplate(words.pathView.contributions, { path })}
      headings={[headings.indicator, headings.level, headings.gap, headings.load, headings.share]}
      rows={outcome.value.map(({ indicator, layer, level, gap, load, share }) => ({
        name: (
          <span className={own.mark}>
            {layer && <LayerMark layer={layer} size={13} faded={level === null} />}
            <span>
              {indicator} {indicator.length > 1 && <span className={styles.soft}>{words.indicators[indicator]}</span>}
            </span>
          </span>
        ),
        cells: [formatScore(level), formatScore(gap), formatScore(load, 1), formatShare(level === null ? null : share)],
      }))}
    />
  );
}
