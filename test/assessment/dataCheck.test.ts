import { checkData, writeMissing, type DataCheck } from "../../src/assessment/dataCheck";
import { readDataset, type Dataset } from "../../src/assessment/dataset";
import type { FakeWorkbook } from "../fakeWorkbook";
import { realSession } from "../realSession";
import { ADDRESS, exampleWorkbook, REGIONS, withCell } from "./example";

const session = realSession();

async function read(workbook: FakeWorkbook, address = ADDRESS): Promise<Dataset> {
  const dataset = await readDataset(workbook, session, address);
  if (!dataset) throw new Error("no table");
  return dataset;
}

const kinds = (check: DataCheck): string[] => check.groups.map(({ kind }) => kind);

describe("the data check", () => {
  test("has nothing to say about a sound table", async () => {
    expect(checkData(await read(exampleWorkbook()), session)).toEqual({ groups: [], missing: 0, clean: true });
  });

  test("names row, column, value and cell of a text among numbers", async () => {
    const check = checkData(await read(exampleWorkbook(withCell(2, 3, "n.p."))), session);
    expect(check.groups).toEqual([{ kind: "text", stops: true, findings: [{ address: "Data!D5", row: "South", column: "F5 Staff", value: '"n.p."' }] }]);
  });

  test("tells a blank from a cell marked as missing, and from a formula that shows nothing", async () => {
    const workbook = exampleWorkbook(withCell(1, 1, null)).fill("Data!C5", [["NA"]]);
    workbook.fill("Data!D6", [['=""']]).show("Data!D6", [[""]]);
    const check = checkData(await read(workbook), session);
    expect(kinds(check)).toEqual(["blank"]);
    expect(check.groups[0].findings.map(({ address }) => address)).toEqual(["Data!B4"]);
    expect(check.missing).toBe(2);
  });

  test("takes empty text and white space, as pasting leaves them, for blanks", async () => {
    const pasted = REGIONS.map((row, i) => row.map((cell, j) => (i === 2 && j === 1 ? "" : i === 3 && j === 2 ? "  " : i === 4 && j === 3 ? "\u00A0" : cell)));
    const workbook = exampleWorkbook(pasted).show("Data!B5", [[""]]);
    const check = checkData(await read(workbook), session);
    expect(check.groups.map(({ kind, findings }) => [kind, findings.map(({ address }) => address)])).toEqual([["blank", ["Data!B5", "Data!C6", "Data!D7"]]]);
    expect(check.missing).toBe(0);
    expect(await writeMissing(workbook, await read(workbook))).toBe(3);
    expect(checkData(await read(workbook), session)).toEqual({ groups: [], missing: 3, clean: true });
  });

  test("points at rows whose name is blank, where other rows have names", async () => {
    const check = checkData(await read(exampleWorkbook(withCell(3, 0, " "))), session);
    expect(check.groups).toEqual([{ kind: "unnamed", stops: false, findings: [{ address: "Data!A6", row: "3", column: "", value: "" }] }]);
    expect(check.clean).toBe(false);
  });

  test("counts #N/A as missing and any other error as a stop", async () => {
    const check = checkData(
      await read(exampleWorkbook(withCell(1, 1, "#N/A").map((row, i) => row.map((cell, j) => (i === 2 && j === 2 ? "#DIV/0!" : cell))))),
      session,
    );
    expect(check.missing).toBe(1);
    expect(check.groups.map(({ kind, stops }) => [kind, stops])).toEqual([["error", true]]);
    expect(check.groups[0].findings[0]).toEqual({ address: "Data!C5", row: "South", column: "H7 Patents", value: "#DIV/0!" });
  });

  test("points at the heading of a constant column, of one without numbers and of one without a layer", async () => {
    const table = REGIONS.map((row, i) => row.map((cell, j) => (i > 0 && j === 1 ? 7 : i > 0 && j === 2 ? "NA" : i === 0 && j === 3 ? "Staff" : cell)));
    const check = checkData(await read(exampleWorkbook(table)), session);
    expect(check.groups.map(({ kind, findings }) => [kind, findings[0].address])).toEqual([
      ["constant", "Data!B3"],
      ["empty", "Data!C3"],
      ["noCode", "Data!D3"],
    ]);
    expect(check.groups[0].findings[0].value).toBe("7");
  });

  test("does not object to text in a column that is not used", async () => {
    const table = withCell(0, 3, "Staff").map((row, i) => row.map((cell, j) => (i === 2 && j === 3 ? "many" : cell)));
    expect(kinds(checkData(await read(exampleWorkbook(table)), session))).toEqual(["noCode"]);
  });

  test("names a unit that occurs twice, in any case", async () => {
    const check = checkData(await read(exampleWorkbook(withCell(5, 0, "north"))), session);
    expect(check.groups).toEqual([{ kind: "duplicate", stops: false, findings: [{ address: "Data!A8", row: "north", column: "", value: "north" }] }]);
  });
});

describe("writing NA into blanks", () => {
  test("fills every blank of the used columns in one undo step and leaves everything else", async () => {
    const holes = REGIONS.map((row, i) => row.map((cell, j) => ((i === 2 || i === 3) && j === 1 ? null : i === 5 && j === 4 ? null : cell)));
    const workbook = exampleWorkbook(holes);
    expect(await writeMissing(workbook, await read(workbook))).toBe(3);
    expect(workbook.groups).toBe(1);
    expect(workbook.writesOutside).toBe(0);
    const filled = (await workbook.read(ADDRESS)).values;
    expect(filled).toEqual(holes.map((row) => row.map((cell) => cell ?? "NA")));
    expect(checkData(await read(workbook), session).clean).toBe(true);
  });

  test("does not touch a column that has no layer", async () => {
    const table = withCell(0, 3, "Staff").map((row, i) => row.map((cell, j) => (i === 2 && (j === 3 || j === 4) ? null : cell)));
    const workbook = exampleWorkbook(table);
    expect(await writeMissing(workbook, await read(workbook))).toBe(1);
    expect((await workbook.read("Data!D5:E5")).values).toEqual([[null, "NA"]]);
  });

  test("doubts the zeros of a column that HFS.CHECK doubts, and writes NA in their place in one undo step", async () => {
    const table = REGIONS.map((row, i) => row.map((cell, j) => (j === 2 && i === 4 ? 0 : cell)));
    const workbook = exampleWorkbook(table);
    const check = checkData(await read(workbook), session);
    expect(check.groups).toEqual([{ kind: "zero", stops: false, findings: [{ address: "Data!C7", row: "West", column: "H7 Patents", value: "0" }] }]);
    const found = (session.call("CHECK", [table]) as { value: unknown[][] }).value.slice(1);
    expect(found).toEqual([[expect.any(String), "H7 Patents", 1, expect.stringContaining("row West")]]);
    expect(await writeMissing(workbook, await read(workbook), "zero")).toBe(1);
    expect((await workbook.read("Data!C7")).values).toEqual([["NA"]]);
    expect([workbook.groups, workbook.writesOutside]).toEqual([1, 0]);
  });

  test("leaves zeros alone among values that lie near 0, and where most are 0", async () => {
    const column = (values: number[]): (string | number)[][] => REGIONS.map((row, i) => row.map((cell, j) => (j === 2 && i > 0 ? values[i - 1] : cell)));
    for (const values of [
      [0, 0.5, 20, 30, 25],
      [0, 0, 0, 30, 25],
      [0, -5, 20, 30, 25],
    ])
      expect(kinds(checkData(await read(exampleWorkbook(column(values))), session))).toEqual([]);
  });

  test("names the cells that HFS.TREAT would pull in as outliers, which alone leave a table clean", async () => {
    const names = Array.from({ length: 12 }, (_, i) => `r${i}`);
    const table = [["Region", "H1 a", "F5 b"], ...names.map((name, i) => [name, i === 7 ? 900 : 10 + i, 5 + ((i * 7) % 12)])];
    const workbook = exampleWorkbook(table);
    const check = checkData(await read(workbook, "Data!A3:C15"), session);
    expect(check.groups).toEqual([{ kind: "outlier", stops: false, findings: [{ address: "Data!B11", row: "r7", column: "H1 a", value: "900" }] }]);
    expect(check.clean).toBe(true);
  });
});
