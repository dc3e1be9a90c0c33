import { XMLParser, XMLValidator } from "fast-xml-parser";
import type { Book } from "../../../src/workbook/book/book";
import { openPackage, textOf, type Package } from "../../../src/workbook/xlsx/openPackage";
import { relations, sheetParts } from "../../../src/workbook/xlsx/packageParts";
import { writeBook } from "../../../src/workbook/xlsx/writeBook";
import { richBook } from "./richBook";

const written = async (book: Book = richBook): Promise<Package> => openPackage(await writeBook(book, ["SCORE", "PATH"]));

describe("the parts of a written file", () => {
  test("are well-formed XML, each with a content type, and refer to parts that are there", async () => {
    const parts = await written();
    const types = new XMLParser({ ignoreAttributes: false, isArray: (name) => ["Override", "Default"].includes(name) }).parse(
      textOf(parts, "[Content_Types].xml")!,
    ) as { Types: { Override: Record<string, string>[]; Default: Record<string, string>[] } };
    const overrides = new Set(types.Types.Override.map((one) => one["@_PartName"]));
    const endings = new Set(types.Types.Default.map((one) => one["@_Extension"]));
    for (const name of parts.keys()) {
      if (/\.(xml|rels|vml)$/.test(name)) expect({ name, valid: XMLValidator.validate(textOf(parts, name)!) }).toEqual({ name, valid: true });
      expect({ name, typed: name === "[Content_Types].xml" || overrides.has(`/${name}`) || endings.has(name.split(".").pop()!) }).toEqual({
        name,
        typed: true,
      });
      for (const { target } of relations(parts, name).values()) expect({ name, target, there: parts.has(target) }).toEqual({ name, target, there: true });
    }
    for (const override of overrides) expect({ override, there: parts.has(override.slice(1)) }).toEqual({ override, there: true });
  });

  test("hold our functions under the names that Excel gives them, as dynamic arrays with their values", async () => {
    const parts = await written();
    const sheet = textOf(parts, sheetParts(parts)[0].path)!;
    const cell = (ref: string): string => new RegExp(`<c r="${ref}".*?(?:</c>|/>)`, "s").exec(sheet)?.[0] ?? "";
    expect(cell("A6")).toMatch(/ cm="1"/);
    expect(cell("A6")).toContain('<f t="array" ref="A6:B7">_xldudf_HFS_SCORE(A1:B4,&quot;HFS.SCORE(&quot;)</f><v>Region</v>'.replace(/&quot;/g, '"'));
    expect(cell("B7")).toMatch(/<v>0\.52<\/v>/);
    expect(cell("B7")).not.toMatch(/<f/);
    // A result of one cell is a dynamic array over itself.
    expect(cell("E6")).toMatch(/ cm="1".* t="e"|t="e".* cm="1"/);
    expect(cell("E6")).toContain('<f t="array" ref="E6">_xldudf_HFS_PATH(A1)</f><v>#VALUE!</v>');
    expect(cell("D6")).toContain("<f>SUM(A1:B4)</f><v>5</v>");
    expect(cell("F6")).toContain("_xlfn.IFNA(_xlfn.XLOOKUP(1,A1:A4,B1:B4),_xlfn.LET(_xlpm.x,1,_xlpm.x+1))");
    expect(cell("G6")).toContain("SUM(_xlfn.ANCHORARRAY(A6))");
    expect(textOf(parts, "xl/metadata.xml")).toContain('fDynamic="1"');
    expect(relationTypes(parts)).toContain("sheetMetadata");
  });

  test("ask nobody to calculate, because the values would go where the add-in is not", async () => {
    const parts = await written();
    expect(textOf(parts, "xl/workbook.xml")).not.toMatch(/fullCalcOnLoad/);
    expect([...parts.keys()]).not.toContain("xl/calcChain.xml");
  });

  test("keep text that looks like a formula, a number or an error as text", async () => {
    const parts = await written();
    const sheet = textOf(parts, sheetParts(parts)[0].path)!;
    expect(/<c r="C2"[^>]*t="s"/.test(sheet)).toBe(true);
    expect(/<c r="A3"[^>]*t="s"/.test(sheet)).toBe(true);
    expect(/<c r="D3"[^>]*t="inlineStr"/.test(sheet)).toBe(true);
    expect(/<c r="C3"[^>]*t="e"/.test(sheet)).toBe(true);
  });

  test("carry our texts as custom XML that is found by its namespace, with ids of their own", async () => {
    const parts = await written();
    const items = [...parts.keys()].filter((name) => /^customXml\/item\d+\.xml$/.test(name));
    expect(items.length).toBe(3);
    expect(items.map((name) => /xmlns="([^"]*)"/.exec(textOf(parts, name)!)?.[1])).toEqual([
      "urn:hfs-excel:frozen",
      "urn:hfs-excel:other",
      "urn:hfs-excel:charts",
    ]);
    const ids = items.map((name) => /itemID="(\{[\dA-F]{8}(?:-[\dA-F]{4}){3}-[\dA-F]{12}\})"/.exec(textOf(parts, name.replace("item", "itemProps"))!)?.[1]);
    expect(new Set(ids).size).toBe(3);
    expect(ids).not.toContain(undefined);
    expect(relationTypes(parts).filter((type) => type === "customXml").length).toBe(3);
  });

  test("give notes room for their text and charts their words", async () => {
    const parts = await written({
      ...richBook,
      sheets: [{ ...richBook.sheets[0], notes: [{ row: 0, column: 0, text: "x".repeat(460) }] }, richBook.sheets[1]],
    });
    const vml = [...parts.keys()].find((name) => name.endsWith(".vml"))!;
    const [, width, height] = /width:(\d+)pt;height:(\d+)pt/.exec(textOf(parts, vml)!)!.map(Number);
    expect(width).toBeGreaterThan(200);
    expect(height).toBeGreaterThanOrEqual(11 * 13);
    const drawing = textOf(parts, "xl/drawings/drawing1.xml")!;
    expect(drawing).toContain('descr="Bars of scores."');
    const chart = textOf(parts, "xl/charts/chart1.xml")!;
    expect(chart).toContain("<c:f>Data!$B$7:$B$8</c:f>");
    expect(chart).toContain('<c:barDir val="bar"/>');
  });
});

function relationTypes(parts: Package): string[] {
  return [...relations(parts, "xl/workbook.xml").values()].map(({ type }) => type);
}
