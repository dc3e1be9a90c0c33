import fs from "fs";
import path from "path";
import vm from "vm";
import type { Session } from "../functions/session";
import { CellError, ERROR_CODES, type CellFunction } from "../workbench/bridge/customFunctions";
import type { FunctionsMetadata } from "../workbench/bridge/metadata";

/** The built functions.js in a bare context: ECMAScript's own objects and `CustomFunctions`, nothing of a browser or of Node. */
export interface LoadedFunctions {
  /** What functions.js associates, in its order; an id that is associated twice stands twice. */
  readonly associated: readonly (readonly [id: string, fn: CellFunction])[];
  readonly functions: ReadonlyMap<string, CellFunction>;
  readonly session: Session;
}

/** `surroundings` adds what there is beyond the bare context, as a browser would have it. */
export function loadFunctions(folder: string, surroundings: object = {}): LoadedFunctions {
  const associated: [string, CellFunction][] = [];
  const associate = (id: string, fn: CellFunction): void => void associated.push([id, fn]);
  const context = vm.createContext({ CustomFunctions: { associate, Error: CellError, ErrorCode: ERROR_CODES }, ...surroundings });
  vm.runInContext(fs.readFileSync(path.join(folder, "functions.js"), "utf8"), context, { filename: "functions.js" });
  const session = vm.runInContext('globalThis[Symbol.for("hfs")]', context) as Session;
  return { associated, functions: new Map(associated), session };
}

export function loadMetadata(folder: string): FunctionsMetadata {
  return JSON.parse(fs.readFileSync(path.join(folder, "functions.json"), "utf8")) as FunctionsMetadata;
}
