import type { Condition, Path } from "./catalog";
import type { Subject } from "./subject";

export interface Readiness {
  /** R in [0, 1], over the conditions that could be tested; 1 when there is none. */
  readonly share: number;
  /** The condition that holds the path back most among those tested, with the indicator's level. */
  readonly tightest: (Condition & { readonly level: number }) | null;
  /** Conditions on indicators that are not there: never counted as met. */
  readonly untested: readonly Condition[];
}

/**
 * How far a path is ready: R = min over its conditions of min(1, level / threshold).
 * An unready path is not shut out; its effort takes effect in this share.
 */
export function readiness(path: Path, subject: Subject): Readiness {
  let share = 1;
  let tightest: Readiness["tightest"] = null;
  const untested: Condition[] = [];
  for (const condition of path.conditions) {
    const k = subject.codes.indexOf(condition.code);
    if (k < 0) {
      untested.push(condition);
      continue;
    }
    const level = subject.levels[k];
    const reached = Math.min(1, level / condition.threshold);
    if (!tightest || level / condition.threshold < tightest.level / tightest.threshold) tightest = { ...condition, level };
    share = Math.min(share, reached);
  }
  return { share, tightest, untested };
}
