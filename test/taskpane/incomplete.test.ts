import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { Assessment } from "../../src/assessment/assessment";
import { en, type Words } from "../../src/locale/en";
import { zhCN } from "../../src/locale/zh-CN";
import { PaneContext, type Pane } from "../../src/taskpane/context";
import { palette } from "../../src/taskpane/palette";
import { Incomplete } from "../../src/taskpane/parts/Incomplete";
import { ADDRESS, exampleWorkbook, REGIONS } from "../assessment/example";
import { realSession } from "../realSession";

const session = realSession();

/** What a step says of a unit that lacks a layer. */
async function said(table: readonly (readonly (string | number | null)[])[], address = ADDRESS, words: Words = en): Promise<string[]> {
  const workbook = exampleWorkbook(table);
  const assessment = new Assessment(workbook, session);
  await assessment.chooseTable(address);
  await assessment.chooseUnit("North");
  const study = { subscribe: () => () => undefined, state: () => ({}) };
  const pane = { workbook, session, assessment, study, words, language: "en", theme: "light", colors: palette("light") } as unknown as Pane;
  const html = renderToStaticMarkup(createElement(PaneContext, { value: pane }, createElement(Incomplete, { step: "diagnosis" })));
  return html
    .split(/<[^>]*>/)
    .map((text) => text.trim())
    .filter((text) => text !== "");
}

describe("a unit without all three layers", () => {
  const without = (from: number, cell: string | null) => REGIONS.map((row, i) => row.map((value, j) => (i === 1 && j >= from ? cell : value)));

  test.each([null, "NA"])("is told that it has too few values in each layer where all its cells are %p", async (cell) => {
    const texts = await said(without(1, cell));
    for (const layer of ["hardware", "firmware", "software"]) expect(texts.join("\n").toLowerCase()).toContain(`north has too few values in ${layer}.`);
    expect(texts.join()).not.toContain("No column is");
    expect((await said(without(1, cell), ADDRESS, zhCN)).join()).toContain("North 在软件层的数值太少。");
  });

  test("is told the function's reason where only one layer's cells are missing", async () => {
    const texts = (await said(without(5, "NA"))).join("\n");
    expect(texts).toContain("Software: less than half of the indicators&#x27; weight is present for North.");
    expect(texts).not.toMatch(/No column is|too few values/);
  });

  test("is told that no column is of the layer where that is so", async () => {
    const table = REGIONS.map((row) => row.slice(0, 5));
    expect((await said(table, "Data!A3:E8")).join("\n")).toContain("No column is Software");
  });
});
