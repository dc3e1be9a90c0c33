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

  constructor(
    private readonly workbook: Workbook,
    private readonly assessment: Assessment,
    private readonly study: PositionStudy,
  ) {
    this.restored = this.restore();
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
      await Promise.all([this.assessment.restore(choices), this.study.restore(choices)]);
    }
    if (state === "none" || state === "sound") {
      this.assessment.onChoice(() => this.keep());
      this.study.onChoice(() => this.keep());
    }
    return state;
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
    const { address: table, unit, demand } = this.assessment.state();
    const { address: amounts, region, productionAddress: production } = this.study.state();
    return { table, unit, demand, amounts, region, production };
  }
}

const known = new WeakMap<Workbook, ChoiceKeeper>();

/** The keeper of a workbook's choices: the same one each time the pane is opened over it. */
export function choiceKeeperOf(workbook: Workbook, session: Session): ChoiceKeeper {
  const found = known.get(workbook) ?? new ChoiceKeeper(workbook, assessmentOf(workbook, session), positionStudyOf(workbook, session));
  known.set(workbook, found);
  return found;
}
