import { makeStyles } from "@fluentui/react-components";
import { useId, useMemo } from "react";
import { LAYERS, type Layer } from "../../assessment/dataset";
import { diagnose, gainsByHardware, GRID, scoresOf, valueByDemand, type Diagnosis } from "../../assessment/diagnosis";
import { switchPicture, valuePicture } from "../../assessment/pictures";
import { PRESETS, STARTS } from "../../assessment/presets";
import type { WhatIfCase } from "../../assessment/settings";
import { codesOf, whatIf } from "../../assessment/whatIf";
import { writeDiagnosis } from "../../assessment/writeDiagnosis";
import { fillTemplate } from "../../locale/fillTemplate";
import type { Words } from "../../locale/en";
import { sayError } from "../../locale/sayError";
import { resultWord } from "../../locale/words";
import { PaneChart } from "../charts/PaneChart";
import { useAnswer, useAssessment, useCase, usePane, useStanding } from "../context";
import { formatNumber, formatScore, formatShare, formatYears } from "../format";
import { DemandControl } from "../parts/DemandControl";
import { How } from "../parts/How";
import { Incomplete } from "../parts/Incomplete";
import { Message } from "../parts/Message";
import { NeedTable } from "../parts/NeedTable";
import { NumberField } from "../parts/NumberField";
import { NumberTable } from "../parts/NumberTable";
import { Screen } from "../parts/Screen";
import { today } from "../parts/today";
import { WriteBar } from "../parts/WriteBar";
import { useStyles } from "../styles";

const ASSUMED = 0.5;

const useOwnStyles = makeStyles({
  facts: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: "10px", rowGap: "1px", margin: 0 },
  field: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", gap: "8px", alignItems: "center" },
});

/** What the scores are worth, how safely, and what holds them back. */
export function DiagnosisScreen() {
  const { workbook, session, words, language } = usePane();
  const { dataset, layersError, settings } = useAssessment();
  const asked = useCase();
  const standing = useStanding();
  const scores = useMemo(() => (standing ? scoresOf(standing) : null), [standing]);
  const outcome = useAnswer(async () => (scores && asked ? diagnose(session, scores, asked.demand, asked.parameters) : null), [session, scores, asked]);
  if (!dataset || !standing || !asked) return <NeedTable error={layersError} />;
  if (!scores) return <Incomplete step="diagnosis" />;
  return (
    <>
      <Screen>
        {outcome && !outcome.ok && <Message kind="bad">{sayError(outcome.error, language)}</Message>}
        {outcome?.ok && <Found found={outcome.value} scores={scores} />}
        <WhatIfSection />
        <How step="diagnosis" />
      </Screen>
      <WriteBar
        step="diagnosis"
        table={dataset.area}
        write={(target) => writeDiagnosis(workbook, words, { ...asked, version: session.version, today: today() }, settings.whatIf, target)}
      />
    </>
  );
}

/** The diagnosis of one unit, sentence by sentence. */
function Found({ found, scores }: { found: Diagnosis; scores: readonly (readonly (string | number)[])[] }) {
  const { session, words } = usePane();
  const asked = useCase();
  const styles = useStyles();
  const own = useOwnStyles();
  const { diagnosis } = words;
  const [unit, h, , s] = scores[1] as [string, number, number, number];
  const demand = asked?.demand ?? ASSUMED;
  const curves = useAnswer(
    async () =>
      asked ? Promise.all([valueByDemand(session, scores, asked.parameters), gainsByHardware(session, scores, asked.demand, asked.parameters)]) : null,
    [session, scores, asked],
  );
  const facts: [string, string][] = [
    [diagnosis.mean, formatScore(found.mean)],
    [diagnosis.spread, formatScore(found.spread)],
    [diagnosis.floor, formatScore(found.floor)],
    [diagnosis.ceiling, formatScore(found.ceiling)],
    [diagnosis.comprehensive, formatShare(found.comprehensive)],
    [diagnosis.halfLife, fillTemplate(diagnosis.years, { years: formatYears(found.halfLife) })],
  ];
  const nearest = (value: number): string => String(GRID.reduce((best, one) => (Math.abs(one - value) < Math.abs(best - value) ? one : best)));
  const axis = GRID.map(String);
  return (
    <>
      <section className={styles.section} aria-live="polite">
        <h1 className={styles.finding}>{findingText(found, words)}</h1>
        <p className={styles.text}>{switchText(found, unit, h, words)}</p>
      </section>
      <DemandControl />
      <dl className={own.facts}>
        {facts.map(([name, value]) => [
          <dt key={name} className={styles.text}>
            {name}
          </dt>,
          <dd key={`${name}-value`} className={styles.numbers} style={{ margin: 0 }}>
            {value}
          </dd>,
        ])}
      </dl>
      <p className={styles.soft}>{diagnosis.classHint}</p>
      {curves && curves[0].length > 0 && (
        <PaneChart
          picture={valuePicture(
            words,
            fillTemplate(diagnosis.surfaceDescription, { unit, floor: formatScore(found.floor), ceiling: formatScore(found.ceiling) }),
          )}
          categories={axis}
          values={[curves[0], axis.map(() => found.floor), axis.map(() => found.ceiling)]}
          heading="θ"
          highlight={nearest(demand)}
        />
      )}
      {curves && curves[1].H.length > 0 && (
        <PaneChart
          picture={switchPicture(words, fillTemplate(diagnosis.switchDescription, { unit, h: formatScore(h) }))}
          categories={axis.slice(1)}
          values={[curves[1].H.slice(1), curves[1].S.slice(1)]}
          heading={diagnosis.axisHardware}
          highlight={nearest(h)}
        />
      )}
      <section className={styles.section}>
        <h2 className={styles.heading}>{diagnosis.gate}</h2>
        {(["F", "S"] as const).map((layer) => (
          <p key={layer} className={styles.text}>
            {gateText(layer, Number(scores[1][layer === "F" ? 2 : 3]), found.realized[layer], words)}
          </p>
        ))}
      </section>
      <section className={styles.section}>
        <h2 className={styles.heading}>{diagnosis.balance}</h2>
        <p className={styles.text}>
          {fillTemplate(diagnosis.mismatch, { value: formatScore(found.mismatch), ratio: formatNumber(found.ratio), now: formatNumber(s > 0 ? h / s : null) })}
        </p>
        <p className={styles.text}>
          {fillTemplate(diagnosis.bottleneck, { bottleneck: layerWord(found.bottleneck, words), lagging: layerWord(found.lagging, words) })}
        </p>
        <p className={styles.soft}>
          {fillTemplate(diagnosis.gains, { h: formatScore(found.gains.H), f: formatScore(found.gains.F), s: formatScore(found.gains.S) })}
        </p>
      </section>
    </>
  );
}

export function findingText({ verdict, value, comprehensive }: Diagnosis, words: Words): string {
  const said = resultWord(verdict, words);
  return fillTemplate(words.diagnosis.finding, {
    verdict: said.charAt(0).toUpperCase() + said.slice(1),
    value: formatScore(value),
    comprehensive: formatShare(comprehensive),
  });
}

/** Whether brand first pays: the hardware level at which software begins to gain more, against the unit's. */
export function switchText({ switchLevel, investFirst }: Diagnosis, unit: string, h: number, words: Words): string {
  const { diagnosis } = words;
  if (switchLevel === null) return fillTemplate(diagnosis.switchNone, { first: layerWord(investFirst, words) });
  return fillTemplate(h < switchLevel ? diagnosis.switchBelow : diagnosis.switchAbove, { level: formatScore(switchLevel), unit, h: formatScore(h) });
}

function gateText(layer: "F" | "S", installed: number, realized: number | null, words: Words): string {
  const lost = realized === null ? null : installed - realized;
  return fillTemplate(words.diagnosis.gateText, {
    layer: words.layers[layer],
    installed: formatScore(installed),
    realized: formatScore(realized),
    lost: formatScore(lost),
  });
}

/** A layer as results call it, or none, in the reader's language; other words stay. */
function layerWord(word: string, words: Words): string {
  if (word === "none") return words.diagnosis.noLayer;
  const layer = LAYERS.find((one): one is Layer => ({ H: "Hardware", F: "Firmware", S: "Software" })[one] === word);
  return layer ? words.layers[layer] : resultWord(word, words);
}

/** A case that changes some indicators, and what follows. */
function WhatIfSection() {
  const { session, assessment, words, language, attempt } = usePane();
  const { settings } = useAssessment();
  const asked = useCase();
  const standing = useStanding();
  const styles = useStyles();
  const own = useOwnStyles();
  const id = useId();
  const { diagnosis } = words;
  const chosen = settings.whatIf;
  const change = (next: WhatIfCase | null): void => void attempt(() => assessment.change({ whatIf: next }));
  const outcome = useAnswer(async () => (asked && standing && chosen ? whatIf(session, asked, standing, chosen) : null), [session, asked, standing, chosen]);
  const field = (key: "share" | "loss", label: string) =>
    chosen && (
      <div className={own.field}>
        <label className={styles.text} htmlFor={`${id}-${key}`}>
          {label}
        </label>
        <NumberField
          key={chosen.preset}
          id={`${id}-${key}`}
          label={label}
          value={chosen[key]}
          low={0}
          high={1}
          wrong={words.orientation.wrong}
          shown={(value) => formatScore(value)}
          onChange={(value) => change({ ...chosen, [key]: value ?? 0 })}
        />
      </div>
    );
  return (
    <section className={styles.section}>
      <label className={styles.heading} htmlFor={id}>
        {diagnosis.whatIf}
      </label>
      <select
        id={id}
        className={styles.control}
        value={chosen?.preset ?? ""}
        onChange={(event) => {
          const preset = PRESETS.find((one) => one === event.currentTarget.value);
          change(preset ? { preset, ...STARTS[preset] } : null);
        }}
      >
        <option value="">{diagnosis.presets.none}</option>
        {PRESETS.map((one) => (
          <option key={one} value={one}>
            {diagnosis.presets[one]}
          </option>
        ))}
      </select>
      {chosen && (
        <p className={styles.soft}>{fillTemplate(words.report.twoSentences, { first: diagnosis.presetHint[chosen.preset], second: diagnosis.presetBasis })}</p>
      )}
      {field("share", chosen?.preset === "foreign" ? diagnosis.foreignShare : diagnosis.part)}
      {chosen?.preset === "foreign" && field("loss", diagnosis.loss)}
      {outcome && !outcome.ok && <Message kind="bad">{sayError(outcome.error, language)}</Message>}
      {chosen && outcome?.ok && (
        <>
          {outcome.value.columns.length === 0 && (
            <p className={styles.soft}>
              {fillTemplate(diagnosis.noIndicators, {
                codes: codesOf(chosen.preset).join(", "),
                layers: outcome.value.layers.map((layer) => words.layers[layer]).join(", "),
              })}
            </p>
          )}
          <NumberTable
            caption={diagnosis.presets[chosen.preset]}
            headings={[diagnosis.measure, diagnosis.before, diagnosis.after, diagnosis.change]}
            rows={outcome.value.rows.map(({ measure, before, after, change: by }) => ({
              name: diagnosis.measures[measure as keyof typeof diagnosis.measures] ?? measure,
              cells: [before, after, by].map((value) => formatNumber(value)),
            }))}
          />
        </>
      )}
    </section>
  );
}
