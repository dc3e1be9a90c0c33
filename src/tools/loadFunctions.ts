import fs from "fs";
import path from "path";
import vm from "vm";
import type { Session } from "../functions/session";
import { CellError, ERROR_CODES, type CellFunction } from "../workbench/bridge/customFunctions";
import { DIST } from "./root";

/** The built functions.js in a bare context: ECMAScript's own objects and `CustomFunctions`, nothing of a browser or of Node. */

export interface LoadedFunctions {
  /** What functions.js associates, in its order; an id that is associated twice stands twice. */
  readonly associated: readonly (readonly [id: string, fn: CellFunction])[];
  readonly session: Session;
  call(id: string, ...args: unknown[]): unknown;
}

/** `surroundings` adds what there is beyond the bare context, as a browser would have it. */
export function loadFunctions(folder = DIST, surroundings: object = {}): LoadedFunctions {
  const associated: [string, CellFunction][] = [];
  const associate = (id: string, fn: CellFunction): void => void associated.push([id, fn]);
  const context = vm.createContext({ CustomFunctions: { associate, Error: CellError, ErrorCode: ERROR_CODES }, ...surroundings });
  vm.runInContext(fs.readFileSync(path.join(folder, "functions.js"), "utf8"), context, { filename: "functions.js" });
  const session = vm.runInContext('globalThis[Symbol.for("hfs")]', context) as Session;
  const functions = new Map(associated);
  return {
    associated,
    session,
    call(id, ...args) {
      const fn = functions.get(id);
      if (!fn) throw new Error(`functions.js associates no ${id}.`);
      return fn(...args);
    },
  };
}
