import type { Session } from "../functions/session";
import { provideCustomFunctions, type CellFunction } from "./bridge/customFunctions";

export interface LoadedFunctions {
  readonly functions: ReadonlyMap<string, CellFunction>;
  readonly session: Session;
}

/** Loads the built functions.js, the same file that Excel loads, once its runtime is there. */
export async function loadFunctions(): Promise<LoadedFunctions> {
  const functions = provideCustomFunctions();
  await loadScript("functions.js");
  const session = (globalThis as Record<symbol, unknown>)[Symbol.for("hfs")] as Session | undefined;
  if (!session) throw new Error("functions.js published no session.");
  return { functions, session };
}

function loadScript(file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = file;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${file} could not be loaded.`));
    document.head.append(script);
  });
}
