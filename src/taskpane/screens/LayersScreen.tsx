import { useId } from "react";
import { groupOf, LAYERS } from "../../assessment/dataset";
import { layerFinding, withinGroup, type LayerFinding } from "../../assessment/layers";
import { WEIGHTINGS, type Weighting } from "../../assessment/mapping";
import { ranksPicture } from "../../assessment/pictures";
import { around, RANK_DRAWS, rankIntervals, type RankInterval } from "../../assessment/rankIntervals";
import { writeLayers } from "../../assessment/writeLayers";
import { fillTemplate } from "../../locale/fillTemplate";
import type { Words } from "../../locale/en";
import { ordinal, resultWord, together } from "../../locale/words";
import { LayerBars } from "../charts/LayerBars";
import { LayerTriangle } from "../charts/LayerTriangle";
import { PaneChart } from "../charts/PaneChart";
import { PictureFrame } from "../charts/PictureFrame";
import { sayError } from "../../locale/sayError";
import { useAnswer, useAssessment, useCase, usePane } from "../context";
import { formatNumber, formatScore, formatShare } from "../format";
import { groupText } from "../parts/groupText";
import { How } from "../parts/How";
import { Message } from "../parts/Message";
import { NeedTable } from "../parts/NeedTable";
import { NumberTable } from "../parts/NumberTable";
import { Screen } from "../parts/Screen";
import { StandingsTable } from "../parts/StandingsTable";
import { today } from "../parts/today";
import { Progress, useWork } from "../parts/useWork";
import { WriteBar } from "../parts/WriteBar";
import { useStyles } from "../styles";

const MOST_RANKS = 16;

/** Where a unit stands: which layer leads and which lags, against all other units. */
export function LayersScreen() {
  const { workbook, session, assessment, words, language, attempt } = usePane();
  const { dataset, standings, layersError, coordination, unit } = useAssessment();
  const asked = useCase();
  const styles = useStyles();
  const standing = standings?.units.find((one) => one.unit === unit);
  if (!dataset || !standings || !standing || unit === null || !asked) return <NeedTable error={layersError} />;

  const group = groupOf(dataset, asked.group, unit);
  const compared = group ? withinGroup(standings, group.units) : standings;
  const own = compared.units.find((one) => one.unit === unit) ?? standing;
  const choose = (other: string): void => void attempt(() => assessment.chooseUnit(other));
  const rank =
    standing.rank === null
      ? null
      : fillTemplate(group ? words.layerView.overallRankAll : words.layerView.overallRank, { rank: ordinal(standing.rank, language), count: standings.ranked });
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
          <LayerBars standing={own} standings={compared} />
          <p className={styles.soft}>
            {together(
              group
                ? [
                    fillTemplate(words.layerView.othersGroup, { count: compared.units.length, group: group.name }),
                    ...(own.rank === null ? [] : [groupText(own.rank, compared.ranked, group.name, words)]),
                  ]
                : [words.layerView.others],
              words,
            )}
          </p>
        </section>
        <section className={styles.section}>
          <h2 className={styles.heading}>{words.layerView.picture}</h2>
          <PictureFrame
            name={words.layerView.picture}
            picture={() => <LayerTriangle units={compared.units} chosen={unit} onChoose={choose} />}
            table={<StandingsTable standings={compared} chosen={unit} onChoose={choose} />}
            hint={(asTable) => (asTable ? words.layerView.clickRow : `${words.layerView.cornerHint} ${words.layerView.clickCircle}`)}
          />
        </section>
        <RankSection group={group?.units ?? null} />
        <WeightsSection />
        <Hints />
        <How step="layers" />
      </Screen>
      <WriteBar
        step="layers"
        table={dataset.area}
        write={(target) => writeLayers(workbook, session, words, { ...asked, version: session.version, today: today() }, standings, target)}
      />
    </>
  );
}

/** The interval within which the unit's rank lies when weights vary, and the ranks around it. */
function RankSection({ group }: { group: ReadonlySet<string> | null }) {
  const { session, words, language } = usePane();
  const { dataset, unit } = useAssessment();
  const styles = useStyles();
  const size = dataset ? dataset.table.rows.length * dataset.table.columns.length : 0;
  const work = useWork("RANKS", size, dataset ? (cancel) => rankIntervals(session, dataset, cancel) : null, [session, dataset]);
  const draws = formatNumber(RANK_DRAWS);
  const outcome = work.answer;
  if (!dataset || unit === null) return null;
  if (outcome && !outcome.ok) return <p className={styles.soft}>{sayError(outcome.error, language)}</p>;
  const own = outcome?.value.find((one) => one.unit === unit);
  const shown = outcome ? around(group ? outcome.value.filter((one) => group.has(one.unit)) : outcome.value, unit, MOST_RANKS) : [];
  const column = (of: "rank" | "low" | "high" | "median"): (number | null)[] => shown.map((one) => one[of]);
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{words.ranks.title}</h2>
      <Progress work={work} text={fillTemplate(words.ranks.busy, { draws })} />
      {own && own.rank !== null && (
        <p className={styles.text} aria-live="polite">
          {fillTemplate(rankTemplate(own, group !== null, words), {
            rank: own.rank,
            count: outcome?.value.filter(({ rank }) => rank !== null).length ?? 0,
            low: formatNumber(own.low),
            high: formatNumber(own.high),
            draws,
          })}
        </p>
      )}
      {shown.length > 1 && (
        <PaneChart
          picture={ranksPicture(words, fillTemplate(words.ranks.pictureDescription, { draws, count: shown.length, unit }))}
          categories={shown.map((one) => one.unit)}
          values={[column("rank"), column("low"), column("high"), column("median")]}
          heading={words.ranks.units}
          highlight={unit}
          height={() => 90 + shown.length * 16}
        />
      )}
    </section>
  );
}

/** What is said of a rank: that it lies in an interval, or that it stays. */
function rankTemplate({ rank, low, high }: RankInterval, grouped: boolean, { ranks }: Words): string {
  const stays = low === rank && high === rank;
  if (grouped) return stays ? ranks.staysAll : ranks.findingAll;
  return stays ? ranks.stays : ranks.finding;
}

/** The weights in use, and what the unit's scores are under others. */
function WeightsSection() {
  const { assessment, words, language, attempt } = usePane();
  const { dataset, settings, unit, weightsError } = useAssessment();
  const asked = useCase();
  const styles = useStyles();
  const id = useId();
  const compared = useAnswer(
    async () => (dataset ? Promise.all(WEIGHTINGS.map(async (method) => ({ method, found: await assessment.scoredUnder(method) }))) : null),
    [assessment, dataset],
  );
  const { ranks } = words;
  return (
    <section className={styles.section}>
      <label htmlFor={id} className={styles.heading}>
        {ranks.weights}
      </label>
      <select
        id={id}
        className={styles.control}
        value={settings.weighting}
        onChange={(event) => {
          const { value } = event.currentTarget;
          void attempt(() => assessment.change({ weighting: value as Weighting }));
        }}
      >
        {WEIGHTINGS.map((method) => (
          <option key={method} value={method}>
            {ranks.methods[method]}
          </option>
        ))}
      </select>
      {weightsError && <Message kind="doubtful">{fillTemplate(ranks.failed, { reason: sayError(weightsError, language) })}</Message>}
      {compared && (
        <NumberTable
          caption={ranks.compare}
          headings={[ranks.headings.method, ranks.headings.H, ranks.headings.F, ranks.headings.S, ranks.headings.overall, ranks.headings.rank]}
          rows={compared.map(({ method, found }) => {
            const one = found?.standings?.units.find((standing) => standing.unit === unit);
            const numbers = one
              ? [...LAYERS.map((layer) => formatScore(one.scores[layer])), formatScore(one.overall), one.rank === null ? formatScore(null) : String(one.rank)]
              : Array.from({ length: 5 }, () => formatScore(null));
            return { name: ranks.methods[method], cells: numbers, chosen: method === settings.weighting };
          })}
        />
      )}
      <p className={styles.soft}>{together([ranks.compareInterval, ranks.compareHint, ...(asked?.group ? [ranks.compareAll] : [])], words)}</p>
    </section>
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
    case "low":
      return words.layerView.low;
    case "level":
      return words.layerView.level;
    case "incomplete":
      return fillTemplate(words.layerView.incomplete, { unit });
  }
}

function inSentence(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
