import fs from "fs";
import { gzipSync } from "zlib";
import { version } from "../../src/tools/root";
import { addresses, named, readManifest } from "../readManifest";
import { distPath, readDist } from "./dist";

const manifest = readManifest(distPath("manifest.xml"));
const gzipped = (name: string): number => gzipSync(fs.readFileSync(distPath(name))).length;

test("The built manifest carries package.json's version with a fourth part", () => {
  expect(named(manifest, "Version")[0].text).toBe(`${version()}.0`);
});

test("Every address of the built manifest is a file in dist, under one host", () => {
  const base = addresses(manifest)
    .find((address) => address.endsWith("/taskpane.html"))!
    .slice(0, -"/taskpane.html".length);
  const files = addresses(manifest).filter((address) => address !== new URL(base).origin);
  expect(files.filter((address) => !address.startsWith(`${base}/`))).toEqual([]);
  expect(files.map((address) => address.slice(base.length + 1)).filter((name) => !fs.existsSync(distPath(name)))).toEqual([]);
});

test("functions.js is one file below 150 kB gzip, without React and without evaluated text", () => {
  const text = readDist("functions.js");
  expect(gzipped("functions.js")).toBeLessThan(150_000);
  expect(text).not.toMatch(/createElement|useState|react/i);
  expect(text).not.toMatch(/\beval\(|new Function|\bFunction\(["'`]/);
  expect(text).not.toMatch(/\bimport\(|\.p\s*\+\s*["'`].*\.js/);
});

test("worker.js is one file beside it, in the same few kilobytes, that asks for no other and evaluates no text", () => {
  const text = readDist("worker.js");
  expect(gzipped("worker.js")).toBeLessThan(45_000);
  expect(text).not.toMatch(/\bimport\(|importScripts|\bdocument\b|\bwindow\b/);
  expect(text).not.toMatch(/\beval\(|new Function|\bFunction\(["'`]/);
});

test("The first screen of the pane is below 200 kB gzip", () => {
  const page = readDist("taskpane.html");
  const own = [...page.matchAll(/(?:src|href)="?([\w.-]+\.(?:js|css))\b/g)].map(([, name]) => name).filter((name) => name !== "functions.js");
  expect(own).toContain("taskpane.js");
  expect(own.reduce((sum, name) => sum + gzipped(name), gzipped("taskpane.html"))).toBeLessThan(200_000);
});

test("The pane's own bundle evaluates no text", () => {
  expect(readDist("taskpane.js")).not.toMatch(/\beval\(|new Function/);
});

test("The pane's page loads office.js, then the functions, then the pane", () => {
  const scripts = [...readDist("taskpane.html").matchAll(/<script[^>]*\bsrc="?([^">\s]+)/g)].map(([, source]) => source);
  const place = (end: string): number => scripts.findIndex((source) => source.endsWith(end));
  expect(place("office.js")).toBe(0);
  expect(place("functions.js")).toBeGreaterThan(place("office.js"));
  expect(scripts.filter((source) => /^https?:/.test(source))).toEqual(["https://appsforoffice.microsoft.com/lib/1/hosted/office.js"]);
});

test("Only the pages that may load office.js name another host", () => {
  for (const name of ["workbench.html", "help/index.html", "help/SCORE.html"]) expect(readDist(name)).not.toMatch(/(?:src|href)="?https?:/);
});

test("No source map and no file of Microsoft's is in a production build", () => {
  const files = fs.readdirSync(distPath("."));
  expect(files.filter((name) => name.endsWith(".map"))).toEqual([]);
  expect(files).not.toContain("office");
});

test("Every link of the help pages leads to a page", () => {
  for (const folder of ["help", "help/zh-CN"]) {
    for (const name of fs.readdirSync(distPath(folder)).filter((entry) => entry.endsWith(".html"))) {
      const links = [...readDist(`${folder}/${name}`).matchAll(/href="([^"]+)"/g)].map(([, link]) => link);
      expect(links.filter((link) => !fs.existsSync(distPath(`${folder}/${link}`)))).toEqual([]);
    }
  }
});
