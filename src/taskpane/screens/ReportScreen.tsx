import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { groupOf } from "../../assessment/dataset";
import { diagnose, scoresOf } from "../../assessment/diagnosis";
import { withinGroup } from "../../assessment/layers";
import { findingText as advantageText } from "../../assessment/positionFinding";
import { strongest, type ActivityPosition } from "../../assessment/positioning";
import { readPositionTables } from "../../assessment/positionTables";
import { NAMED } from "../../assessment/reportAdvantage";
import { costSign, hollowingSign } from "../../assessment/signs";
import { writeReport } from "../../assessment/writeReport";
import type { Target, Written } from "../../assessment/plan";
import { fillTemplate } from "../../locale/fillTemplate";
import type { Words } from "../../locale/en";
import { listSign, resultWord, together } from "../../locale/words";
import { areaOf } from "../../workbook/address";
import { freeze } from "../../workbook/handOn/freeze";
import { useAnswer, useAssessment, useCase, usePane, usePosition, useStanding } from "../context";
import { formatGain, formatNumber, formatScore, formatShare } from "../format";
import { aboutFunctions } from "../parts/aboutFunctions";
import { How } from "../parts/How";
import { Incomplete } from "../parts/Incomplete";
import { NeedTable } from "../parts/NeedTable";
import { groupText } from "../parts/groupText";
import { costText, hollowingText, orientationText, rangeText } from "../parts/positionTexts";
import { Screen } from "../parts/Screen";
import { today } from "../parts/today";
import { useWorkbookEvents } from "../parts/useWorkbookEvents";
import { WriteBar } from "../parts/WriteBar";
import { useStyles } from "../styles";
import { findingText, switchText } from "./DiagnosisScreen";

/** Everything on one sheet: what it will say, and how it is written. */
export function ReportScreen() {
  const { workbook, session, words, show } = usePane();
  const { dataset, layersError, settings, paths, pathsError, standings, demand, orientation } = useAssessment();
  const position = usePosition();
  const asked = useCase();
  const standing = useStanding();
  const styles = useStyles();
  const [frozen, setFrozen] = useState(false);
  const scores = useMemo(() => (standing ? scoresOf(standing) : null), [standing]);
  const outcome = useAnswer(async () => (scores && asked ? diagnose(session, scores, asked.demand, asked.parameters) : null), [session, scores, asked]);
  const [changes, setChanges] = useState(0);
  useWorkbookEvents({ onChanged: () => setChanges((n) => n + 1) });
  const signs = useAnswer(async () => {
    const { shares, costs } = settings;
    const [hollow, cost] = await Promise.all([
      shares === null || !asked ? null : hollowingSign(workbook, session, shares, asked.unit),
      costs === null ? null : costSign(workbook, session, costs),
    ]);
    const none = asked && hollow?.kind === "noUnit" ? [fillTemplate(words.orientation.hollowNone, { unit: asked.unit })] : [];
    return [...(hollow?.kind === "found" ? [hollowingText(hollow, words)] : none), ...(cost?.kind === "found" ? [costText(cost, words)] : [])];
  }, [workbook, session, words, settings.shares, settings.costs, asked?.unit, changes]);
  if (!dataset || !standing || !standings || !asked) return <NeedTable error={layersError} />;
  const { report } = words;
  if (!scores) return <Incomplete step="report" />;
  const first = paths?.ranked[0];
  const { positioning } = position;
  const follows = positioning !== null && session.labelKey(positioning.region) === session.labelKey(asked.unit);
  const group = groupOf(dataset, asked.group, asked.unit);
  const within = group && withinGroup(standings, group.units);
  const place = within?.units.find(({ unit }) => unit === asked.unit)?.rank ?? null;
  const range = orientation && rangeText(orientation, settings, words);
  const strong = positioning ? strongest(positioning, NAMED) : [];
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
    ...(group && within && place !== null ? [groupText(place, within.ranked, group.name, words)] : []),
    ...(orientation ? [together([orientationText(orientation, words), range ?? report.demandGiven], words)] : []),
    ...(signs ?? []),
    ...(positioning && !follows ? [fillTemplate(report.otherRegion, { region: positioning.region, unit: asked.unit })] : []),
    ...(positioning ? [advantageText(positioning, words)] : []),
    ...(strong.length > 0 ? [fillTemplate(report.strongest, { list: strong.map((one) => strongText(one, words)).join(listSign(words)) })] : []),
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
  const untouched = !orientation && [settings.sector, settings.shares, settings.costs].every((one) => one === null);
  const open = [...(untouched ? [report.leftOutPosition] : []), ...(positioning ? [] : [report.leftOutAdvantage])];
  const absent = { [report.leftOutPosition]: report.sections.position, [report.leftOutAdvantage]: report.sections.advantage };
  const sections = Object.values(report.sections).filter((section) => !open.some((one) => absent[one] === section));
  const write = async (target: Target): Promise<Written> => {
    const findings = {
      orientation,
      tables: await readPositionTables(workbook, session, settings, position.productionAddress),
      advantage: position.dataset && positioning ? { dataset: position.dataset, positioning, follows } : null,
      noPaths: paths ? null : pathsError,
    };
    const written = await writeReport(workbook, session, words, { ...asked, version: session.version, today: today() }, settings, findings, target);
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
          <p className={styles.text}>{[report.summary, ...sections].join(" · ")}</p>
          {open.length > 0 && (
            <p className={styles.soft}>
              {fillTemplate(report.leftOut, { steps: open.reduce((first, second) => fillTemplate(report.leftOutBoth, { first, second })) })}
            </p>
          )}
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

function strongText({ activity, rca, status }: ActivityPosition, words: Words): string {
  return fillTemplate(words.report.strongestOne, {
    activity,
    rca: formatNumber(rca),
    status: status === null ? "" : `${listSign(words)}${words.positionView.status[status]}`,
  });
}
