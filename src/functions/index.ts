import * as advantage from "./advantage";
import { createSession, SESSION_KEY } from "./session";

/** Publishes every function of the families under its id, which is the export's name in upper case. */

declare const HFS_VERSION: string;

const families = [advantage];

const functions = new Map(
  families.flatMap((family) => Object.entries(family).flatMap(([name, value]) => (typeof value === "function" ? [[name.toUpperCase(), value] as const] : []))),
);

(globalThis as Record<symbol, unknown>)[SESSION_KEY] = createSession(HFS_VERSION, functions);
