import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { Confidence, PathConfidence } from "../../src/assessment/confidence";
import type { RankedPath } from "../../src/assessment/paths";
import { en } from "../../src/locale/en";
import { zhCN } from "../../src/locale/zh-CN";
import { PaneContext, type Pane } from "../../src/taskpane/context";
import { palette } from "../../src/taskpane/palette";
import { PathItem } from "../../src/taskpane/parts/PathItem";
import { sureText } from "../../src/taskpane/parts/sureText";

const path: RankedPath = {
  id: "S1",
  title: "Own brands and product definition",
  layers: ["S"],
  rank: 1,
  gain: 0.188,
  share: 0.4,
  observed: 1,
  conditional: true,
  readiness: 1,
  cost: 0.8,
  lag: 2,
  flip: null,
  lowEffort: null,
  highEffort: null,
  actor: "firm",
  reason: "",
};
const robust: PathConfidence = { id: "S1", first: 0.843, verdict: "robust" };

function drawn(sure: PathConfidence | null, words = en, drawnPath = path): string {
  const pane = { words, colors: palette("light") } as Pane;
  const item = createElement(PathItem, { path: drawnPath, largest: 0.188, open: false, sure });
  return renderToStaticMarkup(createElement(PaneContext, { value: pane }, item))
    .replace(/<[^>]*>/g, "|")
    .replace(/\|+/g, "|");
}

describe("a ranked path in the pane", () => {
  test("bears its verdict beside the title and how often it comes first among its facts", () => {
    expect(drawn(robust)).toContain(" Own brands and product definition|robust|");
    expect(drawn(robust)).toContain("|first in 84\u00A0%|ready 100\u00A0%|");
  });

  test("has no readiness where nothing has to be there before it", () => {
    const free = { ...path, conditional: false };
    expect(drawn(robust, en, free)).toContain("|first in 84\u00A0%|no precondition|");
    expect(drawn(robust, zhCN, free)).toContain("|无前提条件|");
    expect(drawn(robust, en, { ...path, readiness: null })).toContain("|readiness not tested|");
  });

  test("says both in Chinese where the pane is Chinese", () => {
    expect(drawn(robust, zhCN)).toContain(" 自主品牌与产品定义|稳健|");
    expect(drawn(robust, zhCN)).toContain("|84\u00A0% 居首|");
  });

  test("stands there before that is known, without a verdict", () => {
    expect(drawn(null)).toContain("Own brands and product definition");
    expect(drawn(null)).not.toMatch(/first in|robust/);
  });
});

describe("the sentence on how sure the ranking is", () => {
  const found = (leader: PathConfidence | null): { ok: true; value: Confidence } => ({ ok: true, value: { leader, paths: new Map() } });

  test("names verdict, path, share and draws; until then it says that these are worked through", () => {
    expect(sureText(null, [path], en, "en")).toBe("How sure: working through 2,000 draws…");
    expect(sureText(found(robust), [path], en, "en")).toBe("How sure: robust. S1 comes first in 84\u00A0% of 2,000 draws.");
    expect(sureText(found(robust), [path], zhCN, "zh-CN")).toBe("可信程度：稳健。共 2,000 次抽样，S1 在 84\u00A0% 的抽样中居首。");
  });

  test("says that another path than the first of the ranking comes first most often, unless both share the first rank", () => {
    const ranked = [{ ...path, id: "B3" }, { ...path, rank: 2 }]; // prettier-ignore
    const leading = found({ ...robust, first: 0.418, verdict: "leading" });
    expect(sureText(leading, ranked, en, "en")).toBe("How sure: leading. S1, not B3, comes first most often: in 42\u00A0% of 2,000 draws.");
    expect(sureText(leading, ranked, zhCN, "zh-CN")).toBe("可信程度：领先。共 2,000 次抽样，居首最多的是 S1，而不是 B3：在 42\u00A0% 的抽样中居首。");
    expect(sureText(leading, [ranked[0], path], en, "en")).toBe("How sure: leading. S1 comes first in 42\u00A0% of 2,000 draws.");
  });

  test("says when nothing can be gained, and why there is no answer", () => {
    expect(sureText(found({ ...robust, verdict: "nothing to gain" }), [path], en, "en")).toBe("No path adds anything in any of 2,000 draws.");
    const error = { error: "#VALUE!", code: "unitWithoutScores", values: { unit: "North" }, message: "North has no scores." } as const;
    expect(sureText({ ok: false, error }, [path], en, "en")).toContain("North");
  });
});

test("the pane says that the ranking is static, and where the dynamic answer is", () => {
  expect(en.pathView.static).toMatch(/^Static: one path at a time/);
  for (const words of [en, zhCN]) expect(words.pathView.static).toContain("=HFS.ROADMAP()");
});
