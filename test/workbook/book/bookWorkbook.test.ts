import { BookWorkbook } from "../../../src/workbook/book/bookWorkbook";
import { emptyBook, sampleBook } from "../../../src/workbook/book/sampleBook";
import { partXml, readPart } from "../../../src/workbook/book/parts";
import { sampleWorkbook } from "../../../src/workbook/sample/definition";

const fresh = (): BookWorkbook => new BookWorkbook(emptyBook("Book", "Data"));

describe("a workbook in memory", () => {
  test("what is written is read; null clears, an apostrophe keeps text, an error is one", async () => {
    const workbook = fresh();
    await workbook.write("B2", [
      [1, "x", true],
      ["'=A1", null, "=B2*2"],
      ["#N/A", "'#N/A", "'"],
    ]);
    const { values, formulas } = await workbook.read("Data!B2:D4");
    expect(values).toEqual([
      [1, "x", true],
      ["=A1", null, null],
      ["#N/A", "#N/A", ""],
    ]);
    expect(formulas[1]).toEqual(["", "", "=B2*2"]);
    expect([3].flatMap((row) => [1, 2].map((column) => workbook.book.sheets[0].cells[row][column].error))).toEqual([true, undefined]);
    expect(await workbook.usedArea("Data")).toEqual({ sheet: "Data", row: 1, column: 1, rows: 3, columns: 3 });
    await workbook.write("Data!B2", [[null]]);
    expect((await workbook.read("Data!B2")).values).toEqual([[null]]);
  });

  test("all pieces are written, or none", async () => {
    const workbook = fresh();
    await expect(
      workbook.writeAll([
        { address: "Data!A1", cells: [[1]] },
        { address: "Nowhere!A1", cells: [[2]] },
      ]),
    ).rejects.toThrow("There is no sheet Nowhere.");
    expect(await workbook.usedArea("Data")).toBeNull();
  });

  test("a formula that goes takes what it spilled along; looks stay", async () => {
    const book = emptyBook("Book", "Data");
    const cells = {
      0: { 0: { value: 1, formula: "=HFS.SCORE(C1)", spill: { rows: 2, columns: 2 } }, 1: { value: 2 } },
      1: { 0: { value: 3, style: 0 }, 1: { value: 4 } },
    };
    const workbook = new BookWorkbook({ ...book, styles: [{ bold: true }], sheets: [{ ...book.sheets[0], cells }] });
    expect(await workbook.spillAreas(["Data!A1", "Data!B1"])).toMatchObject([
      { rows: 2, columns: 2 },
      { rows: 1, columns: 1 },
    ]);
    await workbook.write("Data!A1", [["text"]]);
    expect(workbook.book.sheets[0].cells).toEqual({ 0: { 0: { value: "text" } }, 1: { 0: { style: 0 } } });
  });

  test("formats add to each other, and can be taken back", async () => {
    const workbook = fresh();
    await workbook.format("A1:A2", { bold: true, color: "#FF0000" });
    await workbook.format("A1", { italic: true, bold: false, ruleBelow: "#0000FF" });
    const { styles, sheets } = workbook.book;
    expect([0, 1].map((row) => styles[sheets[0].cells[row][0].style!])).toEqual([
      { color: "#FF0000", italic: true, borders: { bottom: { style: "medium", color: "#0000FF" } } },
      { bold: true, color: "#FF0000" },
    ]);
  });

  test("obstacles: protected unless unlocked, merged, hidden, in a table", async () => {
    const book = emptyBook("Book", "Data");
    const workbook = new BookWorkbook({
      ...book,
      styles: [{ unlocked: true }],
      sheets: [
        {
          ...book.sheets[0],
          protected: true,
          cells: { 0: { 0: { style: 0 } } },
          merges: [{ row: 2, column: 0, rows: 1, columns: 2 }],
          rowInfo: { 4: { hidden: true } },
          tables: [{ name: "T", row: 6, column: 0, rows: 2, columns: 2 }],
        },
      ],
    });
    expect(await workbook.obstacles(["A1", "B1", "B3", "A5", "B8"])).toEqual([
      [],
      ["protected"],
      ["protected", "merged"],
      ["protected", "hidden"],
      ["protected", "table"],
    ]);
  });

  test("sheets, tables, names, notes, lists and texts beside the sheets", async () => {
    const workbook = fresh();
    expect([await workbook.ensureSheet("data"), await workbook.ensureSheet("More")]).toEqual([false, true]);
    await workbook.addTable("More!A1:B3", "T");
    await expect(workbook.addTable("More!B2:C3", "U")).rejects.toThrow("The table U could not be made");
    await workbook.addName("Half", "More!A1");
    await workbook.addName("half", "More!A2");
    await workbook.setNote("More!B2", "second");
    await workbook.setNote("More!A1", "first");
    await workbook.addChoice("More!C1", "More!A1:A3");
    await workbook.keepPart("frozen", "x");
    expect(await workbook.tables()).toEqual([{ name: "T", area: { sheet: "More", row: 0, column: 0, rows: 3, columns: 2 } }]);
    expect(await workbook.names()).toEqual([{ name: "half", address: "More!A2" }]);
    expect(await workbook.notes("More")).toEqual([
      { address: "More!A1", text: "first" },
      { address: "More!B2", text: "second" },
    ]);
    expect(workbook.book.sheets[1].choices).toEqual([{ row: 0, column: 2, rows: 1, columns: 1, source: "More!$A$1:$A$3" }]);
    await workbook.setNote("More!A1", null);
    await workbook.removeSheet("More");
    await workbook.removeSheet("Data");
    expect(await workbook.sheets()).toEqual(["Data"]);
    expect([await workbook.part("frozen"), await workbook.part("other")]).toEqual(["x", null]);
  });

  test("a copy is one: neither knows what becomes of the other, and the book given stays as it was", async () => {
    const book = emptyBook("Book", "Data");
    const workbook = new BookWorkbook(book);
    const copy = await workbook.copy();
    await copy.write("A1", [[1]]);
    await workbook.write("A2", [[2]]);
    expect([copy, workbook].map((one) => Object.keys(one.book.sheets[0].cells))).toEqual([["0"], ["1"]]);
    expect(book.sheets[0].cells).toEqual({});
  });
});

test("the sample in memory has every sheet of its definition, with formulas, notes, tables and charts", async () => {
  const sample = sampleWorkbook();
  const book = await sampleBook();
  expect(book.sheets.map(({ name }) => name)).toEqual(sample.sheets.map(({ name }) => name));
  for (const [i, sheet] of sample.sheets.entries()) {
    const { notes, tables, charts, choices } = book.sheets[i];
    expect([notes.length, tables.length, charts.length, choices.length]).toEqual([
      sheet.notes.length,
      sheet.tables.length,
      sheet.charts.length,
      sheet.choices.length,
    ]);
  }
});

test("a text beside the sheets comes through XML whole, also where another program has written it in its own way", () => {
  for (const text of ["", "plain", '{"a":"<b>&\\"]]>"}', "安徽 😀", "a\nb\tc"]) expect(readPart(partXml("x", text))).toEqual({ name: "x", text });
  expect(readPart('<?xml version="1.0"?><hfs xmlns="urn:hfs-excel:x"><![CDATA[a<b&]]>c&#x5B89;</hfs>')).toEqual({ name: "x", text: "a<b&c安" });
  expect(readPart('<hfs xmlns="urn:hfs-excel:x"/>')).toEqual({ name: "x", text: "" });
  expect(readPart('<other xmlns="urn:else">x</other>')).toBeNull();
});
