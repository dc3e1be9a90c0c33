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

/** The sentence on the switch level as part of a formula: brand first or hardware first, or that there is no such level. */
export function switchSentence({ report }: Words, level: string, hardware: string): string {
  const values = { level: shown(level), h: shown(hardware) };
  const said = `IF(${hardware}<${level},${sentence(report.switchSentence, values)},${sentence(report.switchPassed, values)})`;
  return `IF(ISNUMBER(${level}),${said},${quoted(report.noSwitch)})`;
}
