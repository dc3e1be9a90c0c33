import fs from "fs";
import path from "path";

const ROOT = path.join(__dirname, "..", "..");
const lock = JSON.parse(fs.readFileSync(path.join(ROOT, "package-lock.json"), "utf8")) as { packages: Record<string, { version?: string }> };
const installed = Object.entries(lock.packages).map(([place, { version }]) => ({ name: place.replace(/^.*node_modules\//, ""), version }));

describe("the packages of the built-in spreadsheet", () => {
  test("all parts of the grid have one version: different ones would not find each other's services", () => {
    const grid = installed.filter(({ name }) => name.startsWith("@univerjs/"));
    expect(grid.length).toBeGreaterThan(20);
    // The icons and the protocol have versions of their own.
    const others = grid.filter(({ name, version }) => version !== "0.25.1" && !["@univerjs/icons", "@univerjs/protocol"].includes(name));
    expect(others).toEqual([]);
  });

  test("nothing of the vendor's closed packages is installed, nor the bundle that brings them", () => {
    expect(installed.filter(({ name }) => name.startsWith("@univerjs-pro/") || name === "@univerjs/presets")).toEqual([]);
  });

  test("every part of the grid says under which open licence it stands", () => {
    const folder = path.join(ROOT, "node_modules", "@univerjs");
    for (const name of fs.readdirSync(folder)) {
      const { license } = JSON.parse(fs.readFileSync(path.join(folder, name, "package.json"), "utf8")) as { license?: string };
      const text = fs.existsSync(path.join(folder, name, "LICENSE")) ? fs.readFileSync(path.join(folder, name, "LICENSE"), "utf8").slice(0, 200) : "";
      expect(`${name}: ${license ?? text}`).toMatch(/Apache|MIT/);
    }
  });
});
