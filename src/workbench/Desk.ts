import type { LeftOut } from "../workbook/book/book";
import { Autosave, type AutosaveState } from "./autosave/Autosave";
import { browserStore } from "./autosave/browserStore";
import type { KeptBook, KeptHead } from "./autosave/keptBook";
import { titleOf } from "./files/download";
import { readXlsx } from "./files/xlsx";
import type { LoadedFunctions } from "./loadFunctions";
import { blankOpening, bookOpening, sampleOpening, type Opening } from "./openBook";
import { Workbench, type WorkbenchLooks, type WorkbenchPlaces } from "./Workbench";

/** A line under the bar. */
export type Notice =
  | { readonly kind: "restored"; readonly at: number }
  /** The browser keeps another workbook than the open one. */
  | { readonly kind: "other"; readonly other: KeptHead }
  | { readonly kind: "notKept"; readonly reason: string }
  /** What the browser keeps could not be opened. */
  | { readonly kind: "unreadable"; readonly reason: string };

/** What the page shows of the desk. */
export interface DeskView {
  readonly title: string;
  /** What takes a while. */
  readonly work: "opening" | "saving" | null;
  readonly notice: Notice | null;
  readonly autosave: AutosaveState["kind"];
}

/** What the desk says to and asks of the user. */
export interface DeskVoice {
  /** True when the open workbook, which is not saved, may go. */
  mayReplace(): Promise<boolean>;
  couldNotOpen(file: string, error: unknown): void;
  couldNotSave(error: unknown): void;
  /** What the file held and the workbench does not. */
  leftOut(file: string, leftOut: readonly LeftOut[]): void;
}

/** Which workbook is open: opened, saved, replaced, and kept from one visit to the next. Nothing goes without a question. */
export class Desk {
  private readonly autosave: Autosave;
  private work: DeskView["work"] = null;
  private notice: Notice | null = null;
  private title = "";
  /** Said already: a reason that stays is said once. */
  private failure = "";
  /** False while a workbook is being put into the grid: what changes then is nobody's edit. */
  private settled = false;
  private sheet = "";

  private constructor(
    readonly workbench: Workbench,
    private readonly voice: DeskVoice,
    private readonly store: ReturnType<typeof browserStore>,
    private readonly show: () => void,
  ) {
    this.autosave = new Autosave(store, workbench, (state) => this.kept(state));
  }

  /** `start` says what an empty or fresh beginning is; without it the browser's workbook comes back, or the sample. */
  static async open(
    places: WorkbenchPlaces,
    looks: WorkbenchLooks,
    start: { readonly fresh: "sample" | "blank" | null; readonly blankName: string },
    loading: Promise<LoadedFunctions>,
    voice: DeskVoice,
    show: () => void,
  ): Promise<Desk> {
    const store = browserStore();
    // A browser that keeps nothing: it says so when there is something to keep.
    const found = await store.read().catch(() => null);
    const kept = start.fresh ? null : found;
    const fresh = (): Opening => (start.fresh === "blank" ? blankOpening(start.blankName) : sampleOpening());
    const { opening, trouble } = openingOf(kept, fresh);
    const workbench = await Workbench.open(places, looks, opening, loading);
    const desk = new Desk(workbench, voice, store, show);
    await desk.begin(opening, trouble ? null : kept, trouble);
    return desk;
  }

  get view(): DeskView {
    return { title: this.title, work: this.work, notice: this.notice, autosave: this.autosave.state.kind };
  }

  /** Keeps at once what is not kept yet. */
  flush(): Promise<void> {
    return this.autosave.flush();
  }

  /** Keeps what is not kept yet as the page is being left; false where it may be lost. */
  keepLastMoment(): boolean {
    return this.autosave.keepLastMoment();
  }

  dismiss(): void {
    this.say(null);
  }

  async openSample(): Promise<void> {
    if (!(await this.mayReplace())) return;
    await this.replace(sampleOpening());
    // What can be had again by a click need not be kept.
    await this.autosave.forget();
  }

  async openBlank(name: string): Promise<void> {
    if (!(await this.mayReplace())) return;
    await this.replace(blankOpening(name));
    await this.autosave.keep();
  }

  async openFile(file: File): Promise<void> {
    if (this.work) return;
    const opened = await this.during("opening", async () => {
      const { book, left } = await readXlsx(new Uint8Array(await file.arrayBuffer()), titleOf(file.name), this.workbench.functionNames);
      if (!(await this.mayReplace())) return null;
      return [...left, ...(await this.replace(bookOpening(book, true)))];
    }).catch((error: unknown) => this.voice.couldNotOpen(file.name, error));
    if (!opened) return;
    if (opened.length > 0) this.voice.leftOut(file.name, opened);
    await this.autosave.keep();
  }

  async save(): Promise<void> {
    if (this.work) return;
    try {
      await this.during("saving", async () => {
        await this.workbench.settle();
        await this.workbench.workbook.handOut(this.workbench.title);
      });
      this.autosave.savedAsFile();
    } catch (error) {
      this.voice.couldNotSave(error);
    }
  }

  /** The open workbook takes the place of the one that the browser keeps. */
  async keepInstead(): Promise<void> {
    await this.autosave.keepInstead();
  }

  /** Opens the workbook that the browser keeps. */
  async openKept(): Promise<void> {
    if (!(await this.mayReplace())) return;
    try {
      const kept = await this.store.read();
      if (!kept) throw new Error("There is nothing that can be read.");
      await this.replace(bookOpening(kept.book, kept.head.settled), kept.head);
    } catch (error) {
      this.say({ kind: "unreadable", reason: reasonOf(error) });
    }
  }

  private async begin(opening: Opening, kept: KeptBook | null, trouble: string | null): Promise<void> {
    let [head, unreadable] = [kept?.head ?? null, trouble];
    try {
      await this.workbench.furnish(opening);
    } catch (error) {
      if (!kept) throw error;
      [head, unreadable] = [null, reasonOf(error)];
      await this.workbench.replace(sampleOpening());
    }
    await this.workbench.whenIdle();
    this.opened(head);
    if (head) this.say({ kind: "restored", at: head.savedAt });
    else if (unreadable !== null) this.say({ kind: "unreadable", reason: unreadable });
    this.workbench.onEdited(() => void (this.settled && this.autosave.edited()));
    await this.workbench.workbook.onSelectionChanged(({ sheet }) => this.sheetSeen(sheet));
  }

  private sheetSeen(sheet: string): void {
    if (sheet !== this.sheet && this.settled) this.autosave.touched();
    this.sheet = sheet;
  }

  private async mayReplace(): Promise<boolean> {
    return !this.autosave.unsaved || this.voice.mayReplace();
  }

  /** Where the new workbook cannot be shown, the old one comes back. */
  private async replace(opening: Opening, kept: KeptHead | null = null): Promise<readonly LeftOut[]> {
    await this.autosave.pause();
    const before = this.workbench.book;
    this.settled = false;
    try {
      const leftOut = await this.workbench.replace(opening);
      this.opened(kept);
      return leftOut;
    } catch (error) {
      await this.workbench.replace(bookOpening(before, false));
      this.settled = true;
      if (this.autosave.unsaved) this.autosave.edited();
      throw error;
    }
  }

  private opened(kept: KeptHead | null): void {
    this.settled = true;
    this.title = this.workbench.title;
    this.notice = null;
    this.autosave.opened(kept);
    this.show();
  }

  private kept(state: AutosaveState): void {
    if (state.kind === "other") this.notice = { kind: "other", other: state.other };
    else if (state.kind === "failed" && state.reason !== this.failure) this.notice = { kind: "notKept", reason: state.reason };
    else if (state.kind === "kept" && this.notice?.kind !== "restored") this.notice = null;
    if (state.kind === "failed" || state.kind === "kept") this.failure = state.kind === "failed" ? state.reason : "";
    this.show();
  }

  private say(notice: Notice | null): void {
    this.notice = notice;
    this.show();
  }

  private async during<T>(work: NonNullable<DeskView["work"]>, body: () => Promise<T>): Promise<T> {
    this.work = work;
    this.show();
    await painted();
    try {
      return await body();
    } finally {
      this.work = null;
      this.show();
    }
  }
}

/** A kept workbook that is not what it should be does not keep the page from starting. */
function openingOf(kept: KeptBook | null, fresh: () => Opening): { opening: Opening; trouble: string | null } {
  if (!kept) return { opening: fresh(), trouble: null };
  try {
    return { opening: bookOpening(kept.book, kept.head.settled), trouble: null };
  } catch (error) {
    return { opening: fresh(), trouble: reasonOf(error) };
  }
}

const PAINT_MS = 100;

/** Resolves when the page has drawn what it was told, so that it is seen while the work holds the page; a page out of sight draws nothing. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, 0));
    setTimeout(resolve, PAINT_MS);
  });
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
