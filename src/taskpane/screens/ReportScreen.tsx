import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { diagnose, scoresOf } from "../../assessment/diagnosis";
import { writeReport } from "../../assessment/writeReport";
import type { Target, Written } from "../../assessment/plan";
import { fillTemplate } from "../../locale/fillTemplate";
import { resultWord } from "../../locale/words";
import { areaOf } from "../../workbook/address";
import { freeze } from "../../workbook/handOn/freeze";
import { useAnswer, useAssessment, useCase, usePane, useStanding } from "../context";
import { formatGain, formatScore, formatShare } from "../format";
import { aboutFunctions } from "../parts/aboutFunctions";
import { How } from "../parts/How";
import { Incomplete } from "../parts/Incomplete";
import { NeedTable } from "../parts/NeedTable";
import { Screen } from "../parts/Screen";
import { today } from "../parts/today";
import { WriteBar } from "../parts/WriteBar";
import { useStyles } from "../styles";
import { findingText, switchText } from "./DiagnosisScreen";

/** Everything on one sheet: what it will say, and how it is written. */
export function ReportScreen() {
  const { workbook, session, words, show } = usePane();
  const { dataset, layersError, settings, paths, pathsError, standings, demand } = useAssessment();
  const asked = useCase();
  const standing = useStanding();
  const styles = useStyles();
  const [frozen, setFrozen] = useState(false);
  const scores = useMemo(() => (standing ? scoresOf(standing) : null), [standing]);
  const outcome = useAnswer(async () => (scores && asked ? diagnose(session, scores, asked.demand, asked.parameters) : null), [session, scores, asked]);
  if (!dataset || !standing || !standings || !asked) return <NeedTable error={layersError} />;
  const { report } = words;
  if (!scores) return <Incomplete step="report" />;
  const first = paths?.ranked[0];
  const lines = [
    fillTemplate(report.layersSentence, {
      unit: asked.unit,
      rank: standing.rank ?? "–",
      count: standings.ranked,
      overall: formatScore(standing.overall),
      h: formatScore(standing.scores.H),
      f: formatScore(standing.scores.F),
      s: formatScore(standing.scores.S),
    }),
    ...(outcome?.ok ? [findingText(outcome.value, words), switchText(outcome.value, asked.unit, Number(scores[1][1]), words)] : []),
    ...(first
      ? [
          fillTemplate(report.firstPath, {
            path: first.id,
            title: resultWord(first.title, words),
            gain: formatGain(first.gain),
            share: formatShare(first.share),
          }),
        ]
      : []),
    ...(demand === null ? [report.assumedDemand] : []),
  ];
  const write = async (target: Target): Promise<Written> => {
    const written = await writeReport(
      workbook,
      session,
      words,
      { ...asked, version: session.version, today: today() },
      settings,
      paths ? null : pathsError,
      target,
    );
    if (written.ok && frozen) await freeze(workbook, { kind: "area", area: areaOf(written.address) }, await aboutFunctions(session));
    return written;
  };
  return (
    <>
      <Screen>
        <section className={styles.section}>
          <h1 className={styles.finding}>{fillTemplate(report.heading, { unit: asked.unit })}</h1>
          <p className={styles.soft}>{report.purpose}</p>
        </section>
        <section className={styles.section}>
          <h2 className={styles.heading}>{report.summary}</h2>
          <ul className={styles.list} style={{ gap: "4px" }}>
            {lines.map((line) => (
              <li key={line} className={styles.text}>
                {line}
              </li>
            ))}
          </ul>
        </section>
        <section className={styles.section}>
          <h2 className={styles.heading}>{report.contents}</h2>
          <p className={styles.text}>{[report.summary, ...Object.values(report.sections)].join(" · ")}</p>
        </section>
        <label className={styles.row} style={{ alignItems: "flex-start" }}>
          <input type="checkbox" checked={frozen} style={{ margin: "3px 0 0" }} onChange={(event) => setFrozen(event.currentTarget.checked)} />
          <span>
            <span className={styles.text}>{report.frozen}</span>
            <br />
            <span className={styles.soft}>{report.frozenHint}</span>
          </span>
        </label>
        <Button appearance="secondary" style={{ alignSelf: "flex-start" }} onClick={() => show("handOn")}>
          {report.share}
        </Button>
        <How step="report" />
      </Screen>
      <WriteBar step="report" table={dataset.area} write={write} />
    </>
  );
}
