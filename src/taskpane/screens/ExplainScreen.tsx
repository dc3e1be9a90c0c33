import { Button } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import { explainFormula, type FormulaExplained } from "../../assessment/explainFormula";
import { explainCell } from "../../assessment/explainError";
import type { Explanation } from "../../assessment/explanation";
import { fillTemplate } from "../../locale/fillTemplate";
import { sayError } from "../../locale/sayError";
import { repair } from "../../workbook/handOn/repair";
import { usePane } from "../context";
import { aboutFunctions } from "../parts/aboutFunctions";
import { Footer } from "../parts/Footer";
import { Message } from "../parts/Message";
import { Screen } from "../parts/Screen";
import { useWorkbookEvents } from "../parts/useWorkbookEvents";
import { useStyles } from "../styles";

/** Why the selected cell shows an error; it follows the selection. */
export function ExplainScreen() {
  const { workbook, session, words, language, colors, attempt } = usePane();
  const styles = useStyles();
  const [explanation, setExplanation] = useState<Explanation | null>(null);
  const [formula, setFormula] = useState<FormulaExplained | null>(null);
  const turn = useRef(0);
  const explain = useCallback(async () => {
    const mine = ++turn.current;
    const selection = await workbook.selection();
    const found = await explainCell(workbook, session, selection);
    if (mine !== turn.current) return;
    setExplanation(found);
    const told = await explainFormula(workbook, selection, await aboutFunctions(session, language));
    if (mine === turn.current) setFormula(told);
  }, [workbook, session, language]);
  useEffect(() => void attempt(explain), [attempt, explain]);
  useWorkbookEvents({ onChanged: () => void attempt(explain), onSelectionChanged: () => void attempt(explain) });

  const fine = explanation?.remarks.some(({ key }) => key === "fine") ?? false;
  const remedy = (): Promise<unknown> =>
    explanation?.remedy === "repairAll" ? repair(workbook) : workbook.recalculate(explanation ? [explanation.address] : []);
  return (
    <>
      <Screen>
        <h1 className={styles.finding}>{explanation?.shown || !formula ? words.explain.title : words.explain.computes}</h1>
        {explanation && (
          <section className={styles.section}>
            <div className={styles.spread}>
              <h2 className={styles.heading}>{fillTemplate(words.explain.cell, { address: explanation.address })}</h2>
              {explanation.shown !== "" && <b style={{ color: colors.bad }}>{explanation.shown}</b>}
            </div>
            {explanation.formula !== "" && <pre className={styles.code}>{explanation.formula}</pre>}
          </section>
        )}
        <section className={styles.section} aria-live="polite">
          {explanation?.remarks
            .filter(({ key }) => key !== "fine" || !formula)
            .map(({ key, values }, i) => (
              <p key={i} className={styles.text}>
                {fillTemplate(words.explain[key], values)}
              </p>
            ))}
          {explanation?.error && <Message kind="bad">{sayError(explanation.error, language)}</Message>}
          {(!explanation || (fine && !formula)) && <p className={styles.soft}>{words.explain.select}</p>}
        </section>
        {formula && <Told formula={formula} shownAbove={explanation?.formula ?? ""} />}
      </Screen>
      {explanation && (explanation.goTo !== null || explanation.remedy !== null) && (
        <Footer>
          {explanation.remedy !== null && (
            <Button
              appearance={explanation.goTo === null ? "primary" : "secondary"}
              onClick={() => void attempt(async () => (await remedy(), await explain()))}
            >
              {explanation.remedy === "repairAll" ? words.explain.repair : words.explain.recalculate}
            </Button>
          )}
          {explanation.goTo !== null && (
            <Button appearance="primary" onClick={() => void attempt(() => workbook.activate(explanation.goTo ?? explanation.address))}>
              {fillTemplate(words.explain.look, { address: explanation.goTo })}
            </Button>
          )}
        </Footer>
      )}
    </>
  );
}

/** What a formula takes, means and comes from. */
function Told({ formula: { anchor, own, annotation }, shownAbove }: { formula: FormulaExplained; shownAbove: string }) {
  const { workbook, words, attempt } = usePane();
  const styles = useStyles();
  const { explain } = words;
  const lists = [
    [explain.inputs, annotation.inputs],
    [explain.options, annotation.options],
  ] as const;
  return (
    <>
      {!own && (
        <section className={styles.section}>
          <p className={styles.text}>{fillTemplate(explain.inSpill, { anchor })}</p>
          {shownAbove === "" && <pre className={styles.code}>{annotation.formula}</pre>}
        </section>
      )}
      {annotation.meanings.map(({ id, meaning, source }) => (
        <section key={id} className={styles.section}>
          <h2 className={styles.heading}>HFS.{id}</h2>
          <p className={styles.text}>{meaning}</p>
          {source !== "" && <p className={styles.soft}>{fillTemplate(explain.source, { source })}</p>}
        </section>
      ))}
      {lists.map(
        ([title, items]) =>
          items.length > 0 && (
            <section key={title} className={styles.section}>
              <h2 className={styles.heading}>{title}</h2>
              <ul className={styles.list}>
                {items.map((item) => (
                  <li key={item} className={styles.text}>
                    {title === explain.inputs ? (
                      <button type="button" className={styles.link} onClick={() => void attempt(() => workbook.activate(/\((.*)\)$/.exec(item)?.[1] ?? item))}>
                        {item}
                      </button>
                    ) : (
                      item
                    )}
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
    </>
  );
}
