import type { Language } from "./language";
import { layersZh, parametersZh, reasonsZh, weightlessZh } from "./reasons.zh-CN";

/**
 * The reason of a path in the reader's language. HFS.PATH gives it in English, as all results of cells are: it is taken apart
 * sentence by sentence from the start. A sentence that is not known stays as it is.
 */
export function sayReason(reason: string, language: Language): string {
  if (language !== "zh-CN") return reason;
  let said = "";
  let rest = reason;
  while (rest !== "") {
    const [length, sentence] = firstSentence(rest);
    said = join(said, sentence);
    rest = rest.slice(length).trimStart();
  }
  return said;
}

/** How long the English sentence at the start is, and what is said for it. */
function firstSentence(text: string): [length: number, sentence: string] {
  for (const { pattern, chinese } of SENTENCES) {
    const found = pattern.exec(text);
    if (found) return [found[0].length, chinese.replace(PLACE, (_, name: string) => say(name, found.groups?.[name] ?? ""))];
  }
  const end = text.indexOf(". ");
  const unknown = end < 0 ? text : text.slice(0, end + 1);
  return [unknown.length, unknown];
}

/** Chinese sentences follow each other without a blank; beside an English one there is one. */
function join(before: string, sentence: string): string {
  return before === "" || (before.endsWith("。") && CHINESE.test(sentence)) ? before + sentence : `${before} ${sentence}`;
}

const CHINESE = /\p{Script=Han}.*。$/su;
const PLACE = /\{(\w+)\}/g;
const NUMBER = String.raw`-?\d+(?:\.\d+)?(?:e[-+]?\d+)?`;

/** Codes end with their sentence. */
const WITHIN = String.raw`(?:(?!\. ).)+?`;

const oneOf = (words: Readonly<Record<string, string>>): string =>
  `(?:${Object.keys(words)
    .map((word) => escaped(word))
    .join("|")})`;

const listOf = (one: string, separator: string): string => `${one}(?:${separator}${one})*`;

/** What may stand in a place that holds no number. */
const KINDS: Readonly<Record<string, string>> = {
  name: String.raw`[\s\S]+?`,
  path: WITHIN,
  codes: WITHIN,
  parameter: String.raw`\w+`,
  layers: listOf(oneOf(layersZh), " and "),
  gate: listOf(`${oneOf(layersZh)} than ${NUMBER}`, " and "),
  weightless: listOf(oneOf(weightlessZh), ", "),
};

const SENTENCES = reasonsZh.map(([english, chinese]) => ({ pattern: patternOf(english), chinese }));

function patternOf(english: string): RegExp {
  const parts = english.split(PLACE).map((part, i) => (i % 2 === 1 ? `(?<${part}>${KINDS[part] ?? NUMBER})` : escaped(part)));
  return new RegExp(`^${parts.join("").replace(/ years/, " years?")}(?= |$)`);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

const LAYER_NAMES: Readonly<Record<string, string>> = { Hardware: "硬件层", Firmware: "固件层", Software: "软件层" };

function say(place: string, text: string): string {
  switch (place) {
    case "name":
      return LAYER_NAMES[text] ?? (/^[HFS]\d+$/.test(text) ? `${text} ` : `“${text}”`);
    case "codes":
      return text.replaceAll(", ", "、");
    case "parameter":
      return parametersZh[text] ?? ` ${text} `;
    case "layers":
      return text
        .split(" and ")
        .map((layer) => layersZh[layer])
        .join("与");
    case "gate":
      return text
        .split(" and ")
        .map((one) => one.replace(/^(\w+) than /, (_, layer: string) => `${layersZh[layer]} `))
        .join("、");
    case "weightless":
      return Object.entries(weightlessZh)
        .filter(([english]) => text.includes(english))
        .map(([, chinese]) => chinese)
        .join("；");
    default:
      return text;
  }
}
