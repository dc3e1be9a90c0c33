import https from "https";
import path from "path";
import { buildDist } from "./buildDist";
import { DEVELOPMENT_BASE, developmentBuild } from "./buildOptions";
import { startDebugging } from "./debugging";
import { DIST, say, seconds } from "./root";
import { filesOf, type Served } from "./serve";

const PORT = 3000;

/** Builds the add-in, serves it with a certificate for this machine, and loads it into Excel. */
export async function startExcel(): Promise<Served> {
  const start = Date.now();
  await (await listen(https.createServer())).close();
  say("Building the add-in ...");
  await buildDist(developmentBuild(["functions", "pane"]));
  say(`Built in ${seconds(start)}.`);
  const served = await listen(https.createServer(await certificate(), filesOf(DIST)));
  say(`Serving ${served.url}. Starting Excel ...`);
  const { started, reason } = await startDebugging(path.join(DIST, "manifest.xml"));
  say(started ? "Excel is open with the tab HFS. Ctrl+C ends the server; npm run stop takes the add-in out of Excel." : byHand(reason));
  return served;
}

/** The certificate that office-addin-debugging's own tools make; installing it asks once. */
async function certificate(): Promise<https.ServerOptions> {
  const { getHttpsServerOptions } = (await import("office-addin-dev-certs")) as { getHttpsServerOptions(): Promise<https.ServerOptions> };
  try {
    return await getHttpsServerOptions();
  } catch (error) {
    throw new Error(
      `The certificate for https://localhost could not be installed: ${error instanceof Error ? error.message : String(error)}\nRun npx office-addin-dev-certs install, confirm its question, and try again.`,
      { cause: error },
    );
  }
}

async function listen(server: https.Server): Promise<Served> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(error.code === "EADDRINUSE" ? new Error(portTaken()) : error));
    server.listen(PORT, "localhost", resolve);
  });
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: DEVELOPMENT_BASE, port: PORT, close };
}

function portTaken(): string {
  const find = process.platform === "win32" ? `netstat -ano | findstr :${PORT}` : `lsof -i :${PORT}`;
  return `Port ${PORT} is taken, and the manifest names it. End the program that holds it (${find}) and try again; npm run workbench needs no fixed port.`;
}

function byHand(reason: string): string {
  const where =
    process.platform === "darwin"
      ? "copy dist/manifest.xml into ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef, restart Excel, and choose HFS under Home > Add-ins"
      : "choose Home > Add-ins > More add-ins > Upload my add-in in Excel on the web, or put dist/manifest.xml into a shared folder that Excel trusts as a catalog";
  return `Excel was not started: ${reason}\nThe server runs. Load the add-in by hand: ${where}.\nnpm run workbench opens the built-in spreadsheet instead. Ctrl+C ends.`;
}
