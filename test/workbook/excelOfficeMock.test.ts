import { OfficeMockObject } from "office-addin-mock";
import { read, selection, title, usedArea } from "../../src/workbook/excel/reading";
import type { Context } from "../../src/workbook/excel/batches";

// The mock takes the names of hosts from a package that jest cannot load.
jest.mock("office-addin-manifest", () => ({ OfficeApp: { Excel: "Excel", Outlook: "Outlook" } }));

/**
 * The adapter's reading against Microsoft's own mock of Office.js, which gives "Error, property was not loaded" for what was not loaded
 * and "Error, context.sync() was not called" for what was not synced: an answer with such a sentence, or none, fails here.
 */
function context(): Context {
  const range = {
    rowIndex: 2,
    columnIndex: 1,
    rowCount: 2,
    columnCount: 2,
    worksheet: { name: "Data" },
    values: [
      ["H1", ""],
      [0.5, 3],
    ],
    formulas: [
      ["H1", ""],
      [0.5, "=A1+1"],
    ],
    valueTypes: [
      ["String", "Empty"],
      ["Double", "Double"],
    ],
  };
  const mock = new OfficeMockObject({
    workbook: {
      name: "Study 2023.xlsx",
      range,
      worksheets: {
        range,
        getItem(this: Record<string, unknown>): unknown {
          return { getRangeByIndexes: () => this.range, getUsedRangeOrNullObject: () => this.range };
        },
      },
      getSelectedRanges(this: Record<string, unknown>): unknown {
        return { areas: { getItemAt: () => this.range } };
      },
    },
  });
  return mock as unknown as Context;
}

beforeAll(() => {
  Object.assign(globalThis, {
    Excel: { RangeValueType: { empty: "Empty" } },
    Office: { context: { requirements: { isSetSupported: () => false } } },
  });
});

describe("the Excel adapter on Microsoft's mock", () => {
  test("reads cells only after loading and syncing them", async () => {
    expect(await read(context(), "Data!B3:C4")).toMatchObject({
      values: [
        ["H1", null],
        [0.5, 3],
      ],
      formulas: [
        ["", ""],
        ["", "=A1+1"],
      ],
    });
  });

  test("tells the selection, what a sheet uses, and the file's name", async () => {
    const area = { sheet: "Data", row: 2, column: 1, rows: 2, columns: 2 };
    expect(await selection(context())).toEqual(area);
    expect(await usedArea(context(), "Data")).toEqual(area);
    expect(await title(context())).toBe("Study 2023");
  });

  test("would be found out: without load, and without sync, the mock answers with a sentence", async () => {
    const own = context();
    const { workbook } = own;
    expect(workbook.name).toBe("Error, property was not loaded");
    workbook.load("name");
    expect(workbook.name).toBe("Error, context.sync() was not called");
    await own.sync();
    expect(workbook.name).toBe("Study 2023.xlsx");
  });
});
