import { buildDist } from "./buildDist";
import { developmentBuild } from "./buildOptions";
import { openBrowser } from "./openBrowser";
import { DIST, say, seconds } from "./root";
import { serve, type Served } from "./serve";

const PORT = 4300;
const TRIES = 100;

/** Builds the built-in spreadsheet, serves it on this machine only, and says where. */
export async function startWorkbench(): Promise<Served> {
  const start = Date.now();
  say("Building the workbench ...");
  await buildDist(developmentBuild(["functions", "workbench"]));
  say(`Built in ${seconds(start)}.`);
  const served = await serveFrom(DIST, PORT);
  const url = `${served.url}/workbench.html`;
  say(`\n  ${url}\n`);
  say(openBrowser(url) ? "Opening it in your browser. Ctrl+C ends." : "Open it in your browser. Ctrl+C ends.");
  return served;
}

/** The wished port, or the next free one. */
export async function serveFrom(folder: string, wished: number): Promise<Served> {
  for (let port = wished; port < wished + TRIES; port++) {
    try {
      const served = await serve(folder, port);
      if (port !== wished) say(`Port ${wished} is taken; using ${port}.`);
      return served;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    }
  }
  throw new Error(`The ports ${wished} to ${wished + TRIES - 1} are all taken.`);
}
