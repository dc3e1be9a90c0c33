import type { Workbook } from "../port";

/**
 * A long text beside the sheets, in pages of at most some 500 kB each: Excel in a browser refuses larger ones. The pages of a
 * new text stand before the heading names them, and only then the old ones go, so that at every moment one of both is whole.
 */
const LARGEST = 500_000;
const SERIES = ["a", "b"] as const;
export type Series = (typeof SERIES)[number];

/** Writes the pages of a text next to those in use, and returns their series and number. */
export async function keepPages(workbook: Workbook, name: string, text: string, inUse: Series | null): Promise<{ series: Series; pages: number }> {
  const series = inUse === "a" ? "b" : "a";
  const pages = cutPages(text, LARGEST);
  for (let i = 0; i < pages.length; i++) await workbook.keepPart(pageName(name, series, i), pages[i]);
  return { series, pages: pages.length };
}

/** The text of all pages; null when one is missing. */
export async function readPages(workbook: Workbook, name: string, series: Series, pages: number): Promise<string | null> {
  let text = "";
  for (let i = 0; i < pages; i++) {
    const page = await workbook.part(pageName(name, series, i));
    if (page === null) return null;
    text += page;
  }
  return text;
}

export async function hasPages(workbook: Workbook, name: string): Promise<boolean> {
  for (const series of SERIES) if ((await workbook.part(pageName(name, series, 0))) !== null) return true;
  return false;
}

/** Removes the pages that a heading does not name: those of the other series, and left ones behind the last. The last page goes first, so that none is left alone. */
export async function clearPages(workbook: Workbook, name: string, kept: { series: Series; pages: number } | null): Promise<void> {
  for (const series of SERIES) {
    const first = kept?.series === series ? kept.pages : 0;
    let end = first;
    while ((await workbook.part(pageName(name, series, end))) !== null) end++;
    while (end > first) await workbook.keepPart(pageName(name, series, --end), null);
  }
}

function pageName(name: string, series: Series, page: number): string {
  return `${name}-${series}${page + 1}`;
}

/** Cut where neither a space nor half a sign would stand at an edge, as whoever writes the file anew may trim; sizes are those in the XML. */
export function cutPages(text: string, largest: number): string[] {
  const pages: string[] = [];
  let [start, size] = [0, 0];
  for (let i = 0; i < text.length; i++) {
    const width = sizeInXml(text[i]);
    if (size + width > largest && /[^\s\uD800-\uDFFF]/.test(text[i]) && /[^\s\uD800-\uDFFF]/.test(text[i - 1])) {
      pages.push(text.slice(start, i));
      [start, size] = [i, 0];
    }
    size += width;
  }
  return [...pages, text.slice(start)];
}

function sizeInXml(sign: string): number {
  if (sign === '"') return 6;
  if (sign === "&" || sign === "<" || sign === ">") return 5;
  return sign < "\u0080" ? 1 : 3;
}
