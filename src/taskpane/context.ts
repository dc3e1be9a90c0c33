import { createContext, useContext, useEffect, useLayoutEffect, useMemo, useState, useSyncExternalStore, type RefObject } from "react";
import type { Cancel } from "../workbook/formula/ask";
import type { Assessment, AssessmentState } from "../assessment/assessment";
import { caseOf, type Case } from "../assessment/case";
import type { Standing } from "../assessment/layers";
import type { PositionState, PositionStudy } from "../assessment/positionStudy";
import type { Session } from "../functions/session";
import type { Words } from "../locale/en";
import type { Language } from "../locale/language";
import type { Workbook } from "../workbook/port";
import type { Palette, Theme } from "./palette";
import type { Step } from "./steps";

export type View = Step | "handOn" | "explain" | "about";

/** What every part of the pane may use. */
export interface Pane {
  readonly workbook: Workbook;
  readonly session: Session;
  readonly assessment: Assessment;
  readonly study: PositionStudy;
  readonly language: Language;
  readonly theme: Theme;
  readonly words: Words;
  readonly colors: Palette;
  readonly show: (view: View) => void;
  /** Runs something that may fail; the failure is said in the pane. */
  readonly attempt: (body: () => Promise<unknown>) => Promise<void>;
}

export const PaneContext = createContext<Pane | null>(null);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error("usePane outside the pane");
  return pane;
}

export function useAssessment(): AssessmentState {
  const { assessment } = usePane();
  return useSyncExternalStore(assessment.subscribe, assessment.state, assessment.state);
}

/** The unit of the table that is asked about, under what was set; the same object until something of it changes. */
export function useCase(): Case | null {
  const { dataset, unit, demand, settings } = useAssessment();
  const { industry, resource, actor, horizon, window, group } = settings;
  return useMemo(() => caseOf({ dataset, unit, demand, settings }), [dataset, unit, demand, industry, resource, actor, horizon, window, group]);
}

export function usePosition(): PositionState {
  const { study } = usePane();
  return useSyncExternalStore(study.subscribe, study.state);
}

/** The standing of the chosen unit; null where it is not scored. */
export function useStanding(): Standing | null {
  const { standings, unit } = useAssessment();
  return standings?.units.find((one) => one.unit === unit) ?? null;
}

/** The width of an element in whole pixels, followed as it changes. */
export function useWidth(ref: RefObject<HTMLElement | null>, fallback = 288): number {
  const [width, setWidth] = useState(fallback);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = (): void => setWidth(Math.max(40, Math.floor(element.clientWidth)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return width;
}

/** The latest answer of an asynchronous question; null while it is open. A stale answer is dropped, and a long calculation behind it stopped. */
export function useAnswer<T>(question: (cancel: Cancel) => Promise<T>, reasons: readonly unknown[]): T | null {
  const [answer, setAnswer] = useState<T | null>(null);
  useEffect(() => {
    let current = true;
    setAnswer(null);
    const cancel: Cancel = {};
    question(cancel).then(
      (value) => current && setAnswer(value),
      () => undefined,
    );
    return () => {
      current = false;
      cancel.onCanceled?.();
    };
    // The question is asked anew when its reasons change, not at each drawing.
  }, reasons);
  return answer;
}
