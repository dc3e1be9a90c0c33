import { coordinationClass } from "../../src/engine/indicators/couplingCoordination";
import { paths } from "../../src/functions/paths";
import { en } from "../../src/locale/en";
import { errorsEn } from "../../src/locale/errors.en";
import { errorsZh } from "../../src/locale/errors.zh-CN";
import { languageOf } from "../../src/locale/language";
import { loadErrorSentences, sayError } from "../../src/locale/sayError";
import { ordinal, resultWord, wordsIn } from "../../src/locale/words";
import { zhCN } from "../../src/locale/zh-CN";

/** Every sentence with the way to it. */
function sentences(words: object, way = ""): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    way === "" && key === "results"
      ? []
      : typeof value === "string"
        ? [[`${way}${key}`, value] as [string, string]]
        : sentences(value as object, `${way}${key}.`),
  );
}

const places = (sentence: string): string[] => [...new Set(sentence.match(/\{\w+\}/g) ?? [])].sort();

describe("the words of both languages", () => {
  const chinese = new Map(sentences(zhCN));

  test("have the same keys", () => {
    expect([...chinese.keys()].sort()).toEqual(
      sentences(en)
        .map(([key]) => key)
        .sort(),
    );
  });

  test.each(sentences(en))("%s names the same places", (key, sentence) => {
    expect(places(chinese.get(key) ?? "")).toEqual(places(sentence));
  });

  test("say every path's title, every class of coordination and every verdict on a path in Chinese", () => {
    const titles = paths()
      .slice(1)
      .map((row) => row[2] as string);
    const classes = Array.from({ length: 10 }, (_, i) => coordinationClass(i / 10 + 0.05, "left"));
    const verdicts = ["robust", "leading", "contested", "tied first", "only path", "in the top set", "behind", "nothing to gain", "not ranked"];
    const stability = ["high", "medium", "low"]
      .map((level) => [`${level} ${level === "low" ? "but" : "and"} stable`, `${level} ${level === "low" ? "and" : "but"} unstable`])
      .flat();
    const signs = ["hollowing", "no hollowing", "unclear", "too few years", "open", "closing", "opens", "shut"];
    const all = [...titles, ...classes, ...verdicts, ...stability, ...signs];
    expect(titles).toHaveLength(19);
    expect(Object.keys(zhCN.results).sort()).toEqual(all.sort());
    for (const word of all) expect(resultWord(word, zhCN)).toMatch(/[\u4e00-\u9fff]/);
    expect(resultWord("Own brands and product definition", en)).toBe("Own brands and product definition");
  });

  test("call a unit 单位 everywhere; 单元 is left to cells", () => {
    for (const sentence of [...chinese.values(), ...Object.values(errorsZh)]) expect(sentence).not.toMatch(/单元(?!格)/);
  });

  test("are translated: only names, codes and patterns of places may be alike", () => {
    const alike = sentences(en).filter(([key, sentence]) => sentence === chinese.get(key) && /[a-z]{3}/.test(sentence.replace(/\{\w+\}/g, "")));
    expect(alike).toEqual([]);
  });

  test("have no empty sentence, no exclamation mark and no outer blanks", () => {
    for (const [, sentence] of [...sentences(en), ...sentences(zhCN)]) {
      expect(sentence).not.toBe("");
      expect(sentence).not.toMatch(/[!！](?!A1)/);
      expect(sentence).toBe(sentence.replace(/^ +| +$/g, ""));
    }
  });
});

describe("the sentences of errors", () => {
  test.each(Object.keys(errorsEn) as (keyof typeof errorsEn)[])("%s names the same places in Chinese", (code) => {
    expect(places(errorsZh[code])).toEqual(places(errorsEn[code]));
  });

  test("are said in the reader's language, with the few English words among the values translated", async () => {
    const error = { code: "textAmongNumbers", values: { argument: "data", row: "Anhui", column: "H1", value: "a blank" }, message: "in English" };
    expect([sayError(error, "en"), sayError(error, "zh-CN")]).toEqual(["in English", "in English"]);
    await Promise.all([loadErrorSentences("en"), loadErrorSentences("zh-CN")]);
    expect(sayError(error, "en")).toBe("in English");
    expect(sayError(error, "zh-CN")).toBe("data：第“Anhui”行“H1”列为 空白，不是数值。缺失值请写 NA。");
    expect(sayError({ code: "lowCoverage", values: { layer: "Hardware", unit: "Hainan" }, message: "" }, "zh-CN")).toContain("硬件层");
  });

  test("an unknown code keeps the sentence of the cell", async () => {
    await loadErrorSentences("zh-CN");
    expect(sayError({ code: "fromTheFuture", values: {}, message: "The cell's own." }, "zh-CN")).toBe("The cell's own.");
    expect(sayError({ code: "toString", values: {}, message: "The cell's own." }, "en")).toBe("The cell's own.");
  });
});

describe("language", () => {
  test("is Chinese for every kind of Chinese and English else", () => {
    expect(["zh-CN", "zh-TW", "zh", "ZH-Hans", "en-US", "de-DE", "zu", undefined].map(languageOf)).toEqual([
      "zh-CN",
      "zh-CN",
      "zh-CN",
      "zh-CN",
      "en",
      "en",
      "en",
      "en",
    ]);
    expect(wordsIn("zh-CN")).toBe(zhCN);
  });

  test("ranks are read as ordinals", () => {
    expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 111, 113].map((rank) => ordinal(rank, "en"))).toEqual([
      "1st",
      "2nd",
      "3rd",
      "4th",
      "11th",
      "12th",
      "13th",
      "21st",
      "22nd",
      "101st",
      "111th",
      "113th",
    ]);
    expect(ordinal(3, "zh-CN")).toBe("第3名");
  });
});
