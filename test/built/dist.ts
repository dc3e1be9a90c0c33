import fs from "fs";
import path from "path";
import { loadFunctions, type LoadedFunctions } from "../../src/tools/loadFunctions";
import type { Metadata } from "../../src/tools/metadata";
import { DIST } from "../../src/tools/root";

/** What the build has written. */

export function distPath(name: string): string {
  return path.join(DIST, name);
}

export function readDist(name: string): string {
  return fs.readFileSync(distPath(name), "utf8");
}

export function readMetadata(name = "functions.json"): Metadata {
  return JSON.parse(readDist(name)) as Metadata;
}

export function loadDist(surroundings: object = {}): LoadedFunctions {
  return loadFunctions(DIST, surroundings);
}
