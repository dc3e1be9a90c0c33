import fs from "fs";
import os from "os";
import path from "path";
import { readBuildOptions } from "../../src/tools/buildOptions";
import { manifestFor, withOrigins } from "../../src/tools/manifest";
import { noticesFor } from "../../src/tools/notices";
import { writeOfficeJs } from "../../src/tools/writeFiles";

test("Without options everything is built for production and for the development server's address", () => {
  expect(readBuildOptions([])).toEqual({
    mode: "production",
    only: ["functions", "pane", "workbench", "cli"],
    complete: true,
    base: "https://localhost:3000",
    offline: false,
  });
});

test("A host's address loses its last slash, and parts can be built alone", () => {
  const options = readBuildOptions(["--mode", "development", "--only", "functions,pane", "--env", "base=https://example.org/hfs/", "--env", "offline"]);
  expect(options).toMatchObject({ mode: "development", only: ["functions", "pane"], complete: false, base: "https://example.org/hfs", offline: true });
});

test.each([
  [["--env", "base=http://example.org"], "is no https address"],
  [["--env", "base=here"], "is no https address"],
  [["--env", "offlin"], "offlin is unknown"],
  [["--mode", "fast"], "it must be production or development"],
])("The build refuses %j", (args, sentence) => {
  expect(() => readBuildOptions(args)).toThrow(sentence);
});

test("A manifest gets its version and address; an allowed domain is an origin", () => {
  const template = '<Version>0.0.0.0</Version><Url v="https://localhost:3000/a.html"/><AppDomain>https://localhost:3000</AppDomain>';
  expect(withOrigins(manifestFor(template, "https://example.org/hfs", "1.2.3"))).toBe(
    '<Version>1.2.3.0</Version><Url v="https://example.org/hfs/a.html"/><AppDomain>https://example.org</AppDomain>',
  );
});

test("Packages under the same text share it, each named once with its version", () => {
  const text = noticesFor([
    { name: "b", licenseId: "MIT", licenseText: "The text.", packageJson: { version: "2.0.0" } },
    { name: "a", licenseId: "MIT", licenseText: "The text.\r\n", packageJson: { version: "1.0.0", author: "Ann <ann@example.org>" } },
    { name: "a", licenseId: "MIT", licenseText: "The text.", packageJson: { version: "1.0.0" } },
  ]);
  expect(text.match(/The text\./g)).toHaveLength(1);
  expect(text).toMatch(/a 1\.0\.0, MIT.*\nb 2\.0\.0, MIT/);
});

test("A package without a known licence stops the build", () => {
  expect(() => noticesFor([{ name: "odd", licenseId: null, licenseText: null }])).toThrow("odd is bundled under no licence");
  expect(() => noticesFor([{ name: "odd", licenseId: "GPL-3.0", licenseText: null }])).toThrow("odd is bundled under GPL-3.0");
});

test("An offline build brings office.js for every desktop and the web, unmodified, with Microsoft's terms", () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "hfs-office-"));
  writeOfficeJs(folder);
  const files = (fs.readdirSync(path.join(folder, "office"), { recursive: true }) as string[]).map((name) => name.replace(/\\/g, "/"));
  for (const name of ["office.js", "LICENSE.md", "en-us/office_strings.js", "zh-cn/office_strings.js"]) expect(files).toContain(name);
  for (const host of ["web", "mac", "win32"]) expect(files.some((name) => name.startsWith(`excel-${host}-16`))).toBe(true);
  const original = path.join("node_modules", "@microsoft", "office-js", "dist", "office.js");
  expect(fs.readFileSync(path.join(folder, "office", "office.js")).equals(fs.readFileSync(original))).toBe(true);
  fs.rmSync(folder, { recursive: true });
});
