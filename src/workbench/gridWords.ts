import { mergeLocales } from "@univerjs/core";
import type { Language } from "../locale/language";
import { workbenchEn } from "../locale/workbench.en";
import { workbenchZhCn } from "../locale/workbench.zh-CN";

/** The grid's own words, with a plainer one for an entry that a list refuses; only the language in use is loaded. */
export async function gridWords(language: Language): Promise<ReturnType<typeof mergeLocales>> {
  const modules = await (language === "zh-CN" ? chinese() : english());
  const { notInList } = language === "zh-CN" ? workbenchZhCn : workbenchEn;
  return mergeLocales(...modules.map((module) => module.default), { "sheets-data-validation": { list: { error: notInList } } });
}

function english() {
  return Promise.all([
    import(/* webpackChunkName: "words-en" */ "@univerjs/preset-sheets-core/locales/en-US"),
    import(/* webpackChunkName: "words-en" */ "@univerjs/preset-sheets-note/locales/en-US"),
    import(/* webpackChunkName: "words-en" */ "@univerjs/preset-sheets-table/locales/en-US"),
    import(/* webpackChunkName: "words-en" */ "@univerjs/preset-sheets-drawing/locales/en-US"),
    import(/* webpackChunkName: "words-en" */ "@univerjs/preset-sheets-data-validation/locales/en-US"),
  ]);
}

function chinese() {
  return Promise.all([
    import(/* webpackChunkName: "words-zh-CN" */ "@univerjs/preset-sheets-core/locales/zh-CN"),
    import(/* webpackChunkName: "words-zh-CN" */ "@univerjs/preset-sheets-note/locales/zh-CN"),
    import(/* webpackChunkName: "words-zh-CN" */ "@univerjs/preset-sheets-table/locales/zh-CN"),
    import(/* webpackChunkName: "words-zh-CN" */ "@univerjs/preset-sheets-drawing/locales/zh-CN"),
    import(/* webpackChunkName: "words-zh-CN" */ "@univerjs/preset-sheets-data-validation/locales/zh-CN"),
  ]);
}
