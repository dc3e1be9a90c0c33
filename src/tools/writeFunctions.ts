import fs from "fs";
import path from "path";
import type { CatalogEntry } from "../catalog/functions";
import { functionsZh } from "../locale/functions.zh-CN";
import { helpPages } from "./help/helpPages";
import { loadFunctions } from "./loadFunctions";
import { mendMetadata, type Metadata } from "./metadata";
import { ROOT } from "./root";
import { translateMetadata } from "./translate";

/** Writes what goes with functions.js: both languages' functions.json and the help pages, their examples computed by it. */
export function writeFunctions(folder: string, base: string, functionFiles: readonly string[]): void {
  const file = path.join(folder, "functions.json");
  const raw = JSON.parse(fs.readFileSync(file, "utf8")) as Metadata;
  const english = mendMetadata(raw, `${base}/help`);
  const chinese = translateMetadata(english, `${base}/help/zh-CN`);
  fs.writeFileSync(file, JSON.stringify(english, null, 2));
  fs.writeFileSync(path.join(folder, "functions.zh-CN.json"), JSON.stringify(chinese, null, 2));

  const help = path.join(folder, "help");
  const { call } = loadFunctions(folder);
  const compute = ({ id, example }: CatalogEntry): unknown => call(id, ...example.arguments);
  const results = returnsOf(functionFiles);
  const resultsZh = new Map(Object.entries(functionsZh).map(([id, { result }]) => [id, result]));
  writePages(help, helpPages({ language: "en", metadata: english, results, compute }));
  writePages(path.join(help, "zh-CN"), helpPages({ language: "zh-CN", metadata: chinese, results: resultsZh, compute }));
  fs.copyFileSync(path.join(ROOT, "src", "tools", "help", "help.css"), path.join(help, "help.css"));
}

function writePages(folder: string, pages: ReadonlyMap<string, string>): void {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  for (const [name, html] of pages) fs.writeFileSync(path.join(folder, name), html);
}

/** What the doc comments say of the results; Excel's metadata have no place for it. */
function returnsOf(functionFiles: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const file of functionFiles) {
    for (const [comment] of fs.readFileSync(file, "utf8").matchAll(/\/\*\*[\s\S]*?\*\//g)) {
      const id = /@customfunction (\w+)/.exec(comment)?.[1];
      const text = /@returns (.*)/.exec(comment)?.[1];
      if (id && text) found.set(id, text.trim());
    }
  }
  return found;
}
