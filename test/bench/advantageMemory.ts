import { loadFunctions } from "../../src/tools/loadFunctions";
import { EVERYTHING, nested } from "./advantage.bench";

/** Prints the peak memory of this process in MB: with the table alone, or after every call on it. */
const [regions, activities, mode] = process.argv.slice(2);
const table = nested(Number(regions), Number(activities));
const { call } = loadFunctions();
if (mode === "all") for (const [id, ...args] of EVERYTHING) call(id, table, ...args);
process.stdout.write(String(process.resourceUsage().maxRSS / 1e3));
