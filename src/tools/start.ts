import { startExcel } from "./startExcel";
import { startWorkbench } from "./startWorkbench";

/** `npm start`: Excel on Windows and macOS; elsewhere, or with --workbench, the built-in spreadsheet. */
async function start(args: readonly string[]): Promise<void> {
  let close = (): Promise<void> => Promise.resolve();
  const end = (): void => void close().finally(() => process.exit(0));
  process.once("SIGINT", end).once("SIGTERM", end);
  const hasExcel = process.platform === "win32" || process.platform === "darwin";
  const served = hasExcel && !args.includes("--workbench") ? await startExcel() : await startWorkbench();
  close = served.close;
}

start(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
