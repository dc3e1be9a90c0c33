import { HfsError, type ErrorCode, type ErrorValues } from "./errors";

/** Something about a table that would spoil results: the code of its sentence, the place, and how large it is. */
export interface Trouble {
  readonly code: ErrorCode;
  readonly values: ErrorValues;
  /** The sector, or whatever else it is about; "" for the whole. */
  readonly where: string;
  /** NaN where there is nothing to measure. */
  readonly size: number;
}

export function trouble(code: ErrorCode, values: ErrorValues, where = "", size = NaN): Trouble {
  return { code, values, where, size };
}

/** Throws the first trouble as an error: what CHECK lists in full, the other functions refuse with the same words. */
export function refuse(troubles: readonly Trouble[]): void {
  if (troubles.length > 0) throw new HfsError(troubles[0].code, troubles[0].values);
}

/** All troubles of one kind: every place once, size and sentence of the gravest. */
export interface Finding {
  readonly code: ErrorCode;
  readonly values: ErrorValues;
  readonly where: readonly string[];
  readonly size: number;
}

/** Troubles by kind, in the order in which the kinds first occur. The gravest is the largest by size, else the first. */
export function findings(troubles: readonly Trouble[]): Finding[] {
  const kinds = new Map<ErrorCode, Trouble[]>();
  for (const one of troubles) {
    const alike = kinds.get(one.code);
    if (alike) alike.push(one);
    else kinds.set(one.code, [one]);
  }
  return [...kinds].map(([code, all]) => {
    const gravest = all.reduce((most, one) => (Math.abs(one.size) > Math.abs(most.size) ? one : most));
    return { code, values: gravest.values, where: [...new Set(all.map(({ where }) => where))].filter((where) => where !== ""), size: gravest.size };
  });
}
