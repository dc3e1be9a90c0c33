import fs from "fs";
import path from "path";
import type { BuildOptions } from "./buildOptions";
import { bundle, functionFiles } from "./bundle";
import { noticesFor } from "./notices";
import { DIST } from "./root";
import { writeFiles, writeOfficeJs } from "./writeFiles";
import { writeFunctions } from "./writeFunctions";

/** Writes dist/: the bundles, and what stands beside them. */
export async function buildDist({ mode, only, complete, base, offline }: BuildOptions): Promise<void> {
  if (complete) fs.rmSync(DIST, { recursive: true, force: true });
  const packages = await bundle({ mode, only, offline });
  writeFiles(DIST, base);
  if (only.includes("functions")) writeFunctions(DIST, base, functionFiles());
  if (only.includes("pane") && offline) writeOfficeJs(DIST);
  if (complete) fs.writeFileSync(path.join(DIST, "NOTICES.txt"), noticesFor(packages));
}
