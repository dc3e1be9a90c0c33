import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useId, useState } from "react";
import { fillTemplate } from "../../locale/fillTemplate";
import { useAssessment, usePane } from "../context";
import { formatScore, readDemand } from "../format";
import { useStyles } from "../styles";
import { DoubtIcon } from "./icons";

const ASSUMED = 0.5;
const STEP = 0.05;
const PAUSE = 120;

const useOwnStyles = makeStyles({
  line: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) 60px", gap: "10px", alignItems: "center" },
  slider: { width: "100%", margin: 0, accentColor: tokens.colorCompoundBrandBackground, height: "20px" },
  number: { width: "60px", textAlign: "right", fontVariantNumeric: "tabular-nums" },
  ends: { display: "flex", justifyContent: "space-between", gap: "8px", paddingRight: "70px" },
  flag: { display: "flex", alignItems: "center", gap: "4px", fontSize: "12px", lineHeight: "17px" },
});

/** Demand orientation: who decides what is worth something, supply or the customer. Not given is not the same as one half. */
export function DemandControl() {
  const { assessment, words, colors, attempt } = usePane();
  const { demand, settings } = useAssessment();
  const styles = useStyles();
  const own = useOwnStyles();
  const id = useId();
  const [shown, setShown] = useState<number | null>(demand);
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => setShown(demand), [demand]);
  useEffect(() => {
    if (shown === demand) return;
    const timer = setTimeout(() => void attempt(() => assessment.change({ demand: shown })), PAUSE);
    return () => clearTimeout(timer);
  }, [shown, demand, assessment, attempt]);

  const type = (text: string): void => {
    setTyped(text);
    const value = readDemand(text);
    if (value !== undefined) setShown(value);
  };
  /** What was answered of its components then counts again. */
  const clear = async (): Promise<void> => {
    setTyped(null);
    await assessment.change({ demand: null });
    setShown(assessment.state().demand);
  };
  const wrong = typed !== null && readDemand(typed) === undefined;
  return (
    <section className={styles.section} style={{ gap: "2px" }}>
      <div className={styles.spread}>
        <label className={styles.heading} htmlFor={id}>
          {words.pathView.demand}
        </label>
        {demand === null ? (
          <span className={own.flag} style={{ color: colors.doubtful }}>
            <DoubtIcon />
            {words.pathView.demandAssumed}
          </span>
        ) : settings.demand === null ? (
          <span className={styles.soft}>{words.orientation.fromAnswers}</span>
        ) : (
          <button type="button" className={styles.link} onClick={() => void attempt(clear)}>
            {words.pathView.demandClear}
          </button>
        )}
      </div>
      <div className={own.line}>
        <input
          id={id}
          type="range"
          className={own.slider}
          min={0}
          max={1}
          step={STEP}
          value={shown ?? ASSUMED}
          aria-valuetext={fillTemplate(words.pathView.demandValue, {
            value: shown === null ? `${formatScore(ASSUMED)}, ${words.common.notGiven}` : formatScore(shown),
          })}
          onChange={(event) => {
            setTyped(null);
            setShown(Number(event.currentTarget.value));
          }}
        />
        <input
          type="text"
          inputMode="decimal"
          className={mergeClasses(styles.control, own.number)}
          aria-label={words.pathView.demand}
          value={typed ?? (shown === null ? "" : formatScore(shown))}
          placeholder={formatScore(ASSUMED)}
          onChange={(event) => type(event.currentTarget.value)}
          aria-invalid={wrong}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          onBlur={() => !wrong && setTyped(null)}
        />
      </div>
      {wrong && (
        <p id={`${id}-wrong`} className={styles.soft} style={{ color: colors.bad }} role="alert">
          {words.pathView.demandWrong}
        </p>
      )}
      <div className={mergeClasses(styles.soft, own.ends)} aria-hidden>
        <span>0 {words.pathView.demandLow}</span>
        <span>{words.pathView.demandHigh} 1</span>
      </div>
    </section>
  );
}
