import { randomSource } from "../../src/engine/random";
import { loadFunctions } from "../../src/tools/loadFunctions";
import { readSample } from "./functions.bench";
import { report, time } from "./timing";

/** From scores to a plan: the functions as they are shipped, called as a cell calls them, without a worker. */
export function benchPlan(): void {
  const { call } = loadFunctions();
  const sample = readSample();
  const hub = [[0.55, 0.4, 0.15]];

  report(
    "ROADMAP, 15 years",
    time(() => call("ROADMAP", hub, 1, 15, 0.75)),
    "below 40 ms",
  );
  report(
    "ROADMAP, 50 years",
    time(() => call("ROADMAP", hub, 1, 50, 0.75)),
  );
  report(
    "STRATEGIES, 15 years",
    time(() => call("STRATEGIES", hub, 1, 15, 0.75)),
  );
  report(
    "CONFIDENCE, 2000 draws, 28 indicators, 18 paths",
    time(() => call("CONFIDENCE", whole(), "Hub", null, 0.75, 2000, 1, null, null, null, "resource")),
    "below 150 ms",
  );
  report(
    "CONFIDENCE, 2000 draws, one unit of the sample",
    time(() => call("CONFIDENCE", sample, "Anhui")),
  );
  report(
    "TARGET, one unit of the sample",
    time(() => call("TARGET", sample, "Anhui", "rank 5")),
    "below 20 ms",
  );
  const provinces = panel(31, 12);
  report(
    "CALIBRATE on 31 x 12, both effects, 200 draws",
    time(() => call("CALIBRATE", provinces), 10),
    "below 5 s",
  );
  report(
    "FIT on 31 x 12, both effects",
    time(() => call("FIT", provinces), 5),
  );
}

/** One unit with a level for every framework indicator, and benchmarks at 0 and 1 beside it. */
function whole(): (string | number)[][] {
  const codes = [10, 10, 8].flatMap((count, layer) => Array.from({ length: count }, (_, k) => `${"HFS"[layer]}${k + 1}`));
  return [
    ["Unit", ...codes],
    ["Low", ...codes.map(() => 0)],
    ["High", ...codes.map(() => 1)],
    ["Hub", ...codes.map((_, k) => 0.15 + 0.6 * Math.abs(Math.sin(k * 12.9898)))],
  ];
}

/** A simulated panel: values from the model's own index with unit and year effects and errors of 0.10. */
function panel(units: number, years: number): (string | number)[][] {
  const { call } = loadFunctions();
  const random = randomSource(7);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  const rows = Array.from({ length: units }, (_, unit) => {
    const base = [0, 1, 2].map(() => 0.15 + 0.7 * random.next());
    const effect = 0.2 * normal();
    return Array.from({ length: years }, (__, year) => {
      const scores = base.map((level) => Math.min(0.97, Math.max(0.03, level + 0.015 * year * random.next() + 0.03 * normal())));
      const demand = 0.2 + 0.6 * random.next();
      const index = (call("VALUE", [scores], demand) as number[][])[1][2];
      return [`r${unit + 1}`, 2001 + year, Math.exp(Math.log(index) + effect + 0.01 * year + 0.1 * normal()), ...scores, demand];
    });
  });
  return [["unit", "year", "value", "hardware", "firmware", "software", "demand"], ...rows.flat()];
}
