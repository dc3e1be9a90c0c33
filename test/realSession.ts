import { functions } from "../src/functions/families";
import { createSession, type CellFunction, type Session } from "../src/functions/session";

/** The session as functions.js publishes it, made from the sources; `extra` adds functions a test needs. */
export function realSession(extra: Readonly<Record<string, CellFunction>> = {}): Session {
  return createSession("0.0.0", new Map([...functions, ...Object.entries(extra).map(([name, fn]) => [name.toUpperCase(), fn] as const)]));
}
