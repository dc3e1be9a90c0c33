import type { Area } from "../port";
import { formatAddress } from "../address";
import type { Book, BookSheet } from "../book/book";
import { partXml } from "../book/parts";
import { withoutLines } from "./charts";
import { setText, textOf, type Package } from "./openPackage";

/** What hucre cannot say is said in the parts it has written: no calculation on opening, errors as errors, notes as large as their text, our texts. */
export function finishPackage(parts: Package, book: Book, texts: Readonly<Record<string, string>>, active: Area): void {
  change(parts, "xl/workbook.xml", (xml) => xml.replace(/ fullCalcOnLoad="[^"]*"/, ""));
  book.sheets.forEach((sheet, i) => {
    change(parts, `xl/worksheets/sheet${i + 1}.xml`, (xml) =>
      withActiveCell(withEmptyRows(withErrors(xml, sheet), sheet), sheet.name === active.sheet ? active : null),
    );
    change(parts, vmlOf(parts, i), (xml) => withNoteSizes(xml, sheet));
  });
  finishCharts(parts, book);
  addTexts(parts, texts);
}

function change(parts: Package, name: string | null, edit: (xml: string) => string): void {
  const xml = name === null ? null : textOf(parts, name);
  if (name !== null && xml !== null) setText(parts, name, edit(xml));
}

/** hucre writes the result of a formula as text where it is an error. */
function withErrors(xml: string, sheet: BookSheet): string {
  const errors = new Set(
    Object.entries(sheet.cells).flatMap(([row, line]) =>
      Object.entries(line).flatMap(([column, cell]) =>
        cell.error && cell.formula !== undefined
          ? [formatAddress({ sheet: "", row: Number(row), column: Number(column), rows: 1, columns: 1 }, { local: true })]
          : [],
      ),
    ),
  );
  if (errors.size === 0) return xml;
  return xml.replace(/<c r="([A-Z]+\d+)"([^>]*) t="str"/g, (whole, cell: string, rest: string) => (errors.has(cell) ? `<c r="${cell}"${rest} t="e"` : whole));
}

/** Heights and hiding of rows that hold nothing: hucre writes rows with cells only. */
function withEmptyRows(xml: string, { rowInfo }: BookSheet): string {
  const body = /<sheetData>([\s\S]*?)<\/sheetData>|<sheetData\/>/.exec(xml);
  const rows = new Map([...(body?.[1] ?? "").matchAll(/<row r="(\d+)"[\s\S]*?(?:<\/row>|\/>(?=<row|$))/g)].map(([text, row]) => [Number(row) - 1, text]));
  const missing = Object.entries(rowInfo).filter(([row]) => !rows.has(Number(row)));
  if (!body || missing.length === 0) return xml;
  for (const [row, { height, hidden }] of missing) {
    const look = `${height !== undefined ? ` ht="${height}" customHeight="1"` : ""}${hidden ? ' hidden="1"' : ""}`;
    rows.set(Number(row), `<row r="${Number(row) + 1}"${look}/>`);
  }
  const ordered = [...rows].sort(([a], [b]) => a - b).map(([, text]) => text);
  return xml.replace(body[0], () => `<sheetData>${ordered.join("")}</sheetData>`);
}

/** The cell to start from, in the sheet to start with. */
function withActiveCell(xml: string, active: Area | null): string {
  if (!active || /<selection/.test(xml)) return xml;
  const cell = formatAddress({ ...active, rows: 1, columns: 1 }, { local: true });
  const selection = (pane: string): string => `<selection${pane} activeCell="${cell}" sqref="${cell}"/>`;
  const pane = /<pane [^>]*activePane="(\w+)"[^>]*\/>/.exec(xml);
  if (pane) return xml.replace(pane[0], `${pane[0]}${selection(` pane="${pane[1]}"`)}`);
  return xml.replace(/<sheetView([^>]*)\/>/, `<sheetView$1>${selection("")}</sheetView>`);
}

/** The drawing of a sheet's notes. */
function vmlOf(parts: Package, sheet: number): string | null {
  const target = /Target="([^"]*vmlDrawing[^"]*)"/.exec(textOf(parts, `xl/worksheets/_rels/sheet${sheet + 1}.xml.rels`) ?? "")?.[1];
  return target ? `xl/${target.replace(/^(?:\.\.\/|\/xl\/)/, "")}` : null;
}

const NOTE_COLUMNS = 4;
const SIGNS_PER_LINE = 46;

/** Room for the whole text: a line of a note holds about 46 letters, or 23 Chinese signs. */
function withNoteSizes(xml: string, { notes }: BookSheet): string {
  const texts = new Map(notes.map(({ row, column, text }) => [`${row},${column}`, text]));
  return xml.replace(/<v:shape [\s\S]*?<\/v:shape>/g, (shape) => {
    const [row, column] = [/<x:Row>(\d+)</.exec(shape)?.[1], /<x:Column>(\d+)</.exec(shape)?.[1]];
    const text = texts.get(`${row},${column}`);
    if (text === undefined) return shape;
    const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / SIGNS_PER_LINE)), 1);
    const [left, top] = [Number(column) + 1, Number(row)];
    return shape
      .replace(/width:[\d.]+pt;height:[\d.]+pt/, `width:240pt;height:${lines * 13}pt`)
      .replace(/<x:Anchor>[^<]*<\/x:Anchor>/, `<x:Anchor>${left},15,${top},2,${left + NOTE_COLUMNS},31,${top + Math.ceil((lines * 13) / 15) + 1},4</x:Anchor>`);
  });
}

function widthOf(line: string): number {
  return [...line].reduce((sum, sign) => sum + (sign > "\u2E80" ? 2 : 1), 0);
}

/** Charts are numbered through all sheets in the order of their definitions. */
function finishCharts(parts: Package, book: Book): void {
  book.sheets.flatMap(({ charts }) => charts).forEach((chart, i) => change(parts, `xl/charts/chart${i + 1}.xml`, (xml) => withoutLines(chart, xml)));
}

const CUSTOM_XML = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";
const CUSTOM_XML_PROPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXmlProps";
const PROPS_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Texts of ours as custom XML parts, which Excel keeps and finds by their namespace. */
export function addTexts(parts: Package, texts: Readonly<Record<string, string>>): void {
  const names = Object.keys(texts);
  if (names.length === 0) return;
  const taken = [...parts.keys()].flatMap((name) => /^customXml\/item(\d+)\.xml$/.exec(name)?.[1] ?? []).map(Number);
  const first = Math.max(0, ...taken) + 1;
  names.forEach((name, i) => {
    const n = first + i;
    setText(parts, `customXml/item${n}.xml`, partXml(name, texts[name]));
    setText(
      parts,
      `customXml/itemProps${n}.xml`,
      `${HEAD}<ds:datastoreItem ds:itemID="${itemId(name)}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
    );
    setText(
      parts,
      `customXml/_rels/item${n}.xml.rels`,
      `${HEAD}<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${CUSTOM_XML_PROPS}" Target="itemProps${n}.xml"/></Relationships>`,
    );
  });
  change(parts, "[Content_Types].xml", (xml) =>
    xml.replace(
      "</Types>",
      `${names.map((_, i) => `<Override PartName="/customXml/itemProps${first + i}.xml" ContentType="${PROPS_TYPE}"/>`).join("")}</Types>`,
    ),
  );
  change(parts, "xl/_rels/workbook.xml.rels", (xml) =>
    xml.replace(
      "</Relationships>",
      `${names.map((_, i) => `<Relationship Id="hfsText${first + i}" Type="${CUSTOM_XML}" Target="../customXml/item${first + i}.xml"/>`).join("")}</Relationships>`,
    ),
  );
}

/** An id in the form that the format asks for, the same for the same name. */
function itemId(name: string): string {
  let [a, b] = [0x811c9dc5, 0x9e3779b9];
  for (const sign of name) {
    a = Math.imul(a ^ sign.charCodeAt(0), 0x01000193) >>> 0;
    b = Math.imul(b ^ sign.charCodeAt(0), 0x85ebca6b) >>> 0;
  }
  const hex = (value: number): string => value.toString(16).toUpperCase().padStart(8, "0");
  const [x, y] = [hex(a), hex(b)];
  return `{${x}-${y.slice(0, 4)}-4${y.slice(5)}-8${x.slice(1, 4)}-${y}${x.slice(0, 4)}}`;
}
