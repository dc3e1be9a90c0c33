/** dist/NOTICES.txt: what the bundles hold of others, with their licences. */

/** A package as license-webpack-plugin finds it in a bundle. */
export interface BundledPackage {
  readonly name: string;
  readonly licenseId?: string | null;
  readonly licenseText?: string | null;
  readonly packageJson?: { readonly version?: string; readonly author?: string | { readonly name?: string }; readonly homepage?: string };
}

/** Packages under the same licence text share it. */
export function noticesFor(packages: readonly BundledPackage[]): string {
  const byText = new Map<string, string[]>();
  const sorted = [...new Map(packages.map((entry) => [entry.name, entry])).values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of sorted) {
    const text = entry.licenseText?.trim().replace(/\r\n/g, "\n") || standardText(entry);
    byText.set(text, [...(byText.get(text) ?? []), line(entry)]);
  }
  const blocks = [...byText].map(([text, names]) => `${names.join("\n")}\n\n${text}`);
  return `The bundles of HFS hold code of these packages.\n\n${blocks.join(`\n\n${"-".repeat(72)}\n\n`)}\n`;
}

function line({ name, licenseId, packageJson = {} }: BundledPackage): string {
  const author = typeof packageJson.author === "string" ? packageJson.author : packageJson.author?.name;
  return [`${name} ${packageJson.version ?? ""}`.trim(), licenseId ?? "no licence named", author?.replace(/\s*[<(].*$/, ""), packageJson.homepage]
    .filter(Boolean)
    .join(", ");
}

/** A package that names its licence without its text. */
function standardText({ name, licenseId }: BundledPackage): string {
  const text = STANDARD[licenseId ?? ""];
  if (text === undefined)
    throw new Error(`${name} is bundled under ${licenseId ?? "no licence"} and brings no text; add it to src/tools/notices.ts or leave the package out.`);
  return text;
}

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

const ISC = `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`;

const APACHE = `Licensed under the Apache License, Version 2.0; the text stands once in this file, with a package that brings it, and at https://www.apache.org/licenses/LICENSE-2.0.`;

const STANDARD: Readonly<Record<string, string>> = { MIT, ISC, "Apache-2.0": APACHE };
