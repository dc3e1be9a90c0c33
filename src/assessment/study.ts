import type { Session } from "../functions/session";
import { formatAddress } from "../workbook/address";
import type { Unsubscribe, Workbook } from "../workbook/port";

/** A state over one workbook, without a screen; it outlives the pane and follows changes of the cells while somebody listens. */
export abstract class Study<State extends object> {
  protected current: State;
  /** Counts choices and refreshes, so that a slow answer to an older one is dropped. */
  protected turn = 0;
  private readonly listeners = new Set<() => void>();
  private readonly choiceListeners = new Set<() => void>();
  private watching: Promise<Unsubscribe> | null = null;

  constructor(
    readonly workbook: Workbook,
    readonly session: Session,
    start: State,
  ) {
    this.current = start;
  }

  /** Reads the cells again and computes what has changed. */
  abstract refresh(): Promise<void>;

  /** Follows a sheet to its new name. Nobody is told while the pane is closed: then a table is gone under its old name. */
  protected abstract renamed(from: string, to: string): void;

  readonly state = (): State => this.current;

  readonly subscribe = (listener: () => void): Unsubscribe => {
    this.listeners.add(listener);
    this.watching ??= this.watch();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size > 0) return;
      void this.watching?.then((stop) => stop());
      this.watching = null;
    };
  };

  private async watch(): Promise<Unsubscribe> {
    const stops = await Promise.all([
      this.workbook.onChanged(() => void this.refresh()),
      // A host that cannot tell of names is followed in everything else.
      this.workbook.onRenamed((from, to) => this.renamed(from, to)).catch((): Unsubscribe => () => undefined),
    ]);
    return () => stops.forEach((stop) => stop());
  }

  /** Tells of choices of the user, as soon as the state holds them; not of what follows from cells. */
  onChoice(listener: () => void): void {
    this.choiceListeners.add(listener);
  }

  protected chosen(): void {
    this.choiceListeners.forEach((listener) => listener());
  }

  protected set(changes: Partial<State>): void {
    this.current = { ...this.current, ...changes };
    this.listeners.forEach((listener) => listener());
  }

  /** The text of the selected cell: a unit, where the user has one in view; null also where a chart or picture is selected. */
  protected async selectedText(): Promise<string | null> {
    try {
      const selection = await this.workbook.selection();
      const { values } = await this.workbook.read(formatAddress({ ...selection, rows: 1, columns: 1 }));
      return values[0][0] === null ? null : String(values[0][0]);
    } catch {
      return null;
    }
  }
}
