import { loadFunctions as load, type LoadedFunctions as Loaded } from "../cli/loadFunctions";
import { DIST } from "./root";

export interface LoadedFunctions extends Loaded {
  call(id: string, ...args: unknown[]): unknown;
}

/** The built functions, to be called by their ids. */
export function loadFunctions(folder = DIST, surroundings: object = {}): LoadedFunctions {
  const loaded = load(folder, surroundings);
  return {
    ...loaded,
    call(id, ...args) {
      const fn = loaded.functions.get(id);
      if (!fn) throw new Error(`functions.js associates no ${id}.`);
      return fn(...args);
    },
  };
}
