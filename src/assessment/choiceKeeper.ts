import type { Session } from "../functions/session";
import type { Workbook } from "../workbook/port";
import { assessmentOf, type Assessment } from "./assessment";
import { keepChoices, readChoices, type Choices, type ChoicesState } from "./choices";
import { positionStudyOf, type PositionStudy } from "./positionStudy";

/**
 * Brings back what was chosen in a workbook when it was open before, and keeps each choice that the user makes from then on. Choices
 * that cannot be read are left as they are, and nothing is kept over them.
 */
export class ChoiceKeeper {
  /** Resolves when the choices of the workbook are those of the pane. */
  readonly restored: Promise<ChoicesState>;
  private writing: Promise<void> = Promise.resolve();
  private last = "";
  private shown: { step: string | null; seen: readonly string[] } = { step: null, seen: [] };
  private mayKeep = false;

  constructor(
    private readonly workbook: Workbook,
    private readonly assessment: Assessment,
    private readonly study: PositionStudy,
  ) {
    this.restored = this.restore();
  }

  /** The step in view, or the one that was when the workbook was left; null before that is known. */
  get step(): string | null {
    return this.shown.step;
  }

  /** The steps that were looked at. */
  get seen(): readonly string[] {
    return this.shown.seen;
  }

  /** Tells which step is in view. It is kept with the next choice: looking alone does not change a workbook that nobody has chosen in. */
  showing(step: string): void {
    this.shown = { step, seen: [...new Set([...this.seen, step])] };
    if (this.mayKeep && this.last !== "") this.keep();
  }

  /** Resolves when all choices made so far are kept. */
  settled(): Promise<void> {
    return this.writing;
  }

  private async restore(): Promise<ChoicesState> {
    // A host that carries no texts has none to bring back.
    const { state, choices } = await readChoices(this.workbook).catch(() => ({ state: "none", choices: null }) as const);
    if (choices) {
      this.last = JSON.stringify(choices);
      this.shown = { step: choices.step, seen: choices.seen };
      await Promise.all([this.assessment.restore(choices), this.study.restore(choices)]);
    }
    await this.study.takeCosts(this.assessment.state().settings.costs);
    this.follow();
    this.mayKeep = state === "none" || state === "sound";
    if (this.mayKeep) {
      this.assessment.onChoice(() => this.keep());
      this.study.onChoice(() => this.keep());
    }
    return state;
  }

  /** A unit that is chosen is shown in the table of amounts too, where that has it; costs tell there how many years are left. */
  private follow(): void {
    let { unit } = this.assessment.state();
    this.assessment.onChoice(() => {
      const { unit: now, settings } = this.assessment.state();
      void this.study.takeCosts(settings.costs).catch(() => undefined);
      if (now === unit) return;
      unit = now;
      void this.study.follow(now).catch(() => undefined);
    });
  }

  private keep(): void {
    const choices = this.now();
    const text = JSON.stringify(choices);
    if (text === this.last) return;
    this.last = text;
    // A workbook that cannot keep them is none the worse for the work in the pane.
    this.writing = this.writing.then(() => keepChoices(this.workbook, choices)).catch(() => undefined);
  }

  private now(): Choices {
    const { address: table, unit, settings } = this.assessment.state();
    const { address: amounts, region, productionAddress: production } = this.study.state();
    return { table, unit, amounts, region, production, ...this.shown, ...settings };
  }
}

const known = new WeakMap<Workbook, ChoiceKeeper>();

/** The keeper of a workbook's choices: the same one each time the pane is opened over it. */
export function choiceKeeperOf(workbook: Workbook, session: Session): ChoiceKeeper {
  const found = known.get(workbook) ?? new ChoiceKeeper(workbook, assessmentOf(workbook, session), positionStudyOf(workbook, session));
  known.set(workbook, found);
  return found;
}
