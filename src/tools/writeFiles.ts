import fs from "fs";
import path from "path";
import { manifestFor, withOrigins } from "./manifest";
import { ROOT, version } from "./root";

/** What the build copies as it stands. */

/** Manifest, icons and licence. */
export function writeFiles(folder: string, base: string): void {
  const template = fs.readFileSync(path.join(ROOT, "manifest.xml"), "utf8");
  fs.writeFileSync(path.join(folder, "manifest.xml"), withOrigins(manifestFor(template, base, version())));
  fs.cpSync(path.join(ROOT, "assets", "icons"), path.join(folder, "assets", "icons"), { recursive: true });
  fs.copyFileSync(path.join(ROOT, "LICENSE"), path.join(folder, "LICENSE"));
}

/** The files that office.js asks for in Excel, chosen by name: no Excel was at hand to prove the list complete. */
const OFFICE_FILES = [
  "office.js",
  "o15apptofilemappingtable.js",
  "custom-functions-runtime.js",
  "excel-web-16.00.js",
  "excel-web-16.00-core.js",
  "excel-mac-16.00.js",
  "excel-mac-16.00-core.js",
  "excel-win32-16.01.js",
  "excel-win32-16.01-core.js",
  "en-us/office_strings.js",
  "zh-cn/office_strings.js",
];

/** Microsoft's office.js, unmodified and with its own terms, for networks without the CDN. */
export function writeOfficeJs(folder: string): void {
  const source = path.join(ROOT, "node_modules", "@microsoft", "office-js");
  const target = path.join(folder, "office");
  for (const file of OFFICE_FILES) {
    fs.mkdirSync(path.dirname(path.join(target, file)), { recursive: true });
    fs.copyFileSync(path.join(source, "dist", file), path.join(target, file));
  }
  fs.copyFileSync(path.join(source, "LICENSE.md"), path.join(target, "LICENSE.md"));
}
