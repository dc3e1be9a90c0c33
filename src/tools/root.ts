import fs from "fs";
import path from "path";

/** Where the project stands, and what stands in its package.json. */

export const ROOT = path.resolve(__dirname, "..", "..");
export const DIST = path.join(ROOT, "dist");

export function version(): string {
  return (JSON.parse(fs.readFileSync(path.join(ROOT, "package.json"), "utf8")) as { version: string }).version;
}

/** A line of a tool, on the terminal. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

export function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
