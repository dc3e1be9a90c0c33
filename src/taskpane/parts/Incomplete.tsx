import { Button } from "@fluentui/react-components";
import { fillTemplate } from "../../locale/fillTemplate";
import { sayError } from "../../locale/sayError";
import { LAYERS } from "../../assessment/dataset";
import { usePane, useStanding } from "../context";
import type { Step } from "../steps";
import { useStyles } from "../styles";
import { Footer } from "./Footer";
import { NextButton } from "./NextButton";
import { Screen } from "./Screen";

/** What a step shows that needs all three layers, where a unit lacks one: which, why, and the way to the columns. */
export function Incomplete({ step }: { step: Step }) {
  const { words, language, show } = usePane();
  const standing = useStanding();
  const styles = useStyles();
  if (!standing) return null;
  return (
    <>
      <Screen>
        <h1 className={styles.finding}>{fillTemplate(words.diagnosis.incomplete, { unit: standing.unit })}</h1>
        {LAYERS.map((layer) => {
          const reason = standing.reasons[layer];
          if (standing.scores[layer] !== null) return null;
          return (
            <p key={layer} className={styles.text}>
              {reason ? sayError(reason, language) : fillTemplate(words.layerView.noLayerHint, { layer: words.layers[layer] })}
            </p>
          );
        })}
        <p className={styles.soft}>{words.diagnosis.incompleteWhy}</p>
      </Screen>
      <Footer>
        <Button appearance="primary" onClick={() => show("start")}>
          {words.views.start}
        </Button>
        <NextButton step={step} />
      </Footer>
    </>
  );
}
