import { strToU8, zipSync } from "fflate";
import { FileProblem } from "../../../src/workbook/xlsx/fileProblem";
import { LIMITS } from "../../../src/workbook/xlsx/openPackage";
import { readBook } from "../../../src/workbook/xlsx/readBook";
import { writeBook } from "../../../src/workbook/xlsx/writeBook";
import { richBook } from "./richBook";

async function problem(bytes: Uint8Array): Promise<string> {
  try {
    await readBook(bytes, "book", ["SCORE"]);
    return "read";
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(FileProblem);
    expect((thrown as FileProblem).message).not.toMatch(/\{\w+\}/);
    return (thrown as FileProblem).code;
  }
}

const TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';

/** A package with these parts beside the least that makes a workbook. */
function packed(parts: Record<string, string>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries({ "[Content_Types].xml": TYPES, "xl/workbook.xml": "<workbook/>", ...parts }).map(([name, text]) => [name, strToU8(text)]),
    ),
  );
}

/** A workbook whose only sheet has this XML inside. */
async function withSheet(data: string): Promise<Uint8Array> {
  const { unzipSync } = await import("fflate");
  const parts = unzipSync(await writeBook({ ...richBook, sheets: [richBook.sheets[1]], names: [], parts: {}, active: "'北 京''s'!A1" }, []));
  const path = "xl/worksheets/sheet1.xml";
  const xml = new TextDecoder().decode(parts[path]).replace(/<sheetData>[\s\S]*<\/sheetData>/, `<sheetData>${data}</sheetData>`);
  return zipSync({ ...parts, [path]: strToU8(xml) });
}

describe("a file that cannot be opened says why", () => {
  test.each([
    ["nothing", new Uint8Array(), "notXlsx"],
    ["text", strToU8("Region;Score\nAnhui;0.5\n"), "notXlsx"],
    ["a zip of something else", zipSync({ "a.txt": strToU8("a") }), "notXlsx"],
    ["an old workbook", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)]), "oldXls"],
    ["a workbook with a password", encrypted(), "encrypted"],
    ["a binary workbook", packed({ "xl/workbook.bin": "x" }), "binary"],
    ["an OpenDocument file", zipSync({ mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet") }), "otherFormat"],
    ["a Word document", packed({ "word/document.xml": "<a/>" }), "otherFormat"],
    ["a part with a document type", packed({ "xl/sharedStrings.xml": '<!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>' }), "damaged"],
  ])("%s", async (_, bytes, code) => {
    expect(await problem(bytes)).toBe(code);
  });

  test("however early it ends", async () => {
    const whole = await writeBook(richBook, []);
    for (let tenth = 1; tenth < 10; tenth++) expect(await problem(whole.subarray(0, Math.floor((whole.length * tenth) / 10)))).toBe("truncated");
    expect(await problem(whole.subarray(0, whole.length - 1))).toBe("truncated");
  });

  test("a byte changed in a part is noticed", async () => {
    const whole = Uint8Array.from(await writeBook(richBook, []));
    whole[120] ^= 1;
    expect(await problem(whole)).toBe("damaged");
  });

  test("a file above the limit is not unpacked", async () => {
    expect(await problem(new Uint8Array(LIMITS.file + 1))).toBe("tooLarge");
  });

  test("a part that would grow without end is not unpacked", async () => {
    const bomb = packed({ "xl/worksheets/sheet1.xml": " ".repeat(30_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await problem(bomb)).toBe("inflates");
  });

  test("a directory that names a smaller size than the part has is not believed", async () => {
    const bomb = packed({ "xl/worksheets/sheet1.xml": " ".repeat(3_000_000) });
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    for (let at = 0; at + 4 < bomb.length; at++) if (view.getUint32(at, true) === 3_000_000) view.setUint32(at, 1000, true);
    expect(await problem(bomb)).toBe("damaged");
  });

  test("more parts than any workbook has", async () => {
    expect(await problem(packed(Object.fromEntries(Array.from({ length: LIMITS.entries }, (_, i) => [`xl/p${i}.xml`, "<a/>"]))))).toBe("tooManyEntries");
  });

  test("two cells in far corners are refused, not spread out", async () => {
    expect(await problem(await withSheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'))).toBe("tooManyCells");
    expect(await problem(await withSheet('<row r="1048577"><c r="A1048577"><v>1</v></c></row>'))).toBe("damaged");
  });

  test("names that lead out of the package do no harm", async () => {
    const { unzipSync } = await import("fflate");
    const parts = unzipSync(await writeBook(richBook, ["SCORE", "PATH"]));
    const { book } = await readBook(zipSync({ ...parts, "../../outside.xml": strToU8("<a/>") }), richBook.title, ["SCORE", "PATH"]);
    expect(book).toEqual(richBook);
  });
});

/** The old container with a stream of this name, as Excel writes a workbook with a password. */
function encrypted(): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [..."EncryptedPackage"].forEach((sign, i) => bytes.set([sign.charCodeAt(0), 0], 1024 + 2 * i));
  return bytes;
}
