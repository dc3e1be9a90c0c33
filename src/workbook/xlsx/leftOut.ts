import type { LeftOut } from "../book/book";
import { textOf, type Package } from "./openPackage";
import { relations, type SheetPart } from "./packageParts";

/** What a file holds and a book does not, found by its parts and by the elements of its sheets. */
export function leftOutOf(parts: Package, sheets: readonly SheetPart[]): LeftOut[] {
  const found = new Map<LeftOut["kind"], { count: number; where: Set<string> }>();
  const count = (kind: LeftOut["kind"], number: number, where?: string): void => {
    if (number === 0) return;
    const entry = found.get(kind) ?? { count: 0, where: new Set<string>() };
    entry.count += number;
    if (where !== undefined) entry.where.add(where);
    found.set(kind, entry);
  };
  for (const { name, path } of sheets) {
    const xml = textOf(parts, path) ?? "";
    const times = (pattern: RegExp): number => xml.match(pattern)?.length ?? 0;
    count("conditionalFormats", times(/<(?:\w+:)?cfRule\b/g), name);
    count("validations", times(/<(?:\w+:)?dataValidation\b(?![^>]*type="list")[^>]*type=/g), name);
    for (const { type, target } of relations(parts, path).values()) {
      if (type === "pivotTable") count("pivots", 1, name);
      else if (type === "threadedComment") count("comments", textOf(parts, target)?.match(/<threadedComment\b/g)?.length ?? 1, name);
      else if (type === "slicer" || type === "timeline" || type === "control" || type === "oleObject") count("other", 1, name);
      else if (type === "drawing") {
        const drawing = textOf(parts, target) ?? "";
        count("images", drawing.match(/<xdr:pic>/g)?.length ?? 0, name);
        count("shapes", drawing.match(/<xdr:(?:sp|cxnSp|grpSp)\b/g)?.length ?? 0, name);
      }
    }
  }
  count("macros", parts.has("xl/vbaProject.bin") ? 1 : 0);
  count("externalLinks", [...parts.keys()].filter((name) => /^xl\/externalLinks\/[^/]+\.xml$/.test(name)).length);
  const strings = textOf(parts, "xl/sharedStrings.xml") ?? "";
  count("richText", strings.match(/<(?:\w+:)?si>(?:(?!<\/(?:\w+:)?si>)[\s\S])*?<(?:\w+:)?rPr>/g)?.length ?? 0);
  return [...found].map(([kind, entry]) => ({ kind, count: entry.count, where: [...entry.where] }));
}
