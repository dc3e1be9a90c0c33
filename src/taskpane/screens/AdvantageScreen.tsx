import { mergeClasses } from "@fluentui/react-components";
import { useCallback, type RefObject } from "react";
import { looksLikeIndicators, type Dataset } from "../../assessment/dataset";
import { findingText } from "../../assessment/positionFinding";
import { regionsOf, strongest, type Positioning } from "../../assessment/positioning";
import type { ProductionParts } from "../../assessment/productionTable";
import { smileKind, smileOf, type Smile } from "../../assessment/smile";
import { writePositioning } from "../../assessment/writePositioning";
import { fillTemplate } from "../../locale/fillTemplate";
import type { Words } from "../../locale/en";
import { sayError } from "../../locale/sayError";
import { RelatednessMap } from "../charts/RelatednessMap";
import { SmilePlot } from "../charts/SmilePlot";
import { useAnswer, usePane, usePosition } from "../context";
import { ActivityTable, ChainTable } from "../parts/ActivityTable";
import { AmountCheckList } from "../parts/AmountCheckList";
import { formatNumber, formatYears } from "../format";
import { GoTo } from "../parts/GoTo";
import { Grown } from "../parts/Grown";
import { How } from "../parts/How";
import { Message } from "../parts/Message";
import { ProductionPicker } from "../parts/ProductionPicker";
import { Screen } from "../parts/Screen";
import { TablePicker } from "../parts/TablePicker";
import { today } from "../parts/today";
import { useFocusAfterPress } from "../parts/useFocusAfterPress";
import { WriteBar } from "../parts/WriteBar";
import { useStyles } from "../styles";

/** Where a region stands among activities: what it has, which way it moves, what is near and complex, and its place in the chain. */
export function AdvantageScreen() {
  const { workbook, session, study, words, language } = usePane();
  const { dataset, positioning, production, cost, error, busy } = usePosition();
  const styles = useStyles();
  const { heading, press } = useFocusAfterPress();
  const chooseTable = useCallback((address: string | null) => press(() => study.chooseTable(address)), [study, press]);
  if (!dataset) return <NeedAmounts heading={heading} onChoose={chooseTable} />;
  if (!positioning) {
    return (
      <Screen>
        <h1 ref={heading} tabIndex={-1} className={styles.hidden}>
          {words.views.advantage}
        </h1>
        <Chosen onChoose={chooseTable} />
        <Indicators dataset={dataset} />
        {error && <Message kind="bad">{sayError(error, language)}</Message>}
        {busy && <p className={styles.soft}>{words.common.working}</p>}
        <AmountCheckList dataset={dataset} />
      </Screen>
    );
  }
  const several = positioning.years.length > 0;
  return (
    <>
      <Screen>
        <section className={styles.section} aria-live="polite">
          <h1 ref={heading} tabIndex={-1} className={styles.finding}>
            {findingText(positioning, words)}
          </h1>
          <p className={styles.soft}>{several ? words.positionView.reference : `${words.positionView.reference} ${words.positionView.oneYear}`}</p>
        </section>
        <Indicators dataset={dataset} />
        <Reasons positioning={positioning} />
        {positioning.activities.some(({ density, complexity }) => density !== null && complexity !== null) && (
          <section className={styles.section}>
            <RelatednessMap positioning={positioning} />
          </section>
        )}
        <Strengths positioning={positioning} />
        <section className={styles.section}>
          <h2 className={styles.heading}>{words.positionView.activities}</h2>
          <ActivityTable positioning={positioning} />
          {several && (
            <p className={styles.soft}>
              {words.positionView.statusHint} {words.positionView.trendHint}
            </p>
          )}
        </section>
        <ProductionPicker />
        <Chain positioning={positioning} />
        {production && <SmileSection production={production} />}
        <details>
          <summary className={mergeClasses(styles.summary, styles.soft)}>{words.positionView.limitsTitle}</summary>
          <ul className={styles.list} style={{ gap: "4px", padding: "6px 0 0" }}>
            {words.positionView.limits.map((limit) => (
              <li key={limit} className={styles.soft}>
                {limit}
              </li>
            ))}
          </ul>
        </details>
        <How step="advantage" />
        <hr className={styles.rule} />
        <Chosen onChoose={chooseTable} />
        <AmountCheckList dataset={dataset} />
      </Screen>
      <WriteBar
        step="advantage"
        table={dataset.area}
        write={(target) =>
          writePositioning(workbook, session, words, { dataset, production, cost, version: session.version, today: today() }, positioning, target)
        }
      />
    </>
  );
}

/** A word on a table whose headings carry codes of layers. */
function Indicators({ dataset }: { dataset: Dataset }) {
  const { words } = usePane();
  return looksLikeIndicators(dataset.table) ? <Message kind="doubtful">{words.positionView.indicators}</Message> : null;
}

/** The table that was chosen, what was recognised in it, and the way to another. */
function Chosen({ onChoose }: { onChoose: (address: string | null) => Promise<void> }) {
  const { words, attempt } = usePane();
  const { dataset, positioning, grown } = usePosition();
  const styles = useStyles();
  if (!dataset) return null;
  const years = positioning?.years ?? [];
  const size = {
    regions: regionsOf(dataset).length,
    activities: positioning?.activities.length ?? dataset.table.columns.length,
    years: years.length > 0 ? `${years[0]}–${years[years.length - 1]}` : "",
  };
  return (
    <section className={styles.section}>
      <div className={styles.spread}>
        <h2 className={styles.heading}>{words.positionView.table}</h2>
        <button type="button" className={styles.link} onClick={() => void attempt(() => onChoose(null))}>
          {words.start.change}
        </button>
      </div>
      <GoTo address={dataset.address} />
      <Grown dataset={dataset} grown={grown} onInclude={onChoose} />
      <p className={styles.text}>{fillTemplate(years.length > 0 ? words.positionView.sizeYears : words.positionView.size, size)}</p>
    </section>
  );
}

const STRONGEST = 5;

/** The activities with the highest RCA, their windows, and how many years are left where costs tell. */
function Strengths({ positioning }: { positioning: Positioning }) {
  const { words } = usePane();
  const { cost } = usePosition();
  const styles = useStyles();
  const strong = strongest(positioning, STRONGEST);
  const { strengths, positionView } = words;
  return (
    <section className={styles.section} style={{ gap: "2px" }}>
      <h2 className={styles.heading}>{strengths.title}</h2>
      {strong.length === 0 && <p className={styles.soft}>{strengths.none}</p>}
      <ol className={styles.list}>
        {strong.map(({ activity, rca, status, yearsLeft }) => (
          <li key={activity} className={styles.text}>
            {fillTemplate(strengths.one, { activity, rca: formatNumber(rca) })}
            <span className={styles.soft}>
              {status && ` · ${positionView.status[status]}`}
              {yearsLeft !== null &&
                ` · ${fillTemplate(formatYears(yearsLeft) === "1" ? strengths.yearLeft : strengths.yearsLeft, { years: formatYears(yearsLeft) })}`}
            </span>
          </li>
        ))}
      </ol>
      {positioning.years.length > 0 && <p className={styles.soft}>{cost === null ? strengths.yearsHint : strengths.yearsOne}</p>}
    </section>
  );
}

/** Before there is a table: what to select, with a picture of it. */
function NeedAmounts({ heading, onChoose }: { heading: RefObject<HTMLHeadingElement | null>; onChoose: (address: string) => Promise<void> }) {
  const { words, colors } = usePane();
  const { address, trouble, busy } = usePosition();
  const styles = useStyles();
  const bars = [
    [30, 8, 22],
    [12, 26, 6],
    [20, 14, 30],
  ];
  return (
    <Screen>
      <h1 ref={heading} tabIndex={-1} className={styles.hidden}>
        {words.positionView.pick}
      </h1>
      {trouble && address !== null && <Message kind="bad">{fillTemplate(trouble === "gone" ? words.start.gone : words.start.notTable, { address })}</Message>}
      <svg width={180} height={92} viewBox="0 0 180 92" aria-hidden style={{ alignSelf: "center", margin: "8px 0 0" }}>
        {[0, 1, 2, 3].map((column) => (
          <rect key={column} x={column === 0 ? 2 : 22 + column * 38} y={2} width={column === 0 ? 54 : 34} height={16} fill={colors.grid} />
        ))}
        {bars.flatMap((row, i) => [
          <rect key={`name-${i}`} x={2} y={24 + i * 22} width={54} height={18} fill="none" stroke={colors.others} />,
          ...row.map((length, j) => (
            <g key={`${i}-${j}`}>
              <rect x={60 + j * 38} y={24 + i * 22} width={34} height={18} fill="none" stroke={colors.others} />
              <rect x={62 + j * 38} y={29 + i * 22} width={length} height={8} fill={colors.mixed} />
            </g>
          )),
        ])}
      </svg>
      <p className={styles.text}>{words.positionView.need}</p>
      {busy && <p className={styles.soft}>{words.common.working}</p>}
      <TablePicker title={words.positionView.pick} hint={words.positionView.pickHint} none={words.positionView.none} amounts onChoose={onChoose} />
    </Screen>
  );
}

/** Why a column of the table is blank. */
function Reasons({ positioning: { reasons } }: { positioning: Positioning }) {
  const { words, language } = usePane();
  const said = [
    [reasons.density, words.positionView.noDensity],
    [reasons.complexity, words.positionView.noComplexity],
  ] as const;
  return said.map(
    ([reason, sentence]) =>
      reason && (
        <Message key={sentence} kind="doubtful">
          {fillTemplate(sentence, { reason: sayError(reason, language) })}
        </Message>
      ),
  );
}

/** Where the activities' sectors stand in the chain, and which names found no counterpart. */
function Chain({ positioning }: { positioning: Positioning }) {
  const { words, language } = usePane();
  const styles = useStyles();
  const { activities, reasons, withoutSector, withoutActivity } = positioning;
  if (reasons.chain) return <Message kind="bad">{fillTemplate(words.positionView.noChain, { reason: sayError(reasons.chain, language) })}</Message>;
  if (!withoutSector) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{words.positionView.chain}</h2>
      {activities.some(({ chain }) => chain !== null) && (
        <>
          <ChainTable activities={activities} />
          <p className={styles.soft}>{words.positionView.chainHint}</p>
        </>
      )}
      {withoutSector.length === 0 && <p className={styles.soft}>{words.positionView.noNames}</p>}
      {withoutSector.length > 0 && <p className={styles.soft}>{fillTemplate(words.positionView.withoutSector, { names: listText(withoutSector, words) })}</p>}
      {withoutActivity.length > 0 && (
        <p className={styles.soft}>{fillTemplate(words.positionView.withoutActivity, { names: listText(withoutActivity, words) })}</p>
      )}
    </section>
  );
}

/** Whether value added is high at both ends of the chain, over all sectors of the input-output table. */
function SmileSection({ production }: { production: ProductionParts }) {
  const { session, words } = usePane();
  const styles = useStyles();
  const found = useAnswer(() => smileOf(session, production), [session, production]);
  if (!found) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{smileText(found, words)}</h2>
      <SmilePlot smile={found} />
    </section>
  );
}

function smileText(found: Smile, { smile }: Words): string {
  const kind = smileKind(found);
  return fillTemplate(kind === null ? smile.none : smile[kind], { turning: formatNumber(found.fit?.turning ?? null) });
}

const NAMED = 8;

function listText(names: readonly string[], words: Words): string {
  const some = names.slice(0, NAMED).join(", ");
  return names.length > NAMED ? fillTemplate(words.positionView.more, { names: some, more: names.length - NAMED }) : some;
}
