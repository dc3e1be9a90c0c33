import { DRAWS, rateConfidence, type Confidence } from "../../assessment/confidence";
import type { Outcome } from "../../assessment/layers";
import { useCase, usePane } from "../context";
import { useWork, type Work } from "./useWork";

/** How sure the ranking of the chosen unit is. A calculation that nobody waits for any more is stopped. */
export function useConfidence(): Work<Outcome<Confidence>> {
  const { session } = usePane();
  const asked = useCase();
  return useWork("CONFIDENCE", DRAWS, asked ? (cancel) => rateConfidence(session, asked, cancel) : null, [session, asked]);
}
