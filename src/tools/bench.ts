import { execFileSync } from "child_process";
import path from "path";
import { benchFunctions } from "../../test/bench/functions.bench";
import { benchHandOn } from "../../test/bench/handOn.bench";
import { benchSteps } from "../../test/bench/steps.bench";
import { benchPlan } from "../../test/bench/plan.bench";
import { benchSizes } from "../../test/bench/sizes.bench";
import { benchUncertainty } from "../../test/bench/uncertainty.bench";
import { benchWorkbench } from "../../test/bench/workbench.bench";
import { buildDist } from "./buildDist";
import { readBuildOptions } from "./buildOptions";
import { ROOT, say, version } from "./root";

/** `npm run bench`: builds for production, then prints times of functions and workbench, and sizes. */
async function bench(): Promise<void> {
  await buildDist(readBuildOptions([]));
  say(`HFS ${version()}, Node ${process.version}, one thread; medians`);
  for (const part of ["advantageRun.ts", "networkRun.ts"]) {
    execFileSync(process.execPath, [path.join(ROOT, "node_modules/jiti/lib/jiti-cli.mjs"), path.join(ROOT, "test/bench", part)], { stdio: "inherit" });
  }
  benchFunctions();
  benchUncertainty();
  benchPlan();
  await benchWorkbench();
  await benchHandOn();
  await benchSteps();
  benchSizes();
}

bench().catch((error: unknown) => {
  say(String(error instanceof Error ? (error.stack ?? error.message) : error));
  process.exitCode = 1;
});
