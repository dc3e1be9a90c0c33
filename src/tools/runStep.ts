import { spawn, type ChildProcess } from "child_process";
import fs from "fs";
import os from "os";
import path from "path";
import { ROOT, say, seconds } from "./root";

/** One step of the tests: a program of the project, its output kept until it fails. */
export interface Step {
  readonly name: string;
  /** A script below node_modules, then its arguments. */
  readonly command: readonly [script: string, ...args: string[]];
  /** Jest counts its tests. */
  readonly counts?: boolean;
}

export interface StepResult {
  readonly code: number;
  readonly passed: number;
  readonly failed: number;
}

const running = new Set<ChildProcess>();

/** Runs a step and says how long it took; its output is printed only when it fails. */
export async function runStep({ name, command: [script, ...args], counts = false }: Step): Promise<StepResult> {
  const start = Date.now();
  const report = path.join(os.tmpdir(), `hfs-${process.pid}-${name.replace(/\W+/g, "-")}.json`);
  const more = counts ? ["--json", `--outputFile=${report}`] : [];
  const child = spawn(process.execPath, [path.join(ROOT, "node_modules", script), ...args, ...more], { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] });
  running.add(child);
  // Jest prints its report as JSON on stdout as well; what a reader wants is on stderr.
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += counts ? "" : chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number>((resolve) => child.once("error", () => resolve(1)).once("close", (status) => resolve(status ?? 1)));
  running.delete(child);
  const { passed, failed } = counts ? readCounts(report) : { passed: 0, failed: 0 };
  if (child.killed) return { code, passed, failed };
  say(`${code === 0 ? "ok    " : "FAILED"} ${name}${counts ? `: ${passed} passed${failed > 0 ? `, ${failed} failed` : ""}` : ""} (${seconds(start)})`);
  if (code !== 0) process.stderr.write(`${output}\n`);
  return { code, passed, failed };
}

/** Ends whatever still runs, so that a failure does not wait for the rest. */
export function stopSteps(): void {
  for (const child of running) child.kill();
}

function readCounts(report: string): { passed: number; failed: number } {
  if (!fs.existsSync(report)) return { passed: 0, failed: 0 };
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(fs.readFileSync(report, "utf8")) as Record<string, number>;
  fs.rmSync(report);
  return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
}
