import { unzipSync } from "fflate";
import { FileProblem } from "./fileProblem";
import { crc32, zipDirectory, type ZipEntry } from "./zipDirectory";

/** The parts of a file by their names. */
export type Package = Map<string, Uint8Array>;

/** Larger than any workbook of tables by regions; small enough for a browser to hold twice. */
export const LIMITS = {
  file: 50_000_000,
  entries: 5000,
  part: 200_000_000,
  all: 400_000_000,
  /** How many times its packed size a large part may grow: text of sheets packs about twenty times. */
  ratio: 200,
  largePart: 10_000_000,
} as const;

const MB = 1_000_000;

/**
 * Unpacks a file after looking at its directory: nothing is inflated beyond the limits, and a part that is longer or other than
 * the directory says is refused.
 */
export function openPackage(bytes: Uint8Array): Package {
  if (bytes.length > LIMITS.file) throw new FileProblem("tooLarge", { found: Math.ceil(bytes.length / MB), limit: LIMITS.file / MB });
  refuseOtherFiles(bytes);
  const entries = zipDirectory(bytes).filter(({ name }) => !name.endsWith("/"));
  checkSizes(entries);
  const known = new Map(entries.map((entry) => [entry.name, entry]));
  let parts: Record<string, Uint8Array>;
  try {
    // Each part is inflated into a buffer of the size that the directory names.
    parts = unzipSync(bytes, { filter: ({ name }) => known.has(name) });
  } catch {
    throw new FileProblem("damaged", { what: "a part cannot be unpacked" });
  }
  const unpacked: Package = new Map();
  for (const { name, size, crc } of known.values()) {
    const part = parts[name];
    if (!part || part.length !== size || crc32(part) !== crc) throw new FileProblem("damaged", { what: `its part ${name} is not what the list of parts says` });
    unpacked.set(name, part);
  }
  refuseOtherPackages(unpacked);
  return unpacked;
}

const OLD = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function refuseOtherFiles(bytes: Uint8Array): void {
  if (OLD.every((byte, i) => bytes[i] === byte)) throw new FileProblem(holdsText(bytes, "EncryptedPackage") ? "encrypted" : "oldXls");
  const [first, second, third] = bytes;
  if (first !== 0x50 || second !== 0x4b || third !== 0x03) throw new FileProblem("notXlsx");
}

/** Names in the old container are UTF-16. */
function holdsText(bytes: Uint8Array, text: string): boolean {
  const wanted = [...text].flatMap((sign) => [sign.charCodeAt(0), 0]);
  for (let at = 0; at + wanted.length <= bytes.length; at++) if (bytes[at] === wanted[0] && wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}

function checkSizes(entries: readonly ZipEntry[]): void {
  if (entries.length > LIMITS.entries) throw new FileProblem("tooManyEntries", { found: entries.length, limit: LIMITS.entries });
  if (entries.some(({ locked }) => locked)) throw new FileProblem("encrypted");
  const grown = (size: number): number => Math.ceil(size / MB);
  for (const { name, size, packed } of entries) {
    if (size > LIMITS.part) throw new FileProblem("inflates", { what: `The part ${name}`, found: grown(size), limit: LIMITS.part / MB });
    if (size > LIMITS.largePart && size > LIMITS.ratio * packed)
      throw new FileProblem("inflates", {
        what: `The part ${name}, packed more than ${LIMITS.ratio} times,`,
        found: grown(size),
        limit: LIMITS.largePart / MB,
      });
  }
  const all = entries.reduce((sum, { size }) => sum + size, 0);
  if (all > LIMITS.all) throw new FileProblem("inflates", { what: "The parts", found: grown(all), limit: LIMITS.all / MB });
}

function refuseOtherPackages(parts: Package): void {
  if (parts.has("xl/workbook.bin")) throw new FileProblem("binary");
  if (parts.has("mimetype")) throw new FileProblem("otherFormat", { what: "an OpenDocument file; save it as .xlsx first" });
  if (parts.has("word/document.xml")) throw new FileProblem("otherFormat", { what: "a Word document" });
  if (parts.has("ppt/presentation.xml")) throw new FileProblem("otherFormat", { what: "a presentation" });
  if (!parts.has("[Content_Types].xml") || ![...parts.keys()].some((name) => /^xl\/workbook\d*\.xml$/i.test(name))) throw new FileProblem("notXlsx");
  for (const [name, bytes] of parts)
    if (/\.(?:xml|rels|vml)$/i.test(name) && /<!DOCTYPE/i.test(new TextDecoder().decode(bytes.subarray(0, 2000))))
      throw new FileProblem("damaged", { what: `its part ${name} declares a document type, which no workbook has` });
}

const decoder = new TextDecoder();
const encoder = new TextEncoder();

export function textOf(parts: Package, name: string): string | null {
  const bytes = parts.get(name);
  return bytes ? decoder.decode(bytes) : null;
}

export function setText(parts: Package, name: string, text: string): void {
  parts.set(name, encoder.encode(text));
}
