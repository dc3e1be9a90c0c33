import { buildDist } from "./buildDist";
import { readBuildOptions } from "./buildOptions";
import { say, seconds } from "./root";

/** `npm run build`: everything that stands in dist/. */
async function build(args: readonly string[]): Promise<void> {
  const start = Date.now();
  const options = readBuildOptions(args);
  await buildDist(options);
  say(`Built ${options.only.join(", ")} (${options.mode}) in ${seconds(start)}.`);
}

build(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
