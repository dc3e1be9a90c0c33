import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useId, useMemo, useState } from "react";
import { readProduction } from "../../assessment/productionTable";
import { COMPONENTS, INDUSTRIES, type Industry } from "../../assessment/settings";
import { costSign, hollowingSign, type SignTrouble } from "../../assessment/signs";
import { findCostTables, findShareTables } from "../../assessment/signTables";
import { chainSectors, type ChainSector } from "../../assessment/smile";
import { writeDemand } from "../../assessment/writeDemand";
import { fillTemplate } from "../../locale/fillTemplate";
import type { Words } from "../../locale/en";
import { sayError } from "../../locale/sayError";
import { useAnswer, useAssessment, useCase, usePane, usePosition } from "../context";
import { formatNumber, formatScore } from "../format";
import { AddressPicker } from "../parts/AddressPicker";
import { DemandControl } from "../parts/DemandControl";
import { How } from "../parts/How";
import { NeedTable } from "../parts/NeedTable";
import { NumberField } from "../parts/NumberField";
import { costText, hollowingText, orientationText, rangeText } from "../parts/positionTexts";
import { ProductionPicker } from "../parts/ProductionPicker";
import { Screen } from "../parts/Screen";
import { today } from "../parts/today";
import { useWorkbookEvents } from "../parts/useWorkbookEvents";
import { WriteBar } from "../parts/WriteBar";
import { useStyles } from "../styles";

const useOwnStyles = makeStyles({
  question: { display: "flex", flexDirection: "column", gap: "2px", padding: "7px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}`, minWidth: 0 },
});

/** What decides value, supply or the customer; what kind of industry it is; and whether it is hollowing out. */
export function PositionScreen() {
  const { workbook, session, words } = usePane();
  const { orientation, settings, layersError, dataset } = useAssessment();
  const { productionAddress } = usePosition();
  const asked = useCase();
  const styles = useStyles();
  if (!dataset || !asked) return <NeedTable error={layersError} />;
  return (
    <>
      <Screen>
        <section className={styles.section} aria-live="polite">
          <h1 className={styles.finding}>{orientation ? orientationText(orientation, words) : words.orientation.unknown}</h1>
          <p className={styles.soft}>{orientation ? (rangeText(orientation, settings, words) ?? words.orientation.typed) : words.orientation.assumed}</p>
        </section>
        <DemandControl />
        <IndustryPicker />
        <Questions />
        <Signs unit={asked.unit} />
        <How step="position" />
      </Screen>
      <WriteBar
        step="position"
        table={dataset.area}
        write={(target) => writeDemand(workbook, session, words, { ...asked, version: session.version, today: today() }, settings, productionAddress, target)}
      />
    </>
  );
}

/** Traditional, emerging or future, and whether the region lives on raw materials. */
function IndustryPicker() {
  const { assessment, words, attempt } = usePane();
  const { settings } = useAssessment();
  const styles = useStyles();
  const id = useId();
  const { orientation } = words;
  return (
    <section className={styles.section}>
      <label htmlFor={id} className={styles.heading}>
        {orientation.industry}
      </label>
      <select
        id={id}
        className={styles.control}
        value={settings.industry ?? ""}
        onChange={(event) => {
          const { value } = event.currentTarget;
          void attempt(() => assessment.change({ industry: value === "" ? null : (value as Industry) }));
        }}
      >
        <option value="">{orientation.industries.none}</option>
        {INDUSTRIES.map((one) => (
          <option key={one} value={one}>
            {orientation.industries[one]}
          </option>
        ))}
      </select>
      <p className={styles.soft}>{orientation.industryHint[settings.industry ?? "none"]}</p>
      <label className={styles.row} style={{ alignItems: "flex-start" }}>
        <input
          type="checkbox"
          checked={settings.resource}
          style={{ margin: "3px 0 0" }}
          onChange={(event) => {
            const { checked } = event.currentTarget;
            void attempt(() => assessment.change({ resource: checked }));
          }}
        />
        <span>
          <span className={styles.text}>{orientation.resource}</span>
          <br />
          <span className={styles.soft}>{orientation.resourceHint}</span>
        </span>
      </label>
    </section>
  );
}

/** A number that another step knows for a question. */
interface Offer {
  readonly value: number;
  readonly source: string;
}

/** What is known of a sector of the input-output table or an activity of the table of amounts, which may bear the same name. */
interface Known {
  readonly name: string;
  readonly chain: ChainSector | null;
  readonly complexity: number | null;
}

/** The sectors of the input-output table and the activities of the table of amounts, each name once. */
function useKnown(): readonly Known[] {
  const { workbook, session } = usePane();
  const { positioning, productionAddress } = usePosition();
  const [changes, setChanges] = useState(0);
  useWorkbookEvents({ onChanged: () => setChanges((n) => n + 1) });
  const sectors = useAnswer(async () => {
    const production = productionAddress === null ? null : await readProduction(workbook, session, productionAddress);
    return production && typeof production === "object" ? chainSectors(session, production) : null;
  }, [workbook, session, productionAddress, changes]);
  return useMemo(() => {
    const activities = positioning?.activities ?? [];
    const complexityOf = (name: string): number | null =>
      activities.find(({ activity }) => session.labelKey(activity) === session.labelKey(name))?.complexity ?? null;
    const inChain = (sectors ?? []).map((chain): Known => ({ name: chain.sector, chain, complexity: complexityOf(chain.sector) }));
    const named = new Set(inChain.map(({ name }) => session.labelKey(name)));
    const others = activities.filter(({ activity }) => !named.has(session.labelKey(activity)));
    return [...inChain, ...others.map(({ activity, complexity }): Known => ({ name: activity, chain: null, complexity }))];
  }, [session, sectors, positioning]);
}

/** The five components of demand orientation, each with what it means, and what the workbook's tables know of it. */
function Questions() {
  const { assessment, words, attempt } = usePane();
  const { settings } = useAssessment();
  const styles = useStyles();
  const own = useOwnStyles();
  const id = useId();
  const known = useKnown();
  const chosen = known.find(({ name }) => name === settings.sector) ?? null;
  const offers = offersOf(chosen, known, words);
  const { orientation } = words;
  const answer = (k: number, value: number | null): void =>
    void attempt(() =>
      assessment.change({ components: settings.components.map((old, i) => (i === k ? value : old)), ...(value === null ? {} : { demand: null }) }),
    );
  return (
    <>
      <ProductionPicker />
      {known.length > 0 ? (
        <section className={styles.section} style={{ gap: "3px" }}>
          <label htmlFor={`${id}-sector`} className={styles.heading}>
            {orientation.sector}
          </label>
          <select
            id={`${id}-sector`}
            className={styles.control}
            value={chosen?.name ?? ""}
            onChange={(event) => {
              const { value } = event.currentTarget;
              void attempt(() => assessment.change({ sector: value === "" ? null : value }));
            }}
          >
            <option value="">{orientation.noSector}</option>
            {known.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
          {chosen?.chain && (
            <p className={styles.text}>
              {fillTemplate(orientation.chain, {
                up: formatNumber(chosen.chain.upstreamness),
                down: formatNumber(chosen.chain.downstreamness),
                orientation: formatScore(chosen.chain.demandOrientation),
              })}
            </p>
          )}
        </section>
      ) : (
        <p className={styles.soft}>{orientation.sectorHint}</p>
      )}
      <section className={styles.section}>
        <h2 className={styles.heading}>{orientation.questions}</h2>
        <ul className={styles.list}>
          {orientation.components.map(({ title, hint }, k) => {
            const offer = offers[k];
            return (
              <li key={COMPONENTS[k]} className={own.question}>
                <span className={styles.row} style={{ alignItems: "flex-start" }}>
                  <label htmlFor={`${id}-${k}`} className={styles.text} style={{ flexGrow: 1 }}>
                    {k + 1}. {title}
                  </label>
                  <NumberField
                    id={`${id}-${k}`}
                    label={fillTemplate(orientation.answer, { title })}
                    value={settings.components[k]}
                    low={0}
                    high={1}
                    empty="–"
                    wrong={orientation.wrong}
                    shown={(value) => formatScore(value)}
                    onChange={(value) => answer(k, value)}
                  />
                </span>
                <span className={styles.soft}>{hint}</span>
                {offer && offer.value !== settings.components[k] && (
                  <button type="button" className={styles.link} style={{ alignSelf: "flex-start" }} onClick={() => answer(k, offer.value)}>
                    {fillTemplate(orientation.take, { value: formatScore(offer.value), source: offer.source })}
                  </button>
                )}
              </li>
            );
          })}
        </ul>
      </section>
    </>
  );
}

/** A number that the workbook's tables know for a question. */
interface Offer {
  readonly value: number;
  readonly source: string;
}

/** Closeness to final use from the input-output table, simplicity from the complexity of the activity among all. */
function offersOf(chosen: Known | null, all: readonly Known[], { orientation }: Words): (Offer | null)[] {
  const offers: (Offer | null)[] = COMPONENTS.map(() => null);
  if (!chosen) return offers;
  const source = { sector: chosen.name };
  const closeness = chosen.chain?.demandOrientation ?? null;
  if (closeness !== null && closeness >= 0 && closeness <= 1) offers[1] = { value: closeness, source: fillTemplate(orientation.fromTable, source) };
  const { complexity } = chosen;
  const others = all.flatMap((one) => (one.complexity === null ? [] : [one.complexity]));
  if (complexity !== null && others.length > 1) {
    const below = others.filter((value) => value < complexity).length;
    offers[3] = { value: 1 - below / (others.length - 1), source: fillTemplate(orientation.fromComplexity, source) };
  }
  return offers;
}

/** Hollowing out and the cost gap, where the workbook holds their data. */
function Signs({ unit }: { unit: string }) {
  const { workbook, session, assessment, words } = usePane();
  const { settings } = useAssessment();
  const styles = useStyles();
  const [changes, setChanges] = useState(0);
  useWorkbookEvents({ onChanged: () => setChanges((n) => n + 1) });
  const shareTables = useCallback(() => findShareTables(workbook, session), [workbook, session]);
  const costTables = useCallback(() => findCostTables(workbook), [workbook]);
  const { shares, costs } = settings;
  const hollow = useAnswer(async () => (shares === null ? null : hollowingSign(workbook, session, shares, unit)), [workbook, session, shares, unit, changes]);
  const cost = useAnswer(async () => (costs === null ? null : costSign(workbook, session, costs)), [workbook, session, costs, changes]);
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{words.orientation.signs}</h2>
      <AddressPicker
        label={words.orientation.shares}
        hint={words.orientation.sharesHint}
        none={words.orientation.none}
        empty={words.orientation.noTable}
        chosen={shares}
        find={shareTables}
        onChoose={(address) => assessment.change({ shares: address })}
      />
      {hollow?.kind === "found" && <p className={styles.text}>{hollowingText(hollow, words)}</p>}
      {hollow && hollow.kind !== "found" && shares !== null && <Trouble trouble={hollow} address={shares} unit={unit} />}
      <AddressPicker
        label={words.orientation.costs}
        hint={words.orientation.costsHint}
        none={words.orientation.none}
        empty={words.orientation.noTable}
        chosen={costs}
        find={costTables}
        onChoose={(address) => assessment.change({ costs: address })}
      />
      {cost?.kind === "found" && <p className={styles.text}>{costText(cost, words)}</p>}
      {cost && cost.kind !== "found" && costs !== null && <Trouble trouble={cost} address={costs} unit={unit} costs />}
    </section>
  );
}

function Trouble({ trouble, address, unit, costs = false }: { trouble: SignTrouble; address: string; unit: string; costs?: boolean }) {
  const { words, language } = usePane();
  const styles = useStyles();
  const text =
    trouble.kind === "failed"
      ? sayError(trouble.error, language)
      : trouble.kind === "noUnit"
        ? fillTemplate(words.orientation.hollowNone, { unit })
        : fillTemplate(costs ? words.orientation.notCosts : words.start.notTable, { address });
  return <p className={styles.soft}>{text}</p>;
}
