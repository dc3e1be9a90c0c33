import type { Page } from "playwright-core";
import { addTestFunctions } from "./testFunctions";
import { inWorkbook, newSheet, openWorkbench, readCells, writeCells, type WorkbenchPage } from "./workbenchPage";

jest.setTimeout(60_000);

/** What the last call of ECHOED was given, without the invocation. */
function lastArguments(page: Page): Promise<unknown[]> {
  return page.evaluate(() => (window as unknown as { seen: unknown[][] }).seen.slice(-1)[0].slice(0, -1));
}

describe("the bridge between functions and cells", () => {
  let opened: WorkbenchPage;
  let page: Page;
  beforeAll(async () => {
    opened = await openWorkbench("?blank");
    page = opened.page;
    await addTestFunctions(page);
  });
  afterAll(() => opened.close());

  test("a blank cell reaches a function as null, numbers, text and booleans as they are, an error as a typed error", async () => {
    await newSheet(page, "Given");
    await writeCells(page, "Given!A1", [
      [1.5, null, "0011", true],
      ["", "NA", "=1/0", "=NA()"],
      [0, false, "=B3", "=A3+1"],
    ]);
    await writeCells(page, "Given!F1", [["=HFS.ECHOED(A1:D3)"]]);
    const error = (basicValue: string) => ({ type: "Error", basicType: "Error", basicValue });
    expect(await lastArguments(page)).toEqual([
      [
        [1.5, null, "0011", true],
        ["", "NA", error("#DIV/0!"), error("#N/A")],
        [0, false, false, 1],
      ],
      null,
      null,
    ]);
  });

  test("a single cell is a table of one cell where a table is wanted, and a left-out argument is null", async () => {
    await newSheet(page, "Single");
    await writeCells(page, "Single!A1", [[5, null, '=HFS.ECHOED(A1,,"x")']]);
    expect(await lastArguments(page)).toEqual([[[5]], null, "x"]);
    await writeCells(page, "Single!A2", [["=HFS.ECHOED(B1)"]]);
    expect(await lastArguments(page)).toEqual([[[null]], null, null]);
    await writeCells(page, "Single!A3", [["=HFS.ECHOED({1,2;3,4},3,7)"]]);
    expect(await lastArguments(page)).toEqual([
      [
        [1, 2],
        [3, 4],
      ],
      3,
      "7",
    ]);
  });

  test("a single argument that is an error, or text where a number is wanted, keeps the function from being called", async () => {
    await newSheet(page, "Refused");
    await writeCells(page, "Refused!A1", [["=NA()", "text"]]);
    await writeCells(page, "Refused!D1", [["=HFS.ECHOED(A1:B1,A1)"], ["=HFS.ECHOED(A1:B1,B1)"]]);
    expect(await readCells(page, "Refused!D1:D2")).toEqual([["#N/A"], ["#VALUE!"]]);
  });

  test("too many arguments give #N/A", async () => {
    await newSheet(page, "Many");
    await writeCells(page, "Many!A1", [["=HFS.ECHOED(1,2,3,4)"]]);
    expect(await readCells(page, "Many!A1")).toEqual([["#N/A"]]);
  });

  test("a hole in indicators stays a hole, text among them is #VALUE! and the session says which cell", async () => {
    await newSheet(page, "Holes");
    const table = [
      ["", "H1", "F1", "S1"],
      ["a", 1, 4, 2],
      ["b", null, 2, 3],
      ["c", 3, 1, 1],
    ];
    await writeCells(page, "Holes!A1", table);
    await writeCells(page, "Holes!F1", [["=HFS.NORMALIZE(A1:D4)"]]);
    const normalized = await readCells(page, "Holes!F1:I4");
    expect(normalized[2][1]).toBe("");
    expect(normalized[3][1]).toBe(1);
    await writeCells(page, "Holes!B3", [["much"]]);
    expect((await readCells(page, "Holes!F1"))[0][0]).toBe("#VALUE!");
    const said = await page.evaluate(() => {
      const session = (globalThis as unknown as Record<symbol, { call(id: string, args: unknown[]): unknown }>)[Symbol.for("hfs")];
      return session.call("NORMALIZE", [
        [
          ["", "H1", "F1"],
          ["a", 1, 4],
          ["b", "much", 2],
        ],
      ]);
    });
    expect(said).toMatchObject({ ok: false, error: { error: "#VALUE!", message: expect.stringMatching(/data: row b, column H1 holds "much"/) } });
  });

  test("single error cells, NaN, infinity, short rows and empty results show as errors of their own cells", async () => {
    await newSheet(page, "Results");
    await writeCells(page, "Results!A1", [["=HFS.MIXED()"]]);
    await writeCells(page, "Results!D1", [["=HFS.NOTHING()"]]);
    expect(await readCells(page, "Results!A1:B5")).toEqual([
      [1, "#N/A"],
      ["#NUM!", "#NUM!"],
      ["text", true],
      [0, 0],
      ["#DIV/0!", "#N/A"],
    ]);
    expect(await readCells(page, "Results!D1")).toEqual([["#CALC!"]]);
  });

  test("a function that throws shows #VALUE! and every other cell goes on calculating", async () => {
    await newSheet(page, "Throwing");
    await writeCells(page, "Throwing!A1", [[1, "=HFS.THROWS()", "=A1+1"]]);
    expect((await readCells(page, "Throwing!B1:C1"))[0]).toEqual(["#VALUE!", 2]);
    await writeCells(page, "Throwing!A1", [[5]]);
    expect((await readCells(page, "Throwing!B1:C1"))[0]).toEqual(["#VALUE!", 6]);
  });

  test("formulas that read the middle of a spill follow it through several steps", async () => {
    await newSheet(page, "Chain");
    await writeCells(page, "Chain!A1", [
      ["", "p", "q"],
      ["x", 3, 1],
      ["y", 1, 2],
    ]);
    // Each formula stands before the one it reads, and reads cells that do not hold the formula itself.
    await writeCells(page, "Chain!A6", [["=B9*100"]]);
    await writeCells(page, "Chain!A8", [["=HFS.LOCATION(B14:C15)"]]);
    await writeCells(page, "Chain!A13", [["=HFS.LOCATION(A1:C3)"]]);
    const first = await readCells(page, "Chain!A6:C15");
    const location = (table: number[][]) => {
      const rows = table.map((row) => row.reduce((sum, value) => sum + value, 0));
      const columns = table[0].map((_, j) => table.reduce((sum, row) => sum + row[j], 0));
      const all = rows.reduce((sum, value) => sum + value, 0);
      return table.map((row, i) => row.map((value, j) => value / rows[i] / (columns[j] / all)));
    };
    const expected = (table: number[][]) => 100 * location(location(table))[1][1];
    expect(first[0][0]).toBeCloseTo(
      expected([
        [3, 1],
        [1, 2],
      ]),
      9,
    );
    await writeCells(page, "Chain!B2", [[9]]);
    expect((await readCells(page, "Chain!A6"))[0][0]).toBeCloseTo(
      expected([
        [9, 1],
        [1, 2],
      ]),
      9,
    );
  });

  test("a spill that is blocked shows #SPILL! and spills when the way is free", async () => {
    await newSheet(page, "Blocked");
    await writeCells(page, "Blocked!A1", [["=HFS.MIXED()"], ["in the way"]]);
    expect((await readCells(page, "Blocked!A1"))[0][0]).toBe("#SPILL!");
    await writeCells(page, "Blocked!A2", [[null]]);
    expect((await readCells(page, "Blocked!A1"))[0][0]).toBe(1);
  });

  test("what is cleared, undone or typed over while its result is under way gets no late result", async () => {
    await newSheet(page, "Late");
    await writeCells(
      page,
      "Late!D1",
      Array.from({ length: 12 }, (_, i) => [i + 1, i * i]),
    );
    const late = await inWorkbook(page, null, async (workbook) => {
      const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
      const ends: Record<string, () => Promise<unknown>> = {
        cleared: () => workbook.write("Late!A1", [[null]]),
        undone: async () => window.hfsWorkbench.univerAPI.undo(),
        typed: () => workbook.write("Late!A1", [[5]]),
      };
      const found: string[] = [];
      // The grid's engine starts a tenth of a second after the last change and takes a moment.
      for (let delay = 96; delay <= 132; delay += 6)
        for (const [how, end] of Object.entries(ends)) {
          await workbook.write("Late!A1", [["=HFS.NORMALIZE(D1:E12)"]]);
          await wait(delay);
          await end();
          await workbook.settled();
          await wait(30);
          await workbook.settled();
          const { values } = await workbook.read("Late!A1:B3");
          const wanted = [
            [how === "typed" ? 5 : null, null],
            [null, null],
            [null, null],
          ];
          if (JSON.stringify(values) !== JSON.stringify(wanted)) found.push(`${how} after ${delay} ms: ${JSON.stringify(values)}`);
          await workbook.write("Late!A1", [[null]]);
          await workbook.settled();
        }
      return found;
    });
    expect(late).toEqual([]);
  });

  test("nothing went wrong on the way", () => {
    expect(opened.problems).toEqual([]);
  });
});
