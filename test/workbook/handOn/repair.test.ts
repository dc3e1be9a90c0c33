import { repair } from "../../../src/workbook/handOn/repair";
import { FakeWorkbook } from "../../fakeWorkbook";

describe("repairing", () => {
  test("enters sound formulas anew and mends damaged ones, in one undo step", async () => {
    const workbook = new FakeWorkbook(["One"]);
    await workbook.write("One!A1", [["=HFS.SCORE(C1:D9)", "=_xldudf_HFS_PATH(C1:D9)", "=SUM(C1:D9)"]]);
    workbook.writesOutside = 0;
    expect(await repair(workbook)).toEqual({ entered: 2, mended: 1 });
    expect(workbook.recalculated).toEqual(["One!A1"]);
    expect((await workbook.read("One!A1:C1")).formulas).toEqual([["=HFS.SCORE(C1:D9)", "=HFS.PATH(C1:D9)", "=SUM(C1:D9)"]]);
    expect(workbook.groups).toBe(1);
    expect(workbook.writesOutside).toBe(0);
  });

  test("does nothing in a workbook without any", async () => {
    const workbook = new FakeWorkbook(["One"]);
    await workbook.write("One!A1", [[1, "=SUM(A1)"]]);
    expect(await repair(workbook)).toEqual({ entered: 0, mended: 0 });
    expect(workbook.groups).toBe(0);
  });
});
