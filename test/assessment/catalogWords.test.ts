import { CODES } from "../../src/assessment/mapping";
import { pathSections } from "../../src/assessment/paths";
import { ACTORS, COMPONENTS } from "../../src/assessment/settings";
import { en } from "../../src/locale/en";
import { zhCN } from "../../src/locale/zh-CN";
import type { CellValue } from "../../src/workbook/port";
import { realSession } from "../realSession";

const session = realSession();
const [headings, ...paths] = (session.call("PATHS", []) as { value: CellValue[][] }).value;

/** Words that the pane offers and the functions know. */
describe("words of the pane", () => {
  test("for codes are those of the catalogue of paths, and the layers alone; each has a name in both languages", () => {
    const codes = headings.slice(8).map(String);
    expect(CODES.filter((code) => code.length > 1).sort()).toEqual([...codes].sort());
    expect(CODES.filter((code) => code.length === 1)).toEqual(["H", "F", "S"]);
    for (const words of [en, zhCN]) expect(Object.keys(words.indicators).sort()).toEqual([...CODES].sort());
  });

  test("for actors are those of the catalogue", () => {
    const actors = new Set(paths.flatMap((row) => String(row[7]).split(/[^a-z]+/)));
    expect([...ACTORS].sort()).toEqual([...actors].sort());
    for (const words of [en, zhCN]) expect(Object.keys(words.plan.actors).sort()).toEqual([...ACTORS].sort());
  });

  test("for sections are those that the catalogue names, each told in both languages", async () => {
    const sections = new Set([...(await pathSections(session)).values()].flat());
    for (const words of [en, zhCN]) expect(Object.keys(words.plan.sections).sort()).toEqual([...sections].sort());
  });

  test("for components of demand orientation are headings that HFS.DEMAND takes", () => {
    const called = session.call("DEMAND", [[[...COMPONENTS], COMPONENTS.map(() => 0.5)]]);
    expect((called as { value: CellValue[][] }).value[0].slice(1, 6)).toEqual([...COMPONENTS]);
  });
});
