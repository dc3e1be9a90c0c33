import { spawn } from "child_process";
import path from "path";
import { ROOT } from "./root";

/** office-addin-debugging exits 0 even when it fails: what it prints tells. */
export interface DebuggingOutcome {
  readonly started: boolean;
  /** Its complaint, one line. */
  readonly reason: string;
}

export function readDebuggingOutput(output: string): DebuggingOutcome {
  const lines = output.split(/\r?\n/).map((line) => line.trim());
  const complaints = lines.filter((line) => /^(Error\b|Unable to\b|Platform not supported)/i.test(line));
  const started = complaints.length === 0 && lines.some((line) => /^(Debugging started\.|Started\.)$/.test(line));
  if (started) return { started, reason: "" };
  return { started, reason: complaints.join(" ") || lines.filter(Boolean).slice(-1)[0] || "It said nothing." };
}

/** Loads the manifest into desktop Excel. */
export async function startDebugging(manifest: string): Promise<DebuggingOutcome> {
  const cli = path.join(ROOT, "node_modules", "office-addin-debugging", "cli.js");
  const child = spawn(process.execPath, [cli, "start", manifest, "desktop", "--app", "excel", "--no-live-reload"], {
    cwd: ROOT,
    stdio: ["inherit", "pipe", "pipe"],
  });
  let output = "";
  const hear = (chunk: Buffer): void => void (output += chunk.toString());
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  await new Promise<void>((resolve, reject) => child.once("error", reject).once("close", () => resolve()));
  return readDebuggingOutput(output);
}
