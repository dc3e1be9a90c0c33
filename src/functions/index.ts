import { functions } from "./families";
import { createSession, SESSION_KEY } from "./session";

declare const HFS_VERSION: string;

/** Publishes every function for cells, pane and command line. */
(globalThis as Record<symbol, unknown>)[SESSION_KEY] = createSession(HFS_VERSION, functions);
