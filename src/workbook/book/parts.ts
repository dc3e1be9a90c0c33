/**
 * Texts that a file carries beside its sheets: custom XML parts, each in a namespace of ours that ends with its name.
 * Excel keeps them when a colleague without the add-in saves the file.
 */
const NAMESPACE = "urn:hfs-excel:";

export function partNamespace(name: string): string {
  return `${NAMESPACE}${name}`;
}

/** The XML document around a text. */
export function partXml(name: string, text: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<hfs xmlns="${partNamespace(name)}">${escaped(text)}</hfs>`;
}

/** Name and text of a part; null for a part that is not ours. */
export function readPart(xml: string): { name: string; text: string } | null {
  const match = /<hfs\s+xmlns="urn:hfs-excel:([^"]+)"\s*(?:\/>|>([\s\S]*?)<\/hfs>)/.exec(xml);
  return match ? { name: match[1], text: unescaped(match[2] ?? "") } : null;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;" };
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Signs that XML 1.0 has no place for are left out of what is kept: callers write JSON, which names them by number. */
function escaped(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "").replace(/[&<>"\r]/g, (sign) => ENTITIES[sign]);
}

/** Whoever writes the file anew may use other ways to write the same text. */
function unescaped(text: string): string {
  return text
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, inside: string) => escaped(inside))
    .replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) =>
      hex ? String.fromCodePoint(parseInt(hex, 16)) : decimal ? String.fromCodePoint(Number(decimal)) : (NAMED[name ?? ""] ?? whole),
    );
}
