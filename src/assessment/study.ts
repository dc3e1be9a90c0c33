import type { Session } from "../functions/session";
import { formatAddress } from "../workbook/address";
import { movedAddress, takesBack, type Move } from "../workbook/moves";
import type { Area, Unsubscribe, Workbook } from "../workbook/port";
import type { Dataset } from "./dataset";
import { grownArea } from "./growth";

/** What a study holds of its main table. */
interface Tabled {
  /** The chosen table; null before a choice. */
  readonly address: string | null;
  /** The chosen table with the rows and columns that adjoin it; null where none do. */
  readonly grown: Area | null;
}

/** Chosen addresses by what they are for; null where nothing is chosen. */
export type Places<Key extends string> = Readonly<Record<Key, string | null>>;

/** Moves that can be taken back one after the other. */
const MOST_MOVES = 100;

/** A state over one workbook, without a screen; it outlives the pane and follows changes of the cells while somebody listens. */
export abstract class Study<State extends Tabled, Place extends string> {
  protected current: State;
  /** Counts choices and refreshes, so that a slow answer to an older one is dropped. */
  protected turn = 0;
  private readonly listeners = new Set<() => void>();
  private readonly choiceListeners = new Set<() => void>();
  /** The moves of cells that were not taken back, the last at the end, with the addresses before and after each. */
  private readonly moves: { readonly move: Move; readonly before: Places<Place>; readonly after: Places<Place> }[] = [];
  /** Counts looks around the table. */
  private looks = 0;
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

  /** The addresses that are chosen, as they are kept. */
  protected abstract places(): Places<Place>;

  /** Takes up addresses that have moved. */
  protected abstract settle(places: Places<Place>): void;

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
      // A host that cannot tell of moves is followed in everything else.
      this.workbook.onMoved((move) => this.followMove(move)).catch((): Unsubscribe => () => undefined),
    ]);
    return () => stops.forEach((stop) => stop());
  }

  /**
   * Follows the chosen tables to where they have moved, and back where a move is undone: a heading that was removed and comes back
   * belongs to its table again. What moves before the pane was opened, or where the add-in is not there, is not followed.
   */
  private followMove(move: Move): void {
    const before = this.places();
    const last = this.moves.at(-1);
    const undone = last !== undefined && takesBack(move, last.move) && same(before, last.after);
    const after = undone ? last.before : moved(before, move);
    if (undone) this.moves.pop();
    else this.moves.push({ move, before, after });
    if (this.moves.length > MOST_MOVES) this.moves.shift();
    if (same(before, after)) return;
    this.settle(after);
    this.chosen();
    void this.refresh();
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

  /** Looks whether something adjoins the table as it was read at an address; what an older look found is dropped. */
  protected async lookAround(read: Dataset, address: string): Promise<void> {
    const look = ++this.looks;
    const grown = await grownArea(this.workbook, read).catch(() => null);
    const { address: now, grown: before } = this.current;
    if (look === this.looks && address === now && JSON.stringify(grown) !== JSON.stringify(before)) this.set({ grown } as Partial<State>);
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

function moved<Key extends string>(places: Places<Key>, move: Move): Places<Key> {
  const entries = (Object.entries(places) as [Key, string | null][]).map(([key, one]) => [key, one && movedAddress(one, move)]);
  return Object.fromEntries(entries) as Places<Key>;
}

function same<Key extends string>(one: Places<Key>, other: Places<Key>): boolean {
  return (Object.keys(one) as Key[]).every((key) => one[key] === other[key]);
}
