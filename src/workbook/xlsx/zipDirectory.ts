import { FileProblem } from "./fileProblem";

/** An entry as the directory at the end of the file describes it. */
export interface ZipEntry {
  readonly name: string;
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  /** Packed with a password. */
  readonly locked: boolean;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
const WIDE = 0xffffffff;

/** The entries of a zip file, read without unpacking any. A file that ends too early has lost its directory. */
export function zipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) throw new FileProblem("truncated");
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  if (at + view.getUint32(end + 12, true) > end) throw new FileProblem("truncated");
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) throw new FileProblem("damaged", { what: "its list of parts cannot be read" });
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    // Sizes beyond 4 GB stand elsewhere; no file below the limit needs them.
    if (packed === WIDE || size === WIDE) throw new FileProblem("damaged", { what: "a part says that it is larger than 4 GB" });
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.push({ name, packed, size, crc: view.getUint32(at + 16, true), locked: (view.getUint16(at + 8, true) & 1) === 1 });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - END_SIZE; at >= Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT); at--)
    if (view.getUint32(at, true) === END) return at;
  return -1;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

/** The checksum that zip files carry for each part. */
export function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) c = TABLE[(c ^ bytes[i]) & 0xff] ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}
