import { say, seconds } from "./root";
import { runStep, stopSteps, type Step, type StepResult } from "./runStep";

/** `npm test`: everything, stopping at the first failure; the last line counts the tests. */

const jest = (name: string, project: string, ...more: string[]): Step => ({
  name,
  command: ["jest/bin/jest.js", "-c", ".jest.config.mjs", "--selectProjects", project, ...more],
  counts: true,
});

const BUILD: readonly Step[] = [{ name: "build", command: ["jiti/lib/jiti-cli.mjs", "src/tools/build.ts"] }];

const SOURCES: readonly Step[] = [
  { name: "types", command: ["typescript/bin/tsc", "--noEmit"] },
  { name: "lint", command: ["eslint/bin/eslint.js", "-c", ".eslint.config.mjs", "--max-warnings", "0", "."] },
  { name: "format", command: ["prettier/bin/prettier.cjs", "--check", "--log-level", "warn", "."] },
  jest("unit tests", "unit"),
];

const RESULT: readonly Step[] = [jest("tests of the build", "built"), jest("tests in the browser", "e2e", "--maxWorkers=2")];

const total = { code: 0, passed: 0, failed: 0 };

/** One step after the other, until one fails here or elsewhere. */
async function runLane(steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    if (total.code !== 0) return;
    count(await runStep(step));
  }
}

function count({ code, passed, failed }: StepResult): void {
  total.passed += passed;
  total.failed += failed;
  if (code === 0 || total.code !== 0) return;
  total.code = code;
  stopSteps();
}

async function test(): Promise<void> {
  const start = Date.now();
  await Promise.all([runLane(BUILD), runLane(SOURCES)]);
  await runLane(RESULT);
  say(total.code === 0 ? `All in ${seconds(start)}.` : `Stopped at the first failure, after ${seconds(start)}.`);
  say(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.code;
}

void test();
