import { Button } from "@fluentui/react-components";
import { LAYERS, layerCounts, type Layer } from "../../assessment/dataset";
import type { Standing } from "../../assessment/layers";
import type { Words } from "../../locale/en";
import { fillTemplate } from "../../locale/fillTemplate";
import type { Language } from "../../locale/language";
import { sayError } from "../../locale/sayError";
import { useAssessment, usePane, useStanding } from "../context";
import type { Step } from "../steps";
import { useStyles } from "../styles";
import { Footer } from "./Footer";
import { NextButton } from "./NextButton";
import { Screen } from "./Screen";

/** What a step shows that needs all three layers, where a unit lacks one: which, why, and the way to the columns. */
export function Incomplete({ step }: { step: Step }) {
  const { words, language, show } = usePane();
  const standing = useStanding();
  const { dataset } = useAssessment();
  const styles = useStyles();
  if (!standing || !dataset) return null;
  return (
    <>
      <Screen>
        <h1 className={styles.finding}>{fillTemplate(words.diagnosis.incomplete, { unit: standing.unit })}</h1>
        {LAYERS.map((layer) => {
          if (standing.scores[layer] !== null) return null;
          return (
            <p key={layer} className={styles.text}>
              {holeText(standing, layer, layerCounts(dataset)[layer] > 0, words, language)}
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

/** Why a unit has no score in a layer: the function's reason; a unit without any value gets none from it, nor a layer without columns. */
export function holeText({ unit, reasons }: Standing, layer: Layer, hasColumns: boolean, words: Words, language: Language): string {
  const reason = reasons[layer];
  if (reason) return sayError(reason, language);
  return fillTemplate(hasColumns ? words.layerView.noValuesHint : words.layerView.noLayerHint, { unit, layer: words.layers[layer] });
}
