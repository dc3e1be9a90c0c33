import { mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import { nearTie, type PathRanking } from "../../assessment/paths";
import { writePaths } from "../../assessment/writePaths";
import { fillTemplate } from "../../locale/fillTemplate";
import { resultWord } from "../../locale/words";
import type { Words } from "../../locale/en";
import { useAssessment, usePane } from "../context";
import { DemandControl } from "../parts/DemandControl";
import { LayerMark } from "../parts/LayerMark";
import { NeedTable } from "../parts/NeedTable";
import { PathItem } from "../parts/PathItem";
import { Screen } from "../parts/Screen";
import { sureText } from "../parts/sureText";
import { today } from "../parts/today";
import { useConfidence } from "../parts/useConfidence";
import { WriteBar } from "../parts/WriteBar";
import { useStyles } from "../styles";

const FEW = 5;

/** What to do: the upgrading paths of a unit, best first, with their reasons. */
export function PathsScreen() {
  const { workbook, session, words, language } = usePane();
  const { dataset, paths, pathsError, layersError, unit, demand } = useAssessment();
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const sure = useConfidence();
  if (!dataset || !paths || unit === null) return <NeedTable error={layersError ?? pathsError} />;

  const { ranked, unranked } = paths;
  const largest = ranked[0]?.gain ?? 0;
  return (
    <>
      <Screen>
        <section className={styles.section} aria-live="polite">
          <h1 className={styles.finding}>{findingText(paths, unit, words)}</h1>
          <p className={styles.soft}>{fillTemplate(words.pathView.rankedOf, { count: ranked.length, total: ranked.length + unranked.length })}</p>
          {ranked.length > 0 && <p className={styles.soft}>{sureText(sure, ranked, words, language)}</p>}
        </section>
        <DemandControl />
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
        <p className={styles.soft}>{words.pathView.static}</p>
      </Screen>
      <WriteBar write={(target) => writePaths(workbook, session, words, { dataset, unit, demand, version: session.version, today: today() }, paths, target)} />
    </>
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
            <span lang="en">{path.reason}</span>
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
