import type { Words } from "../locale/en";

/** A formula of ours; empty arguments at the end are left out. */
export function formulaOf(id: string, args: readonly string[]): string {
  const last = args.reduce((found, arg, i) => (arg === "" ? found : i), -1);
  return `=HFS.${id}(${args.slice(0, last + 1).join(",")})`;
}

/** A text as a formula holds it. */
export function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** Most signs of one text in a formula are 255. */
const LONGEST_TEXT = 200;

/** A text of any length as a formula holds it. */
export function longText(text: string): string {
  return (text.match(new RegExp(`[^]{1,${LONGEST_TEXT}}`, "g")) ?? [""]).map(quoted).join("&");
}

/** A sentence of the pane as part of a formula: each {place} becomes an expression of cells. */
export function sentence(template: string, expressions: Readonly<Record<string, string>>): string {
  return template
    .split(/\{(\w+)\}/)
    .map((part, i) => (i % 2 === 1 ? (expressions[part] ?? quoted(`{${part}}`)) : quoted(part)))
    .filter((part) => part !== '""')
    .join("&");
}

/** A number as a sentence shows it. */
export function shown(address: string, format = "0.00"): string {
  return `TEXT(${address},${quoted(format)})`;
}

/** Whether a cell holds a number from 0 to 1, as part of a formula. */
export function isShare(address: string): string {
  return `IF(ISNUMBER(${address}),AND(${address}>=0,${address}<=1),FALSE)`;
}

/** The cell with a fixed word of our results as part of a formula, said in the language of the sentence around it; any other text as it stands. */
export function spoken({ results, layers }: Words, cell: string, texts: readonly string[]): string {
  const said: Readonly<Record<string, string | undefined>> = { ...results, Hardware: layers.H, Firmware: layers.F, Software: layers.S };
  const pairs = texts.flatMap((text) => {
    const word = said[text] ?? text;
    return word === text ? [] : [quoted(text), quoted(word)];
  });
  return pairs.length === 0 ? cell : `SWITCH(${[cell, ...pairs, cell].join(",")})`;
}

/** The bottleneck and the lowest layer as part of a formula. */
export function bottleneckSentence(words: Words, bottleneck: string, lagging: string): string {
  const { report } = words;
  const layer = (cell: string): string => spoken(words, cell, ["Hardware", "Firmware", "Software"]);
  const said = (cell: string, text: string, none: string): string => `IF(${cell}="none",${quoted(none)},${sentence(text, { layer: layer(cell) })})`;
  return sentence(report.bottleneckSentence, {
    bottleneck: said(bottleneck, report.bottleneckIs, report.noBottleneck),
    lagging: said(lagging, report.lowestIs, report.noLowest),
  });
}

/** The sentence on the switch level as part of a formula: brand first or hardware first, or that there is no such level. */
export function switchSentence({ report }: Words, level: string, hardware: string): string {
  const values = { level: shown(level), h: shown(hardware) };
  const said = `IF(${hardware}<${level},${sentence(report.switchSentence, values)},${sentence(report.switchPassed, values)})`;
  return `IF(ISNUMBER(${level}),${said},${quoted(report.noSwitch)})`;
}
