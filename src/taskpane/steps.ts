/** The steps of the assessment, in their order. */
export const STEPS = ["start", "position", "advantage", "layers", "diagnosis", "paths", "report"] as const;
export type Step = (typeof STEPS)[number];

export function isStep(view: string | null): view is Step {
  return STEPS.some((step) => step === view);
}

/** The step after one; null after the last. */
export function nextStep(step: Step): Step | null {
  return STEPS[STEPS.indexOf(step) + 1] ?? null;
}
