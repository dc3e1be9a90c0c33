import fs from "fs";
import { XMLParser, XMLValidator } from "fast-xml-parser";

/** A manifest as a tree that keeps the order of its elements. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

type Raw = Record<string, unknown>;

export function readManifest(file: string): Element {
  const xml = fs.readFileSync(file, "utf8");
  const valid = XMLValidator.validate(xml);
  if (valid !== true) throw new Error(`${file}: ${valid.err.msg} in line ${valid.err.line}`);
  const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: "", parseTagValue: false, ignoreDeclaration: true });
  return element((parser.parse(xml) as Raw[]).find((raw) => "OfficeApp" in raw) ?? {});
}

function element(raw: Raw): Element {
  const name = Object.keys(raw).find((key) => key !== ":@") ?? "";
  const content = raw[name] as Raw[];
  return {
    name,
    attributes: (raw[":@"] ?? {}) as Record<string, string>,
    children: content.filter((child) => !("#text" in child)).map(element),
    text: content.map((child) => ("#text" in child ? String(child["#text"]) : "")).join(""),
  };
}

/** The element itself and all below it. */
export function all(root: Element): Element[] {
  return [root, ...root.children.flatMap(all)];
}

export function named(root: Element, name: string): Element[] {
  return all(root).filter((entry) => entry.name === name);
}

/** Every address in a manifest. */
export function addresses(root: Element): string[] {
  return all(root)
    .flatMap(({ attributes, text, name }) => [attributes.DefaultValue ?? "", attributes.Value ?? "", name === "AppDomain" ? text : ""])
    .filter((value) => /^https?:/.test(value));
}
