import type { AcceptabilityVerdict } from "../../src/engine/paths/acceptabilityVerdicts";
import type { StabilityVerdict } from "../../src/engine/upgrading/stability";
import { MOST_PATHS } from "../../src/assessment/confidence";
import { STABILITY_CLASSES, VERDICTS } from "../../src/assessment/fixedWords";
import { bottleneckSentence, spoken } from "../../src/assessment/formulaText";
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

  test("for verdicts are all that the engine gives, each told in Chinese", () => {
    // A verdict that the engine knows and the list does not is an error of types.
    const sure: Record<AcceptabilityVerdict | "not ranked", string> = Object.fromEntries(VERDICTS.map((text) => [text, text])) as Record<
      (typeof VERDICTS)[number],
      string
    >;
    const stable: Record<StabilityVerdict, string> = Object.fromEntries(STABILITY_CLASSES.map((text) => [text, text])) as Record<
      (typeof STABILITY_CLASSES)[number],
      string
    >;
    for (const text of [...Object.keys(sure), ...Object.keys(stable)]) expect(zhCN.results[text]).toMatch(/^[\u4e00-\u9fff]+$/);
  });

  test("are said in formulas in the language of the sentence, and a text that is none of them as it stands", () => {
    expect(spoken(en, "B2", VERDICTS)).toBe("B2");
    expect(spoken(zhCN, "B2", ["robust", "my own word", "behind"])).toBe('SWITCH(B2,"robust","稳健","behind","靠后",B2)');
    expect(bottleneckSentence(en, "F5", "E5")).toBe(
      'IF(F5="none","There is no bottleneck: no layer would gain","The bottleneck is "&F5)&"; "&IF(E5="none","all layers score alike","the lowest score is "&E5)&"."',
    );
    expect(bottleneckSentence(zhCN, "F5", "E5")).toContain('SWITCH(F5,"Hardware","硬件层","Firmware","固件层","Software","软件层",F5)');
  });

  test("for titles of paths are all told in Chinese", () => {
    const titles = paths.map((row) => String(row[headings.indexOf("Title")]));
    for (const title of titles) expect(zhCN.results[title]).toBeDefined();
  });

  test("for paths: a report has room for all of them", () => {
    expect(MOST_PATHS).toBe(paths.length);
  });
});
