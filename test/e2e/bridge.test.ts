import type { Page } from "playwright-core";
import { newSheet, openWorkbench, readCells, writeCells, type WorkbenchPage } from "./workbenchPage";

jest.setTimeout(60_000);

/** Functions that exist for these tests only, associated as functions.js associates its own. */
async function addTestFunctions(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: unknown[] = [];
    const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    const counts = { running: 0, most: 0, started: 0, cancelled: 0 };
    const work = async (value: number, ms: number): Promise<number[][]> => {
      counts.most = Math.max(counts.most, ++counts.running);
      counts.started++;
      await wait(ms);
      counts.running--;
      return [
        [value, value * 2],
        [value * 3, value * 4],
      ];
    };
    Object.assign(window, { seen, counts });
    CustomFunctions.associate("ECHOED", ((...args: unknown[]) => {
      seen.push(args);
      return args.length;
    }) as never);
    CustomFunctions.associate("THROWS", (() => {
      throw new Error("a defect");
    }) as never);
    CustomFunctions.associate("MIXED", (() => [
      [1, new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "not published")],
      [NaN, Infinity],
      ["text", true],
      [null, undefined],
      [new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero)],
    ]) as never);
    CustomFunctions.associate("NOTHING", (() => []) as never);
    CustomFunctions.associate("SLOWLY", ((value: number, ms: number, invocation: { onCanceled: () => void }) => {
      invocation.onCanceled = () => counts.cancelled++;
      return work(value, ms);
    }) as never);
    CustomFunctions.associate("REJECTS", (() => Promise.reject(new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "no data"))) as never);
    const number = (name: string) => ({ name, description: name, type: "number" as const, dimensionality: "scalar" as const });
    const any = (name: string) => ({ name, description: name, type: "any" as const, dimensionality: "matrix" as const, optional: true });
    const one = (id: string, parameters: object[]) => ({ id, name: id, description: id, parameters }) as never;
    window.hfsWorkbench.addFunctions({
      functions: [
        one("ECHOED", [any("table"), { ...number("count"), optional: true }, { ...number("word"), type: "string", optional: true }]),
        one("THROWS", []),
        one("MIXED", []),
        one("NOTHING", []),
        one("SLOWLY", [number("value"), number("ms")]),
        one("REJECTS", []),
      ],
    });
  });
}

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

  test("functions that return promises run side by side, spill when they settle and carry their errors", async () => {
    await newSheet(page, "Promises");
    const start = Date.now();
    await writeCells(
      page,
      "Promises!A1",
      Array.from({ length: 12 }, (_, i) => [`=HFS.SLOWLY(${i + 1},400)`, null, null]).flatMap((row) => [row, [null, null, null]]),
    );
    const cells = await readCells(page, "Promises!A1:B24");
    expect(Date.now() - start).toBeLessThan(12 * 400);
    expect(cells.slice(0, 4)).toEqual([
      [1, 2],
      [3, 4],
      [2, 4],
      [6, 8],
    ]);
    expect(cells[23]).toEqual([36, 48]);
    expect(await page.evaluate(() => (window as unknown as { counts: { most: number } }).counts.most)).toBeGreaterThan(8);
    await writeCells(page, "Promises!D1", [["=HFS.REJECTS()"], ['=IFERROR(HFS.REJECTS(),"none")']]);
    expect(await readCells(page, "Promises!D1:D2")).toEqual([["#N/A"], ["none"]]);
  });

  test("a promise is asked for once per content, and one that nobody waits for is cancelled", async () => {
    await newSheet(page, "Cancelled");
    const counts = () => page.evaluate(() => ({ ...(window as unknown as { counts: { started: number; cancelled: number } }).counts }));
    const before = await counts();
    await writeCells(page, "Cancelled!A1", [["=SUM(HFS.SLOWLY(50,100))+SUM(HFS.SLOWLY(60,100))"], ["=SUM(HFS.SLOWLY(50,100))"]]);
    expect(await readCells(page, "Cancelled!A1:A2")).toEqual([[1100], [500]]);
    expect((await counts()).started - before.started).toBe(2);
    await page.evaluate(async () => {
      const { workbook } = window.hfsWorkbench;
      await workbook.write("Cancelled!C1", [[70]]);
      await workbook.write("Cancelled!D1", [["=HFS.SLOWLY(C1,1500)"]]);
      await new Promise((resolve) => setTimeout(resolve, 400));
      await workbook.write("Cancelled!C1", [[80]]);
    });
    expect((await readCells(page, "Cancelled!D1"))[0][0]).toBe(80);
    expect((await counts()).cancelled - before.cancelled).toBe(1);
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

  test("nothing went wrong on the way", () => {
    expect(opened.problems).toEqual([]);
  });
});
