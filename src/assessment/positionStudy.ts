import type { Session, SessionError } from "../functions/session";
import type { Area, Workbook } from "../workbook/port";
import { assessmentOf } from "./assessment";
import type { Choices } from "./choices";
import { readDataset, type Dataset } from "./dataset";
import { positionRegion, regionsOf, type Positioning } from "./positioning";
import { costGap, type CostGap } from "./signs";
import { Study, type Places } from "./study";
import { readProduction, type ProductionParts, type ProductionTrouble } from "./productionTable";

/** What the pane knows of a region's position: the table of amounts, the region, an input-output table, and what follows. */
export interface PositionState {
  /** The chosen table of amounts; null before a choice. */
  readonly address: string | null;
  readonly dataset: Dataset | null;
  /** Why there is no dataset although an address was chosen. */
  readonly trouble: "gone" | "notTable" | null;
  /** The chosen table with the rows and columns that adjoin it; null where none do. */
  readonly grown: Area | null;
  readonly region: string | null;
  /** The chosen input-output table; null without one. */
  readonly productionAddress: string | null;
  readonly production: ProductionParts | null;
  readonly productionTrouble: ProductionTrouble | "gone" | null;
  /** The cost gap that tells how many years are left; null where no costs are known. */
  readonly cost: CostGap | null;
  readonly positioning: Positioning | null;
  readonly error: SessionError | null;
  readonly busy: boolean;
}

const NOTHING = { dataset: null, trouble: null, grown: null, positioning: null, error: null, busy: false } as const;
const EMPTY: PositionState = { ...NOTHING, address: null, region: null, productionAddress: null, production: null, productionTrouble: null, cost: null };

/** The tables that the study points at; costs are told by whoever chose them. */
type Place = "amounts" | "production";

/** The position of one workbook's regions, without a screen; it outlives the pane and follows changes of the cells. */
export class PositionStudy extends Study<PositionState, Place> {
  private costs: string | null = null;

  constructor(
    workbook: Workbook,
    session: Session,
    /** The unit that is assessed: its region is the first choice. */
    private readonly unit: () => string | null = () => null,
  ) {
    super(workbook, session, EMPTY);
  }

  /** Chooses a table of amounts; the region is kept when the new table has it too. */
  async chooseTable(address: string | null): Promise<void> {
    await this.takeTable(address);
    this.chosen();
  }

  async chooseRegion(region: string): Promise<void> {
    this.set({ region });
    this.chosen();
    await this.compute(++this.turn);
  }

  /** Shows the region of a unit's name, if the table of amounts has it; nobody has chosen it here. */
  async follow(unit: string | null): Promise<void> {
    const { dataset, region } = this.current;
    const found = dataset && unit !== null ? regionsOf(dataset).find((name) => this.session.labelKey(name) === this.session.labelKey(unit)) : undefined;
    if (found === undefined || found === region) return;
    this.set({ region: found });
    await this.compute(++this.turn);
  }

  /** Takes the table of wages and productivity that was chosen for the cost gap. */
  async takeCosts(address: string | null): Promise<void> {
    if (address === this.costs) return;
    this.costs = address;
    if (this.current.address !== null) await this.compute(++this.turn);
  }

  async chooseProduction(address: string | null): Promise<void> {
    this.set({ productionAddress: address, production: null, productionTrouble: null });
    this.chosen();
    await this.compute(++this.turn);
  }

  /** Takes up what was chosen before, without having been chosen now. */
  async restore({ amounts, region, production }: Pick<Choices, "amounts" | "region" | "production">): Promise<void> {
    this.set({ region, productionAddress: production });
    if (amounts !== null) await this.takeTable(amounts);
  }

  private async takeTable(address: string | null): Promise<void> {
    if (address === null) {
      this.turn++;
      return this.set({ ...NOTHING, address: null });
    }
    const selected = await this.selectedText();
    this.set({ ...NOTHING, address, region: this.current.region ?? selected });
    await this.compute(++this.turn);
    const { dataset } = this.current;
    if (dataset) await this.lookAround(dataset, address);
  }

  /** Reads the chosen tables again; computes where a value has changed. */
  async refresh(): Promise<void> {
    const { address, dataset, productionAddress, production } = this.current;
    if (address === null) return;
    const turn = ++this.turn;
    const [amounts, parts, cost] = await Promise.all([this.readAmounts(address), this.readParts(productionAddress), this.readCost()]);
    if (turn !== this.turn) return;
    const sameCost = JSON.stringify(cost) === JSON.stringify(this.current.cost);
    const same =
      sameCost &&
      typeof amounts === "object" &&
      amounts.fingerprint === dataset?.fingerprint &&
      amounts.address === dataset.address &&
      JSON.stringify(parts) === JSON.stringify(production);
    if (!same || this.current.busy) await this.compute(turn);
    if (typeof amounts === "object") await this.lookAround(amounts, address);
  }

  protected places(): Places<Place> {
    const { address: amounts, productionAddress: production } = this.current;
    return { amounts, production };
  }

  protected settle({ amounts, production }: Places<Place>): void {
    this.set({ address: amounts, productionAddress: production });
    if (amounts === null) void this.takeTable(null);
  }

  private async compute(turn: number): Promise<void> {
    const { address, productionAddress } = this.current;
    if (address === null) return;
    this.set({ busy: true });
    const [dataset, parts, cost] = await Promise.all([this.readAmounts(address), this.readParts(productionAddress), this.readCost()]);
    if (turn !== this.turn) return;
    if (typeof dataset !== "object") return this.set({ ...NOTHING, trouble: dataset });
    const production = typeof parts === "object" ? parts : null;
    const region = chosenRegion(dataset, [this.current.region, this.unit()]);
    const outcome = region === null ? null : await positionRegion(this.session, dataset, region, production, cost);
    if (turn !== this.turn) return;
    this.set({
      dataset,
      trouble: null,
      region,
      cost,
      production,
      productionTrouble: typeof parts === "string" ? parts : null,
      positioning: outcome?.ok ? outcome.value : null,
      error: outcome && !outcome.ok ? outcome.error : null,
      busy: false,
    });
  }

  private async readAmounts(address: string): Promise<Dataset | "gone" | "notTable"> {
    try {
      return (await readDataset(this.workbook, this.session, address, { activities: true })) ?? "notTable";
    } catch {
      return "gone";
    }
  }

  private readCost(): Promise<CostGap | null> {
    return this.costs === null ? Promise.resolve(null) : costGap(this.workbook, this.session, this.costs);
  }

  private async readParts(address: string | null): Promise<ProductionParts | ProductionTrouble | "gone" | null> {
    try {
      return address === null ? null : await readProduction(this.workbook, this.session, address);
    } catch {
      return "gone";
    }
  }
}

/** The first of the wanted regions that the table has, else its first that is no total. */
function chosenRegion(dataset: Dataset, wanted: readonly (string | null)[]): string | null {
  const regions = regionsOf(dataset);
  const found = wanted.flatMap((one) => regions.find((name) => name.toLowerCase() === one?.trim().toLowerCase()) ?? []);
  return found[0] ?? regions[0] ?? null;
}

const known = new WeakMap<Workbook, PositionStudy>();

/** The study of a workbook: the same one each time the pane is opened over it. */
export function positionStudyOf(workbook: Workbook, session: Session): PositionStudy {
  const found = known.get(workbook) ?? new PositionStudy(workbook, session, () => assessmentOf(workbook, session).state().unit);
  known.set(workbook, found);
  return found;
}
