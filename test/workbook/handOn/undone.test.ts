import { freeze } from "../../../src/workbook/handOn/freeze";
import { handOnState } from "../../../src/workbook/handOn/state";
import { thaw } from "../../../src/workbook/handOn/thaw";
import type { Scope } from "../../../src/workbook/handOn/scope";
import type { FakeWorkbook } from "../../fakeWorkbook";
import { smallWorkbook } from "./small";
import { photograph, toyAbout } from "./toy";

const WHOLE: Scope = { kind: "workbook" };

/** Undoes like a host: sheets and cells come back as they were, what stands beside the sheets stays. */
function undoing(workbook: FakeWorkbook): () => void {
  const [cells, spilled] = [structuredClone([...workbook.cells]), structuredClone([...workbook.spilled])];
  return () => {
    workbook.cells.clear();
    workbook.spilled.clear();
    structuredClone(cells).forEach(([name, grid]) => workbook.cells.set(name, grid));
    structuredClone(spilled).forEach(([address, area]) => workbook.spilled.set(address, area));
  };
}

describe("undoing a thaw", () => {
  test.each<[string, Scope]>([
    ["of the whole workbook", WHOLE],
    ["of a sheet", { kind: "sheet", sheet: "结果" }],
  ])("%s loses no formula", async (_, scope) => {
    const workbook = smallWorkbook();
    const live = photograph(workbook);
    await freeze(workbook, WHOLE, toyAbout);
    const frozen = { ...(photograph(workbook) as object), parts: null };
    const undo = undoing(workbook);
    await thaw(workbook, scope);
    undo();
    expect(await handOnState(workbook)).toMatchObject({ frozen: 5, record: "sound" });
    expect({ ...(photograph(workbook) as object), parts: null }).toEqual(frozen);
    expect(await thaw(workbook, WHOLE)).toMatchObject({ restored: 5, kept: [], changes: [] });
    expect(photograph(workbook)).toEqual(live);
  });

  test("and changing an input tells of it at the next thaw", async () => {
    const workbook = smallWorkbook();
    await freeze(workbook, WHOLE, toyAbout);
    const undo = undoing(workbook);
    await thaw(workbook, WHOLE);
    undo();
    await handOnState(workbook);
    workbook.show("Data!B2", [[1.6]]);
    expect((await thaw(workbook, WHOLE)).changes).toEqual([{ address: "Data!B2", what: "input", before: 1.5, after: 1.6 }]);
  });

  test("is told from other values in these cells, and from another workbook", async () => {
    const workbook = smallWorkbook();
    await freeze(workbook, WHOLE, toyAbout);
    const undo = undoing(workbook);
    await thaw(workbook, WHOLE);
    expect(await handOnState(workbook)).toMatchObject({ frozen: 0, record: "none" });
    undo();
    workbook.title = async () => "Another";
    expect(await handOnState(workbook)).toMatchObject({ frozen: 0, record: "none" });
  });
});
