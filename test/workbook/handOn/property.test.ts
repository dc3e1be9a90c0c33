import fc from "fast-check";
import { areaOf, formatAddress } from "../../../src/workbook/address";
import { annotate, removeAnnotations } from "../../../src/workbook/handOn/annotate";
import { freeze } from "../../../src/workbook/handOn/freeze";
import { shareCopy } from "../../../src/workbook/handOn/shareCopy";
import { thaw } from "../../../src/workbook/handOn/thaw";
import type { Scope } from "../../../src/workbook/handOn/scope";
import { callsHfs } from "../../../src/workbook/formula/hfsCells";
import { FakeWorkbook } from "../../fakeWorkbook";
import { formulasOf, photograph, toyAbout, toyEvaluate } from "./toy";

const WHOLE: Scope = { kind: "workbook" };
const SHEETS = ["Data", "What-if (2)", "Li's table", "数据 表"];
const quoted = (sheet: string): string => (sheet === "Data" ? "Data" : `'${sheet.replace(/'/g, "''")}'`);

/** References to the table in rows 2 to 4 of the sheet Data, as people write them. */
const reference = fc.constantFrom("Data!A1:C4", "Data!$A$1:$C$4", "data!A$2:$C4", "Regions", "Regions[#All]", "Regions[[GDP]:[Jobs, total]]", "权重", "C4");
const own = fc.oneof(
  fc.tuple(reference).map(([range]) => `HFS.DOUBLE(${range})`),
  fc.tuple(reference, fc.integer({ min: -3, max: 3 })).map(([range, factor]) => `HFS.DOUBLE(${range},${factor})`),
  reference.map((range) => `HFS.TOTAL(${range})`),
  reference.map((range) => `HFS.RANKED(${range})`),
  reference.map((range) => `hfs.total(HFS.DOUBLE(${range}))`),
);
/** Over results on another sheet; on that sheet itself it would go in a circle. */
const ACROSS = "=SUM('What-if (2)'!A1:H30)";
const content = fc.oneof(
  { weight: 4, arbitrary: own.map((call) => `=${call}`) },
  { weight: 2, arbitrary: own.map((call) => `=IFERROR(${call},0)*2`) },
  { weight: 1, arbitrary: fc.constantFrom("=SUM(Data!B2:C4)", ACROSS, '=IF(A1="HFS.TOTAL(A1)",1,2)') },
  { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 1, arbitrary: fc.constantFrom("'=cmd|' /C calc'!A0", "'+1", "'@SUM(A1)", "''x", "'-2+3", "'=HFS.TOTAL(A1)", "'007", "'地区") },
);
interface Entry {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly content: number | string;
}
const entries: fc.Arbitrary<Entry[]> = fc.uniqueArray(
  fc.record({ sheet: fc.constantFrom(...SHEETS.slice(1)), row: fc.integer({ min: 0, max: 25 }), column: fc.integer({ min: 0, max: 8 }), content }),
  { minLength: 1, maxLength: 14, selector: ({ sheet, row, column }) => `${sheet}${row},${column}` },
);
const note = fc.constantFrom("=cmd|' /C calc'!A0", "+1", "@x", "'x", "Two\nlines", "— HFS note", "――――――");
const notes = fc.array(fc.record({ entry: fc.nat(), text: note }), { maxLength: 3 });

function build(list: readonly Entry[], noteList: readonly { entry: number; text: string }[]): FakeWorkbook {
  const workbook = new FakeWorkbook(SHEETS);
  workbook.tableList.push({ name: "Regions", area: { sheet: "Data", row: 0, column: 0, rows: 4, columns: 3 } });
  workbook.nameList.push({ name: "权重", address: "Data!$B$2:$B$4" });
  workbook.fill("Data!A1", [
    ["Region", "GDP", "Jobs, total"],
    ["East", 1.5, 2],
    ["'=West", 3, ""],
    ["北", 5, "NA"],
  ]);
  for (const { sheet, row, column, content: cell } of list)
    if (cell !== ACROSS || sheet !== "What-if (2)") workbook.fill(formatAddress({ sheet, row, column, rows: 1, columns: 1 }), [[cell]]);
  for (const { entry, text } of noteList) {
    const { sheet, row, column } = list[entry % list.length];
    workbook.noteTexts.set(formatAddress({ sheet, row, column, rows: 1, columns: 1 }), text);
  }
  // Formulas that call HFS spill before others fill the room.
  workbook.evaluate = toyEvaluate(workbook);
  return workbook.calculate();
}

type Cells = Record<string, Record<string, { value: unknown; formula: string }>>;
const cellsOf = (workbook: FakeWorkbook): Cells => (photograph(workbook) as { cells: Cells }).cells;

/** What may have changed: the cells of HFS formulas that are no longer there, with what they spilled. */
function changedOutside(before: FakeWorkbook, after: FakeWorkbook): string[] {
  const still = formulasOf(after);
  const allowed = new Set(
    Object.entries(formulasOf(before)).flatMap(([address, formula]) => {
      if (!callsHfs(formula) || still[address]) return [];
      const { sheet, row, column, rows, columns } = before.spilled.get(address) ?? areaOf(address);
      return Array.from({ length: rows * columns }, (_, k) => `${sheet}|${row + Math.floor(k / columns)},${column + (k % columns)}`);
    }),
  );
  const [old, now] = [cellsOf(before), cellsOf(after)];
  return SHEETS.flatMap((sheet) =>
    [...new Set([...Object.keys(old[sheet]), ...Object.keys(now[sheet])])].flatMap((key) => {
      const [one, other] = [old[sheet][key], now[sheet][key]];
      const same = JSON.stringify(one) === JSON.stringify(other);
      const frozen = allowed.has(`${sheet}|${key}`) && JSON.stringify(one?.value) === JSON.stringify(other?.value) && other?.formula === "";
      return same || frozen ? [] : [`${sheet}!${key}`];
    }),
  );
}

describe("random workbooks", () => {
  test("freezing changes nothing but HFS cells, whose values stay; thawing brings back every formula to the letter", async () => {
    let [frozen, blocked] = [0, 0];
    await fc.assert(
      fc.asyncProperty(entries, notes, async (list, noteList) => {
        const workbook = build(list, noteList);
        const before = workbook.clone();
        const report = await freeze(workbook, WHOLE, toyAbout);
        frozen += report.formulas;
        blocked += report.skipped.length;
        expect(changedOutside(before, workbook)).toEqual([]);
        expect(workbook.noteTexts).toEqual(before.noteTexts);
        const left = Object.values(formulasOf(workbook)).filter(callsHfs);
        expect(left).toHaveLength(report.skipped.length);
        const thawed = await thaw(workbook, WHOLE);
        expect(thawed).toMatchObject({ restored: report.formulas, kept: [], changes: [] });
        expect(photograph(workbook)).toEqual(photograph(before));
      }),
      { numRuns: 150 },
    );
    expect(frozen).toBeGreaterThan(100);
    expect(blocked).toBeGreaterThan(20);
  });

  test("freezing a part, then the rest, then thawing part by part ends where it began", async () => {
    await fc.assert(
      fc.asyncProperty(entries, fc.constantFrom(...SHEETS), fc.constantFrom(...SHEETS), async (list, first, last) => {
        const workbook = build(list, []);
        const before = photograph(workbook);
        await freeze(workbook, { kind: "sheet", sheet: first }, toyAbout);
        await freeze(workbook, WHOLE, toyAbout);
        await thaw(workbook, { kind: "sheet", sheet: last });
        await thaw(workbook, WHOLE);
        expect(photograph(workbook)).toEqual(before);
      }),
      { numRuns: 50 },
    );
  });

  test("notes come and go without a trace, whatever others wrote", async () => {
    await fc.assert(
      fc.asyncProperty(entries, notes, async (list, noteList) => {
        const workbook = build(list, noteList);
        const before = photograph(workbook);
        await annotate(workbook, WHOLE, toyAbout);
        await annotate(workbook, WHOLE, { ...toyAbout, date: "2027-01-01" });
        await removeAnnotations(workbook, WHOLE);
        expect(photograph(workbook)).toEqual(before);
      }),
      { numRuns: 50 },
    );
  });

  test("a shared workbook comes back as it was", async () => {
    await fc.assert(
      fc.asyncProperty(entries, notes, async (list, noteList) => {
        const workbook = build(list, noteList);
        const before = photograph(workbook);
        await shareCopy(workbook, toyAbout, quoted("Data"));
        expect(photograph(workbook)).toEqual(before);
      }),
      { numRuns: 50 },
    );
  });
});
