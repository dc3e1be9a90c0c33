import { Autosave, type AutosaveState } from "../../src/workbench/autosave/Autosave";
import type { BookStore, KeptBook, KeptHead } from "../../src/workbench/autosave/keptBook";
import type { Book } from "../../src/workbook/book/book";

const named = (title: string): Book => ({ title, sheets: [], styles: [], names: [], active: "Sheet1!A1", parts: {} });

/** A browser's storage that several tabs share. */
class Storage implements BookStore {
  kept: KeptBook | null = null;
  writes = 0;
  broken: Error | null = null;
  atOnce: { title: string; follows: string | null }[] = [];

  async read(): Promise<KeptBook | null> {
    return this.kept;
  }

  async write(kept: KeptBook, expected: string | null | "any"): Promise<KeptHead | null> {
    if (this.broken) throw this.broken;
    if (expected !== "any" && this.kept && this.kept.head.revision !== expected) return this.kept.head;
    this.kept = kept;
    this.writes++;
    return null;
  }

  writeAtOnce(kept: KeptBook, follows: string | null): boolean {
    if (this.broken) return false;
    this.atOnce.push({ title: kept.book.title, follows });
    return true;
  }

  async remove(expected: string | null): Promise<void> {
    if (this.kept?.head.revision === expected) this.kept = null;
  }
}

function tab(storage: Storage, title: string) {
  const source = { book: named(title), busy: false, idle: Promise.resolve(), whenIdle: () => source.idle };
  const states: AutosaveState["kind"][] = [];
  const autosave = new Autosave(storage, source, ({ kind }) => states.push(kind));
  return { autosave, source, states };
}

const pass = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

describe("keeping the open workbook in the browser", () => {
  let storage: Storage;
  beforeEach(() => {
    jest.useFakeTimers();
    storage = new Storage();
  });
  afterEach(() => jest.useRealTimers());

  test("a workbook that nobody changes is not kept, and may be closed", async () => {
    const { autosave } = tab(storage, "sample");
    autosave.opened(null);
    autosave.touched();
    await pass(60_000);
    expect([storage.writes, autosave.safe]).toEqual([0, true]);
  });

  test("changes are kept a second after the last of them, together; until then closing would lose them", async () => {
    const { autosave, states } = tab(storage, "mine");
    autosave.edited();
    await pass(600);
    autosave.edited();
    await pass(600);
    expect([storage.writes, autosave.safe]).toEqual([0, false]);
    await pass(600);
    expect([storage.writes, autosave.safe, states.at(-1)]).toEqual([1, true, "kept"]);
    expect(storage.kept).toMatchObject({ head: { format: 1, title: "mine", unsaved: true, settled: true }, book: { title: "mine" } });
  });

  test("what is not kept yet as the page is left is kept without waiting, once for each change, as what follows the kept revision", async () => {
    const { autosave } = tab(storage, "mine");
    autosave.opened(null);
    expect([autosave.keepLastMoment(), storage.atOnce]).toEqual([true, []]);
    autosave.edited();
    expect([autosave.keepLastMoment(), autosave.keepLastMoment(), storage.atOnce]).toEqual([true, true, [{ title: "mine", follows: null }]]);
    await pass(1100);
    expect([storage.writes, autosave.keepLastMoment(), storage.atOnce.length]).toEqual([1, true, 1]);
    autosave.edited();
    autosave.keepLastMoment();
    expect(storage.atOnce[1]).toEqual({ title: "mine", follows: storage.kept?.head.revision });
  });

  test("where that cannot be done, or another workbook stands in the way, it is said", async () => {
    const { autosave } = tab(storage, "mine");
    storage.broken = new Error("The quota has been exceeded.");
    autosave.edited();
    expect(autosave.keepLastMoment()).toBe(false);
    storage.broken = null;
    const other = tab(storage, "other");
    other.autosave.edited();
    await other.autosave.flush();
    await pass(1100);
    expect([autosave.state.kind, autosave.keepLastMoment(), storage.atOnce]).toEqual(["other", false, []]);
  });

  test("somebody who types without a pause is kept all the same", async () => {
    const { autosave } = tab(storage, "mine");
    for (let i = 0; i < 30; i++) {
      autosave.edited();
      await pass(500);
    }
    expect(storage.writes).toBeGreaterThanOrEqual(1);
  });

  test("a long calculation is not waited for: kept without its results, and once more with them", async () => {
    const { autosave, source } = tab(storage, "mine");
    let finish = (): void => undefined;
    Object.assign(source, { busy: true, idle: new Promise<void>((resolve) => (finish = resolve)) });
    autosave.edited();
    await pass(4000);
    expect(storage.kept?.head.settled).toBe(false);
    source.busy = false;
    finish();
    await pass(2000);
    expect([storage.kept?.head.settled, storage.writes]).toEqual([true, 2]);
  });

  test("what is left is kept at once when the page goes", async () => {
    const { autosave } = tab(storage, "mine");
    autosave.edited();
    await autosave.flush();
    expect([storage.writes, autosave.safe]).toEqual([1, true]);
    await autosave.flush();
    expect(storage.writes).toBe(1);
  });

  test("of two tabs the one that comes later to write is told, and writes only when asked to", async () => {
    const [first, second] = [tab(storage, "first"), tab(storage, "second")];
    first.autosave.edited();
    await pass(2000);
    second.autosave.opened(storage.kept?.head ?? null);
    second.autosave.edited();
    await pass(2000);
    expect(storage.kept?.book.title).toBe("second");
    first.autosave.edited();
    await pass(2000);
    expect(first.autosave.state).toMatchObject({ kind: "other", other: { title: "second" } });
    expect([storage.kept?.book.title, first.autosave.safe]).toEqual(["second", false]);
    first.autosave.edited();
    await pass(60_000);
    expect(storage.kept?.book.title).toBe("second");
    await first.autosave.keepInstead();
    expect([storage.kept?.book.title, first.states.at(-1)]).toEqual(["first", "kept"]);
    second.autosave.edited();
    await pass(2000);
    expect(second.autosave.state.kind).toBe("other");
  });

  test("a fresh start does not write over what is kept from another visit, nor remove it", async () => {
    const visit = tab(storage, "last week's");
    visit.autosave.edited();
    await pass(2000);
    const { autosave } = tab(storage, "fresh");
    autosave.opened(null);
    await autosave.forget();
    autosave.edited();
    await pass(2000);
    expect([storage.kept?.book.title, autosave.state.kind]).toEqual(["last week's", "other"]);
  });

  test("a sample opened in its place is not kept, and what was kept goes", async () => {
    const { autosave } = tab(storage, "mine");
    autosave.edited();
    await pass(2000);
    await autosave.pause();
    autosave.opened(null);
    await autosave.forget();
    await pass(60_000);
    expect([storage.kept, autosave.safe]).toEqual([null, true]);
  });

  test("a change that is made while the workbook is being written is kept too", async () => {
    const { autosave, source } = tab(storage, "mine");
    autosave.edited();
    const writing = autosave.flush();
    Object.assign(source, { book: named("mine, later") });
    autosave.edited();
    await writing;
    expect(autosave.safe).toBe(false);
    await pass(2000);
    expect([storage.kept?.book.title, autosave.safe]).toEqual(["mine, later", true]);
  });

  test("a storage that is full or forbidden is told with its reason; the next change tries again", async () => {
    const { autosave } = tab(storage, "mine");
    storage.broken = new Error("The quota has been exceeded.");
    autosave.edited();
    await pass(2000);
    expect([autosave.state, autosave.safe]).toEqual([{ kind: "failed", reason: "The quota has been exceeded." }, false]);
    storage.broken = null;
    autosave.edited();
    await pass(2000);
    expect([autosave.state.kind, autosave.safe]).toEqual(["kept", true]);
  });

  test("saved as a file, the workbook is kept as saved", async () => {
    const { autosave } = tab(storage, "mine");
    autosave.edited();
    await pass(2000);
    autosave.savedAsFile();
    await pass(2000);
    expect([storage.kept?.head.unsaved, storage.writes]).toEqual([false, 2]);
    const next = tab(storage, "mine");
    next.autosave.opened(storage.kept?.head ?? null);
    expect(next.autosave.unsaved).toBe(false);
  });
});
