/** Rows of comma-separated text; a field in double quotes may hold commas and doubled quotes. */
export function parseCsv(text: string): string[][] {
  return text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .filter((line) => line !== "")
    .map(parseLine);
}

/** With a comma in front, every field is a comma and what follows it. */
function parseLine(line: string): string[] {
  return [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replace(/""/g, '"') ?? plain);
}
