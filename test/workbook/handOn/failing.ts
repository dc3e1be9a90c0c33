import type { Workbook } from "../../../src/workbook/port";

export interface Failing {
  /** The k-th call of the port fails (from 0), or all from the k-th on; before it does anything, or after it has done its work. */
  readonly at: number;
  readonly from?: boolean;
  readonly after?: boolean;
}

export class Broken extends Error {}

/** The same workbook through a port that fails. `calls` counts. */
export function failing(workbook: Workbook, how: Failing): Workbook & { calls(): number } {
  let calls = 0;
  return new Proxy(workbook, {
    get(target, name) {
      if (name === "calls") return () => calls;
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== "function") return member;
      return async (...args: unknown[]) => {
        const mine = calls++;
        const fails = how.from ? mine >= how.at : mine === how.at;
        if (fails && !how.after) throw new Broken(String(name));
        const result: unknown = await member.apply(target, args);
        if (fails) throw new Broken(String(name));
        return result;
      };
    },
  }) as Workbook & { calls(): number };
}
