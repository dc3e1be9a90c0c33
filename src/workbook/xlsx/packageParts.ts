import { textOf, type Package } from "./openPackage";

/** Where the parts of a package stand that belong to its sheets. */
export interface SheetPart {
  readonly name: string;
  readonly path: string;
}

/** The sheets in their order, with the parts that hold them. */
export function sheetParts(parts: Package): SheetPart[] {
  const book = [...parts.keys()].find((name) => /^xl\/workbook\d*\.xml$/i.test(name)) ?? "xl/workbook.xml";
  const targets = relations(parts, book);
  return [...(textOf(parts, book) ?? "").matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].flatMap(([tag]) => {
    const name = /\bname="([^"]*)"/.exec(tag)?.[1];
    const id = /\b\w+:id="([^"]*)"/.exec(tag)?.[1];
    const path = targets.get(id ?? "")?.target;
    return name !== undefined && path !== undefined ? [{ name: plain(name), path }] : [];
  });
}

export interface Relation {
  readonly target: string;
  /** The last word of its kind: `comments`, `drawing`, `externalLink`. */
  readonly type: string;
}

/** What a part refers to, by the ids it uses. */
export function relations(parts: Package, part: string): ReadonlyMap<string, Relation> {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const xml = textOf(parts, `${folder}_rels/${part.slice(folder.length)}.rels`) ?? "";
  return new Map(
    [...xml.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].flatMap(([tag]) => {
      const value = (name: string): string => plain(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? "");
      const target = value("Target");
      return [
        [value("Id"), { target: target.startsWith("/") ? target.slice(1) : resolved(folder, target), type: value("Type").split("/").pop() ?? "" }] as const,
      ];
    }),
  );
}

function resolved(folder: string, target: string): string {
  const path: string[] = folder.split("/").filter((step) => step !== "");
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== ".") path.push(step);
  }
  return path.join("/");
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text of an attribute or an element. */
export function plain(xml: string): string {
  return xml.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) =>
    hex ? String.fromCodePoint(parseInt(hex, 16)) : decimal ? String.fromCodePoint(Number(decimal)) : (NAMED[name ?? ""] ?? whole),
  );
}
