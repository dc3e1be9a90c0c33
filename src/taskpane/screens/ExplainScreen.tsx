import { Button } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import { explainCell } from "../../assessment/explainError";
import type { Explanation } from "../../assessment/explanation";
import { fillTemplate } from "../../locale/fillTemplate";
import { sayError } from "../../locale/sayError";
import { repair } from "../../workbook/handOn/repair";
import { usePane } from "../context";
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
  const turn = useRef(0);
  const explain = useCallback(async () => {
    const mine = ++turn.current;
    const found = await explainCell(workbook, session, await workbook.selection());
    if (mine === turn.current) setExplanation(found);
  }, [workbook, session]);
  useEffect(() => void attempt(explain), [attempt, explain]);
  useWorkbookEvents({ onChanged: () => void attempt(explain), onSelectionChanged: () => void attempt(explain) });

  const fine = explanation?.remarks.some(({ key }) => key === "fine") ?? false;
  const remedy = (): Promise<unknown> =>
    explanation?.remedy === "repairAll" ? repair(workbook) : workbook.recalculate(explanation ? [explanation.address] : []);
  return (
    <>
      <Screen>
        <h1 className={styles.finding}>{words.explain.title}</h1>
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
          {explanation?.remarks.map(({ key, values }, i) => (
            <p key={i} className={styles.text}>
              {fillTemplate(words.explain[key], values)}
            </p>
          ))}
          {explanation?.error && <Message kind="bad">{sayError(explanation.error, language)}</Message>}
          {(!explanation || fine) && <p className={styles.soft}>{words.explain.select}</p>}
        </section>
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
