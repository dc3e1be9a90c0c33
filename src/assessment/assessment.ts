import type { Session, SessionError } from "../functions/session";
import type { Area, Workbook } from "../workbook/port";
import { caseOf } from "./case";
import type { Choices } from "./choices";
import { readDataset, type Dataset } from "./dataset";
import { demandOrientation, type DemandOrientation } from "./demandOrientation";
import { coordinate, scoreUnits, type Coordination, type Standings } from "./layers";
import { mapColumns, type Weighting } from "./mapping";
import { rankPaths, type PathRanking } from "./paths";
import { DEFAULTS, type Settings } from "./settings";
import { Study, type Places } from "./study";

/** What the pane knows: the user's choices, the table they point at, and what follows from it. */
export interface AssessmentState {
  /** The chosen table; null before a choice. */
  readonly address: string | null;
  readonly dataset: Dataset | null;
  /** Why there is no dataset although an address was chosen. */
  readonly trouble: "gone" | "notTable" | null;
  /** The chosen table with the rows and columns that adjoin it; null where none do. */
  readonly grown: Area | null;
  readonly unit: string | null;
  readonly settings: Settings;
  /** Demand orientation; null = not given. */
  readonly demand: number | null;
  /** The same with its range. */
  readonly orientation: DemandOrientation | null;
  /** Why weights are equal although others were chosen. */
  readonly weightsError: SessionError | null;
  readonly standings: Standings | null;
  readonly layersError: SessionError | null;
  readonly coordination: Coordination | null;
  readonly paths: PathRanking | null;
  readonly pathsError: SessionError | null;
  readonly busy: boolean;
}

const EMPTY: AssessmentState = {
  address: null,
  dataset: null,
  trouble: null,
  grown: null,
  unit: null,
  settings: DEFAULTS,
  demand: null,
  orientation: null,
  weightsError: null,
  standings: null,
  layersError: null,
  coordination: null,
  paths: null,
  pathsError: null,
  busy: false,
};

/** Settings that results hang on; the others are for the screens alone. */
const BEARING = [
  "columns",
  "weighting",
  "industry",
  "resource",
  "components",
  "demand",
  "actor",
  "horizon",
  "window",
] as const satisfies readonly (keyof Settings)[];

/** The tables that the assessment points at. */
type Place = "table" | "shares" | "costs";

/** The choices and results of one workbook, without a screen; they outlive the pane and follow changes of the cells. */
export class Assessment extends Study<AssessmentState, Place> {
  /** The table as its headings say, before the user's mapping. */
  private read: Dataset | null = null;
  /** What the dataset in the state was made of: the table as read, the columns mapped by hand, the way of weighting. */
  private made: readonly unknown[] = [];
  /** True while cells may hold other values than were read last: a reading is under way, or was overtaken by a choice. */
  private unread = false;

  constructor(workbook: Workbook, session: Session) {
    super(workbook, session, EMPTY);
  }

  /** Chooses a table; the unit is kept when the new table has it too. */
  async chooseTable(address: string | null): Promise<void> {
    await this.takeTable(address);
    this.chosen();
  }

  async chooseUnit(unit: string): Promise<void> {
    this.set({ unit });
    this.chosen();
    await this.compute(++this.turn);
  }

  /** Changes settings and computes what follows from them. */
  async change(changes: Partial<Settings>): Promise<void> {
    const before = this.current.settings;
    const settings = { ...before, ...changes };
    this.set({ settings });
    this.chosen();
    if (BEARING.some((key) => settings[key] !== before[key])) await this.compute(++this.turn);
  }

  /** Scores of the table under other weights, and why they stayed equal if they did; null before there is a table. */
  async scoredUnder(weighting: Weighting): Promise<{ readonly standings: Standings | null; readonly error: SessionError | null } | null> {
    if (!this.read) return null;
    const { dataset, weightsError } = await mapColumns(this.session, this.read, this.current.settings.columns, weighting);
    if (weightsError) return { standings: null, error: weightsError };
    const scored = await scoreUnits(this.session, dataset);
    return scored.ok ? { standings: scored.value, error: null } : { standings: null, error: scored.error };
  }

  /** Takes up what was chosen before, without having been chosen now. */
  async restore({ table, unit, ...choices }: Choices): Promise<void> {
    const settings = Object.fromEntries(Object.keys(DEFAULTS).map((key) => [key, choices[key as keyof Settings]])) as unknown as Settings;
    this.set({ unit, settings });
    await this.compute(++this.turn);
    if (table !== null) await this.takeTable(table);
  }

  /** Takes a table that nobody has chosen: one that needs no question, or one from before. */
  async takeTable(address: string | null): Promise<void> {
    if (address === null) {
      this.turn++;
      return this.clear({});
    }
    const selected = await this.selectedText();
    this.read = null;
    this.unread = true;
    this.set({ address, dataset: null, trouble: null, grown: null, unit: this.current.unit ?? selected });
    await this.refresh();
  }

  /** Reads the chosen table again and computes what has changed. */
  async refresh(): Promise<void> {
    const { address, dataset } = this.current;
    if (address === null) return;
    const turn = ++this.turn;
    this.unread = true;
    let read: Dataset | null;
    try {
      read = await readDataset(this.workbook, this.session, address);
    } catch {
      if (turn === this.turn) this.clear({ address, trouble: "gone" });
      return;
    }
    if (turn !== this.turn) return;
    if (!read) return this.clear({ address, trouble: "notTable" });
    this.unread = false;
    const same = dataset?.fingerprint === read.fingerprint && dataset.address === read.address;
    if (!same || this.current.busy) {
      this.read = read;
      this.set({ trouble: null });
      await this.compute(turn);
    }
    await this.lookAround(read, address);
  }

  protected places(): Places<Place> {
    const { address: table, settings } = this.current;
    return { table, shares: settings.shares, costs: settings.costs };
  }

  protected settle({ table, shares, costs }: Places<Place>): void {
    this.set({ address: table, settings: { ...this.current.settings, shares, costs } });
    if (table === null) void this.takeTable(null);
  }

  /** Nothing but what does not hang on a table; a unit is kept for when a table that was chosen can be read again. */
  private clear(left: Pick<Partial<AssessmentState>, "address" | "trouble">): void {
    const { settings, demand, orientation, unit } = this.current;
    this.read = null;
    this.unread = false;
    this.set({ ...EMPTY, settings, demand, orientation, unit: left.address ? unit : null, ...left });
  }

  /** Demand orientation, layers and paths under the settings of this moment; layers only where the table or its mapping has changed. */
  private async compute(turn: number): Promise<void> {
    this.set({ busy: true });
    const { settings } = this.current;
    const orientation = await demandOrientation(this.session, settings);
    if (turn !== this.turn) return;
    const demand = orientation?.value ?? null;
    // At once, so that a slider which goes on moving meanwhile is not set back later.
    this.set({ orientation, demand });
    // A reading that this has overtaken is begun again.
    if (this.unread) return this.refresh();
    if (!this.read) return this.set({ busy: false });
    const made = [this.read, settings.columns, settings.weighting];
    let { dataset, weightsError, standings, layersError, unit } = this.current;
    if (!dataset || made.some((part, i) => part !== this.made[i])) {
      ({ dataset, weightsError } = await mapColumns(this.session, this.read, settings.columns, settings.weighting));
      const scored = await scoreUnits(this.session, dataset);
      if (turn !== this.turn) return;
      standings = scored.ok ? scored.value : null;
      layersError = scored.ok ? null : scored.error;
    }
    unit = chosenUnit(dataset, standings, unit);
    const standing = standings?.units.find((one) => one.unit === unit);
    const coordination = standing ? await coordinate(this.session, standing) : null;
    const asked = caseOf({ dataset, unit, demand, settings });
    const ranked = asked && (await rankPaths(this.session, asked));
    if (turn !== this.turn) return;
    const paths = ranked?.ok ? ranked.value : null;
    const pathsError = ranked && !ranked.ok ? ranked.error : null;
    this.made = made;
    this.set({ dataset, weightsError, standings, layersError, unit, coordination, paths, pathsError, busy: false });
  }
}

/** The unit chosen before where the table has it, else the first one with an overall score, else the first. */
function chosenUnit({ table }: Dataset, standings: Standings | null, unit: string | null): string | null {
  if (unit !== null && table.rows.some(({ label }) => label === unit)) return unit;
  return standings?.units.find(({ overall }) => overall !== null)?.unit ?? table.rows[0]?.label ?? null;
}

const known = new WeakMap<Workbook, Assessment>();

/** The assessment of a workbook: the same one each time the pane is opened over it. */
export function assessmentOf(workbook: Workbook, session: Session): Assessment {
  const found = known.get(workbook) ?? new Assessment(workbook, session);
  known.set(workbook, found);
  return found;
}
