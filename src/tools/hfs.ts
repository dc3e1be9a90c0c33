import { spawnSync } from "child_process";
import fs from "fs";
import path from "path";
import { buildDist } from "./buildDist";
import { DEVELOPMENT_BASE } from "./buildOptions";
import { DIST, ROOT } from "./root";

/** `npm run hfs -- verify book.xlsx`: the command line, built first where it is missing or older than its sources. */

const BUILT = ["functions.js", "functions.json", "cli.js"].map((name) => path.join(DIST, name));

function isOld(): boolean {
  if (!BUILT.every((file) => fs.existsSync(file))) return true;
  const oldest = Math.min(...BUILT.map((file) => fs.statSync(file).mtimeMs));
  const sources = fs.readdirSync(path.join(ROOT, "src"), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return sources.some((entry) => fs.statSync(path.join(entry.parentPath, entry.name)).mtimeMs > oldest);
}

async function hfs(args: readonly string[]): Promise<number> {
  if (isOld()) {
    process.stderr.write("Building the command line, which takes a minute.\n");
    await buildDist({ mode: "production", only: ["functions", "cli"], complete: false, base: DEVELOPMENT_BASE, offline: false });
  }
  // Names of files are meant from where the command was given.
  const cwd = process.env.INIT_CWD ?? process.cwd();
  return spawnSync(process.execPath, [path.join(DIST, "cli.js"), ...args], { stdio: "inherit", cwd }).status ?? 1;
}

hfs(process.argv.slice(2)).then(
  (status) => (process.exitCode = status),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
