import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import { LAYERS } from "../../assessment/dataset";
import type { Standing, Standings } from "../../assessment/layers";
import { fillTemplate } from "../../locale/fillTemplate";
import { sayError } from "../../locale/sayError";
import { ordinal } from "../../locale/words";
import { usePane, useWidth } from "../context";
import { DASH, formatScore } from "../format";
import { LayerMark } from "../parts/LayerMark";
import { useStyles } from "../styles";

const HEIGHT = 22;
const BAR = { top: 2, height: 10 };
/** The other units stand as a rug under the bar. */
const RUG = { top: 14, bottom: 20 };

const useOwnStyles = makeStyles({
  row: { display: "grid", gridTemplateColumns: "18px minmax(0, 1fr) 34px 44px", alignItems: "center", columnGap: "8px", minHeight: "28px" },
  score: { fontSize: "14px", fontWeight: 600 },
  rank: { fontSize: "12px", color: tokens.colorNeutralForeground2 },
  reason: { gridColumn: "2 / -1" },
});

/** One unit's three scores as bars from 0 to 1, with a mark for every other unit and the place among them. */
export function LayerBars({ standing, standings }: { standing: Standing; standings: Standings }) {
  const { words, colors, language } = usePane();
  const styles = useStyles();
  const own = useOwnStyles();
  const holder = useRef<HTMLDivElement>(null);
  const width = useWidth(holder, 180);
  return (
    <ul className={styles.list}>
      {LAYERS.map((layer, i) => {
        const score = standing.scores[layer];
        const place = standing.places[layer];
        const reason = standing.reasons[layer];
        const rank = place === null ? DASH : ordinal(place, language);
        const spoken =
          score === null
            ? `${words.layers[layer]}: ${words.common.dash}`
            : fillTemplate(words.layerView.barLabel, { layer: words.layers[layer], score: formatScore(score), rank, count: standings.scored[layer] });
        return (
          <li key={layer} className={own.row}>
            <span className={styles.hidden}>{spoken}</span>
            <LayerMark layer={layer} faded={score === null} />
            <div ref={i === 0 ? holder : undefined} aria-hidden>
              <svg width={width} height={HEIGHT} style={{ display: "block", forcedColorAdjust: "none" }}>
                <rect x={0} y={BAR.top} width={width} height={BAR.height} fill={colors.grid} opacity={0.7} />
                {score !== null && <rect x={0} y={BAR.top} width={score * width} height={BAR.height} fill={colors[layer]} />}
                {standings.units.map(({ unit, scores }, k) => {
                  const other = scores[layer];
                  return other === null || unit === standing.unit ? null : (
                    <line key={k} x1={other * (width - 1) + 0.5} x2={other * (width - 1) + 0.5} y1={RUG.top} y2={RUG.bottom} stroke={colors.others} />
                  );
                })}
                {score !== null && (
                  <line
                    x1={Math.max(1.25, score * width - 1.25)}
                    x2={Math.max(1.25, score * width - 1.25)}
                    y1={0}
                    y2={HEIGHT}
                    stroke={colors.chosen}
                    strokeWidth={2.5}
                  />
                )}
              </svg>
            </div>
            <span aria-hidden className={mergeClasses(styles.numbers, own.score)}>
              {formatScore(score)}
            </span>
            <span aria-hidden className={mergeClasses(styles.numbers, own.rank)}>
              {rank}
            </span>
            {reason && <p className={mergeClasses(styles.soft, own.reason)}>{sayError(reason, language)}</p>}
          </li>
        );
      })}
    </ul>
  );
}
