import { freeze } from "../../../src/workbook/handOn/freeze";
import { handOnState } from "../../../src/workbook/handOn/state";
import { shareCopy } from "../../../src/workbook/handOn/shareCopy";
import { thaw } from "../../../src/workbook/handOn/thaw";
import type { Scope } from "../../../src/workbook/handOn/scope";
import type { Workbook } from "../../../src/workbook/port";
import type { FakeWorkbook } from "../../fakeWorkbook";
import { Broken, failing, type Failing } from "./failing";
import { smallWorkbook } from "./small";
import { formulasOf, photograph, toyAbout } from "./toy";

const WHOLE: Scope = { kind: "workbook" };
const OWN = ["Data", "What-if", "结果"];

/** The cells of the user's own sheets. */
function ownCells(workbook: FakeWorkbook): unknown {
  const { cells } = photograph(workbook) as { cells: Record<string, unknown> };
  return OWN.map((sheet) => cells[sheet]);
}

/** Runs the work once whole to count its calls, then fails at each of them. */
async function atEveryCall(
  start: () => Promise<FakeWorkbook>,
  work: (workbook: Workbook) => Promise<unknown>,
  check: (workbook: FakeWorkbook, done: FakeWorkbook) => Promise<void>,
): Promise<void> {
  const done = await start();
  const counted = failing(done, { at: Infinity });
  await work(counted);
  expect(counted.calls()).toBeGreaterThan(10);
  for (const kind of [{}, { from: true }, { after: true }] satisfies Partial<Failing>[])
    for (let at = 0; at < counted.calls(); at++) {
      const workbook = await start();
      await expect(work(failing(workbook, { at, ...kind }))).rejects.toBeInstanceOf(Broken);
      await check(workbook, done);
    }
}

describe("a workbook that fails", () => {
  test("while freezing is as before or frozen, and thaws from either", async () => {
    const before = smallWorkbook();
    await atEveryCall(
      async () => smallWorkbook(),
      (workbook) => freeze(workbook, WHOLE, toyAbout),
      async (workbook, done) => {
        expect([ownCells(before), ownCells(done)]).toContainEqual(ownCells(workbook));
        expect(["none", "sound"]).toContain((await handOnState(workbook)).record);
        await thaw(workbook, WHOLE);
        expect(formulasOf(workbook)).toEqual(formulasOf(before));
        expect(ownCells(workbook)).toEqual(ownCells(before));
        expect(await workbook.sheets()).toEqual(OWN);
      },
    );
  });

  test("while freezing can be frozen again", async () => {
    const before = smallWorkbook();
    await atEveryCall(
      async () => smallWorkbook(),
      (workbook) => freeze(workbook, WHOLE, toyAbout),
      async (workbook, done) => {
        await freeze(workbook, WHOLE, toyAbout);
        expect(ownCells(workbook)).toEqual(ownCells(done));
        await thaw(workbook, WHOLE);
        expect(photograph(workbook)).toEqual(photograph(before));
      },
    );
  });

  test("while more is frozen keeps what was frozen before", async () => {
    const before = smallWorkbook();
    const start = async (): Promise<FakeWorkbook> => {
      const workbook = smallWorkbook();
      await freeze(workbook, { kind: "sheet", sheet: "结果" }, toyAbout);
      return workbook;
    };
    await atEveryCall(
      start,
      (workbook) => freeze(workbook, WHOLE, { ...toyAbout, date: "2026-12-01" }),
      async (workbook) => {
        await thaw(workbook, WHOLE);
        expect(photograph(workbook)).toEqual(photograph(before));
      },
    );
  });

  test("while thawing is frozen or as before, and thaws again", async () => {
    const before = smallWorkbook();
    const start = async (): Promise<FakeWorkbook> => {
      const workbook = smallWorkbook();
      await freeze(workbook, WHOLE, toyAbout);
      return workbook;
    };
    const frozen = ownCells(await start());
    await atEveryCall(
      start,
      (workbook) => thaw(workbook, WHOLE),
      async (workbook) => {
        expect([ownCells(before), frozen]).toContainEqual(ownCells(workbook));
        await thaw(workbook, WHOLE);
        expect(photograph(workbook)).toEqual(photograph(before));
      },
    );
  });

  test("while a part is thawed thaws whole", async () => {
    const before = smallWorkbook();
    const start = async (): Promise<FakeWorkbook> => {
      const workbook = smallWorkbook();
      await freeze(workbook, WHOLE, toyAbout);
      return workbook;
    };
    await atEveryCall(
      start,
      (workbook) => thaw(workbook, { kind: "sheet", sheet: "What-if" }),
      async (workbook) => {
        await thaw(workbook, WHOLE);
        expect(photograph(workbook)).toEqual(photograph(before));
      },
    );
  });

  test("while a host that cannot copy hands it out has its formulas, or gets them by thawing", async () => {
    const before = smallWorkbook();
    await atEveryCall(
      async () => smallWorkbook(),
      (workbook) => shareCopy(workbook, toyAbout, "Book"),
      async (workbook) => {
        await thaw(workbook, WHOLE);
        expect(formulasOf(workbook)).toEqual(formulasOf(before));
        expect(ownCells(workbook)).toEqual(ownCells(before));
      },
    );
  });
});
