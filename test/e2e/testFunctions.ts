import type { Page } from "playwright-core";

/** Functions that exist for these tests only, associated as functions.js associates its own. */
export async function addTestFunctions(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: unknown[] = [];
    const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    const counts = { running: 0, most: 0, started: 0, cancelled: 0 };
    const work = async (value: number, ms: number): Promise<number[][]> => {
      counts.most = Math.max(counts.most, ++counts.running);
      counts.started++;
      await wait(ms);
      counts.running--;
      return [
        [value, value * 2],
        [value * 3, value * 4],
      ];
    };
    Object.assign(window, { seen, counts });
    CustomFunctions.associate("ECHOED", ((...args: unknown[]) => {
      seen.push(args);
      return args.length;
    }) as never);
    CustomFunctions.associate("THROWS", (() => {
      throw new Error("a defect");
    }) as never);
    CustomFunctions.associate("MIXED", (() => [
      [1, new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "not published")],
      [NaN, Infinity],
      ["text", true],
      [null, undefined],
      [new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero)],
    ]) as never);
    CustomFunctions.associate("NOTHING", (() => []) as never);
    CustomFunctions.associate("SLOWLY", ((value: number, ms: number, invocation: { onCanceled: () => void }) => {
      invocation.onCanceled = () => counts.cancelled++;
      return work(value, ms);
    }) as never);
    CustomFunctions.associate("REJECTS", (() => Promise.reject(new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "no data"))) as never);
    const number = (name: string) => ({ name, description: name, type: "number" as const, dimensionality: "scalar" as const });
    const any = (name: string) => ({ name, description: name, type: "any" as const, dimensionality: "matrix" as const, optional: true });
    const one = (id: string, parameters: object[]) => ({ id, name: id, description: id, parameters }) as never;
    window.hfsWorkbench.addFunctions({
      functions: [
        one("ECHOED", [any("table"), { ...number("count"), optional: true }, { ...number("word"), type: "string", optional: true }]),
        one("THROWS", []),
        one("MIXED", []),
        one("NOTHING", []),
        one("SLOWLY", [number("value"), number("ms")]),
        one("REJECTS", []),
      ],
    });
  });
}
