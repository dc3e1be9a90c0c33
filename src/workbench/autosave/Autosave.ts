import type { Book } from "../../workbook/book/book";
import { FORMAT, type BookStore, type KeptBook, type KeptHead } from "./keptBook";

/** How far the open workbook is kept. */
export type AutosaveState =
  /** As it was opened: nothing to keep. */
  | { readonly kind: "nothing" }
  /** Changed, and about to be kept. */
  | { readonly kind: "pending" }
  | { readonly kind: "kept" }
  /** The browser keeps another workbook, or another tab's; this one is not kept until somebody decides. */
  | { readonly kind: "other"; readonly other: KeptHead }
  | { readonly kind: "failed"; readonly reason: string };

/** The open workbook, for those who keep it. */
export interface AutosaveSource {
  readonly book: Book;
  readonly busy: boolean;
  whenIdle(): Promise<void>;
}

const QUIET_MS = 1000;
/** Somebody who types without a pause is kept all the same. */
const LONGEST_MS = 10_000;
/** Long calculations are not waited for: the workbook is kept without their results, and once more with them. */
const SETTLE_MS = 2000;
/** Keeping takes at most a tenth of the time. */
const REST = 10;

/**
 * Keeps the open workbook in the browser a moment after each change. It never writes over what it has not read or written itself:
 * where another tab has written since, it says so and waits.
 */
export class Autosave {
  /** Changed since it was opened from a file or saved as one. */
  unsaved = false;
  private current: AutosaveState = { kind: "nothing" };
  private revision: string | null = null;
  private dirtySince: number | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private writing: Promise<void> = Promise.resolve();
  private cost = 0;
  /** How many there were, and how many of them the last moment holds. */
  private edits = 0;
  private lastMoment = 0;

  constructor(
    private readonly store: BookStore,
    private readonly source: AutosaveSource,
    private readonly onState: (state: AutosaveState) => void,
  ) {}

  get state(): AutosaveState {
    return this.current;
  }

  /** True when closing the page loses nothing. */
  get safe(): boolean {
    return !this.unsaved || this.current.kind === "kept";
  }

  /** Another workbook is open: one that is kept already, or one that nobody has changed yet. */
  opened(kept: KeptHead | null): void {
    this.calm();
    this.unsaved = kept?.unsaved ?? false;
    if (kept) this.revision = kept.revision;
    this.become({ kind: kept ? "kept" : "nothing" });
  }

  /** Somebody has changed the workbook. */
  edited(): void {
    this.unsaved = true;
    this.edits++;
    if (this.current.kind === "other") return;
    this.become({ kind: "pending" });
    this.schedule();
  }

  /** Something about a kept workbook has changed that nobody would miss: which sheet is in view, or that it has been saved as a file. */
  touched(): void {
    if (this.current.kind === "kept") this.schedule();
  }

  savedAsFile(): void {
    this.unsaved = false;
    this.touched();
  }

  /** Keeps at once what has changed. */
  flush(): Promise<void> {
    return this.dirtySince === null ? this.writing : this.write(false);
  }

  /** Keeps what has changed without waiting for anything, as the page is being left; false where that cannot be done. */
  keepLastMoment(): boolean {
    if (this.safe || this.lastMoment === this.edits) return true;
    if (this.current.kind === "other" || !this.store.writeAtOnce(this.photograph(), this.revision)) return false;
    this.lastMoment = this.edits;
    return true;
  }

  /** Keeps the workbook at once, changed or not. */
  keep(): Promise<void> {
    return this.write(false);
  }

  /** Keeps the workbook at once, in place of whatever the browser keeps. */
  keepInstead(): Promise<void> {
    return this.write(true);
  }

  /** Stops; resolves when nothing is being written any more. What has changed since is not kept. */
  pause(): Promise<void> {
    this.calm();
    return this.writing;
  }

  /** Removes what this one has kept; another tab's workbook stays. */
  async forget(): Promise<void> {
    await this.pause();
    const { revision } = this;
    this.revision = null;
    try {
      await this.store.remove(revision);
    } catch (error) {
      this.become({ kind: "failed", reason: reasonOf(error) });
    }
  }

  private schedule(): void {
    const now = Date.now();
    this.dirtySince ??= now;
    clearTimeout(this.timer);
    const pause = Math.max(QUIET_MS, this.cost * REST);
    this.timer = setTimeout(() => void this.settleAndWrite(), Math.min(pause, Math.max(0, this.dirtySince + Math.max(LONGEST_MS, pause) - now)));
  }

  private async settleAndWrite(): Promise<void> {
    const timer = this.timer;
    await Promise.race([this.source.whenIdle(), new Promise((resolve) => setTimeout(resolve, SETTLE_MS))]);
    // Changed again or stopped meanwhile: another one will write, or none.
    if (this.timer === timer && this.dirtySince !== null) await this.write(false);
  }

  private write(instead: boolean): Promise<void> {
    this.calm();
    this.writing = this.writing.then(() => this.writeNow(instead));
    return this.writing;
  }

  private async writeNow(instead: boolean): Promise<void> {
    try {
      const started = Date.now();
      const kept = this.photograph();
      const other = await this.store.write(kept, instead ? "any" : this.revision);
      this.cost = Date.now() - started;
      if (!other) this.revision = kept.head.revision;
      // Changed while it was being written: the timer is set again.
      if (this.dirtySince !== null && !other) return;
      this.become(other ? { kind: "other", other } : { kind: "kept" });
      if (!kept.head.settled && !other) void this.source.whenIdle().then(() => this.touched());
    } catch (error) {
      this.become({ kind: "failed", reason: reasonOf(error) });
    }
  }

  private photograph(): KeptBook {
    const { book, busy } = this.source;
    return { book, head: { format: FORMAT, revision: newRevision(), savedAt: Date.now(), title: book.title, unsaved: this.unsaved, settled: !busy } };
  }

  private calm(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.dirtySince = null;
  }

  private become(state: AutosaveState): void {
    this.current = state;
    this.onState(state);
  }
}

function newRevision(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
