import { useId, useMemo } from "react";
import { LAYERS } from "../../assessment/dataset";
import { scoresOf } from "../../assessment/diagnosis";
import { effortPicture, futurePicture } from "../../assessment/pictures";
import { firstLayer, planRoadmap, valueFalls, type PlanYear } from "../../assessment/roadmapPlan";
import { DEFAULT_EFFORT, LEAST_EFFORT } from "../../assessment/settings";
import { fillTemplate } from "../../locale/fillTemplate";
import { sayError } from "../../locale/sayError";
import { together } from "../../locale/words";
import { MOST_EFFORT } from "../../workbook/sample/effort";
import { PaneChart } from "../charts/PaneChart";
import { useAssessment, useCase, usePane, useStanding } from "../context";
import { formatScore, formatShare } from "../format";
import { useStyles } from "../styles";
import { Message } from "./Message";
import { NumberField } from "./NumberField";
import { NumberTable } from "./NumberTable";
import { Progress, useWork } from "./useWork";

/** The best split of effort over the years for a budget, and what it is worth against simple rules. */
export function RoadmapSection() {
  const { session, assessment, words, language, attempt } = usePane();
  const { settings } = useAssessment();
  const asked = useCase();
  const standing = useStanding();
  const styles = useStyles();
  const id = useId();
  const { effort, horizon } = settings;
  const scores = useMemo(() => (standing ? scoresOf(standing) : null), [standing]);
  const work = useWork(
    "ROADMAP",
    horizon * 10,
    scores && asked ? (cancel) => planRoadmap(session, scores, effort, horizon, asked.demand, asked.parameters, cancel) : null,
    [session, scores, asked, effort, horizon],
  );
  const { plan } = words;
  const outcome = work.answer;
  const roadmap = outcome?.ok ? outcome.value : null;
  if (!scores) return null;
  const column = (of: (year: PlanYear) => number | null): (number | null)[] => roadmap?.years.map(of) ?? [];
  const years = roadmap?.years.map(({ year }) => String(year)) ?? [];
  const equal = roadmap?.strategies.find(({ name }) => name === "equal");
  const finding =
    roadmap &&
    fillTemplate(plan.roadmapFinding, {
      first: words.layers[firstLayer(roadmap)],
      now: formatScore(roadmap.years[0].value),
      end: formatScore(roadmap.years[roadmap.years.length - 1].value),
      years: horizon,
      share: formatShare(equal?.share ? 1 / equal.share - 1 : null),
    });
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{plan.roadmap}</h2>
      <div className={styles.spread} style={{ alignItems: "center" }}>
        <label className={styles.text} htmlFor={id}>
          {plan.budget}
        </label>
        <NumberField
          id={id}
          label={plan.budget}
          value={effort}
          low={LEAST_EFFORT}
          high={MOST_EFFORT}
          wrong={`${LEAST_EFFORT}–${MOST_EFFORT}`}
          shown={(value) => String(value)}
          onChange={(value) => void attempt(() => assessment.change({ effort: value ?? DEFAULT_EFFORT }))}
        />
      </div>
      <p className={styles.soft}>{plan.budgetHint}</p>
      <Progress work={work} text={fillTemplate(plan.roadmapBusy, { years: horizon })} />
      {outcome && !outcome.ok && <Message kind="bad">{sayError(outcome.error, language)}</Message>}
      {roadmap && finding && (
        <>
          <p className={styles.text} aria-live="polite">
            {together([finding, ...(valueFalls(roadmap) ? [words.report.roadmapFalls] : [])], words)}
          </p>
          <PaneChart
            picture={effortPicture(words)}
            categories={years.slice(0, -1)}
            values={LAYERS.map((layer) => column(({ efforts }) => efforts[layer]).slice(0, -1))}
            heading={plan.year}
          />
          <PaneChart
            picture={futurePicture(words)}
            categories={years}
            values={[...LAYERS.map((layer) => column((year) => year.scores[layer])), column(({ value }) => value)]}
            heading={plan.year}
          />
          <NumberTable
            caption={plan.strategies}
            headings={[plan.strategies, plan.presentValue, plan.shareOfBest, plan.final]}
            rows={roadmap.strategies.map(({ name, presentValue, share, final }) => ({
              name: plan.strategyNames[name as keyof typeof plan.strategyNames] ?? name,
              cells: [formatScore(presentValue), formatShare(share), formatScore(final)],
            }))}
          />
        </>
      )}
    </section>
  );
}
