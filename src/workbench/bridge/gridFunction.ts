import { BaseFunction, ErrorType, ErrorValueObject } from "@univerjs/engine-formula";
import type { BaseValueObject, FunctionVariantType } from "@univerjs/engine-formula";
import type { AsyncJobs, CellPlace, JobControl } from "./asyncJobs";
import { BUSY } from "./busy";
import { writeError, writeResult } from "./writeResult";
import type { CellFunction } from "./customFunctions";
import type { FunctionMetadata } from "./metadata";
import { ArgumentError, readArguments } from "./readArguments";

/** What all functions of the grid share. */
export interface FunctionHost {
  /** The function that was associated with an id, if it has been by now. */
  find(id: string): CellFunction | undefined;
  readonly jobs: AsyncJobs;
  /** `Scores!B4` for a function that asks for the address of its cell. */
  addressOf(place: CellPlace): string;
}

const MANY = 255;

/**
 * A custom function as the grid's engine sees it. The engine's own class for custom functions hands
 * blanks over as 0, and an exception that leaves a function ends every later calculation; this one
 * keeps blanks and lets nothing out.
 */
export class GridFunction extends BaseFunction {
  override needsReferenceObject = true;

  constructor(
    name: string,
    private readonly metadata: FunctionMetadata,
    private readonly host: FunctionHost,
  ) {
    super(name);
    this.minParams = metadata.parameters.filter((parameter) => !parameter.optional && !parameter.repeating).length;
    this.maxParams = metadata.parameters.some((parameter) => parameter.repeating) ? MANY : metadata.parameters.length;
  }

  override calculate(...variants: FunctionVariantType[]): BaseValueObject {
    const place = { unitId: this.unitId ?? "", sheetId: this.subUnitId ?? "", row: this.row, column: this.column };
    try {
      return this.answer(variants, place);
    } catch (thrown) {
      if (!(thrown instanceof ArgumentError)) return writeError(thrown);
      this.host.jobs.asksNothing(place);
      return ErrorValueObject.create(thrown.code as ErrorType);
    }
  }

  private answer(variants: readonly FunctionVariantType[], place: CellPlace): BaseValueObject {
    const { id, parameters, options } = this.metadata;
    const fn = this.host.find(id);
    if (!fn) return ErrorValueObject.create(ErrorType.NAME);
    const args = readArguments(variants, parameters);
    const invocation: JobControl & Record<string, unknown> = { functionName: this.name, isInValuePreview: false, onCanceled: () => undefined };
    if (options?.requiresAddress) invocation.address = this.host.addressOf(place);
    const asked = options?.requiresAddress ? [...args, invocation.address] : args;
    const outcome = this.host.jobs.run(id, asked, place, invocation, () => fn(...args, invocation));
    if (outcome.state === "waiting") return ErrorValueObject.create(BUSY);
    return outcome.state === "value" ? writeResult(outcome.value) : writeError(outcome.error);
  }
}
