import fs from "fs";
import { loadFunctions } from "../../src/tools/loadFunctions";
import { EVERYTHING, nested } from "./advantage.bench";

/** Prints the peak memory of this process in MB: with the table alone, or after every call on it. */
const [regions, activities, mode] = process.argv.slice(2);
const table = nested(Number(regions), Number(activities));
const { call } = loadFunctions();
if (mode === "all") for (const [id, ...args] of EVERYTHING) call(id, table, ...args);
process.stdout.write(String(peak() / 1e3));

/** Kilobytes at the most. Linux counts the parent's peak into a child's resource usage, so it is asked for that of the program itself. */
function peak(): number {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(fs.readFileSync("/proc/self/status", "utf8"))?.[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}
