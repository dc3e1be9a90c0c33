import { parseArgs } from "util";

export const BUNDLES = ["functions", "pane", "workbench", "cli"] as const;

export interface BuildOptions {
  readonly mode: "development" | "production";
  readonly only: readonly string[];
  /** True when all bundles are built, so that dist/ starts empty. */
  readonly complete: boolean;
  /** Where the add-in will be served from, without a slash at the end. */
  readonly base: string;
  /** With Microsoft's office.js in dist/, for networks without its CDN. */
  readonly offline: boolean;
}

export const DEVELOPMENT_BASE = "https://localhost:3000";

/** What the start commands build: quickly, and without emptying dist/. */
export function developmentBuild(only: readonly string[]): BuildOptions {
  return { mode: "development", only, complete: false, base: DEVELOPMENT_BASE, offline: false };
}

/** `[--mode development] [--only functions,pane] [--env base=https://...] [--env offline]` */
export function readBuildOptions(args: readonly string[]): BuildOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { mode: { type: "string", default: "production" }, only: { type: "string" }, env: { type: "string", multiple: true, default: [] } },
  });
  if (values.mode !== "production" && values.mode !== "development") throw new Error(`--mode is ${values.mode}; it must be production or development.`);
  const only = values.only?.split(",").map((name) => name.trim()) ?? [...BUNDLES];
  const environment = new Map(values.env.map((entry) => [entry.split("=")[0], entry.slice(entry.indexOf("=") + 1)] as const));
  const unknown = [...environment.keys()].find((name) => name !== "base" && name !== "offline");
  if (unknown !== undefined) throw new Error(`--env ${unknown} is unknown; there are base=https://... and offline.`);
  return { mode: values.mode, only, complete: values.only === undefined, base: readBase(environment.get("base")), offline: environment.has("offline") };
}

function readBase(text = DEVELOPMENT_BASE): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== "https:") throw new Error(`--env base=${text} is no https address; Office opens no other.`);
  return text.replace(/\/+$/, "");
}
