import type { Session } from "../../functions/session";
import { describer, type About } from "../../workbook/handOn/about";
import { today } from "./today";

let known: Promise<About["describe"]> | undefined;

/** What notes and sheets say about functions: English, as everything in cells. Loaded when the first note is written. */
export async function aboutFunctions(session: Session): Promise<About> {
  known ??= load();
  try {
    return { version: session.version, date: today(), describe: await known };
  } catch (thrown) {
    known = undefined;
    throw thrown;
  }
}

async function load(): Promise<About["describe"]> {
  const [metadata, { catalog }] = await Promise.all([fetchMetadata(), import(/* webpackChunkName: "catalog" */ "../../catalog/functions")]);
  return describer(metadata.functions, catalog);
}

async function fetchMetadata(): Promise<{ functions: { id: string; description: string; parameters?: { name: string; description: string }[] }[] }> {
  const response = await fetch("functions.json");
  if (!response.ok) throw new Error(`functions.json: ${response.status} ${response.statusText}`);
  return response.json() as ReturnType<typeof fetchMetadata>;
}
