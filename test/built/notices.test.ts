import fs from "fs";
import path from "path";
import { ROOT } from "../../src/tools/root";
import { readDist } from "./dist";

const notices = readDist("NOTICES.txt");
const packages = notices.split("\n").filter((line) => /^(@[\w.-]+\/)?[\w.-]+ \d+\.\d+\.\d+[\w.-]*, /.test(line));
const licences = packages.map((line) => line.split(", ")[1]);

interface Locked {
  readonly dev?: boolean;
  readonly license?: string;
}

const lock = JSON.parse(fs.readFileSync(path.join(ROOT, "package-lock.json"), "utf8")) as { packages: Record<string, Locked> };

test("The notices name the spreadsheet, the pane's parts, and their licences", () => {
  for (const name of ["@univerjs/core", "react", "react-dom", "@fluentui/react-"]) expect(packages.some((line) => line.startsWith(name))).toBe(true);
  expect(notices).toMatch(/Apache License\s+Version 2\.0/);
});

test("Nothing bundled is copyleft, without a licence, or not open", () => {
  expect(packages.length).toBeGreaterThan(20);
  const allowed = /^\(?(MIT|Apache-2\.0|ISC|BSD-2-Clause|BSD-3-Clause|0BSD|Zlib|CC0-1\.0|Unlicense|BlueOak-1\.0\.0)\b/;
  expect(packages.filter((_, i) => !allowed.test(licences[i]))).toEqual([]);
  expect(notices).not.toMatch(/GNU (LESSER |AFFERO )?GENERAL PUBLIC LICENSE/i);
});

test("Neither the presets package, which draws in closed parts, nor those parts are installed", () => {
  const names = Object.keys(lock.packages);
  expect(names.filter((name) => /@univerjs-pro\//.test(name) || name === "node_modules/@univerjs/presets")).toEqual([]);
});

test("No package that is not for building only is under the GPL or without a licence", () => {
  const shipped = Object.entries(lock.packages).filter(([name, entry]) => name !== "" && entry.dev !== true);
  const odd = shipped.filter(([, { license = "" }]) => license === "" || /GPL|UNLICENSED|SEE LICENSE/i.test(license)).map(([name]) => name);
  expect(odd.filter((name) => name !== "node_modules/@univerjs/telemetry")).toEqual([]);
});

test("The one package that names no licence brings its text", () => {
  const text = fs.readFileSync(path.join(ROOT, "node_modules", "@univerjs", "telemetry", "LICENSE"), "utf8");
  expect(text).toMatch(/Apache License\s+Version 2\.0/);
});
