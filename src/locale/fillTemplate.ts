/** Fills the places `{name}` of a sentence; a value that was not given leaves its place empty. */
export function fillTemplate(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? "")).replace(/ {2,}/g, " ");
}
