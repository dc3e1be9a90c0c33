import { strToU8, zipSync } from "fflate";
import { readBook } from "../../../src/workbook/xlsx/readBook";

const NAMES = ["SCORE", "PATH"];
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_RELS = "http://schemas.openxmlformats.org/package/2006/relationships";
const relations = (...list: [id: string, type: string, target: string, more?: string][]): string =>
  `<?xml version="1.0"?><Relationships xmlns="${PACKAGE_RELS}">${list
    .map(([id, type, target, more = ""]) => `<Relationship Id="${id}" Type="${type.startsWith("http") ? type : `${REL}/${type}`}" Target="${target}"${more}/>`)
    .join("")}</Relationships>`;

/** A workbook as Excel writes one: shared strings and formulas, theme colours, a spill, a note, a link to another file, a condition. */
function excelFile(): Uint8Array {
  const type = (part: string, kind: string): string =>
    `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${type("xl/workbook.xml", "sheet.main")}${type("xl/worksheets/sheet1.xml", "worksheet")}${type("xl/sharedStrings.xml", "sharedStrings")}${type("xl/styles.xml", "styles")}${type("xl/comments1.xml", "comments")}${type("xl/metadata.xml", "sheetMetadata")}${type("xl/externalLinks/externalLink1.xml", "externalLink")}</Types>`,
    "_rels/.rels": relations(["rId1", "officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": `<?xml version="1.0"?><workbook ${MAIN}><bookViews><workbookView activeTab="0"/></bookViews><sheets><sheet name="R&amp;D 数据" sheetId="7" r:id="rId1"/></sheets><externalReferences><externalReference r:id="rId6"/></externalReferences><definedNames><definedName name="Scores">'R&amp;D 数据'!$A$2:$B$3</definedName><definedName name="Half">0.5</definedName></definedNames><calcPr calcId="191029"/></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "theme", "theme/theme1.xml"],
      ["rId3", "styles", "styles.xml"],
      ["rId4", "sharedStrings", "sharedStrings.xml"],
      ["rId5", "sheetMetadata", "metadata.xml"],
      ["rId6", "externalLink", "externalLinks/externalLink1.xml"],
    ),
    "xl/theme/theme1.xml": `<?xml version="1.0"?><a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements><a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1><a:accent2><a:srgbClr val="ED7D31"/></a:accent2><a:accent3><a:srgbClr val="A5A5A5"/></a:accent3><a:accent4><a:srgbClr val="FFC000"/></a:accent4><a:accent5><a:srgbClr val="5B9BD5"/></a:accent5><a:accent6><a:srgbClr val="70AD47"/></a:accent6><a:hlink><a:srgbClr val="0563C1"/></a:hlink><a:folHlink><a:srgbClr val="954F72"/></a:folHlink></a:clrScheme></a:themeElements></a:theme>`,
    "xl/styles.xml": `<?xml version="1.0"?><styleSheet ${MAIN}><numFmts count="1"><numFmt numFmtId="164" formatCode="0.000"/></numFmts><fonts count="2"><font><sz val="11"/><color theme="1"/><name val="Calibri"/></font><font><b/><sz val="11"/><color theme="4" tint="-0.249977111117893"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="5" tint="0.799981688894314"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `<?xml version="1.0"?><sst ${MAIN} count="3" uniqueCount="3"><si><t>Region</t></si><si><r><rPr><b/></rPr><t>An</t></r><r><t>hui</t></r></si><si><t xml:space="preserve"> 安徽 </t></si></sst>`,
    "xl/metadata.xml": `<?xml version="1.0"?><metadata ${MAIN} xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`,
    "xl/externalLinks/externalLink1.xml": `<?xml version="1.0"?><externalLink ${MAIN}><externalBook r:id="rId1"><sheetNames><sheetName val="Sheet1"/></sheetNames></externalBook></externalLink>`,
    "xl/externalLinks/_rels/externalLink1.xml.rels": relations(["rId1", "externalLinkPath", "file:///C:/secret/other.xlsx", ' TargetMode="External"']),
    "xl/comments1.xml": `<?xml version="1.0"?><comments ${MAIN}><authors><author>Wang</author></authors><commentList><comment ref="A1" authorId="0"><text><r><t>Wang:</t></r><r><t xml:space="preserve">
mine</t></r></text></comment></commentList></comments>`,
    "xl/worksheets/_rels/sheet1.xml.rels": relations(["rId1", "comments", "../comments1.xml"]),
    "xl/worksheets/sheet1.xml": `<?xml version="1.0"?><worksheet ${MAIN}><dimension ref="A1:F6"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B3" sqref="B3"/></sheetView></sheetViews><sheetData><row r="1" spans="1:6"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" s="2"><v>0.30000000000000004</v></c><c r="C2"><f t="shared" ref="C2:C4" si="0">B2*2+$B$2</f><v>0.9</v></c><c r="D2" s="3"><v>45291.123456789</v></c></row><row r="3"><c r="B3"><v>2</v></c><c r="C3"><f t="shared" si="0"/><v>4.3</v></c><c r="E3" cm="1"><f t="array" ref="E3:F4">_xldudf_HFS_SCORE(A1:B3)</f><v>11</v></c><c r="F3"><v>12</v></c></row><row r="4"><c r="C4"><f t="shared" si="0"/><v>0.3</v></c><c r="E4"><v>21</v></c><c r="F4" t="e"><v>#N/A</v></c></row><row r="5"><c r="A5"><f>[1]Sheet1!$A$1*2</f><v>8</v></c><c r="B5" t="e"><f>[1]!_xldudf_HFS_PATH(A1)</f><v>#NAME?</v></c><c r="C5" t="b"><f>A5=8</f><v>1</v></c></row><row r="6"><c r="A6" cm="1"><f t="array" ref="A6">SUM(_xlfn.ANCHORARRAY(E3))</f><v>44</v></c><c r="B6" t="str"><f>_xlfn.CONCAT(A1:A2)</f><v>Region 安徽 </v></c></row></sheetData><conditionalFormatting sqref="B2:B3"><cfRule type="cellIs" priority="1" operator="greaterThan"><formula>1</formula></cfRule></conditionalFormatting><dataValidations count="2"><dataValidation type="list" allowBlank="1" sqref="B1"><formula1>$A$1:$A$2</formula1></dataValidation><dataValidation type="whole" sqref="B2"><formula1>1</formula1></dataValidation></dataValidations></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

describe("a file in Excel's own style", () => {
  let opened: Awaited<ReturnType<typeof readBook>>;
  beforeAll(async () => {
    opened = await readBook(excelFile(), "study", NAMES);
  });
  const at = (row: number, column: number) => opened.book.sheets[0].cells[row]?.[column];

  test("numbers are read to the last bit, also dates, which stay numbers with a format", () => {
    expect(at(1, 1)).toMatchObject({ value: 0.30000000000000004 });
    expect(at(1, 3)?.value).toBe(45291.123456789);
    expect(opened.book.styles[at(1, 3)!.style!].numberFormat).toMatch(/y/);
  });

  test("text comes whole, with its blanks, and what was formatted within it as one", () => {
    expect([at(0, 1)?.value, at(1, 0)?.value]).toEqual(["Anhui", " 安徽 "]);
  });

  test("a formula that cells share reads in each as if it stood there", () => {
    expect([1, 2, 3].map((row) => at(row, 2)?.formula)).toEqual(["=B2*2+$B$2", "=B3*2+$B$2", "=B4*2+$B$2"]);
  });

  test("a spill is known by its first cell, its other cells are values", () => {
    expect(at(2, 4)).toEqual({ value: 11, formula: "=HFS.SCORE(A1:B3)", spill: { rows: 2, columns: 2 } });
    expect([at(2, 5), at(3, 4), at(3, 5)]).toEqual([{ value: 12 }, { value: 21 }, { value: "#N/A", error: true }]);
  });

  test("damaged names are mended, file prefixes go, other files are never looked into", () => {
    expect(at(4, 1)).toEqual({ value: "#NAME?", error: true, formula: "=HFS.PATH(A1)", single: true });
    expect(at(5, 0)?.formula).toBe("=SUM(E3#)");
    expect(at(5, 1)?.formula).toBe("=CONCAT(A1:A2)");
    expect(at(4, 0)).toEqual({ value: 8 });
  });

  test("colours of the theme become plain ones, darker and lighter as in Excel", () => {
    const look = opened.book.styles[at(0, 0)!.style!];
    expect(look.bold).toBe(true);
    // Excel shows accent 1, darker 25 %, as 2F5597 or a bit beside it, and accent 2, lighter 80 %, as FBE5D6.
    expect(near(look.color!, "#2F5597")).toBeLessThanOrEqual(3);
    expect(near(look.fill!, "#FBE5D6")).toBeLessThanOrEqual(3);
  });

  test("names, notes, lists, frozen rows and the chosen cell are there", () => {
    const [sheet] = opened.book.sheets;
    expect(sheet.name).toBe("R&D 数据");
    expect(opened.book.names).toEqual([
      { name: "Scores", refersTo: "'R&D 数据'!$A$2:$B$3" },
      { name: "Half", refersTo: "0.5" },
    ]);
    expect(sheet.notes).toEqual([{ row: 0, column: 0, text: "Wang:\nmine" }]);
    expect(sheet.choices).toEqual([{ row: 0, column: 1, rows: 1, columns: 1, source: "'R&D 数据'!$A$1:$A$2" }]);
    expect([sheet.frozenRows, opened.book.active]).toEqual([1, "'R&D 数据'!B3"]);
  });

  test("what would be lost is said, with its place", () => {
    expect(opened.left).toEqual([
      { kind: "conditionalFormats", count: 1, where: ["R&D 数据"] },
      { kind: "validations", count: 1, where: ["R&D 数据"] },
      { kind: "externalLinks", count: 1, where: [] },
      { kind: "richText", count: 1, where: [] },
    ]);
  });
});

function near(a: string, b: string): number {
  return Math.max(...[1, 3, 5].map((i) => Math.abs(parseInt(a.slice(i, i + 2), 16) - parseInt(b.slice(i, i + 2), 16))));
}
