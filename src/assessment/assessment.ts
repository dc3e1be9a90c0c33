import type { Session, SessionError } from "../functions/session";
import type { Workbook } from "../workbook/port";
import type { Choices } from "./choices";
import { readDataset, type Dataset } from "./dataset";
import { coordinate, scoreUnits, type Coordination, type Standings } from "./layers";
import { Study } from "./study";
import { rankPaths, type PathRanking } from "./paths";

/** What the pane knows: the user's choices, the table they point at, and what follows from it. */
export interface AssessmentState {
  /** The chosen table; null before a choice. */
  readonly address: string | null;
  readonly dataset: Dataset | null;
  /** Why there is no dataset although an address was chosen. */
  readonly trouble: "gone" | "notTable" | null;
  readonly unit: string | null;
  /** Demand orientation; null = not given. */
  readonly demand: number | null;
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
  unit: null,
  demand: null,
  standings: null,
  layersError: null,
  coordination: null,
  paths: null,
  pathsError: null,
  busy: false,
};

/** The choices and results of one workbook, without a screen; they outlive the pane and follow changes of the cells. */
export class Assessment extends Study<AssessmentState> {
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
    await this.compute(++this.turn, { layers: false });
  }

  async setDemand(demand: number | null): Promise<void> {
    this.set({ demand });
    this.chosen();
    await this.compute(++this.turn, { layers: false });
  }

  /** Takes up what was chosen before, without having been chosen now. */
  async restore({ table, unit, demand }: Pick<Choices, "table" | "unit" | "demand">): Promise<void> {
    this.set({ unit, demand });
    if (table !== null) await this.takeTable(table);
  }

  /** Takes a table that nobody has chosen: one that needs no question, or one from before. */
  async takeTable(address: string | null): Promise<void> {
    if (address === null) {
      this.turn++;
      return this.set({ ...EMPTY, demand: this.current.demand });
    }
    this.set({ address, dataset: null, trouble: null, unit: this.current.unit ?? (await this.selectedText()) });
    await this.refresh();
  }

  /** Reads the chosen table again and computes what has changed. */
  async refresh(): Promise<void> {
    const { address, dataset } = this.current;
    if (address === null) return;
    const turn = ++this.turn;
    let read: Dataset | null;
    try {
      read = await readDataset(this.workbook, this.session, address);
    } catch {
      if (turn === this.turn) this.set({ ...EMPTY, address, demand: this.current.demand, trouble: "gone" });
      return;
    }
    if (turn !== this.turn) return;
    if (!read) return this.set({ ...EMPTY, address, demand: this.current.demand, trouble: "notTable" });
    if (dataset?.fingerprint === read.fingerprint && !this.current.busy) return;
    this.set({ dataset: read, trouble: null });
    await this.compute(turn, { layers: true });
  }

  private async compute(turn: number, { layers }: { layers: boolean }): Promise<void> {
    const { dataset } = this.current;
    if (!dataset) return;
    this.set({ busy: true });
    let { standings, layersError, unit } = this.current;
    if (layers || (!standings && !layersError)) {
      const scored = await scoreUnits(this.session, dataset);
      if (turn !== this.turn) return;
      standings = scored.ok ? scored.value : null;
      layersError = scored.ok ? null : scored.error;
    }
    unit = chosenUnit(dataset, standings, unit);
    const standing = standings?.units.find((one) => one.unit === unit);
    const coordination = standing ? await coordinate(this.session, standing) : null;
    const ranked = unit === null ? null : await rankPaths(this.session, dataset, unit, this.current.demand);
    if (turn !== this.turn) return;
    const paths = ranked?.ok ? ranked.value : null;
    const pathsError = ranked && !ranked.ok ? ranked.error : null;
    this.set({ standings, layersError, unit, coordination, paths, pathsError, busy: false });
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
