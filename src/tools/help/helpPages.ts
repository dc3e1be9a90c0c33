import { catalog, families, type CatalogEntry } from "../../catalog/functions";
import { helpWords } from "../../locale/help";
import type { Language } from "../../locale/language";
import { columnName } from "../../workbook/address";
import { exampleSheet } from "../exampleSheet";
import type { EnumEntry, FunctionEntry, Metadata } from "../metadata";
import { escape, grid, page } from "./html";

/** The pages of one language: NAME.html for every function, and index.html. */

export interface HelpSource {
  readonly language: Language;
  readonly metadata: Metadata;
  /** What each function returns, in words. */
  readonly results: ReadonlyMap<string, string>;
  /** The result of an example, computed. */
  compute(entry: CatalogEntry): unknown;
}

export function helpPages(source: HelpSource): Map<string, string> {
  const { metadata, language } = source;
  const pages = new Map([["index.html", indexPage(source)]]);
  for (const entry of metadata.functions) {
    pages.set(`${entry.id}.html`, page({ language, title: `HFS.${entry.id}`, up: up(language), body: functionBody(source, entry) }));
  }
  return pages;
}

function up(language: Language): string {
  return language === "en" ? "" : "../";
}

/** The same page in the other language. */
function otherPage(language: Language, file: string): string {
  const words = helpWords[language];
  return language === "en" ? `<a href="zh-CN/${file}" lang="zh-CN">${words.otherLanguage}</a>` : `<a href="../${file}" lang="en">${words.otherLanguage}</a>`;
}

function indexPage({ language, metadata }: HelpSource): string {
  const words = helpWords[language];
  const lists = families.map((family) => {
    const entries = catalog.filter((entry) => entry.family === family).flatMap((entry) => metadata.functions.filter(({ id }) => id === entry.id));
    const items = entries.map(({ id, description }) => `<dt><a href="${id}.html">HFS.${id}</a></dt><dd>${escape(firstSentence(description))}</dd>`);
    return `<h2>${escape(words.families[family])}</h2><dl>${items.join("")}</dl>`;
  });
  const notes = words.notes.map((note) => `<li>${escape(note)}</li>`).join("");
  const body = `<header><nav>${otherPage(language, "index.html")}</nav><h1>${escape(words.title)}</h1></header><p>${escape(words.intro)}</p><ul>${notes}</ul>${lists.join("\n")}`;
  return page({ language, title: words.title, up: up(language), body });
}

function firstSentence(text: string): string {
  return /^.*?(?:[.。](?=\s|$|[^\d\s])|$)/.exec(text)?.[0] ?? text;
}

function functionBody(source: HelpSource, { id, description, parameters }: FunctionEntry): string {
  const { language, metadata, results } = source;
  const words = helpWords[language];
  const entry = catalog.find((candidate) => candidate.id === id);
  const names = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
  const rows = parameters.map(({ name, description: text, optional, customEnumId }) => {
    const meanings = metadata.enums?.find((candidate) => candidate.id === customEnumId);
    return `<tr><th scope="row"><code>${breakable(name)}</code>${optional ? `<br><small>${words.optional}</small>` : ""}</th><td>${escape(text)}${meanings ? wordList(meanings) : ""}</td></tr>`;
  });
  const result = results.get(id);
  return [
    `<header><nav><a href="index.html">${escape(words.allFunctions)}</a> ${otherPage(language, `${id}.html`)}</nav><h1>HFS.${id}</h1></header>`,
    `<p class="syntax"><code>=HFS.${id}(${escape(names.join(", "))})</code></p>`,
    `<p>${escape(description)}</p>`,
    rows.length > 0
      ? `<table class="arguments"><tr><th scope="col">${words.argument}</th><th scope="col">${words.meaning}</th></tr>${rows.join("")}</table>`
      : "",
    result ? `<h2>${words.result}</h2><p>${escape(result)}</p>` : "",
    entry ? exampleBody(source, entry) : "",
    entry ? sourceBody(language, entry) : "",
  ].join("\n");
}

/** A long name may break before its second word: `wage`, `Benchmark`. */
function breakable(name: string): string {
  return name.replace(/(?<=[a-z])(?=[A-Z])/g, "<wbr>");
}

function wordList({ values }: EnumEntry): string {
  return `<dl class="words">${values.map(({ stringValue, tooltip }) => `<dt><code>${escape(stringValue)}</code></dt><dd>${escape(tooltip ?? "")}</dd>`).join("")}</dl>`;
}

function exampleBody({ language, compute }: HelpSource, entry: CatalogEntry): string {
  const words = helpWords[language];
  const sheet = exampleSheet(entry.id, entry.example);
  const result = compute(entry);
  const rows = Array.isArray(result) ? (result as unknown[][]) : [[result]];
  const { row, column } = entry.example.expected;
  return [
    `<h2>${words.example}</h2>`,
    sheet.cells.length > 0 ? grid(sheet.cells, { letters: columnName }) : "",
    `<p><code>${escape(sheet.formula)}</code> ${words.exampleGives}</p>`,
    grid(rows, { mark: [row, column] }),
  ].join("\n");
}

function sourceBody(language: Language, { source, section }: CatalogEntry): string {
  const words = helpWords[language];
  const place = section ? `<p>${words.section} ${escape(section)}${language === "zh-CN" ? " 节" : ""}</p>` : "";
  return `<h2>${words.source}</h2><p lang="en">${escape(source)}</p>${place}`;
}
