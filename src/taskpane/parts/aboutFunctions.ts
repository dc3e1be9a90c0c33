import type { Session } from "../../functions/session";
import type { Language } from "../../locale/language";
import { describer, type About } from "../../workbook/handOn/about";
import { today } from "./today";

const known = new Map<Language, Promise<About["describe"]>>();

/** What is said about functions: English in notes and on sheets, as everything in cells; the pane's language in the pane. Loaded when first needed. */
export async function aboutFunctions(session: Session, language: Language = "en"): Promise<About> {
  const loading = known.get(language) ?? load(language);
  known.set(language, loading);
  try {
    return { version: session.version, date: today(), describe: await loading };
  } catch (thrown) {
    known.delete(language);
    throw thrown;
  }
}

async function load(language: Language): Promise<About["describe"]> {
  const [metadata, { catalog }] = await Promise.all([
    fetchMetadata(language === "en" ? "functions.json" : `functions.${language}.json`),
    import(/* webpackChunkName: "catalog" */ "../../catalog/functions"),
  ]);
  return describer(metadata.functions, catalog);
}

async function fetchMetadata(
  file: string,
): Promise<{ functions: { id: string; description: string; parameters?: { name: string; description: string }[] }[] }> {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file}: ${response.status} ${response.statusText}`);
  return response.json() as ReturnType<typeof fetchMetadata>;
}
