import { contentKey } from "./contentKey";

/**
 * Functions that return a promise. The grid's engine would await them one after the other; here
 * the first call starts the work and the cell waits with #BUSY!, all jobs run side by side, and when
 * one settles its cells are calculated again and find the value. Jobs are known by function and
 * content of the arguments, so a cell that moves or asks twice finds its job.
 */

export interface CellPlace {
  readonly unitId: string;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

export type Outcome =
  { readonly state: "waiting" } | { readonly state: "value"; readonly value: unknown } | { readonly state: "failed"; readonly error: unknown };

interface Job {
  outcome: Outcome;
  readonly places: Map<string, { place: CellPlace; round: number }>;
  readonly cancel: () => void;
}

/** What a job's work can ask for: to be told when nobody waits for it any more. */
export interface JobControl {
  onCanceled: () => void;
}

const WAITING: Outcome = { state: "waiting" };
const KEPT = 256;

export class AsyncJobs {
  private readonly jobs = new Map<string, Job>();
  private readonly promising = new Set<string>();
  private readonly calls = new Map<string, number>();
  private round = 0;

  /** `onSettled` is told the cells to calculate again. */
  constructor(private readonly onSettled: (places: readonly CellPlace[]) => void) {}

  /** Jobs that have not settled. */
  get pending(): number {
    return [...this.jobs.values()].filter((job) => job.outcome === WAITING).length;
  }

  /** Calls a function for a cell: its value, or "waiting" while a promise is open. Throws what a synchronous function throws. */
  run(id: string, args: readonly unknown[], place: CellPlace, control: JobControl, work: () => unknown): Outcome {
    const where = nameOf(place);
    this.calls.set(where, this.round);
    const key = this.promising.has(id) ? `${id}|${contentKey(args)}` : "";
    const known = this.jobs.get(key);
    if (known) {
      known.places.set(where, { place, round: this.round });
      this.touch(key, known);
      return known.outcome;
    }
    const result = work();
    if (!isPromise(result)) return { state: "value", value: result };
    this.promising.add(id);
    this.start(key || `${id}|${contentKey(args)}`, result, where, place, control);
    return WAITING;
  }

  /** The cell was calculated without a call: what it asked for before, it no longer wants. */
  asksNothing(place: CellPlace): void {
    this.calls.set(nameOf(place), this.round);
  }

  private start(key: string, promise: PromiseLike<unknown>, where: string, place: CellPlace, control: JobControl): void {
    const job: Job = { outcome: WAITING, places: new Map([[where, { place, round: this.round }]]), cancel: () => control.onCanceled() };
    const settle = (outcome: Outcome): void => {
      if (this.jobs.get(key) !== job) return;
      job.outcome = outcome;
      this.onSettled([...job.places.values()].map((waiting) => waiting.place));
      job.places.clear();
    };
    this.jobs.set(key, job);
    promise.then(
      (value) => settle({ state: "value", value }),
      (error: unknown) => settle({ state: "failed", error }),
    );
    this.forget();
  }

  /** A calculation is over: jobs whose cells now ask for something else are cancelled. */
  endRound(): void {
    for (const [key, job] of this.jobs) {
      if (job.outcome !== WAITING) continue;
      for (const [where, waiting] of job.places) if (waiting.round < this.round && this.calls.get(where) === this.round) job.places.delete(where);
      if (job.places.size === 0) {
        this.jobs.delete(key);
        quietly(job.cancel);
      }
    }
    this.calls.clear();
    this.round++;
  }

  /** Keeps the settled jobs that were used last. */
  private forget(): void {
    for (const [key, job] of this.jobs) {
      if (this.jobs.size <= KEPT) return;
      if (job.outcome !== WAITING) this.jobs.delete(key);
    }
  }

  private touch(key: string, job: Job): void {
    this.jobs.delete(key);
    this.jobs.set(key, job);
  }
}

function nameOf({ unitId, sheetId, row, column }: CellPlace): string {
  return `${unitId}|${sheetId}|${row}|${column}`;
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === "object" && value !== null && typeof (value as { then?: unknown }).then === "function";
}

function quietly(action: () => void): void {
  try {
    action();
  } catch {
    // A function's own clean-up must not stop the grid.
  }
}
