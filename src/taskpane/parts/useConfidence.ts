import { rateConfidence, type Confidence } from "../../assessment/confidence";
import type { Outcome } from "../../assessment/layers";
import { useAnswer, useAssessment, usePane } from "../context";

/** How sure the ranking of the chosen unit is; null while that is computed. The list is drawn first, and a calculation that nobody waits for any more is stopped. */
export function useConfidence(): Outcome<Confidence> | null {
  const { session } = usePane();
  const { dataset, unit, demand } = useAssessment();
  return useAnswer(
    async (cancel) => {
      let dropped = false;
      cancel.onCanceled = () => {
        dropped = true;
      };
      await new Promise((drawn) => setTimeout(drawn));
      return dropped || !dataset || unit === null ? null : rateConfidence(session, dataset, unit, demand, cancel);
    },
    [session, dataset, unit, demand],
  );
}
