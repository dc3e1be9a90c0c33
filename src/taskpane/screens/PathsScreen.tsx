import { mergeClasses } from "@fluentui/react-components";
import { useId, useState } from "react";
import { scoresOf } from "../../assessment/diagnosis";
import { nearTie, type PathRanking } from "../../assessment/paths";
import { ACTORS, DEFAULT_HORIZON, type Settings } from "../../assessment/settings";
import { writePaths } from "../../assessment/writePaths";
import type { SessionError } from "../../functions/session";
import { fillTemplate } from "../../locale/fillTemplate";
import type { Language } from "../../locale/language";
import { resultWord } from "../../locale/words";
import type { Words } from "../../locale/en";
import { sayError } from "../../locale/sayError";
import { useAssessment, useCase, usePane, useStanding } from "../context";
import { formatNumber, formatPair } from "../format";
import { DemandControl } from "../parts/DemandControl";
import { Footer } from "../parts/Footer";
import { How } from "../parts/How";
import { LayerMark } from "../parts/LayerMark";
import { Message } from "../parts/Message";
import { NeedTable } from "../parts/NeedTable";
import { NextButton } from "../parts/NextButton";
import { NumberField } from "../parts/NumberField";
import { PathItem } from "../parts/PathItem";
import { Reason } from "../parts/Reason";
import { RoadmapSection } from "../parts/RoadmapSection";
import { Screen } from "../parts/Screen";
import { sureText } from "../parts/sureText";
import { today } from "../parts/today";
import { useConfidence } from "../parts/useConfidence";
import { Progress } from "../parts/useWork";
import { WriteBar } from "../parts/WriteBar";
import { useStyles } from "../styles";

const FEW = 5;

/** What to do: the upgrading paths of a unit, best first, with their reasons. */
export function PathsScreen() {
  const { workbook, session, words, language } = usePane();
  const { dataset, paths, pathsError, layersError, unit } = useAssessment();
  const asked = useCase();
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const { settings } = useAssessment();
  const standing = useStanding();
  const scored = standing !== null && scoresOf(standing) !== null;
  const work = useConfidence();
  const sure = work.answer;
  if (!dataset || unit === null || !asked || layersError) return <NeedTable error={layersError ?? pathsError} />;
  if (!paths) return <NoPaths />;

  const { ranked, unranked } = paths;
  const largest = ranked[0]?.gain ?? 0;
  return (
    <>
      <Screen>
        <section className={styles.section} aria-live="polite">
          <h1 className={styles.finding}>{findingText(paths, unit, words)}</h1>
          <p className={styles.soft}>{fillTemplate(words.pathView.rankedOf, { count: ranked.length, total: ranked.length + unranked.length })}</p>
          {ranked.length > 0 && !work.canceled && <p className={styles.soft}>{sureText(sure, ranked, words, language)}</p>}
          {sure?.ok && sure.value.leader && (
            <p className={styles.soft}>
              {ranked.length === 1 ? words.pathView.sureAmongOne : fillTemplate(words.pathView.sureAmong, { count: ranked.length })}
            </p>
          )}
          <Progress work={work} text="" />
        </section>
        <DemandControl />
        <Filters />
        <section className={styles.section}>
          <div className={styles.spread}>
            <h2 className={styles.hidden}>{words.views.paths}</h2>
            <p className={styles.soft}>{words.pathView.gainHint}</p>
          </div>
          <ol className={styles.list}>
            {(all ? ranked : ranked.slice(0, FEW)).map((path, i) => (
              <PathItem
                key={`${unit} ${path.id}`}
                path={path}
                largest={largest}
                open={i === 0}
                sure={sure?.ok ? (sure.value.paths.get(path.id) ?? null) : null}
              />
            ))}
          </ol>
          {ranked.length > FEW && (
            <button type="button" className={styles.link} style={{ alignSelf: "flex-start" }} onClick={() => setAll(!all)}>
              {all ? words.common.showFewer : fillTemplate(words.common.showAll, { count: ranked.length })}
            </button>
          )}
        </section>
        {unranked.length > 0 ? <Unranked paths={unranked} open={ranked.length === 0} /> : <p className={styles.soft}>{words.pathView.leftOut}</p>}
        <MindChangers paths={ranked} />
        <p className={styles.soft}>{words.pathView.static}</p>
        <hr className={styles.rule} />
        <RoadmapSection />
        <How step="paths" />
      </Screen>
      <WriteBar
        step="paths"
        table={dataset.area}
        write={(target) =>
          writePaths(workbook, session, words, { ...asked, version: session.version, today: today() }, paths, scored ? settings.effort : null, target)
        }
      />
    </>
  );
}

/** Where the filters leave nothing, or the ranking fails: why, and the filters to change it. */
function NoPaths() {
  const { words, language } = usePane();
  const { pathsError, busy, settings } = useAssessment();
  const styles = useStyles();
  return (
    <>
      <Screen>
        <h1 className={styles.hidden}>{words.views.paths}</h1>
        {pathsError ? (
          <Message kind="bad">{noPathsText(pathsError, settings, words, language)}</Message>
        ) : (
          busy && <p className={styles.soft}>{words.common.working}</p>
        )}
        <DemandControl />
        <Filters />
      </Screen>
      <Footer>
        <NextButton step="paths" />
      </Footer>
    </>
  );
}

/** Why there is no ranking; where filters are set, it may be they and not the table. */
export function noPathsText(error: SessionError, { actor, window }: Settings, words: Words, language: Language): string {
  const filtered = actor !== null || window !== null;
  return filtered && error.code === "noPathRankable" ? words.plan.noneLeft : sayError(error, language);
}

/** Who acts, how many years count, how long a path may take. */
function Filters() {
  const { assessment, words, attempt } = usePane();
  const { settings } = useAssessment();
  const styles = useStyles();
  const id = useId();
  const { plan } = words;
  const [open, setOpen] = useState(settings.actor !== null || settings.window !== null || settings.horizon !== DEFAULT_HORIZON);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={mergeClasses(styles.summary, styles.soft)}>{plan.filters}</summary>
      <div className={styles.section} style={{ paddingTop: "6px" }}>
        <div className={styles.spread} style={{ alignItems: "center" }}>
          <label className={styles.text} htmlFor={`${id}-actor`}>
            {plan.actor}
          </label>
          <select
            id={`${id}-actor`}
            className={styles.control}
            value={settings.actor ?? ""}
            onChange={(event) => {
              const { value } = event.currentTarget;
              void attempt(() => assessment.change({ actor: value === "" ? null : value }));
            }}
          >
            <option value="">{plan.anyone}</option>
            {ACTORS.map((actor) => (
              <option key={actor} value={actor}>
                {plan.actors[actor]}
              </option>
            ))}
          </select>
        </div>
        <div className={styles.spread} style={{ alignItems: "center" }}>
          <label className={styles.text} htmlFor={`${id}-horizon`}>
            {plan.horizon}
          </label>
          <NumberField
            id={`${id}-horizon`}
            label={plan.horizon}
            value={settings.horizon}
            low={1}
            high={100}
            wrong="1–100"
            shown={(value) => String(value)}
            onChange={(value) => void attempt(() => assessment.change({ horizon: Math.round(value ?? DEFAULT_HORIZON) }))}
          />
        </div>
        <div className={styles.spread} style={{ alignItems: "center" }}>
          <label className={styles.text} htmlFor={`${id}-window`}>
            {plan.window}
          </label>
          <NumberField
            id={`${id}-window`}
            label={plan.window}
            value={settings.window}
            low={0}
            high={100}
            empty={plan.anyLag}
            wrong="0–100"
            shown={(value) => String(value)}
            onChange={(value) => void attempt(() => assessment.change({ window: value }))}
          />
        </div>
      </div>
    </details>
  );
}

/** By how much the cost of the first paths must rise before the next comes first, and how they rank under other efforts. */
function MindChangers({ paths }: { paths: PathRanking["ranked"] }) {
  const { words } = usePane();
  const styles = useStyles();
  const flipText = (path: string, rank: number | null, pair: readonly [string, string]): string =>
    fillTemplate(rank === 1 ? words.plan.flip : words.plan.flipUp, { path, cost: pair[0], flip: pair[1] });
  const lines = paths
    .slice(0, 3)
    .flatMap(({ id, rank, cost, flip, lowEffort, highEffort }) => [
      ...(flip === null || cost === null ? [] : [flipText(id, rank, formatPair(cost, flip))]),
      ...(lowEffort === null || highEffort === null || (lowEffort === rank && highEffort === rank)
        ? []
        : [`${id}: ${fillTemplate(words.plan.effort, { low: formatNumber(lowEffort), high: formatNumber(highEffort) })}`]),
    ]);
  if (lines.length === 0) return null;
  return (
    <section className={styles.section} style={{ gap: "2px" }}>
      <h2 className={styles.heading}>{words.plan.mind}</h2>
      {lines.map((line) => (
        <p key={line} className={styles.soft}>
          {line}
        </p>
      ))}
    </section>
  );
}

/** The paths of which the table has too little, greyed, each with what is missing. */
function Unranked({ paths, open }: { paths: PathRanking["unranked"]; open: boolean }) {
  const { words } = usePane();
  const styles = useStyles();
  const title = paths.length === 1 ? words.pathView.unrankedOne : fillTemplate(words.pathView.unranked, { count: paths.length });
  return (
    <details open={open}>
      <summary className={mergeClasses(styles.summary, styles.soft)}>{title}</summary>
      <ul className={styles.list} style={{ gap: "8px", padding: "8px 0 0" }}>
        {paths.map((path) => (
          <li key={path.id} className={styles.soft}>
            <span className={styles.row} style={{ gap: "5px" }}>
              {path.layers.map((layer) => (
                <LayerMark key={layer} layer={layer} size={14} faded named />
              ))}
              <span className={styles.grow}>
                <b>{path.id}</b> {resultWord(path.title, words)}
              </span>
            </span>
            <Reason text={path.reason} />
          </li>
        ))}
      </ul>
      <p className={styles.soft} style={{ paddingTop: "8px" }}>
        {words.pathView.leftOut}
      </p>
    </details>
  );
}

/** The finding in one sentence. */
export function findingText(paths: PathRanking, unit: string, words: Words): string {
  const [first, second] = paths.ranked;
  if (!first) return fillTemplate(words.pathView.none, { unit });
  return nearTie(paths)
    ? fillTemplate(words.pathView.findingTie, { path: first.id, next: second.id })
    : fillTemplate(words.pathView.finding, { path: first.id, title: resultWord(first.title, words) });
}
