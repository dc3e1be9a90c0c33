import * as advantage from "./advantage";
import * as indicators from "./indicators";
import * as model from "./model";
import * as paths from "./paths";
import * as scores from "./scores";
import { createSession, SESSION_KEY } from "./session";

/** Publishes every function of the families under its id, which is the export's name in upper case. */

declare const HFS_VERSION: string;

const families = [indicators, scores, model, paths, advantage];

const functions = new Map(
  families.flatMap((family) => Object.entries(family).flatMap(([name, value]) => (typeof value === "function" ? [[name.toUpperCase(), value] as const] : []))),
);

(globalThis as Record<symbol, unknown>)[SESSION_KEY] = createSession(HFS_VERSION, functions);
