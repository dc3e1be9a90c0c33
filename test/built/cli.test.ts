import { spawnSync } from "child_process";
import fs from "fs";
import os from "os";
import path from "path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { distPath } from "./dist";

jest.setTimeout(120_000);

/** The built command line, as a referee runs it. */
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "hfs-cli-"));
const at = (name: string): string => path.join(folder, name);
const LIVE = at("HFS sample.xlsx");
const FROZEN = at("HFS sample (frozen).xlsx");

function hfs(...args: string[]): { status: number | null; out: string; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [distPath("cli.js"), ...args], { encoding: "utf8", cwd: folder });
  return { status, out: stdout, said: stderr };
}

/** The same file with one part changed. */
function edited(file: string, part: string, change: (xml: string) => string): string {
  const parts = unzipSync(new Uint8Array(fs.readFileSync(file)));
  const before = strFromU8(parts[part]);
  const after = change(before);
  expect(after).not.toBe(before);
  const out = at(`edited-${path.basename(file)}`);
  fs.writeFileSync(out, zipSync({ ...parts, [part]: strToU8(after) }));
  return out;
}

/** The part that holds a sheet of the sample, by its place among the sheets. */
const SHEETS = ["Read me", "Data", "Scores", "Robustness", "Paths", "Roadmap", "What-if", "Trade", "Advantage", "Input-output", "Network"];
const partOf = (sheet: string): string => `xl/worksheets/sheet${SHEETS.indexOf(sheet) + 1}.xml`;
const withValue = (xml: string, cell: string, change: (value: string) => string): string =>
  xml.replace(
    new RegExp(`(<c r="${cell}"[^>]*>(?:<f[^>]*>[^<]*</f>)?<v>)([^<]*)(</v>)`),
    (_, before: string, value: string, behind: string) => before + change(value) + behind,
  );

beforeAll(() => {
  expect(hfs("sample", ".", "--date", "2026-11-26")).toMatchObject({ status: 0, said: "" });
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

test("the sample agrees, live and frozen, with the tolerance stated", () => {
  const live = hfs("verify", "HFS sample.xlsx");
  expect(live.status).toBe(0);
  expect(live.out).toContain("tolerance 1e-9");
  expect(live.out).toMatch(/31 formulas \(0 frozen\), \d+ values: 31 agree, 0 differ, 0 not checked/);
  const frozen = hfs("verify", FROZEN);
  expect(frozen.status).toBe(0);
  expect(frozen.out).toMatch(/31 formulas \(31 frozen\), \d+ values: 31 agree/);
});

test("the frozen sample holds no formula of ours, and the live one keeps every one", () => {
  const formulas = (file: string): number => {
    const parts = unzipSync(new Uint8Array(fs.readFileSync(file)));
    return Object.entries(parts)
      .filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name))
      .reduce((sum, [, bytes]) => sum + (strFromU8(bytes).match(/<f[^>]*>[^<]*_xldudf_HFS_/g)?.length ?? 0), 0);
  };
  expect([formulas(LIVE), formulas(FROZEN)]).toEqual([31, 0]);
});

/** The sixth digit behind the point, one higher. */
const NEXT = (value: string): string => value.replace(/(\.\d{5})(\d)/, (_, before: string, digit: string) => before + String((Number(digit) + 1) % 10));
const LAST = (value: string): string => value.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));

test("a digit changed in a result is found, also deep inside a spill", () => {
  const book = edited(LIVE, partOf("Scores"), (xml) => withValue(xml, "B20", NEXT));
  const { status, out } = hfs("verify", book);
  expect(status).toBe(1);
  expect(out).toMatch(/DIFFERS\s+Scores!B20\s+saved [\d.]+\s+calculated [\d.]+/);
  expect(out).toContain("1 differs");
});

test("the last digit of all is within the tolerance, unless none is allowed", () => {
  const book = edited(LIVE, partOf("Scores"), (xml) => withValue(xml, "B20", LAST));
  expect(hfs("verify", book).status).toBe(0);
  expect(hfs("verify", book, "--tolerance", "0").status).toBe(1);
});

test("a digit changed in an input is found in the formulas that read it", () => {
  const book = edited(LIVE, partOf("Data"), (xml) => withValue(xml, "D10", (value) => String(Number(value) + 1)));
  const { status, out } = hfs("verify", book);
  expect(status).toBe(1);
  expect(out).toMatch(/DIFFERS\s+Scores!/);
});

test("a cell that was taken out of a result is found", () => {
  const book = edited(LIVE, partOf("Scores"), (xml) => xml.replace(/<c r="C15"[^>]*>.*?<\/c>/, ""));
  const { status, out } = hfs("verify", book);
  expect(status).toBe(1);
  expect(out).toMatch(/DIFFERS\s+Scores!C15\s+saved nothing/);
});

test("a frozen value changed by hand is found through the formula that it came from", () => {
  const book = edited(FROZEN, partOf("Scores"), (xml) => withValue(xml, "B20", NEXT));
  const { status, out } = hfs("verify", book);
  expect(status).toBe(1);
  expect(out).toMatch(/DIFFERS\s+Scores!B20/);
});

test("a record of frozen formulas changed by hand is said, and nothing passes for checked", () => {
  const parts = unzipSync(new Uint8Array(fs.readFileSync(FROZEN)));
  const record = Object.keys(parts).find((name) => /^customXml\/item\d+\.xml$/.test(name) && strFromU8(parts[name]).includes("HFS.SCORE"));
  const book = edited(FROZEN, record!, (xml) => xml.replace("HFS.SCORE", "HFS.TREAT"));
  const { status, out } = hfs("verify", book);
  expect(status).toBe(1);
  expect(out).toMatch(/NOT CHECKED\s+workbook\s+The record of frozen formulas has been changed/);
});

test("what a colleague without the add-in left behind is not checked, and calc brings it back", () => {
  const book = edited(LIVE, partOf("Scores"), (xml) =>
    xml.replace(/(<c r="A5"[^>]*?)(?: t="\w+")?([^>]*>)(<f[^>]*>[^<]*<\/f>)<v>[^<]*<\/v>/, '$1 t="e"$2$3<v>#NAME?</v>'),
  );
  const before = hfs("verify", book);
  expect(before.status).toBe(1);
  expect(before.out).toMatch(/NOT CHECKED\s+Scores!A5\s+It shows #NAME\?/);
  expect(hfs("calc", book, "-o", "mended.xlsx")).toMatchObject({ status: 0, said: "" });
  expect(hfs("verify", "mended.xlsx").status).toBe(0);
});

test("calc follows an input and leaves every other part byte for byte", () => {
  const book = edited(LIVE, partOf("Data"), (xml) => withValue(xml, "D10", (value) => String(Number(value) + 1)));
  expect(hfs("calc", book, "-o", "new.xlsx").status).toBe(0);
  expect(hfs("verify", "new.xlsx").status).toBe(0);
  const [old, now] = [book, at("new.xlsx")].map((file) => unzipSync(new Uint8Array(fs.readFileSync(file))));
  expect(Object.keys(now)).toEqual(Object.keys(old));
  for (const name of Object.keys(old))
    if (!/worksheets\/sheet/.test(name)) expect({ name, same: strFromU8(now[name], true) === strFromU8(old[name], true) }).toEqual({ name, same: true });
  const formulas = (parts: Record<string, Uint8Array>): string[] =>
    SHEETS.flatMap((sheet) => strFromU8(parts[partOf(sheet)]).match(/<f[^>]*>[^<]*<\/f>/g) ?? []);
  expect(formulas(now)).toEqual(formulas(old));
});

test("a formula that its file does not mark as an array shows the first value alone, as in Excel, and nothing is written around it", () => {
  const parts = unzipSync(new Uint8Array(fs.readFileSync(LIVE)));
  const sheet = partOf("Scores");
  const xml = strFromU8(parts[sheet]);
  const plain = xml.replace(/<c r="A5"([^>]*?) cm="1"([^>]*)><f t="array" ref="A5:G35">/, '<c r="A5"$1$2><f>');
  expect(plain).not.toBe(xml);
  fs.writeFileSync(at("plain formula.xlsx"), zipSync({ ...parts, [sheet]: strToU8(plain) }));
  const { status, out } = hfs("verify", "plain formula.xlsx");
  expect(out).toMatch(/agrees +Scores!A5 +1 value /);
  expect(status).toBe(0);
  expect(hfs("calc", "plain formula.xlsx", "-o", "plain formula calculated.xlsx").status).toBe(0);
  const now = strFromU8(unzipSync(new Uint8Array(fs.readFileSync(at("plain formula calculated.xlsx"))))[sheet]);
  const cell = (text: string, ref: string): string | undefined => new RegExp(`<c r="${ref}"[^>]*>.*?</c>`).exec(text)?.[0];
  for (const ref of ["A5", "A6", "C7", "G35"]) expect(cell(now, ref)).toBe(cell(plain, ref));
});

test("--json gives the same as data", () => {
  const { status, out } = hfs("verify", LIVE, FROZEN, "--json");
  const { files } = JSON.parse(out) as { files: { agree: boolean; formulas: number; frozen: number; differences: unknown[] }[] };
  expect(status).toBe(0);
  expect(files.map(({ agree, formulas, frozen }) => [agree, formulas, frozen])).toEqual([
    [true, 31, 0],
    [true, 31, 31],
  ]);
});

test("what cannot be done is said in a sentence, with exit status 2", () => {
  fs.writeFileSync(at("text.xlsx"), "Region;Score");
  fs.writeFileSync(at("there.xlsx"), "x");
  for (const [args, words] of [
    [["verify", "nowhere.xlsx"], "nowhere.xlsx cannot be read: there is no such file."],
    [["verify", "."], ". cannot be read: it is a folder."],
    [["verify", "text.xlsx"], "text.xlsx cannot be read. This is no .xlsx file."],
    [["calc", "text.xlsx", "-o", "unwritten.xlsx"], "text.xlsx cannot be read. This is no .xlsx file."],
    [["calc", LIVE, "-o", LIVE], "is the workbook itself"],
    [["calc", LIVE, "-o", "there.xlsx"], "there.xlsx is there already; --force writes over it."],
    [["frobnicate"], "There is no command frobnicate"],
  ] as const) {
    const { status, out, said } = hfs(...args);
    expect({ args, status, out }).toEqual({ args, status: 2, out: "" });
    expect(said).toContain(words);
    expect(said).not.toMatch(/\n\s+at /);
  }
});

test("a file that cannot be read does not keep the others from being checked", () => {
  fs.writeFileSync(at("broken.xlsx"), "PK");
  const { status, out, said } = hfs("verify", "broken.xlsx", FROZEN);
  expect(status).toBe(2);
  expect(said).toContain("broken.xlsx cannot be read.");
  expect(out).toContain("31 agree, 0 differ");
});

test("a workbook without our formulas is no agreement", () => {
  const parts = unzipSync(new Uint8Array(fs.readFileSync(FROZEN)));
  const plain = Object.fromEntries(Object.entries(parts).filter(([name]) => !name.startsWith("customXml/")));
  const types = strFromU8(plain["[Content_Types].xml"]).replace(/<Override PartName="\/customXml[^>]*>/g, "");
  const rels = strFromU8(plain["xl/_rels/workbook.xml.rels"]).replace(/<Relationship Id="hfsText[^>]*>/g, "");
  fs.writeFileSync(at("plain.xlsx"), zipSync({ ...plain, "[Content_Types].xml": strToU8(types), "xl/_rels/workbook.xml.rels": strToU8(rels) }));
  const { status, out } = hfs("verify", "plain.xlsx");
  expect(status).toBe(1);
  expect(out).toContain("There is no HFS formula in this workbook");
});
