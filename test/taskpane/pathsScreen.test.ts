import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { Assessment } from "../../src/assessment/assessment";
import { en } from "../../src/locale/en";
import type { Words } from "../../src/locale/en";
import { zhCN } from "../../src/locale/zh-CN";
import { PaneContext, type Pane } from "../../src/taskpane/context";
import { palette } from "../../src/taskpane/palette";
import { noPathsText, PathsScreen } from "../../src/taskpane/screens/PathsScreen";
import { DEFAULTS } from "../../src/assessment/settings";
import { ADDRESS, exampleWorkbook } from "../assessment/example";
import { realSession } from "../realSession";

const session = realSession();

/** The screen as it is drawn first, before any answer that comes later. */
async function drawn(words: Words): Promise<{ html: string; assessment: Assessment }> {
  const workbook = exampleWorkbook();
  const assessment = new Assessment(workbook, session);
  await assessment.chooseTable(ADDRESS);
  await assessment.chooseUnit("South");
  const pane = { workbook, session, assessment, words, language: "en", theme: "light", colors: palette("light") } as unknown as Pane;
  return { html: renderToStaticMarkup(createElement(PaneContext, { value: pane }, createElement(PathsScreen))), assessment };
}

describe("the screen of paths", () => {
  test("shows its list at once, while how sure it is is still worked through", async () => {
    const { html, assessment } = await drawn(en);
    const { ranked } = assessment.state().paths!;
    for (const { title } of ranked.slice(0, 5)) expect(html).toContain(title.replace("&", "&amp;"));
    expect(html).toContain("How sure: working through 2,000 draws…");
    expect(html).not.toContain("first in ");
  });

  test("says in both languages that the ranking is static and where the dynamic answer is", async () => {
    for (const words of [en, zhCN]) expect((await drawn(words)).html).toContain(words.pathView.static.replace(/'/g, "&#x27;"));
  });

  test("blames the table for an empty ranking only where no filter is set", () => {
    const error = {
      code: "noPathRankable",
      kind: "value",
      values: {},
      message: "No path can be ranked: the table holds less than half of them.",
    } as unknown as Parameters<typeof noPathsText>[0];
    expect(noPathsText(error, DEFAULTS, en, "en")).toMatch(/the table holds less than half/);
    expect(noPathsText(error, { ...DEFAULTS, actor: "firm" }, en, "en")).toBe(en.plan.noneLeft);
    expect(noPathsText(error, { ...DEFAULTS, window: 2 }, zhCN, "zh-CN")).toBe(zhCN.plan.noneLeft);
  });
});
