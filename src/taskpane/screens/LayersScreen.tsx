import { useState } from "react";
import { LAYERS } from "../../assessment/dataset";
import { layerFinding, type LayerFinding } from "../../assessment/layers";
import { writeLayers } from "../../assessment/writeLayers";
import { fillTemplate } from "../../locale/fillTemplate";
import type { Words } from "../../locale/en";
import { ordinal, resultWord } from "../../locale/words";
import { LayerBars } from "../charts/LayerBars";
import { LayerTriangle } from "../charts/LayerTriangle";
import { useAssessment, usePane } from "../context";
import { formatScore, formatShare } from "../format";
import { NeedTable } from "../parts/NeedTable";
import { Screen } from "../parts/Screen";
import { StandingsTable } from "../parts/StandingsTable";
import { today } from "../parts/today";
import { WriteBar } from "../parts/WriteBar";
import { useStyles } from "../styles";

/** Where a unit stands: which layer leads and which lags, against all other units. */
export function LayersScreen() {
  const { workbook, session, assessment, words, language, attempt } = usePane();
  const { dataset, standings, layersError, coordination, unit, demand } = useAssessment();
  const styles = useStyles();
  const [asTable, setAsTable] = useState(false);
  const standing = standings?.units.find((one) => one.unit === unit);
  if (!dataset || !standings || !standing || unit === null) return <NeedTable error={layersError} />;

  const choose = (other: string): void => void attempt(() => assessment.chooseUnit(other));
  const rank = standing.rank === null ? null : fillTemplate(words.layerView.overallRank, { rank: ordinal(standing.rank, language), count: standings.ranked });
  return (
    <>
      <Screen>
        <section className={styles.section} aria-live="polite">
          <h1 className={styles.finding}>{findingText(layerFinding(standing.scores), unit, words)}</h1>
          <p className={styles.soft}>
            {words.layerView.overall} <b>{formatScore(standing.overall)}</b>
            {rank && ` · ${rank}`}
            {coordination && (
              <>
                {" · "}
                <span title={fillTemplate(words.layerView.coordinationHint, { class: resultWord(coordination.class, words) })}>
                  {words.layerView.coordination} <b>{formatScore(coordination.degree)}</b> ({resultWord(coordination.class, words)})
                </span>
              </>
            )}
          </p>
        </section>
        <section className={styles.section}>
          <LayerBars standing={standing} standings={standings} />
          <p className={styles.soft}>{words.layerView.others}</p>
        </section>
        <section className={styles.section}>
          <div className={styles.spread}>
            <h2 className={styles.heading}>{words.layerView.picture}</h2>
            <button type="button" className={styles.link} onClick={() => setAsTable(!asTable)}>
              {asTable ? words.common.asPicture : words.common.asTable}
            </button>
          </div>
          {asTable ? (
            <StandingsTable standings={standings} chosen={unit} onChoose={choose} />
          ) : (
            <LayerTriangle units={standings.units} chosen={unit} onChoose={choose} />
          )}
          <p className={styles.soft}>{asTable ? words.layerView.clickRow : `${words.layerView.cornerHint} ${words.layerView.clickCircle}`}</p>
        </section>
        <Hints />
      </Screen>
      <WriteBar
        write={(target) => writeLayers(workbook, session, words, { dataset, unit, demand, version: session.version, today: today() }, standings, target)}
      />
    </>
  );
}

/** What bears on the scores: how many indicators are there, which are not used, which layers are missing. */
function Hints() {
  const { words } = usePane();
  const { dataset, standings, unit } = useAssessment();
  const styles = useStyles();
  if (!dataset || !standings) return null;
  const coverage = standings.units.find((one) => one.unit === unit)?.coverage ?? null;
  const codes = dataset.table.columns.map(({ code }) => code?.[0] ?? "");
  const unused = codes.filter((letter) => letter === "").length;
  const short = standings.units.filter(({ reasons }) => Object.keys(reasons).length > 0).length;
  const hints = [
    fillTemplate(words.layerView.coverage, { share: formatShare(coverage) }),
    ...LAYERS.filter((layer) => !codes.includes(layer)).map((layer) => fillTemplate(words.layerView.noLayerHint, { layer: words.layers[layer] })),
    ...(unused > 0 ? [unused === 1 ? words.layerView.unusedHintOne : fillTemplate(words.layerView.unusedHint, { count: unused })] : []),
    ...(short > 0 ? [short === 1 ? words.layerView.lowCoverageHintOne : fillTemplate(words.layerView.lowCoverageHint, { count: short })] : []),
  ];
  return (
    <ul className={styles.list}>
      {hints.map((hint) => (
        <li key={hint} className={styles.soft}>
          {hint}
        </li>
      ))}
    </ul>
  );
}

/** The finding in the reader's language. */
export function findingText(finding: LayerFinding, unit: string, words: Words): string {
  const name = (layer: "H" | "F" | "S"): string => words.layers[layer];
  switch (finding.kind) {
    case "leadsLags":
      return fillTemplate(words.layerView.leadsLags, { lead: name(finding.lead), lag: inSentence(name(finding.lag)) });
    case "leads":
      return fillTemplate(words.layerView.leads, { lead: name(finding.lead) });
    case "lags":
      return fillTemplate(words.layerView.lags, { lag: name(finding.lag) });
    case "level":
      return words.layerView.level;
    case "incomplete":
      return fillTemplate(words.layerView.incomplete, { unit });
  }
}

function inSentence(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
